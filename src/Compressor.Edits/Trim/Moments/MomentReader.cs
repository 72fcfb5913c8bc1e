using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Gathers the times of a sentence with what its clauses say of them: each clause names stretches of the video by times of its own, by a side of those told
/// before ("what comes after"), by their name or by a pronoun, and wants them to stay, to go or to change.
/// </summary>
internal sealed class MomentReader
{
    /// <summary>Of a longer text, or one with more times, nothing is gathered.</summary>
    private const int MaxChars = 400, MaxTimes = 10, MaxClauses = 16;

    private static readonly Wording Bare = Pattern.Zh("(?<=\\b(?:first|last|final|closing|opening|initial) |(?:最后|后面|结尾|末尾) ?)(?<n>[0-9]{1,3})(?![0-9:.§·]| ?(?:seconds?|secs?|s\\b|minutes?|mins?|m\\b|hours?|st|nd|rd|th|percent|倍|x\\b|fps|mb|kb|gb|p\\b|秒|分|个|次|段|/)|,[0-9])|\\b(?<n>[0-9]{1,2})(?= (?:after|before)\\b)");
    private static readonly Wording Han = Pattern.Zh("[\u3400-\u9fff]");
    private static readonly Wording Latin = Pattern.Zh("[a-z]");
    private static readonly Wording Fades = Pattern.Zh("\\bfad|black|淡|渐|变黑|暗|\\bdark");
    private static readonly Wording Cuts = Pattern.Zh("\\b(?:keep|cut|trim|take|use|clip|extract|save|give|send|crop|shorten)\\b|剪|截|留|取");
    private static readonly Wording Turns = Pattern.Zh("\\bswitch(?:es)? to\\b|进入|就是|就?变成|\\b(?:becomes?|turns? into)\\b");
    private static readonly Wording Whole = Pattern.Zh("\\b(?:at the moment|right now|currently|in total|altogether|long)\\b");
    /// <summary>What was done before, and what stands in quotes.</summary>
    private static readonly Wording Done = Pattern.Zh("(?:昨天|前天|上次|上回|原来|之前|以前|已经|刚才|头先|试过)[^,.;!?§]{0,10}(?:剪|删|裁)(?:掉|了|过|走)|[剪删]过|\\b(?:already|last time|yesterday|earlier)\\b[^,.;!?]{0,20}\\b(?:cut|trimmed|removed)\\b|\"[^\"¤]{0,40}§[^\"¤]{0,40}\"");

    private static readonly Wording Joints = Pattern.Zh("[,.;](?![0-9])"), JustBehind = Pattern.Zh("(?<!最)后(?:面|头|边)[^,.;!?§]{0,4}$");
    private static readonly Wording Those = Pattern.Zh("\\b(?:those|these|the (?:next|following)) ?$|[那这](?:个|么)? ?$"), Happens = Pattern.Zh("^ ?(?:的时候)?(?:那(?=[句声下里儿次])|他|她|它|我|有人|有个|有只|突然|孩子|老师|手机)");
    private static readonly Wording IsShare = Pattern.Zh("^[^a-z分秒]{0,8}(?:[0-9]/[0-9]|percent|quarter|third|half|半)(?! ?(?:an? )?(?:minute|hour|min|second))");
    private static readonly Wording IsAt = Pattern.Zh("[是在到] ?$"), NotUntil = Pattern.Zh("\\b(?:[a-z]+n't|not)(?: (?:really|actually))? (?:start|begin|kick off|open|come on|get going)\\b"), PartNoun = Pattern.Zh("\\b(?:stretch|part|bit|section|piece|scene|segment|him|her|me)\\b|[这那] ?(?:1 ?)?段"), Thats = Pattern.Zh("\\bthat's\\b|[这那]才?是");
    private static readonly Wording Back = Pattern.Zh("\\b(?:that|this|those|these)[ ](?:bit|part|stretch|section|piece|scene)\\b|[这那] ?(?:1 ?)?(?:段|部分|截)");
    private static readonly Wording Named = Pattern.Zh("\\b(?:then|that|which|next|by) (?:it's |comes |there's |there is )?(?:the|my|our|his|her|their)\\b|才?是"), Over = Pattern.Zh("\\b(?:over|done|finished|through|ends?|ended|stops?|stopped|finishes) (?:after|from)\\b");
    private static readonly Wording Each = Pattern.Zh("§·* each\\b|\\beach (?:of )?(?:about )?§|各(?:自|要|留)? ?§");

