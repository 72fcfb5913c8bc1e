namespace Compressor.Workflows;

/// <summary>Takes the workflows and activities into a host's engine.</summary>
public interface IWorkflowRegistrar
{
    void Workflow<TWorkflow, TInput, TOutput>(string name)
        where TWorkflow : class, IWorkflow<TInput, TOutput>;

    void Activity<TActivity, TInput, TOutput>(string name)
        where TActivity : class, IActivity<TInput, TOutput>;
}
