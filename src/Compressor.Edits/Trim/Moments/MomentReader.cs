using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Gathers the times of a sentence with what its clauses say of them: each clause names stretches of the video by times of its own, by a side of those told
/// before ("what comes after"), by their name or by a pronoun, and wants them to stay, to go or to change.
/// </summary>
internal sealed partial class MomentReader
{
    /// <summary>Of a longer text, or one with more times, nothing is gathered.</summary>
    private const int MaxChars = 400, MaxTimes = 10, MaxClauses = 16;

    private static readonly Wording Bare = Pattern.Zh("(?<=§[^.;!?§]{3,40}\\b(?:(?:back|up|down|out|in|on|off|over|again|away|around|it|gone) at|(?:lands?|leaves?|ends?|stops?|returns?) at|(?:to|until|till|til)\\b[^.;!?§0-9]{1,30}\\bat)) (?<n>[0-9]{1,3})(?= ?(?:$|[,.;!?]))|\\b(?:done|over|finished|gone|through) (?:by|at|after) (?<n>[0-9]{1,3}(?:\\.5)?)(?= ?(?:$|[,.;!?]|and\\b))|(?<=\\b(?:first|last|final|closing|opening|initial|another|(?:the|its) (?:start|beginning|front|end|back|finish)(?: has)?) |(?:最后|后面|结尾|末尾) ?)(?<n>[0-9]{1,3})(?![0-9:.§·]| ?(?:seconds?|secs?|s\\b|minutes?|mins?|m\\b|hours?|st|nd|rd|th|percent|倍|x\\b|fps|mb|kb|gb|p\\b|秒|分|个|次|段|/)|,[0-9])|\\b(?<n>[0-9]{1,2})(?= (?:after|before)\\b(?! (?:another|the other)\\b))");
    /// <summary>"Kid sneezes at 22s, cut from 21 to 24": beside a time in seconds, such are seconds too.</summary>
    private static readonly Wording BareParts = Pattern.Zh("\\b(?:from|between) (?<n>[0-9]{1,3}) ?(?:to|and|until|till|-) ?(?<k>[0-9]{1,3})(?= ?(?:$|[,.;!?]|and\\b|[a-z]{3,}(?<!seconds|minutes|percent|frames|pixels|people|times|hours|megs)\\b))");
    private static readonly Wording NextOne = Pattern.Zh("\\b(?:second|other|next|third) (?:one|1)\\b");
    private static readonly Wording Stops = Pattern.Zh("\\b(?:stop|end|finish)\\b|停|结束|为止"), Begins = Pattern.Zh("\\b(?:start|begin)\\b|开始");
    private static readonly Wording FadesIn = Pattern.Zh("\\bin\\b|\\b(?:from|out of) black\\b|淡入"), FadesOut = Pattern.Zh("\\bout\\b(?! of)|\\bto black\\b|淡出");
    private static readonly Wording And = Pattern.Zh("\\b(?:and|plus)\\b|、"), FullStop = Pattern.Zh("[.;!?]");
    private static readonly Wording Thing = Pattern.Zh("\\b(?:that|it|this|those|them)\\b|[那这它]|(?:就|给我|帮我)?(?:加速|快进|放慢|倍速)");
    private static readonly Wording AndTheLast = Pattern.Zh("\\G ?(?:and|plus|,|then)? ?(?:also )?(?:the |its )?(?:last|final|closing|first|opening) (?=§)");
    private static readonly Wording BareRange = Pattern.Zh("(?<![0-9.:])[0-9]{1,3} ?(?:to|until|till|-|到|至) ?[0-9]{1,3}(?![0-9.:])");
    private static readonly Wording Latin = Pattern.Zh("[a-z]");
    private static readonly Wording Fades = Pattern.Zh("\\bfad|black|淡|渐|变黑|暗|\\bdark");
    private static readonly Wording Cuts = Pattern.Zh("\\b(?:keep|cut|trim|take|use|clip|extract|save|give|send|crop|shorten)\\b|剪|截|留|取");
    /// <summary>What was done before, and what stands in quotes.</summary>
    private static readonly Wording Done = Pattern.Zh("(?:昨天|前天|上次|上回|原来|之前|以前|已经|刚才|头先|试过)[^,.;!?§]{0,10}(?:剪|删|裁)(?:掉|了|过|走)|[剪删]过|\\b(?:already|last time|yesterday|earlier)\\b[^,.;!?]{0,20}\\b(?:cut|trimmed|removed)\\b|^(?:[^\"]{0,200}\"[^\"]{0,200}\"){0,4}[^\"]{0,200}\"[^\"¤]{0,40}§[^\"¤]{0,40}\"");

