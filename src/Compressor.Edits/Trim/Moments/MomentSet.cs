using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What follows from all the times of a sentence together.</summary>
internal enum MomentVerdict
{
    /// <summary>Nothing is said of the stretches that they name.</summary>
    Nothing,

    /// <summary>Each has its place in one cut.</summary>
    Cut,

    /// <summary>All of the video stays.</summary>
    Whole,

    /// <summary>Another edit is wanted for a part alone.</summary>
    Changed,

    /// <summary>Something is said of them that makes no one cut.</summary>
    Unclear,
}

/// <summary>
/// The stretches that a sentence names, gathered into one set of bounds: what stays, what goes, and whether that contradicts itself or leaves a time over.
/// </summary>
internal sealed class MomentSet(MomentVocabulary words, IReadOnlyList<MomentClause> clauses, IReadOnlyList<Stretch> stretches, IReadOnlyList<int> keeping, bool restGoes, bool restStays, IReadOnlyList<int> wishes, IReadOnlyList<TrimTime> times)
{
    /// <summary>Seconds that stand for the end of a video whose length is not known: longer than any.</summary>
    private const double End = 1e7;

    public IReadOnlyList<MomentClause> Clauses => clauses;

    public IReadOnlyList<Stretch> Stretches => stretches;

    /// <summary>Where stretches are told that something is said of.</summary>
    public IEnumerable<Stretch> Told => stretches.Where(one => one.Fate is Fate.Stays or Fate.Goes or Fate.Changed && one.Kind is not (StretchKind.Rest or StretchKind.Length));

    /// <summary>All of the video stays, whatever else is told of a part.</summary>
    public bool KeepsAll => keeping.Count > 0;

    /// <summary>The times are those of a title or of a fade, and of no cut.</summary>
    public bool IsTitled => Verdict is MomentVerdict.Whole && stretches.Count > 0 && stretches.All(one => one.Fate is Fate.Titled);

    /// <summary>All that no stretch names stays.</summary>
    public bool RestStays => restStays;

    /// <summary>The clauses that say of any stretch what is to become of it.</summary>
    public IReadOnlyList<int> Wishes => wishes;

    /// <summary>The clauses that say that all stays.</summary>
    public IReadOnlyList<int> Keeping => keeping;

    /// <summary>More than one stretch was named, or another clause says what is to become of it than the one that names it.</summary>
    public bool IsGathered => Told.Count() > 1 || Told.Any(one => one.Source != one.Clause || one.IsJoined || one.IsSide || one.Kind is StretchKind.Middle) || (Told.Any() && (wishes.Count > 1 || KeepsAll));

    /// <summary>Of each stretch it is said what becomes of it.</summary>
    public bool IsSettled => stretches.All(one => one is { Fate: not Fate.Untold } or { IsSide: true } or { Kind: StretchKind.Rest });

    /// <summary>A stretch begins or ends there.</summary>
    public bool IsNamed(double time) => stretches.Any(one => Math.Abs(Math.Abs(one.From) - Math.Abs(time)) < Equal || (one.To is { } to && Math.Abs(Math.Abs(to) - Math.Abs(time)) < Equal));

    /// <summary>No length is left that could belong to the cut.</summary>
    public bool IsComplete => !stretches.Any(one => one.Kind is StretchKind.Length);

    /// <summary>A time, in seconds, is one that the sentence says, or so far from one as a length or a bare number says.</summary>
    public bool IsSaid(double time)
    {
        List<double> said = [0, .. times.SelectMany(one => (double?[])[one.From, one.To]).Concat(stretches.SelectMany(one => (double?[])[one.From, one.To])).OfType<double>()];
        List<double> far = [0, .. stretches.Where(one => one.Kind is StretchKind.Length).Select(one => one.From), .. clauses.SelectMany(clause => Number.Matches(clause.Text)).Select(number => NumberText.Parse(number.Value) ?? 0).SelectMany(number => (double[])[number, number * 60])];
        return said.Exists(one => far.Exists(other => Math.Abs(Math.Abs(one) + other - Math.Abs(time)) < Equal || Math.Abs(Math.Abs(one) - other - Math.Abs(time)) < Equal));
    }

