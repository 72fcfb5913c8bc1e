using System.Collections.Concurrent;

namespace Compressor.Core.Instances;

/// <summary>For a host of one process.</summary>
public sealed class InMemoryJobProgress : IJobProgress
{
    private readonly ConcurrentDictionary<string, LiveProgress> _latest = new(StringComparer.Ordinal);

    public ValueTask ReportAsync(string instanceId, LiveProgress progress, CancellationToken cancellationToken)
    {
        _latest[instanceId] = progress;
        return ValueTask.CompletedTask;
    }

    public ValueTask<LiveProgress?> GetAsync(string instanceId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_latest.GetValueOrDefault(instanceId));

    public ValueTask ForgetAsync(string instanceId, CancellationToken cancellationToken)
    {
        _latest.TryRemove(instanceId, out _);
        return ValueTask.CompletedTask;
    }
}
