namespace Compressor.Mcp.Files;

/// <summary>Where the result of a job is to go.</summary>
/// <param name="Path">The source's; null: it has none on this machine.</param>
/// <param name="Output">A file or a folder; null: beside the source.</param>
/// <param name="Overwrite">A file that is there already may be replaced.</param>
public sealed record ResultRequest(string? Path, string Prompt, string? Output, bool Overwrite);
