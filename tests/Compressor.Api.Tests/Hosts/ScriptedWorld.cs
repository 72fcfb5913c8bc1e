using System.Net;
using Compressor.Api.Security;
using Compressor.Core.Batches;
using Compressor.Core.Estimates;
using Compressor.Core.Health;
using Compressor.Core.Jobs;
using Compressor.Core.Webhooks;
using Compressor.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Api.Tests.Hosts;

/// <summary>What lies around the API in its tests, on every host: jobs, the clock, names of other hosts, and the log.</summary>
public static class ScriptedWorld
{
    /// <summary>To be called last: it takes the place of what the host has added.</summary>
    public static IServiceCollection AddScriptedWorld(this IServiceCollection services, DateTimeOffset now)
    {
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(now));
        services.AddSingleton<ResolveHost>((host, _) => Task.FromResult<IPAddress[]>(host switch
        {
            "public.example" => [IPAddress.Parse("93.184.216.34")],
            "rebinding.example" => [IPAddress.Parse("93.184.216.34"), IPAddress.Parse("127.0.0.1")],
            _ => [],
        }));
        services.AddSingleton<IJobs>(provider => new ScriptedJobs(provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => (IDependency)provider.GetRequiredService<IJobs>());
        services.AddSingleton<IBatches>(provider => new ScriptedBatches(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEstimates>(provider => new ScriptedEstimates(provider.GetRequiredService<IBlobStore>()));
        services.AddSingleton<IRedeliveries, ScriptedRedeliveries>();
        return services.AddLogging(logging => logging.ClearProviders().AddFakeLogging().SetMinimumLevel(LogLevel.Trace));
    }

    public static IReadOnlyList<KeyValuePair<string, object?>> GetLogScopes(this IServiceProvider services, string message) =>
    [
        .. services.GetFakeLogCollector().GetSnapshot().Where(record => record.Message == message)
            .SelectMany(record => record.Scopes).OfType<IEnumerable<KeyValuePair<string, object>>>().SelectMany(scope => scope).Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)),
    ];

    public static string GetLogText(this IServiceProvider services) =>
        string.Join('\n', services.GetFakeLogCollector().GetSnapshot().Select(record => $"{record.Category}: {record.Message} {record.Exception}"));
}
