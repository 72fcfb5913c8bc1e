using System.Collections.Concurrent;
using Compressor.Core.Jobs;
using Compressor.Storage;

namespace Compressor.Core.Workflow;

/// <summary>Progress inside a step, finer than the workflow's own status and not part of its history.</summary>
public sealed record LiveProgress(JobState State, int Percent, string Text, DateTimeOffset At);

/// <summary>Where running activities tell their progress, and jobs read it. Losing it loses nothing.</summary>
public interface IJobProgress
{
    ValueTask ReportAsync(string instanceId, LiveProgress progress, CancellationToken cancellationToken);

    ValueTask<LiveProgress?> GetAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>At the end of a job.</summary>
    ValueTask ForgetAsync(string instanceId, CancellationToken cancellationToken);
}

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

/// <summary>For hosts of many machines: a record per job, written at most once a second.</summary>
public sealed class RecordedJobProgress(IRecordStore records) : IJobProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

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
            // The store is down for a moment: no reason to give up the step, which may be half way through a message.
        }
    }

    public async ValueTask<LiveProgress?> GetAsync(string instanceId, CancellationToken cancellationToken) =>
        await records.GetAsync<LiveProgress>(Key(instanceId), cancellationToken);

    public async ValueTask ForgetAsync(string instanceId, CancellationToken cancellationToken)
    {
        _written.TryRemove(instanceId, out _);
        await records.DeleteAsync(Key(instanceId), cancellationToken);
    }
}
