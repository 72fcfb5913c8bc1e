using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What one clause says of the stretches of another: all but a part, a verb before several parts, what is left, how long something goes on.</summary>
internal sealed partial class MomentReader
{
    private const string All = "\\b(?:(?<none>nothing|none of it)|everything|anything|all(?: of (?:it|this|that|the [a-z]+))?|it all|the (?:whole )?(?:lot|thing|video|clip|film)|it)(?: of it)?";

    private static readonly Wording AllBut = Pattern.Zh(All + ",? (?:but|except(?: for| from)?|apart from|aside from|other than|save for|bar|besides|(?:that's |that is )?outside(?: of)?)\\b(?=[^,.;!?]{0,60}§)");

    private static readonly Wording ButLed = Pattern.Zh("^ ?(?:(?:all )?except(?: for)?|apart from|other than|aside from|save for)\\b[^,.;!?]{0,40}§·*[^,.;!?]{0,30}\\b(?:it all|everything|all of it|the (?:rest|lot|whole thing))\\b|^除了?[^,.;!?]{0,12}§[^,.;!?]{0,20}(?:其他|其它|其余|别的|剩下|全部|都|全)");
    private static readonly Wording WholeOfIt = Pattern.Zh(All + "\\b|全部|所有|整[段个条]");
    private static readonly Wording Hole = Pattern.Zh("^ ?(?:without|minus|excluding|not including|leaving out|skipping)\\b");
    private static readonly Wording ItIs = Pattern.Zh("^ ?(?:it|they|which|that|this|those|these|theyre|its)(?:'s|'re)?\\b");

    /// <summary>A clause that goes on behind its time says something of its own.</summary>
    private static readonly Wording Says = Pattern.Zh("§·* ?\\)? ?(?:is|are|was|were|has|have|shows?|goes|stays?|should|must|can|could|may|needs?|wants?|i|we|he|she|they|it|there|you|my|the|a|an)\\b|§·* ?(?:是|都|就|才|在|有|要|留|我|他|她|它)");
    /// <summary>No more than what a part is called, and where it is.</summary>
    private static readonly Wording Phrase = Pattern.Zh("^ ?(?:(?:and|again|also|then|plus|the|my|our|that|those|another|one|1|from|between|at|in|on|about|around|first|last|opening|closing|final)\\b ?|(?:[a-z]+ ){1,2}(?=(?:at|from|between|in|on)\\b|\\())*§|^(?:再|又|还有|另外|和|跟|、| )*§");
    private static readonly Wording Again = Pattern.Zh("^ ?(?:and )?(?:again|also|then again|又|再|还有|另外)");

    /// <summary>"Delete everything except 9 to 14 seconds": of all but a part, the opposite is wished for than of the part.</summary>
    private Fate OfAllBut(MomentClause clause)
    {
        var all = AllBut.Match(clause.Text);
        // "Everything outside the window between 0:05 and 0:15 is overexposed" tells.
        if (all.Success && !all.Groups["none"].Success && Predicate.IsMatch(clause.Text) && !_words.Good.IsMatch(clause.Text) && !_words.Goes.IsMatch(string.Concat(clause.Text.AsSpan(0, all.Index), "everything", clause.Text.AsSpan(all.Index + all.Length))) && !_words.Stays.IsMatch(clause.Text)) return Fate.Untold;
        if (all.Groups["none"].Success) return _words.Goes.IsMatch(clause.Text[..all.Index] + "it") ? Fate.Goes : Fate.Stays;
        if (all.Success) return _words.Goes.IsMatch(string.Concat(clause.Text.AsSpan(0, all.Index), "everything", clause.Text.AsSpan(all.Index + all.Length))) ? Fate.Stays : Fate.Goes;
        if (ButLed.IsMatch(clause.Text)) return _words.Goes.IsMatch(Except.Replace(clause.Text, "")) ? Fate.Stays : Fate.Untold;
        // "Keep it all, except …".
        return clause.Index > 0 && Except.IsMatch(clause.Text) && _clauses[clause.Index - 1] is { HasTime: false } before && WholeOfIt.IsMatch(before.Text)
            ? _words.Goes.IsMatch(before.Text) ? Fate.Stays : _words.Stays.IsMatch(before.Text) || _words.KeepsAll.IsMatch(before.Text) ? Fate.Goes : Fate.Untold
            : Fate.Untold;
    }

