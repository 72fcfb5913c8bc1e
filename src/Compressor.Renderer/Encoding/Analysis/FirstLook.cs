using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>What is known of a source before its picture is encoded at a rate. The statistics of its last pass are <see cref="FirstPasses.Log"/>.</summary>
/// <param name="Pass">Of film: at the rate. Of the others: at a constant quality.</param>
/// <param name="AskedBytes">For the picture, as H.264 counts them.</param>
/// <param name="Layout">The picture at which the pass judged; smaller than the plan's when the rate is far too low for that.</param>
internal sealed record FirstLook(Content Content, FirstPassResult Pass, double AskedBytes, FrameLayout Layout)
{
    /// <summary>How the pass was done, as far as a second pass must do the same.</summary>
    public PassTuning Tuning { get; init; } = PassTuning.Default;

    /// <summary>The statistics are of a pass at full size.</summary>
    public bool IsFullSize { get; init; }

    /// <summary>Pixels of the layout over those of the pass.</summary>
    public double PixelsOfPass { get; init; } = 1;

    /// <summary>Quantizers by which half the bits raise it, as H.264 defines them.</summary>
    private const double QpPerHalving = 6;

    /// <summary>What it would have been with more bytes for the picture, or fewer.</summary>
    /// <param name="factor">By which those asked for are multiplied.</param>
    public FirstLook With(double factor) => this with
    {
        AskedBytes = AskedBytes * factor,
        Pass = Content is Content.Film ? Pass with { MeanQp = Pass.MeanQp - (QpPerHalving * Math.Log2(factor)) } : Pass,
    };

    /// <summary>Bytes of the pass over those that are asked for.</summary>
    public double Ratio => Pass.Bytes / AskedBytes;
}
