using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace Compressor.Storage;

/// <summary>
/// Blobs as files: <c>&lt;data&gt;/blobs/&lt;container&gt;/&lt;name&gt;</c> (see <see cref="DiskPaths"/>). A write goes to a temporary file, which is flushed
/// to disk and renamed into place. A blob without a content type has the one that its name tells. One process owns a data folder; a second store over it removes its unfinished writes.
/// </summary>
public sealed class DiskBlobStore : IBlobStore
{
    private const int BufferBytes = 128 * 1024;
    /// <summary>The version of all links: their target may change at any time.</summary>
    internal const string LinkVersion = "link";

    private readonly string _root;
    private readonly string _temporary;
    private readonly IDiskSidecars _sidecars;
    private readonly StripedLock _locks = new();
    private readonly TimeProvider _time;
    private long _lastVersion;

    /// <param name="dataDirectory">The data folder; created with mode 0700 if it is missing.</param>
    /// <param name="sidecars">Null: files beside the blobs.</param>
    public DiskBlobStore(string dataDirectory, DiskBlobUrls? urls = null, TimeProvider? time = null, IDiskSidecars? sidecars = null)
        : this(dataDirectory, urls, time, sidecars, isGuest: false)
    {
    }

    private DiskBlobStore(string dataDirectory, DiskBlobUrls? urls, TimeProvider? time, IDiskSidecars? sidecars, bool isGuest)
    {
        _root = Path.Combine(Path.GetFullPath(dataDirectory), "blobs");
        _temporary = Path.Combine(_root, ".writing");
        Incoming = Path.Combine(_root, ".incoming");
        _sidecars = sidecars ?? new DiskSidecars(_root, _temporary);
        _time = time ?? TimeProvider.System;
        Urls = urls;
        PrivateFiles.CreateDirectory(Path.GetFullPath(dataDirectory));
        PrivateFiles.CreateDirectory(_root);
        if (!isGuest && Directory.Exists(_temporary)) Directory.Delete(_temporary, recursive: true);
        PrivateFiles.CreateDirectory(_temporary);
    }

    /// <summary>For reading records beside the process that owns the data folder: what that process is writing stays.</summary>
    public static DiskBlobStore AsGuest(string dataDirectory, TimeProvider time) => new(dataDirectory, urls: null, time, sidecars: null, isGuest: true);

    /// <summary>The file that holds a blob's bytes, whether or not there is such a blob; for those who read beside the process that has the folder.</summary>
    public static string FileOf(string dataDirectory, BlobName blob) => Path.Combine(Path.GetFullPath(dataDirectory), "blobs", blob.Container, DiskPaths.Encode(blob.Name));

    /// <summary>The folder of all blobs with a prefix that ends in a slash; there may be none.</summary>
    public static string FolderOf(string dataDirectory, string container, string prefix) =>
        Path.Combine(Path.GetFullPath(dataDirectory), "blobs", container, DiskPaths.FolderOf(prefix));

