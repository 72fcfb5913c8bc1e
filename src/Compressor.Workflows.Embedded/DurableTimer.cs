namespace Compressor.Workflows.Embedded;

/// <summary>
/// Calls back when a time has passed by the clock that nobody sets, so that neither a machine's time that is corrected nor one that is wrong stalls or hurries what
/// waits. Never early, and for any length of time.
/// </summary>
internal sealed class DurableTimer : IDisposable
{
    /// <summary>A system timer takes at most 2^32 - 2 ms (49.7 days), and may come some milliseconds early.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    /// <summary>Two clocks that are read within it are read at the same time.</summary>
    private static readonly TimeSpan OneMoment = TimeSpan.FromMilliseconds(1);

    private readonly TimeProvider _time;
    private readonly TimeSpan _delay;
    private readonly long _begun;
    private readonly Action _onDue;
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private bool _done;

    /// <param name="time">Tells the dates too: of a timer that another process began, they say what is left of it.</param>
    /// <param name="createdAt">When the whole delay was ahead. A clock that was set back since then does not make it longer.</param>
    /// <param name="dueAt">The end of the delay, by the clock of <paramref name="createdAt"/>.</param>
    /// <param name="onDue">Called once, from any thread.</param>
    public DurableTimer(TimeProvider time, DateTimeOffset createdAt, DateTimeOffset dueAt, Action onDue)
    {
        (_time, _onDue) = (time, onDue);
        TimeSpan left;
        do
        {
            (_begun, left) = (time.GetTimestamp(), dueAt - time.GetUtcNow());
        }
        while (time.GetElapsedTime(_begun) > OneMoment);

        var whole = dueAt - createdAt;
        _delay = left < whole ? left : whole;
        lock (_gate)
        {
            var planned = Remaining();
            _timer = time.CreateTimer(_ => Check(), state: null, planned, Timeout.InfiniteTimeSpan);
            // This thread may have had to wait in between.
            if (Remaining() is var remaining && remaining < planned) _timer.Change(remaining, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate) _done = true;
        _timer.Dispose();
    }

    private TimeSpan Remaining()
    {
        var remaining = _delay - _time.GetElapsedTime(_begun);
        return remaining <= TimeSpan.Zero ? TimeSpan.Zero
            : remaining > Longest ? Longest
            : TimeSpan.FromMilliseconds(Math.Ceiling(remaining.TotalMilliseconds));
    }

    private void Check()
    {
        lock (_gate)
        {
            if (_done) return;
            var remaining = Remaining();
            if (remaining > TimeSpan.Zero)
            {
                _timer.Change(remaining, Timeout.InfiniteTimeSpan);
                return;
            }
            _done = true;
        }
        _onDue();
    }
}
