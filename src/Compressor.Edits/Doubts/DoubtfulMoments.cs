using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// All times of a sentence make one cut or none: where the rules before took only some of them, the cut is made of all; where they contradict each other, where
/// another edit is wanted for a part alone, or where all of the video is to stay, there is none, and that is said. Goes after all rules that read.
/// </summary>
internal sealed class DoubtfulMoments : IPromptRule
{
    /// <summary>Seconds.</summary>
    private const double Equal = 0.05;

    private static readonly Wording Slows = Pattern.Zh("slow|speed|fast|[0-9] ?(?:x\\b|times)|慢|快|速|倍"), Mutes = Pattern.Zh("mut|silen|sound|audio|voice|静音|消音|[没出无]声|声音?[消去关抹删拿掐]|[消去关抹掐][掉了除]?声"), Louder = Pattern.Zh("loud|quiet|volume|turn|声|音量|大一倍"), Fading = Pattern.Zh("fad|淡|渐|黑");

    /// <summary>"In the first 8 seconds you hear nothing": when something happens.</summary>
    private static readonly Wording Within = Pattern.Zh("\\b(?:in|during|within|for|over) (?:the )?(?:first|last|opening|final) §");

    /// <summary>A clause whose subject is the part that was told of.</summary>
    private static readonly Wording SaysOfIt = Pattern.Zh("^ ?(?:and |but |so |because )*(?:that|this|those|these)(?: whole| entire| very| little)? (?:bits?|parts?|stretch|sections?|pieces?|scenes?|moments?|seconds?|minutes?)\\b|\\b(?:can|could|would|will) you (?:please )?(?:fix|repair|mend|improve|correct|sort|help)\\b|能不?能?(?:修|补救|处理)1?下|^(?:就|而|但|所以)?[那这]1?(?:小|大)?(?:段|几秒|几分钟|部分|截)");

    /// <summary>Where the middle is, or a share ends, is known by the length alone.</summary>
    private static readonly Wording OfLength = Pattern.Zh("\\b(?:middle|cent(?:er|re)|half(?! (?:(?:of )?(?:the|its|that|this) )?(?:file )?size\\b)|halves|thirds?|quarters?|percent)\\b|%|[0-9]/[0-9](?! (?:(?:of )?(?:the|its|that|this) )?(?:file )?size)|中|半|成");

    /// <summary>"We start at 9:30 and end at 11:00 tomorrow": no time of the video.</summary>
    private static readonly Wording TimeOfDay = Pattern.Zh("\\b(?:tomorrow|today|tonight|yesterday|o'clock|in the (?:morning|evening|afternoon)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b|早上|上午|中午|下午|傍晚|晚上|凌晨|明天|今天|昨天");

    /// <summary>How long somebody lets a video be.</summary>
    private static readonly Wording LengthAllowed = Pattern.Zh("\\b(?:allows?|lets? you|accepts?|requires?|wants|asks? for)\\b[^.;!?]{0,40}(?:between [0-9]|[0-9] to [0-9]|[0-9]-[0-9])");

