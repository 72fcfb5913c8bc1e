using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Which stretches a clause names: by its own times, by a side of those told before, by their name or by a pronoun.</summary>
internal sealed partial class MomentReader
{
    private static readonly Wording TooLong = Pattern.Zh("^ ?too (?:long|late)\\b"), Rolling = Pattern.Zh("\\b(?:rolling|recording|filming|running|ran|rolled|filmed|recorded|stopped)\\b");
    private static readonly Wording Next = Pattern.Zh("\\b(?:next|following) ?$|接下来的? ?$");
    private static readonly Wording StopsAt = Pattern.Zh("\\b(?:stop|end|finish|lands?|leaves?)(?: it)?(?: at| about| around)* ?$|停在? ?$"), BehindFirst = Pattern.Zh("\\b(?:after|past|beyond) (?:the )?(?:first|opening|initial) ?$"), ToTime = Pattern.Zh("^ ?(?:[a-z]+ ){0,2}(?:from )?(?:the )?(?:very )?(?:beginning|start) (?:up )?(?:to|until|till) ?$");

    private static readonly Wording WrappedUp = Pattern.Zh("^ ?(?:and |we |i |it |they )*(?:wrapped|finished|ended|stopped|done|over|until|till|to)(?: up| filming| recording| shooting| it)?(?: at| around| about| by)* ?§|^(?:1 ?直)?(?:拍|录|搞|弄|开|忙)?到 ?§");

    /// <summary>Seconds.</summary>
    private const double Equal = 0.05;

    private static readonly Wording Han = Pattern.Zh("[\u3400-\u9fff]");
    private static readonly Wording Turns = Pattern.Zh("\\bswitch(?:es)? to\\b|进入|就是|就?变成|\\b(?:becomes?|turns? into)\\b");
    private static readonly Wording Whole = Pattern.Zh("\\b(?:at the moment|right now|currently|in total|altogether|long)\\b");
    private static readonly Wording Those = Pattern.Zh("\\b(?:those|these|that|this|the (?:next|following)) ?$|[那这](?:个|么)? ?$"), Happens = Pattern.Zh("^ ?(?:就|才|又)?[\u4e00-\u9fff]{0,2}(?:上去|下来|起来|出来|进来|过来|下去|上来|掉下|跳|摔|倒|冲|响|灭|断|爆|哭|坏)|^ ?(?:的时候)?(?:那(?=[句声下里儿次])|他|她|它|我|有人|有个|有只|突然|孩子|老师|手机)");
    private static readonly Wording IsShare = Pattern.Zh("^[^a-z分秒]{0,8}(?:[0-9]/[0-9]|percent|quarter|third|half|半)(?! ?(?:an? )?(?:minute|hour|min|second))");
    private static readonly Wording IsAt = Pattern.Zh("[是在到] ?$"), NotUntil = Pattern.Zh("\\b(?:[a-z]+n't|not)(?: (?:really|actually))? (?:start|begin|kick off|open|come on|get going)\\b"), PartNoun = Pattern.Zh("\\b(?:gap|hole|pause|break|interval|absence|stretch|part|bit|section|piece|scene|segment|him|her|me)\\b|[这那] ?(?:1 ?)?(?:段|截|部分)"), Thats = Pattern.Zh("\\bthat's\\b|[这那]才?是");
    private static readonly Wording Named = Pattern.Zh("\\b(?:then|that|which|next|by) (?:it's |comes |there's |there is )?(?:the|my|our|his|her|their)\\b|才?是"), Over = Pattern.Zh("(?<!\\bthe[ ])\\b(?:over|done|finished|through|ends?|ended|stops?|stopped|finishes) (?:after|from)\\b");
    /// <summary>So long before or after something that is no time.</summary>
    private static readonly Wording Relative = Pattern.Zh("^ ?(?:before|after) §|^ ?before (?:it|that|then|this)\\b|^ ?(?:before|after|ahead of|either side|prior to) (?!(?:it|that|there|then)\\b)(?:the |my |our |his |her |we |i |he |she )");
    private static readonly Wording BothEnds = Pattern.Zh("(?:头尾|首尾|前后|两头|两端|开头和?结尾|片头片尾)(?:各|都|分别)[^§,.;!?]{0,3}§|§·*[^,.;!?§]{0,20}\\bat (?:both ends|either end|each end)\\b"), NotBefore = Pattern.Zh("\\b(?:isn't|is not|wasn't|aren't|not) (?:on |there )?(?:until|till|before) ?$");
    private static readonly Wording OwnClock = Pattern.Zh("\\b(?:in the (?:video|clip|film|recording))\\b|(?:影片|视频|片子)里");
    private static readonly Wording BeforeAfter = Pattern.Zh("(?<a>§·*) before[^§]{0,20}(?<b>§·*) after\\b|前 ?(?<a>§·*)[^§,.;!?]{0,14}后 ?(?<b>§·*)|(?:往前|前面?)(?:再|多|各)?(?:留|取|要)? ?(?<a>§·*)[^§]{0,4}(?:往后|后面?)(?:再|多|各)?(?:留|取|要)? ?(?<b>§·*)");
    private static readonly Wording PluralName = Pattern.Zh("\\b(?:the|those|these|both|all)(?: [a-z]+)? [a-z]{1,12}[a-rt-z]s\\b"), Another = Pattern.Zh("^ ?(?:and |then )?(?:(?:there's|there is) )?(?:another|one more|1 more|again|a second)\\b");
    private static readonly Wording EitherSide = Pattern.Zh("§·* (?:on )?(?:either|each|both) sides?\\b|§·* before and after\\b(?! ?§)");
    private static readonly Wording Onwards = Pattern.Zh("^ ?(?:以后|之后|往后|开始|起)(?:面|数|的|那|这| )*$|^ ?后(?:的?那|数)+ ?$");
    /// <summary>1分05秒 is a moment, where nothing calls it a length; "1st minute" is the first.</summary>
    private static readonly Wording ClockLike = Pattern.Zh("[0-9] ?分 ?[0-9]{1,2}(?![0-9/])"), First = Pattern.Zh("^1st\\b");

