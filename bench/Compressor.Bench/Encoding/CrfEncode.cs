using System.Globalization;

namespace Compressor.Bench.Encoding;

/// <summary>What people run by hand: <c>ffmpeg -crf N -preset medium -c:a aac -b:a 128k</c>, with the frames at their times: where the rate varies, ffmpeg would repeat some too early.</summary>
internal static class CrfEncode
{
    public static Task<RunCost> RunAsync(BenchClip clip, double crf, string output, string folder, CancellationToken cancellationToken) =>
        MeasuredRun.FfmpegAsync(
            ["-i", clip.Path, "-map", "0:v:0", "-map", "0:a:0?", "-c:a", "aac", "-b:a", "128k", "-c:v", "libx264", "-preset", "medium",
                "-crf", crf.ToString(CultureInfo.InvariantCulture), "-pix_fmt", "yuv420p", "-fps_mode", "vfr", "-movflags", "+faststart", output],
            folder, cancellationToken);
}
