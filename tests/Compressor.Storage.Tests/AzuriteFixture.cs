using Compressor.Storage.Tests;
using Compressor.TestSupport;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Compressor.Storage.Tests;

/// <summary>One Azurite for all tests of this project, started when the first one asks.</summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private readonly Lazy<Task<Azurite>> _azurite = new(() => Azurite.StartAsync());

    public async Task<string> GetConnectionStringAsync()
    {
        if (Azurite.WhyUnavailable is { } reason) Assert.Skip(reason);
        return (await _azurite.Value).ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite.IsValueCreated) await (await _azurite.Value).DisposeAsync();
    }
}
