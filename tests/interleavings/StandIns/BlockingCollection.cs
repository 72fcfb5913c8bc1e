using System.Collections;

namespace Compressor.Sqlite;

/// <summary>A queue that its reader waits for, on a monitor, since the scheduler controls those.</summary>
internal sealed class BlockingCollection<T> : IEnumerable<T>
{
    private readonly Queue<T> _items = new();
    private bool _isComplete;

    public void Add(T item, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_items)
        {
            if (_isComplete) throw new InvalidOperationException("Nothing can be added any more.");
            _items.Enqueue(item);
            Monitor.PulseAll(_items);
        }
    }

    /// <summary>As of now.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        lock (_items) return _items.ToList().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool TryTake(out T item)
    {
        lock (_items) return _items.TryDequeue(out item!);
    }

    /// <param name="item">The next one.</param>
    /// <param name="millisecondsTimeout">No matter: it waits.</param>
    public bool TryTake(out T item, int millisecondsTimeout)
    {
        lock (_items)
        {
            while (_items.Count == 0 && !_isComplete) Monitor.Wait(_items);
            return _items.TryDequeue(out item!);
        }
    }

    public void CompleteAdding()
    {
        lock (_items)
        {
            _isComplete = true;
            Monitor.PulseAll(_items);
        }
    }
}