    private const double Equal = 0.05;
    private static readonly Wording Number = Pattern.Zh("[0-9]{1,4}(?:\\.[0-9]{1,2})?");

    /// <summary>One thing after another is told, and no clause says what is to become of any.</summary>
    public bool IsOnlyTold => stretches.Any(one => one.IsChained) && !Told.Any();

    /// <summary>A clause is no more than a time.</summary>
    public bool IsBare(int clause) => words.Bare.IsMatch(clauses[clause].Text);

    /// <summary>A clause says that something is wanted, or is to be put together.</summary>
    public bool IsWanting(string clause) => words.Stays.IsMatch(clause) || words.Only.IsMatch(clause) || words.AllTold.IsMatch(clause) || words.Good.IsMatch(clause) || Joins.IsMatch(clause);

    private static readonly Wording Joins = Pattern.Zh("拼|接|合|连|取|截|选|挑|剪|块|处|不是|\\bnothing (?:in )?between\\b|\\b(?:join(?:ed)?|together|stuck|stitch(?:ed)?|combined?|put|jump|pieces?|cut|clips?|extract|highlights?)\\b");

    public Trim? Trim { get; private set; }

    public MomentVerdict Verdict { get; private set; }

    public MomentSet Resolved(double? seconds)
    {
        Verdict = Resolve(seconds);
        return this;
    }

    private MomentVerdict Resolve(double? seconds)
    {
        // Of a part alone: "only the jump", "the rest at normal speed", "from there on".
        if (IsChangedAlone)
        {
            // "0:11 to 0:19 wants blurring, past 0:30 nobody needs it": the cut beside it is done.
            if (stretches.Any(one => one.Fate is Fate.Goes or Fate.Stays && (one.IsOnly || one.Fate is Fate.Goes))) Cut(stretches.Where(one => one.Fate is not Fate.Changed), seconds);
            return MomentVerdict.Changed;
        }

        if (stretches.Any(one => one.Fate is Fate.Changed)) return MomentVerdict.Nothing;
        if (KeepsAll && !restGoes && !stretches.Any(one => one.Fate is Fate.Goes)) return MomentVerdict.Whole;
        return Cut(stretches, seconds);
    }

    private bool IsChangedAlone =>
        stretches.Where(one => one is { Fate: Fate.Changed, IsPart: true }).Select(one => one.Source).Distinct().Count() > 1
        || stretches.Any(one => one.Fate is Fate.Changed && (one.IsOnly || one.IsEffect || restStays || KeepsAll || one.IsSide || one.Source != one.Clause || one is { IsPart: true, From: > 0, To: null } || stretches.Any(later => later is { Fate: Fate.Goes, IsPart: true } && AtEnd(later.From) > one.To)) && !stretches.Any(other => other.Fate is Fate.Goes && other.To == one.From));

