using Compressor.Storage;

namespace Compressor.Core.Instances;

/// <summary>
/// Marks that tell running activities that their job is cancelled. A durable engine can't stop an activity on another machine,
/// so each long-running one polls for the mark itself.
/// </summary>
public sealed class JobCancellations(IRecordStore records, WorkflowSettings settings, TimeProvider time)
{
    private static string Key(string instanceId) => $"cancelled/{instanceId}";

    public Task RequestAsync(string instanceId, CancellationToken cancellationToken) =>
        records.TryCreateAsync(Key(instanceId), time.GetUtcNow(), cancellationToken);

    public async Task<bool> IsRequestedAsync(string instanceId, CancellationToken cancellationToken) =>
        await records.GetAsync<DateTimeOffset?>(Key(instanceId), cancellationToken) is not null;

    /// <summary>A token that fires when the job is cancelled or <paramref name="cancellationToken"/> does.</summary>
    public async Task<CancellationWatch> WatchAsync(string instanceId, CancellationToken cancellationToken)
    {
        var watch = new CancellationWatch(cancellationToken);
        if (await IsRequestedAsync(instanceId, cancellationToken))
            await watch.CancelJobAsync();
        else
            watch.Follow(LookAsync(instanceId, watch));
        return watch;
    }

    private async Task LookAsync(string instanceId, CancellationWatch watch)
    {
        using var timer = new PeriodicTimer(settings.CancelPollInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(watch.Stopped))
            {
                if (!await LookOnceAsync(instanceId, watch)) continue;
                await watch.CancelJobAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The activity has ended.
        }
    }

    private async Task<bool> LookOnceAsync(string instanceId, CancellationWatch watch)
    {
        try
        {
            return await IsRequestedAsync(instanceId, watch.Stopped);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The store is briefly unavailable, which its client reports in many types. The activity must not fail because of it; the next poll tries again.
            return false;
        }
    }
}
