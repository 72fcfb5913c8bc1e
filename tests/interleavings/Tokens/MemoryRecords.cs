using Compressor.Storage;

namespace Compressor.Interleavings;

/// <summary>Keeps one secret, and lets others run before it reads or writes it.</summary>
internal sealed class MemoryRecords : IRecordStore
{
    private string? _secret;

    public async Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return _secret;
    }

    public async Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        _secret = value;
    }

    public Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default) => Task.FromResult(default(T));

    public Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<string> ListUnchangedSinceAsync(string prefix, DateTimeOffset since, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
