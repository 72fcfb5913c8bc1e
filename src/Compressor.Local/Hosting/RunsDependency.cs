using System.Globalization;
using Compressor.Core.Health;

namespace Compressor.Local.Hosting;

/// <summary>A service that does the same again and again: when it last did it, and whether the last run failed. Jobs go on without.</summary>
internal sealed class RunsDependency(string name, PeriodicService service) : IDependency
{
    public string Name => name;

    public bool IsVital => false;

    public Task<string?> CheckAsync(CancellationToken cancellationToken) => service.LastFailure is { } failure
        ? throw failure
        : Task.FromResult(service.LastSuccess?.ToString("u", CultureInfo.InvariantCulture));
}
