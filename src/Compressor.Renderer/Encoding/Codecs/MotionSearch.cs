namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>How far an encoder looks for where a part of the picture has moved to.</summary>
internal enum MotionSearch
{
    Default,

    /// <summary>For pictures that scroll or jump by many pixels: a second pass has no lookahead to start from. docs/compression.md, "Second pass".</summary>
    Wide,
}
