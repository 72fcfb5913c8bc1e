namespace Compressor.Workflows;

/// <summary>Starts, looks at and ends workflow instances, from outside. Each durable engine has one.</summary>
public interface IWorkflowClient
{
    /// <summary>Starts an instance. False when one of this id exists in any state: nothing is started, nothing replaced.</summary>
    Task<bool> TryStartAsync(string workflow, string instanceId, object? input, CancellationToken cancellationToken = default);

    Task<WorkflowInstance?> GetAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>Instances, newest first.</summary>
    /// <param name="after">The <see cref="WorkflowPage.Next"/> of the page before; null: the first page.</param>
    Task<WorkflowPage> ListAsync(
        string workflow, WorkflowRuntimeStatus? status, string? after, int limit, CancellationToken cancellationToken = default);

    /// <summary>Raises an event; false when there is no such running instance.</summary>
    Task<bool> RaiseEventAsync(string instanceId, string eventName, object? payload, CancellationToken cancellationToken = default);

    /// <summary>Ends an instance at once, without its cleaning up: the last resort after a cancel event.</summary>
    Task<bool> TerminateAsync(string instanceId, string reason, CancellationToken cancellationToken = default);

    /// <summary>The ids of instances, sub-workflows too, that ended before a moment. They may be purged while they are listed.</summary>
    IAsyncEnumerable<string> FindEndedAsync(DateTimeOffset before, CancellationToken cancellationToken = default);

    /// <summary>Forgets an ended instance; false when it does not exist or still runs.</summary>
    Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default);
}