    private MomentVerdict Cut(IEnumerable<Stretch> of, double? seconds)
    {
        IReadOnlyList<Stretch> told = [.. of];
        List<(double From, double To)> kept = [], gone = [];
        var isLeft = false;
        foreach (var one in told.Where(one => one.Kind is not (StretchKind.Length or StretchKind.Rest) && one.Fate is not Fate.Titled))
        {
            if (Place(one, seconds) is not { } place)
            {
                isLeft |= one.Fate is Fate.Stays or Fate.Goes;
                continue;
            }

            if (place.To <= place.From || place is { From: > Limits.MaxSeconds and < End - Limits.MaxSeconds } or { To: > Limits.MaxSeconds and < End - Limits.MaxSeconds }) return MomentVerdict.Unclear;
            if (one.Fate is Fate.Goes) gone.Add(place);
            else if (one.Fate is Fate.Stays) Keep(kept, place);
        }

        if (kept.Count + gone.Count == 0) return Told.Any() ? MomentVerdict.Unclear : stretches.Any(one => one.Fate is Fate.Tolerated or Fate.Titled) ? MomentVerdict.Whole : MomentVerdict.Nothing;
        // Of what goes alone, all else stays; what stays alone is a cut only where all else goes, or an end of it is told.
        if (gone.Count == 0 && !restGoes && !stretches.Any(one => one is { Fate: Fate.Stays, IsOnly: true } or { Fate: Fate.Stays, IsMoment: true } or { Fate: Fate.Stays, IsJoined: true } or { Fate: Fate.Stays, IsSide: true, From: > 0, To: not null })) return MomentVerdict.Nothing;
        // "Drop the first 3 seconds but keep the credits": what stays beside a part that goes says no more, unless it alone is to stay.
        if (stretches.Any(one => one is { Fate: Fate.Goes, IsSide: false }) && !restGoes && !stretches.Any(one => one is { Fate: Fate.Stays, IsOnly: true } or { Fate: Fate.Stays, IsMoment: true }) && !kept.Exists(part => gone.Exists(one => part.From < one.To && one.From < part.To))) kept = [];
        if (kept.Exists(part => part.From > 0 && part.To == End) && kept.Exists(part => part.From == 0 && part.To < End / 2) && stretches.Any(one => one is { IsMoment: true, Fate: Fate.Stays }) && !IsTwoEnds) return MomentVerdict.Unclear;
        // "Drop all from 1:10 on except the last 15 seconds": what stays within what goes is added to what is left.
        // "Keep everything up to 1:10. 1:10-1:20 goes. Continue with the rest."
        if (restStays && gone.Count > 0 && !told.Any(one => one is { Fate: Fate.Stays, IsOnly: true })) kept = [];
        // "Keep only 0:20-0:40 and delete 0:10-0:50" contradicts itself.
        if (told.Any(one => one.Fate is Fate.Stays && !MomentReader.Except.IsMatch(clauses[one.Clause].Text) && Place(one, seconds) is { } place && kept.Contains(place) && gone.Exists(other => other.From < place.From && place.To < other.To))) return MomentVerdict.Unclear;
        var spared = gone.Count > 0 ? kept.FindAll(part => gone.Exists(one => one.From < part.From && part.To <= one.To)) : [];
        if (spared.Count == kept.Count) kept = [];
        var parts = kept.Count > 0 ? kept : [(0, End)];
        foreach (var one in gone) parts = [.. parts.SelectMany(part => Without(part, one))];
        if (kept.Count == 0) parts = [.. parts.Concat(spared).OrderBy(part => part.From)];
        if (spared.Count > 0) kept = parts;
        if (isLeft || parts.Count == 0 || parts is [(0, End)] || told.Any(one => IsLeftOver(one, parts, kept.Count > 0))) return MomentVerdict.Unclear;
        Trim = kept.Count > 0 ? Kept(parts) : Removing(parts);
        return MomentVerdict.Cut;
    }

    /// <summary>"Keep what comes before the doorbell (0:48) and what comes after 1:55": each has a verb of its own, so both stay.</summary>
    private bool IsTwoEnds =>
        stretches.Where(one => one.Fate is Fate.Stays).ToList() is [{ IsUntil: true } first, { } second] && second is { To: null, IsOnly: false } && !first.IsOnly && first.From < second.From
        && first.Source == first.Clause && second.Source <= second.Clause && first.Clause != second.Clause;

