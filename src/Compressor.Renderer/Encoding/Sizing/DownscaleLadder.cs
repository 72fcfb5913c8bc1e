using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// The way down when an encoder refuses a rate as too low for the picture: fewer lines first, then fewer frames. All constants: docs/compression.md, "Starved pictures".
/// </summary>
internal static class DownscaleLadder
{
    /// <summary>Frames a second that are left at least; 23.976 halves to 11.988, which counts as 12.</summary>
    private const double SmallestFrameRate = 12, FrameRateTolerance = 0.1;

    /// <summary>Part of the lines that is left by one step.</summary>
    private const double Step = 0.6;

    /// <summary>The next step; null: there is none.</summary>
    public static (EncodingPlan Plan, FrameLayout Layout)? Next(EncodingPlan plan, FrameLayout layout)
    {
        if (NextResolution(plan, layout) is { } smaller) return (plan, smaller);
        return NextFrameRate(plan) is { } slower ? (slower, layout) : null;
    }

    /// <summary>The next smaller picture; null if it is the smallest already.</summary>
    private static FrameLayout? NextResolution(EncodingPlan plan, FrameLayout layout) =>
        PictureHeight.Scaled(plan, layout, Step) is var smaller && smaller.ShortSide < layout.ShortSide ? smaller : null;

    /// <summary>Every second frame, as long as twelve a second are left; null if it is the slowest already.</summary>
    private static EncodingPlan? NextFrameRate(EncodingPlan plan) =>
        plan.IsStill || plan.FrameRate / 2 < SmallestFrameRate - FrameRateTolerance
            ? null
            : plan with { ConvertFrameRate = plan.FrameRate / 2, FrameRate = plan.FrameRate / 2, FramesDropped = true };

    public static (EncodingPlan Plan, FrameLayout Layout) Smallest(EncodingPlan plan)
    {
        while (NextFrameRate(plan) is { } slower) plan = slower;
        return (plan, PictureHeight.Scaled(plan, plan.Layout, 0));
    }
}
