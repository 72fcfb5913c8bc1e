using Compressor.Workflows;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Hosting;

/// <summary>Registers the catalog's workflows and activities with the embedded engine.</summary>
internal sealed class EngineRegistrar(WorkflowRegistry registry) : IWorkflowRegistrar
{
    public void Workflow<TWorkflow, TInput, TOutput>(string name)
        where TWorkflow : class, IWorkflow<TInput, TOutput> =>
        registry.AddWorkflow<TInput, TOutput>(name, services => services.GetRequiredService<TWorkflow>());

    public void Activity<TActivity, TInput, TOutput>(string name)
        where TActivity : class, IActivity<TInput, TOutput> =>
        registry.AddActivity<TInput, TOutput>(name, services => services.GetRequiredService<TActivity>());
}
