using Compressor.Sqlite;
using Microsoft.Extensions.Logging;

namespace Compressor.Workflows.Embedded;

/// <summary>The state between the engine's start and stop: the open store and the live instances.</summary>
internal sealed class EngineRuntime : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly DataFolderLock _folder;
    private volatile bool _isClosed;

    public EngineRuntime(
        EngineOptions options, WorkflowRegistry registry, IServiceProvider services, TimeProvider time, ILogger logger, Action<bool>? onCommit)
    {
        (Options, Registry, Services, Time, Logger) = (options, registry, services, time, logger);
        Stopping = _stopping.Token;
        _folder = DataFolderLock.Acquire(options.DataFolder, WorkflowEngine.LockName);
        try
        {
            Store = InstanceStore.Open(options.DataFolder, onCommit);
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
        Activities = new ActivityRunner(this);
        Live = new LiveInstances(this);
    }

    public EngineOptions Options { get; }
    public WorkflowRegistry Registry { get; }
    public IServiceProvider Services { get; }
    public TimeProvider Time { get; }
    public ILogger Logger { get; }
    public InstanceStore Store { get; }
    public ActivityRunner Activities { get; }
    public LiveInstances Live { get; }
    public ChangeNotifier Changes { get; } = new();

    /// <summary>Fires when the engine stops: activities end and nothing new starts.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>True when nothing can be recorded any more.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Resumes every instance that had not ended when the last process did.</summary>
    public int ResumeAll()
    {
        var instances = Store.FindUnended();
        Live.Add(instances);
        foreach (var (id, reason) in Store.FindAbandoned())
            Live.Find(id)?.TryPost(new InstanceMessage.Terminate(reason, new TaskCompletionSource<bool>()));
        return instances.Count;
    }

    public async Task<bool> TryStartAsync(string workflow, string instanceId, object? input)
    {
        var created = await Store.TryCreateAsync(
            instanceId, workflow, Payload.Write(input, Options.SerializerOptions), Options.Lanes?.Of(input) ?? [], Time.GetUtcNow(), created => Live.Add(created is null ? [] : [created]));
        if (created is not null) Changes.Changed(instanceId);
        return created is not null;
    }

    /// <summary>An instance as it is on record.</summary>
    /// <exception cref="ObjectDisposedException">The engine was stopped.</exception>
    public InstanceRecord? Find(string instanceId)
    {
        ObjectDisposedException.ThrowIf(IsClosed, typeof(WorkflowEngine));
        return Live.FindRecord(instanceId) ?? Store.Find(instanceId);
    }

    /// <summary>Hands a message to an instance; false if there is no such instance, or it has ended.</summary>
    /// <inheritdoc cref="InstanceRunner.Post" path="/exception"/>
    public async Task<bool> TryPostAsync(string instanceId, InstanceMessage message, CancellationToken cancellationToken)
    {
        if (Live.Find(instanceId) is { } runner) return runner.Post(message);
        using var changes = Changes.Subscribe(instanceId);
        while (Live.Find(instanceId) is null)
        {
            if (Store.Find(instanceId) is not { Instance.IsEnded: false }) return false;
            // Its creation is on record, and it is about to be taken up.
            await changes.WaitAsync(cancellationToken);
        }

        return Live.Find(instanceId)?.Post(message) is true;
    }

    /// <summary>
    /// Records a step and brings the set of live instances in line with it. The caller tries again when the database fails, so
    /// nothing here may use the database once the step is on record.
    /// </summary>
    public async Task<bool> CommitAsync(
        InstanceRunner runner, InstanceRecord before, IReadOnlyList<HistoryEvent> step, IReadOnlyList<HistoryEvent>? nextExecution, ExecutionEnded? ended)
    {
        var recorded = await Store.AppendAsync(before, step, nextExecution, recorded =>
        {
            runner.Record = recorded.Instance;
            Live.Add(recorded.Children);
            if (ended is not null) Live.Remove(runner);
        });
        Changes.Changed(runner.Id);
        foreach (var child in recorded.Children) Changes.Changed(child.Id);
        if (ended is not null) OnEnded(runner, ended);
        return true;
    }

    /// <summary>Reports to the caller of a sub-workflow that it has ended or never existed, if so.</summary>
    public bool ReportIfEnded(string instanceId, ParentCall parent)
    {
        var child = Find(instanceId);
        var isTaken = child?.Parent != parent;
        if (Live.Find(parent.InstanceId) is not { } caller || child is { Instance.IsEnded: false } && !isTaken) return false;
        return caller.TryPost(new InstanceMessage.CallEnded(parent.Execution, parent.Call, at => isTaken
            ? new SubWorkflowFailed(at, parent.Call, typeof(InvalidOperationException).FullName!, $"The instance id {instanceId} is taken, or purged.")
            : child!.OutcomeFor(parent, at)));
    }

    public async Task TerminateAsync(IEnumerable<string> instances, string reason)
    {
        foreach (var child in instances)
        {
            var taken = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            // One that can't be ended now is found at the next start: see InstanceStore.FindAbandoned.
            if (Live.Find(child)?.TryPost(new InstanceMessage.Terminate(reason, taken)) is true) await ((Task)taken.Task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Interrupts the activities, records the outcomes that still arrive, and closes.</summary>
    /// <param name="cancellationToken">Fires when there is no time left to wait for activities that don't stop.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        try
        {
            await Activities.WhenIdleAsync().WaitAsync(cancellationToken);
            await Live.CloseAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            EngineLog.StoppedWithActivities(Logger);
        }
        Dispose();
    }

    /// <summary>Closes at once, as a crash would: what is not recorded is lost.</summary>
    public void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        Store.Dispose();
        _stopping.Cancel();
        _ = Live.CloseAsync();
        Changes.AllChanged();
        _folder.Dispose();
    }

    private void OnEnded(InstanceRunner runner, ExecutionEnded ended)
    {
        EngineTelemetry.Ended(runner.Workflow, ended.Status);
        EngineLog.InstanceEnded(Logger, runner.Workflow, runner.Id, ended.Status);
        if (runner.Parent is { } parent)
            Live.Find(parent.InstanceId)?.TryPost(new InstanceMessage.CallEnded(parent.Execution, parent.Call, at => ended.OutcomeOf(parent.Call, at)));
    }
}
