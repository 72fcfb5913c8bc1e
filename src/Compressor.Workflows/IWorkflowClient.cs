namespace Compressor.Workflows;

/// <summary>Starts, reads and ends workflow instances from outside. Each durable engine implements it.</summary>
public interface IWorkflowClient
{
    /// <summary>Starts an instance. Returns false, and changes nothing, if an instance of this id exists in any state.</summary>
    Task<bool> TryStartAsync(string workflow, string instanceId, object? input, CancellationToken cancellationToken = default);

    Task<WorkflowInstance?> GetAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>Those of these instances that there are, by their ids. An engine that can read several at once does.</summary>
    async Task<IReadOnlyDictionary<string, WorkflowInstance>> GetManyAsync(IReadOnlyCollection<string> instanceIds, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, WorkflowInstance>(StringComparer.Ordinal);
        foreach (var id in instanceIds)
        {
            if (await GetAsync(id, cancellationToken) is { } instance) found[id] = instance;
        }

        return found;
    }

    /// <summary>
    /// The instance now, then again after each change, until it has ended (that state is the last) or is purged. Changes that
    /// follow one another quickly may be seen as one.
    /// </summary>
    IAsyncEnumerable<WorkflowInstance> WatchAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>Instances, newest first.</summary>
    /// <param name="after">The <see cref="WorkflowPage.Next"/> of the previous page; null for the first page.</param>
    /// <exception cref="ArgumentException"><paramref name="after"/> is of no page.</exception>
    Task<WorkflowPage> ListAsync(
        string workflow, WorkflowRuntimeStatus? status, string? after, int limit, CancellationToken cancellationToken = default);

    /// <summary>
    /// As <see cref="ListAsync"/>, narrowed to phases by an engine that keeps them in an index;
    /// another one returns more, and the caller looks for itself.
    /// </summary>
    /// <param name="phases">
    /// At least one. An instance's phase is the string <c>state</c> of its output when it has completed, else that of its custom status; without one, and
    /// when it has failed or was terminated, its runtime status.
    /// </param>
    Task<WorkflowPage> ListByPhaseAsync(
        string workflow, WorkflowRuntimeStatus? status, IReadOnlyCollection<string> phases, string? after, int limit, CancellationToken cancellationToken = default) =>
        ListAsync(workflow, status, after, limit, cancellationToken);

    /// <summary>Raises an event. Returns false if no such instance is running.</summary>
    Task<bool> RaiseEventAsync(string instanceId, string eventName, object? payload, CancellationToken cancellationToken = default);

    /// <summary>Ends an instance at once, without clean-up: the last resort after a cancel event.</summary>
    Task<bool> TerminateAsync(string instanceId, string reason, CancellationToken cancellationToken = default);

    /// <summary>The ids of instances (sub-workflows included) that ended before a given time. They may be purged during the enumeration.</summary>
    IAsyncEnumerable<string> FindEndedAsync(DateTimeOffset before, CancellationToken cancellationToken = default);

    /// <summary>Deletes an ended instance. Returns false if it does not exist or is still running.</summary>
    Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default);
}
