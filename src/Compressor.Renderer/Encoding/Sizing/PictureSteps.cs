using Compressor.Renderer.Encoding.Planning;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>The way down when the rate starves the picture: fewer lines first, then fewer frames.</summary>
internal static class PictureSteps
{
    /// <summary>Lines of the smallest sensible picture.</summary>
    public const int SmallestShortSide = 144;

    private const double SmallestFrameRate = 12;

    /// <summary>The next smaller picture for this QP of the first pass; null: it is the smallest already.</summary>
    public static Picture? Down(EncodingPlan plan, Picture picture, double meanQp)
    {
        if (plan.PictureIsAskedFor || picture.ShortSide <= SmallestShortSide) return null;
        double by = meanQp switch { > 42 => 0.4, > 37 => 0.5, > 33 => 0.6, _ => 0.72 };
        return picture.WithShortSide(Math.Max(SmallestShortSide, Picture.Even(picture.ShortSide * by)));
    }

    /// <summary>Every second frame, while that is not below twelve a second; null: it is the slowest already.</summary>
    public static EncodingPlan? Slower(EncodingPlan plan) =>
        plan.IsStill || plan.FrameRate / 2 < SmallestFrameRate - 0.1
            ? null
            : plan with { ConvertFrameRate = plan.FrameRate / 2, FrameRate = plan.FrameRate / 2, FramesDropped = true };

    public static (EncodingPlan Plan, Picture Picture) Smallest(EncodingPlan plan)
    {
        while (Slower(plan) is { } slower) plan = slower;
        var picture = plan.PictureIsAskedFor || plan.Picture.ShortSide <= SmallestShortSide
            ? plan.Picture
            : plan.Picture.WithShortSide(SmallestShortSide);
        return (plan, picture);
    }
}
