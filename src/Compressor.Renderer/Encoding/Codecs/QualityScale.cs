namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>Thresholds on a codec's scale of quantizers (for libx264: CRF and QP, 0 to 51). Higher is coarser.</summary>
internal sealed record QualityScale
{
    /// <summary>Rate factor at which no difference from the source is visible.</summary>
    public required double VisuallyLossless { get; init; }

    /// <summary>Rate factor of "as small as possible": clearly compressed, still pleasant.</summary>
    public required double Smallest { get; init; }

    /// <summary>Rate factor of the smallest sensible file: coarse, yet some steps away from the scale's end, so that a second pass has room to land below.</summary>
    public required double Floor { get; init; }

    /// <summary>Mean quantizer of a first pass above which the bitrate starves the picture.</summary>
    public required double Starved { get; init; }

    /// <summary>Mean quantizer of a first pass below which constant quality is likely to need less than the ceiling.</summary>
    public required double Plentiful { get; init; }
}