    public void Read(PromptReading reading)
    {
        if (reading.Moments is not { } set || reading.Action is not FollowUpAction.None || reading.Removed.Count > 0) return;
        // "Two clips, 0:32 and 1:20 long, stick them together".
        if (reading.Edit is { Join: not null, Trim: null } && set is not { Verdict: MomentVerdict.Cut, Trim.Parts.Count: > 1 }) return;
        if (reading.Edit.Fade is { } fade && reading.Edit.Title is null && (reading.Language is Language.English || set.IsTitled || Until(set) is not null)) reading.Edit = reading.Edit with { Fade = Fitted(fade, set) };
        switch (set.Verdict)
        {
            case MomentVerdict.Cut when !reading.HasProblem && (reading.Edit.Trim is { } read ? IsBetter(reading, read, set) : IsWhole(reading, set)):
                Adopt(reading, set);
                break;
            case MomentVerdict.Cut when reading.Edit.Trim is { } read && IsOpposite(read, set.Trim!) && IsSaidElsewhere(reading, set):
                reading.Edit = reading.Edit with { Trim = null };
                Say(reading, set.Told.First());
                break;
            case MomentVerdict.Whole when reading.Edit.Trim is null ? set.KeepsAll || set.Stretches.Any(one => one is { Fate: Fate.Tolerated, IsJoined: true } or { Fate: Fate.Tolerated, Kind: StretchKind.Moment }) : reading.Edit.Trim is { } read && ((set.KeepsAll && !reading.IsPartRemoved) || IsOf(read, set.Stretches.Where(one => one.Fate is Fate.Tolerated or Fate.Titled && (one.Source != one.Clause || (!reading.IsCutSaid && !reading.IsPartRemoved))))):
                reading.Edit = reading.Edit with { Trim = null };
                foreach (var clause in set.Keeping.Concat(set.Stretches.Select(one => one.Clause))) reading.Retract(reading.MomentSpans[clause].From, reading.MomentSpans[clause].To);
                break;
            case MomentVerdict.Changed when !reading.IsFittedBySpeed:
                Refuse(reading, set, set.Told.First(one => one.Fate is Fate.Changed));
                break;
            case MomentVerdict.Unclear when Unsure(reading, set) is { } doubtful:
                reading.Edit = reading.Edit with { Trim = null };
                Say(reading, doubtful);
                break;
            case MomentVerdict.Unclear when set.IsGathered && (reading.Edit.Trim is { } read ? set.Told.Any(one => one.Kind is not StretchKind.Moment && !IsIn(one, read)) : !reading.HasRefused && set.Told.Any(one => one.Kind is not StretchKind.Moment)):
                reading.Edit = reading.Edit with { Trim = null };
                if (set.Told.FirstOrDefault() is { } told) Say(reading, told);
                break;
            case MomentVerdict.Nothing when set.Stretches.Count == 0 && reading is { Edit.Trim: not null, IsCutSaid: false, IsPartRemoved: false } && reading.Text.Had(TimeOfDay):
                reading.Edit = reading.Edit with { Trim = null };
                break;
            default:
                if (Unsure(reading, set) is { } unsure)
                {
                    reading.Edit = reading.Edit with { Trim = null };
                    Say(reading, unsure);
                    break;
                }

                if (Lost(reading, set) is { } lost) Say(reading, lost);
                break;
        }
    }

    /// <summary>
    /// A part that would be kept, or cut, only because nothing else was understood of it: a later clause says something of it that nobody read ("that stretch has no
    /// business being in there"), several are told of and none is asked for, or so many seconds of several go, and nobody read which. Null: none.
    /// </summary>
    private static Stretch? Unsure(PromptReading reading, MomentSet set)
    {
        if (reading.Edit.Trim is null) return null;
        var told = set.Stretches.Where(one => one is { IsSide: false, Kind: not StretchKind.Rest }).ToList();
        if (reading.IsLengthDropped) return told.Count > 1 ? told.Find(one => one.Kind is StretchKind.Length) : null;
        if (told.Count > 1 && IsInvented(reading, reading.Edit.Trim, set)) return told.Find(one => !IsIn(one, reading.Edit.Trim)) ?? told[0];
        // Nobody lists parts that meet to keep them all: one of them is meant.
        if (reading.Edit.Trim is { Parts: { Count: > 1 } listed } && listed.Zip(listed.Skip(1)).All(pair => pair.First.End == pair.Second.Start)) return told.FirstOrDefault();
        if (reading.IsPartRemoved || reading.IsCutSaid) return null;
        if (set.IsOnlyTold && !set.Clauses.Any(clause => set.IsWanting(clause.Text))) return told[0];
        if (!reading.IsPartKeptUnsaid) return null;
        var parts = told.FindAll(one => one is { IsPart: true, Fate: Fate.Untold });
        if (parts is [var first, ..] && set.Clauses.Any(clause => clause.Index > first.Clause && !clause.HasTime && !set.Wishes.Contains(clause.Index) && SaysOfIt.IsMatch(clause.Text) && !set.IsWanting(clause.Text))) return first;
        // Of both ends, the verb before them may say that they go.
        return parts.Count > 1 && (!parts.Exists(one => set.IsBare(one.Clause)) || (parts is [{ From: < 0 }, { From: 0 }] or [{ From: 0 }, { From: < 0 }] && !set.IsBare(parts[0].Clause))) && !set.Clauses.Any(clause => set.IsWanting(clause.Text)) ? parts[0] : null;
    }