    /// <summary>"Chit chat till 5:00, then the demo, then from 42:00 on …": what lies between two times that are told.</summary>
    private Stretch? Gap(int index)
    {
        if (!_words.Then.IsMatch(_clauses[index].Text) || _stretches.Count == 0) return null;
        // "3 seconds of black, then 5 of countdown, then my film".
        if (Named.IsMatch(_clauses[index].Text) && (_words.Wanted.IsMatch(_clauses[index].Text) || !_stretches.Exists(one => one.IsChained)) && _stretches.Where(one => one.Kind is StretchKind.Length).All(one => _words.Next.IsMatch(_clauses[one.Clause].Text)) && _stretches.TrueForAll(one => one.Kind is StretchKind.Length || one.IsChained || one is { IsPart: true, From: 0 }) && _stretches.Exists(one => one.Kind is StretchKind.Length || one.IsChained))
        {
            var sum = _stretches.Sum(one => one.IsPart ? (one.To ?? 0) - one.From : one.From);
            _wishes.AddRange(_stretches.Select(one => one.Clause));
            _stretches.Clear();
            return new Stretch(StretchKind.Begin, sum, null, index) { IsJoined = true };
        }

        return _stretches.FindLast(one => !one.IsSide) is { } topic && Stop(topic) is { } stop ? new Stretch(StretchKind.Part, stop, null, index) { IsSide = true, IsGap = true } : null;
    }

