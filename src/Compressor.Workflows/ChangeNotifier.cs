namespace Compressor.Workflows;

/// <summary>Lets callers in this process wait for changes of what a key stands for.</summary>
public sealed class ChangeNotifier
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<ChangeSubscription>> _subscriptions = new(StringComparer.Ordinal);

    /// <summary>Begins to note changes. Subscribe before looking at the state, so that no change is missed.</summary>
    public ChangeSubscription Subscribe(string key)
    {
        var subscription = new ChangeSubscription(ended => Remove(key, ended));
        lock (_gate)
        {
            if (!_subscriptions.TryGetValue(key, out var all)) _subscriptions[key] = all = [];
            all.Add(subscription);
        }

        return subscription;
    }

    public void Changed(string key)
    {
        lock (_gate)
        {
            foreach (var subscription in _subscriptions.GetValueOrDefault(key, [])) subscription.Notify();
        }
    }

    public void AllChanged()
    {
        lock (_gate)
        {
            foreach (var subscription in _subscriptions.Values.SelectMany(all => all)) subscription.Notify();
        }
    }

    private void Remove(string key, ChangeSubscription ended)
    {
        lock (_gate)
        {
            if (_subscriptions.TryGetValue(key, out var all) && all.Remove(ended) && all.Count == 0) _subscriptions.Remove(key);
        }
    }
}
