namespace Compressor.Edits.Tests;

/// <summary>The words of fades and of joining files.</summary>
public class TimelineWordTests
{
    [Theory]
    [InlineData("fade in", 1, 0)]
    [InlineData("fade out over 2 seconds", 0, 2)]
    [InlineData("add a fade in and a fade out", 1, 1)]
    [InlineData("fade in and out, 0.5s", 0.5, 0.5)]
    [InlineData("fade it in for 1.5 seconds and fade out for 3 seconds", 1.5, 3)]
    [InlineData("a 2 second fade out at the end", 0, 2)]
    [InlineData("fade to black and make it 5MB", 0, 1)]
    [InlineData("fade from black", 1, 0)]
    [InlineData("开头淡入1秒，结尾淡出2秒", 1, 2)]
    [InlineData("加个淡入淡出", 1, 1)]
    [InlineData("淡入淡出各2秒", 2, 2)]
    public void Fades(string prompt, double fadeIn, double fadeOut)
    {
        var read = PromptReader.Read(prompt);

        Assert.Equal(new Fade(fadeIn, fadeOut), read.Edit.Fade);
        Assert.Null(read.Edit.Trim);
        Assert.Empty(read.Unsupported);
    }

    [Theory]
    [InlineData("don't fade it, 5MB")]
    [InlineData("no fade out please, just compress")]
    [InlineData("fade out the music")]
    [InlineData("the colours fade in the sun, compress it")]
    [InlineData("不要淡入淡出，压缩一下")]
    public void No_fades(string prompt) => Assert.Null(PromptReader.Read(prompt).Edit.Fade);

    [Theory]
    [InlineData("join these clips", null)]
    [InlineData("merge all the videos into one", null)]
    [InlineData("combine them into a single video under 20MB", null)]
    [InlineData("join intro.mp4 and main.mp4", null)]
    [InlineData("put these together into one video", null)]
    [InlineData("make a slideshow of these photos, 2 seconds each", 2d)]
    [InlineData("turn these pictures into a video, each for 4 seconds", 4d)]
    [InlineData("show each picture for 1.5 seconds", 1.5)]
    [InlineData("把这些视频合并成一个", null)]
    [InlineData("把这几个片段拼在一起", null)]
    [InlineData("这些照片做成幻灯片，每张2秒", 2d)]
    public void Joins(string prompt, double? secondsPerPicture)
    {
        var read = PromptReader.Read(prompt);

        Assert.Equal(new Join { SecondsPerPicture = secondsPerPicture }, read.Edit.Join);
        Assert.Null(read.Edit.Trim);
        Assert.Empty(read.Unsupported);
    }

    [Theory]
    [InlineData("don't merge the clips, just compress them")]
    [InlineData("compress each to 5 MB")]
    [InlineData("cut 2 seconds off each end")]
    [InlineData("people join our call, make it 5MB")]
    [InlineData("不要合并，压缩到5MB")]
    [InlineData("接着压缩到5MB")]
    public void No_joins(string prompt) => Assert.Null(PromptReader.Read(prompt).Edit.Join);

    [Theory]
    [InlineData("fade in over 3 seconds", "fades in over 3 s")]
    [InlineData("a 3 second fade out", "fades out over 3 s")]
    [InlineData("结尾淡出3秒", "淡出 3 秒")]
    [InlineData("show each picture for 3 seconds", "all files in one video, each picture for 3 s")]
    [InlineData("keep 2 seconds to 3 seconds and 0.5 seconds to 1 second", "only 2–3 s and 0.5–1 s of the video")]
    public void A_time_that_is_as_long_as_the_source_is_no_description_of_it_here(string prompt, string described)
    {
        var read = PromptReader.Read(prompt, new ReadingContext { Source = Samples.Source with { DurationSeconds = 3 } });

        Assert.Equal(described, Assert.Single(read.Edit.Describe(read.Language)));
        Assert.Empty(read.Assumptions);
    }

    [Fact]
    public void A_fade_at_one_end_leaves_the_other_as_it_is() =>
        Assert.Equal(new Fade(2, 3), new VideoEdit { Fade = new Fade(0, 3) }.Over(new VideoEdit { Fade = new Fade(2, 1) }).Fade);

    [Fact]
    public void A_fade_is_no_longer_than_the_result()
    {
        var request = Samples.Request(new VideoEdit { Trim = new Trim { End = 4 }, Speed = new Speed(2), Fade = new Fade(1, 3) });
        var fitting = EditFitting.Fit(request, Samples.Source, null, Language.English);

        Assert.Equal(new Fade(0.5, 1.5), fitting.Edit.Fade);
        Assert.Equal("The result is only 2 s long, so the fade is shorter.", Assert.Single(fitting.Notes));
    }
}
