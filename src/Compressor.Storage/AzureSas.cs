using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace Compressor.Storage;

/// <summary>Shared access signatures for one blob: by the account's key, or where there is none by a user delegation key.</summary>
internal sealed class AzureSas(BlobServiceClient service, TimeProvider time) : IDisposable
{
    /// <summary>Clocks differ: a SAS that begins now is refused by servers that are behind.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The service allows 7 days.</summary>
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromDays(6);
    private readonly SemaphoreSlim _oneFlight = new(1, 1);
    private UserDelegationKey? _key;

    public Task<SignedUrl> CreateReadUrlAsync(BlockBlobClient blob, TimeSpan lifetime, string? downloadName, CancellationToken cancellationToken) =>
        CreateAsync(blob, BlobSasPermissions.Read, lifetime, new Dictionary<string, string>(), downloadName, cancellationToken);

    /// <summary>"Create" lets the bearer write the blob while there is none, and never replace one.</summary>
    public Task<SignedUrl> CreateWriteUrlAsync(BlockBlobClient blob, TimeSpan lifetime, CancellationToken cancellationToken) =>
        CreateAsync(
            blob, BlobSasPermissions.Create, lifetime, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-ms-blob-type"] = "BlockBlob" },
            downloadName: null, cancellationToken);

    public void Dispose() => _oneFlight.Dispose();

    private async Task<SignedUrl> CreateAsync(
        BlockBlobClient blob, BlobSasPermissions permissions, TimeSpan lifetime, IReadOnlyDictionary<string, string> headers, string? downloadName,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var builder = new BlobSasBuilder(permissions, now + lifetime)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            StartsOn = now - ClockSkew,
            ContentDisposition = downloadName is null ? null : $"attachment; filename*=UTF-8''{Uri.EscapeDataString(downloadName)}",
        };
        if (blob.CanGenerateSasUri) return new SignedUrl(blob.GenerateSasUri(builder), builder.ExpiresOn, headers);
        var key = await GetKeyAsync(builder.ExpiresOn, cancellationToken);
        var uri = new BlobUriBuilder(blob.Uri) { Sas = builder.ToSasQueryParameters(key, service.AccountName) };
        return new SignedUrl(uri.ToUri(), builder.ExpiresOn, headers);
    }

    private async Task<UserDelegationKey> GetKeyAsync(DateTimeOffset neededUntil, CancellationToken cancellationToken)
    {
        await _oneFlight.WaitAsync(cancellationToken);
        try
        {
            if (_key is null || _key.SignedExpiresOn < neededUntil)
            {
                var now = time.GetUtcNow();
                _key = await service.GetUserDelegationKeyAsync(
                    new BlobGetUserDelegationKeyOptions(now + KeyLifetime) { StartsOn = now - ClockSkew }, cancellationToken);
            }

            return _key;
        }
        finally
        {
            _oneFlight.Release();
        }
    }
}
