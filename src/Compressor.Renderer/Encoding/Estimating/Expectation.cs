using Compressor.Renderer.Encoding.Measuring;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>What trials say of the picture that a number of bytes makes. All constants: docs/compression.md, "Estimates".</summary>
internal static class Expectation
{
    /// <summary>Decibels of SSIM that twice the bytes gain, until two trials tell.</summary>
    private const double UsualGain = 1.56, LeastGain = 0.3, MostGain = 4;

    /// <summary>Trials less far apart don't tell the gain.</summary>
    private const double TellingDoublings = 0.2;

    /// <summary>An SSIM that is not told apart from a perfect one.</summary>
    private const double LeastError = 1e-5;

    /// <param name="trials">Bytes of the whole that each stands for, and how it looks; the last is the nearest.</param>
    /// <param name="offset">Decibels by which a result is better than such trials.</param>
    /// <returns>Null: it could not be compared.</returns>
    public static QualityReport? At(double bytes, IReadOnlyList<(double Bytes, QualityReport? Quality)> trials, double offset)
    {
        if (trials[^1] is not { Quality: { } last } near) return null;
        var gain = trials[0].Quality is { } first && Math.Log2(near.Bytes / trials[0].Bytes) is var apart && Math.Abs(apart) > TellingDoublings
            ? Math.Clamp((Decibels(last.Ssim) - Decibels(first.Ssim)) / apart, LeastGain, MostGain)
            : UsualGain;
        return Shifted(last, (Math.Log2(bytes / near.Bytes) * gain) + offset);
    }

    private static QualityReport Shifted(QualityReport quality, double decibels)
    {
        var (mean, worst) = (Shifted(quality.Ssim, decibels), Shifted(quality.WorstTenth, decibels));
        return quality with { Ssim = mean, WorstTenth = worst, Level = LevelRule.Of(mean, worst, quality.Entropy) };
    }

    private static double Shifted(double ssim, double decibels) => Math.Round(1 - Math.Pow(10, -(Decibels(ssim) + decibels) / 10), 4);

    private static double Decibels(double ssim) => -10 * Math.Log10(Math.Max(LeastError, 1 - ssim));
}
