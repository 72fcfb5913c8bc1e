using Compressor.Edits.Quantities;
using Compressor.Edits.Words;

namespace Compressor.Edits.Fallback;

/// <summary>How long and how fast, and files one after another.</summary>
internal static class TimeFrames
{
    private static readonly Wording AtStart = Pattern.Zh("\\b(?:first|opening|initial|beginning|starting) {t}|{t} (?:or so )?(?:(?:[a-z]+ ){0,2}(?:at|from|off|in|of|too long at|too much at) )(?:the )?(?:very )?(?:start|beginning|front|head|opening)\\b");
    private static readonly Wording AtEnd = Pattern.Zh("\\b(?:last|closing|final|ending|concluding) {t}|{t} (?:or so )?(?:(?:[a-z]+ ){0,2}(?:at|from|off|in|of|too long at|too much at) )(?:the )?(?:very )?(?:end|ending|back|tail|close|finish)\\b");

    public static IReadOnlyList<Frame> All { get; } =
    [
        new("One Video OutOf -Photo -Remove -Keep -Size", Mood.Asks, Joined),
        new("Join One -Remove -Photo -Sound -Title", Mood.Asks, Joined),
        new("Pace -Sound -Told", Mood.Asks, Paced),
        new("Start Remove|Gone|TooLong -Keep -Fade -Title -End", Mood.Complains, (clause, edit) => Dropped(clause, edit, AtStart, AtEnd)),
        new("End Remove|Gone|TooLong -Keep -Fade -Title -Start", Mood.Complains, (clause, edit) => Dropped(clause, edit, AtStart, AtEnd)),
        new("Everything After Only|Remove|Gone|Dislike|Unwanted -Keep -Fade -Title -Sound", Mood.Any, (clause, edit) => Ended(clause, edit, isEnd: true)),
        new("Everything Before Only|Remove|Gone|Dislike|Unwanted -Keep -Fade -Title -Sound", Mood.Any, (clause, edit) => Ended(clause, edit, isEnd: false)),
    ];

    private static VideoEdit? Joined(Clause clause, VideoEdit edit) =>
        edit.Join is null && clause.Quantities.All(one => one is { Kind: QuantityKind.Number, Value: 1 }) ? edit with { Join = new Join() } : null;

    /// <summary>"1.5 times the pace".</summary>
    private static VideoEdit? Paced(Clause clause, VideoEdit edit)
    {
        if (edit.Speed is not null || clause.Quantities is not [{ Kind: QuantityKind.Number or QuantityKind.Share } one]) return null;
        return one.Value is > 0.1 and <= 20 and not 1 ? edit with { Speed = new Speed(one.Value) } : null;
    }

    private static VideoEdit? Dropped(Clause clause, VideoEdit edit, Wording atStart, Wording atEnd)
    {
        if (clause.Only(QuantityKind.Time) is not { } time || clause.Quantities.Count != 1 || time.Value <= 0) return null;
        var (isStart, isEnd) = (atStart.IsMatch(clause.Text), atEnd.IsMatch(clause.Text));
        if (isStart == isEnd) return null;
        return (isStart, edit.Trim) switch
        {
            (true, null) => edit with { Trim = new Trim { Start = time.Value } },
            (true, { Start: null, Last: null, Parts.Count: 0, Removed.Count: 0, End: null } trim) => edit with { Trim = trim with { Start = time.Value } },
            (false, null) => edit with { Trim = new Trim { DropLast = time.Value } },
            (false, { End: null, Last: null, DropLast: null, Parts.Count: 0, Removed.Count: 0 } trim) => edit with { Trim = trim with { DropLast = time.Value } },
            _ => null,
        };
    }

    /// <summary>"Everything past 2:05 is just the inside of my pocket".</summary>
    private static VideoEdit? Ended(Clause clause, VideoEdit edit, bool isEnd)
    {
        if (edit.Trim is not null || clause.Quantities is not [{ Kind: QuantityKind.Time, Value: > 0 } time]) return null;
        return edit with { Trim = isEnd ? new Trim { End = time.Value } : new Trim { Start = time.Value } };
    }
}
