namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>
/// Puts a comparison in words. The same SSIM means little in a noisy film and much in slides, most of which is empty; entropy tells one from the other. Fitted to
/// VMAF; docs/compression.md, "Comparison with the source".
/// </summary>
internal static class LevelRule
{
    /// <summary>Scores, on VMAF's scale of 0 to 100, down to which a picture looks like the original, loses small details, and looks softer.</summary>
    private static readonly double[] Bounds = [90, 75, 55];

    /// <summary>The score's log-odds: a constant, and what the logarithm of the error and the entropy in bits add to it.</summary>
    private const double Constant = -3.37, PerError = -0.951, PerBit = 0.207;

    /// <summary>Errors that are too small to be told apart.</summary>
    private const double Least = 1e-5;

    /// <summary>Entropy of the differences of neighbouring pixels, over that of the pixels, from which a picture is drawn and not filmed.</summary>
    private const double Drawn = 0.38;

    /// <param name="ssim">Mean of all frames.</param>
    /// <param name="worst">Mean of the worst tenth, which counts as much.</param>
    /// <param name="entropy">Of the source's luma, in bits.</param>
    public static PictureLevel Of(double ssim, double worst, double entropy)
    {
        var score = (Score(ssim, entropy) + Score(worst, entropy)) / 2;
        var at = Array.FindIndex(Bounds, bound => score >= bound);
        return at < 0 ? PictureLevel.Coarse : (PictureLevel)at;
    }

    public static bool IsDrawn(FrameEntropy entropy) => entropy.Luma > 0 && entropy.Difference >= Drawn * entropy.Luma;

    private static double Score(double ssim, double entropy) => 100 / (1 + Math.Exp(-(Constant + (PerError * Math.Log(Math.Max(Least, 1 - ssim))) + (PerBit * entropy))));
}
