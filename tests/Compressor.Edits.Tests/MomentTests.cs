namespace Compressor.Edits.Tests;

/// <summary>All times of a sentence make one cut, or none.</summary>
public class MomentTests
{
    [Theory]
    [InlineData("the whale surfaces at 0:41 and dives by 1:07, that's all I want", 41, 67)]
    [InlineData("my part begins at 2:00, whatever comes after 3:10 is rubbish", 120, 190)]
    [InlineData("鲸鱼41秒出来，1分07秒下去了，就要这一段", 41, 67)]
    public void Times_of_several_clauses_bound_one_part(string prompt, double start, double end)
    {
        var read = PromptReader.Read(prompt);

        Assert.Equal(new Trim { Start = start, End = end }, read.Edit.Trim);
        Assert.Empty(read.Unsupported);
    }

    [Theory]
    [InlineData("only the kick between 0:04 and 0:06 at half speed, the rest at normal speed")]
    [InlineData("the organ starts at 3:00, so turn the volume up from there on")]
    [InlineData("只把4秒到6秒那一脚放慢一半，其他正常速度")]
    public void Another_edit_of_a_part_alone_is_done_neither_to_it_nor_to_all(string prompt)
    {
        var read = PromptReader.Read(prompt);

        Assert.Null(read.Edit.Trim);
        Assert.Null(read.Edit.Speed);
        Assert.Null(read.Edit.Volume);
        Assert.NotEmpty(read.Unsupported);
    }

    [Theory]
    [InlineData("it hails from 2:00 to 2:30, never mind, that can stay in, just make it 720p")]
    [InlineData("keep every second of it, the goal falls at 0:33, just make it 720p")]
    [InlineData("1分到1分20秒下冰雹，没关系都留着，转成720p")]
    public void What_is_to_stay_in_is_no_cut(string prompt)
    {
        var read = PromptReader.Read(prompt);

        Assert.Null(read.Edit.Trim);
        Assert.Equal(720, read.Edit.FrameSize?.ShortSide);
    }

    /// <summary>Of a part that begins where it ends nothing is left: its clauses are said, and the other wish is done.</summary>
    [Fact]
    public void A_part_without_length_is_said_in_its_own_words()
    {
        var read = PromptReader.Read("前10分钟你看腻了，这回从第10分钟往后，别超过1G");

        Assert.Null(read.Edit.Trim);
        Assert.Equal(1_000_000_000, read.Edit.Size?.Bytes);
        Assert.StartsWith("前10分钟", Assert.Single(read.Unsupported), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_within_a_kept_one_is_taken_out_of_it()
    {
        var read = PromptReader.Read("keep 2:00 to 9:00 but drop 4:10 to 4:40 from it");

        Assert.Equal([new TimeRange(120, 250), new TimeRange(280, 540)], read.Edit.Trim!.Within(600));
    }

    [Fact]
    public void What_is_removed_right_behind_the_kept_part_ends_nothing_where_the_rest_stays()
    {
        var read = PromptReader.Read("beginning to 0:25 stays, 0:25-0:50 goes, after that stays");

        Assert.Equal([new TimeRange(0, 25), new TimeRange(50, 100)], read.Edit.Trim!.Within(100));
    }
}
