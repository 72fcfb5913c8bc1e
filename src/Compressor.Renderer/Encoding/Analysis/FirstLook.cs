using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>What is known of a source before its picture is encoded at a rate.</summary>
/// <param name="Pass">At a constant quality.</param>
/// <param name="AskedBytes">For the picture, as H.264 counts them.</param>
/// <param name="Layout">The picture at which the pass judged; smaller than the plan's when the rate is far too low for that.</param>
internal sealed record FirstLook(Content Content, FirstPassResult Pass, double AskedBytes, FrameLayout Layout)
{
    /// <summary>How the pass was done, as far as a second pass must do the same.</summary>
    public PassTuning Tuning { get; init; } = PassTuning.Default;

    /// <summary>Mean quantizer of the P-frames of such a pass at the rate. Of film only; of others, the pass's own.</summary>
    public double Quantizer { get; init; } = Pass.MeanQp;

    /// <summary>The pass was done at the full size, as half of it hides grain.</summary>
    public bool IsWhole { get; init; }

    /// <summary>By how many quantizers it may be coarser than other film before it is reduced.</summary>
    public double Detail { get; init; }

    /// <summary>Text or lines so thin on one colour that half the size shows little of them.</summary>
    public bool IsThin { get; init; }

    /// <summary>Pixels of the layout over those of the pass.</summary>
    public double PixelsOfPass { get; init; } = 1;

    /// <summary>Bits of the pass for each block of 16 x 16 pixels of each frame.</summary>
    public double BitsPerBlock => Pass.Bytes * 8 * PixelsOfPass / (Pass.Frames * (Layout.Width * (double)Layout.Height / BlockPixels));

    /// <summary>So little changes from frame to frame that one which is made finer or coarser at once harms no other, while the statistics of half the size are far off. docs/compression.md, "Rate tolerance".</summary>
    public bool IsSparse => BitsPerBlock < FewBitsPerBlock;

    private const double BlockPixels = 16 * 16, FewBitsPerBlock = 6;

    /// <summary>Quantizers by which half the bits raise it, as H.264 defines them.</summary>
    private const double QpPerHalving = 6;

    /// <summary>What it would have been with more bytes for the picture, or fewer.</summary>
    /// <param name="factor">By which those asked for are multiplied.</param>
    public FirstLook With(double factor) => this with
    {
        AskedBytes = AskedBytes * factor,
        Quantizer = Content is Content.Film ? Quantizer - (QpPerHalving * Math.Log2(factor)) : Quantizer,
    };

    /// <summary>Bytes of the pass over those that are asked for.</summary>
    public double Ratio => Pass.Bytes / AskedBytes;
}
