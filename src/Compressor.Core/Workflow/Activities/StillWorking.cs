namespace Compressor.Core.Workflow.Activities;

/// <summary>Says so each time that a backend has been silent for an interval.</summary>
internal sealed class StillWorking : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private PeriodicTimer? _timer;
    private Task _telling = Task.CompletedTask;
    private long _heard;

    private StillWorking(TimeProvider time) => (_time, _heard) = (time, time.GetTimestamp());

    /// <param name="interval">Null: nothing is said.</param>
    public static StillWorking Tell(TimeSpan? interval, TimeProvider time, Func<ValueTask> tell)
    {
        var silence = new StillWorking(time);
        if (interval is not { } limit) return silence;
        silence._timer = new PeriodicTimer(limit, time);
        silence._telling = silence.TellAsync(silence._timer, limit, tell);
        return silence;
    }

    public void Heard() => Interlocked.Exchange(ref _heard, _time.GetTimestamp());

    public async ValueTask DisposeAsync()
    {
        // The message is through, or given up.
        _timer?.Dispose();
        await _telling;
    }

    private async Task TellAsync(PeriodicTimer timer, TimeSpan interval, Func<ValueTask> tell)
    {
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            if (_time.GetElapsedTime(Interlocked.Read(ref _heard)) >= interval) await tell();
        }
    }
}
