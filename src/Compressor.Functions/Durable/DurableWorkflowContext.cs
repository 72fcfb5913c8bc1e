using Compressor.Workflows;
using Microsoft.DurableTask;

namespace Compressor.Functions.Durable;

/// <summary>The workflow's view of a Durable Functions orchestration.</summary>
internal sealed class DurableWorkflowContext(TaskOrchestrationContext context) : IWorkflowContext
{
    public string InstanceId => context.InstanceId;

    public DateTimeOffset UtcNow => new(DateTime.SpecifyKind(context.CurrentUtcDateTime, DateTimeKind.Utc));

    public bool IsReplaying => context.IsReplaying;

    public Guid NewGuid() => context.NewGuid();

    public Task<TResult> CallActivityAsync<TResult>(string name, object? input = null) =>
        TranslateAsync(name, context.CallActivityAsync<TResult>(name, input));

    public Task<TResult> CallSubWorkflowAsync<TResult>(string name, object? input = null, string? instanceId = null) =>
        TranslateAsync(name, context.CallSubOrchestratorAsync<TResult>(name, input, new SubOrchestrationOptions(retry: null, instanceId)));

    public Task CreateTimerAsync(TimeSpan delay, CancellationToken cancellationToken = default) => context.CreateTimer(delay, cancellationToken);

    public Task<TEvent> WaitForEventAsync<TEvent>(string name, CancellationToken cancellationToken = default) =>
        context.WaitForExternalEvent<TEvent>(name, cancellationToken);

    public void SetStatus(object? status) => context.SetCustomStatus(status);

    public void ContinueAsNew(object? input) => context.ContinueAsNew(input, preserveUnprocessedEvents: true);

    private static async Task<TResult> TranslateAsync<TResult>(string name, Task<TResult> call)
    {
        try
        {
            return await call;
        }
        catch (TaskFailedException e)
        {
            throw new ActivityFailedException(name, e.FailureDetails.ErrorType, e.FailureDetails.ErrorMessage);
        }
    }
}
