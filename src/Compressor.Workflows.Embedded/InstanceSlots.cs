namespace Compressor.Workflows.Embedded;

/// <summary>
/// Lets so many top-level instances of a workflow run at a time; the others wait in the order of their coming.
/// Every operation takes the same time however many wait. Used under the gate of <see cref="LiveInstances"/>.
/// </summary>
internal sealed class InstanceSlots(IDictionary<string, int> limits, IDictionary<string, string> countsAs)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedListNode<WaitingInstance>> _waiting = new(StringComparer.Ordinal);

    /// <summary>What the instances that count together share.</summary>
    private sealed record Place(int Limit)
    {
        public int Running { get; set; }

        public LinkedList<WaitingInstance> Queue { get; } = new();
    }

    /// <summary>How many wait.</summary>
    public int Waiting => _waiting.Count;

    public WaitingInstance? FindWaiting(string id) => _waiting.TryGetValue(id, out var node) ? node.Value : null;

    /// <summary>Counts an instance that runs already, from before a restart.</summary>
    public void Occupy(string id, string workflow) => Admit(id, PlaceOf(workflow));

    /// <returns>True if the instance may begin now; false: it waits.</returns>
    public bool TryEnter(WaitingInstance instance)
    {
        var place = PlaceOf(instance.Workflow);
        if (place.Running < place.Limit && place.Queue.Count == 0)
        {
            Admit(instance.Id, place);
            return true;
        }

        _waiting.Add(instance.Id, place.Queue.AddLast(instance));
        EngineTelemetry.Waiting(1, instance.Workflow);
        return false;
    }

    /// <summary>Takes a waiting instance out of the queue, beyond the limit.</summary>
    /// <returns>True if it may begin now; false if it did not wait.</returns>
    public bool TryHurry(string id)
    {
        if (Dequeue(id) is not { } instance) return false;
        Admit(id, PlaceOf(instance.Workflow));
        return true;
    }

    /// <returns>The instances that may begin now.</returns>
    public IReadOnlyList<WaitingInstance> Leave(string id)
    {
        Dequeue(id);
        if (!_running.Remove(id, out var place)) return [];
        place.Running--;
        var admitted = new List<WaitingInstance>();
        while (place.Running < place.Limit && place.Queue.First is { Value: var next })
        {
            Dequeue(next.Id);
            Admit(next.Id, place);
            admitted.Add(next);
        }

        return admitted;
    }

    private void Admit(string id, Place place)
    {
        _running.Add(id, place);
        place.Running++;
    }

    private WaitingInstance? Dequeue(string id)
    {
        if (!_waiting.Remove(id, out var node)) return null;
        node.List!.Remove(node);
        EngineTelemetry.Waiting(-1, node.Value.Workflow);
        return node.Value;
    }

    private Place PlaceOf(string workflow)
    {
        var name = countsAs.TryGetValue(workflow, out var other) ? other : workflow;
        if (!_places.TryGetValue(name, out var place))
            _places.Add(name, place = new Place(limits.TryGetValue(name, out var limit) ? limit : int.MaxValue));
        return place;
    }
}

/// <summary>A pending instance in a queue: nothing of it is in memory but this.</summary>
internal sealed record WaitingInstance(string Id, string Workflow);
