using Azure.Core.Serialization;
using Compressor.Api;
using Compressor.Core;
using Compressor.Core.Health;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Retention;
using Compressor.Functions.Durable;
using Compressor.Functions.Health;
using Compressor.Functions.Http;
using Compressor.Functions.Inbox;
using Compressor.Functions.Retention;
using Compressor.Mcp;
using Compressor.Nemo.Client;
using Compressor.Settings;
using Compressor.Storage;
using Compressor.Workflows;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Compressor.Functions;

public static class FunctionsServices
{
    /// <summary>Adds everything that the functions use: jobs, the API, storage, the backend's client, and Durable Functions as their engine.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message says which.</exception>
    public static IServiceCollection AddCompressorFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        // By default, videos go to the app's own storage account.
        if (!configuration.ReadSettings<StorageOptions>().IsAzure) configuration["Storage:ConnectionString"] = configuration["AzureWebJobsStorage"];
        if (!configuration.ReadSettings<StorageOptions>().IsAzure)
        {
            throw new OptionsValidationException(
                nameof(StorageOptions), typeof(StorageOptions),
                ["Storage:BlobServiceUri or Storage:ConnectionString must be set: instances of a function app share nothing but Azure Storage."]);
        }

        // A call takes one of the instance's few places for activities.
        configuration["Webhooks:MaxCalls"] ??= "4";

        // Payloads in the task hub are written as the product's JSON; the durable extension uses the worker's serializer.
        services.Configure<WorkerOptions>(options => options.Serializer = new JsonObjectSerializer(Json.Options));

        services.AddSingleton<DurableClientSource>();
        services.AddSingleton<InstancePages>();
        services.AddSingleton<IWorkflowClient, DurableWorkflowClient>();
        services.AddSingleton<IJobProgress, RecordedJobProgress>();
        services.AddSingleton<IIdRanges, TimeOrderedIds>();
        services.AddBlobStorage(configuration);
        services.AddNemoClient(configuration);
        services.AddCompressorCore(configuration);
        services.AddCompressorApi(configuration, localOnly: false, authorizes: true);
        services.AddCompressorMcp();
        AddHealth(services, configuration);
        services.AddSettings<ApiOptions>(configuration).Validate(
            options => options.Authorization is not ApiAuthorization.Entra || string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "true", StringComparison.OrdinalIgnoreCase),
            "Api:Authorization must not be entra while App Service authentication is off. Turn it on, or use function keys.");
        services.AddSingleton<ApiPipeline>();
        services.AddSingleton<RouteAuthorization>();
        services.AddSingleton<IFunctionMetadataTransformer>(provider => provider.GetRequiredService<RouteAuthorization>());
        return services;
    }

    private static void AddHealth(IServiceCollection services, IConfiguration configuration)
    {
        services.Remove(services.Single(service => service.ImplementationType == typeof(EngineDependency)));
        services.AddSingleton<IDependency, TaskHubDependency>();
        services.AddSingleton<IDependency, ClearingDependency>();
        services.AddSingleton<IDependency, TokenDependency>();
        if (TaskHubStorage.HasQueues(configuration)) AddQueue("queue", TaskHubStorage.Connection(configuration), TaskHubStorage.Prefix(configuration));
        // The poison queue's name begins with that of its queue: what was given up waits until somebody looks at it.
        AddQueue("inbox", TaskHubStorage.DefaultConnection, InboxFunction.Queue);

        void AddQueue(string name, string connection, string prefix) => services.AddSingleton<IDependency>(
            provider => new QueueDependency(name, () => TaskHubStorage.Open(configuration, connection), prefix, provider.GetRequiredService<TimeProvider>()));
    }
}