    /// <summary>A part that a clause names which asks for something, and of which nothing was done or said.</summary>
    private static Stretch? Lost(PromptReading reading, MomentSet set) =>
        reading is { Language: Language.English, HasRefused: false, IsFittedBySpeed: false, Edit: { Trim: null, IsEmpty: false, Title: null, Fade: null } }
            ? set.Stretches.FirstOrDefault(one => one is { IsPart: true, IsSide: false, Fate: Fate.Untold or Fate.Goes or Fate.Stays } && IsAskedIn(reading, set, one.Clause))
            : null;

    private static bool IsAskedIn(PromptReading reading, MomentSet set, int clause)
    {
        var (from, to) = reading.MomentSpans[clause];
        if (Within.IsMatch(set.Clauses[clause].Text) || reading.Text.Had(LengthAllowed)) return false;
        return DoubtfulTrims.Unwanted.IsMatch(set.Clauses[clause].Text) || reading.Statements.FirstOrDefault(one => from < one.To && one.From < to) is { Mood: Mood.Asks or Mood.Fragment, IsOverruled: false, IsDemand: false };
    }

    /// <summary>Fades over an end whose length is told: "come up out of black over the first 2 seconds and go dark over the last 3".</summary>
    private static Fade Fitted(Fade fade, MomentSet set)
    {
        var ends = set.Stretches.Where(one => one.Fate is Fate.Titled && one.IsPart).ToList();
        var (opening, closing) = (ends.Find(one => one is { From: 0, To: <= Limits.MaxFade })?.To, -ends.Find(one => one is { From: < 0 and >= -Limits.MaxFade, To: null })?.From ?? Until(set));
        return opening is null && closing is null ? fade : new Fade(opening ?? (closing is null || fade.Out > 0 ? fade.In : 0), closing ?? fade.Out);
    }

    /// <summary>From where the fade begins to where the video ends; null: it is not said.</summary>
    private static double? Until(MomentSet set) =>
        set.Stretches.FirstOrDefault(one => one is { Fate: Fate.Titled, Kind: StretchKind.Begin } or { Fate: Fate.Titled, From: > 0, To: null }) is { } fade && set.Trim?.End - fade.From is > 0 and <= Limits.MaxFade and { } seconds ? seconds : null;

    /// <summary>Where nothing was read of the cut: the times are gathered from several clauses, or their one clause says that they go.</summary>
    private static bool IsWhole(PromptReading reading, MomentSet set)
    {
        if (reading.Edit.Title is not null && !set.Told.Any(one => one.Source != one.Clause && (one.Fate is Fate.Goes || one.IsOnly || one.Source == set.Clauses.Count))) return false;
        if (set.IsGathered) return !reading.HasRefusedOutside(Spans(reading, set)) || set.Told.Count() > 1 || set.Told.Any(one => one.IsJoined || one.IsSide);
        return !reading.HasRefusedOutside(Spans(reading, set)) && set.Told.All(one => one.IsPart && (one.Fate is Fate.Goes || set.Stretches.Count > 1));
    }

