using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;

namespace Compressor.Storage;

/// <summary>Records as small blobs of one private container: <c>records/KEY</c>.</summary>
public sealed partial class BlobRecordStore(IBlobStore blobs, IDataProtectionProvider protection, string container) : IRecordStore
{
    private const string Prefix = "records/";
    private static readonly BlobWriteOptions Replace = new();
    private readonly IDataProtector _protector = protection.CreateProtector("Compressor.Records.v1");

    public async Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default) =>
        await blobs.WriteAsync(NameOf(key), Serialize(value), Replace with { OnlyIfAbsent = true }, cancellationToken) is not null;

    public async Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var content = await blobs.OpenReadAsync(NameOf(key), cancellationToken: cancellationToken);
            return await JsonSerializer.DeserializeAsync<T>(content, StoredJson.Options, cancellationToken);
        }
        catch (BlobNotFoundException)
        {
            return default;
        }
    }

    public Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default) =>
        blobs.WriteAsync(NameOf(key), Serialize(value), Replace, cancellationToken);

    public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => blobs.DeleteAsync(NameOf(key), cancellationToken);

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) =>
        ListUnchangedSinceAsync(prefix, DateTimeOffset.MaxValue, cancellationToken);

    public async IAsyncEnumerable<string> ListUnchangedSinceAsync(
        string prefix, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var facts in blobs.ListAsync(container, Prefix + prefix, cancellationToken))
        {
            if (facts.LastModified < since) yield return facts.Blob.Name[Prefix.Length..];
        }
    }

    public Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default) =>
        SetAsync(key, Protect(key, value), cancellationToken);

    public Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default) =>
        TryCreateAsync(key, Protect(key, value), cancellationToken);

    /// <summary>Also null if the secret cannot be decrypted, because the keys were lost or the record was tampered with.</summary>
    public async Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default)
    {
        if (await GetAsync<Secret>(key, cancellationToken) is not { } secret) return null;
        try
        {
            return Encoding.UTF8.GetString(_protector.CreateProtector(key).Unprotect(secret.Protected));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Secret Protect(string key, string value) => new(_protector.CreateProtector(key).Protect(Encoding.UTF8.GetBytes(value)));

    private static MemoryStream Serialize<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, StoredJson.Options), writable: false);

    private BlobName NameOf(string key) => KeyPattern().IsMatch(key)
        ? new BlobName(container, Prefix + key)
        : throw new ArgumentException("A record's key is a path of letters, digits, '-', '_' and '.'.", nameof(key));

    [GeneratedRegex(@"^[A-Za-z0-9_./-]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyPattern();

    private sealed record Secret(byte[] Protected);
}
