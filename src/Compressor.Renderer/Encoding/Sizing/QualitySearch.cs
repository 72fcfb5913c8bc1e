using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Finds the rate factor that gives a picture a wanted SSIM, by a few trials on samples. SSIM in decibels falls nearly linearly with the rate factor, so each
/// trial is aimed by the two before it. docs/compression.md, "Quality on request".
/// </summary>
internal sealed class QualitySearch(EncodingOptions options)
{
    private const int MaxTrials = 5, Samples = 3;
    private const double SampleSeconds = 2;

    /// <summary>Videos up to so many times the samples' length are tried whole.</summary>
    private const double WholeFactor = 1.5;

    /// <summary>Decibels that one step of the rate factor costs, until two trials tell.</summary>
    private const double FirstSlope = 0.26;

    /// <summary>Decibels above the target that are near enough.</summary>
    private const double Near = 0.25;

    /// <summary>The finest rate factor that is tried.</summary>
    private const double Finest = 4;

    private const string Trial = "trial.mp4";

    public async Task<double> FindAsync(EncodingPlan plan, FrameLayout layout, double ssim, EncodingRun run)
    {
        var (scale, wanted) = (plan.Codec.Quality, Decibels(ssim));
        var (crf, best) = (scale.VisuallyLossless, Finest);
        (double Crf, double Decibels)? before = null;
        for (var trial = 0; trial < MaxTrials; trial++)
        {
            if (await MeasureAsync(plan, layout, crf, run) is not { } measured) return scale.VisuallyLossless;
            if (measured >= wanted) best = Math.Max(best, crf);
            if (measured >= wanted && measured - wanted <= Near) break;
            var next = Next(scale, (crf, measured), before, wanted);
            if (next == crf) break;
            (before, crf) = ((crf, measured), next);
        }

        return best;
    }

    /// <summary>After a whole result that was off: the rate factor that makes up for it; null: there is none.</summary>
    public static double? Finer(QualityScale scale, double crf, double ssim, double wanted)
    {
        var finer = Snap(scale, crf - Math.Max(scale.Step, ((Decibels(wanted) - Decibels(ssim)) / FirstSlope) + scale.Step));
        return finer < crf ? finer : null;
    }

    private static double Next(QualityScale scale, (double Crf, double Decibels) last, (double Crf, double Decibels)? before, double wanted)
    {
        var slope = before is { } b && b.Crf != last.Crf && (b.Decibels - last.Decibels) / (last.Crf - b.Crf) is > 0.02 and var seen ? seen : FirstSlope;
        // Half a step to the finer side, since the target must be reached.
        return Snap(scale, last.Crf + ((last.Decibels - wanted) / slope) - (scale.Step / 2));
    }

    /// <summary>On the grid that the encoder tells apart.</summary>
    private static double Snap(QualityScale scale, double crf) => Math.Clamp(Math.Floor(crf / scale.Step) * scale.Step, Finest, scale.Coarsest);

    private static double Decibels(double ssim) => -10 * Math.Log10(Math.Max(1e-6, 1 - ssim));

    /// <summary>Decibels of the mean SSIM; null: it can't be measured.</summary>
    private async Task<double?> MeasureAsync(EncodingPlan plan, FrameLayout layout, double crf, EncodingRun run)
    {
        var whole = plan.Seconds <= Samples * SampleSeconds * WholeFactor;
        double sum = 0;
        var count = whole ? 1 : Samples;
        for (var i = 0; i < count; i++)
        {
            // On the frame grid, so that sample and source begin at the same frame.
            var at = whole ? 0 : Math.Floor((plan.Seconds - SampleSeconds) * i / (Samples - 1) * plan.FrameRate) / plan.FrameRate;
            var part = whole ? plan : plan.Part(at, SampleSeconds);
            await run.RunAsync(FfmpegCommands.Video(part, layout, new RateControl.Quality(crf), Trial, options.Threads), EncodingPhase.Analysing, (0.02, 0.3), part.Seconds);
            if (await new QualityMeasurement(options).TryOutAsync(part, layout, Trial, (0.02, 0.3), run) is not { Ssim: var ssim }) return null;
            sum += ssim;
        }

        return Decibels(sum / count);
    }
}