    /// <summary>"Everything but the loading screens. They're at …": the wish for what a later clause places, by the name of it.</summary>
    private Fate OfAllButNamed(MomentClause clause)
    {
        if (clause.HasTime || AllButNamed.Match(clause.Text) is not { Success: true } all || _words.OtherThing.IsMatch(all.Groups["thing"].Value)) return Fate.Untold;
        var isGoing = _words.Goes.IsMatch(clause.Text[..all.Index] + "everything") || GoesBehind.IsMatch(all.Groups["thing"].Value);
        return isGoing == all.Groups["none"].Success ? Fate.Goes : Fate.Stays;
    }

    private static readonly Wording AllButNamed = Pattern.Zh(All + "(?: in)?,? (?:but|except(?: for| from)?|apart from|aside from|other than|save for|bar|besides)\\b(?<thing>(?: [a-z']+){1,6})$");
    private static readonly Wording GoesBehind = Pattern.Zh("\\b(?:can|must|should|may|has to) (?:all )?(?:go|be (?:cut|removed|deleted|dropped))(?: please)?$");

    private static readonly Wording Predicate = Pattern.Zh("§·* (?:is|are|was|were|looks?|looked|seems?|gets?|got|turned out|came out)\\b");

    private bool IsAllBut(MomentClause clause) => clause.HasTime && OfAllBut(clause) is Fate.Stays;

    /// <summary>"Trim it so it begins when the music begins (19s) and finishes before he falls at 2:58": what an edit of the whole is to bring about.</summary>
    private bool IsSoBound(MomentClause clause)
    {
        if (clause.Index == 0 || _clauses[clause.Index - 1] is not { } before) return false;
        if (before.HasTime) return GoesOnBounding.IsMatch(clause.Text) && _stretches.FindLast(one => one.Clause == before.Index) is { Kind: StretchKind.Begin, Fate: Fate.Stays };
        return Bounding.IsMatch(clause.Text) && EditsWhole.IsMatch(before.Text) && So.IsMatch(_text[before.To..clause.From]);
    }

    private static readonly Wording EditsWhole = Pattern.Zh("\\b(?:trim|cut|crop|shorten|edit|clip|adjust|change|fix)(?: (?:it|this|that|the (?:video|clip|film|recording)))?(?: down)? ?$"), So = Pattern.Zh("\\bso\\b");
    private static readonly Wording Bounding = Pattern.Zh("^ ?(?:that )?(?:it|the (?:video|clip|film)|this) (?:(?:just|only|now) )*(?:starts?|begins?|opens?|ends?|stops?|finishes)\\b"), GoesOnBounding = Pattern.Zh("^ ?(?:then )?(?:it )?(?:ends?|stops?|finish(?:es)?)\\b");

    /// <summary>"Take out 1:10-1:25 and again 3:02 to 3:20 when the waiter came": the verb of the clause before stands before both.</summary>
    private Fate OfSameVerb(MomentClause clause, MomentClause before, string joint)
    {
        if (!before.HasTime || FullStop.IsMatch(joint) || !Phrase.IsMatch(clause.Text) || Says.IsMatch(clause.Text) || _words.Good.IsMatch(clause.Text) || _stretches.Exists(one => one.IsUntil && one.Clause == before.Index) || !(And.IsMatch(joint) || Again.IsMatch(clause.Text) || joint.Contains(',', StringComparison.Ordinal))) return Fate.Untold;
        if (_stretches.FindLast(one => one.Clause == before.Index) is not { Fate: Fate.Goes or Fate.Stays, IsPart: true, IsOnly: false } one || one.Source > before.Index) return Fate.Untold;
        var first = _clauses[one.Source];
        var ahead = first.Text[..Math.Max(0, first.Text.IndexOf(TrimTimes.Mark, StringComparison.Ordinal))];
        var (verb, junk) = ((one.Fate is Fate.Goes ? _words.Goes : _words.Stays).Match(ahead + "it"), _words.Junk.Match(ahead));
        return verb.Success && (!junk.Success || verb.Index < junk.Index) ? one.Fate : Fate.Untold;
    }

