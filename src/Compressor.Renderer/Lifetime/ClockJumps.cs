namespace Compressor.Renderer.Lifetime;

/// <summary>
/// Notices that the machine's time was set forward. What is deleted by age is old at once then, and gone for good if that was a mistake: it waits until the new
/// time has stood for a day.
/// </summary>
public sealed class ClockJumps(TimeProvider time)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1), Doubt = TimeSpan.FromDays(1);

    private DateTimeOffset _setAt = time.GetUtcNow();
    private long _since = time.GetTimestamp();
    private long? _doubtedSince;

    /// <summary>Nothing may be deleted by its age now.</summary>
    public bool IsInDoubt()
    {
        var ahead = time.GetUtcNow() - _setAt - time.GetElapsedTime(_since);
        if (ahead <= Tolerance)
        {
            _doubtedSince = null;
            if (ahead < -Tolerance) Believe();
            return false;
        }

        _doubtedSince ??= time.GetTimestamp();
        if (time.GetElapsedTime(_doubtedSince.Value) < Doubt) return true;
        _doubtedSince = null;
        Believe();
        return false;
    }

    private void Believe() => (_setAt, _since) = (time.GetUtcNow(), time.GetTimestamp());
}
