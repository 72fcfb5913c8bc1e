namespace Compressor.Workflows.Embedded;

/// <summary>Calls back when the clock reaches the due time, or at once if it is past. Never early, and for any length of time.</summary>
internal sealed class DurableTimer : IDisposable
{
    /// <summary>A system timer takes at most 2^32 - 2 ms (49.7 days), and may come some milliseconds early.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _dueAt;
    private readonly Action _onDue;
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private bool _done;

    public DurableTimer(TimeProvider time, DateTimeOffset dueAt, Action onDue)
    {
        (_time, _dueAt, _onDue) = (time, dueAt, onDue);
        lock (_gate) _timer = time.CreateTimer(_ => Check(), state: null, Remaining(), Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        lock (_gate) _done = true;
        _timer.Dispose();
    }

    private TimeSpan Remaining()
    {
        var remaining = _dueAt - _time.GetUtcNow();
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
