using Compressor.Edits;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Edits of the picture with a size and with each other, from the sentence to the file.</summary>
public class PictureCombinationTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData("crop 10% from the left, rotate 90, add the title \"Day 1\" at the top, 30 KB", 108, 172, 72, "h264", Explicit = true)]
    [InlineData("make it 9:16 with a blurred background, add the title \"你好\" for the whole video, 40 KB", 192, 340, 72, "h264")]
    [InlineData("remove the first second, crop 20 pixels from the top and bottom, use H.265, 25 KB", 192, 68, 48, "hevc", Explicit = true)]
    [InlineData("remove 1s to 2s, square with a blurred background, title \"Cut\" in the last 1 second, 30 KB", 192, 192, 48, "h264", Explicit = true)]
    [InlineData("cut out 1s to 2s, crop to 120x80 from the top left, quality 60, AV1, 35 KB", 120, 80, 48, "av1")]
    public async Task The_result_is_what_was_asked_under_the_ceiling(string prompt, int width, int height, int frames, string codec)
    {
        var clip = await fixture.MovingAsync();
        var probed = await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken);
        var source = new Compressor.Media.MediaFacts { Format = "mp4", Bytes = probed.Bytes, Width = probed.Width, Height = probed.Height, DurationSeconds = probed.DurationSeconds, FrameRate = probed.FrameRate, HasAudio = true };
        var fitting = EditFitting.Fit(PromptReader.Read(prompt), source, null, Language.English);
        Assert.Empty(fitting.Declined);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = fitting.Edit });

        Assert.InRange(report.Bytes, 1, fitting.Edit.Size!.Bytes!.Value);
        Assert.Equal((width, height), (report.Width, report.Height));
        Assert.Equal(frames, await EncodingFixture.FramesAsync(output));
        Assert.Equal(codec, await EncodingFixture.FieldAsync(output, "v:0", "codec_name"));
        Assert.Equal("aac", await EncodingFixture.FieldAsync(output, "a", "codec_name"));
    }

    [Theory]
    [InlineData("gif with the title \"Hi\" at the bottom, crop 20% from the left, under 300 KB", 154, 108)]
    [InlineData("make a webp animation, square with a blurred background, under 300 KB", 192, 192, Explicit = true)]
    public async Task An_animation_is_edited_in_the_same_way(string prompt, int width, int height)
    {
        var clip = await fixture.MovingAsync();
        var edit = PromptReader.Read(prompt).Edit;
        Assert.NotNull(edit.Format);
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit });
        Assert.InRange(report.Bytes, 1, 300_000);
        Assert.Equal((double)width / height, (double)report.Width / report.Height, 0.03);
    }
}
