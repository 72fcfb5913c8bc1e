using Compressor.Edits;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Outputs;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>GIF and animated WebP of real clips.</summary>
public class AnimationTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData("gif", 12.5)]
    [InlineData("webp", 15)]
    public async Task Without_a_size_it_is_as_chats_show_it(string format, double rate)
    {
        var (report, file) = await MakeAsync(await fixture.MovingAsync(), new VideoEdit { Format = new OutputFormat(format) });
        Assert.Equal((format, 192, 108), (file.Format.Name, file.Facts.Width, file.Facts.Height));
        Assert.Equal(3, file.Facts.DurationSeconds!.Value, 0.15);
        Assert.Equal(rate, file.Facts.FrameRate!.Value, 0.7);
        Assert.Equal((file.Facts.Bytes, file.Format.Name), (report.Bytes, report.Format.Name));
    }

    [Fact]
    public async Task A_large_video_becomes_a_small_gif_and_that_is_said()
    {
        var clip = await fixture.ClipAsync("wide.mp4", "-f lavfi -i testsrc2=size=960x540:rate=10 -t 1 -c:v libx264 -preset ultrafast -pix_fmt yuv420p");
        var (report, file) = await MakeAsync(clip, new VideoEdit { Format = new OutputFormat("gif") });
        Assert.Equal((480, 270), (file.Facts.Width, file.Facts.Height));
        Assert.Equal(["usual_size"], report.Notes.Select(note => note.Code));
    }

    [Theory]
    [InlineData("gif", 200_000, Explicit = true)]
    [InlineData("gif", 50_000, Explicit = true)]
    [InlineData("gif", 20_000)]
    [InlineData("webp", 60_000)]
    [InlineData("webp", 12_000, Explicit = true)]
    [InlineData("webp", 6_000, Explicit = true)]
    public async Task The_ceiling_holds_and_is_used(string format, long maxBytes)
    {
        var (report, file) = await MakeAsync(await fixture.MovingAsync(), new VideoEdit { Format = new OutputFormat(format), Size = new SizeLimit { Bytes = maxBytes } });
        Assert.InRange(report.Bytes, maxBytes * 0.5, maxBytes);
        Assert.Equal(3, file.Facts.DurationSeconds!.Value, 0.3);
        Assert.Equal(16.0 / 9, (double)file.Facts.Width!.Value / file.Facts.Height!.Value, 0.15);
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("webp")]
    public async Task It_goes_with_a_part_a_frame_size_a_rate_and_a_rotation(string format)
    {
        var edit = new VideoEdit
        {
            Format = new OutputFormat(format),
            Size = new SizeLimit { Bytes = 60_000 },
            Trim = new Trim { Start = 1, End = 2 },
            FrameSize = new FrameSize { ShortSide = 64 },
            FrameRate = new FrameRate(8),
            Rotation = new Rotation(90),
        };
        var (report, file) = await MakeAsync(await fixture.MovingAsync(), edit);
        Assert.InRange(report.Bytes, 1, 60_000);
        Assert.Equal((64, 114), (file.Facts.Width, file.Facts.Height));
        Assert.Equal(1, file.Facts.DurationSeconds!.Value, 0.1);
        Assert.Equal(8, file.Facts.FrameRate!.Value, 0.3);
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("webp", Explicit = true)]
    public async Task What_can_not_fit_is_refused_with_what_would(string format)
    {
        var request = fixture.Request(await fixture.MovingAsync()) with { Edit = new VideoEdit { Format = new OutputFormat(format), Size = new SizeLimit { Bytes = 900 } } };
        var refusal = await Assert.ThrowsAsync<EncodingException>(() => fixture.EncodeAsync(request));
        Assert.Equal(RenderErrorCodes.ImpossibleSize, refusal.Code);
        var (report, _) = await MakeAsync(request.Input, request.Edit with { Size = new SizeLimit { Bytes = refusal.SmallestBytes } });
        Assert.InRange(report.Bytes, 901, refusal.SmallestBytes!.Value);
    }

    /// <summary>A rung may take more bytes than the one before it, and a search under a higher ceiling need not come by that one.</summary>
    [Fact]
    public async Task What_is_suggested_is_found_although_bytes_do_not_always_fall()
    {
        long[] bytes = [1000, 900, 550, 600];
        double[] shares = [1, 0.54, 0.5, 0.33];
        var layout = new FrameLayout { Width = 64, Height = 36, InnerWidth = 64, InnerHeight = 36, Scaled = false };
        var rungs = shares.Select((share, level) => new Rung(layout, 10, level, share)).ToList();
        var (none, suggested) = await LadderSearch.FindAsync(rungs, 530, Encode, () => { });
        Assert.Null(none);
        suggested = (long)(suggested * 1.05);
        var (best, _) = await LadderSearch.FindAsync(rungs, suggested, Encode, () => { });
        Assert.InRange(bytes[Assert.IsType<Rung>(best).Level], 1, suggested);

        Task<long> Encode(Rung rung) => Task.FromResult(bytes[rung.Level]);
    }

    [Fact]
    public async Task A_gif_that_is_to_be_smaller_stays_a_gif_of_the_same_length()
    {
        var clip = await fixture.ClipAsync("colours.gif", "-f lavfi -i mandelbrot=size=160x120:rate=10 -t 2");
        var (report, file) = await MakeAsync(clip, new VideoEdit { Format = new OutputFormat("gif"), Compress = true });
        Assert.InRange(report.Bytes, 1, new FileInfo(clip).Length * 0.7);
        Assert.Equal(2, file.Facts.DurationSeconds!.Value, 0.2);
    }

    [Fact]
    public async Task Transparent_places_stay_transparent()
    {
        var clip = await fixture.ClipAsync(
            "clear.gif", "-f lavfi -i color=red:size=32x32:rate=10:duration=1,format=rgba,pad=64:64:16:16:black@0 -filter_complex split[a][b];[a]palettegen[p];[b][p]paletteuse");
        var (_, _, output) = await MakeWithPathAsync(clip, new VideoEdit { Format = new OutputFormat("gif"), FrameSize = new FrameSize { ShortSide = 32 } });
        var pixels = Path.ChangeExtension(output, ".rgba");
        await EncodingFixture.FfmpegAsync(["-i", output, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgba", pixels]);
        var bytes = await File.ReadAllBytesAsync(pixels, TestContext.Current.CancellationToken);
        Assert.Equal(0, bytes[3]);
        Assert.Equal(255, bytes[(((16 * 32) + 16) * 4) + 3]);
        Assert.InRange(bytes[((16 * 32) + 16) * 4], 200, 255);
    }

    [Fact]
    public void The_ladder_goes_down_step_by_step_to_its_end_and_leaves_alone_what_was_asked()
    {
        var first = new Rung(new Compressor.Renderer.Encoding.Plans.FrameLayout { InnerWidth = 320, InnerHeight = 180, Width = 320, Height = 180, Scaled = true }, 12.5, 0, 1);
        var rungs = SizeLadder.From(first, new GifFormat().Levels, keepsSize: false, keepsRate: false);
        Assert.Equal(rungs.Select(rung => rung.Share).OrderDescending(), rungs.Select(rung => rung.Share));
        Assert.Equal((48, 5), (rungs[^1].Frame.ShortSide, rungs[^1].Level));
        Assert.InRange(rungs[^1].FrameRate, 4, 5);
        var held = SizeLadder.From(first, new GifFormat().Levels, keepsSize: true, keepsRate: true);
        Assert.All(held, rung => Assert.Equal((first.Frame, first.FrameRate), (rung.Frame, rung.FrameRate)));
        Assert.Equal(6, held.Count);
    }

    private async Task<(EncodingReport Report, MediaFile File)> MakeAsync(string clip, VideoEdit edit)
    {
        var (report, file, _) = await MakeWithPathAsync(clip, edit);
        return (report, file);
    }

    private async Task<(EncodingReport Report, MediaFile File, string Output)> MakeWithPathAsync(string clip, VideoEdit edit)
    {
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit });
        await using var content = File.OpenRead(output);
        return (report, (await MediaFile.ReadAsync(content, TestContext.Current.CancellationToken))!, output);
    }
}
