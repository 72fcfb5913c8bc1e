namespace Compressor.Edits;

/// <summary>A format other than MP4.</summary>
/// <param name="Name">Lower case: gif, webm, mp3.</param>
public sealed record OutputFormat(string Name);
