namespace Compressor.Storage;

/// <summary>Sidecars as files, in a tree of their own (<c>.facts</c>).</summary>
/// <param name="root">The folder of all containers.</param>
/// <param name="temporary">For files that are not finished.</param>
public sealed class DiskSidecars(string root, string temporary) : IDiskSidecars
{
    private const string Tree = ".facts", Extension = ".json";

    private readonly string _root = Path.Combine(root, Tree);

    /// <summary>The folder of all sidecars in a data folder; there may be none.</summary>
    public static string FolderIn(string dataDirectory) => Path.Combine(Path.GetFullPath(dataDirectory), "blobs", Tree);

    /// <summary>All sidecars in a data folder, with their files.</summary>
    public static IEnumerable<(BlobName Blob, string Version, string Path)> FilesIn(string dataDirectory)
    {
        var root = FolderIn(dataDirectory);
        foreach (var path in Directory.EnumerateFiles(root, "*" + Extension, SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(root, Path.GetDirectoryName(path)!).Replace('\\', '/');
            if (folder.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && DiskPaths.Decode(folder[(slash + 1)..^1]) is { } name)
                yield return (new BlobName(folder[..slash], name), Path.GetFileNameWithoutExtension(path), path);
        }
    }

    public bool Exist(BlobName blob) => Directory.Exists(FolderOf(blob));

    public Sidecar? Read(BlobName blob, string version)
    {
        // Most contents have none, and an exception is dear.
        if (!File.Exists(PathOf(blob, version))) return null;
        try
        {
            return Sidecar.FromJson(File.ReadAllBytes(PathOf(blob, version)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public async Task WriteAsync(BlobName blob, string version, Sidecar sidecar, CancellationToken cancellationToken)
    {
        var draft = Path.Combine(temporary, Guid.NewGuid().ToString("N"));
        await using (var file = PrivateFiles.Create(draft))
        {
            await file.WriteAsync(sidecar.ToJson(), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        DiskFolders.TryMoveInto(draft, PathOf(blob, version), overwrite: true);
    }

    public Task DeleteAsync(BlobName blob, string version)
    {
        if (Directory.Exists(FolderOf(blob))) File.Delete(PathOf(blob, version));
        return Task.CompletedTask;
    }

    public Task KeepAsync(BlobName blob, string? version)
    {
        var folder = FolderOf(blob);
        if (!Directory.Exists(folder)) return Task.CompletedTask;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (version is null || !string.Equals(file, PathOf(blob, version), StringComparison.Ordinal)) File.Delete(file);
        }

        if (version is null) DiskFolders.DeleteEmpty(folder, Path.Combine(_root, blob.Container));
        return Task.CompletedTask;
    }

    // A blob's sidecars are in a folder named after it, with the folder mark, so that they never mix with those of other blobs:
    // "a" has files in "a%", and "a/b" has its own in "a%/b%".
    private string FolderOf(BlobName blob) => Path.Combine(_root, blob.Container, DiskPaths.Encode(blob.Name) + "%");

    private string PathOf(BlobName blob, string version) => Path.Combine(FolderOf(blob), version + Extension);
}
