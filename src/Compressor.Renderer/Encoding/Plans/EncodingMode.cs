namespace Compressor.Renderer.Encoding.Plans;

internal enum EncodingMode
{
    /// <summary>The streams as they are.</summary>
    Copy,

    /// <summary>Visually lossless, at constant quality.</summary>
    Quality,

    /// <summary>As few bytes as a sensible picture allows.</summary>
    Smallest,

    /// <summary>Under a ceiling.</summary>
    Size,
}
