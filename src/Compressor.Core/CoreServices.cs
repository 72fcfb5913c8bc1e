using Compressor.Core.Addresses;
using Compressor.Core.Batches;
using Compressor.Core.Estimates;
using Compressor.Core.Health;
using Compressor.Core.Inbox;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Core.Reading;
using Compressor.Core.Retention;
using Compressor.Core.Sources;
using Compressor.Core.Webhooks;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Nemo;
using Compressor.Settings;
using Compressor.Storage;
using Compressor.Workflows;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Compressor.Core;

public static class CoreServices
{
    /// <summary>
    /// The jobs and their workflow. The host adds its <see cref="IWorkflowClient"/> and engine, the blob store
    /// (AddBlobStorage), the backend's client (AddNemoClient) and, when it has many machines, its <see cref="IJobProgress"/>.
    /// </summary>
    public static IServiceCollection AddCompressorCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddRequestReader(configuration);
        services.AddSettings<WorkflowSettings>(configuration);
        services.AddSettings<JobLimits>(configuration);
        services.AddSettings<WebhookOptions>(configuration);
        services.AddSettings<UntrustedUrlOptions>(configuration);
        services.AddSettings<InboxOptions>(configuration);
        services.AddSettings<DataOptions>(configuration);
        services.AddSettings<PublicAddressOptions>(configuration);
        services.AddSingleton(provider => PublicAddress.Of(provider.GetRequiredService<PublicAddressOptions>(), configuration));
        services.TryAddSingleton<IIdRanges, AllIds>();
        services.AddSingleton<ExpiredRecords>();
        services.AddSingleton<ExpiredJobs>();
        services.AddSingleton<JobRetention>();
        services.AddSingleton<SourceReport>();
        services.AddSingleton<InboxJobs>();
        services.TryAddSingleton<UntrustedHttp>();
        services.TryAddSingleton<IForeignHttp, ForeignHttp>();
        services.TryAddSingleton<SourceGate>();
        services.AddSingleton<SourceReader>();
        services.AddSingleton<FileSender>();
        services.AddSingleton<JobCancellations>();
        services.AddWebhooks(configuration);
        services.AddSingleton<Deliveries>();
        services.AddSingleton<IRedeliveries, Redeliveries>();
        services.TryAddSingleton<PromptCheck>();
        services.AddSingleton<JobReader>();
        services.AddSingleton<JobFiles>();
        services.AddSingleton<IdempotencyClaims>();
        services.AddSingleton<JobStarter>();
        services.AddSingleton<Revisions>();
        services.AddSingleton<FollowUps>();
        services.AddSingleton<JobSearch>();
        services.AddSingleton<JobChanges>();
        services.AddSingleton<UploadsInUse>();
        services.AddSingleton<QueueRoom>();
        services.TryAddSingleton<IJobQueue, NoQueue>();
        services.AddSingleton<JobRemoval>();
        services.TryAddSingleton<IJobSessions, ForeignSessions>();
        services.AddSingleton<IJobs, JobService>();
        services.AddSingleton<EstimateSessions>();
        services.AddSingleton<SentencePreview>();
        services.AddSingleton<IEstimates, EstimateService>();
        services.AddSingleton<BatchReader>();
        services.AddSingleton<BatchStarter>();
        services.AddSingleton<BatchTurns>();
        services.AddSingleton<IBatches, BatchService>();
        services.AddSingleton<IDependency, EngineDependency>();
        services.AddSingleton<IDependency, BackendDependency>();
        services.AddSingleton<IDependency>(provider => new DiskDependency(provider.GetService<DiskSpace>()));
        services.TryAddSingleton<IJobProgress, InMemoryJobProgress>();
        WorkflowCatalog.RegisterAll(new Services(services));
        return services;
    }

    /// <summary>What tells subscribers, and keeps them; the API has it without jobs.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<WebhookOptions>(configuration);
        services.TryAddSingleton<UntrustedHttp>();
        services.TryAddSingleton<WebhookKey>();
        services.TryAddSingleton<ReceiverGate>();
        services.TryAddSingleton<WebhookSender>();
        services.TryAddSingleton<DeliveryLog>();
        services.TryAddSingleton<SubscriptionStore>();
        services.TryAddSingleton<SubscriberWebhooks>();
        return services;
    }

    private sealed class Services(IServiceCollection services) : IWorkflowRegistrar
    {
        public void Workflow<TWorkflow, TInput, TOutput>(string name)
            where TWorkflow : class, IWorkflow<TInput, TOutput> => services.AddTransient<TWorkflow>();

        public void Activity<TActivity, TInput, TOutput>(string name)
            where TActivity : class, IActivity<TInput, TOutput> => services.AddTransient<TActivity>();
    }
}
