namespace Compressor.Mcp.Files;

/// <summary>Where a result is: at a path, or at an address.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Url">Anyone who has it can download the file until <paramref name="ExpiresAt"/>.</param>
public sealed record ResultPlace(string FileName, string? Path, Uri? Url = null, DateTimeOffset? ExpiresAt = null)
{
    public override string ToString() => FileName;
}
