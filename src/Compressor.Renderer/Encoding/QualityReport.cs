namespace Compressor.Renderer.Encoding;

/// <summary>How a result looks beside its source, when both are shown at the source's size, or at the size that was asked for.</summary>
/// <param name="Ssim">SSIM (luma and chroma, "All" of ffmpeg), mean of the frames that were compared; 1: the same picture.</param>
public sealed record QualityReport(double Ssim)
{
    /// <summary>Mean SSIM of the tenth of the frames that look worst.</summary>
    public double WorstTenth { get; init; } = Ssim;
    public PictureLevel Level { get; init; }

    /// <summary>The source shows text or drawings with sharp edges: losses are seen sooner than in film.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>It is drawn and shows text, or strokes as fine; only looked for where the picture is softer.</summary>
    public bool HasText { get; init; }

    /// <summary>How much there is to see in the source, in bits of luma; <see cref="Level"/> depends on it.</summary>
    internal double Entropy { get; init; }
}
