namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>What a first pass at half the size reveals about the source, at little cost.</summary>
/// <param name="MeanQp">Mean quantizer of the P-frames.</param>
/// <param name="Ssim">Of the half-size picture; null: not printed.</param>
/// <param name="Frames">Frames that were encoded.</param>
internal sealed record FirstPassResult(double MeanQp, double? Ssim, int Frames)
{
    /// <summary>Quantizers of libx264, 0 to 51. docs/compression.md, "Starved pictures" and "Constant quality".</summary>
    private const double Starved = 30, Plentiful = 14;

    /// <summary>Flat pictures (slides) show high quantizers though they look as they should. docs/compression.md, "Starved pictures".</summary>
    private const double FlatSsim = 0.98;

    /// <summary>The bitrate starves the picture: fewer pixels would look better.</summary>
    public bool IsBitrateStarved => MeanQp > Starved && (Ssim ?? 0) < FlatSsim;

    /// <summary>Constant quality may need less than the ceiling.</summary>
    public bool IsPlentiful => MeanQp < Plentiful;
}
