using Compressor.Edits;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Renderer.Encoding;
using Compressor.TestSupport;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Photos and other single pictures that stay pictures.</summary>
public class PictureTests(EncodingFixture fixture)
{
    private const string Photo = "-f lavfi -i mandelbrot=size=640x480 -frames:v 1 ";
    private const string Clear = "-f lavfi -i mandelbrot=size=320x240,format=rgba,pad=400:300:40:30:black@0 -frames:v 1 ";

    [Theory]
    [InlineData("photo.jpg", Photo + "-q:v 1", "jpg", 60_000)]
    [InlineData("photo.jpg", Photo + "-q:v 1", "jpg", 8_000, Explicit = true)]
    [InlineData("photo.jpg", Photo + "-q:v 1", "jpg", 1_500)]
    [InlineData("drawing.png", Photo, "jpg", 30_000)]
    [InlineData("clear.png", Clear, "webp", 12_000)]
    [InlineData("photo.webp", Photo + "-c:v libwebp -quality 95", "webp", 15_000)]
    public async Task The_ceiling_holds_and_is_used(string name, string arguments, string format, long maxBytes)
    {
        var (report, file, _) = await MakeAsync(await fixture.ClipAsync(name, arguments), new VideoEdit { Size = new SizeLimit { Bytes = maxBytes }, Compress = true });
        Assert.Equal((format, file.Facts.Bytes), (file.Format.Name, report.Bytes));
        Assert.InRange(report.Bytes, maxBytes * 0.5, maxBytes);
        Assert.Equal(4.0 / 3, (double)file.Facts.Width!.Value / file.Facts.Height!.Value, 0.08);
    }

    [Fact]
    public async Task Compressed_without_a_size_a_photo_keeps_its_pixels_and_looks_the_same()
    {
        var photo = await fixture.ClipAsync("photo.jpg", Photo + "-q:v 1");
        var (report, file, output) = await MakeAsync(photo, new VideoEdit { Compress = true });
        Assert.Equal((640, 480), (file.Facts.Width, file.Facts.Height));
        Assert.InRange(report.Bytes, 1, new FileInfo(photo).Length * 0.7);
        var log = await EncodingFixture.RunAsync("ffmpeg", ["-v", "error", "-i", output, "-i", photo, "-filter_complex", "ssim=stats_file=-", "-f", "null", "-"]);
        Assert.InRange(double.Parse(log.Split("All:")[1].Split(' ')[0]), 0.9, 1);
    }

    [Fact]
    public async Task A_photo_that_is_only_turned_does_not_grow()
    {
        var clip = await fixture.ClipAsync("everyday.jpg", "-f lavfi -i mandelbrot=size=320x240 -frames:v 1 -q:v 5");
        var (report, _, _) = await MakeAsync(clip, new VideoEdit { Rotation = new Rotation(90) });
        Assert.InRange(report.Bytes, 1, new FileInfo(clip).Length * 1.05);
    }

    [Fact]
    public async Task A_photo_may_be_larger_than_a_video()
    {
        var (_, file, _) = await MakeAsync(await fixture.ClipAsync("wide.jpg", "-f lavfi -i testsrc2=size=2400x1600 -frames:v 1 -q:v 2"), new VideoEdit { Compress = true });
        Assert.Equal((2400, 1600), (file.Facts.Width, file.Facts.Height));
    }

    [Fact]
    public async Task A_photo_that_a_camera_stored_sideways_comes_out_upright()
    {
        var photo = Path.Combine(fixture.Folder, "sideways.jpg");
        await File.WriteAllBytesAsync(photo, Photos.Turned(await File.ReadAllBytesAsync(await fixture.ClipAsync("photo.jpg", Photo + "-q:v 1"), TestContext.Current.CancellationToken), 6), TestContext.Current.CancellationToken);
        var (_, file, _) = await MakeAsync(photo, new VideoEdit { Size = new SizeLimit { Bytes = 50_000 } });
        Assert.Equal((480, 640), (file.Facts.Width, file.Facts.Height));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("jpg", Explicit = true)]
    public async Task It_is_converted_turned_and_resized_on_request(string format)
    {
        var edit = new VideoEdit { Format = new OutputFormat(format), FrameSize = new FrameSize { ShortSide = 240 }, Rotation = new Rotation(90), Size = new SizeLimit { Bytes = 90_000 } };
        var (report, file, _) = await MakeAsync(await fixture.ClipAsync("photo.jpg", Photo + "-q:v 1"), edit);
        Assert.Equal((format, 240, 320), (file.Format.Name, file.Facts.Width, file.Facts.Height));
        Assert.InRange(report.Bytes, 1, 90_000);
    }

    [Theory]
    [InlineData("webp")]
    [InlineData("png")]
    public async Task Transparent_places_stay_transparent(string format)
    {
        var (_, file, output) = await MakeAsync(await fixture.ClipAsync("clear.png", Clear), new VideoEdit { Format = new OutputFormat(format), Compress = true });
        Assert.True(file.Facts.HasAlpha);
        var pixel = Path.ChangeExtension(output, ".rgba");
        await EncodingFixture.FfmpegAsync(["-i", output, "-vf", "format=rgba,crop=1:1:0:0", "-f", "rawvideo", "-pix_fmt", "rgba", pixel]);
        Assert.Equal(0, (await File.ReadAllBytesAsync(pixel, TestContext.Current.CancellationToken))[3]);
    }

    [Fact]
    public async Task Transparent_places_are_white_in_a_JPG()
    {
        var sticker = await fixture.ClipAsync("sticker.png", "-f lavfi -i color=red:s=96x64,format=rgba,geq=r=255:g=0:b=0:a='if(lt(X\\,48)\\,0\\,255)' -frames:v 1");
        var (report, _, output) = await MakeAsync(sticker, new VideoEdit { Format = new OutputFormat("jpg") });
        Assert.Contains("alpha_on_white", report.Notes.Select(note => note.Code));
        var pixels = Path.ChangeExtension(output, ".rgb");
        await EncodingFixture.FfmpegAsync(["-i", output, "-vf", "crop=80:48,scale=2:1:flags=area,format=rgb24", "-f", "rawvideo", pixels]);
        var shown = await File.ReadAllBytesAsync(pixels, TestContext.Current.CancellationToken);
        Assert.All(shown[..3], channel => Assert.InRange(channel, 200, 255));
        Assert.Equal([true, false, false], shown[3..].Select(channel => channel > 128));
    }

    [Fact]
    public async Task What_can_not_fit_is_refused_with_what_would()
    {
        var request = fixture.Request(await fixture.ClipAsync("photo.jpg", Photo + "-q:v 1")) with { Edit = new VideoEdit { Size = new SizeLimit { Bytes = 100 } } };
        var refusal = await Assert.ThrowsAsync<EncodingException>(() => fixture.EncodeAsync(request));
        Assert.Equal(RenderErrorCodes.ImpossibleSize, refusal.Code);
        var (report, _, _) = await MakeAsync(request.Input, new VideoEdit { Size = new SizeLimit { Bytes = refusal.SmallestBytes } });
        Assert.InRange(report.Bytes, 101, refusal.SmallestBytes!.Value);
    }

    private async Task<(EncodingReport Report, MediaFile File, string Output)> MakeAsync(string picture, VideoEdit edit)
    {
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(picture) with { Edit = edit });
        await using var content = File.OpenRead(output);
        return (report, (await MediaFile.ReadAsync(content, TestContext.Current.CancellationToken))!, output);
    }
}