    private static readonly Wording LengthBeside = Pattern.Zh("§·* (?:before|after) (?:the )?[a-z]");
    private static readonly Wording Joints = Pattern.Zh("[,.;](?![0-9])"), JustBehind = Pattern.Zh("(?<!最)后(?:面|头|边)[^,.;!?§]{0,4}$");
    private static readonly Wording Back = Pattern.Zh("\\b(?:that|this|those|these)[ ](?:bit|part|stretch|section|piece|scene)\\b|[这那] ?(?:1 ?)?(?:段|部分|截)");
    private static readonly Wording Each = Pattern.Zh("§·* each\\b|\\beach (?:of )?(?:about )?§|\\beach of (?:those|these|them)\\b|各(?:自|要|留)? ?§");

    /// <summary>How long all of the video is.</summary>
    private static readonly Wording WholeLength = Pattern.Zh("\\b(?:file|video|recording|footage|whole thing|clip)(?:'s| is| runs?| lasts?)[^,.;!?§]{0,12}§·*(?: long)?|(?:视频|影片|片子|文件|整[段个条]|全片)[^,.;!?§]{0,4}长[^,.;!?§]{0,3}§");

    private readonly string _text;
    private readonly MomentVocabulary _words;
    private readonly List<TrimTime> _times;
    private readonly IReadOnlyList<MomentClause> _clauses;
    private readonly List<Stretch> _stretches = [];
    private readonly bool _hasTitle;
    private int? _changed;

    /// <summary>The clause that was read with the one before it.</summary>
    private int? _taken;
    private (int Clause, Fate Fate)? _ahead;
    private bool _restGoes, _restStays, _isRelative, _isAllBut;
    private readonly List<int> _keeping = [], _wishes = [];

    private MomentReader(string text, MomentVocabulary words, List<TrimTime> times, IReadOnlyList<MomentClause> clauses, bool hasTitle) => (_text, _words, _times, _clauses, _hasTitle) = (text, words, times, clauses, hasTitle);

