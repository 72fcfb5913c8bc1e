namespace Compressor.Workflows.Embedded;

/// <summary>
/// Lets so many top-level instances of a workflow run at a time; the others wait in the order of their coming, except that one whose lane (<see cref="ILanes"/>) has no
/// room steps aside until it has. Every operation takes about the same time however many wait. Used under the gate of <see cref="LiveInstances"/>.
/// </summary>
internal sealed class InstanceSlots(IDictionary<string, int> limits, IDictionary<string, string> countsAs, ILanes? lanes = null)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Waiter> _waiting = new(StringComparer.Ordinal);

    /// <summary>Those that have stepped aside, by what they wait for.</summary>
    private readonly Dictionary<string, SortedDictionary<long, Waiter>> _aside = new(StringComparer.Ordinal);

    private long _lastNumber;

    /// <summary>What the instances that count together share.</summary>
    private sealed record Place(int Limit)
    {
        public int Running { get; set; }

        /// <summary>Those that wait for their turn, by their numbers.</summary>
        public SortedDictionary<long, Waiter> Queue { get; } = [];

        public bool HasRoom => Running < Limit;
    }

    /// <param name="number">In the order of coming.</param>
    private sealed class Waiter(long number, WaitingInstance instance, Place place)
    {
        public long Number => number;

        public WaitingInstance Instance => instance;

        public Place Place => place;

        /// <summary>What it steps aside for, or did last; null: it never has.</summary>
        public string? Lane { get; set; }

        public bool IsAside { get; set; }
    }

    /// <summary>How many wait.</summary>
    public int Waiting => _waiting.Count;

    public WaitingInstance? FindWaiting(string id) => _waiting.TryGetValue(id, out var waiter) ? waiter.Instance : null;

    /// <summary>Counts an instance that runs already, from before a restart.</summary>
    public void Occupy(string id, string workflow) => Admit(id, PlaceOf(workflow));

    /// <returns>True if the instance may begin now; false: it waits.</returns>
    public bool TryEnter(WaitingInstance instance)
    {
        var waiter = new Waiter(++_lastNumber, instance, PlaceOf(instance.Workflow));
        _waiting.Add(instance.Id, waiter);
        EngineTelemetry.Waiting(1, instance.Workflow);
        // Whoever waits for a lane is before those that come later.
        if (instance.Lanes.FirstOrDefault(_aside.ContainsKey) is { } taken) StepAside(waiter, taken);
        else waiter.Place.Queue.Add(waiter.Number, waiter);
        return AdmitNext(waiter.Place).Any(admitted => admitted.Id == instance.Id);
    }

    /// <summary>Takes a waiting instance out of the queue, beyond the limit.</summary>
    /// <returns>True if it may begin now; false if it did not wait.</returns>
    public bool TryHurry(string id)
    {
        if (!_waiting.TryGetValue(id, out var waiter)) return false;
        Dequeue(waiter);
        Admit(id, waiter.Place);
        return true;
    }

    /// <returns>The instances that may begin now.</returns>
    public IReadOnlyList<WaitingInstance> Leave(string id)
    {
        if (_waiting.TryGetValue(id, out var waiter))
        {
            Dequeue(waiter);
            lanes?.Leave(id);
            return AdmitNext(waiter.Place);
        }

        if (!_running.Remove(id, out var place)) return [];
        place.Running--;
        lanes?.Leave(id);
        return AdmitNext(place);
    }

    /// <summary>There may be room in a lane.</summary>
    /// <returns>The instances that may begin now.</returns>
    public IReadOnlyList<WaitingInstance> Open(string lane) => CallBack(lane) is { } first ? AdmitNext(first.Place) : [];

    private List<WaitingInstance> AdmitNext(Place place)
    {
        var admitted = new List<WaitingInstance>();
        while (place.HasRoom && place.Queue.Count > 0)
        {
            var next = place.Queue.First().Value;
            var (before, lane) = (next.Lane, next.Instance.Lanes.Count == 0 ? null : lanes?.TryEnter(next.Instance.Id, next.Instance.Lanes));
            if (lane is null)
            {
                Remove(next);
                Admit(next.Instance.Id, place);
                admitted.Add(next.Instance);
            }
            else
            {
                place.Queue.Remove(next.Number);
                StepAside(next, lane);
            }

            // The lane that it waited for had room for it, and may have room for another.
            if (before is not null && before != lane) CallBack(before);
        }

        return admitted;
    }

    private void StepAside(Waiter waiter, string lane)
    {
        (waiter.Lane, waiter.IsAside) = (lane, true);
        if (!_aside.TryGetValue(lane, out var others)) _aside.Add(lane, others = []);
        others.Add(waiter.Number, waiter);
    }

    /// <summary>The first of those that wait for a lane gets its place in the queue back.</summary>
    private Waiter? CallBack(string lane)
    {
        if (!_aside.TryGetValue(lane, out var waiters)) return null;
        var first = waiters.First().Value;
        ComeBack(first);
        first.Place.Queue.Add(first.Number, first);
        return first;
    }

    private void ComeBack(Waiter waiter)
    {
        waiter.IsAside = false;
        var others = _aside[waiter.Lane!];
        others.Remove(waiter.Number);
        if (others.Count == 0) _aside.Remove(waiter.Lane!);
    }

    private void Admit(string id, Place place)
    {
        _running.Add(id, place);
        place.Running++;
    }

    private void Dequeue(Waiter waiter)
    {
        var wasCalled = waiter is { IsAside: false, Lane: not null };
        Remove(waiter);
        if (wasCalled) CallBack(waiter.Lane!);
    }

    private void Remove(Waiter waiter)
    {
        _waiting.Remove(waiter.Instance.Id);
        if (waiter.IsAside) ComeBack(waiter);
        else waiter.Place.Queue.Remove(waiter.Number);
        EngineTelemetry.Waiting(-1, waiter.Instance.Workflow);
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
internal sealed record WaitingInstance(string Id, string Workflow)
{
    /// <summary>See <see cref="ILanes"/>.</summary>
    public IReadOnlyList<string> Lanes { get; init; } = [];
}
