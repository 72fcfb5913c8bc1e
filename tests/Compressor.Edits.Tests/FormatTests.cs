using Compressor.Media;

namespace Compressor.Edits.Tests;

public class FormatTests
{
    private static readonly Dictionary<string, MediaFacts> Sources = new(StringComparer.Ordinal)
    {
        ["mp4"] = Samples.Source,
        ["mov"] = Samples.Source with { Format = "mov" },
        ["silent"] = Samples.Source with { HasAudio = false },
        ["gif"] = new() { Format = "gif", Bytes = 5_000_000, Width = 480, Height = 270, DurationSeconds = 6, FrameRate = 10, HasAudio = false },
        ["jpg"] = new() { Format = "jpg", Bytes = 4_000_000, Width = 4000, Height = 3000, HasAudio = false },
        ["png"] = new() { Format = "png", Bytes = 4_000_000, Width = 1000, Height = 800, HasAudio = false, HasAlpha = false },
        ["clear"] = new() { Format = "png", Bytes = 4_000_000, Width = 1000, Height = 800, HasAudio = false, HasAlpha = true },
        ["webp"] = new() { Format = "webp", Bytes = 400_000, Width = 1000, Height = 800, HasAudio = false },
        ["mp3"] = new() { Format = "mp3", Bytes = 40_000_000, DurationSeconds = 1800, HasAudio = true },
        ["m4a"] = new() { Format = "m4a", Bytes = 40_000_000, DurationSeconds = 1800, HasAudio = true },
        ["wav"] = new() { Format = "wav", Bytes = 40_000_000, DurationSeconds = 230, HasAudio = true },
    };

    [Theory]
    [InlineData("just the audio", "format=mp3")]
    [InlineData("Only the sound please", "format=mp3")]
    [InlineData("audio only, under 3MB", "size=3000000 compress format=mp3")]
    [InlineData("extract the sound as mp3", "format=mp3")]
    [InlineData("rip the audio out of the video as m4a", "format=m4a")]
    [InlineData("I just want the audio track as an mp3", "format=mp3")]
    [InlineData("save it as an audio file", "format=mp3")]
    [InlineData("drop the picture and keep the sound", "format=mp3")]
    [InlineData("make a gif of the first three seconds under 5MB", "size=5000000 compress trim=-3 format=gif")]
    [InlineData("turn it into a short looping gif", "format=gif")]
    [InlineData("480p gif at 10 fps", "480p fps=10 format=gif")]
    [InlineData("first 2 seconds, gif, 1MB", "size=1000000 compress trim=-2 format=gif")]
    [InlineData("export as an animated webp below 800KB", "size=800000 compress format=webp")]
    [InlineData("an animated webp please", "format=webp")]
    [InlineData("mp3 version, 96 kB at most", "size=96000 compress format=mp3")]
    [InlineData("convert to webm", "format=webm")]
    [InlineData("don't make it a gif", "")]
    [InlineData("an mp4 instead of a gif please, 5MB", "size=5000000 compress format=mp4")]
    [InlineData("not a gif, just compress it", "compress")]
    [InlineData("make a video smaller", "compress")]
    [InlineData("keep the audio", "")]
    [InlineData("just the audio is too loud", "volume=0.5")]
    [InlineData("gif格式", "format=gif")]
    [InlineData("前三秒做成表情包，不超过1M", "size=1000000 compress trim=-3 format=gif")]
    [InlineData("只要音频", "format=mp3")]
    [InlineData("把声音提取出来存成m4a", "format=m4a")]
    [InlineData("提取音频为mp3", "format=mp3")]
    [InlineData("转成动图", "format=gif")]
    [InlineData("不要转成gif，压缩到5MB", "size=5000000 compress")]
    public void The_format_is_read(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("compress it to 5MB", "mp4", "mp4")]
    [InlineData("convert to mp4", "mov", "mp4")]
    [InlineData("make a gif", "mp4", "gif")]
    [InlineData("make this gif smaller", "gif", "gif")]
    [InlineData("this animation is too big, 1MB please", "gif", "gif")]
    [InlineData("compress it to 1MB", "gif", "mp4")]
    [InlineData("turn this gif into a video", "gif", "mp4")]
    [InlineData("convert the gif to mp4", "gif", "mp4")]
    [InlineData("压缩这个动图", "gif", "gif")]
    [InlineData("把这个gif转成视频", "gif", "mp4")]
    [InlineData("compress this photo under 200KB", "jpg", "jpg")]
    [InlineData("under 200KB", "jpg", "jpg")]
    [InlineData("compress this picture", "png", "jpg")]
    [InlineData("make this screenshot smaller", "clear", "webp")]
    [InlineData("rotate it left", "png", "png")]
    [InlineData("convert this png to webp", "png", "webp")]
    [InlineData("smaller please", "webp", "webp")]
    [InlineData("make a 5 second video of this picture", "jpg", "mp4")]
    [InlineData("turn this photo into a video, 3 seconds", "png", "mp4")]
    [InlineData("把这张照片做成5秒的视频", "jpg", "mp4")]
    [InlineData("compress this podcast to 10MB", "mp3", "mp3")]
    [InlineData("compress this to 10MB", "wav", "m4a")]
    [InlineData("first 10 seconds as mp3", "wav", "mp3")]
    [InlineData("压缩到10MB", "m4a", "m4a")]
    public void What_file_the_result_is_follows_from_the_sentence_and_the_source(string prompt, string source, string format)
    {
        var request = Read(prompt, source);
        Assert.Null(request.Question);
        var fitting = EditFitting.Fit(request, Sources[source], null, request.Language);
        Assert.Empty(fitting.Declined);
        Assert.Equal(format, ResultFormat.Of(fitting.Edit, Sources[source]).Format.Name);
        Assert.Equal(format == "mp4" ? fitting.Edit.Format?.Name : format, Goal.Of(fitting.Edit, Sources[source]).Format);
    }

