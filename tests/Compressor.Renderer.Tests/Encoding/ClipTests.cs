using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Several parts of a file, and several files, seen and heard in the result.</summary>
public class ClipTests(EncodingFixture fixture)
{
    /// <summary>Seconds: one frame of AAC at 48 kHz.</summary>
    private const double Hearing = 0.02;

    [Fact]
    public async Task The_middle_is_cut_out_to_the_frame()
    {
        var clip = await Seen.CountingAsync(fixture);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = new VideoEdit { Trim = new Trim { Removed = [new TimeRange(0.52, 1.6)] } } });

        await AssertFramesAsync(output, [.. Enumerable.Range(0, 13), .. Enumerable.Range(40, 35)]);
        AssertNear([0, 0.92], await Seen.BeepsAsync(output));
        Assert.InRange(report.DurationSeconds, 1.91, 1.97);
    }

    [Fact]
    public async Task Several_parts_follow_one_another_in_the_order_asked_and_under_the_ceiling()
    {
        var clip = await Seen.CountingAsync(fixture);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with
        {
            Edit = new VideoEdit { Trim = new Trim { Parts = [new TimeRange(2, 3), new TimeRange(0.8, 1.2), new TimeRange(2, 2.4)] }, Size = new SizeLimit { Bytes = 120_000 } },
        }, compares: true);

        await AssertFramesAsync(output, [.. Enumerable.Range(50, 25), .. Enumerable.Range(20, 10), .. Enumerable.Range(50, 10)]);
        AssertNear([0, 1.2, 1.4], await Seen.BeepsAsync(output));
        Assert.InRange(report.Bytes, 1, 120_000);
        Assert.InRange(report.Ssim!.Value, 0.9, 1);
    }

    [Fact]
    public async Task Files_that_differ_are_shown_on_the_canvas_of_the_first()
    {
        var first = await Seen.CountingAsync(fixture);
        var tall = await fixture.ClipAsync("tall.mkv", "-f lavfi -i color=c=white:s=120x240:r=30 -t 1 -c:v libx264 -pix_fmt yuv444p");
        var picture = await fixture.ClipAsync("grey.png", "-f lavfi -i color=c=0x808080:s=400x300 -frames:v 1");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(first) with
        {
            Clips = [new SourceClip(first, 1, 2), new SourceClip(tall), new SourceClip(picture, 0, 2), new SourceClip(first, 0, 0.4)],
            Edit = new VideoEdit { Size = new SizeLimit { Bytes = 350_000 } },
        }, compares: true);

        Assert.Equal((160, 120), (report.Width, report.Height));
        var greys = await Seen.GreysAsync(output);
        Assert.Equal(25 + 25 + 50 + 10, greys.Length);
        Assert.All(Enumerable.Range(0, 25), i => Assert.InRange(greys[i], 16 + (3 * (25 + i)) - 2.9, 16 + (3 * (25 + i)) + 2.9));
        // 60 of the 80 columns in the middle are white.
        Assert.All(greys[25..50], grey => Assert.InRange(grey, 170, 195));
        Assert.All(greys[50..100], grey => Assert.InRange(grey, 123, 129));
        AssertNear([0, 4], await Seen.BeepsAsync(output));
        Assert.InRange(report.Bytes, 1, 350_000);
        Assert.InRange(report.DurationSeconds, 4.39, 4.45);
        Assert.NotNull(report.Ssim);
    }

    [Fact]
    public async Task A_picture_that_ends_before_its_sound_stays_until_the_next_clip()
    {
        var counting = await Seen.CountingAsync(fixture);
        var early = await fixture.ClipAsync("early-end.mkv", $"-i {counting} -filter_complex [0:v]trim=end=1[v] -map [v] -map 0:a -c:v libx264 -crf 5 -c:a pcm_s16le");
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(counting) with { Clips = [new SourceClip(early, 0, 2), new SourceClip(counting, 0.96)] });

        await AssertFramesAsync(output, [.. Enumerable.Range(0, 25), .. Enumerable.Repeat(24, 25), .. Enumerable.Range(24, 51)]);
        AssertNear([0, 1, 2.04, 3.04], await Seen.BeepsAsync(output));
    }

    private static async Task AssertFramesAsync(string output, int[] expected) => Assert.Equal(expected, await Seen.NumbersAsync(output));

    private static void AssertNear(double[] expected, double[] seconds)
    {
        Assert.Equal(expected.Length, seconds.Length);
        Assert.All(expected.Zip(seconds), pair => Assert.InRange(pair.Second, pair.First - Hearing, pair.First + Hearing));
    }
}
