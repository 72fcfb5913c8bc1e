using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;

namespace Compressor.Storage;

/// <summary>What all stores of records have in common: which keys there are, JSON, and encryption. Where the bytes are is left to each.</summary>
public abstract partial class RecordStore(IDataProtectionProvider protection) : IRecordStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("Compressor.Records.v1");

    public Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default) =>
        TryCreateBytesAsync(Checked(key), Serialize(value), cancellationToken);

    public async Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default) =>
        await GetBytesAsync(Checked(key), cancellationToken) is { } bytes ? Read<T>(bytes) : default;

    public async Task<IReadOnlyDictionary<string, T>> GetManyAsync<T>(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys) Checked(key);
        var found = keys.Count == 0 ? new Dictionary<string, byte[]>() : await GetManyBytesAsync(keys, cancellationToken);
        return found.ToDictionary(record => record.Key, record => Read<T>(record.Value)!, StringComparer.Ordinal);
    }

    public Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default) => SetBytesAsync(Checked(key), Serialize(value), cancellationToken);

    public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => DeleteBytesAsync(Checked(key), cancellationToken);

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) =>
        ListUnchangedSinceAsync(prefix, DateTimeOffset.MaxValue, cancellationToken);

    public abstract IAsyncEnumerable<string> ListUnchangedSinceAsync(string prefix, DateTimeOffset since, CancellationToken cancellationToken = default);

    public Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default) =>
        SetAsync(key, Protect(key, value), cancellationToken);

    public Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default) =>
        TryCreateAsync(key, Protect(key, value), cancellationToken);

    /// <summary>Also null if the secret cannot be decrypted, because the keys were lost or the record was tampered with.</summary>
    public async Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default) =>
        await GetAsync<Secret>(key, cancellationToken) is { } secret ? Unprotect(key, secret) : null;

    /// <summary>Those that cannot be decrypted are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> GetManySecretsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, secret) in await GetManyAsync<Secret>(keys, cancellationToken))
        {
            if (Unprotect(key, secret) is { } text) secrets.Add(key, text);
        }

        return secrets;
    }

    /// <returns>False: the key is taken.</returns>
    protected abstract Task<bool> TryCreateBytesAsync(string key, byte[] value, CancellationToken cancellationToken);

    /// <returns>Null: there is no such record.</returns>
    protected abstract Task<byte[]?> GetBytesAsync(string key, CancellationToken cancellationToken);

    /// <returns>Those that there are.</returns>
    protected abstract Task<IReadOnlyDictionary<string, byte[]>> GetManyBytesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    protected abstract Task SetBytesAsync(string key, byte[] value, CancellationToken cancellationToken);

    /// <returns>False: there was none.</returns>
    protected abstract Task<bool> DeleteBytesAsync(string key, CancellationToken cancellationToken);

    private string? Unprotect(string key, Secret secret)
    {
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

    private static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, StoredJson.Options);

    private static T? Read<T>(byte[] bytes) => JsonSerializer.Deserialize<T>(bytes, StoredJson.Options);

    private static string Checked(string key) => KeyPattern().IsMatch(key)
        ? key
        : throw new ArgumentException("A record's key is a path of letters, digits, '-', '_' and '.'.", nameof(key));

    [GeneratedRegex(@"^(?!\.{1,2}(/|\z))[A-Za-z0-9_.-]+(/(?!\.{1,2}(/|\z))[A-Za-z0-9_.-]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyPattern();

    private sealed record Secret(byte[] Protected);
}
