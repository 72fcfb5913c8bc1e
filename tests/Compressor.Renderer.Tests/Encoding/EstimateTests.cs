using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding;

namespace Compressor.Renderer.Tests.Encoding;

public class EstimateTests(EncodingFixture fixture)
{
    /// <summary>So many pixels that it is looked at and tried in parts.</summary>
    private Task<string> LongerAsync() => fixture.ClipAsync(
        "estimated.mp4", "-f lavfi -i mandelbrot=size=480x270:rate=24:start_scale=0.5 -f lavfi -i sine=frequency=440 -t 6 -c:v libx264 -preset veryfast -crf 16 -g 24 -pix_fmt yuv420p -c:a aac -b:a 128k");

    [Theory]
    [InlineData(0.3, Explicit = true)]
    [InlineData(0.06)]
    public async Task What_a_ceiling_gives_is_told_before_it_is_encoded(double share)
    {
        var request = Asking(await LongerAsync(), share);
        var expected = await EstimateAsync(request);
        Assert.False(File.Exists(request.Output));
        Assert.Empty(Directory.EnumerateFileSystemEntries(request.WorkFolder));

        var (report, _, _) = await fixture.EncodeAsync(request, compares: true);
        Assert.Equal((report.Method, report.Format), (expected.Method, expected.Format));
        Assert.InRange(report.Bytes, expected.LeastBytes, expected.MostBytes);
        Assert.InRange(expected.Bytes, expected.LeastBytes, expected.MostBytes);
        Assert.InRange(expected.Height, report.Height * 0.8, report.Height * 1.25);
        Assert.Equal(6, expected.DurationSeconds, 0.1);
        Assert.InRange((int)expected.Quality!.Level - (int)report.Quality!.Level, -1, 1);
        Assert.InRange(expected.Quality.Ssim, report.Quality.Ssim - 0.05, report.Quality.Ssim + 0.05);
        Assert.Equal(Codes(report.Notes, "resolution_reduced"), Codes(expected.Notes, "resolution_reduced"));
        Assert.True(expected.EncodingSeconds > 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, Explicit = true)]
    public async Task Without_a_ceiling_the_bytes_of_a_visually_lossless_picture_are_told(bool isLonger)
    {
        var request = fixture.Request(isLonger ? await LongerAsync() : await fixture.MovingAsync()) with { Edit = new VideoEdit { Compress = true, Mute = true } };
        var expected = await EstimateAsync(request);
        var (report, _, _) = await fixture.EncodeAsync(request);
        Assert.Equal(EncodingMethod.ConstantQuality, expected.Method);
        Assert.InRange(report.Bytes, expected.Bytes * 0.6, expected.Bytes * 1.6);
        Assert.Null(expected.Sound);
    }

    [Fact]
    public async Task A_video_that_fits_will_be_copied_and_looks_the_same()
    {
        var path = await LongerAsync();
        var expected = await EstimateAsync(Asking(path, 2));
        Assert.Equal((EncodingMethod.Copy, new FileInfo(path).Length, 1.0), (expected.Method, expected.Bytes, expected.Quality!.Ssim));
        Assert.Equal(["already_fits"], expected.Notes.Select(note => note.Code));
        Assert.True(expected.Sound!.IsCopied);
    }

    [Fact]
    public async Task A_size_that_can_t_be_is_refused_with_the_smallest_that_can()
    {
        var request = Asking(await LongerAsync(), 0.001);
        var refused = await Assert.ThrowsAsync<EncodingException>(() => EstimateAsync(request));
        Assert.Equal(RenderErrorCodes.ImpossibleSize, refused.Code);
        Assert.True(refused.SmallestBytes > request.Edit.Size!.Bytes);
        Assert.Empty(Directory.EnumerateFileSystemEntries(request.WorkFolder));
    }

    [Fact]
    public async Task What_takes_no_longer_than_a_look_is_made_and_forgotten()
    {
        var request = fixture.Request(await fixture.MovingAsync()) with { Edit = new VideoEdit { Format = new OutputFormat("m4a") } };
        var expected = await EstimateAsync(request);
        var (report, _, _) = await fixture.EncodeAsync(request);
        Assert.Equal((report.Bytes, report.Format), (expected.Bytes, expected.Format));
        Assert.Empty(Directory.EnumerateFileSystemEntries(request.WorkFolder));
    }

    [Fact]
    public async Task An_animation_has_the_frames_that_it_will_have_under_its_ceiling()
    {
        var edit = new VideoEdit { Format = new OutputFormat("gif") };
        var path = await fixture.MovingAsync();
        var free = await EstimateAsync(fixture.Request(path) with { Edit = edit });
        var squeezed = await EstimateAsync(fixture.Request(path) with { Edit = edit with { Size = new SizeLimit { Bytes = free.Bytes / 3 } } });

        Assert.Single(Codes(squeezed.Notes, "frames_left_out"));
        Assert.InRange(squeezed.FrameRate!.Value, 1, free.FrameRate!.Value - 1);
    }

    private Task<EncodingEstimate> EstimateAsync(EncodingRequest request) => fixture.Estimator.EstimateAsync(request, TestContext.Current.CancellationToken);

    private EncodingRequest Asking(string path, double share) =>
        fixture.Request(path) with { Edit = new VideoEdit { Size = new SizeLimit { Bytes = (long)(new FileInfo(path).Length * share) } } };

    private static IEnumerable<string> Codes(IEnumerable<EncodingNote> notes, string code) => notes.Select(note => note.Code).Where(found => found == code);
}
