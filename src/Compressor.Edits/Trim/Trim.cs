namespace Compressor.Edits;

/// <summary>The part of the video to keep. Times are in seconds of the source.</summary>
public sealed record Trim
{
    /// <summary>Seconds; null: from the start.</summary>
    public double? Start { get; init; }

    /// <summary>Seconds; null: to the end.</summary>
    public double? End { get; init; }

    /// <summary>Keep only the last so many seconds; then Start and End are null.</summary>
    public double? Last { get; init; }

    /// <summary>Cut so many seconds off the end; may go with Start.</summary>
    public double? DropLast { get; init; }

    /// <summary>The part of a source of so many seconds that is kept, clamped to it; empty when it lies beyond its end.</summary>
    public (double Start, double End) Within(double sourceSeconds)
    {
        if (Last is { } last) return (Math.Max(0, sourceSeconds - last), sourceSeconds);
        var end = Math.Min(End ?? sourceSeconds, sourceSeconds - (DropLast ?? 0));
        var start = Math.Clamp(Start ?? 0, 0, sourceSeconds);
        return (start, Math.Max(start, end));
    }
}
