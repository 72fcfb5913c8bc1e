using Compressor.Core;
using Compressor.Core.Health;
using Compressor.Core.Jobs;
using Compressor.Core.Previews;
using Compressor.Core.Sources;
using Compressor.Core.Webhooks;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Nemo.Client;
using Compressor.Settings;
using Compressor.Storage;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Hosting;

/// <summary>The parts that every local host of jobs has: store, backend, workflow, engine.</summary>
internal static class LocalServices
{
    public static void AddTo(IServiceCollection services, IConfiguration configuration, Backend backend)
    {
        var limits = configuration.ReadSettings<JobLimits>();
        services.AddBlobStorage(configuration);
        services.AddRecordDatabase(configuration);
        backend.AddTo(services);
        services.AddNemoClient(configuration);
        services.AddSingleton<IJobQueue, EngineQueue>();
        services.AddCompressorCore(configuration);
        services.AddEmbeddedEngine(
            options =>
            {
                options.DataFolder = configuration.ReadSettings<DataOptions>().FullPath;
                options.SerializerOptions = Json.Options;
                options.MaxConcurrentInstances[CompressVideoWorkflow.Name] = limits.MaxConcurrentJobs;
                // A batch runs one job at a time.
                options.CountsAs[RunBatchWorkflow.Name] = CompressVideoWorkflow.Name;
                // No step keeps one of another kind waiting, however long it takes: a job does one at a time.
                WorkflowCatalog.RegisterAll(new StepPools(options.ActivityPools, limits.MaxConcurrentJobs));
                // Receivers are others' servers: one that hangs must keep no job waiting.
                options.ActivityPools[nameof(PostCallback)] = configuration.ReadSettings<WebhookOptions>().MaxCalls;
                options.UrgentEvents.Add(CompressVideoWorkflow.CancelEvent);
            },
            registry => WorkflowCatalog.RegisterAll(new EngineRegistrar(registry)));
        services.AddOptions<EngineOptions>().Configure<SourceGate>((options, sources) => options.Lanes = sources);
        if (backend.IsOwn && !configuration.ReadSettings<StorageOptions>().IsAzure)
        {
            services.AddSingleton<IPreviews>(provider => new RenderedPreviews(backend, provider.GetRequiredService<DiskBlobFiles>()));
            services.AddSingleton<ILocalBackend>(provider => new LocalBackend(backend, provider.GetRequiredService<DiskBlobFiles>()));
        }

        services.AddSingleton<RetentionService>();
        services.AddHostedService(provider => provider.GetRequiredService<RetentionService>());
        services.AddSingleton<IDependency>(provider => new RunsDependency("clearing", provider.GetRequiredService<RetentionService>()));
        services.AddSingleton<IDependency>(provider => new ServicesDependency(provider));
        Telemetry.AddTo(services, configuration);
    }
}
