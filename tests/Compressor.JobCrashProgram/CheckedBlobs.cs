using Compressor.Storage;

namespace Compressor.JobCrashProgram;

/// <summary>Files with a checkpoint before, in the middle of and after each write.</summary>
internal sealed class CheckedBlobs(IBlobStore inner, Action checkpoint) : IBlobStore
{
    public Task<BlobFacts?> GetFactsAsync(BlobName blob, CancellationToken cancellationToken = default) => inner.GetFactsAsync(blob, cancellationToken);

    public Task<Stream> OpenReadAsync(BlobName blob, long offset = 0, CancellationToken cancellationToken = default) => inner.OpenReadAsync(blob, offset, cancellationToken);

    public async Task<BlobFacts?> WriteAsync(BlobName blob, Stream content, BlobWriteOptions options, CancellationToken cancellationToken = default)
    {
        checkpoint();
        await using var watched = new WatchedStream(content, checkpoint);
        var facts = await inner.WriteAsync(blob, watched, options, cancellationToken);
        checkpoint();
        return facts;
    }

    public async Task SetMetadataAsync(BlobName blob, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellationToken = default)
    {
        checkpoint();
        await inner.SetMetadataAsync(blob, metadata, cancellationToken);
        checkpoint();
    }

    public async Task<bool> DeleteAsync(BlobName blob, CancellationToken cancellationToken = default)
    {
        checkpoint();
        var deleted = await inner.DeleteAsync(blob, cancellationToken);
        checkpoint();
        return deleted;
    }

    public IAsyncEnumerable<BlobFacts> ListAsync(string container, string prefix, CancellationToken cancellationToken = default) => inner.ListAsync(container, prefix, cancellationToken);

    public Task<SignedUrl?> TryCreateReadUrlAsync(BlobName blob, TimeSpan lifetime, string? downloadName = null, CancellationToken cancellationToken = default) =>
        inner.TryCreateReadUrlAsync(blob, lifetime, downloadName, cancellationToken);

    public Task<SignedUrl?> TryCreateWriteUrlAsync(BlobName blob, TimeSpan lifetime, CancellationToken cancellationToken = default) =>
        inner.TryCreateWriteUrlAsync(blob, lifetime, cancellationToken);

    /// <summary>At its end, all bytes but none of what follows them are written.</summary>
    private sealed class WatchedStream(Stream content, Action checkpoint) : ForwardOnlyStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await content.ReadAsync(buffer, cancellationToken);
            if (read == 0) checkpoint();
            return read;
        }
    }
}
