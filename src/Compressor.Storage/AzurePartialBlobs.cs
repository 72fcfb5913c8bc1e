using System.Buffers;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Compressor.Storage;

/// <summary>
/// Pieces as uncommitted blocks, each named by where it begins: the store itself knows what has arrived, on whichever instance of the app, and a block
/// that is sent twice takes its own place. The service drops uncommitted blocks a week after the last one.
/// </summary>
public sealed class AzurePartialBlobs(BlobServiceClient service, AzureBlobStore store) : IPartialBlobs
{
    /// <summary>50,000 blocks are allowed: enough for 200 GB.</summary>
    private const int BlockBytes = 4 * 1024 * 1024;

    public async Task<long> GetLengthAsync(BlobName blob, CancellationToken cancellationToken = default) => End(await ArrivedAsync(blob, cancellationToken));

    public async Task<long> AppendAsync(BlobName blob, long offset, long length, Stream content, CancellationToken cancellationToken = default)
    {
        var arrived = await GetLengthAsync(blob, cancellationToken);
        if (arrived != offset) throw new BlobOffsetException(arrived);
        var client = ClientOf(blob);
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            for (var ended = false; !ended;)
            {
                var (read, failure) = await FillAsync(content, buffer, cancellationToken);
                if (arrived + read > length) throw new BlobTooLargeException(length);
                // What came before a connection broke is kept, hence without its token.
                if (read > 0) await client.StageBlockAsync(IdOf(arrived), new MemoryStream(buffer, 0, read, writable: false), cancellationToken: CancellationToken.None);
                arrived += read;
                failure?.Throw();
                ended = read < BlockBytes;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return arrived;
    }

    public async Task<BlobFacts?> CompleteAsync(BlobName blob, long length, CancellationToken cancellationToken = default)
    {
        if (await store.GetFactsAsync(blob, cancellationToken) is { } there) return there;
        var blocks = await ArrivedAsync(blob, cancellationToken);
        if (End(blocks) < length) return null;
        try
        {
            await ClientOf(blob).CommitBlockListAsync(
                blocks.Select(block => IdOf(block.Offset)), new CommitBlockListOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Somebody else has written it meanwhile.
        }

        return await store.GetFactsAsync(blob, cancellationToken);
    }

    public async Task DeleteAsync(BlobName blob, CancellationToken cancellationToken = default)
    {
        if (await store.GetFactsAsync(blob, cancellationToken) is not null || (await ArrivedAsync(blob, cancellationToken)).Count == 0) return;
        // Uncommitted blocks can't be deleted; writing the blob otherwise drops them.
        var client = ClientOf(blob);
        await client.UploadAsync(Stream.Null, cancellationToken: cancellationToken);
        await client.DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    public Task DeleteOldAsync(DateTimeOffset before, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Reads until the buffer is full or the stream has ended or failed.</summary>
    private static async Task<(int Read, ExceptionDispatchInfo? Failure)> FillAsync(Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        var total = 0;
        try
        {
            int read;
            while (total < BlockBytes && (read = await content.ReadAsync(buffer.AsMemory(total, BlockBytes - total), cancellationToken)) > 0) total += read;
            return (total, null);
        }
        catch (Exception e)
        {
            return (total, ExceptionDispatchInfo.Capture(e));
        }
    }

    /// <summary>The blocks that follow each other without a gap, from the first on.</summary>
    private async Task<List<(long Offset, long Bytes)>> ArrivedAsync(BlobName blob, CancellationToken cancellationToken)
    {
        var arrived = new List<(long Offset, long Bytes)>();
        foreach (var block in (await StagedAsync(blob, cancellationToken)).OrderBy(block => block.Offset))
        {
            // Of a piece that was sent again in other blocks, some may lie within others.
            if (block.Offset == End(arrived)) arrived.Add(block);
        }

        return arrived;
    }

    private async Task<IEnumerable<(long Offset, long Bytes)>> StagedAsync(BlobName blob, CancellationToken cancellationToken)
    {
        try
        {
            BlockList list = await ClientOf(blob).GetBlockListAsync(BlockListTypes.Uncommitted, cancellationToken: cancellationToken);
            return list.UncommittedBlocks.Select(block => (OffsetOf(block.Name), block.SizeLong));
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await service.GetBlobContainerClient(blob.Container).CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken);
            return [];
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return [];
        }
    }

    private static long End(List<(long Offset, long Bytes)> blocks) => blocks.Count == 0 ? 0 : blocks[^1].Offset + blocks[^1].Bytes;

    /// <summary>The ids of a blob's blocks have one length.</summary>
    private static string IdOf(long offset) => Convert.ToBase64String(Encoding.ASCII.GetBytes(offset.ToString("D20", CultureInfo.InvariantCulture)));

    /// <summary>-1: not one of these blocks.</summary>
    private static long OffsetOf(string id) =>
        long.TryParse(Encoding.ASCII.GetString(Convert.FromBase64String(id)), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : -1;

    private BlockBlobClient ClientOf(BlobName blob)
    {
        BlobNames.Check(blob);
        return service.GetBlobContainerClient(blob.Container).GetBlockBlobClient(blob.Name);
    }
}
