using Compressor.Workflows;

namespace Compressor.Local.Hosting;

/// <summary>Gives each step of the catalog a pool of its own.</summary>
/// <param name="size">Steps of a kind at the same time.</param>
internal sealed class StepPools(IDictionary<string, int> pools, int size) : IWorkflowRegistrar
{
    public void Workflow<TWorkflow, TInput, TOutput>(string name)
        where TWorkflow : class, IWorkflow<TInput, TOutput>
    {
        // Workflows take no time.
    }

    public void Activity<TActivity, TInput, TOutput>(string name)
        where TActivity : class, IActivity<TInput, TOutput> => pools[name] = size;
}
