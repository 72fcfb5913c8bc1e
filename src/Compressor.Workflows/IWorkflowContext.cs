namespace Compressor.Workflows;

/// <summary>
/// What a workflow may do, on any host. Workflow code is deterministic: it is run again from the start on every
/// resumption, and each call here is answered from the recorded history first. It therefore gets the time, identifiers,
/// waits and all effects from this interface and from nowhere else, and never uses <c>ConfigureAwait(false)</c>.
/// </summary>
public interface IWorkflowContext
{
    /// <summary>The id of this instance.</summary>
    string InstanceId { get; }

    /// <summary>The workflow's clock: the time of the last recorded event, the same on every replay.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>True while the code runs over recorded history. For logging only.</summary>
    bool IsReplaying { get; }

    /// <summary>An identifier that is the same on every replay.</summary>
    Guid NewGuid();

    /// <summary>Runs an activity, at least once, and returns its recorded outcome.</summary>
    /// <exception cref="ActivityFailedException">The activity threw.</exception>
    Task<TResult> CallActivityAsync<TResult>(string name, object? input = null);

    /// <summary>Starts a workflow with a history of its own and waits for its end.</summary>
    /// <param name="instanceId">Its instance id; null: derived from this instance.</param>
    /// <exception cref="ActivityFailedException">The sub-workflow ended with an exception.</exception>
    Task<TResult> CallSubWorkflowAsync<TResult>(string name, object? input = null, string? instanceId = null);

    /// <summary>A durable timer. Cancel a timer that has lost its race, or the instance does not end.</summary>
    Task CreateTimerAsync(TimeSpan delay, CancellationToken cancellationToken = default);

    /// <summary>Waits for an event raised from outside; earlier events of this name are delivered first, in order.</summary>
    Task<TEvent> WaitForEventAsync<TEvent>(string name, CancellationToken cancellationToken = default);

    /// <summary>Publishes what callers see of a running instance. At most 16 kB of JSON (the limit of Durable Functions).</summary>
    void SetStatus(object? status);

    /// <summary>Ends this execution when the workflow returns and starts it anew with an empty history; undelivered events are kept.</summary>
    void ContinueAsNew(object? input);
}