    /// <summary>"From the 3 minute mark, 20 seconds": a part that has no end, and how long it is.</summary>
    private Stretch? OfThat(MomentClause clause, List<Stretch> own)
    {
        if (own is not [{ Kind: StretchKind.Length } length] || clause.Index == 0 || !IsBare(clause) || !_text[_clauses[clause.Index - 1].To..clause.From].Contains(',', StringComparison.Ordinal)) return null;
        if (_stretches.FindLast(one => one.Clause == clause.Index - 1) is not ({ IsPart: true, From: > 0, To: null, IsSide: false } or { Kind: StretchKind.Begin or StretchKind.Moment }) || _stretches[^1] is not { } from || from.Clause != clause.Index - 1) return null;
        _stretches.Remove(from);
        return new Stretch(StretchKind.Part, from.From, from.From + length.From, clause.Index) { IsJoined = true, Fate = from.Fate, IsOnly = from.IsOnly, Source = from.Source };
    }

    /// <summary>"From 1:00 on there's music, up to 2:10": where the part ends that was told of.</summary>
    private Stretch? UpTo(MomentClause clause, List<Stretch> own)
    {
        if (own is not [{ Kind: StretchKind.End, IsUntil: true } end] || clause.Index == 0 || !IsBare(clause) || !_text[_clauses[clause.Index - 1].To..clause.From].Contains(',', StringComparison.Ordinal)) return null;
        if (_stretches.Count == 0 || _stretches[^1] is not { IsPart: true, From: > 0, To: null, IsSide: false } from || from.Clause != clause.Index - 1 || from.From >= end.From) return null;
        _stretches.Remove(from);
        return new Stretch(StretchKind.Part, from.From, end.From, clause.Index) { IsJoined = true, Fate = from.Fate, IsOnly = from.IsOnly, Source = clause.Index };
    }

    /// <summary>司仪那截和离场以后的都不要: beside a side, a stretch by its name.</summary>
    private IEnumerable<Stretch> NamedBeside(MomentClause clause)
    {
        foreach (var part in Beside.Split(clause.Text))
        {
            if (_words.Before.IsMatch(part) || _words.After.IsMatch(part) || _words.Around.IsMatch(part) || _words.Between.IsMatch(part) || _words.Rest.IsMatch(part)) continue;
            var names = new MomentClause(0, part, clause.Index).Names(_words.Common);
            foreach (var one in _stretches.FindAll(one => one is { Fate: Fate.Untold, IsSide: false, Kind: not StretchKind.Length } && _clauses[one.Clause].Names(_words.Common).Overlaps(names))) yield return one;
        }
    }

    /// <summary>"That should go, plus the credits, which are the last 25 seconds": what is told of in between is what goes too.</summary>
    private Fate OfAppended(MomentClause clause, MomentClause before) =>
        !before.HasTime && before.Index > 0 && ItIs.IsMatch(clause.Text) && before.Text.Trim().Count(letter => letter == ' ') < 4 && FateOf(before, []) is Fate.Untold && And.IsMatch(_text[_clauses[before.Index - 1].To..before.From])
        && _stretches.FindLast(one => one.Clause < before.Index && one.Source == before.Index - 1) is { Fate: Fate.Goes } one ? one.Fate : Fate.Untold;

    /// <summary>"The dancing starts after the speech ends at 3:33 … lose the speech": what is over there goes until then.</summary>
    private void TurnEnds()
    {
        for (var i = 0; i < _stretches.Count; i++)
        {
            if (_stretches[i] is { Kind: StretchKind.Begin, Fate: Fate.Goes, IsNamed: true } one && AfterEnd.IsMatch(_clauses[one.Clause].Text)) _stretches[i] = new Stretch(StretchKind.Part, 0, one.From, one.Clause) { Fate = one.Fate, Source = one.Source, IsNamed = true };
        }
    }

