using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>
/// Frames of the source as they should look, kept without loss while the picture is encoded, so that the result is compared without decoding its source once more.
/// docs/compression.md, "Comparison with the source".
/// </summary>
internal static class SourceSamples
{
    /// <summary>Name in the work folder.</summary>
    public const string FileName = "samples.nut";

    /// <summary>Frames that are kept at most.</summary>
    private const int Enough = 48;

    /// <summary>Bytes that they may take.</summary>
    private const double MostBytes = 100e6;

    /// <summary>Of a pixel in 4:2:0.</summary>
    private const double BytesPerPixel = 1.5;

    /// <summary>Frames of a result above which parts of it, with what is decoded before them, cost less than decoding all of it.</summary>
    private const int MostFrames = 2000;

    /// <summary>Of so many frames of the result, one is kept: an odd number, so that it does not keep step with how B-frames lie.</summary>
    public static int Every(EncodingPlan plan)
    {
        var most = Math.Clamp(MostBytes / (plan.Layout.Width * (double)plan.Layout.Height * BytesPerPixel), 1, Enough);
        return (int)Math.Ceiling(plan.Frames / most) is > 1 and var every ? every | 1 : 1;
    }

    /// <summary>The frames of the result are those of its source, and not too many.</summary>
    private static bool CanBeKept(EncodingPlan plan) => plan is { IsStill: false, Window: null } && MeasureCommands.KeepsFrames(plan) && plan.Frames <= MostFrames;

    public static bool AreThere(EncodingPlan plan, EncodingRun run) => CanBeKept(plan) && File.Exists(run.PathOf(FileName));

    /// <summary>Encodes all of the picture by one process, beside what goes with it and with samples, where that can be: without both, if that is why it fails.</summary>
    /// <param name="part">The parts of the whole work at which this begins and ends.</param>
    /// <returns>The result was written whole.</returns>
    public static async Task<bool> EncodeAsync(
        EncodingPlan plan, FrameLayout layout, RateControl rate, PictureOutput output, EncodingPhase phase, (double From, double To) part, EncodingRun run, EncodingOptions options)
    {
        var samples = options.MeasureSsim ? Output(plan) : [];
        var whole = output.WholeCommand(plan, layout, rate, options.Threads);
        var picture = FfmpegCommands.Video(plan, layout, rate, output.Picture, options.Threads);
        try
        {
            await run.RunAsync([.. whole ?? picture, .. samples], phase, part, plan.Seconds);
            return whole is not null;
        }
        catch (EncodingException exception) when (samples.Count > 0 || whole is not null)
        {
            // Those of an encode that failed are not all there.
            File.Delete(run.PathOf(FileName));
            if (plan.Codec.LowestKilobits(exception.Log) is not null) throw;
            await run.RunAsync(picture, phase, part, plan.Seconds);
            return false;
        }
    }

    /// <summary>Arguments behind those of an encode of the plan, which write the samples too; none if they can't be kept.</summary>
    public static IReadOnlyList<string> Output(EncodingPlan plan) => !CanBeKept(plan) ? [] :
    [
        "-map", FormattableString.Invariant($"0:{plan.Video.Index}"), "-an", "-sn", "-dn", .. FfmpegCommands.Length(plan),
        "-vf", $"{MeasureCommands.Some(plan, Every(plan))}{VideoFilters.Graph(plan, plan.Layout)},{MeasureCommands.FullSize(plan)}",
        "-fps_mode", "passthrough", .. plan.KeepsTimestamps ? (string[])["-enc_time_base", "1:90000"] : [],
        "-c:v", "rawvideo", "-threads", "1", "-f", "nut", FileName,
    ];
}
