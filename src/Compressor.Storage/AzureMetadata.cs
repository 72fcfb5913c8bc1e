namespace Compressor.Storage;

/// <summary>Metadata travels in HTTP headers, which hold ASCII only: values are percent-encoded.</summary>
internal static class AzureMetadata
{
    public static IDictionary<string, string> Encode(IReadOnlyDictionary<string, string> metadata) =>
        metadata.ToDictionary(entry => entry.Key, entry => Uri.EscapeDataString(entry.Value), StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, string> Decode(IDictionary<string, string>? metadata) =>
        (metadata ?? new Dictionary<string, string>()).ToDictionary(
            entry => entry.Key, entry => Uri.UnescapeDataString(entry.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>The type that the service sets if none is given.</summary>
    public static string? DecodeContentType(string? contentType) =>
        string.Equals(contentType, "application/octet-stream", StringComparison.OrdinalIgnoreCase) ? null : contentType;
}
