using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Compressor.Bench.Encoding;

/// <param name="Bytes">Of the whole file.</param>
/// <param name="VideoBytes">Of the picture alone.</param>
/// <param name="CpuSeconds">User and system time.</param>
internal sealed record ReferenceResult(long Bytes, long VideoBytes, double CpuSeconds);

/// <summary>What people run by hand: one <c>-crf N -preset medium</c> encode; and the quality of any file against its source.</summary>
internal static partial class ReferenceEncode
{
    public static async Task<ReferenceResult> RunAsync(string clip, double crf, string output, bool sound, CancellationToken cancellationToken)
    {
        var log = await FfmpegAsync(
            ["-i", clip, "-map", "0:v:0", .. sound ? (string[])["-map", "0:a:0?", "-c:a", "aac", "-b:a", "128k"] : [], "-c:v", "libx264", "-preset", "medium",
                "-crf", crf.ToString(CultureInfo.InvariantCulture), "-pix_fmt", "yuv420p", "-movflags", "+faststart", output],
            cancellationToken);
        var cpu = Cpu.Match(log);
        var video = VideoKilobytes.Match(log);
        return new ReferenceResult(
            new FileInfo(output).Length, (long)(Number(video, "kb") * 1024), Number(cpu, "user") + Number(cpu, "system"));
    }

    /// <summary>SSIM ("All") and mean PSNR of a file, scaled up to the size of its source.</summary>
    public static async Task<(double Ssim, double Psnr)> CompareAsync(string file, string clip, int width, int height, CancellationToken cancellationToken)
    {
        var scale = $"[0:v]scale={width}:{height}:flags=bicubic,setpts=PTS-STARTPTS,split[a][c];[1:v]scale={width}:{height},format=yuv420p,setpts=PTS-STARTPTS,split[b][d]";
        var log = await FfmpegAsync(
            ["-i", file, "-i", clip, "-filter_complex", scale + ";[a][b]ssim=shortest=1;[c][d]psnr=shortest=1", "-f", "null", "-"], cancellationToken);
        return (Number(Ssim.Match(log), "all"), Number(Psnr.Match(log), "average"));
    }

    /// <summary>The picture-only CRF encode whose picture has these bytes, within 1 %, by search.</summary>
    public static async Task<(double Crf, string File)> SearchAsync(string clip, long videoBytes, string folder, CancellationToken cancellationToken)
    {
        var output = Path.Combine(folder, "search.mp4");
        double low = 1, high = 51, crf = 26;
        for (var i = 0; i < 9; i++)
        {
            var result = await RunAsync(clip, Math.Round(crf, 2), output, sound: false, cancellationToken);
            if (Math.Abs(result.VideoBytes - videoBytes) < 0.01 * videoBytes) break;
            if (result.VideoBytes > videoBytes) low = crf;
            else high = crf;
            var step = crf + (6 * Math.Log2((double)result.VideoBytes / videoBytes));
            crf = step > low && step < high ? step : (low + high) / 2;
        }
        return (Math.Round(crf, 2), output);
    }

    private static async Task<string> FfmpegAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("ffmpeg", ["-hide_banner", "-nostdin", "-nostats", "-y", "-benchmark", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var log = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? log : throw new InvalidOperationException(log);
    }

    private static double Number(Match match, string group) =>
        match.Success && double.TryParse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    [GeneratedRegex(@"bench: utime=(?<user>[\d.]+)s stime=(?<system>[\d.]+)s", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Cpu { get; }

    [GeneratedRegex(@"video:(?<kb>\d+)kB", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex VideoKilobytes { get; }

    [GeneratedRegex(@"SSIM Y:.* All:(?<all>[\d.]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Ssim { get; }

    [GeneratedRegex(@"PSNR y:.* average:(?<average>[\d.]+|inf)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Psnr { get; }
}
