namespace Compressor.Renderer.Encoding;

/// <summary>How a result looks beside its source, in words. docs/compression.md, "Comparison with the source".</summary>
public enum PictureLevel
{
    /// <summary>No difference is seen at normal size.</summary>
    LikeOriginal,

    /// <summary>Differences are seen side by side.</summary>
    DetailsLost,

    /// <summary>The loss is seen without a comparison.</summary>
    Softer,

    /// <summary>Everybody sees at once that bytes were missing.</summary>
    Coarse,
}
