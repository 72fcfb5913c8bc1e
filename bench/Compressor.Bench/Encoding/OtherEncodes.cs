using System.Globalization;

namespace Compressor.Bench.Encoding;

/// <summary>How others reach a size: a rate worked out from it, and two passes.</summary>
internal static class OtherEncodes
{
    public static async Task<RunCost> TwoPassAsync(BenchClip clip, long target, string output, string folder, CancellationToken cancellationToken)
    {
        var (picture, sound) = Rates(clip, target);
        string[] common = ["-i", clip.Path, "-map", "0:v:0", "-c:v", "libx264", "-preset", "medium", "-pix_fmt", "yuv420p", "-fps_mode", "vfr", "-b:v", picture + "k", "-passlogfile", "plain"];
        var first = await MeasuredRun.FfmpegAsync([.. common, "-pass", "1", "-an", "-f", "null", "-"], folder, cancellationToken);
        var second = await MeasuredRun.FfmpegAsync([.. common, "-pass", "2", "-map", "0:a:0?", "-c:a", "aac", "-b:a", sound + "k", "-movflags", "+faststart", output], folder, cancellationToken);
        return new RunCost(first.Cpu + second.Cpu, first.Wall + second.Wall);
    }

    public static async Task<RunCost> HandBrakeAsync(BenchClip clip, long target, string output, string folder, CancellationToken cancellationToken)
    {
        var (picture, sound) = Rates(clip, target);
        var (code, _, errors, cost) = await MeasuredRun.RunAsync(
            "HandBrakeCLI",
            ["-i", clip.Path, "-o", output, "-f", "av_mp4", "-e", "x264", "--encoder-preset", "medium", "-b", picture, "-2", "-T", "--crop", "0:0:0:0", "-E", "av_aac", "-B", sound, "-O"],
            folder, cancellationToken);
        return code == 0 && File.Exists(output) ? cost : throw new InvalidOperationException(errors);
    }

    /// <summary>Kilobits a second: 128 for the sound, or 32 where that would leave the picture less than as much.</summary>
    private static (string Picture, string Sound) Rates(BenchClip clip, long target)
    {
        var total = target * 8 / clip.Seconds / 1000;
        var sound = !clip.HasSound ? 0 : total > 256 ? 128 : 32;
        return (((int)Math.Max(total - sound, 5)).ToString(CultureInfo.InvariantCulture), Math.Max(sound, 32).ToString(CultureInfo.InvariantCulture));
    }
}
