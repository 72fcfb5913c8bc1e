namespace Compressor.Edits;

/// <summary>Text to be shown.</summary>
public sealed record Title(string Text);
