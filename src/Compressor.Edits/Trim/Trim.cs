using System.Text.Json.Serialization;

namespace Compressor.Edits;

/// <summary>The part of the video to keep, or the parts. Times are in seconds of the source.</summary>
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

    /// <summary>Parts to cut out, whatever else is kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TimeRange> Removed { get; init; }

    /// <summary>Parts to keep, one after another in this order; none: everything that the other properties leave.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TimeRange> Parts { get; init; }

    /// <summary>The parts of a source of so many seconds that are kept, in the order in which they are shown; none when all lie outside.</summary>
    public ValueList<TimeRange> Within(double sourceSeconds)
    {
        var (start, end) = Last is { } last
            ? (Math.Max(0, sourceSeconds - last), sourceSeconds)
            : (Math.Max(0, Start ?? 0), Math.Min(End ?? sourceSeconds, sourceSeconds - (DropLast ?? 0)));
        List<(double Start, double End)> parts = Parts.Count == 0
            ? [(start, end)]
            : [.. Parts.Select(part => part.Within(sourceSeconds)).Select(part => (Math.Max(part.Start, start), Math.Min(part.End, end)))];
        foreach (var removed in Removed.Select(part => part.Within(sourceSeconds)).Where(part => part.End > part.Start))
            parts = [.. parts.SelectMany(part => (IEnumerable<(double, double)>)[(part.Start, Math.Min(part.End, removed.Start)), (Math.Max(part.Start, removed.End), part.End)])];
        return [.. parts.Where(part => part.End - part.Start > Limits.ShortestPart).Select(part => new TimeRange(part.Start, part.End))];
    }

    /// <summary>The trim that keeps these parts.</summary>
    /// <param name="parts">At least one, with ends.</param>
    internal static Trim Of(ValueList<TimeRange> parts) => parts is [var only] ? new Trim { Start = only.Start, End = only.End } : new Trim { Parts = parts };
}
