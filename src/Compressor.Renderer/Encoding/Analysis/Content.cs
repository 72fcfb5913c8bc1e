namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>What a picture is made of, as far as an encoder has to treat it differently. docs/compression.md, "Content".</summary>
internal enum Content
{
    /// <summary>Camera, film, rendered scenes: everything with noise or texture.</summary>
    Film,

    /// <summary>Few colours with sharp edges, in motion: screen recordings, terminals, documents, cartoons, credits.</summary>
    Drawn,

    /// <summary>Drawn pictures that stand still for most of the time.</summary>
    Slides,
}
