namespace Compressor.Storage;

/// <summary>
/// Small private JSON records (send intents, idempotency keys, cancel marks). Each operation is atomic and durable when it
/// returns. Keys are paths of letters, digits, <c>-_./</c>.
/// </summary>
public interface IRecordStore
{
    /// <summary>Creates a record. Returns false if the key is taken: of any number of concurrent callers, exactly one gets true.</summary>
    Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default);

    Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default);

    /// <summary>Those of these records that there are, by their keys. A store that can read several at once does.</summary>
    /// <exception cref="NotSupportedException">The store can't, and <typeparamref name="T"/> is a value type.</exception>
    async Task<IReadOnlyDictionary<string, T>> GetManyAsync<T>(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        // GetAsync can't tell the default of a value type from no record.
        if (typeof(T).IsValueType) throw new NotSupportedException("A store of values must look for several of them itself.");
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (await GetAsync<T>(key, cancellationToken) is { } value) found[key] = value;
        }

        return found;
    }

    Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default);

    Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>The keys that begin with a prefix, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="ListAsync"/>, limited to records last written before a given time.</summary>
    IAsyncEnumerable<string> ListUnchangedSinceAsync(string prefix, DateTimeOffset since, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="SetAsync"/>, encrypted with Data Protection: for URLs from users and links with a claim token.</summary>
    Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="TryCreateAsync"/>, encrypted as <see cref="SetSecretAsync"/> does.</summary>
    Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default);

    Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="GetManyAsync"/>, of secrets.</summary>
    async Task<IReadOnlyDictionary<string, string>> GetManySecretsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (await GetSecretAsync(key, cancellationToken) is { } value) found[key] = value;
        }

        return found;
    }
}