    /// <summary>So long before or after something that is no time.</summary>
    private static readonly Wording Relative = Pattern.Zh("^ ?(?:before|after) §|^ ?before (?:it|that|then|this)\\b|^ ?(?:before|after|ahead of|either side|prior to) (?!(?:it|that|there|then)\\b)(?:the |my |our |his |her |we |i |he |she )");
    private static readonly Wording OwnClock = Pattern.Zh("\\b(?:in the (?:video|clip|film|recording))\\b|(?:影片|视频|片子)里");
    private static readonly Wording BeforeAfter = Pattern.Zh("(?<a>§·*) before[^§]{0,12}(?<b>§·*) after\\b|(?:往前|前面?)(?:再|多|各)?(?:留|取|要)? ?(?<a>§·*)[^§]{0,4}(?:往后|后面?)(?:再|多|各)?(?:留|取|要)? ?(?<b>§·*)");
    private static readonly Wording Onwards = Pattern.Zh("^ ?(?:以后|之后|往后)(?:面|数|的|那|这| )*$|^ ?后(?:的?那|数)+ ?$");

    /// <summary>1分05秒 is a moment, where nothing calls it a length; "1st minute" is the first.</summary>
    private static readonly Wording ClockLike = Pattern.Zh("[0-9] ?分 ?[0-9]{1,2}(?![0-9/])"), Ordinal = Pattern.Zh("^1st\\b");

    private readonly string _text;
    private readonly MomentVocabulary _words;
    private readonly List<TrimTime> _times;
    private readonly IReadOnlyList<MomentClause> _clauses;
    private readonly List<Stretch> _stretches = [];
    private readonly bool _hasTitle;
    private int? _changed;
    private bool _restGoes, _restStays, _isRelative;
    private readonly List<int> _keeping = [], _wishes = [];

    private MomentReader(string text, MomentVocabulary words, List<TrimTime> times, IReadOnlyList<MomentClause> clauses, bool hasTitle) => (_text, _words, _times, _clauses, _hasTitle) = (text, words, times, clauses, hasTitle);

