using System.Diagnostics;
using System.Globalization;

namespace Compressor.Bench.Host;

/// <summary>Videos made by ffmpeg.</summary>
internal static class BenchClips
{
    /// <summary>960x540 with sound, about 1 MB a second.</summary>
    public static Task<string> MakeAsync(string path, int seconds, CancellationToken cancellationToken) => RunAsync(
        path, cancellationToken,
        "-f", "lavfi", "-i", "mandelbrot=size=960x540:rate=30", "-f", "lavfi", "-i", "sine=frequency=440",
        "-t", seconds.ToString(CultureInfo.InvariantCulture), "-c:v", "libx264", "-preset", "veryfast", "-b:v", "8M", "-pix_fmt", "yuv420p", "-c:a", "aac");

    /// <summary>One second of 160x90 with sound, about 10 kB.</summary>
    public static Task<string> MakeTinyAsync(string path, CancellationToken cancellationToken) => RunAsync(
        path, cancellationToken,
        "-f", "lavfi", "-i", "testsrc2=size=160x90:rate=10:d=1", "-f", "lavfi", "-i", "sine=frequency=440:d=1",
        "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "32k", "-movflags", "+faststart");

    /// <summary>A clip over and over, without encoding, up to a size.</summary>
    public static Task<string> RepeatAsync(string clip, string path, long bytes, CancellationToken cancellationToken) => RunAsync(
        path, cancellationToken,
        "-stream_loop", "-1", "-i", clip, "-c", "copy", "-fs", bytes.ToString(CultureInfo.InvariantCulture));

    private static async Task<string> RunAsync(string path, CancellationToken cancellationToken, params string[] arguments)
    {
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", ["-nostdin", "-loglevel", "error", .. arguments, path]))!;
        await ffmpeg.WaitForExitAsync(cancellationToken);
        return ffmpeg.ExitCode == 0 ? path : throw new InvalidOperationException("ffmpeg could not make the clip.");
    }
}
