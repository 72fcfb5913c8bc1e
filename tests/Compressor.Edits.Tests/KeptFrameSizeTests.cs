using Compressor.Media;

namespace Compressor.Edits.Tests;

/// <summary>A wish that only the file gets smaller, and not its picture.</summary>
public class KeptFrameSizeTests
{
    private static readonly FrameSize Kept = new() { KeepsSource = true };

    [Theory]
    [InlineData("under 5MB, don't change the resolution")]
    [InlineData("compress to 8mb but keep the resolution")]
    [InlineData("make it smaller and leave the resolution alone")]
    [InlineData("smaller file please, keep the size of the picture as it is")]
    [InlineData("get it under 10 MB without touching the resolution or the frame rate")]
    [InlineData("25MB max. resolution must stay the same")]
    [InlineData("shrink it below 4 MB, same resolution")]
    [InlineData("half the size at its original resolution")]
    [InlineData("compress it, no downscaling")]
    [InlineData("compress it but please do not resize it")]
    [InlineData("the resolution should not be lowered, just make the file 6MB")]
    [InlineData("as small as possible, with the picture dimensions unchanged")]
    [InlineData("make it smaller in megabytes, not in pixels")]
    [InlineData("keep quality and resolution, 9 MB at most")]
    [InlineData("compress, but the picture itself must not get smaller")]
    [InlineData("under 3MB and no loss of resolution")]
    [InlineData("keep the frame size and get it to 7MB")]
    [InlineData("compress it for WhatsApp and don't you dare lower the resolution")]
    [InlineData("压到5M，分辨率别动")]
    [InlineData("压缩一下，画面尺寸不要变")]
    [InlineData("文件小点，分辨率不变")]
    [InlineData("压到10MB以内，保持原分辨率")]
    [InlineData("体积减半，不要降低分辨率")]
    [InlineData("只压体积，分辨率保持不变")]
    [InlineData("壓到8MB，解析度不要動")]
    [InlineData("8M以下，原尺寸输出")]
    [InlineData("压小一点，像素别降")]
    [InlineData("压到6M，分辨率跟原来一样")]
    [InlineData("画面大小不变，文件压到4M")]
    public void The_picture_keeps_its_size(string sentence)
    {
        var read = PromptReader.Read(sentence);
        Assert.Equal(Kept, read.Edit.FrameSize);
        Assert.True(read.Edit.Compress || read.Edit.Size is not null);
    }

    [Theory]
    [InlineData("keep the resolution at 720p", 720)]
    [InlineData("don't change the resolution, well, 480p is fine too", 480)]
    [InlineData("保持720p分辨率", 720)]
    public void A_size_that_is_named_wins(string sentence, int lines) => Assert.Equal(new FrameSize { ShortSide = lines }, PromptReader.Read(sentence).Edit.FrameSize);

    [Theory]
    [InlineData("compress it, the resolution can go down")]
    [InlineData("no need to keep the resolution, under 5MB")]
    [InlineData("the original resolution was 4K, under 50MB please")]
    [InlineData("you don't have to keep the original resolution, 3MB")]
    [InlineData("make the file smaller, not the quality")]
    [InlineData("don't make the file bigger than 20MB")]
    [InlineData("压到5M，分辨率可以降")]
    [InlineData("文件尺寸不要太大")]
    public void What_else_is_said_of_it_keeps_nothing(string sentence) => Assert.NotEqual(true, PromptReader.Read(sentence).Edit.FrameSize?.KeepsSource);

    [Fact]
    public void A_follow_up_that_names_a_size_wins_and_one_that_keeps_it_keeps_what_was_asked()
    {
        var (kept, lines) = (new VideoEdit { FrameSize = Kept }, new VideoEdit { FrameSize = new FrameSize { ShortSide = 720 } });
        Assert.Equal(lines, PromptReader.Read("now make it 720p", new ReadingContext { Earlier = kept }).Over(kept));
        Assert.Equal(lines.FrameSize, PromptReader.Read("under 5MB, don't change the resolution", new ReadingContext { Earlier = lines }).Over(lines).FrameSize);
    }

    /// <summary>It has no shape of its own, so that shapes, turns and crops go with it.</summary>
    [Theory]
    [InlineData("make it 9:16")]
    [InlineData("rotate it left")]
    [InlineData("cut 10% off the left side")]
    public void Other_edits_of_the_picture_leave_it(string followUp)
    {
        var kept = new VideoEdit { FrameSize = Kept, Size = new SizeLimit { Bytes = 5_000_000 } };
        Assert.Equal(Kept, PromptReader.Read(followUp).Over(kept).FrameSize);
    }

    [Theory]
    [InlineData(1280, 720, true)]
    [InlineData(640, 360, false)]
    public void A_result_of_another_size_misses_it(int width, int height, bool met)
    {
        var edit = EditFitting.Fit(Samples.Request(new VideoEdit { FrameSize = Kept }), Samples.Source, null, Language.English).Edit;
        var result = new JudgedResult(Goal.Of(edit, Samples.Source), edit, Samples.Source with { Width = width, Height = height });
        Assert.Equal(met ? [] : ["The picture is 640x360 pixels, not 1280x720."], Verdict.Of(result, Language.English).Unmet);
    }

    [Fact]
    public void A_turned_picture_has_its_sides_turned_and_one_beyond_the_limits_is_not_judged()
    {
        var turned = new VideoEdit { FrameSize = Kept, Rotation = new Rotation(90) };
        var goal = Goal.Of(turned, Samples.Source);
        Assert.Equal((720, 1280), (goal.Width, goal.Height));
        Assert.Null(Goal.Of(new VideoEdit { FrameSize = Kept }, new MediaFacts { Format = "mp4", Bytes = 1, Width = 3840, Height = 2160 }).Width);
    }
}
