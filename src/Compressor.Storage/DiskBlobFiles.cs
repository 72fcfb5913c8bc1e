namespace Compressor.Storage;

/// <summary>Files of this machine as blobs of its store: linked into it, shared with it, and moved out of it.</summary>
public sealed class DiskBlobFiles(DiskBlobStore store)
{
    /// <summary>
    /// Makes an existing file readable as a blob without copying it. The file is never changed: deleting or replacing the
    /// blob removes the link only.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<BlobFacts> LinkAsync(BlobName blob, string path, BlobWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        BlobNames.Check(blob);
        BlobNames.CheckMetadata(options?.Metadata);
        var target = Path.GetFullPath(path);
        if (!File.Exists(target)) throw new FileNotFoundException($"There is no file {path}.", path);
        var draft = store.NewDraft();
        File.CreateSymbolicLink(draft, target);
        try
        {
            using (await store.EnterAsync(blob, cancellationToken))
                return (await store.PublishAsync(blob, draft, DiskBlobStore.LinkVersion, options ?? new BlobWriteOptions()))!;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Gives a blob's file a second name. A linked file of the user's own, which may change at any time, is cloned instead.</summary>
    /// <returns>False: there is no such blob, or it can't be had there without copying it.</returns>
    public bool TryShare(BlobName blob, string path)
    {
        BlobNames.Check(blob);
        return store.Find(blob) is (var file, var version) && (version == DiskBlobStore.LinkVersion ? FileClones.TryCreate(path, file.FullName) : HardLinks.TryCreate(path, file.FullName));
    }

    /// <summary>Makes a file that nobody will write to any more a blob too, without copying it.</summary>
    /// <returns>Null: it can't be shared.</returns>
    public async Task<BlobFacts?> TryAddSharedAsync(BlobName blob, string path, BlobWriteOptions options, CancellationToken cancellationToken = default)
    {
        BlobNames.Check(blob);
        BlobNames.CheckMetadata(options.Metadata);
        var draft = store.NewDraft();
        if (!HardLinks.TryCreate(draft, path)) return null;
        try
        {
            // Its time stays: it is the version of the content under the other name too.
            using (await store.EnterAsync(blob, cancellationToken)) return await store.PublishAsync(blob, draft, DiskBlobStore.VersionOf(draft), options);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>As <see cref="TryAddSharedAsync(BlobName, string, BlobWriteOptions, CancellationToken)"/>, of another blob.</summary>
    public Task<BlobFacts?> TryAddSharedAsync(BlobName blob, BlobName other, BlobWriteOptions options, CancellationToken cancellationToken = default) =>
        store.Find(other) is { Version: not DiskBlobStore.LinkVersion, File: var file } ? TryAddSharedAsync(blob, file.FullName, options, cancellationToken) : Task.FromResult<BlobFacts?>(null);

    /// <summary>The file of a blob, to be read where it is and never changed; null: there is no such blob.</summary>
    public string? PathOf(BlobName blob)
    {
        BlobNames.Check(blob);
        return store.Find(blob)?.File.FullName;
    }

    /// <summary>
    /// Moves a blob out of the store to a file, by renaming it if both are on one file system. The file replaces an existing one,
    /// gets the permissions of any new file, and is on disk when this returns; until then the blob stays.
    /// </summary>
    /// <exception cref="BlobNotFoundException">There is no such blob.</exception>
    public async Task MoveToFileAsync(BlobName blob, string path, CancellationToken cancellationToken = default)
    {
        BlobNames.Check(blob);
        using (await store.EnterAsync(blob, cancellationToken))
        {
            if (store.Find(blob) is not { Version: not DiskBlobStore.LinkVersion }) throw new BlobNotFoundException(blob);
            File.Delete(path);
            await File.Create(path).DisposeAsync();
            var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
            File.Move(store.PathOf(blob), path, overwrite: true);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
            using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(file);
            PrivateFiles.FlushDirectory(Path.GetDirectoryName(path)!);
            await store.ForgetAsync(blob);
        }
    }
}
