using Compressor.Sqlite;
using Microsoft.Extensions.Logging;

namespace Compressor.Workflows.Embedded;

/// <summary>The state between the engine's start and stop: the open store and the live instances.</summary>
internal sealed class EngineRuntime : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (InstanceRunner Runner, Task Run)> _live = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly InstanceSlots _slots;
    private readonly DataFolderLock _folder;
    private volatile bool _isClosed;

    public EngineRuntime(
        EngineOptions options, WorkflowRegistry registry, IServiceProvider services, TimeProvider time, ILogger logger, Action<bool>? onCommit)
    {
        (Options, Registry, Services, Time, Logger) = (options, registry, services, time, logger);
        Stopping = _stopping.Token;
        _slots = new InstanceSlots(options.MaxConcurrentInstances, options.CountsAs);
        _folder = DataFolderLock.Acquire(options.DataFolder, WorkflowEngine.LockName);
        try
        {
            Store = new InstanceStore(DatabaseFile.Open(Path.Combine(options.DataFolder, "engine.db"), EngineSchema.Migrations), onCommit);
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
        Activities = new ActivityRunner(this);
    }

    public EngineOptions Options { get; }
    public WorkflowRegistry Registry { get; }
    public IServiceProvider Services { get; }
    public TimeProvider Time { get; }
    public ILogger Logger { get; }
    public InstanceStore Store { get; }
    public ActivityRunner Activities { get; }
    public ChangeNotifier Changes { get; } = new();

    /// <summary>Fires when the engine stops: activities end and nothing new starts.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>True when nothing can be recorded any more.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Resumes every instance that had not ended when the last process did. Those that were running keep their turn.</summary>
    public int ResumeAll()
    {
        lock (_gate)
        {
            var instances = Store.FindUnended();
            foreach (var instance in instances.OrderBy(i => i.Instance.Status is WorkflowRuntimeStatus.Pending)) Add(instance);
            return instances.Count;
        }
    }

    public bool TryStart(string workflow, string instanceId, System.Text.Json.JsonElement? input)
    {
        lock (_gate)
        {
            if (Store.TryCreate(instanceId, workflow, input, Time.GetUtcNow()) is not { } created) return false;
            Add(created);
        }
        Changes.Changed(instanceId);
        return true;
    }

    public InstanceRunner? FindLive(string instanceId)
    {
        lock (_gate) return _live.TryGetValue(instanceId, out var live) ? live.Runner : null;
    }

    /// <summary>
    /// Records a step and brings the set of live instances in line with it. The caller tries again when the database fails, so
    /// nothing here may use the database once the step is on record.
    /// </summary>
    public void Commit(
        InstanceRunner runner, int execution, IReadOnlyList<HistoryEvent> step, IReadOnlyList<HistoryEvent>? nextExecution, ExecutionEnded? ended)
    {
        lock (_gate)
        {
            foreach (var child in Store.Append(runner.Instance.Id, execution, step, nextExecution)) Add(child);
            if (ended is not null) _live.Remove(runner.Instance.Id);
        }
        Changes.Changed(runner.Instance.Id);
        if (ended is not null) OnEnded(runner, ended);
    }

    /// <summary>Reports to the caller of a sub-workflow that it has ended or never existed, if so.</summary>
    public bool ReportIfEnded(string instanceId, ParentCall parent)
    {
        var child = Store.Find(instanceId);
        var isTaken = child?.Parent != parent;
        if (FindLive(parent.InstanceId) is not { } caller || child is { Instance.IsEnded: false } && !isTaken) return false;
        return caller.TryPost(new InstanceMessage.CallEnded(parent.Execution, parent.Call, at => isTaken
            ? new SubWorkflowFailed(at, parent.Call, typeof(InvalidOperationException).FullName!, $"The instance id {instanceId} is taken, or purged.")
            : child!.OutcomeFor(parent, at)));
    }

    /// <summary>Lets a pending instance begin although there is no room for it.</summary>
    public void Hurry(InstanceRunner runner) => _slots.Hurry(runner);

    public async Task TerminateAsync(IEnumerable<string> instances, string reason)
    {
        foreach (var child in instances)
        {
            var taken = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (FindLive(child)?.TryPost(new InstanceMessage.Terminate(reason, taken)) is true) await taken.Task;
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
            Task[] runs;
            lock (_gate)
            {
                foreach (var (runner, _) in _live.Values) runner.Close();
                runs = [.. _live.Values.Select(live => live.Run)];
            }
            await Task.WhenAll(runs).WaitAsync(cancellationToken);
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
        lock (_gate)
        {
            foreach (var (runner, _) in _live.Values) runner.Close();
        }
        Changes.AllChanged();
        _folder.Dispose();
    }

    private void Add(InstanceRecord instance)
    {
        if (Stopping.IsCancellationRequested) return;
        var runner = new InstanceRunner(this, instance);
        using (ExecutionContext.SuppressFlow()) _live.Add(instance.Id, (runner, Task.Run(runner.RunAsync)));
        if (instance.Instance.Status is WorkflowRuntimeStatus.Pending) EngineTelemetry.Started(instance.Instance.Workflow);
        if (instance.Parent is not null)
        {
            if (instance.Instance.Status is WorkflowRuntimeStatus.Pending) runner.TryPost(new InstanceMessage.Begin());
        }
        else if (instance.Instance.Status is WorkflowRuntimeStatus.Pending)
        {
            _slots.Enter(runner);
        }
        else
        {
            _slots.Occupy(runner);
        }
    }

    private void OnEnded(InstanceRunner runner, ExecutionEnded ended)
    {
        EngineTelemetry.Ended(runner.Instance.Instance.Workflow, ended.Status);
        EngineLog.InstanceEnded(Logger, runner.Instance.Instance.Workflow, runner.Instance.Id, ended.Status);
        _slots.Leave(runner);
        if (runner.Instance.Parent is { } parent)
            FindLive(parent.InstanceId)?.TryPost(new InstanceMessage.CallEnded(parent.Execution, parent.Call, at => ended.OutcomeOf(parent.Call, at)));
    }
}
