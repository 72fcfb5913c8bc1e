using System.Security.Cryptography;
using Compressor.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Compressor.Nemo.Tokens;

/// <summary>The token and client id where version 0.1 kept them, so that an installation stays the same user: read, never written.</summary>
internal sealed class FormerTokens(StorageOptions storage, DataOptions data, IBlobStore blobs, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Compressor.Nemo.Token");

    /// <returns>The token's JSON; null if there is none, or it cannot be decrypted.</returns>
    public async Task<string?> ReadTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync("nemo-token", cancellationToken) is { Length: > 0 } text ? _protector.Unprotect(text) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public Task<string?> ReadClientIdAsync(CancellationToken cancellationToken) => ReadAsync("nemo-client-id", cancellationToken);

    private async Task<string?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (!storage.IsAzure)
        {
            var path = Path.Combine(data.FullPath, name);
            return File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
        }

        try
        {
            await using var content = await blobs.OpenReadAsync(new BlobName(storage.StateContainer, name), cancellationToken: cancellationToken);
            using var reader = new StreamReader(content);
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (BlobNotFoundException)
        {
            return null;
        }
    }
}
