using Compressor.Storage;

namespace Compressor.Core.Instances;

/// <summary>
/// Tells running activities that their job is cancelled: at once where they run in this process, and within
/// <see cref="WorkflowSettings.CancelPollInterval"/> on another machine, on which no durable engine can stop an activity. There each process looks
/// at one record for all its activities, the bell, which changes with every cancellation. Only then, and once while an activity is new, the job's
/// own mark is looked for: what a process asks of the store does not grow with the activities that it runs.
/// </summary>
public sealed class JobCancellations(IRecordStore records, WorkflowSettings settings, TimeProvider time)
{
    /// <summary>Every so many looks at the bell, all marks are looked for: a version before the bell may have set them.</summary>
    private const int LooksUntilAll = 30;

    private const string Bell = "cancellation-bell";
    private readonly Lock _gate = new();
    private readonly HashSet<CancellationWatch> _watches = [];
    private Task _looking = Task.CompletedTask;
    private Looks? _looks;
    private Guid? _heard;
    private int _count;

    private static string Key(string instanceId) => $"cancelled/{instanceId}";

    public async Task RequestAsync(string instanceId, CancellationToken cancellationToken)
    {
        // In this order: who hears the bell finds the mark.
        await records.TryCreateAsync(Key(instanceId), time.GetUtcNow(), cancellationToken);
        await records.SetAsync(Bell, Guid.NewGuid(), cancellationToken);
        foreach (var watch in Watches().Where(watch => watch.InstanceId == instanceId)) await watch.CancelJobAsync();
    }

    public async Task<bool> IsRequestedAsync(string instanceId, CancellationToken cancellationToken) =>
        await records.GetAsync<DateTimeOffset?>(Key(instanceId), cancellationToken) is not null;

    /// <summary>A token that fires when the job is cancelled or <paramref name="cancellationToken"/> does.</summary>
    /// <param name="looksFirst">The activity must not begin if the job is cancelled already. Otherwise that is found out while it runs.</param>
    public async Task<CancellationWatch> WatchAsync(string instanceId, bool looksFirst, CancellationToken cancellationToken)
    {
        var watch = new CancellationWatch(instanceId, cancellationToken, Remove);
        Add(watch);
        try
        {
            if (looksFirst && await IsRequestedAsync(instanceId, cancellationToken)) await watch.CancelJobAsync();
            return watch;
        }
        catch
        {
            await watch.DisposeAsync();
            throw;
        }
    }

    private List<CancellationWatch> Watches()
    {
        lock (_gate) return [.. _watches];
    }

    private void Add(CancellationWatch watch)
    {
        lock (_gate)
        {
            _watches.Add(watch);
            if (_looks is not null) return;
            _looks = new Looks(new PeriodicTimer(settings.CancelPollInterval, time));
            var before = _looking;
            _looking = LookAsync(before, _looks.Timer, _looks.Stop.Token);
        }
    }

    /// <summary>Nobody looks while nothing runs.</summary>
    private void Remove(CancellationWatch watch)
    {
        Looks? ended = null;
        lock (_gate)
        {
            if (_watches.Remove(watch) && _watches.Count == 0) (ended, _looks) = (_looks, null);
        }

        ended?.Dispose();
    }

    /// <param name="timer">Ends the looks when it is disposed of: a token would throw at the end of each step, with a stack trace of milliseconds.</param>
    private async Task LookAsync(Task before, PeriodicTimer timer, CancellationToken stopped)
    {
        await before;
        try
        {
            while (await timer.WaitForNextTickAsync(CancellationToken.None)) await TryLookAsync(stopped);
        }
        catch (OperationCanceledException)
        {
            // The last activity has ended while the store was asked.
        }
    }

    private async Task TryLookAsync(CancellationToken stopped)
    {
        try
        {
            var rung = await records.GetAsync<Guid?>(Bell, stopped);
            var all = rung != _heard || ++_count % LooksUntilAll == 0;
            foreach (var watch in Watches().Where(watch => !watch.JobCancelled && (all || !watch.IsLookedFor)))
            {
                if (await IsRequestedAsync(watch.InstanceId, stopped)) await watch.CancelJobAsync();
                watch.IsLookedFor = true;
            }

            _heard = rung;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The store is briefly unavailable, which its client reports in many types. No activity must fail because of it; the next look tries again.
        }
    }

    /// <summary>Looks at the bell until the last activity has ended.</summary>
    private sealed record Looks(PeriodicTimer Timer) : IDisposable
    {
        /// <summary>Of what is asked of the store.</summary>
        public CancellationTokenSource Stop { get; } = new();

        public void Dispose()
        {
            Timer.Dispose();
            Stop.Cancel();
            Stop.Dispose();
        }
    }
}
