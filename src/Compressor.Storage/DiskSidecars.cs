using System.Text.Json;

namespace Compressor.Storage;

/// <summary>
/// Content types and metadata of blobs on disk, in a tree of their own (<c>.facts</c>). A sidecar is named by the version of the
/// content that it describes and is written before that content becomes visible, so a crash in between never pairs the
/// content of one write with the metadata of another.
/// </summary>
internal sealed class DiskSidecars(string root, string temporary)
{
    private readonly string _root = Path.Combine(root, ".facts");

    /// <summary>Null when the content has none.</summary>
    public Sidecar? Read(BlobName blob, string version)
    {
        try
        {
            return JsonSerializer.Deserialize<Sidecar>(File.ReadAllBytes(PathOf(blob, version)), StoredJson.Options);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public async Task WriteAsync(BlobName blob, string version, Sidecar sidecar, CancellationToken cancellationToken)
    {
        var draft = Path.Combine(temporary, Guid.NewGuid().ToString("N"));
        await using (var file = PrivateFiles.Create(draft))
        {
            await JsonSerializer.SerializeAsync(file, sidecar, StoredJson.Options, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        DiskFolders.TryMoveInto(draft, PathOf(blob, version), overwrite: true);
    }

    public void Delete(BlobName blob, string version)
    {
        if (Directory.Exists(FolderOf(blob))) File.Delete(PathOf(blob, version));
    }

    /// <summary>Removes the sidecars of all other versions, or of all versions if <paramref name="version"/> is null.</summary>
    public void Keep(BlobName blob, string? version)
    {
        var folder = FolderOf(blob);
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (version is null || !string.Equals(file, PathOf(blob, version), StringComparison.Ordinal)) File.Delete(file);
        }

        if (version is null) DiskFolders.DeleteEmpty(folder, Path.Combine(_root, blob.Container));
    }

    // A blob's sidecars are in a folder named after it, with the folder mark, so that they never mix with those of other blobs:
    // "a" has files in "a%", and "a/b" has its own in "a%/b%".
    private string FolderOf(BlobName blob) => Path.Combine(_root, blob.Container, DiskPaths.Encode(blob.Name) + "%");

    private string PathOf(BlobName blob, string version) => Path.Combine(FolderOf(blob), version + ".json");
}

/// <param name="Revision">Counts the changes of the metadata of one content; part of the ETag.</param>
internal sealed record Sidecar(string? ContentType, IReadOnlyDictionary<string, string> Metadata, int Revision);
