namespace Compressor.Renderer.Encoding;

/// <summary>Something that people should know about a result.</summary>
/// <param name="Code">Stable, for programs: <c>hdr_converted</c>.</param>
/// <param name="English">One sentence.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record EncodingNote(string Code, string English, string Chinese);
