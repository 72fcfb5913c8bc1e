namespace Compressor.Renderer.Encoding;

/// <summary>How a result was made.</summary>
public enum EncodingMethod
{
    /// <summary>The streams as they were.</summary>
    Copy,

    /// <summary>A single pass at constant quality.</summary>
    ConstantQuality,

    /// <summary>Two passes under a ceiling.</summary>
    TwoPass,
}
