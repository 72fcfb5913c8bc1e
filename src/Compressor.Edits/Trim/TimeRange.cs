namespace Compressor.Edits;

/// <summary>A part of a video. A negative time counts from the video's end: −5 is five seconds before it.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds; null: the video's end.</param>
public sealed record TimeRange(double Start, double? End)
{
    public double Start { get; } = Limits.Check(Start, -Limits.MaxSeconds, Limits.MaxSeconds, nameof(Start));

    public double? End { get; } = End is { } end ? Limits.Check(end, -Limits.MaxSeconds, Limits.MaxSeconds, nameof(End)) : null;

    /// <summary>This part of a video of so many seconds, clamped to it; empty (it ends where it starts) when it lies outside.</summary>
    public (double Start, double End) Within(double seconds)
    {
        var start = At(Start, seconds);
        return (start, Math.Max(start, At(End ?? seconds, seconds)));
    }

    internal TimeRange Scaled(double by) => new(Start * by, End * by);

    /// <summary>Times that count from the end stay.</summary>
    internal TimeRange Moved(double by) => new(Start < 0 ? Start : Start + by, End < 0 ? End : End + by);

    private static double At(double time, double seconds) => Math.Clamp(time < 0 ? seconds + time : time, 0, seconds);
}