    /// <param name="length">The seconds of the video, asked for where a share of it is named; null: not known.</param>
    /// <returns>Null: the text names no times.</returns>
    public static MomentSet? Read(string text, bool isEnglish, Func<double?> length, bool hasTitle)
    {
        if (text.Length > MaxChars || text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return null;
        var (times, mask) = TrimTimes.Find(text, length);
        if (times.Count is 0 or > MaxTimes || Done.IsMatch(mask) || Each.IsMatch(mask) || times.Exists(time => time.To is not null && Joints.IsMatch(text[time.Index..time.End]))) return null;
        mask = WithBare(times, mask);
        var words = isEnglish ? EnglishMoments.Words : ChineseMoments.Words;
        var clauses = MomentClause.Of(mask, words.Joints);
        if (clauses.Count > MaxClauses) return null;
        var reader = new MomentReader(text, words, times, clauses, hasTitle);
        for (var i = 0; i < clauses.Count; i++) reader.ReadClause(i);
        if (reader._isRelative) return null;
        reader.TakeUnwanted();
        reader.TakeBare();
        reader.TakeRest();
        reader.TakeTails();
        reader.TurnEnds();
        reader.TakeCuts();
        reader.TakeOtherEnd();
        reader.JoinMoments();
        reader.ChangeAlone();
        reader.TakeAhead();
        reader.TakeStarts();
        return new MomentSet(words, clauses, reader._stretches, reader._keeping, reader._restGoes, reader._restStays, reader._wishes, times).Resolved(length());
    }

    /// <summary>"The first 18 seconds … the last 7": the second has the unit of the first.</summary>
    private static string WithBare(List<TrimTime> times, string mask)
    {
        foreach (Match bare in BareParts.Matches(mask))
        {
            var (from, to) = (NumberText.Parse(bare.Groups["n"].Value) ?? 0, NumberText.Parse(bare.Groups["k"].Value) ?? 0);
            if (from >= to || !times.Exists(time => !time.IsClock && !time.IsShare && time.From % 60 != 0)) continue;
            var (start, length) = (bare.Groups["n"].Index, bare.Groups["k"].Index + bare.Groups["k"].Length - bare.Groups["n"].Index);
            times.Add(new TrimTime(start, length, from, to));
            mask = string.Concat(mask.AsSpan(0, start), TrimTimes.Mark.ToString(), new string(TrimTimes.Fill, length - 1), mask.AsSpan(start + length));
        }

        foreach (Match bare in Bare.Matches(mask))
        {
            var number = bare.Groups["n"];
            var other = AndTheLast.Match(mask, number.Index + number.Length);
            if ((times.FindLast(time => time.Index < number.Index && !time.IsClock && !time.IsShare) ?? times.Find(time => other.Success && time.Index == other.Index + other.Length && !time.IsClock)) is not { } unit) continue;
            times.Add(new TrimTime(number.Index, number.Length, (NumberText.Parse(number.Value) ?? 0) * (unit.From % 60 == 0 && unit.From >= 60 && unit.To is null ? 60 : 1)));
            mask = string.Concat(mask.AsSpan(0, number.Index), TrimTimes.Mark.ToString(), new string(TrimTimes.Fill, number.Length - 1), mask.AsSpan(number.Index + number.Length));
        }

        times.Sort((one, other) => one.Index.CompareTo(other.Index));
        return mask;
    }

    private void ReadClause(int index)
    {
        var clause = _clauses[index];
        var text = clause.Text;
        _restStays |= IsRestKept(text);
        if (OfAllButNamed(clause) is not Fate.Untold and var wished && _stretches.Count == 0)
        {
            (_ahead, _isAllBut) = ((index, wished), true);
            _wishes.Add(index);
            return;
        }

        if (_words.KeepsAll.IsMatch(text) && !_words.Rest.IsMatch(text) && !(clause.HasTime && _words.FromBehind.IsMatch(text)) && !_words.After.IsMatch(text) && !_words.Before.IsMatch(text))
        {
            _keeping.Add(index);
            if (!clause.HasTime) return;
        }

        if (index == _taken) return;
        var own = (!clause.HasTime || LengthBeside.IsMatch(text)) && OfEvents(clause) is { } between ? [between] : Own(index);
        if (own.Count == 0 && !clause.HasTime || (own.Count > 0 && Latin.IsMatch(text) && own.TrueForAll(one => one.Kind is StretchKind.Length) && !_words.Goes.IsMatch(text) && !_words.Stays.IsMatch(text))) own = Sides(index) is { Count: > 0 } sides ? sides : own;
        if (OfFade(clause, own) is { } faded) own = [faded];
        if (OfNamedEnd(clause, own) is { } end) own = [end];
        own = OfJump(clause, own) is { } jumped ? [jumped] : Chained(clause, own);
        if (OfThat(clause, own) is { } run) own = [run];
        if (UpTo(clause, own) is { } whole) own = [whole];
        if (!clause.HasTime && own.Count > 0 && own.TrueForAll(one => one.IsSide)) own = [.. own, .. NamedBeside(clause)];
        if (!clause.HasTime && (own.Count == 0 || BoundsBeside.IsMatch(text)) && BoundThere(clause) is { } bounded) own = [bounded];
        CloseGap(own);
        var fate = own is [{ Fate: Fate.Goes, IsJoined: true } over] && over.Clause == index ? Fate.Goes : FateOf(clause, own);
        var isShared = fate is Fate.Untold && (fate = SharedFate(clause, own)) is not Fate.Untold;
        var isGood = fate is Fate.Untold && own is [{ IsSide: true }] && _words.Between.IsMatch(text) && _words.Good.IsMatch(text);
        if (isGood) fate = Fate.Stays;
        var isThere = IsChangedThere(clause);
        if (isThere) fate = Fate.Changed;
        if (IsAllKept(clause, fate)) fate = Fate.Tolerated;
        if (fate is Fate.Stays or Fate.Tolerated && IsLeft(clause)) return;
        if (OfThese(clause) || Contrast(clause, fate)) return;
        if (own.Count == 0 && fate is Fate.Untold && !clause.HasTime && Gap(index) is { } gap) own = [gap];
        _stretches.AddRange(own.FindAll(one => !_stretches.Contains(one)));
        var joined = JoinLengths(fate);
        own = joined is not null ? [joined] : own.FindAll(_stretches.Contains);
        if (own.Exists(one => one.Kind is StretchKind.Rest))
        {
            // 其余都是空镜: nobody wants that.
            if (fate is Fate.Untold && !clause.HasTime && _changed is null && !_restStays && _words.Junk.IsMatch(text) && _stretches.TrueForAll(one => one.Fate is Fate.Untold or Fate.Stays && (one.IsMoment || one.IsSide || one.Kind is StretchKind.Rest))) fate = Fate.Goes;
            if (fate is Fate.Goes) ClaimRest();
            return;
        }

        if (IsOfOthers(clause, fate))
        {
            ClaimRest();
            return;
        }

        // "… till the end, minus the last 8 seconds": a hole is in what stays.
        if (fate is Fate.Goes && index > 0 && clause.HasTime && Hole.IsMatch(text)) foreach (var one in _stretches.Where(one => one is { Fate: Fate.Untold, IsSide: false } && one.Clause == index - 1)) one.Fate = Fate.Stays;
        if (fate is Fate.Untold) return;
        // "… and remove 12 to 14 within that": of which part is not known.
        _isRelative |= !clause.HasTime && fate is Fate.Stays or Fate.Goes && BareRange.IsMatch(text);
        _wishes.Add(index);
        if (_stretches.Count == 0 && fate is Fate.Stays or Fate.Goes) _ahead ??= (index, fate);
        // "At 1:35 my dad starts asking …, so that's where it should stop": which side of the moment stays.
        if (fate is Fate.Stays && !clause.HasTime && own.Count == 0 && Stops.IsMatch(text) && !Begins.IsMatch(text) && _stretches.FindLast(one => one.IsMoment) is { Fate: Fate.Untold, Kind: not StretchKind.End } at) _stretches[_stretches.IndexOf(at)] = new Stretch(StretchKind.End, at.From, null, at.Clause);
        // "The first minute is boring so speed that up": what is thought of it is no wish where one follows.
        if (fate is Fate.Changed && own.Count == 0 && _stretches.FindLast(one => !one.IsSide && one.IsPart) is { Fate: Fate.Goes } bored && bored.Source == bored.Clause && (_words.Opinion.IsMatch(_clauses[bored.Clause].Text) || Back.IsMatch(text))) bored.Fate = Fate.Untold;
        var isOnly = isGood || isThere || (fate is Fate.Stays && IsAllBut(clause)) || _words.Only.IsMatch(text) || (isShared && _stretches.Exists(one => one.IsOnly && one.Clause == index - 1));
        var meant = own.Exists(one => one.Kind is not StretchKind.Length) ? own.FindAll(one => one.Kind is not StretchKind.Moment || fate is Fate.Changed or Fate.Tolerated or Fate.Titled) : clause.HasTime && fate is not Fate.Changed ? own : Meant(clause, index, fate);
        // "Only between 1:10 and 1:25 the phone rings, could you take that bit out": what points back to it says it.
        if (meant.Count == 0 && fate is Fate.Stays or Fate.Goes && Back.IsMatch(text) && _stretches.FindLast(one => one is { IsSide: false, IsPart: true }) is { Fate: Fate.Stays or Fate.Goes } last && last.Clause == last.Source && last.Fate != fate) (last.Fate, last.IsOnly, last.Source) = (fate, isOnly && fate is Fate.Stays, index);
        // "Ads from 0 to 1:00, the film from 1:00 to 2:00, give me the film": one of several that were told of.
        isOnly |= fate is Fate.Stays && meant.Exists(one => one.IsNamed) && _stretches.Exists(one => one is { Fate: Fate.Untold, IsSide: false, IsNamed: false, Kind: not (StretchKind.Rest or StretchKind.Length) } && !meant.Contains(one));
        foreach (var one in meant.Where(one => one.Fate is Fate.Untold))
        {
            one.Fate = fate;
            one.IsOnly = isOnly && fate is Fate.Stays or Fate.Changed;
            one.Source = isShared || isThere ? index - 1 : index;
            one.IsEffect = fate is Fate.Changed && one is { IsPart: true, IsSide: false } && (isShared || _words.Effects.IsMatch(text) || _words.ThingIn.IsMatch(text));
        }

        KeepBefore(clause, own);
        // "… and what comes after it can both go".
        if (own.Count > 0 && own.TrueForAll(one => one.IsSide) && _words.Plural.IsMatch(text))
        {
            foreach (var one in _stretches.Where(one => one is { IsSide: true, Fate: Fate.Untold } && one.Clause == index - 1)) (one.Fate, one.Source) = (fate, index);
        }

        // "The rest is an empty desk and can go", "the rest is the lake, that's what I'd keep".
        if (meant.Exists(one => one.Kind is StretchKind.Rest))
        {
            if (fate is Fate.Goes) ClaimRest();
            else if (fate is Fate.Stays && isOnly) foreach (var one in _stretches.Where(one => one is { IsPart: true, IsSide: false, Fate: Fate.Untold })) (one.Fate, one.Source) = (Fate.Goes, index);
        }

        // "The first 6 seconds and the last 9 are what I'd like": of what stands alone before it, the same is said.
        for (var i = index - 1; fate is Fate.Stays or Fate.Goes && own.Count > 0 && i >= 0 && IsBare(_clauses[i]); i--)
        {
            foreach (var one in _stretches.Where(one => one.Clause == i && one.Fate is Fate.Untold)) (one.Fate, one.IsOnly, one.Source) = (fate, isOnly && fate is Fate.Stays, index);
        }
    }

    /// <summary>"A fade in at the top, 2 seconds": how long it is.</summary>
    private Stretch? OfFade(MomentClause clause, List<Stretch> own) =>
        own is [{ Kind: StretchKind.Length } length] && clause.Index > 0 && IsBare(clause) && _clauses[clause.Index - 1] is { HasTime: false } before && Fades.IsMatch(before.Text) && FadesIn.IsMatch(before.Text) != FadesOut.IsMatch(before.Text)
            ? FadesIn.IsMatch(before.Text) ? new Stretch(StretchKind.Part, 0, length.From, clause.Index) { Fate = Fate.Titled } : new Stretch(StretchKind.Part, -length.From, null, clause.Index) { Fate = Fate.Titled }
            : null;

    /// <summary>片子留到42秒，从40秒开始渐渐变黑收尾: where the fade begins that ends with the video.</summary>
    private bool IsFadeToEnd(Stretch one, string text) => one is { Kind: StretchKind.Begin } or { Kind: StretchKind.Part, From: > 0, To: null } && FadesToEnd.IsMatch(text) && _stretches.Exists(end => end is { Kind: StretchKind.End, Fate: Fate.Stays } && end.From > one.From);

    private static readonly Wording FadesToEnd = Pattern.Zh("(?:变黑|渐黑|淡出|渐隐|暗)[^,.;!?]{0,4}(?:收尾|收|结束|到底|完)|\\b(?:fad(?:e|es|ing) (?:it |out|to)|to black)\\b");

    /// <summary>Nothing stands between a clause and the words of a title.</summary>
    private bool IsBesideTitle(MomentClause clause) => _text[..clause.From].TrimEnd().EndsWith('¤') || _text[clause.To..].TrimStart().StartsWith('¤');

    /// <summary>No more than a time.</summary>
    private bool IsBare(MomentClause clause) => clause.HasTime && _words.Bare.IsMatch(clause.Text);

    /// <summary>"Bin the opening 40 seconds and everything after 18:20", "take the sound out and the first six seconds as well": one verb before both.</summary>
    private Fate SharedFate(MomentClause clause, List<Stretch> own)
    {
        if (clause.Index == 0 || own.Count == 0 || !own.TrueForAll(one => one.IsPart)) return Fate.Untold;
        var before = _clauses[clause.Index - 1];
        var joint = _text[before.To..clause.From];
        // "Keep what happens before the bell (0:48) and what happens after the dog calms down (1:55)".
        if (before.HasTime && And.IsMatch(joint) && Whatever.IsMatch(clause.Text) && _stretches.FindLast(one => one.Clause == before.Index) is { Fate: Fate.Goes or Fate.Stays, IsOnly: false } parallel) return parallel.Fate;
        if (OfSameVerb(clause, before, joint) is not Fate.Untold and var same) return same;
        if (OfAppended(clause, before) is not Fate.Untold and var appended) return appended;
        if (!IsBare(clause)) return Fate.Untold;
        // "Make it black and white, so from 0:52 on".
        if (!before.HasTime && _words.Effects.IsMatch(before.Text) && _words.Changed.IsMatch(before.Text)) return Fate.Changed;
        if (!before.HasTime) return And.IsMatch(joint) && _words.Goes.IsMatch(before.Text) ? Fate.Goes : Fate.Untold;
        return !FullStop.IsMatch(joint) && _stretches.FindLast(one => one.Clause < clause.Index) is { Fate: Fate.Goes or Fate.Stays, IsPart: true } one && one.Clause == before.Index && (one.Source == one.Clause || IsBare(before)) ? one.Fate : Fate.Untold;
    }

    private Fate FateOf(MomentClause clause, List<Stretch> own)
    {
        var then = _words.Then.Match(clause.Text);
        var text = then.Success ? clause.Text[then.Length..] : clause.Text;
        var places = own.FindAll(one => one.Kind is not (StretchKind.Length or StretchKind.Rest));
        if (places.Count > 0 && (_hasTitle ? text.Contains('¤', StringComparison.Ordinal) || (IsBare(clause) && IsBesideTitle(clause) && places.TrueForAll(one => one.To is not null)) || (_words.Shown.IsMatch(text) && !Cuts.IsMatch(text)) : Quoted.IsMatch(text) && _words.Shown.IsMatch(text))) return Fate.Titled;
        if (_words.SoIs.IsMatch(text) && _stretches.Count > 0) return _stretches[^1].Fate;
        if (own is [{ IsChained: true }] && NotBeforeThen.IsMatch(text)) return Fate.Untold;
        if (places.Count > 0 && (_words.ThingIn.IsMatch(text) || SoundOff.IsMatch(text))) return Fate.Changed;
        if (places.Count == 0 && SoundOff.IsMatch(text) && _words.There.IsMatch(text)) return Fate.Changed;
        if (_words.Changed.IsMatch(text))
        {
            if (places.Count == 0 && !Fades.IsMatch(text)) _changed = clause.Index;
            if (places.Count == 0 && Thing.IsMatch(text) && _stretches.Count > 0 && _words.Opinion.IsMatch(_clauses[_stretches[^1].Clause].Text)) return Fate.Changed;
            if (places.Count == 0 && CalledBad.IsMatch(text) && _words.Goes.IsMatch(text)) return Fate.Goes;
            if (places.Count == 0) return _words.There.IsMatch(text) || (_words.Effects.IsMatch(text) && PronounNeeds.IsMatch(text) && !Loops.IsMatch(text)) || (Nth.IsMatch(text) && NthChanged.IsMatch(text) && _stretches.Count(one => one is { IsPart: true, IsSide: false }) > 1) ? Fate.Changed : Fate.Untold;
            if (Fades.IsMatch(text) && places.TrueForAll(one => one is { From: 0, To: not null } or { From: < 0, To: null } || IsFadeToEnd(one, text))) return Fate.Titled;
            if (!Cuts.IsMatch(text) || _words.Goes.IsMatch(text)) return Fate.Changed;
        }

        if (!clause.HasTime && IsRestKept(text)) return Fate.Untold;
        if (places.Count > 0 && OfAllBut(clause) is not Fate.Untold and var excepted) return excepted;
        if (IsElided(clause)) return Fate.Goes;
        if (places.Count > 0 && Except.IsMatch(text) && _stretches.Count > 0 && _stretches[^1] is { Fate: Fate.Goes } gone && gone.Clause == clause.Index - 1) return Fate.Stays;
        if (_words.Tolerated.IsMatch(text)) return Fate.Tolerated;
        if (places.Count == 0 && _words.OtherThing.IsMatch(text)) return Fate.Untold;
        if (_words.Goes.IsMatch(text)) return Fate.Goes;
        if (places.Count > 0 && (_words.Bounds.IsMatch(text) || IsSoBound(clause))) return Fate.Stays;
        if (_words.Stays.IsMatch(text)) return Fate.Stays;
        return Outside.IsMatch(text) ? Fate.Goes : Fate.Untold;
    }

    /// <summary>其他不用 leaves all else as it is beside a change, and takes it out beside what stays.</summary>
    private bool IsRestKept(string text) => _words.RestStays.IsMatch(text) && (_changed is not null || _stretches.Exists(one => one.Fate is Fate.Changed or Fate.Titled) || !_words.Goes.IsMatch(text));

    /// <summary>"Don't trim the end, just the first 4 seconds".</summary>
    private bool IsElided(MomentClause clause) =>
        clause is { HasTime: true, Index: > 0 } && _clauses[clause.Index - 1] is { HasTime: false } before && _words.Tolerated.IsMatch(before.Text) && _words.Elides.IsMatch(clause.Text) && IsBare(clause) && !_words.Bounds.IsMatch(clause.Text) && !Stops.IsMatch(clause.Text);

    /// <summary>All else goes: what was named, and of which nothing was said, stays.</summary>
    private void ClaimRest()
    {
        _restGoes = true;
        foreach (var one in _stretches.Where(one => one is { Fate: Fate.Untold or Fate.Tolerated, Kind: not (StretchKind.Length or StretchKind.Rest) }))
        {
            one.Fate = Fate.Stays;
            one.Source = _clauses.Count;
        }
    }

    /// <summary>"It lasts 6 minutes and starts 90 seconds in": a start and a length are one part.</summary>
    private Stretch? JoinLengths(Fate fate)
    {
        var moments = _stretches.FindAll(one => one.IsMoment);
        var lengths = _stretches.FindAll(one => one.Kind is StretchKind.Length && (one.Fate is Fate.Stays || (_words.Lasts.IsMatch(_clauses[one.Clause].Text) && !WholeLength.IsMatch(_clauses[one.Clause].Text))));
        if (moments is not [{ Kind: not StretchKind.End } start] || lengths is not [var length] || (length.Clause < start.Clause && (start.Kind is not StretchKind.Begin || fate is Fate.Goes)) || _stretches.Exists(one => one.IsPart && !one.IsSide)) return null;
        _stretches.Remove(length);
        var part = new Stretch(StretchKind.Part, start.From, start.From + length.From, start.Clause) { IsJoined = true, Fate = start.Fate is Fate.Untold ? length.Fate : start.Fate, IsOnly = start.IsOnly };
        _stretches[_stretches.IndexOf(start)] = part;
        return part;
    }

    /// <summary>"The first 7 secs is my thumb over the lens, and at 1:35 … that's where it should stop": beside a cut, nobody keeps that.</summary>
    private void TakeUnwanted()
    {
        if (!_stretches.Exists(one => one.Fate is Fate.Stays or Fate.Goes)) return;
        foreach (var one in _stretches.Where(one => one is { IsPart: true, IsSide: false, Fate: Fate.Untold, From: 0 } or { IsPart: true, IsSide: false, Fate: Fate.Untold, From: < 0, To: null } && DoubtfulTrims.Unwanted.IsMatch(_clauses[one.Clause].Text))) one.Fate = Fate.Goes;
    }

    /// <summary>"Ignore the first 20 seconds, that's soundcheck, and the last 30": one verb before both.</summary>
    private void TakeBare()
    {
        foreach (var one in _stretches.Where(one => one is { IsPart: true, IsSide: false, Fate: Fate.Untold } && IsBare(_clauses[one.Clause])))
        {
            if (_stretches.FindLast(other => other.Clause < one.Clause && other.IsPart) is { Fate: Fate.Goes } before && before.Source == before.Clause) (one.Fate, one.Source) = (before.Fate, before.Source);
        }
    }

    /// <summary>"We only want the speech: it begins at 4:30 and lasts 3 minutes": the wish stands before the times of what it names.</summary>
    private void TakeAhead()
    {
        if (_ahead is not { } wish || _stretches.Exists(one => one.Fate is not Fate.Untold) || _stretches.FirstOrDefault() is not { } first) return;
        var (said, told) = (_clauses[wish.Clause], _clauses[first.Clause]);
        var joint = told.Index == wish.Clause + 1 ? _text[said.To..told.From] : "";
        var isHeading = joint.Contains(':', StringComparison.Ordinal) || joint.Contains(" -", StringComparison.Ordinal) || (joint.Length > 0 && first.IsPart && ItIs.IsMatch(told.Text) && (_isAllBut || !_words.Points.IsMatch(said.Text)));
        if (!said.Names(_words.Common).Overlaps(told.Names(_words.Common)) && !(isHeading && (wish.Fate is Fate.Goes || _isAllBut || _words.Only.IsMatch(said.Text) || PartNoun.IsMatch(said.Text)))) return;
        foreach (var one in _stretches.Where(one => one is { IsSide: false, Kind: not (StretchKind.Length or StretchKind.Rest) })) (one.Fate, one.IsOnly, one.Source) = (wish.Fate, wish.Fate is Fate.Stays, wish.Clause);
    }

    /// <summary>"Mute my name, I say it from 0:14 to 0:16, the rest of the sound is needed".</summary>
    private void ChangeAlone()
    {
        if (_changed is not { } wish || !_restStays || _stretches.Exists(one => one.Fate is Fate.Changed or Fate.Stays or Fate.Goes) || _stretches.FindLast(one => one is { Kind: not (StretchKind.Length or StretchKind.Rest), Fate: Fate.Untold }) is not { IsSide: false } part) return;
        (part.Fate, part.Source) = (Fate.Changed, wish);
    }

    /// <summary>"The talk proper starts at 5:10, the questions at 38:00 can go": what is wanted begins there.</summary>
    private void TakeStarts()
    {
        foreach (var one in _stretches.Where(one => one is { Kind: StretchKind.Begin, Fate: Fate.Untold } && _words.Wanted.IsMatch(_clauses[one.Clause].Text)))
        {
            // "Before that it's small talk, leave it."
            if (_stretches.Exists(side => side is { IsSide: true, Fate: Fate.Tolerated } && side.To == one.From)) continue;
            if (!_stretches.Exists(other => other.Fate is Fate.Goes && other is { IsPart: true, To: null } or { Kind: StretchKind.Begin, Fate: Fate.Goes } && other.From > one.From)) continue;
            one.Fate = Fate.Stays;
        }
    }

    /// <summary>02:14狗冲出来，02:33我爬起来，就要这一截: one part, though something begins at either moment.</summary>
    private bool IsOnePart(Stretch one, Stretch other) =>
        one is { IsMoment: true, IsUntil: false, Fate: Fate.Stays } && other is { IsMoment: true, Fate: Fate.Stays } && one.Source == other.Source && one.Source != other.Clause && _clauses[one.Source].Text is var said && PartNoun.IsMatch(said) && !_words.Plural.IsMatch(said);

    /// <summary>Where something begins and where it is over bound one part, where nothing else is said of one of them than of the other.</summary>
    private void JoinMoments()
    {
        for (var i = 0; i + 1 < _stretches.Count; i++)
        {
            var (one, last) = (_stretches[i], i + 1);
            // "The first lap ends at 1:30 and the second at 3:02. I just want the second": it begins where the one before ends.
            if (one is { Kind: StretchKind.End } && (one.Fate is Fate.Untold || (one is { Fate: Fate.Stays, IsUntil: true } && one.Source == _stretches[i + 1].Source && one.Source > _stretches[i + 1].Clause)) && (_stretches[i + 1].Kind is StretchKind.End || (_stretches[i + 1].Kind is StretchKind.Moment && NextOne.IsMatch(_clauses[_stretches[i + 1].Clause].Text))) && _stretches[i + 1] is { Fate: Fate.Stays or Fate.Goes } next && next.From > one.From && !IsOnePart(one, next))
            {
                _stretches[i + 1] = new Stretch(StretchKind.Part, one.From, next.From, next.Clause) { Fate = next.Fate, IsOnly = next.IsOnly, Source = next.Source, IsJoined = true };
                if (one.Fate is Fate.Stays) _stretches.RemoveAt(i);
                continue;
            }

            if (!one.IsMoment || (one.Kind is StretchKind.End && !IsOnePart(one, _stretches[i + 1]))) continue;
            // "The puppy appears at 0:18, before that it's just the floor. He runs off at 1:42": what lies before is told in between.
            while (last + 1 < _stretches.Count && _stretches[last] is { IsSide: true, Fate: Fate.Untold }) last++;
            while (last + 1 < _stretches.Count && _stretches[last].Kind is StretchKind.Moment && _stretches[last + 1].IsMoment && _stretches[last + 1].From > _stretches[last].From) last++;
            var other = _stretches[last];
            if (!other.IsMoment || other.From <= one.From || (other.Kind is StretchKind.Begin && !(other is { IsTurn: true, Fate: Fate.Untold } && one.Fate is Fate.Stays) && !IsOnePart(one, other))) continue;
            var fate = one.Fate is Fate.Untold ? other.Fate : one.Fate;
            // 从第9秒猫跳上桌子起，到第14秒它掉下去，弄成动图: from one to the other, and nothing else was told.
            if (fate is Fate.Untold && _stretches.Count == 2 && other is { IsUntil: true } && other.Clause == one.Clause + 1 && FromThat.IsMatch(_clauses[one.Clause].Text)) fate = Fate.Stays;
            if (fate is Fate.Untold || (other.Fate is not Fate.Untold && other.Fate != fate)) continue;
            _stretches.RemoveRange(i, last - i + 1);
            _stretches.Insert(i, new Stretch(StretchKind.Part, one.From, other.From, one.Clause) { IsJoined = true, LastClause = other.Clause, Source = Math.Max(one.Source, other.Source), Fate = fate, IsOnly = one.IsOnly || other.IsOnly });
        }
    }
}