    private void CloseGap(List<Stretch> own)
    {
        if (_stretches.Count == 0 || _stretches[^1] is not { IsSide: true, To: null, Fate: Fate.Untold } gap || !(gap.IsGap || gap.Clause == own.FirstOrDefault()?.Clause - 1) || own is not [{ IsSide: false, Kind: not StretchKind.Length } next, ..] || next.From <= gap.From) return;
        _stretches[^1] = new Stretch(StretchKind.Part, gap.From, next.From, gap.Clause) { IsSide = true, IsGap = true };
    }

    /// <summary>The stretches that a clause without times means: by their name, or by a pronoun.</summary>
    private List<Stretch> Meant(MomentClause clause, int index, Fate fate)
    {
        if (IsUntold(clause, fate)) return [];
        if (Called(clause, fate) is { } called) return called;
        var names = clause.Names(_words.Common);
        var named = _stretches.FindAll(one => one is { Fate: Fate.Untold, Kind: not StretchKind.Length } && _clauses[one.Clause].Names(_words.Common).Overlaps(names));
        if (named.Exists(one => _clauses[one.Clause].Ordinals.Intersect(clause.Ordinals, StringComparer.Ordinal).Any())) return named.FindAll(one => _clauses[one.Clause].Ordinals.Intersect(clause.Ordinals, StringComparer.Ordinal).Any());
        if (named.Count > 0 && Ordinal(clause) is { } numbered && !named.Contains(numbered[0])) named = numbered;
        if (named.Count == 0) named = Ordinal(clause) ?? Likely(clause, fate);
        // "There's an ad at 2:00 and another at 5:00, remove the ads".
        if (named.Count == 1 && fate is Fate.Goes or Fate.Stays && PluralName.IsMatch(clause.Text)) named.AddRange(_stretches.FindAll(one => one is { Fate: Fate.Untold, IsSide: false, Kind: not StretchKind.Length } && one.Clause > named[0].Clause && Another.IsMatch(_clauses[one.Clause].Text)));
        foreach (var one in named) one.IsNamed = true;
        if (named.Count > 0) return named;
        // 前面那截剪掉: the part at the start itself, of which nothing lies before.
        var (isFront, isBack) = (_words.Before.IsMatch(clause.Text), _words.After.IsMatch(clause.Text));
        if (isFront != isBack && _stretches.FindLast(one => !one.IsSide && one.IsPart) is { } end && (isFront ? end is { From: 0 } : end is { From: < 0, To: null })) return end.Fate is Fate.Untold ? [end] : [];
        if (!_words.Points.IsMatch(clause.Text) && fate is not Fate.Tolerated && !(Han.IsMatch(clause.Text) && _stretches.Count > 0 && _stretches[^1].Clause == index - 1)) return [];
        var untold = _stretches.FindAll(one => one is { Fate: Fate.Untold, Kind: not StretchKind.Length });
        if (untold.Count == 0 || IsSaidAgain(clause, fate)) return [];
        // "The rest is parents coughing, keep just him": of the part, not of the rest.
        if (untold[^1].Kind is StretchKind.Rest && untold.Count > 1 && (PartNoun.IsMatch(clause.Text) || (fate is Fate.Stays && !Thats.IsMatch(clause.Text)))) untold.RemoveAll(one => one.Kind is StretchKind.Rest);
        var last = untold[^1];
        // "It drops out at 2:30 and again at 4:00, that was the microphone, it's fine": all that was told of in a row.
        if (fate is Fate.Tolerated && (last is { Kind: StretchKind.Moment } or { IsJoined: true })) return untold.FindAll(one => one is { Kind: StretchKind.Moment } or { IsJoined: true } && one.Clause >= last.Clause - 2);
        if (((_words.Plural.IsMatch(clause.Text) || (Verb.IsMatch(clause.Text) && _words.Plural.IsMatch(_clauses[last.Clause].Text) && last.Clause == index - 1)) && fate is not Fate.Tolerated) || (fate is Fate.Stays && _words.AllTold.IsMatch(clause.Text)))
        {
            if (last.IsSide && (untold.Count(one => one.IsSide) > 1 || !untold.Exists(one => one is { IsPart: true, IsSide: false, To: not null }))) return untold.FindAll(one => one.IsSide && one.Clause >= last.Clause - 1);
            return untold.Exists(one => one.IsPart) ? untold.FindAll(one => !one.IsSide && (one.IsPart || one is { Kind: StretchKind.End, IsUntil: true })) : untold is [{ Kind: StretchKind.Moment }] ? [] : untold;
        }

        // "At 3:15 the power goes and comes back at 3:40, that bit should disappear": what lies between the two.
        if (last.IsMoment && fate is Fate.Goes && PartNoun.IsMatch(clause.Text) && untold is [.., { IsMoment: true } from, _] && from.From < last.From && from.Clause >= last.Clause - 1)
        {
            var between = new Stretch(StretchKind.Part, from.From, last.From, last.Clause) { IsJoined = true };
            _stretches[_stretches.IndexOf(last)] = between;
            _stretches.Remove(from);
            return [between];
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
        // "Filmed at 7:45 in the evening, wrapped around 8:10": of the same day.
        if (index > 0 && times is [{ IsClock: true, To: null }] && WrappedUp.IsMatch(clause.Text) && _clauses[index - 1] is { HasTime: true } day && _words.OtherClock.IsMatch(day.Text) && !OwnClock.IsMatch(day.Text)) return [];
        if (BeforeAfter.Match(clause.Text) is { Success: true } both && (Anchor() ?? OnlyClock(clause)) is { } anchor)
        {
            _stretches.Remove(anchor);
            _wishes.Add(anchor.Clause);
            return [new Stretch(StretchKind.Part, Math.Max(0, anchor.From - At("a")), anchor.From + At("b"), index) { IsJoined = true }];
        }

        if (IsOfEvent(clause, times)) return [];
        // 头尾各有半分钟, "10 seconds at either end".
        if (times is [{ To: null, IsClock: false } width] && BothEnds.IsMatch(clause.Text)) return [new Stretch(StretchKind.Part, 0, width.From, index), new Stretch(StretchKind.Part, -width.From, null, index)];
        // "He scores at 0:33, keep 5 seconds either side".
        if (times is [{ To: null, IsClock: false, IsShare: false } half] && EitherSide.IsMatch(clause.Text) && _stretches.FindAll(one => one.IsMoment) is [{ Fate: Fate.Untold } middle])
        {
            _stretches.Remove(middle);
            _wishes.Add(middle.Clause);
            return [new Stretch(StretchKind.Part, Math.Max(0, middle.From - half.From), middle.From + half.From, index) { IsJoined = true }];
        }

        // 1分10秒往后数15秒.
        if (times is [{ To: null } first, { To: null } lasting] && Onwards.IsMatch(clause.Text[(first.End - clause.From)..(lasting.Index - clause.From)])) return [new Stretch(StretchKind.Part, first.From, first.From + lasting.From, index) { IsJoined = true }];
        if (times is [{ To: null } which] && AtEvent(clause, which) is { } bound) return [bound];
        List<Stretch> own = [];
        foreach (var time in times) own.Add(Of(time, clause, index, own, Near(clause, times, time)));
        // "At 0:58 a phone buzzes for 5 seconds".
        if (own is [{ IsMoment: true } at, { Kind: StretchKind.Length } length]) own = [new Stretch(StretchKind.Part, at.From, at.From + length.From, index) { IsJoined = true }];
        // 从"各位好"(0:21)到"谢谢"(7:48).
        else if (own is [{ IsPart: true, To: null, From: > 0 } begun, { Kind: StretchKind.End or StretchKind.Moment } closed] && closed.From > begun.From) own = [new Stretch(StretchKind.Part, begun.From, closed.From, index) { IsJoined = true }];
        // "Please cut those 3 seconds out": as long as a part that was told of.
        else if (own is [{ Kind: StretchKind.Length } said] && Those.IsMatch(clause.Text[..(times[0].Index - clause.From)]) && _stretches.FindLast(one => (one is { IsPart: true, IsSide: false, To: { } to } && Math.Abs(to - one.From - said.From) < Equal) || (one.Kind is StretchKind.Middle && one.From == said.From)) is { } told) own = [told];
        // "From 3:15 there's a nice 20 seconds".
        else if (own is [{ IsPart: true, To: null, From: > 0 } open, { Kind: StretchKind.Length } run]) own = [new Stretch(StretchKind.Part, open.From, open.From + run.From, index) { IsJoined = true }];
        // "I talk till 3:20, there's a 30 second ad break": it begins where the part before ends.
        else if (own is [{ Kind: StretchKind.Length } inserted] && _stretches.Count > 0 && _stretches[^1] is { Kind: StretchKind.End or StretchKind.Moment } end && end.Clause == index - 1 && _words.Inserted.IsMatch(clause.Text)) own = [new Stretch(StretchKind.Part, end.From, end.From + inserted.From, index) { IsJoined = true }];
        return own;

        double At(string group) => _times.Find(time => time.Index == clause.From + both.Groups[group].Index)?.From ?? 0;
    }

    /// <summary>"Keep it up to where she waves, which is at 0:48".</summary>
    private Stretch? AtEvent(MomentClause clause, TrimTime time)
    {
        if (clause.Index == 0 || !_words.Which.IsMatch(clause.Text) || _clauses[clause.Index - 1] is not { HasTime: false } before || before.Text.Any(char.IsAsciiDigit)) return null;
        var isUntil = _words.UntilEvent.IsMatch(before.Text);
        if (isUntil == _words.FromEvent.IsMatch(before.Text)) return null;
        var fate = FateOf(before, []);
        return new Stretch(isUntil ? StretchKind.End : StretchKind.Begin, time.From, null, clause.Index) { Fate = fate, IsOnly = fate is Fate.Stays, Source = before.Index };
    }

    /// <summary>"5 seconds before the crash and 10 after, the crash is at 3:07": the moment is told behind it.</summary>
    private Stretch? OnlyClock(MomentClause clause) =>
        _times.FindAll(time => time is { To: null, From: >= 0 } && (time.IsClock || Han.IsMatch(clause.Text)) && (time.Index < clause.From || time.Index >= clause.To)) is [var only] ? new Stretch(StretchKind.Moment, only.From, null, clause.Index) : null;

    private Stretch? Anchor() => _stretches.FindLast(one => one.IsMoment);

    private Stretch Of(TrimTime time, MomentClause clause, int index, List<Stretch> own, string near)
    {
        if (time.To is not null) return new Stretch(StretchKind.Part, time.From, time.To, index);
        var (before, behind) = (clause.Text[..(time.Index - clause.From)], clause.Text[(time.End - clause.From)..]);
        if (Next.IsMatch(before) && _stretches.FindLast(one => one is { IsPart: true, IsSide: false, To: > 0 }) is { To: { } then }) return new Stretch(StretchKind.Part, then, then + time.From, index) { IsJoined = true };
        // "Stop 3 seconds before the end".
        if (time.From < 0) return new Stretch(_words.Ends.IsMatch(near) || StopsAt.IsMatch(before) ? StretchKind.End : StretchKind.Part, time.From, null, index);
        // "The last quarter's too shaky, the three quarters before it are what I want."
        if (IsShare.IsMatch(_text[time.Index..time.End]) && Relative.IsMatch(behind) && _stretches.FindLast(one => one is { From: < 0, To: null }) is { } tail) return new Stretch(StretchKind.Part, 0, tail.From, index) { IsSide = true };
        if (Relative.IsMatch(behind) && !_words.LastBefore.IsMatch(before))
        {
            _isRelative = true;
            return new Stretch(StretchKind.Length, time.From, null, index);
        }

        if (_words.MiddleBefore.IsMatch(before) || _words.MiddleBehind.IsMatch(behind)) return new Stretch(StretchKind.Middle, time.From, null, index);
        // "Everything after the first 30 seconds".
        if (!time.IsClock && BehindFirst.IsMatch(before)) return new Stretch(StretchKind.Part, time.From, null, index);
        if (!time.IsClock && (_words.FirstBefore.IsMatch(before) || First.IsMatch(_text[time.Index..time.End]))) return new Stretch(StretchKind.Part, 0, time.From, index);
        // 45分钟就讲完了，后面20分钟全是空镜: behind that moment.
        if (JustBehind.IsMatch(before) && _stretches.Count > 0 && _stretches[^1] is { Kind: StretchKind.End } over) return new Stretch(StretchKind.Part, over.From, null, index) { IsSide = true };
        // "We kept rolling for 20 seconds too long".
        if (!time.IsClock && (_words.LastBefore.IsMatch(before) || _words.LastBehind.IsMatch(behind) || (TooLong.IsMatch(behind) && Rolling.IsMatch(before)))) return _words.UntilBefore.IsMatch(before) ? new Stretch(StretchKind.Part, 0, -time.From, index) : new Stretch(StretchKind.Part, -time.From, null, index);
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
        var isBegin = _words.Begins.IsMatch(near) && !ToTime.IsMatch(before);
        if (ToTime.IsMatch(before)) return new Stretch(StretchKind.Part, 0, time.From, index);
        if (Turns.IsMatch(clause.Text) && (time.IsClock || _words.UntilBefore.IsMatch(before) || _words.MomentBefore.IsMatch(before))) return new Stretch(StretchKind.Begin, time.From, null, index) { IsTurn = true };
        if (Over.IsMatch(before)) return new Stretch(StretchKind.End, time.From, null, index);
        if (_words.FromBefore.IsMatch(before) || _words.FromBehind.IsMatch(behind)) return new Stretch(isBegin && !_words.Goes.IsMatch(clause.Text) ? StretchKind.Begin : StretchKind.Part, time.From, null, index);
        if (NotBefore.IsMatch(before) || (isBegin && NotUntil.IsMatch(before))) return new Stretch(StretchKind.Begin, time.From, null, index);
        if (_words.UntilBefore.IsMatch(before) || _words.UntilBehind.IsMatch(behind)) return _words.Goes.IsMatch(clause.Text) ? new Stretch(StretchKind.Part, 0, time.From, index) { IsUntil = true } : new Stretch(StretchKind.End, time.From, null, index) { IsUntil = true };
        var isEnd = _words.Ends.IsMatch(near) && !AfterEnd.IsMatch(before);
        var isClock = time.IsClock || ((behind.Length > 0 || IsAt.IsMatch(before)) && ClockLike.IsMatch(_text[time.Index..time.End]));
        var isMoment = (isClock && (isEnd || isBegin || !Latin.IsMatch(clause.Text)) && !_words.LengthBefore.IsMatch(before)) || _words.MomentBefore.IsMatch(before) || _words.MomentBehind.IsMatch(behind) || (Characters.IsHan(clause.Text[^1]) && !_words.LengthBefore.IsMatch(before) && !_words.Lasts.IsMatch(before) && (((string.IsNullOrWhiteSpace(before) || IsAt.IsMatch(before)) && Happens.IsMatch(behind)) || _words.Ends.IsMatch(behind) || _words.Begins.IsMatch(behind)));
        // "The first minute and 30 seconds" is one length.
        _isRelative |= !isMoment && own.Count == 0 && index > 0 && IsBare(clause) && And.IsMatch(_text[_clauses[index - 1].To..clause.From]) && _stretches.Count > 0 && _stretches[^1].Clause == index - 1;
        _isRelative |= !isMoment && IsShare.IsMatch(_text[time.Index..time.End]);
        return new Stretch(!isMoment ? StretchKind.Length : isEnd ? StretchKind.End : isBegin ? StretchKind.Begin : StretchKind.Moment, time.From, null, index);
    }

    /// <summary>The stretches that a clause names by a side of those that were told before.</summary>
    private List<Stretch> Sides(int index)
    {
        var text = _clauses[index].Text;
        if ((BesideNamed(text) ?? _stretches.FindLast(one => !one.IsSide && one.Kind is StretchKind.Part or StretchKind.Begin or StretchKind.End or StretchKind.Moment)) is not { } topic)
        {
            // The middle has no sides of its own, but all else is the rest.
            return _stretches.Exists(one => one.Kind is StretchKind.Middle) && (_words.Rest.IsMatch(text) || _words.Around.IsMatch(text)) ? [new Stretch(StretchKind.Rest, 0, null, index)] : [];
        }

        // 这两头: of two ends that were told of, these.
        if (_words.Around.IsMatch(text) && _stretches.Exists(one => one is { IsPart: true, From: 0, Fate: Fate.Untold }) && _stretches.Exists(one => one is { IsPart: true, From: < 0, Fate: Fate.Untold } or { IsPart: true, IsSide: false, From: > 0, To: null, Fate: Fate.Untold })) return [];
        List<Stretch> sides = [];
        var isAround = _words.Around.IsMatch(text);
        if ((isAround || _words.Before.IsMatch(text)) && Start(topic) is var start and not 0) sides.Add(new Stretch(StretchKind.Part, 0, start, index) { IsSide = true });
        if ((isAround || _words.After.IsMatch(text)) && Stop(topic) is { } stop) sides.Add(new Stretch(StretchKind.Part, stop, null, index) { IsSide = true });
        if (sides.Count == 0 && _words.Between.IsMatch(text) && _stretches.FindAll(one => one is { IsSide: false } && (one.IsPart || one.IsMoment)) is [.., var left, var right] && (left.To ?? left.From) is var from && (from < right.From || right.From < 0)) sides.Add(new Stretch(StretchKind.Part, from, right.From, index) { IsSide = true });
        if (sides.Count == 0 && _words.Rest.IsMatch(text)) sides.Add(new Stretch(StretchKind.Rest, 0, null, index));
        return sides;
    }

    /// <summary>"Before the speech nothing is worth keeping": the stretch before whose start, or behind whose end, something lies, by its name.</summary>
    private Stretch? BesideNamed(string text)
    {
        if (SideOf.Match(text) is not { Success: true } side) return null;
        var names = new MomentClause(0, side.Groups["name"].Value, 0).Names(_words.Common);
        var named = _stretches.FindAll(one => one is { IsSide: false, Kind: StretchKind.Part or StretchKind.Begin or StretchKind.End or StretchKind.Moment } && _clauses[one.Clause].Names(_words.Common).Overlaps(names));
        return named is [var only] && (side.Groups["front"].Success ? only.Kind is not StretchKind.End : only.Kind is not StretchKind.Begin) ? only : null;
    }

    private static readonly Wording SideOf = Pattern.Zh("\\b(?:(?<front>before|ahead of|prior to|preceding)|after|past|beyond|following) (?:(?:the|my|our|his|her|their|that|this) )?(?<name>[a-z][a-z']+(?: [a-z']+)?)");

    /// <summary>Of moments that follow one another, the first: what lies before them lies before all.</summary>
    private double Start(Stretch topic)
    {
        if (!topic.IsMoment) return topic.From;
        var at = _stretches.IndexOf(topic);
        while (at > 0 && _stretches[at - 1].IsMoment && _stretches[at - 1].Fate == _stretches[at].Fate && _stretches[at - 1].From < _stretches[at].From) at--;
        return _stretches[at].From;
    }

    private static double? Stop(Stretch topic) => topic.IsMoment ? topic.From : topic.To ?? (topic.From > 0 ? topic.From : null);
}
