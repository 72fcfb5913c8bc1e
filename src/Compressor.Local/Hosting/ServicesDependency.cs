using Compressor.Core.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compressor.Local.Hosting;

/// <summary>All that works in the background of this host. A service that has ended takes the host down; until then it is told.</summary>
internal sealed class ServicesDependency(IServiceProvider services) : IDependency
{
    public string Name => "services";

    public Task<string?> CheckAsync(CancellationToken cancellationToken) =>
        services.GetServices<IHostedService>().OfType<BackgroundService>().FirstOrDefault(service => service.ExecuteTask?.IsCompleted is true) is { } ended
            ? throw new InvalidOperationException($"{ended.GetType().Name} has ended.")
            : Task.FromResult<string?>(null);
}
