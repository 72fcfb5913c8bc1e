namespace Compressor.Renderer.Encoding;

/// <summary>Every note there is, by what it is about. A code, once published, keeps its meaning.</summary>
internal static partial class EncodingNotes;
