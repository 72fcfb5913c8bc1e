using System.Globalization;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>
/// The filtered frames of a plan without loss in a file of the work folder: several attempts at a size then cost little, whatever the source is.
/// </summary>
internal static class Frames
{
    public const string Name = "frames.mkv";

    /// <summary>Sources with transparency or full colour keep it; for others, more colour than they have would be a waste.</summary>
    public static string PixelFormatOf(EncodingPlan plan) => plan.Video.IsRgb || plan.Source.HasAlpha ? "bgra" : "yuv444p";

    /// <param name="most">Frames that are needed: a photo is shown for seconds, but a picture is made of its first frame.</param>
    public static async Task MakeAsync(EncodingPlan plan, FrameLayout layout, EncodingRun run, int threads, (double From, double To) part, int? most = null) =>
        await run.RunAsync(Command(plan, layout, threads, most), EncodingPhase.FirstPass, part, plan.Seconds);

    public static IReadOnlyList<string> Command(EncodingPlan plan, FrameLayout layout, int threads, int? most = null) =>
    [
        .. FfmpegCommands.Picture(plan with { PixelFormat = PixelFormatOf(plan) }, layout, threads, measuresOnly: false),
        .. most is { } count ? (string[])["-frames:v", count.ToString(CultureInfo.InvariantCulture)] : [], "-c:v", "ffv1", "-level", "3", "-slices", "4", "-f", "matroska", Name,
    ];
}
