using System.Text.Json;

namespace Compressor.Workflows.Embedded;

/// <summary>Matches events with waiters by name, both in the order of arrival.</summary>
internal sealed class EventBuffer
{
    private readonly List<EventReceived> _undelivered = [];
    private readonly LinkedList<(string Name, Action<JsonElement?> Deliver)> _waiting = new();

    public IReadOnlyList<EventReceived> Undelivered => _undelivered;

    public bool HasWaiters => _waiting.Count > 0;

    public void Add(EventReceived received)
    {
        for (var node = _waiting.First; node is not null; node = node.Next)
        {
            if (node.Value.Name != received.Name) continue;
            _waiting.Remove(node);
            node.Value.Deliver(received.Payload);
            return;
        }
        _undelivered.Add(received);
    }

    /// <summary>Delivers the first event of this name, at once or when it arrives.</summary>
    /// <returns>Stops the waiting.</returns>
    public Action Take(string name, Action<JsonElement?> deliver)
    {
        var index = _undelivered.FindIndex(received => received.Name == name);
        if (index < 0)
        {
            var node = _waiting.AddLast((name, deliver));
            return () => { if (node.List is not null) _waiting.Remove(node); };
        }
        var received = _undelivered[index];
        _undelivered.RemoveAt(index);
        deliver(received.Payload);
        return () => { };
    }
}
