namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>What a first pass reveals about the source, at little cost.</summary>
/// <param name="MeanQp">Mean quantizer of the P-frames, 0 to 51 and, where the rate is far too low, above.</param>
/// <param name="Frames">Frames that were encoded.</param>
internal sealed record FirstPassResult(double MeanQp, int Frames)
{
    /// <summary>x264 counts that bits of a frame go with its pixels to this power (<c>res_factor_bits</c> in its ratecontrol.c).</summary>
    private const double BitsPerPixelsExponent = 0.7;

    /// <summary>x264's <c>ip_factor</c>: how much finer intra frames are.</summary>
    private const double IntraFactor = 1.4;

    private const double LowestQp = -12, HighestQp = 120;

    /// <summary>In the order in which they are coded.</summary>
    public IReadOnlyList<FirstPassFrame> Plan { get; init; } = [];

    /// <summary>Bytes of all frames.</summary>
    public double Bytes => Plan.Sum(frame => frame.Bits) / 8;

    /// <summary>Prefix of the files of its statistics.</summary>
    public string Log { get; init; } = "";

    /// <summary>Share of the P-frames' blocks that are copied from the frame before.</summary>
    public double SkippedBlocks { get; init; }

    /// <summary>Share of the P-frames' blocks that nothing before them predicts.</summary>
    public double IntraBlocks { get; init; }

    /// <summary>Share of the P-frames of which nearly nothing moves.</summary>
    public double StillFrames { get; init; }

    /// <summary>The quantizer of P-frames with which a second pass would plan to take so many bytes, as x264 reckons (<c>qscale2bits</c> in its ratecontrol.c).</summary>
    /// <param name="pixels">Pixels of the second pass's picture over those of this one's.</param>
    public double QpFor(double bytes, double pixels)
    {
        var (low, high) = (LowestQp, HighestQp);
        while (high - low > 0.1)
        {
            var middle = (low + high) / 2;
            if (BitsAt(middle) * Math.Pow(pixels, BitsPerPixelsExponent) > bytes * 8) low = middle;
            else high = middle;
        }

        return high;
    }

    /// <summary>Bytes of motion and the rest, which hardly fall with the quantizer.</summary>
    /// <param name="pixels">As above.</param>
    public double BytesBesideTexture(double pixels) => Plan.Sum(frame => frame.Motion + frame.Other) / 8 * Math.Pow(pixels, BitsPerPixelsExponent);

    /// <summary>Bits of all frames at a quantizer of P-frames, in the picture of the pass.</summary>
    public double BitsAt(double qp)
    {
        var scale = Scale(qp);
        double bits = 0;
        foreach (var frame in Plan)
        {
            var finer = Scale(frame.Qp) / (frame.IsIntra ? scale / IntraFactor : scale);
            bits += (frame.Texture * Math.Pow(finer, 1.1)) + (frame.Motion * Math.Sqrt(finer)) + frame.Other;
        }

        return bits;
    }

    private static double Scale(double qp) => 0.85 * Math.Pow(2, (qp - 12) / 6);
}
