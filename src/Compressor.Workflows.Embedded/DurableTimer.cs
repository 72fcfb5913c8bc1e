namespace Compressor.Workflows.Embedded;

/// <summary>
/// Calls back when a time has passed by the clock that nobody sets, so that neither a machine's time that is corrected nor one that is wrong stalls or hurries what
/// waits. Never early, and for any length of time.
/// </summary>
internal sealed class DurableTimer : IDisposable
{
    /// <summary>A system timer takes at most 2^32 - 2 ms (49.7 days), and may come some milliseconds early.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    private readonly TimeProvider _time;
    private readonly TimeSpan _delay;
    private readonly long _begun;
    private readonly Action _onDue;
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private bool _done;

    /// <param name="delay">Of a timer that another process began: what is left of it, as far as the dates tell.</param>
    public DurableTimer(TimeProvider time, TimeSpan delay, Action onDue)
    {
        (_time, _delay, _begun, _onDue) = (time, delay, time.GetTimestamp(), onDue);
        lock (_gate) _timer = time.CreateTimer(_ => Check(), state: null, Remaining(), Timeout.InfiniteTimeSpan);
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
