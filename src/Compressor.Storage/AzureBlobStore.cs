using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Compressor.Storage;

/// <summary>Blobs in Azure Blob Storage (or Azurite). Containers are created at first use, without public access.</summary>
public sealed class AzureBlobStore(BlobServiceClient service, TimeProvider? time = null) : IBlobStore
{
    private const int SmallBytes = 256 * 1024;

    /// <summary>Those that this process has seen to.</summary>
    private readonly ConcurrentDictionary<string, bool> _containers = new(StringComparer.Ordinal);
    private readonly AzureSas _sas = new(service, time ?? TimeProvider.System);

    public async Task<BlobFacts?> GetFactsAsync(BlobName blob, CancellationToken cancellationToken = default)
    {
        var client = ClientOf(blob);
        try
        {
            BlobProperties properties = await client.GetPropertiesAsync(cancellationToken: cancellationToken);
            return new BlobFacts(
                blob, properties.ContentLength, AzureMetadata.DecodeContentType(properties.ContentType), properties.LastModified, properties.ETag.ToString("H"),
                AzureMetadata.Decode(properties.Metadata));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async Task<Stream> OpenReadAsync(BlobName blob, long offset = 0, CancellationToken cancellationToken = default)
    {
        // One request tells what is there and returns the whole of a small blob, such as a record, in one version. Each request has its price.
        var client = ClientOf(blob);
        try
        {
            BlobDownloadResult first = await client.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(0, SmallBytes) }, cancellationToken);
            return new AzureReadStream(client, first, LengthOf(first.Details)) { Position = offset };
        }
        catch (RequestFailedException e) when (e.Status == 416)
        {
            return new MemoryStream([], writable: false) { Position = offset }; // an empty blob has no range
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new BlobNotFoundException(blob);
        }
    }

    /// <summary><c>Content-Range: bytes 0-99/100</c>; none where the service sent the whole blob.</summary>
    private static long LengthOf(BlobDownloadDetails details) =>
        details.ContentRange is { Length: > 0 } range && long.TryParse(range[(range.LastIndexOf('/') + 1)..], out var length) ? length : details.ContentLength;

    public async Task<BlobFacts?> WriteAsync(BlobName blob, Stream content, BlobWriteOptions options, CancellationToken cancellationToken = default)
    {
        BlobNames.CheckMetadata(options.Metadata);
        var client = ClientOf(blob);
        var upload = new AzureUpload(client, options);
        try
        {
            return await WithContainerAsync(blob.Container, () => upload.SendAsync(content, cancellationToken), cancellationToken) is { } written
                ? new BlobFacts(
                    blob, upload.Length, options.ContentType is { } type ? AzureMetadata.DecodeContentType(type) : null, written.LastModified, written.ETag.ToString("H"),
                    AzureMetadata.Decode(options.Metadata is null ? null : AzureMetadata.Encode(options.Metadata)))
                : null;
        }
        catch (RequestFailedException e) when (options.OnlyIfAbsent && e.Status is 409 or 412)
        {
            return null;
        }
    }

    public async Task SetMetadataAsync(BlobName blob, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellationToken = default)
    {
        BlobNames.CheckMetadata(metadata);
        try
        {
            await ClientOf(blob).SetMetadataAsync(AzureMetadata.Encode(metadata), cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new BlobNotFoundException(blob);
        }
    }

    public async Task<bool> DeleteAsync(BlobName blob, CancellationToken cancellationToken = default) =>
        await ClientOf(blob).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);

    public async IAsyncEnumerable<BlobFacts> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        BlobNames.CheckContainer(container);
        var pages = service.GetBlobContainerClient(container)
            .GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = prefix }, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        await using (pages)
        {
            while (await MoveNextAsync(pages))
            {
                var item = pages.Current;
                yield return new BlobFacts(
                    new BlobName(container, item.Name), item.Properties.ContentLength ?? 0, AzureMetadata.DecodeContentType(item.Properties.ContentType),
                    item.Properties.LastModified ?? default, item.Properties.ETag?.ToString("H") ?? "", AzureMetadata.Decode(item.Metadata));
            }
        }
    }

    public async Task<SignedUrl?> TryCreateReadUrlAsync(
        BlobName blob, TimeSpan lifetime, string? downloadName = null, CancellationToken cancellationToken = default) =>
        await _sas.CreateReadUrlAsync(ClientOf(blob), lifetime, downloadName, cancellationToken);

    public async Task<SignedUrl?> TryCreateWriteUrlAsync(BlobName blob, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        // The holder of the URL cannot create the container.
        if (!_containers.ContainsKey(blob.Container))
        {
            await service.GetBlobContainerClient(blob.Container).CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken);
            _containers[blob.Container] = true;
        }

        return await _sas.CreateWriteUrlAsync(ClientOf(blob), lifetime, cancellationToken);
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<BlobItem> pages)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return false;
        }
    }

    private async Task<BlobContentInfo?> WithContainerAsync(string container, Func<Task<BlobContentInfo?>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await service.GetBlobContainerClient(container).CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken);
            return await send();
        }
    }

    private BlockBlobClient ClientOf(BlobName blob)
    {
        BlobNames.Check(blob);
        return service.GetBlobContainerClient(blob.Container).GetBlockBlobClient(blob.Name);
    }
}
