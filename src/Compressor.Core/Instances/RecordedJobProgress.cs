using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compressor.Storage;

namespace Compressor.Core.Instances;

/// <summary>For hosts with several machines: a record per job, written no more often than it is looked at.</summary>
public sealed class RecordedJobProgress(IRecordStore records, TimeProvider time) : IJobProgress
{
    /// <summary>Between two looks at watched progress: each is a request to the store.</summary>
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = WatchInterval;

    /// <summary>What was written less than a <see cref="Pause"/> ago: older entries hold nothing back, and go.</summary>
    private readonly ConcurrentDictionary<string, LiveProgress> _written = new(StringComparer.Ordinal);

    internal int Held => _written.Count;

    private static string Key(string instanceId) => $"progress/{instanceId}";

    public async ValueTask ReportAsync(string instanceId, LiveProgress progress, CancellationToken cancellationToken)
    {
        if (_written.TryGetValue(instanceId, out var last) && last.State == progress.State && progress.At - last.At < Pause) return;
        foreach (var old in _written.Where(entry => progress.At - entry.Value.At >= Pause)) _written.TryRemove(old);
        _written[instanceId] = progress;
        try
        {
            await records.SetAsync(Key(instanceId), progress, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The store is briefly unavailable, which is no reason to abort the step: it may be in the middle of a message.
        }
    }

    public async ValueTask<LiveProgress?> GetAsync(string instanceId, CancellationToken cancellationToken) =>
        await records.GetAsync<LiveProgress>(Key(instanceId), cancellationToken);

    public async IAsyncEnumerable<LiveProgress> WatchAsync(string instanceId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var timer = new PeriodicTimer(WatchInterval, time);
        LiveProgress? last = null;
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (await GetAsync(instanceId, cancellationToken) is { } now && now != last) yield return last = now;
        }
    }

    public async ValueTask ForgetAsync(string instanceId, CancellationToken cancellationToken)
    {
        _written.TryRemove(instanceId, out _);
        await records.DeleteAsync(Key(instanceId), cancellationToken);
    }
}
