using Compressor.Renderer.Encoding;

using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

public class SizeTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData(0.5, EncodingMethod.TwoPass)]
    [InlineData(0.25, EncodingMethod.TwoPass, Explicit = true)]
    [InlineData(0.12, EncodingMethod.TwoPass)]
    public async Task The_result_is_never_over_the_ceiling_and_uses_it(double part, EncodingMethod method)
    {
        var clip = await fixture.MovingAsync();
        var maxBytes = (long)(new FileInfo(clip).Length * part);
        var (report, output, progress) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: maxBytes) }, compares: true);
        Assert.Equal(report.Bytes, new FileInfo(output).Length);
        Assert.InRange(report.Bytes, maxBytes * 0.95, maxBytes);
        Assert.Equal(method, report.Method);
        Assert.True(report.CpuTime > TimeSpan.Zero);
        Assert.InRange(report.Ssim!.Value, 0.3, 1);
        Assert.Equal(72, await EncodingFixture.FramesAsync(output));
        AssertBeginsAtOnceOnlyRisesAndEndsAtOne(progress);
    }

    [Theory]
    [InlineData("moving-floor.mp4", "-f lavfi -i mandelbrot=size=192x108:rate=24:start_scale=0.5 -t 2 -c:v libx264 -preset veryfast -crf 12 -pix_fmt yuv420p")]
    [InlineData("still-floor.mp4", "-f lavfi -i color=c=gray:size=192x108:rate=30 -t 6 -c:v libx264 -preset ultrafast -crf 30")]
    [InlineData("slides-floor.mp4", "-f lavfi -i testsrc=size=192x108:rate=30 -t 6 -vf select='not(mod(n\\,75))',fps=30 -c:v libx264 -preset ultrafast -crf 20", Explicit = true)]
    public async Task An_impossible_size_is_said_before_encoding_and_the_smallest_size_is_then_reached(string name, string arguments)
    {
        var clip = await fixture.ClipAsync(name, arguments);
        var refused = await Assert.ThrowsAsync<EncodingException>(() => fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 1000) }));
        Assert.Equal("impossible_size", refused.Code);
        var smallest = Assert.NotNull(refused.SmallestBytes);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: smallest) });
        Assert.InRange(new FileInfo(output).Length, 1, smallest);
        Assert.Equal(report.Bytes, new FileInfo(output).Length);
    }

    /// <summary>Two passes need more frames to shift bits between.</summary>
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(3, 0.5, Explicit = true)]
    [InlineData(3, 0.2)]
    [InlineData(9, 0.25, Explicit = true)]
    public async Task Few_frames_fill_the_ceiling_too(int frames, double part)
    {
        var clip = await fixture.ClipAsync($"few{frames}.mp4", $"-f lavfi -i mandelbrot=s=320x180 -frames:v {frames} -c:v libx264 -crf 12 -pix_fmt yuv420p");
        var maxBytes = (long)(new FileInfo(clip).Length * part);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: maxBytes) });
        Assert.InRange(report.Bytes, maxBytes * 0.93, maxBytes);
        Assert.Equal(frames, await EncodingFixture.FramesAsync(output));
        if (part >= 0.5) Assert.Equal(180, report.Height);
    }

    /// <summary>What stands still or scrolls has high quantizers in a first pass at a rate, though it looks as it should.</summary>
    [Theory]
    [InlineData(0.12, Explicit = true)]
    [InlineData(1)]
    public async Task A_clip_that_is_mostly_boxes_is_not_refused_for_its_budget(double seconds)
    {
        var clip = await fixture.ClipAsync($"boxes-{seconds}.avi", FormattableString.Invariant($"-f lavfi -i color=c=blue:s=64x64:r=25:d={seconds} -c:v rawvideo -pix_fmt yuv420p"));
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 2_200) });
        Assert.InRange(report.Bytes, 1, 2_200);
    }

    [Fact]
    public async Task Drawn_pictures_keep_their_size_where_film_would_not()
    {
        var clip = await fixture.ClipAsync("page.mp4", "-f lavfi -i testsrc=size=320x240:rate=1 -vf fps=24,scroll=vertical=0.002 -t 3 -c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p");
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: new FileInfo(clip).Length / 4) });
        Assert.Equal((320, 240), (report.Width, report.Height));
    }

    [Fact]
    public async Task A_source_that_fits_is_copied()
    {
        var clip = await fixture.MovingAsync();
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: new FileInfo(clip).Length + 5000) });
        Assert.Equal(EncodingMethod.Copy, report.Method);
        Assert.Equal(await HashAsync(clip), await HashAsync(output));
    }

    [Fact]
    public async Task Tags_that_leave_no_room_give_way_before_the_sound()
    {
        var clip = await fixture.ClipAsync("tags.mp4", $"-i {await fixture.MovingAsync()} -c copy -t 2 -metadata comment={new string('x', 30_000)}");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 25_000) });
        Assert.InRange(new FileInfo(output).Length, 22_500, 25_000);
        Assert.Contains("tags_left_out", report.Notes.Select(note => note.Code));
        Assert.Equal("aac", await EncodingFixture.FieldAsync(output, "a", "codec_name"));
    }

    private static void AssertBeginsAtOnceOnlyRisesAndEndsAtOne(List<EncodingProgress> progress)
    {
        Assert.Equal(new EncodingProgress(0, EncodingPhase.Analysing, null), progress[0]);
        Assert.Equal(1, progress[^1].Fraction);
        Assert.Equal(progress.Select(p => p.Fraction).Order(), progress.Select(p => p.Fraction));
        Assert.Superset(new HashSet<EncodingPhase> { EncodingPhase.Audio, EncodingPhase.FirstPass, EncodingPhase.SecondPass, EncodingPhase.Measuring }, progress.Select(p => p.Phase).ToHashSet());
    }

    private static Task<string> HashAsync(string path) =>
        EncodingFixture.RunAsync("ffmpeg", ["-v", "error", "-i", path, "-map", "0:v", "-c", "copy", "-f", "md5", "-"]);
}
