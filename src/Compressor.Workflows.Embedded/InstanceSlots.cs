namespace Compressor.Workflows.Embedded;

/// <summary>Lets so many top-level instances of a workflow run at a time; the others wait in the order of their coming.</summary>
internal sealed class InstanceSlots(IDictionary<string, int> limits, IDictionary<string, string> countsAs)
{
    private readonly Lock _gate = new();
    private readonly HashSet<InstanceRunner> _running = [];
    private readonly LinkedList<InstanceRunner> _waiting = new();
    private readonly HashSet<InstanceRunner> _urgent = [];

    /// <summary>Counts an instance that runs already, from before a restart.</summary>
    public void Occupy(InstanceRunner runner)
    {
        lock (_gate) _running.Add(runner);
    }

    /// <summary>Starts the instance, now or when its turn comes.</summary>
    public void Enter(InstanceRunner runner)
    {
        lock (_gate)
        {
            _waiting.AddLast(runner);
            EngineTelemetry.Waiting(1, WorkflowOf(runner));
            Admit();
        }
    }

    /// <summary>Lets the instance begin at once, beyond the limit, if it still waits or comes to wait.</summary>
    public void Hurry(InstanceRunner runner)
    {
        lock (_gate)
        {
            _urgent.Add(runner);
            Admit();
        }
    }

    public void Leave(InstanceRunner runner)
    {
        lock (_gate)
        {
            _urgent.Remove(runner);
            if (!_running.Remove(runner) && _waiting.Remove(runner)) EngineTelemetry.Waiting(-1, WorkflowOf(runner));
            Admit();
        }
    }

    private void Admit()
    {
        for (var node = _waiting.First; node is not null;)
        {
            var (runner, next) = (node.Value, node.Next);
            if (HasRoom(runner))
            {
                _waiting.Remove(node);
                EngineTelemetry.Waiting(-1, WorkflowOf(runner));
                _running.Add(runner);
                runner.TryPost(new InstanceMessage.Begin());
            }
            node = next;
        }
    }

    private bool HasRoom(InstanceRunner runner) =>
        _urgent.Contains(runner)
        || !limits.TryGetValue(PlaceOf(runner), out var limit)
        || _running.Count(r => PlaceOf(r) == PlaceOf(runner)) < limit;

    private string PlaceOf(InstanceRunner runner)
    {
        var workflow = WorkflowOf(runner);
        return countsAs.TryGetValue(workflow, out var other) ? other : workflow;
    }

    private static string WorkflowOf(InstanceRunner runner) => runner.Instance.Instance.Workflow;
}
