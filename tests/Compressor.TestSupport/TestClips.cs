using System.Collections.Concurrent;
using System.Diagnostics;

namespace Compressor.TestSupport;

/// <summary>Small videos made by ffmpeg, each once per test run.</summary>
public static class TestClips
{
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Made = new(StringComparer.Ordinal);

    /// <summary>A 160x90 H.264 MP4 of so many seconds with a tone.</summary>
    public static byte[] Mp4(double seconds = 1, string size = "160x90", string video = "testsrc2") => Made.GetOrAdd(
        $"{video}/{size}/{seconds}", _ => new Lazy<byte[]>(() => Make(
            $"-f lavfi -i {video}=size={size}:rate=10 -f lavfi -i sine=frequency=440 -t {seconds} -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 32k -movflags +faststart"))).Value;

    /// <summary>A second of H.264 in an MPEG transport stream, which not every backend takes.</summary>
    public static byte[] TransportStream() => Made.GetOrAdd("ts", _ => new Lazy<byte[]>(() => Make(
        "-f lavfi -i testsrc2=size=64x64:rate=10:d=1 -c:v libx264 -preset ultrafast -pix_fmt yuv420p", ".ts"))).Value;

    private static byte[] Make(string arguments, string extension = ".mp4")
    {
        var file = Path.Combine(Path.GetTempPath(), $"clip-{Guid.NewGuid():N}{extension}");
        try
        {
            using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", $"-hide_banner -loglevel error -nostdin -y {arguments} {file}"))!;
            ffmpeg.WaitForExit();
            return ffmpeg.ExitCode == 0 ? File.ReadAllBytes(file) : throw new InvalidOperationException($"ffmpeg ended with {ffmpeg.ExitCode}.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
