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

    /// <summary>Times are in seconds of the result, at the speed that the same sentence asks for ("play it at 2x, then cut it to 10 seconds").</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AfterSpeed { get; init; }

    /// <summary>Seconds of the source that a fitted trim keeps; null: not known without the source.</summary>
    [JsonIgnore]
    public double? Seconds => Known?.Sum(part => part.End!.Value - part.Start);

    /// <summary>The parts, if they are known without the source.</summary>
    private ValueList<TimeRange>? Known => this switch
    {
        { Removed.Count: > 0 } or { Last: not null } or { DropLast: not null } => null,
        { Parts: { Count: > 0 } parts, Start: null, End: null } => parts.All(part => part is { Start: >= 0, End: >= 0 }) ? parts : null,
        { Parts.Count: 0, End: { } end } => [new TimeRange(Start ?? 0, end)],
        _ => null,
    };

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
    public static Trim Of(ValueList<TimeRange> parts) => parts is [var only] ? new Trim { Start = only.Start, End = only.End } : new Trim { Parts = parts };

    /// <summary>The same trim in a video that plays so many times as long.</summary>
    internal Trim Scaled(double by) => this with
    {
        Start = Start * by,
        End = End * by,
        Last = Last * by,
        DropLast = DropLast * by,
        Removed = [.. Removed.Select(range => range.Scaled(by))],
        Parts = [.. Parts.Select(range => range.Scaled(by))],
        AfterSpeed = false,
    };

    /// <summary>This trim, and then a later one whose times lie in what this one keeps.</summary>
    internal Trim Then(Trim later)
    {
        if (Known is not { } kept) return Unfitted(later);
        ValueList<TimeRange> parts = [.. later.Within(kept.Sum(part => part.End!.Value - part.Start)).SelectMany(part => Pick(kept, part.Start, part.End!.Value))];
        return parts.Count == 0 ? this : Of(parts);
    }

    /// <summary>The parts of parts that are shown from one time to another.</summary>
    private static IEnumerable<TimeRange> Pick(ValueList<TimeRange> parts, double from, double to)
    {
        var before = 0.0;
        foreach (var part in parts)
        {
            var length = part.End!.Value - part.Start;
            var (start, end) = (Math.Max(from - before, 0), Math.Min(to - before, length));
            if (end - start > Limits.ShortestPart) yield return new TimeRange(part.Start + start, part.Start + end);
            before += length;
        }
    }

    /// <summary>Without the source's length: exact for a window whose start is known; else what was asked last is taken.</summary>
    private Trim Unfitted(Trim later)
    {
        if (Parts.Count > 0 || Removed.Count > 0 || Last is not null) return later;
        var by = Start ?? 0;
        return later with
        {
            Start = later.Last is null ? by + (later.Start ?? 0) : null,
            End = later.End + by,
            DropLast = DropLast is null && later.DropLast is null ? null : (DropLast ?? 0) + (later.DropLast ?? 0),
            Removed = [.. later.Removed.Select(range => range.Moved(by))],
            Parts = [.. later.Parts.Select(range => range.Moved(by))],
        };
    }
}
