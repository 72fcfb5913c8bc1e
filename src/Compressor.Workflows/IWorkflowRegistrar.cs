namespace Compressor.Workflows;

/// <summary>Registers workflows and activities with a host's engine.</summary>
public interface IWorkflowRegistrar
{
    void Workflow<TWorkflow, TInput, TOutput>(string name)
        where TWorkflow : class, IWorkflow<TInput, TOutput>;

    void Activity<TActivity, TInput, TOutput>(string name)
        where TActivity : class, IActivity<TInput, TOutput>;
}
