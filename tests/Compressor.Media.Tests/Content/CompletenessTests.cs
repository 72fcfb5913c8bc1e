using Compressor.Media.Content;
using Compressor.TestSupport;

namespace Compressor.Media.Tests.Content;

public class CompletenessTests
{
    private const string Video = "-f lavfi -i testsrc2=s=64x48:r=10:d=1";

    [Theory]
    [InlineData("mp4", Video + " -c:v libx264")]
    [InlineData("mov", Video + " -c:v libx264 -movflags +faststart")]
    [InlineData("mkv", Video + " -c:v libx264")]
    [InlineData("webm", Video + " -c:v libvpx")]
    [InlineData("avi", Video + " -c:v mpeg4")]
    [InlineData("wav", "-f lavfi -i sine=d=0.5")]
    [InlineData("webp", Video + " -frames:v 1 -c:v libwebp")]
    [InlineData("png", Video + " -frames:v 1")]
    [InlineData("gif", Video)]
    [InlineData("apng", Video)]
    [InlineData("wmv", Video + " -c:v wmv2")]
    [InlineData("avif", Video + " -frames:v 1 -pix_fmt yuv420p -c:v libaom-av1 -cpu-used 8 -still-picture 1")]
    public async Task A_file_is_found_truncated_wherever_it_was_cut_and_only_then(string extension, string arguments)
    {
        using var folder = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["x." + extension], arguments));
        var format = ContentSniffer.Sniff(bytes)!;
        Assert.False(await IsTruncatedAsync(bytes, format));
        for (var length = 64; length < bytes.Length - 8; length += Math.Max(1, bytes.Length / 50)) Assert.True(await IsTruncatedAsync(bytes[..length], format), $"cut at {length}");
    }

    [Theory]
    [InlineData("png", Video + " -frames:v 1")]
    [InlineData("gif", Video)]
    [InlineData("jpg", Video + " -frames:v 1")]
    [InlineData("avi", Video + " -c:v mpeg4")]
    [InlineData("mkv", Video + " -c:v libx264")]
    [InlineData("wmv", Video + " -c:v wmv2")]
    [InlineData("mp4", Video + " -c:v libx264")]
    public async Task What_some_program_left_behind_the_end_does_no_harm(string extension, string arguments)
    {
        using var folder = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["x." + extension], arguments));
        foreach (var tail in new byte[][] { [1, 2, 3], new byte[100_000], "\r\n--boundary--\r\n"u8.ToArray(), [.. new byte[70_000].Select((_, at) => (byte)(at * 7919 >> 3))] })
        {
            byte[] longer = [.. bytes, .. tail];
            Assert.False(await IsTruncatedAsync(longer, ContentSniffer.Sniff(longer)!));
        }
    }

    [Fact]
    public async Task A_live_recording_states_no_length()
    {
        using var folder = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["x.webm"], Video + " -c:v libvpx -live 1"));
        Assert.False(await IsTruncatedAsync(bytes[..(bytes.Length / 2)], MediaFormats.WebM));
    }

    [Fact]
    public async Task An_AVI_whose_writer_could_not_go_back_states_no_length() =>
        Assert.False(await IsTruncatedAsync([.. "RIFF"u8, 0xFF, 0xFF, 0xFF, 0xFF, .. "AVI LIST"u8], MediaFormats.Avi));

    private static Task<bool> IsTruncatedAsync(byte[] bytes, MediaFormat format) => Completeness.IsTruncatedAsync(new MemoryStream(bytes, writable: false), format);
}
