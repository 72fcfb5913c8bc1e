using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>How many lines a rate can fill: pure functions of what a first pass found. All constants: docs/compression.md, "Starved pictures".</summary>
internal static class PictureHeight
{
    /// <summary>Lines of the smallest sensible picture.</summary>
    public const int SmallestShortSide = 144;

    /// <summary>Quantizer of the first pass above which fewer pixels look better, and the one that the smaller picture then has.</summary>
    private const double Starved = 27.5, Wanted = 29.5;

    /// <summary>Part of the lines from which a picture is not reduced by less: just above that quantizer, so many are the best on every film.</summary>
    public const double LeastReduction = 0.8;

    /// <summary>
    /// What that reduction alone takes from ordinary film (1 − SSIM), the quantizers by which film may be coarser for each further unit of it before fewer lines look
    /// better, and the most of them.
    /// </summary>
    private const double OrdinaryLoss = 0.005, QpPerLoss = 500, MostDetail = 5.5;

    /// <summary>Quantizers by which half the lines bring it down.</summary>
    private const double QpPerHalving = 7;

    /// <summary>What a second pass of a drawn picture may plan, so that all its pixels look better than fewer: a quantizer, a lower one for all lines where much changes from frame to frame, and the part of its bytes that is not texture.</summary>
    private const double MostPlannedQp = 50, MostPlannedQpOfDense = 47, MostBesideTexture = 0.65;

    /// <summary>Bits of drawn pictures, which are lines more than areas, go with their pixels to the power of 0.5, where x264 reckons with 0.7.</summary>
    private const double LessThanReckoned = 0.5 / 0.7;

    /// <summary>Sides of drawn pictures are divided by whole numbers, which keep edges sharp: half the lines of text look better than three quarters.</summary>
    private const int LargestDivisor = 4;

    /// <summary>So often bytes may double until a picture keeps its size.</summary>
    private const double MostDoublings = 8;

    /// <summary>The picture for a rate.</summary>
    public static FrameLayout For(EncodingPlan plan, FirstLook look) =>
        Scaled(plan, look.Layout, look.Content is Content.Film ? Film(look.Quantizer - look.Detail) : 1.0 / Divisor(look.Pass, look.AskedBytes, look.PixelsOfPass, look.IsSparse));

    /// <param name="meanQp">Of a first pass at the rate.</param>
    /// <returns>Part of the lines.</returns>
    public static double Film(double meanQp) => meanQp > Starved ? Math.Min(LeastReduction, Math.Pow(2, -(meanQp - Wanted) / QpPerHalving)) : 1;

    /// <summary>Quantizers by which film may be coarser before it is reduced, as it has detail (grain, texture) that fewer lines can't hold.</summary>
    public static double Detail(IEnumerable<KeyFrameEntropy> frames)
    {
        List<double> losses = [.. frames.Select(frame => frame.LostByReduction).OfType<double>().Order()];
        return losses.Count == 0 ? 0 : Math.Clamp((losses[losses.Count / 2] - OrdinaryLoss) * QpPerLoss, 0, MostDetail);
    }

    /// <summary>Quantizers by which a picture is finer at the same rate than one of another size.</summary>
    public static double QuantizersOf(FrameLayout layout, FrameLayout other) => QpPerHalving * Math.Log2((double)layout.ShortSide / other.ShortSide);

    /// <summary>The quantizer of P-frames that a second pass of a drawn picture plans at a size.</summary>
    public static double PlannedQp(FirstLook look, FrameLayout layout) =>
        look.Pass.QpFor(look.AskedBytes, Math.Pow(look.PixelsOfPass * layout.Width * layout.Height / (look.Layout.Width * (double)look.Layout.Height), LessThanReckoned));

    /// <param name="pass">At a constant quality.</param>
    /// <param name="bytes">For the picture.</param>
    /// <param name="pixels">Of the whole picture over those of the pass.</param>
    /// <param name="isSparse">Little changes from frame to frame.</param>
    /// <returns>By which both sides of a drawn picture are divided.</returns>
    public static int Divisor(FirstPassResult pass, double bytes, double pixels, bool isSparse)
    {
        for (var divisor = 1; divisor < LargestDivisor; divisor++)
        {
            var part = Math.Pow(pixels / (divisor * divisor), LessThanReckoned);
            if (pass.QpFor(bytes, part) < (divisor == 1 && !isSparse ? MostPlannedQpOfDense : MostPlannedQp) && pass.BytesBesideTexture(part) < MostBesideTexture * bytes) return divisor;
        }

        return LargestDivisor;
    }

    /// <summary>Bytes of the picture, as its codec counts them, at which the same rules would not make it smaller.</summary>
    public static double SufficientBytes(EncodingPlan plan, FirstLook look)
    {
        // As it would have been at the full size.
        var whole = look with { Layout = plan.Layout, Quantizer = look.Quantizer + QuantizersOf(plan.Layout, look.Layout) };
        var (low, high) = (0.0, MostDoublings);
        while (high - low > 0.02)
        {
            var middle = (low + high) / 2;
            if (For(plan, whole.With(Math.Pow(2, middle))).ShortSide < plan.Layout.ShortSide) low = middle;
            else high = middle;
        }

        return look.AskedBytes * plan.Codec.BitsOfH264 * Math.Pow(2, high);
    }

    /// <summary>Never below the smallest sensible picture, nor below one whose size was asked for.</summary>
    /// <param name="scale">Part of the layout's lines.</param>
    public static FrameLayout Scaled(EncodingPlan plan, FrameLayout layout, double scale)
    {
        var lines = Math.Max(SmallestShortSide, FrameLayout.Even(layout.ShortSide * scale));
        return plan.FrameSizeIsRequested || lines >= layout.ShortSide ? layout : layout.WithShortSide(lines);
    }
}
