using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Compressor.Storage;

/// <summary>Each partial blob is a file that grows (<c>&lt;data&gt;/blobs/.incoming</c>), and is renamed into its place in the end.</summary>
public sealed class DiskPartialBlobs(DiskBlobStore store) : IPartialBlobs
{
    private const int BufferBytes = 128 * 1024;
    private readonly OneWriter _writers = new();

    public Task<long> GetLengthAsync(BlobName blob, CancellationToken cancellationToken = default) =>
        Task.FromResult(new FileInfo(PathOf(blob)) is { Exists: true, Length: var length } ? length : 0);

    public async Task<long> AppendAsync(BlobName blob, long offset, long length, Stream content, CancellationToken cancellationToken = default)
    {
        var path = PathOf(blob);
        using var turn = await _writers.EnterAsync(blob, cancellationToken);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, turn.Ended);
        await using var file = Open(path);
        if (file.Length != offset) throw new BlobOffsetException(file.Length);
        file.Position = offset;
        try
        {
            await CopyAsync(content, file, length, either.Token);
        }
        catch (OperationCanceledException) when (turn.Ended.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BlobOffsetException(file.Length);
        }
        finally
        {
            // Whoever asks for the length may never send these bytes again.
            file.Flush(flushToDisk: true);
        }

        return file.Length;
    }

    public async Task<BlobFacts?> CompleteAsync(BlobName blob, long length, CancellationToken cancellationToken = default)
    {
        var path = PathOf(blob);
        using (await store.EnterAsync(blob, cancellationToken))
        {
            if (length == 0 && store.Find(blob) is null && !File.Exists(path)) await Open(path).DisposeAsync();
            if (File.Exists(path))
            {
                if (new FileInfo(path).Length < length) return null;
                await store.PublishAsync(blob, path, StampVersion(path), new BlobWriteOptions { OnlyIfAbsent = true });
                File.Delete(path);
            }
        }

        return await store.GetFactsAsync(blob, cancellationToken);
    }

    public Task DeleteAsync(BlobName blob, CancellationToken cancellationToken = default)
    {
        if (Directory.Exists(store.Incoming)) File.Delete(PathOf(blob));
        return Task.CompletedTask;
    }

    public Task DeleteOldAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(store.Incoming)) return Task.CompletedTask;
        foreach (var file in new DirectoryInfo(store.Incoming).EnumerateFiles().Where(file => new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero) < before)) file.Delete();
        return Task.CompletedTask;
    }

    private FileStream Open(string path)
    {
        PrivateFiles.CreateDirectory(store.Incoming);
        return File.Exists(path)
            ? new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous, BufferSize = 0 })
            : PrivateFiles.Create(path);
    }

    private static async Task CopyAsync(Stream content, FileStream file, long length, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (file.Position + read > length) throw new BlobTooLargeException(length);
                // Not cancelled: bytes that were taken from the sender are kept.
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string StampVersion(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        return store.StampVersion(file);
    }

    private string PathOf(BlobName blob)
    {
        BlobNames.Check(blob);
        return Path.Combine(store.Incoming, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob.ToString()))));
    }
}