    [Theory]
    [InlineData("make a 5 second video of this picture", 5)]
    [InlineData("a video of this image lasting 12 seconds", 12)]
    [InlineData("用这张图生成一个8秒的视频", 8)]
    public void A_video_of_a_picture_is_as_long_as_was_said(string prompt, double seconds)
    {
        var request = Read(prompt.StartsWith("a video", StringComparison.Ordinal) ? "make " + prompt : prompt, "jpg");
        Assert.Equal((new Trim { End = seconds }, new OutputFormat("mp4")), (request.Edit.Trim, request.Edit.Format));
        Assert.Empty(request.Unsupported);
    }

    [Theory]
    [InlineData("make a slideshow of these pictures", null)]
    [InlineData("make a slideshow of these pictures, 3 seconds each", 3d)]
    [InlineData("make a video from these photos, 2 seconds each", 2d)]
    [InlineData("turn these photos into a video, each for 4 seconds", 4d)]
    [InlineData("把这些图片做成视频，每张3秒", 3d)]
    public void A_video_of_several_pictures_shows_them_one_after_another(string prompt, double? secondsPerPicture)
    {
        var request = Read(prompt, "jpg");
        Assert.Equal((new Join { SecondsPerPicture = secondsPerPicture }, new OutputFormat("mp4")), (request.Edit.Join, request.Edit.Format));
        Assert.Null(request.Edit.Trim);
        Assert.Empty(request.Unsupported);
    }

    [Theory]
    [InlineData("compress this video under 200KB", "picture: at most 200 kB")]
    [InlineData("压缩这个视频", "这张图片：比原文件小")]
    public void A_picture_that_is_called_a_video_is_asked_about(string prompt, string answer)
    {
        var question = Read(prompt, "jpg").Question;
        Assert.Contains(answer, question, StringComparison.Ordinal);
        // Either answer that the question suggests settles it.
        foreach (var suggested in question!.Split('"', '“', '”').Where((_, index) => index % 2 == 1))
            Assert.Null(Read(suggested, "jpg").Question);
    }

    [Theory]
    [InlineData("convert to webm", "mp4", "Format: WEBM files")]
    [InlineData("just the audio", "silent", "Format: There is no sound in this file.")]
    [InlineData("just the audio", "jpg", "Format: There is no sound in this file.")]
    [InlineData("make a gif", "mp3", "Format: There is no picture in a sound file.")]
    [InlineData("save as jpg", "mp4", "Format: A single picture")]
    [InlineData("720p and 5MB", "mp3", "FrameSize: A sound file has no picture.")]
    [InlineData("mute it", "mp3", "Mute: Nothing would be left")]
    [InlineData("make a gif, twice as loud", "mp4", "Volume: Such an animation has no sound.")]
    [InlineData("compress this photo, volume 50%", "jpg", "Volume: A picture has no sound.")]
    public void What_such_a_file_can_not_have_is_declined_and_the_reason_said(string prompt, string source, string expected)
    {
        var fitting = EditFitting.Fit(Read(prompt, source), Sources[source], null, Language.English);
        var declined = Assert.Single(fitting.Declined);
        Assert.StartsWith(expected.Replace("WEBM", "WebM", StringComparison.Ordinal), $"{declined.Kind}: {declined.Reason}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_in_another_format_than_the_one_asked_for_is_unmet()
    {
        var edit = new VideoEdit { Format = new OutputFormat("gif") };
        var result = new JudgedResult(Goal.Of(edit, Samples.Source), edit, Samples.Source);
        Assert.Equal(["The result is an MP4 file, not a GIF file."], Verdict.Of(result, Language.English).Unmet);
        Assert.Empty(Verdict.Of(result with { Facts = Samples.Source with { Format = "gif" } }, Language.English).Unmet);
    }

    [Fact]
    public void A_gif_of_a_video_need_not_be_smaller_than_the_video() =>
        Assert.Null(Goal.Of(new VideoEdit { Compress = true, Format = new OutputFormat("gif") }, Samples.Source).MaxBytes);

    [Fact]
    public void Every_backend_makes_mp4()
    {
        var fitting = EditFitting.Fit(Read("convert to mp4 under 5MB", "mov"), Sources["mov"], [EditKind.Size, EditKind.Compress], Language.English);
        Assert.Empty(fitting.Declined);
    }

    private static EditRequest Read(string prompt, string source) => PromptReader.Read(prompt, new ReadingContext { Source = Sources[source] });
}