    /// <summary>The cut that was read is a half of the one that all times make, or keeps without a word what a clause wants to go.</summary>
    private static bool IsBetter(PromptReading reading, Trim read, MomentSet set)
    {
        if (read is { Start: { } start, End: { } end } && start >= end) return true;
        // So many seconds that no rule placed are taken off the end only as nobody said where.
        if (reading.IsLengthDropped && set.Told.All(one => one.IsPart) && !IsSame(read, set.Trim!)) return true;
        if (reading.IsPartKeptUnsaid && !reading.IsCutSaid && set.Told.All(one => one is { IsPart: true, Fate: Fate.Goes }) && set.IsSettled && IsOpposite(read, set.Trim!)) return true;
        // 除了1:11到1:19露了号码要删，别的都留: what all else stays beside is what goes.
        if (set.RestStays && set.IsSettled && set.Told.All(one => one is { IsPart: true, Fate: Fate.Goes }) && IsOpposite(read, set.Trim!)) return true;
        // A time of the cut that nobody said: 事故在第47秒 is no second to keep.
        if (reading.Language is not Language.English && set.IsComplete && set.Told.Any(one => one.IsOnly) && IsInvented(reading, read, set)) return true;
        if (!set.IsGathered || IsSame(read, set.Trim!)) return false;
        // Each time has its place, and the rules before read none that is not among them: all of them together say it.
        if (set.IsSettled && Times(read).All(time => time == 0 || set.IsNamed(time))) return true;
        // What is to be left alone, or was told of beside the one that is wanted by its name, is no part of the cut.
        if (set.Stretches.Any(one => one is { Fate: Fate.Tolerated, IsPart: true } && IsIn(one, read)) || (set.Told.Any(one => one is { IsNamed: true, IsOnly: true }) && set.Stretches.Any(one => one is { Fate: Fate.Untold, IsPart: true, IsSide: false } && IsIn(one, read)))) return true;
        // 11秒以前是废的，到50秒都行: a time of the cut that nobody said.
        if (set.IsComplete && IsInvented(reading, read, set)) return true;
        // "The first 5 seconds are great, the last 6 are blurry, cut those": what stays anyway was taken for all that stays.
        if (reading.IsPartKeptUnsaid && set.IsComplete && Times(read).Where(time => !Has(Times(set.Trim!), time)).ToList() is { Count: > 0 } more && more.TrueForAll(time => set.Told.Any(one => one.Fate is Fate.Stays && Has([one.From, one.To ?? one.From], time)))) return true;
        var (half, all) = (Times(read).Where(time => time != 0).ToList(), Times(set.Trim!).Where(time => time != 0).ToList());
        if (half.Count <= all.Count && half.TrueForAll(time => Has(all, time))) return true;
        if (half.Count < 2 && set.Told.Any(one => one.IsJoined && !IsIn(one, read))) return true;
        return set.Told.Any(one => one.Kind is StretchKind.Middle) || (set.IsComplete && set.Told.Any(one => one.Kind is not StretchKind.Moment && !IsIn(one, read)));
    }

    /// <summary>A time of the cut that nobody said.</summary>
    private static bool IsInvented(PromptReading reading, Trim read, MomentSet set) => !reading.Text.Had(OfLength) && Times(read).Any(time => !set.IsSaid(time));

    /// <summary>Both keep the same stretches, whatever is called a removal and whatever an end.</summary>
    private static bool IsSame(Trim one, Trim other) => one.Within(Limits.MaxSeconds).OrderBy(part => part.Start).SequenceEqual(other.Within(Limits.MaxSeconds).OrderBy(part => part.Start));

    /// <summary>Another clause than the one with the times says what is to become of them, or they go where no rule read that anything does.</summary>
    private static bool IsSaidElsewhere(PromptReading reading, MomentSet set) =>
        set.Told.All(one => one.Source != one.Clause || one.IsSide || one.IsJoined) || (!reading.IsPartRemoved && set.Told.Any(one => one.Fate is Fate.Goes) && set.Wishes.Count > 1);