    /// <summary>A time that has no place in the cut: a part of which nothing is said, or a moment that would be lost.</summary>
    private bool IsLeftOver(Stretch one, List<(double From, double To)> parts, bool isKept) => one switch
    {
        { Kind: StretchKind.Length } => one.Fate is not Fate.Untold && parts.TrueForAll(part => part.To - part.From > one.From && part.From < End / 2),
        { Fate: not Fate.Untold } or { Kind: StretchKind.Rest } => false,
        // "Attendance till 5:40, the lesson till 38:00, I want the lesson only": what else was told of is not wanted.
        { Kind: not StretchKind.Middle } when stretches.Any(other => other is { IsNamed: true, IsOnly: true, Fate: Fate.Stays }) => false,
        { IsSide: true } => false,
        // "It rings at 0:22, cut 0:21 to 0:24": what happens within what goes is why it goes.
        { IsMoment: true } when stretches.Any(other => other is { Fate: Fate.Goes, IsPart: true, To: { } to } && other.From <= one.From && one.From <= to) => false,
        { Kind: StretchKind.Part } when stretches.All(other => other.Fate is not Fate.Goes || other.IsSide) && parts.Exists(part => part.From <= AtEnd(one.From) && part.To >= AtEnd(one.To ?? End)) => false,
        { Kind: StretchKind.Part, To: null } when stretches.Any(side => side is { IsSide: true, Fate: Fate.Goes } && side.From == one.From) => false,
        { Kind: StretchKind.Part } when stretches.Any(side => side is { IsSide: true, Fate: Fate.Stays } && (side.To == one.From || side.From == one.To)) => false,
        { Kind: StretchKind.Part } when (restStays || one.IsChained || stretches.Any(other => other is { IsNamed: true, Fate: Fate.Goes }) || parts.Contains((AtEnd(one.From), AtEnd(one.To ?? End)))) && parts.Exists(part => part.From <= AtEnd(one.From) && part.To >= AtEnd(one.To ?? End)) => false,
        { Kind: StretchKind.Part or StretchKind.Middle } => !isKept || !parts.Exists(part => part.From <= AtEnd(one.From) && part.To >= AtEnd(one.To ?? End)),
        // Where something begins, in front of what goes, may be where the part begins that stays.
        { Kind: StretchKind.Begin } => !isKept && !parts.Exists(part => part.From == one.From) && !stretches.Any(side => side is { IsSide: true, Fate: Fate.Goes } && (side.From == one.From || side.To == one.From)),
        // "Nothing happens till 3:20, then the fox comes, it leaves at 4:05": what is kept may well end there.
        { Kind: StretchKind.End } when parts.Exists(part => part.From > 0 && part.From < one.From && part.To >= End) && stretches.Any(side => side is { IsSide: true, Fate: Fate.Untold } && side.To == one.From) => true,
        _ => !parts.Exists(part => part.From <= one.From && one.From <= part.To),
    };

    private static (double From, double To)? Place(Stretch one, double? seconds) => one switch
    {
        { Kind: StretchKind.Middle } => seconds > one.From ? ((seconds.Value - one.From) / 2, (seconds.Value + one.From) / 2) : null,
        { Part: { } part } => (AtEnd(part.From), part.To is { } to ? AtEnd(to) : End),
        _ => null,
    };

    private static double AtEnd(double time) => time < 0 ? End + time : time;

    /// <summary>Two that overlap bound the same part; others are parts of their own.</summary>
    private static void Keep(List<(double From, double To)> kept, (double From, double To) place)
    {
        var at = kept.FindIndex(part => part.From < place.To && place.From < part.To);
        if (at < 0) kept.Add(place);
        else kept[at] = (Math.Max(kept[at].From, place.From), Math.Min(kept[at].To, place.To));
    }

    private static IEnumerable<(double, double)> Without((double From, double To) part, (double From, double To) gone)
    {
        if (gone.To <= part.From || gone.From >= part.To)
        {
            yield return part;
            yield break;
        }

        if (gone.From > part.From) yield return (part.From, gone.From);
        if (gone.To < part.To) yield return (gone.To, part.To);
    }

    private static Trim Kept(List<(double From, double To)> parts) => parts switch
    {
        [( > End / 2 and var from, End)] => new Trim { Last = End - from },
        [var only] => Window(only),
        _ => new Trim { Parts = [.. parts.Select(part => Range(part.From, part.To))] },
    };

    private static Trim Removing(List<(double From, double To)> parts)
    {
        if (parts is [( > End / 2, End)]) return Kept(parts);
        parts = [.. parts.OrderBy(part => part.From)];
        return Window((parts[0].From, parts[^1].To)) with { Removed = [.. parts.Zip(parts.Skip(1), (one, next) => Range(one.To, next.From))] };
    }

    /// <summary>From the end, where that is what was said.</summary>
    private static TimeRange Range(double from, double to) => new(from > End / 2 ? from - End : from, to >= End ? null : to > End / 2 ? to - End : to);

    private static Trim Window((double From, double To) part) => new()
    {
        Start = part.From > 0 ? part.From : null,
        End = part.To < End / 2 ? part.To : null,
        DropLast = part.To > End / 2 && part.To < End ? End - part.To : null,
    };
}