    /// <summary>The names, after the prefix, and files of all blobs with a prefix that ends in a slash.</summary>
    public static IEnumerable<(string Name, string Path)> FilesOf(string dataDirectory, string container, string prefix)
    {
        var (root, folder) = (Path.Combine(Path.GetFullPath(dataDirectory), "blobs", container), FolderOf(dataDirectory, container, prefix));
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            if (DiskPaths.Decode(Path.GetRelativePath(root, path).Replace('\\', '/')) is { } name) yield return (name[prefix.Length..], path);
        }
    }

    /// <summary>Signs the URLs that the local host serves; null: this store has no URLs.</summary>
    public DiskBlobUrls? Urls { get; }

    /// <summary>The folder of blobs that have not arrived whole; it outlasts the process.</summary>
    internal string Incoming { get; }

    public async Task<BlobFacts?> GetFactsAsync(BlobName blob, CancellationToken cancellationToken = default)
    {
        BlobNames.Check(blob);
        using (await EnterAsync(blob, cancellationToken)) return ReadFacts(blob);
    }

    public Task<Stream> OpenReadAsync(BlobName blob, long offset = 0, CancellationToken cancellationToken = default)
    {
        BlobNames.Check(blob);
        try
        {
            // FileShare.Delete: a blob may be replaced or removed while it is read; the reader keeps what it opened.
            Stream stream = new DiskReadStream(new FileStream(PathOf(blob), new FileStreamOptions
            {
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.Asynchronous,
            }));
            stream.Position = offset;
            return Task.FromResult(stream);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BlobNotFoundException(blob);
        }
    }

    public async Task<BlobFacts?> WriteAsync(BlobName blob, Stream content, BlobWriteOptions options, CancellationToken cancellationToken = default)
    {
        BlobNames.Check(blob);
        BlobNames.CheckMetadata(options.Metadata);
        if (options.OnlyIfAbsent && await GetFactsAsync(blob, cancellationToken) is not null) return null;
        var draft = NewDraft();
        try
        {
            var version = await WriteDraftAsync(draft, content, options, cancellationToken);
            using (await EnterAsync(blob, cancellationToken)) return await PublishAsync(blob, draft, version, options);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public async Task SetMetadataAsync(BlobName blob, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellationToken = default)
    {
        BlobNames.Check(blob);
        BlobNames.CheckMetadata(metadata);
        using (await EnterAsync(blob, cancellationToken))
        {
            if (Find(blob) is not { } found) throw new BlobNotFoundException(blob);
            var before = _sidecars.Read(blob, found.Version);
            await _sidecars.WriteAsync(blob, found.Version, new Sidecar(before is null ? NamedTypes.Of(blob.Name) : before.ContentType, metadata, (before?.Revision ?? 0) + 1), cancellationToken);
        }
    }

    public async Task<bool> DeleteAsync(BlobName blob, CancellationToken cancellationToken = default)
    {
        BlobNames.Check(blob);
        using (await EnterAsync(blob, cancellationToken))
        {
            var path = PathOf(blob);
            if (!new FileInfo(path).Exists) return false;
            File.Delete(path);
            PrivateFiles.FlushDirectory(Path.GetDirectoryName(path)!);
            await ForgetAsync(blob);
            return true;
        }
    }

    public async IAsyncEnumerable<BlobFacts> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        BlobNames.CheckContainer(container);
        var root = Path.Combine(_root, container);
        var folder = Path.Combine(root, DiskPaths.FolderOf(prefix));
        if (!Directory.Exists(folder)) yield break;
        var names = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(path => DiskPaths.Decode(Path.GetRelativePath(root, path).Replace('\\', '/')))
            .OfType<string>()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var name in names)
        {
            if (await GetFactsAsync(new BlobName(container, name), cancellationToken) is { } facts) yield return facts;
        }
    }

    public Task<SignedUrl?> TryCreateReadUrlAsync(
        BlobName blob, TimeSpan lifetime, string? downloadName = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Urls?.TryCreate(new BlobPermission("GET", blob, _time.GetUtcNow() + lifetime) { DownloadName = downloadName }));

    public Task<SignedUrl?> TryCreateWriteUrlAsync(BlobName blob, TimeSpan lifetime, CancellationToken cancellationToken = default) =>
        Task.FromResult(Urls?.TryCreate(new BlobPermission("PUT", blob, _time.GetUtcNow() + lifetime)));

    internal Task<IDisposable> EnterAsync(BlobName blob, CancellationToken cancellationToken) => _locks.EnterAsync(blob, cancellationToken);

    /// <summary>The path of a temporary file, which <see cref="PublishAsync"/> moves to its place.</summary>
    internal string NewDraft() => Path.Combine(_temporary, Guid.NewGuid().ToString("N"));

    /// <summary>Removes what is left of a blob whose file is gone.</summary>
    internal Task ForgetAsync(BlobName blob)
    {
        DiskFolders.DeleteEmpty(Path.GetDirectoryName(PathOf(blob))!, Path.Combine(_root, blob.Container));
        return _sidecars.KeepAsync(blob, version: null);
    }

    /// <returns>Its version.</returns>
    private async Task<string> WriteDraftAsync(string draft, Stream content, BlobWriteOptions options, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var file = PrivateFiles.Create(draft);
            long written = 0;
            int read;
            // Networks bring small pieces: the buffer is filled before it is written, by this thread, as DiskReadStream reads.
            while ((read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0)
            {
                written += read;
                if (written > options.MaxBytes) throw new BlobTooLargeException(options.MaxBytes.Value);
                file.Write(buffer.AsSpan(0, read));
            }

            var version = StampVersion(file.SafeFileHandle);
            if (!options.IsDerived) file.Flush(flushToDisk: true);
            return version;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // From here on the write is not cancelled: it takes milliseconds, and becomes visible whole or not at all.
    internal async Task<BlobFacts?> PublishAsync(BlobName blob, string draft, string version, BlobWriteOptions options)
    {
        var metadata = options.Metadata ?? new Dictionary<string, string>();
        if (options.OnlyIfAbsent && Find(blob) is not null) return null;
        var needsSidecar = (options.ContentType is { } type && type != NamedTypes.Of(blob.Name)) || metadata.Count > 0;
        var hasSidecars = needsSidecar || _sidecars.Exist(blob);
        if (needsSidecar) await _sidecars.WriteAsync(blob, version, new Sidecar(options.ContentType, metadata, 0), CancellationToken.None);
        else if (hasSidecars) await _sidecars.DeleteAsync(blob, version);
        if (!DiskFolders.TryMoveInto(draft, PathOf(blob), overwrite: !options.OnlyIfAbsent, isDurable: !options.IsDerived)) return null;
        if (hasSidecars) await _sidecars.KeepAsync(blob, version);
        return ReadFacts(blob, hasSidecars);
    }

    /// <summary>Gives a finished file a modification time that no other write has: it serves as the content's version.</summary>
    internal string StampVersion(SafeFileHandle draft)
    {
        long before, version;
        do
        {
            before = Interlocked.Read(ref _lastVersion);
            version = Math.Max(before + 1, _time.GetUtcNow().UtcTicks);
        }
        while (Interlocked.CompareExchange(ref _lastVersion, version, before) != before);

        var stamp = new DateTime(version, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(draft, stamp);
        return VersionOf(File.GetLastWriteTimeUtc(draft));
    }

    /// <param name="hasSidecars">False: it is known to have none.</param>
    private BlobFacts? ReadFacts(BlobName blob, bool hasSidecars = true)
    {
        if (Find(blob) is not { } found) return null;
        var sidecar = hasSidecars ? _sidecars.Read(blob, found.Version) : null;
        var modified = found.File.LastWriteTimeUtc;
        // A link has its own age, so that retention does not take an old video for an old job; its ETag is the content's.
        var since = found.Version == LinkVersion ? new FileInfo(PathOf(blob)).LastWriteTimeUtc : modified;
        return new BlobFacts(
            blob, found.File.Length, sidecar is null ? NamedTypes.Of(blob.Name) : sidecar.ContentType, new DateTimeOffset(since, TimeSpan.Zero),
            $"\"{VersionOf(modified)}-{found.File.Length:x}-{sidecar?.Revision ?? 0}\"",
            new Dictionary<string, string>(sidecar?.Metadata ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase));
    }

    internal (FileInfo File, string Version)? Find(BlobName blob)
    {
        var file = new FileInfo(PathOf(blob));
        if (!file.Exists) return null;
        // What tells links apart was read along with the rest, their target was not.
        if (!file.Attributes.HasFlag(FileAttributes.ReparsePoint) || file.LinkTarget is null) return (file, VersionOf(file.LastWriteTimeUtc));
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? (target, LinkVersion) : null;
    }

    internal static string VersionOf(string path) => VersionOf(File.GetLastWriteTimeUtc(path));

    private static string VersionOf(DateTime modified) => modified.Ticks.ToString("x", CultureInfo.InvariantCulture);

    internal string PathOf(BlobName blob) => Path.Combine(_root, blob.Container, DiskPaths.Encode(blob.Name));
}
