using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// The way down when the rate starves the picture: fewer lines first, then fewer frames. All constants: docs/compression.md, "Starved pictures".
/// </summary>
internal static class DownscaleLadder
{
    /// <summary>Lines of the smallest sensible picture.</summary>
    public const int SmallestShortSide = 144;

    /// <summary>Frames a second that are left at least; 23.976 halves to 11.988, which counts as 12.</summary>
    private const double SmallestFrameRate = 12, FrameRateTolerance = 0.1;

    /// <summary>The next smaller picture for this quantizer of the first pass; null if it is the smallest already.</summary>
    public static FrameLayout? NextResolution(EncodingPlan plan, FrameLayout layout, double meanQp) =>
        plan.FrameSizeIsRequested || layout.ShortSide <= SmallestShortSide
            ? null
            : layout.WithShortSide(Math.Max(SmallestShortSide, FrameLayout.Even(layout.ShortSide * Factor(meanQp))));

    /// <summary>Every second frame, as long as twelve a second are left; null if it is the slowest already.</summary>
    public static EncodingPlan? NextFrameRate(EncodingPlan plan) =>
        plan.IsStill || plan.FrameRate / 2 < SmallestFrameRate - FrameRateTolerance
            ? null
            : plan with { ConvertFrameRate = plan.FrameRate / 2, FrameRate = plan.FrameRate / 2, FramesDropped = true };

    public static (EncodingPlan Plan, FrameLayout Layout) Smallest(EncodingPlan plan)
    {
        while (NextFrameRate(plan) is { } slower) plan = slower;
        var layout = plan.FrameSizeIsRequested || plan.Layout.ShortSide <= SmallestShortSide
            ? plan.Layout
            : plan.Layout.WithShortSide(SmallestShortSide);
        return (plan, layout);
    }

    private static double Factor(double meanQp) => meanQp switch
    {
        > 42 => 0.4,
        > 37 => 0.5,
        > 33 => 0.6,
        _ => 0.72,
    };
}
