using System.Diagnostics;

namespace Compressor.EndToEnd.Tests;

/// <summary>Small videos made by ffmpeg, once for all tests.</summary>
internal static class Clips
{
    private static readonly Lazy<Task<byte[]>> Small = new(() => MakeVideoAsync(
        "-f", "lavfi", "-i", "mandelbrot=size=320x180:rate=15:end_pts=45", "-f", "lavfi", "-i", "sine=frequency=330",
        "-t", "3", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "8", "-pix_fmt", "yuv420p", "-c:a", "aac"));

    private static readonly Lazy<Task<byte[]>> Other = new(() => MakeVideoAsync(
        "-f", "lavfi", "-i", "testsrc2=size=240x136:rate=15", "-f", "lavfi", "-i", "sine=frequency=550",
        "-t", "1.5", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "3", "-pix_fmt", "yuv420p", "-c:a", "aac"));

    private static readonly Lazy<Task<byte[]>> Sound = new(() => MakeAsync(".mp3", "-f", "lavfi", "-i", "sine=frequency=440:duration=1", "-c:a", "libmp3lame"));

    /// <summary>240x136, 1.5 seconds of 15 frames, with sound.</summary>
    public static async Task WriteOtherAsync(string path) => await File.WriteAllBytesAsync(path, await Other.Value);

    /// <summary>320x180, 3 seconds of 15 frames, with sound.</summary>
    public static async Task<string> WriteSmallAsync(string path)
    {
        await File.WriteAllBytesAsync(path, await Small.Value);
        return path;
    }

    /// <summary>A second of a tone.</summary>
    public static async Task WriteSoundAsync(string path) => await File.WriteAllBytesAsync(path, await Sound.Value);

    /// <summary>A picture of a video, in JPEG.</summary>
    public static Task<byte[]> FrameAsync(string video) => MakeAsync(".jpg", "-ss", "1", "-i", video, "-frames:v", "1");

    private static Task<byte[]> MakeVideoAsync(params string[] arguments) => MakeAsync(".mp4", arguments);

    private static async Task<byte[]> MakeAsync(string extension, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"clip-{Guid.NewGuid():N}{extension}");
        try
        {
            using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", ["-nostdin", "-loglevel", "error", .. arguments, path]))!;
            await ffmpeg.WaitForExitAsync();
            Assert.Equal(0, ffmpeg.ExitCode);
            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Decodes a video whole; any damage is an error.</summary>
    public static async Task AssertPlayableAsync(string path)
    {
        var start = new ProcessStartInfo("ffmpeg", ["-nostdin", "-loglevel", "error", "-xerror", "-i", path, "-f", "null", "-"]) { RedirectStandardError = true, UseShellExecute = false };
        using var ffmpeg = Process.Start(start)!;
        var errors = await ffmpeg.StandardError.ReadToEndAsync();
        await ffmpeg.WaitForExitAsync();
        Assert.True(ffmpeg.ExitCode == 0 && errors.Length == 0, errors);
    }
}
