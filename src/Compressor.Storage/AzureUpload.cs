using System.Buffers;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Compressor.Storage;

/// <summary>
/// One upload, in blocks of <see cref="BlockBytes"/>, one in memory at a time. Block ids are random, so that two writers of one
/// blob never mix their blocks. Nothing is visible before the last call; the service drops the blocks of an interrupted upload.
/// </summary>
internal sealed class AzureUpload(BlockBlobClient client, BlobWriteOptions options)
{
    /// <summary>50,000 blocks are allowed: enough for 200 GB.</summary>
    private const int BlockBytes = 4 * 1024 * 1024;
    private readonly List<string> _blocks = [];
    private byte[]? _pending;
    private int _pendingBytes;
    private long _total;

    /// <summary>Bytes that have been read so far.</summary>
    public long Length => _total;

    /// <summary>Null if <see cref="BlobWriteOptions.OnlyIfAbsent"/> is set and a blob exists. After an exception, call it again to continue.</summary>
    public async Task<BlobContentInfo?> SendAsync(Stream content, CancellationToken cancellationToken)
    {
        _pending ??= ArrayPool<byte>.Shared.Rent(BlockBytes);
        if (_pendingBytes == 0) await FillAsync(content, cancellationToken);
        BlobContentInfo written;
        if (_blocks.Count == 0 && _pendingBytes < BlockBytes)
        {
            written = await client.UploadAsync(Pending(), new BlobUploadOptions { HttpHeaders = Headers(), Metadata = Metadata(), Conditions = Conditions() }, cancellationToken);
        }
        else
        {
            if (options.OnlyIfAbsent && await client.ExistsAsync(cancellationToken)) return null;
            while (_pendingBytes > 0)
            {
                var id = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
                await client.StageBlockAsync(id, Pending(), cancellationToken: cancellationToken);
                _blocks.Add(id);
                await FillAsync(content, cancellationToken);
            }

            written = await client.CommitBlockListAsync(
                _blocks, new CommitBlockListOptions { HttpHeaders = Headers(), Metadata = Metadata(), Conditions = Conditions() }, cancellationToken);
        }

        ArrayPool<byte>.Shared.Return(_pending);
        return written;
    }

    private async Task FillAsync(Stream content, CancellationToken cancellationToken)
    {
        _pendingBytes = await content.ReadAtLeastAsync(_pending.AsMemory(0, BlockBytes), BlockBytes, throwOnEndOfStream: false, cancellationToken);
        _total += _pendingBytes;
        if (_total > options.MaxBytes) throw new BlobTooLargeException(options.MaxBytes.Value);
    }

    private MemoryStream Pending() => new(_pending!, 0, _pendingBytes, writable: false);

    private BlobHttpHeaders? Headers() => options.ContentType is null ? null : new BlobHttpHeaders { ContentType = options.ContentType };

    private IDictionary<string, string>? Metadata() => options.Metadata is null ? null : AzureMetadata.Encode(options.Metadata);

    private BlobRequestConditions? Conditions() => options.OnlyIfAbsent ? new BlobRequestConditions { IfNoneMatch = Azure.ETag.All } : null;
}
