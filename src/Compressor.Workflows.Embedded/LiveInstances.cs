namespace Compressor.Workflows.Embedded;

/// <summary>
/// The instances that have not ended. One that waits for its turn is a place in a queue; it gets a runner when its turn comes
/// or something happens to it.
/// </summary>
internal sealed class LiveInstances
{
    private readonly EngineRuntime _runtime;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (InstanceRunner Runner, Task Run)> _runners = new(StringComparer.Ordinal);
    private readonly InstanceSlots _slots;

    public LiveInstances(EngineRuntime runtime)
    {
        _runtime = runtime;
        _slots = new InstanceSlots(runtime.Options.MaxConcurrentInstances, runtime.Options.CountsAs, runtime.Options.Lanes);
        if (runtime.Options.Lanes is { } lanes) lanes.Opened += OnOpened;
    }

    /// <summary>Instances in queues.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _slots.Waiting;
        }
    }

    /// <summary>Takes up instances that are on record. Those that were running keep their turn.</summary>
    public void Add(IReadOnlyList<UnendedInstance> instances)
    {
        // Together: a sub-workflow that ends at once must find the instance that waits for it.
        lock (_gate)
        {
            if (_runtime.Stopping.IsCancellationRequested) return;
            foreach (var instance in instances.Where(instance => !instance.IsPending)) AddRunning(instance);
            foreach (var instance in instances.Where(instance => instance.IsPending)) AddPending(instance);
        }
    }

    /// <summary>What is on record of an instance, if that is in memory: it waits for nothing, and for no write.</summary>
    public InstanceRecord? FindRecord(string instanceId)
    {
        lock (_gate) return _runners.TryGetValue(instanceId, out var live) ? live.Runner.Record : null;
    }

    public InstanceRunner? Find(string instanceId)
    {
        lock (_gate)
        {
            if (_runners.TryGetValue(instanceId, out var live)) return live.Runner;
            return _slots.FindWaiting(instanceId) is { } waiting && !_runtime.Stopping.IsCancellationRequested ? Activate(waiting.Id, waiting.Workflow) : null;
        }
    }

    /// <summary>Lets a pending instance begin although there is no room for it.</summary>
    public void Hurry(InstanceRunner runner)
    {
        lock (_gate)
        {
            if (_slots.TryHurry(runner.Id)) Begin(runner.Id, runner.Workflow);
        }
    }

    /// <summary>An instance has ended: the next may begin.</summary>
    public void Remove(InstanceRunner runner)
    {
        lock (_gate)
        {
            _runners.Remove(runner.Id);
            foreach (var next in _slots.Leave(runner.Id)) Begin(next.Id, next.Workflow);
        }
    }

    /// <summary>Lets every runner handle the messages that it has, and no more.</summary>
    public Task CloseAsync()
    {
        if (_runtime.Options.Lanes is { } lanes) lanes.Opened -= OnOpened;
        lock (_gate)
        {
            foreach (var (runner, _) in _runners.Values) runner.Close();
            return Task.WhenAll(_runners.Values.Select(live => live.Run));
        }
    }

    private void OnOpened(string lane)
    {
        lock (_gate)
        {
            foreach (var next in _slots.Open(lane)) Begin(next.Id, next.Workflow);
        }
    }

    private void AddRunning(UnendedInstance instance)
    {
        if (!instance.IsChild) _slots.Occupy(instance.Id, instance.Workflow);
        Activate(instance.Id, instance.Workflow);
    }

    private void AddPending(UnendedInstance instance)
    {
        EngineTelemetry.Started(instance.Workflow);
        if (instance.IsChild || _slots.TryEnter(new WaitingInstance(instance.Id, instance.Workflow) { Lanes = instance.Lanes }))
            Begin(instance.Id, instance.Workflow, instance);
        else if (instance.HasEvents)
            Activate(instance.Id, instance.Workflow); // One of the events may let it begin at once.
    }

    /// <param name="added">If it is taken up just now.</param>
    private void Begin(string id, string workflow, UnendedInstance? added = null)
    {
        if (_runtime.Stopping.IsCancellationRequested) return;
        (_runners.TryGetValue(id, out var live) ? live.Runner : Activate(id, workflow, added)).TryPost(new InstanceMessage.Begin());
    }

    private InstanceRunner Activate(string id, string workflow, UnendedInstance? added = null)
    {
        var runner = new InstanceRunner(_runtime, id, workflow, added?.Created);
        using (ExecutionContext.SuppressFlow()) _runners.Add(id, (runner, Task.Run(runner.RunAsync)));
        return runner;
    }
}