    /// <param name="seconds">The length of the video; null: not known.</param>
    /// <returns>Null: the text names no times.</returns>
    public static MomentSet? Read(string text, bool isEnglish, double? seconds, bool hasTitle)
    {
        if (text.Length > MaxChars || text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return null;
        var (times, mask) = TrimTimes.Find(text, seconds);
        if (times.Count is 0 or > MaxTimes || Done.IsMatch(mask) || Each.IsMatch(mask) || times.Exists(time => time.To is not null && Joints.IsMatch(text[time.Index..time.End]))) return null;
        mask = WithBare(times, mask);
        var words = isEnglish ? EnglishMoments.Words : ChineseMoments.Words;
        var clauses = MomentClause.Of(mask, words.Joints);
        if (clauses.Count > MaxClauses) return null;
        var reader = new MomentReader(text, words, times, clauses, hasTitle);
        for (var i = 0; i < clauses.Count; i++) reader.ReadClause(i);
        if (reader._isRelative) return null;
        reader.TakeBare();
        reader.JoinMoments();
        reader.ChangeAlone();
        reader.TakeStarts();
        return new MomentSet(clauses, reader._stretches, reader._keeping, reader._restGoes, reader._restStays, reader._wishes).Resolved(seconds);
    }

    /// <summary>"The first 18 seconds … the last 7": the second has the unit of the first.</summary>
    private static string WithBare(List<TrimTime> times, string mask)
    {
        foreach (Match bare in Bare.Matches(mask))
        {
            var number = bare.Groups["n"];
            if (times.FindLast(time => time.Index < number.Index && !time.IsClock && !time.IsShare) is not { } unit) continue;
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
        _restStays |= _words.RestStays.IsMatch(text);
        if (_words.KeepsAll.IsMatch(text) && !(clause.HasTime && _words.FromBehind.IsMatch(text)) && !_words.After.IsMatch(text) && !_words.Before.IsMatch(text))
        {
            _keeping.Add(index);
            if (!clause.HasTime) return;
        }

        var own = Own(index);
        if (own.Count == 0 && !clause.HasTime || (own.Count > 0 && Latin.IsMatch(text) && own.TrueForAll(one => one.Kind is StretchKind.Length) && !_words.Goes.IsMatch(text) && !_words.Stays.IsMatch(text))) own = Sides(index) is { Count: > 0 } sides ? sides : own;
        CloseGap(own);
        var fate = FateOf(clause, own);
        if (own.Count == 0 && fate is Fate.Untold && !clause.HasTime && Gap(index) is { } gap) own = [gap];
        _stretches.AddRange(own);
        var joined = JoinLengths();
        own = joined is not null ? [joined] : own.FindAll(_stretches.Contains);
        if (own.Exists(one => one.Kind is StretchKind.Rest))
        {
            if (fate is Fate.Goes) ClaimRest();
            return;
        }

        if (fate is Fate.Untold) return;
        _wishes.Add(index);
        var isOnly = _words.Only.IsMatch(text);
        var meant = own.Exists(one => one.Kind is not StretchKind.Length) ? own.FindAll(one => one.Kind is not StretchKind.Moment || fate is Fate.Changed or Fate.Tolerated or Fate.Titled) : clause.HasTime && fate is not Fate.Changed ? own : Meant(clause, index, fate);
        // "Only between 1:10 and 1:25 the phone rings, could you take that bit out": what points back to it says it.
        if (meant.Count == 0 && fate is Fate.Stays or Fate.Goes && Back.IsMatch(text) && _stretches.FindLast(one => one is { IsSide: false, IsPart: true }) is { Fate: Fate.Stays or Fate.Goes } last && last.Clause == last.Source && last.Fate != fate) (last.Fate, last.IsOnly, last.Source) = (fate, isOnly && fate is Fate.Stays, index);
        foreach (var one in meant.Where(one => one.Fate is Fate.Untold))
        {
            one.Fate = fate;
            one.IsOnly = isOnly && fate is Fate.Stays or Fate.Changed;
            one.Source = index;
        }

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

    /// <summary>No more than a time.</summary>
    private bool IsBare(MomentClause clause) => clause.HasTime && clause.Names(_words.Common).All(name => name is "firs" or "last" or "open" or "clos" or "fina" or "init" or "betw" or "at" or "from");

    /// <summary>"Chit chat till 5:00, then the demo, then from 42:00 on …": what lies between two times that are told.</summary>
    private Stretch? Gap(int index)
    {
        if (!_words.Then.IsMatch(_clauses[index].Text) || _stretches.Count == 0) return null;
        // "3 seconds of black, then 5 of countdown, then my film".
        if (Named.IsMatch(_clauses[index].Text) && _stretches.Where(one => one.Kind is StretchKind.Length).All(one => _words.Next.IsMatch(_clauses[one.Clause].Text)) && _stretches.TrueForAll(one => one.Kind is StretchKind.Length || one is { IsPart: true, From: 0 }) && _stretches.Exists(one => one.Kind is StretchKind.Length))
        {
            var sum = _stretches.Sum(one => one.IsPart ? one.To ?? 0 : one.From);
            _wishes.AddRange(_stretches.Select(one => one.Clause));
            _stretches.Clear();
            return new Stretch(StretchKind.Begin, sum, null, index) { IsJoined = true };
        }

        return _stretches.FindLast(one => !one.IsSide) is { } topic && Stop(topic) is { } stop ? new Stretch(StretchKind.Part, stop, null, index) { IsSide = true, IsGap = true } : null;
    }

    private void CloseGap(List<Stretch> own)
    {
        if (_stretches.Count == 0 || _stretches[^1] is not { IsGap: true, To: null } gap || own is not [{ IsSide: false, Kind: not StretchKind.Length } next, ..] || next.From <= gap.From) return;
        _stretches[^1] = new Stretch(StretchKind.Part, gap.From, next.From, gap.Clause) { IsSide = true, IsGap = true };
    }

    private Fate FateOf(MomentClause clause, List<Stretch> own)
    {
        var then = _words.Then.Match(clause.Text);
        var text = then.Success ? clause.Text[then.Length..] : clause.Text;
        var places = own.FindAll(one => one.Kind is not (StretchKind.Length or StretchKind.Rest));
        if (_hasTitle && text.Contains('¤', StringComparison.Ordinal) && places.Count > 0) return Fate.Titled;
        if (_words.SoIs.IsMatch(text) && _stretches.Count > 0) return _stretches[^1].Fate;
        if (_words.Changed.IsMatch(text))
        {
            if (places.Count == 0 && !Fades.IsMatch(text)) _changed = clause.Index;
            if (places.Count == 0) return _words.There.IsMatch(text) ? Fate.Changed : Fate.Untold;
            if (Fades.IsMatch(text) && places.TrueForAll(one => one is { From: 0, To: not null } or { From: < 0, To: null })) return Fate.Titled;
            if (!Cuts.IsMatch(text) || _words.Goes.IsMatch(text)) return Fate.Changed;
        }

        if (_words.RestStays.IsMatch(text) && !clause.HasTime) return Fate.Untold;
        if (_words.Tolerated.IsMatch(text)) return Fate.Tolerated;
        if (places.Count == 0 && _words.OtherThing.IsMatch(text)) return Fate.Untold;
        if (_words.Goes.IsMatch(text)) return Fate.Goes;
        if (places.Count > 0 && _words.Bounds.IsMatch(text)) return Fate.Stays;
        return _words.Stays.IsMatch(text) ? Fate.Stays : Fate.Untold;
    }

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

    /// <summary>The stretches that a clause without times means: by their name, or by a pronoun.</summary>
    private List<Stretch> Meant(MomentClause clause, int index, Fate fate)
    {
        var names = clause.Names(_words.Common);
        var named = _stretches.FindAll(one => one is { Fate: Fate.Untold, Kind: not StretchKind.Length } && _clauses[one.Clause].Names(_words.Common).Overlaps(names));
        if (named.Exists(one => _clauses[one.Clause].Ordinals.Intersect(clause.Ordinals, StringComparer.Ordinal).Any())) return named.FindAll(one => _clauses[one.Clause].Ordinals.Intersect(clause.Ordinals, StringComparer.Ordinal).Any());
        foreach (var one in named) one.IsNamed = true;
        if (named.Count > 0) return named;
        // 前面那截剪掉: the part at the start itself, of which nothing lies before.
        var (isFront, isBack) = (_words.Before.IsMatch(clause.Text), _words.After.IsMatch(clause.Text));
        if (isFront != isBack && _stretches.FindLast(one => !one.IsSide && one.IsPart) is { } end && (isFront ? end is { From: 0 } : end is { From: < 0, To: null })) return end.Fate is Fate.Untold ? [end] : [];
        if (!_words.Points.IsMatch(clause.Text) && !(Han.IsMatch(clause.Text) && _stretches.Count > 0 && _stretches[^1].Clause == index - 1)) return [];
        var untold = _stretches.FindAll(one => one is { Fate: Fate.Untold, Kind: not StretchKind.Length });
        if (untold.Count == 0) return [];
        // "The rest is parents coughing, keep just him": of the part, not of the rest.
        if (untold[^1].Kind is StretchKind.Rest && untold.Count > 1 && (PartNoun.IsMatch(clause.Text) || (fate is Fate.Stays && !Thats.IsMatch(clause.Text)))) untold.RemoveAll(one => one.Kind is StretchKind.Rest);
        var last = untold[^1];
        if ((_words.Plural.IsMatch(clause.Text) && fate is not Fate.Tolerated) || (fate is Fate.Stays && _words.AllTold.IsMatch(clause.Text)))
        {
            if (last.IsSide && (untold.Count(one => one.IsSide) > 1 || !untold.Exists(one => one is { IsPart: true, IsSide: false, To: not null }))) return untold.FindAll(one => one.IsSide && one.Clause >= last.Clause - 1);
            return untold.Exists(one => one.IsPart) ? untold.FindAll(one => one is { IsPart: true, IsSide: false }) : untold is [{ Kind: StretchKind.Moment }] ? [] : untold;
        }

        // "That's all I want": of moments, what lies between them. A moment alone has no side.
        if (last.IsMoment && fate is Fate.Stays && untold.FindAll(one => one.IsMoment) is { Count: > 1 } moments) return moments;
        return last.Kind is StretchKind.Moment && fate is not Fate.Changed ? [] : untold.FindAll(one => one.Clause == last.Clause);
    }

    /// <summary>The stretches that the times of a clause name.</summary>
    private List<Stretch> Own(int index)
    {
        var clause = _clauses[index];
        if (!clause.HasTime || (_words.OtherClock.IsMatch(clause.Text) && !OwnClock.IsMatch(clause.Text))) return [];
        var times = _times.FindAll(time => time.Index >= clause.From && time.End <= clause.To && !time.MayBeRatio && !time.IsShare);
        if (BeforeAfter.Match(clause.Text) is { Success: true } both && Anchor() is { } anchor)
        {
            _stretches.Remove(anchor);
            return [new Stretch(StretchKind.Part, Math.Max(0, anchor.From - At("a")), anchor.From + At("b"), index) { IsJoined = true }];
        }

        // 1分10秒往后数15秒.
        if (times is [{ To: null } first, { To: null } lasting] && Onwards.IsMatch(clause.Text[(first.End - clause.From)..(lasting.Index - clause.From)])) return [new Stretch(StretchKind.Part, first.From, first.From + lasting.From, index) { IsJoined = true }];
        List<Stretch> own = [];
        foreach (var time in times) own.Add(Of(time, clause, index, own));
        // "At 0:58 a phone buzzes for 5 seconds".
        if (own is [{ IsMoment: true } at, { Kind: StretchKind.Length } length]) own = [new Stretch(StretchKind.Part, at.From, at.From + length.From, index) { IsJoined = true }];
        // "From 3:15 there's a nice 20 seconds".
        else if (own is [{ IsPart: true, To: null, From: > 0 } open, { Kind: StretchKind.Length } run]) own = [new Stretch(StretchKind.Part, open.From, open.From + run.From, index) { IsJoined = true }];
        // "I talk till 3:20, there's a 30 second ad break": it begins where the part before ends.
        else if (own is [{ Kind: StretchKind.Length } inserted] && _stretches.Count > 0 && _stretches[^1] is { Kind: StretchKind.End or StretchKind.Moment } end && end.Clause == index - 1 && _words.Inserted.IsMatch(clause.Text)) own = [new Stretch(StretchKind.Part, end.From, end.From + inserted.From, index) { IsJoined = true }];
        return own;

        double At(string group) => _times.Find(time => time.Index == clause.From + both.Groups[group].Index)?.From ?? 0;
    }

    private Stretch? Anchor() => _stretches.FindLast(one => one.IsMoment);

    private Stretch Of(TrimTime time, MomentClause clause, int index, List<Stretch> own)
    {
        if (time.To is not null) return new Stretch(StretchKind.Part, time.From, time.To, index);
        var (before, behind) = (clause.Text[..(time.Index - clause.From)], clause.Text[(time.End - clause.From)..]);
        if (time.From < 0) return new Stretch(StretchKind.Part, time.From, null, index);
        // "The last quarter's too shaky, the three quarters before it are what I want."
        if (IsShare.IsMatch(_text[time.Index..time.End]) && Relative.IsMatch(behind) && _stretches.FindLast(one => one is { From: < 0, To: null }) is { } tail) return new Stretch(StretchKind.Part, 0, tail.From, index) { IsSide = true };
        if (Relative.IsMatch(behind) && !_words.LastBefore.IsMatch(before))
        {
            _isRelative = true;
            return new Stretch(StretchKind.Length, time.From, null, index);
        }

        if (_words.MiddleBefore.IsMatch(before) || _words.MiddleBehind.IsMatch(behind)) return new Stretch(StretchKind.Middle, time.From, null, index);
        if (!time.IsClock && (_words.FirstBefore.IsMatch(before) || Ordinal.IsMatch(_text[time.Index..time.End]))) return new Stretch(StretchKind.Part, 0, time.From, index);
        // 45分钟就讲完了，后面20分钟全是空镜: behind that moment.
        if (JustBehind.IsMatch(before) && _stretches.Count > 0 && _stretches[^1] is { Kind: StretchKind.End } over) return new Stretch(StretchKind.Part, over.From, null, index) { IsSide = true };
        if (!time.IsClock && (_words.LastBefore.IsMatch(before) || _words.LastBehind.IsMatch(behind))) return _words.UntilBefore.IsMatch(before) ? new Stretch(StretchKind.Part, 0, -time.From, index) : new Stretch(StretchKind.Part, -time.From, null, index);
        if (!time.IsClock && _words.FirstBehind.IsMatch(behind)) return new Stretch(StretchKind.Part, 0, time.From, index);
        if (_words.LaterBehind.IsMatch(behind) && Anchor() is { } start) return new Stretch(StretchKind.End, start.From + time.From, null, index);
        if ((_words.FromThere.IsMatch(behind) || (Those.IsMatch(before) && own.Count == 0 && Anchor()?.Clause == index - 1)) && (own.FindLast(one => one.IsMoment) ?? Anchor()) is { } from)
        {
            // "It breaks at 1:05 and by 1:40 it's in the water, they want those 35 seconds": they lie between the two.
            if (_stretches.FindAll(one => one.IsMoment) is [.., var first, var second] && second.From - first.From == time.From) from = first;
            _stretches.RemoveAll(one => one.IsMoment && one.From >= from.From);
            own.Remove(from);
            _stretches.Remove(from);
            return new Stretch(StretchKind.Part, from.From, from.From + time.From, index) { IsJoined = true };
        }

        if (Whole.IsMatch(behind)) return new Stretch(StretchKind.Length, time.From, null, index);
        var isBegin = _words.Begins.IsMatch(clause.Text);
        if (Turns.IsMatch(clause.Text) && (time.IsClock || _words.UntilBefore.IsMatch(before) || _words.MomentBefore.IsMatch(before))) return new Stretch(StretchKind.Begin, time.From, null, index) { IsTurn = true };
        if (Over.IsMatch(before)) return new Stretch(StretchKind.End, time.From, null, index);
        if (_words.FromBefore.IsMatch(before) || _words.FromBehind.IsMatch(behind)) return new Stretch(isBegin ? StretchKind.Begin : StretchKind.Part, time.From, null, index);
        if (isBegin && NotUntil.IsMatch(before)) return new Stretch(StretchKind.Begin, time.From, null, index);
        if (_words.UntilBefore.IsMatch(before) || _words.UntilBehind.IsMatch(behind)) return _words.Goes.IsMatch(clause.Text) ? new Stretch(StretchKind.Part, 0, time.From, index) : new Stretch(StretchKind.End, time.From, null, index);
        var isEnd = _words.Ends.IsMatch(clause.Text);
        var isClock = time.IsClock || ((behind.Length > 0 || IsAt.IsMatch(before)) && ClockLike.IsMatch(_text[time.Index..time.End]));
        var isMoment = (isClock && (isEnd || isBegin || !Latin.IsMatch(clause.Text)) && !_words.LengthBefore.IsMatch(before)) || _words.MomentBefore.IsMatch(before) || _words.MomentBehind.IsMatch(behind) || (Characters.IsHan(clause.Text[^1]) && ((string.IsNullOrWhiteSpace(before) && Happens.IsMatch(behind)) || _words.Ends.IsMatch(behind) || _words.Begins.IsMatch(behind)));
        // "The first minute and 30 seconds" is one length.
        _isRelative |= !isMoment && own.Count == 0 && index > 0 && IsBare(clause) && _stretches.Count > 0 && _stretches[^1].Clause == index - 1;
        _isRelative |= !isMoment && IsShare.IsMatch(_text[time.Index..time.End]);
        return new Stretch(!isMoment ? StretchKind.Length : isEnd ? StretchKind.End : isBegin ? StretchKind.Begin : StretchKind.Moment, time.From, null, index);
    }

    /// <summary>The stretches that a clause names by a side of those that were told before.</summary>
    private List<Stretch> Sides(int index)
    {
        var text = _clauses[index].Text;
        if (_stretches.FindLast(one => !one.IsSide && one.Kind is StretchKind.Part or StretchKind.Begin or StretchKind.End or StretchKind.Moment) is not { } topic)
        {
            // The middle has no sides of its own, but all else is the rest.
            return _stretches.Exists(one => one.Kind is StretchKind.Middle) && _words.Rest.IsMatch(text) ? [new Stretch(StretchKind.Rest, 0, null, index)] : [];
        }

        List<Stretch> sides = [];
        var isAround = _words.Around.IsMatch(text);
        if ((isAround || _words.Before.IsMatch(text)) && Start(topic) is var start and not 0) sides.Add(new Stretch(StretchKind.Part, 0, start, index) { IsSide = true });
        if ((isAround || _words.After.IsMatch(text)) && Stop(topic) is { } stop) sides.Add(new Stretch(StretchKind.Part, stop, null, index) { IsSide = true });
        if (sides.Count == 0 && _words.Between.IsMatch(text) && _stretches.FindAll(one => one is { IsSide: false } && (one.IsPart || one.IsMoment)) is [.., var left, var right] && (left.To ?? left.From) is var from && (from < right.From || right.From < 0)) sides.Add(new Stretch(StretchKind.Part, from, right.From, index) { IsSide = true });
        if (sides.Count == 0 && _words.Rest.IsMatch(text)) sides.Add(new Stretch(StretchKind.Rest, 0, null, index));
        return sides;
    }

    /// <summary>Of moments that follow one another, the first: what lies before them lies before all.</summary>
    private double Start(Stretch topic)
    {
        if (!topic.IsMoment) return topic.From;
        var at = _stretches.IndexOf(topic);
        while (at > 0 && _stretches[at - 1] is { IsMoment: true, Fate: Fate.Untold } && _stretches[at - 1].From < _stretches[at].From) at--;
        return _stretches[at].From;
    }

    private static double? Stop(Stretch topic) => topic.IsMoment ? topic.From : topic.To ?? (topic.From > 0 ? topic.From : null);

    /// <summary>"It lasts 6 minutes and starts 90 seconds in": a start and a length are one part.</summary>
    private Stretch? JoinLengths()
    {
        var moments = _stretches.FindAll(one => one.IsMoment);
        var lengths = _stretches.FindAll(one => one.Kind is StretchKind.Length && _words.Lasts.IsMatch(_clauses[one.Clause].Text));
        if (moments is not [{ Kind: not StretchKind.End } start] || lengths is not [var length] || (length.Clause < start.Clause && start.Kind is not StretchKind.Begin) || _stretches.Exists(one => one.IsPart && !one.IsSide)) return null;
        _stretches.Remove(length);
        var part = new Stretch(StretchKind.Part, start.From, start.From + length.From, start.Clause) { IsJoined = true, Fate = start.Fate is Fate.Untold ? length.Fate : start.Fate, IsOnly = start.IsOnly };
        _stretches[_stretches.IndexOf(start)] = part;
        return part;
    }

    /// <summary>"Ignore the first 20 seconds, that's soundcheck, and the last 30": one verb before both.</summary>
    private void TakeBare()
    {
        foreach (var one in _stretches.Where(one => one is { IsPart: true, IsSide: false, Fate: Fate.Untold } && IsBare(_clauses[one.Clause])))
        {
            if (_stretches.FindLast(other => other.Clause < one.Clause && other.IsPart) is { Fate: Fate.Goes } before && before.Source == before.Clause) (one.Fate, one.Source) = (before.Fate, before.Source);
        }
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
            if (!_stretches.Exists(other => other.Fate is Fate.Goes && other is { IsPart: true, To: null } or { Kind: StretchKind.Begin, Fate: Fate.Goes } && other.From > one.From)) continue;
            one.Fate = Fate.Stays;
        }
    }

    /// <summary>Where something begins and where it is over bound one part, where nothing else is said of one of them than of the other.</summary>
    private void JoinMoments()
    {
        for (var i = 0; i + 1 < _stretches.Count; i++)
        {
            var (one, last) = (_stretches[i], i + 1);
            // "The first lap ends at 1:30 and the second at 3:02. I just want the second": it begins where the one before ends.
            if (one is { Kind: StretchKind.End, Fate: Fate.Untold } && _stretches[i + 1] is { Kind: StretchKind.End, Fate: Fate.Stays or Fate.Goes } next && next.From > one.From)
            {
                _stretches[i + 1] = new Stretch(StretchKind.Part, one.From, next.From, next.Clause) { Fate = next.Fate, IsOnly = next.IsOnly, Source = next.Source, IsJoined = true };
                continue;
            }

            if (!one.IsMoment || one.Kind is StretchKind.End) continue;
            while (last + 1 < _stretches.Count && _stretches[last].Kind is StretchKind.Moment && _stretches[last + 1].IsMoment && _stretches[last + 1].From > _stretches[last].From) last++;
            var other = _stretches[last];
            if (!other.IsMoment || other.From <= one.From || (other.Kind is StretchKind.Begin && !(other is { IsTurn: true, Fate: Fate.Untold } && one.Fate is Fate.Stays))) continue;
            var fate = one.Fate is Fate.Untold ? other.Fate : one.Fate;
            if (fate is Fate.Untold || (other.Fate is not Fate.Untold && other.Fate != fate)) continue;
            _stretches.RemoveRange(i, last - i + 1);
            _stretches.Insert(i, new Stretch(StretchKind.Part, one.From, other.From, one.Clause) { IsJoined = true, Source = Math.Max(one.Source, other.Source), Fate = fate, IsOnly = one.IsOnly || other.IsOnly });
        }
    }
}
