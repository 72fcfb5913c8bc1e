namespace Compressor.Edits;

/// <summary>A format that is asked for by name.</summary>
/// <param name="Name">Lower case, as <see cref="Compressor.Media.MediaFormat.Name"/>: gif, webp, mp3. It may be one that can't be made.</param>
public sealed record OutputFormat(string Name);
