using Compressor.Workflows;

namespace Compressor.TestSupport.Workflows;

/// <summary>A client that can do nothing: a test overrides what it needs.</summary>
public abstract class WorkflowClientStub : IWorkflowClient
{
    public virtual Task<bool> TryStartAsync(string workflow, string instanceId, object? input, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<WorkflowInstance?> GetAsync(string instanceId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual IAsyncEnumerable<WorkflowInstance> WatchAsync(string instanceId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<WorkflowPage> ListAsync(
        string workflow, WorkflowRuntimeStatus? status, string? after, int limit, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual Task<bool> RaiseEventAsync(string instanceId, string eventName, object? payload, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<bool> TerminateAsync(string instanceId, string reason, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual IAsyncEnumerable<string> FindEndedAsync(DateTimeOffset before, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
