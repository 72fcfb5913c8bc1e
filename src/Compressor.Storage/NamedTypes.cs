using Compressor.Media;

namespace Compressor.Storage;

/// <summary>Content types that a blob's name tells: they need not be written down beside it.</summary>
internal static class NamedTypes
{
    /// <summary>Null: it tells none.</summary>
    public static string? Of(string blobName) => Path.GetExtension(blobName) switch
    {
        ".json" => "application/json",
        var extension => MediaFormats.Find(extension.TrimStart('.'))?.ContentType,
    };
}
