using System.Text.Json;

namespace Compressor.Storage;

/// <summary>
/// Content types and metadata of blobs on disk. A sidecar is named by the version of the content that it describes and is written before that content
/// becomes visible, so a crash in between never pairs the content of one write with the metadata of another.
/// </summary>
public interface IDiskSidecars
{
    /// <summary>Whether a blob has one, of whatever version.</summary>
    bool Exist(BlobName blob);

    /// <summary>Null when the content has none.</summary>
    Sidecar? Read(BlobName blob, string version);

    /// <summary>Writes it, or replaces it; it is on disk when this returns.</summary>
    Task WriteAsync(BlobName blob, string version, Sidecar sidecar, CancellationToken cancellationToken);

    /// <summary>Removes it, if there is one.</summary>
    Task DeleteAsync(BlobName blob, string version);

    /// <summary>Removes the sidecars of all other versions, or of all versions if <paramref name="version"/> is null.</summary>
    Task KeepAsync(BlobName blob, string? version);
}

/// <param name="Revision">Counts the changes of the metadata of one content; part of the ETag.</param>
public sealed record Sidecar(string? ContentType, IReadOnlyDictionary<string, string> Metadata, int Revision)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, StoredJson.Options);

    /// <summary>Null: it can't be read.</summary>
    public static Sidecar? FromJson(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<Sidecar>(json, StoredJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
