using Compressor.Media.Content;
using Compressor.TestSupport;

namespace Compressor.Media.Tests.Content;

public class MediaFileTests
{
    private const string Video = "-f lavfi -i testsrc2=s=64x48:r=10:d=1.5";
    private const string Clear = "-f lavfi -i color=red@0.5:s=64x48:r=10:d=1,format=rgba";
    private const string Sound = "-f lavfi -i sine=d=2.5";

    [Theory]
    [InlineData("gif", Video, 1.5, 10)]
    [InlineData("webp", Video + " -c:v libwebp_anim", 1.5, 10)]
    [InlineData("mp4", Video, 1.5, 10)]
    [InlineData("png", Video + " -f apng", 1.5, 10)]
    [InlineData("avif", Video + " -pix_fmt yuv420p -c:v libaom-av1 -cpu-used 8", 1.5, 10)]
    public async Task An_animation_states_its_picture_and_length(string extension, string arguments, double seconds, double rate)
    {
        var facts = (await ReadAsync(extension, arguments)).Facts;
        Assert.Equal((extension, 64, 48, false), (facts.Format, facts.Width, facts.Height, facts.HasAudio));
        Assert.Equal(seconds, facts.DurationSeconds!.Value, 0.05);
        Assert.Equal(rate, facts.FrameRate!.Value, 0.3);
    }

    [Theory]
    [InlineData("jpg", Video, false)]
    [InlineData("png", Video, false)]
    [InlineData("png", Clear, true)]
    [InlineData("png", Clear + ",split[a][b];[b]palettegen[p];[a][p]paletteuse", true)]
    [InlineData("webp", Video + " -c:v libwebp", false)]
    [InlineData("webp", Video + " -c:v libwebp -lossless 1", false)]
    [InlineData("webp", Clear + " -c:v libwebp", true)]
    [InlineData("webp", Clear + " -c:v libwebp -lossless 1", true)]
    public async Task A_picture_states_its_size_and_whether_it_may_be_transparent(string extension, string arguments, bool hasAlpha)
    {
        var file = await ReadAsync(extension, arguments + " -frames:v 1");
        Assert.True(file.IsComplete);
        Assert.Equal((64, 48, null, hasAlpha), (file.Facts.Width, file.Facts.Height, file.Facts.DurationSeconds, file.Facts.HasAlpha));
    }

    [Theory]
    [InlineData("mp3", Sound)]
    [InlineData("mp3", Sound + " -b:a 64k -ar 22050 -ac 1")]
    [InlineData("mp3", Sound + " -b:a 32k -ar 44100 -write_xing 0")]
    [InlineData("mp3", Sound + " -q:a 4 -metadata title=x -ar 11025")]
    [InlineData("m4a", Sound)]
    [InlineData("wav", Sound)]
    public async Task Sound_states_its_length(string extension, string arguments)
    {
        var file = await ReadAsync(extension, arguments);
        Assert.True(file.IsComplete);
        Assert.Equal((extension, null, true), (file.Facts.Format, file.Facts.Width, file.Facts.HasAudio));
        Assert.Equal(2.5, file.Facts.DurationSeconds!.Value, 0.12);
    }

    [Theory]
    [InlineData(1, 64, 48, 0)]
    [InlineData(3, 64, 48, 180)]
    [InlineData(6, 48, 64, 90)]
    [InlineData(8, 48, 64, 270)]
    public async Task A_photo_is_measured_as_it_is_shown(byte orientation, int width, int height, int rotation)
    {
        using var folder = new TemporaryFolder();
        var path = await FFmpeg.MakeAsync(folder["x.jpg"], Video + " -frames:v 1");
        var turned = Photos.Turned(await File.ReadAllBytesAsync(path), orientation);
        var facts = (await MediaFile.ReadAsync(new MemoryStream(turned)))!.Facts;
        Assert.Equal((width, height), (facts.Width, facts.Height));
        Assert.Equal(rotation, (await JpegFile.ReadAsync(new MemoryStream(turned)))!.Rotation);
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("mp3")]
    [InlineData("wav")]
    public async Task A_file_cut_anywhere_is_read_without_an_exception(string extension)
    {
        using var folder = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["x." + extension], extension is "mp3" or "wav" ? Sound : Video + (extension == "gif" ? "" : " -frames:v 1")));
        for (var length = 0; length < Math.Min(bytes.Length, 900); length++) await MediaFile.ReadAsync(new MemoryStream(bytes[..length]));
    }

    [Fact]
    public async Task What_is_no_media_is_no_media_file() => Assert.Null(await MediaFile.ReadAsync(new MemoryStream("<html>"u8.ToArray())));

    private static async Task<MediaFile> ReadAsync(string extension, string arguments)
    {
        using var folder = new TemporaryFolder();
        await using var file = File.OpenRead(await FFmpeg.MakeAsync(folder["x." + extension], arguments));
        return (await MediaFile.ReadAsync(file))!;
    }
}