    private static readonly Wording AfterEnd = Pattern.Zh("\\b(?:starts?|begins?|comes?|follows?)\\b[^§,.;!?]{0,20}\\b(?:after|when|once)\\b[^§,.;!?]{1,30}\\b(?:ends?|stops?|finishes|is over|is done)\\b");

    /// <summary>"Kid sneezes, cut from 21 to 24. The phone goes too": a cut that may be either is what goes, where another goes.</summary>
    private void TakeCuts()
    {
        if (_stretches.FindLast(one => one is { Fate: Fate.Goes, IsPart: true, IsSide: false }) is not { } other || _stretches.Exists(one => one.Fate is Fate.Stays)) return;
        foreach (var one in _stretches.Where(one => one is { IsPart: true, IsSide: false, Fate: Fate.Untold, From: > 0, To: not null } && CutsIt.IsMatch(_clauses[one.Clause].Text))) (one.Fate, one.Source) = (other.Fate, one.Clause);
    }

    private static readonly Wording CutsIt = Pattern.Zh("^ ?(?:please |so |and |just |also )*(?:cut|trim|snip|chop)(?: from)? ?(?:the )?§|^(?:请|帮我|再|也|把)*剪 ?§");
    private static readonly Wording Beside = Pattern.Zh("和|跟|与|以及|还有|、|\\band\\b");

    /// <summary>"Cut 0:00-0:04, cut 0:50-1:00, leave what's left": where the rest stays, what was told of goes.</summary>
    private void TakeRest()
    {
        if (!_restStays || _changed is not null || _keeping.Count > 0 || _stretches.Exists(one => one.Fate is not Fate.Untold)) return;
        foreach (var one in _stretches.Where(one => one is { IsPart: true, IsSide: false, To: not null, Fate: Fate.Untold } or { IsPart: true, IsSide: false, From: < 0, Fate: Fate.Untold } && !_words.Good.IsMatch(_clauses[one.Clause].Text))) one.Fate = Fate.Goes;
    }

    /// <summary>"I fumble till 0:09 and walk off at 1:52, lose both bits": of two ends that both go, the second is where the end begins that goes.</summary>
    private void TakeTails()
    {
        for (var i = 1; i < _stretches.Count; i++)
        {
            if (_stretches[i - 1] is not { Kind: StretchKind.End, Fate: Fate.Goes } first || _stretches[i] is not { Kind: StretchKind.End or StretchKind.Moment, IsUntil: false, Fate: Fate.Goes } last || first.Source != last.Source || last.From <= first.From) continue;
            _stretches[i] = new Stretch(StretchKind.Part, last.From, null, last.Clause) { Fate = last.Fate, Source = last.Source, IsNamed = last.IsNamed };
        }
    }

    /// <summary>會議 9:00 開始 10:15 結束，錄影前兩分鐘…: when something was, where the recording is told of beside it.</summary>
    private bool IsOfEvent(MomentClause clause, List<TrimTime> times) =>
        times is [{ IsClock: true, To: null }, { IsClock: true, To: null }] && times.TrueForAll(time => time.From % 5 == 0) && _words.Begins.IsMatch(clause.Text) && _words.Ends.IsMatch(clause.Text) && !OwnClock.IsMatch(clause.Text)
        && _clauses.Any(other => other.Index > clause.Index && Recording.IsMatch(other.Text));

    private static readonly Wording Recording = Pattern.Zh("录(?:影|像|屏|制)|视频|影片|片子|\\b(?:recording|video|file|footage|clip)\\b");

    /// <summary>The words around one time of a clause, where it has several.</summary>
    private string Near(MomentClause clause, List<TrimTime> times, TrimTime time)
    {
        if (times.Count < 2) return clause.Text;
        var at = times.IndexOf(time);
        var (left, right) = (at > 0 ? times[at - 1].End - clause.From : 0, at + 1 < times.Count ? times[at + 1].Index - clause.From : clause.Text.Length);
        var before = clause.Text[left..(time.Index - clause.From)];
        return _words.Begins.IsMatch(before) || _words.Ends.IsMatch(before) ? before : clause.Text[(time.End - clause.From)..right];
    }
}
