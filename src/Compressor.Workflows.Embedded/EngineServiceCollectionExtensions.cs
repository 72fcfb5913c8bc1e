using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Compressor.Workflows.Embedded;

/// <summary>Adds the engine to a host.</summary>
public static class EngineServiceCollectionExtensions
{
    /// <summary>Adds the engine as a hosted service, as <see cref="WorkflowEngine"/> and as <see cref="IWorkflowClient"/>.</summary>
    public static IServiceCollection AddEmbeddedEngine(
        this IServiceCollection services, Action<EngineOptions> configure, Action<WorkflowRegistry> register)
    {
        var registry = new WorkflowRegistry();
        register(registry);
        services.AddOptions<EngineOptions>().Configure(configure)
            .Validate(options => options.DataFolder.Length > 0, "The engine needs a data folder.")
            .Validate(options => options.MaxConcurrentActivities > 0, "At least one activity must be able to run.")
            .Validate(options => options.MaxConcurrentInstances.Values.All(limit => limit > 0), "At least one instance must be able to run.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(registry);
        services.AddSingleton<WorkflowEngine>();
        services.AddSingleton<IWorkflowClient>(provider => provider.GetRequiredService<WorkflowEngine>());
        services.AddHostedService(provider => provider.GetRequiredService<WorkflowEngine>());
        return services;
    }
}
