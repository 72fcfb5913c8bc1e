namespace Compressor.Workflows;

/// <summary>A workflow: deterministic code over an <see cref="IWorkflowContext"/>.</summary>
public interface IWorkflow<in TInput, TOutput>
{
    Task<TOutput> RunAsync(IWorkflowContext context, TInput input);
}
