using Compressor.Storage;

namespace Compressor.JobCrashProgram;

/// <summary>Records with a checkpoint before and after each write, however they are stored.</summary>
internal sealed class CheckedRecords(IRecordStore inner, Action checkpoint) : IRecordStore
{
    public Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default) => AroundAsync(() => inner.TryCreateAsync(key, value, cancellationToken));

    public Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default) => inner.GetAsync<T>(key, cancellationToken);

    public Task<IReadOnlyDictionary<string, T>> GetManyAsync<T>(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        inner.GetManyAsync<T>(keys, cancellationToken);

    public Task<IReadOnlyDictionary<string, string>> GetManySecretsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        inner.GetManySecretsAsync(keys, cancellationToken);

    public Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default) => AroundAsync(async () =>
    {
        await inner.SetAsync(key, value, cancellationToken);
        return true;
    });

    public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => AroundAsync(() => inner.DeleteAsync(key, cancellationToken));

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) => inner.ListAsync(prefix, cancellationToken);

    public IAsyncEnumerable<string> ListUnchangedSinceAsync(string prefix, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        inner.ListUnchangedSinceAsync(prefix, since, cancellationToken);

    public Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default) => AroundAsync(async () =>
    {
        await inner.SetSecretAsync(key, value, cancellationToken);
        return true;
    });

    public Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default) =>
        AroundAsync(() => inner.TryCreateSecretAsync(key, value, cancellationToken));

    public Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default) => inner.GetSecretAsync(key, cancellationToken);

    private async Task<T> AroundAsync<T>(Func<Task<T>> write)
    {
        checkpoint();
        var result = await write();
        checkpoint();
        return result;
    }
}