    /// <summary>Of the same times, the one keeps what the other takes out.</summary>
    private static bool IsOpposite(Trim one, Trim other) => (one, other) switch
    {
        ({ Start: { } from, End: { } to, Removed.Count: 0 }, { Start: null, End: null, Removed: [var gone] }) => from == gone.Start && to == gone.End,
        ({ Start: null, End: null, Removed: [var gone] }, { Start: { } from, End: { } to, Removed.Count: 0 }) => from == gone.Start && to == gone.End,
        ({ Start: { } from, End: null, DropLast: null, Removed.Count: 0 }, { Start: null, End: { } to, Removed.Count: 0 }) => from == to,
        ({ Start: null, End: { } to, Removed.Count: 0 }, { Start: { } from, End: null, DropLast: null, Removed.Count: 0 }) => from == to,
        ({ Last: { } last }, { Last: null, DropLast: { } gone }) => last == gone,
        ({ Last: null, DropLast: { } gone }, { Last: { } last }) => last == gone,
        _ => false,
    };

    private static void Adopt(PromptReading reading, MomentSet set)
    {
        // Parts of one video that are put together join no files.
        reading.Edit = reading.Edit with { Trim = set.Trim, Join = set.Trim is { Parts.Count: > 1 } ? null : reading.Edit.Join };
        foreach (var (from, to) in Spans(reading, set))
        {
            reading.Retract(from, to);
            reading.Text.TakeSource(from, to);
        }
    }

    /// <summary>Where the clauses stand that name the stretches, or say what is to become of them.</summary>
    private static IReadOnlyList<(int From, int To)> Spans(PromptReading reading, MomentSet set) =>
        [.. set.Stretches.SelectMany(one => Enumerable.Range(one.Clause, Math.Max(1, one.LastClause - one.Clause + 1)).Append(one.Source)).Concat(set.Wishes).Where(clause => clause < set.Clauses.Count).Distinct().Select(clause => reading.MomentSpans[clause])];

    private static void Refuse(PromptReading reading, MomentSet set, Stretch changed)
    {
        var words = set.Clauses[changed.Clause].Text + set.Clauses[changed.Source].Text;
        reading.Edit = reading.Edit with
        {
            Trim = set.Trim,
            Speed = Slows.IsMatch(words) ? null : reading.Edit.Speed,
            Mute = reading.Edit.Mute && !Mutes.IsMatch(words),
            Volume = Louder.IsMatch(words) ? null : reading.Edit.Volume,
            Fade = Fading.IsMatch(words) ? null : reading.Edit.Fade,
        };
        if (set.Trim is not null)
        {
            foreach (var (from, to) in set.Stretches.Where(one => one.Fate is Fate.Goes or Fate.Stays).SelectMany(one => (int[])[one.Clause, one.Source]).Distinct().Select(clause => reading.MomentSpans[clause])) reading.Retract(from, to);
        }

        Say(reading, changed);
    }

    private static void Say(PromptReading reading, Stretch stretch)
    {
        var (from, to) = reading.MomentSpans[stretch.Clause];
        reading.Unsupported(reading.Text.Source[from..to].Trim(' ', ',', '.', ';', '，', '。', '；', '、'));
    }

    /// <summary>The times of a stretch are among those of the cut.</summary>
    private static bool IsIn(Stretch one, Trim trim) =>
        one.Kind is not StretchKind.Middle && (Has(Times(trim).Append(0), one.From) && (one.To is not { } to || Has(Times(trim), to)));

    /// <summary>All times of the cut are those of these stretches.</summary>
    private static bool IsOf(Trim trim, IEnumerable<Stretch> stretches)
    {
        // "At 2:30 for about ten seconds": also how long it is.
        var said = stretches.SelectMany(one => (double?[])[one.From, one.To, one.IsJoined ? one.To - one.From : null]).OfType<double>().Append(0).ToList();
        return Times(trim).All(time => Has(said, time));
    }

    private static IEnumerable<double> Times(Trim trim) =>
        ((double?[])[trim.Start, trim.End, trim.Last, trim.DropLast, .. trim.Parts.Concat(trim.Removed).SelectMany(part => (double?[])[part.Start, part.End])]).OfType<double>();

    private static bool Has(IEnumerable<double> times, double time) => times.Any(other => Math.Abs(Math.Abs(other) - Math.Abs(time)) < Equal);
}
