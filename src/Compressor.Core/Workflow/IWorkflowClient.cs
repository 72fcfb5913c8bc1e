using System.Text.Json;

namespace Compressor.Core.Workflow;

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

public enum WorkflowRuntimeStatus
{
    Pending,
    Running,
    Completed,
    Failed,
    Terminated,
}

/// <summary>One instance as seen from outside; the payloads are JSON as written by <see cref="Json.Options"/>.</summary>
public sealed record WorkflowInstance
{
    public required string InstanceId { get; init; }
    public required string Workflow { get; init; }
    public required WorkflowRuntimeStatus Status { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public JsonElement? Input { get; init; }

    /// <summary>What the workflow last published by <see cref="IWorkflowContext.SetStatus"/>.</summary>
    public JsonElement? CustomStatus { get; init; }
    public JsonElement? Output { get; init; }

    /// <summary>Why it failed or was terminated.</summary>
    public string? FailureReason { get; init; }

    public bool IsEnded => Status is WorkflowRuntimeStatus.Completed or WorkflowRuntimeStatus.Failed or WorkflowRuntimeStatus.Terminated;
}

public sealed record WorkflowPage(IReadOnlyList<WorkflowInstance> Items, string? Next);
