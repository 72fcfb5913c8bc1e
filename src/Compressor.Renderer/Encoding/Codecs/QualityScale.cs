namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>Rate factors (CRF) on a codec's own scale; for libx264, 0 to 51. Higher is coarser.</summary>
internal sealed record QualityScale
{
    /// <summary>No difference from the source is visible.</summary>
    public required double VisuallyLossless { get; init; }

    /// <summary>"As small as possible": clearly compressed, still pleasant.</summary>
    public required double Smallest { get; init; }

    /// <summary>The smallest sensible file: coarse, yet some steps away from the scale's end, so that a second pass has room to land below.</summary>
    public required double Floor { get; init; }

    /// <summary>The scale's end.</summary>
    public required double Coarsest { get; init; }

    /// <summary>The smallest difference that the encoder tells apart.</summary>
    public double Step { get; init; } = 0.25;
}
