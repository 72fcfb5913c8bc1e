namespace Compressor.Core.Workflow.Activities;

/// <summary>Says so each time that a backend has been silent for an interval.</summary>
internal sealed class StillWorking : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time;
    private Task _telling = Task.CompletedTask;
    private long _heard;

    private StillWorking(TimeProvider time) => (_time, _heard) = (time, time.GetTimestamp());

    /// <param name="interval">Null: nothing is said.</param>
    public static StillWorking Tell(TimeSpan? interval, TimeProvider time, Func<ValueTask> tell)
    {
        var silence = new StillWorking(time);
        if (interval is { } limit) silence._telling = silence.TellAsync(limit, tell);
        return silence;
    }

    public void Heard() => Interlocked.Exchange(ref _heard, _time.GetTimestamp());

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _telling;
        _stop.Dispose();
    }

    private async Task TellAsync(TimeSpan interval, Func<ValueTask> tell)
    {
        using var timer = new PeriodicTimer(interval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                if (_time.GetElapsedTime(Interlocked.Read(ref _heard)) >= interval) await tell();
            }
        }
        catch (OperationCanceledException)
        {
            // The message is through, or given up.
        }
    }
}
