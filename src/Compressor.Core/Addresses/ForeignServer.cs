namespace Compressor.Core.Addresses;

/// <summary>What is known of a server of others, a receiver of webhooks or the source of a file. Times are timestamps of a clock that nobody sets.</summary>
internal sealed class ForeignServer
{
    /// <summary>Failures one after another before the first pause; one call that hangs is enough, since it costs the most.</summary>
    private const int MostFailures = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30), LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>Who has to come again does so after this time at least, and at most this much after the pause.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1), LongestQueue = TimeSpan.FromMinutes(5);

    private TimeSpan _pause = FirstPause;
    private TimeSpan _average = TimeSpan.FromMilliseconds(100);
    private long _nextTurn;

    /// <summary>Under way.</summary>
    public int Calls { get; set; }

    /// <summary>When the latest began.</summary>
    public long LastCall { get; set; }

    /// <summary>It answered the latest call that has ended.</summary>
    public bool IsWell { get; private set; }

    /// <summary>One after another.</summary>
    public int Failures { get; private set; }

    public long PausedUntil { get; private set; }

    public bool IsPaused(long now) => now < PausedUntil;

    /// <summary>One of which nothing good is known is tried by a single call.</summary>
    public bool HasRoom(int calls, long now) => now >= PausedUntil && Calls < (IsWell ? calls : 1);

    /// <summary>The time until a call's turn. Turns are as far apart as calls take, so that all who wait do not come at once.</summary>
    public TimeSpan Queue(TimeProvider time, int calls)
    {
        var now = time.GetTimestamp();
        var earliest = Math.Max(PausedUntil, now + Ticks(time, ShortestWait));
        var turn = Math.Min(Math.Max(earliest, _nextTurn), earliest + Ticks(time, LongestQueue));
        _nextTurn = turn + Ticks(time, IsWell ? _average / calls : _average);
        return time.GetElapsedTime(now, turn);
    }

    public void Learn(TimeProvider time, long begun, bool failed, bool hung)
    {
        IsWell = !failed;
        _average = ((_average * 3) + time.GetElapsedTime(begun)) / 4;
        if (!failed)
        {
            (Failures, PausedUntil, _nextTurn, _pause) = (0, 0, 0, FirstPause);
            return;
        }

        Failures++;
        if (!hung && Failures < MostFailures) return;
        // Calls that were under way together are one experience.
        if (PausedUntil <= begun)
        {
            PausedUntil = time.GetTimestamp() + Ticks(time, _pause);
            _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        }
    }

    private static long Ticks(TimeProvider time, TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
