using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Compressor.Functions.Health;

/// <summary>Where the durable extension keeps its queues, by the settings that the host reads (host.json, and app settings over it).</summary>
internal static class TaskHubStorage
{
    /// <summary>extensions.durableTask.hubName in host.json.</summary>
    internal const string DefaultHub = "compressor";

    /// <summary>extensions.durableTask.storageProvider.connectionName in host.json, and that of the inbox's trigger.</summary>
    internal const string DefaultConnection = "AzureWebJobsStorage";

    private const string Durable = "AzureFunctionsJobHost:extensions:durableTask:";

    /// <summary>False: a Durable Task Scheduler keeps the task hub.</summary>
    public static bool HasQueues(IConfiguration settings) =>
        !string.Equals(settings[$"{Durable}storageProvider:type"], "azureManaged", StringComparison.OrdinalIgnoreCase);

    /// <summary>Before the names of the task hub's queues.</summary>
    public static string Prefix(IConfiguration settings) => $"{(settings[$"{Durable}hubName"] ?? DefaultHub).ToLowerInvariant()}-";

    public static string Connection(IConfiguration settings) => settings[$"{Durable}storageProvider:connectionName"] ?? DefaultConnection;

    /// <exception cref="InvalidOperationException">The connection has no settings.</exception>
    public static QueueServiceClient Open(IConfiguration settings, string connection)
    {
        if (settings[connection] is { Length: > 0 } text) return new QueueServiceClient(text);
        var address = settings[$"{connection}:queueServiceUri"] ?? throw new InvalidOperationException($"{connection} has no address of its queues.");
        return new QueueServiceClient(new Uri(address), new DefaultAzureCredential());
    }
}
