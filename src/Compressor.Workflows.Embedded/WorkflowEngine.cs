using System.Globalization;
using System.Runtime.CompilerServices;
using Compressor.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compressor.Workflows.Embedded;

/// <summary>
/// A durable workflow engine in this process, for one machine: instances are logs of events in SQLite and survive the
/// process. Starting opens the data folder and resumes every instance that had not ended; stopping interrupts activities, which run again.
/// </summary>
public sealed class WorkflowEngine(
    IOptions<EngineOptions> options, WorkflowRegistry registry, IServiceProvider services, TimeProvider time, ILogger<WorkflowEngine> logger)
    : IWorkflowClient, IHostedService, IDisposable
{
    /// <summary>Of the <see cref="DataFolderLock"/> that the engine holds while it runs.</summary>
    public const string LockName = "engine";

    private EngineRuntime? _runtime;

    /// <summary>See <see cref="InstanceStore"/>.</summary>
    internal Action<bool>? OnCommit { get; set; }

    private EngineRuntime Runtime => _runtime ?? throw new InvalidOperationException("The engine is not started.");

    /// <summary>Top-level instances that wait for their turn.</summary>
    public int Waiting => Runtime.Live.Waiting;

    /// <exception cref="DataFolderInUseException">Another process uses the data folder.</exception>
    /// <exception cref="UnusableDatabaseException">The database is damaged, or has a newer schema.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_runtime is { IsClosed: false }) throw new InvalidOperationException("The engine is already started.");
        _runtime = new EngineRuntime(options.Value, registry, services, time, logger, OnCommit);
        EngineLog.Started(logger, _runtime.ResumeAll());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _runtime?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Stops the engine without waiting. Like a crash, this loses only what was not recorded.</summary>
    public void Dispose() => _runtime?.Dispose();

    public Task<bool> TryStartAsync(string workflow, string instanceId, object? input, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        if (!registry.HasWorkflow(workflow)) throw new ArgumentException($"No workflow named '{workflow}' is registered.", nameof(workflow));
        return Runtime.TryStartAsync(workflow, instanceId, input);
    }

    public Task<WorkflowInstance?> GetAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Runtime.Find(instanceId)?.Instance);
    }

    public Task<IReadOnlyDictionary<string, WorkflowInstance>> GetManyAsync(IReadOnlyCollection<string> instanceIds, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<string, WorkflowInstance>>(
            Runtime.Store.FindMany(instanceIds).ToDictionary(record => record.Id, record => record.Instance, StringComparer.Ordinal));
    }

    /// <exception cref="ObjectDisposedException">The engine was stopped.</exception>
    public async IAsyncEnumerable<WorkflowInstance> WatchAsync(string instanceId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var changes = Runtime.Changes.Subscribe(instanceId);
        for (var seen = 0L; Runtime.Find(instanceId) is { } found;)
        {
            if (found.Version > seen)
            {
                seen = found.Version;
                yield return found.Instance;
            }

            if (found.Instance.IsEnded) yield break;
            await changes.WaitAsync(cancellationToken);
        }
    }

    public Task<WorkflowPage> ListAsync(
        string workflow, WorkflowRuntimeStatus? status, string? after, int limit, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(PageOf((before, rows) => Runtime.Store.List(workflow, status, before, rows), after, limit));
    }

    /// <param name="status">Not used: it follows from the phase.</param>
    public Task<WorkflowPage> ListByPhaseAsync(
        string workflow, WorkflowRuntimeStatus? status, IReadOnlyCollection<string> phases, string? after, int limit, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(PageOf((before, rows) => Runtime.Store.ListByPhase(workflow, phases, before, rows), after, limit));
    }

    /// <inheritdoc cref="InstanceRunner.Post" path="/exception"/>
    public Task<bool> RaiseEventAsync(string instanceId, string eventName, object? payload, CancellationToken cancellationToken = default) =>
        PostAsync(instanceId, taken => new InstanceMessage.EventRaised(
            eventName, Payload.Write(payload, options.Value.SerializerOptions), taken), cancellationToken);

    /// <summary>Ends an instance and the sub-workflows that it waits for; its activities are cancelled.</summary>
    /// <inheritdoc cref="InstanceRunner.Post" path="/exception"/>
    public Task<bool> TerminateAsync(string instanceId, string reason, CancellationToken cancellationToken = default) =>
        PostAsync(instanceId, taken => new InstanceMessage.Terminate(reason, taken), cancellationToken);

    public IAsyncEnumerable<string> FindEndedAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        Runtime.Store.FindEnded(before).ToAsyncEnumerable();

    public async Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var purged = await Runtime.Store.PurgeAsync(instanceId) > 0;
        if (purged) Runtime.Changes.Changed(instanceId);
        return purged;
    }

    /// <summary>The log of an instance's current execution.</summary>
    internal IReadOnlyList<HistoryEvent> History(string instanceId) => Runtime.Store.History(instanceId);

    private async Task<bool> PostAsync(
        string instanceId, Func<TaskCompletionSource<bool>, InstanceMessage> message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var taken = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        return await Runtime.TryPostAsync(instanceId, message(taken), cancellationToken) && await taken.Task.WaitAsync(cancellationToken);
    }

    /// <param name="list">Lists at most so many instances with a number below the given one, newest first.</param>
    private static WorkflowPage PageOf(Func<long, int, IReadOnlyList<InstanceRecord>> list, string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var before = long.MaxValue;
        if (after is not null && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out before))
            throw new ArgumentException("Not a place in this list.", nameof(after));
        var found = list(before, limit == int.MaxValue ? limit : limit + 1);
        var next = found.Count > limit ? found[limit - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return new WorkflowPage([.. found.Take(limit).Select(record => record.Instance)], next);
    }
}
