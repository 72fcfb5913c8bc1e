using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compressor.Workflows;

namespace Compressor.Core.Instances;

/// <summary>For a host with one process.</summary>
public sealed class InMemoryJobProgress : IJobProgress
{
    private readonly ConcurrentDictionary<string, LiveProgress> _latest = new(StringComparer.Ordinal);
    private readonly ChangeNotifier _changes = new();

    public ValueTask ReportAsync(string instanceId, LiveProgress progress, CancellationToken cancellationToken)
    {
        _latest[instanceId] = progress;
        _changes.Changed(instanceId);
        return ValueTask.CompletedTask;
    }

    public ValueTask<LiveProgress?> GetAsync(string instanceId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_latest.GetValueOrDefault(instanceId));

    public async IAsyncEnumerable<LiveProgress> WatchAsync(string instanceId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var changes = _changes.Subscribe(instanceId);
        while (await changes.TryWaitAsync(cancellationToken))
        {
            if (_latest.TryGetValue(instanceId, out var latest)) yield return latest;
        }
    }

    public ValueTask ForgetAsync(string instanceId, CancellationToken cancellationToken)
    {
        _latest.TryRemove(instanceId, out _);
        return ValueTask.CompletedTask;
    }
}
