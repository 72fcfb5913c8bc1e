using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What the video shows, one thing after another: each lasts until the next begins, and a wish may call them by what they are worth.</summary>
internal sealed partial class MomentReader
{
    /// <summary>What is worth nothing, and what is worth all, as a wish calls it: "get rid of the junk", 干货留下.</summary>
    private static readonly Wording CalledBad = Pattern.Zh("(?<!\\b(?:is|are|was|just|pure|all|total|only|mere)[ ]|'s )\\b(?:junk|garbage|rubbish|trash|crap|(?:bad|boring|useless|empty|shaky) (?:bits?|parts?|stuff|ones?))\\b|(?:废|没用|垃圾|糊|无聊|不好|坏|水)的(?=[^,.;!?]{0,4}(?:不要|去|删|剪|别|扔|掉))|(?<!是)废话|水分"),
        CalledGood = Pattern.Zh("\\b(?:(?:good|right|best|better|useful|interesting|real|actual) (?:bits?|parts?|stuff|ones?|1|takes?|thing)|highlights?)\\b|干货|精华|正片|正题|正文|(?:有用|能看|精彩|好看|不[抖糊晃])的|(?:对|好|成功|没错|没[念说唱讲]错)的[那这]?(?:1 ?)?[条段遍个次版]");

    private static readonly Wording Outside = Pattern.Zh("\\b(?:everything|anything|all|whatever|what)(?:'s| is| lies| that's)? outside(?: of)? (?:that|it|this|these|those|them)\\b");
    private static readonly Wording SoundOff = Pattern.Zh("\\b(?:sound|audio|voice)\\b[^,.;!?]{0,24}\\b(?<!\\b(?:drops|cuts|goes|went|dropped|fades|breaks)[ ])(?:gone|off|out|removed|muted|cut|dropped|silent)\\b|(?:声音?|音)(?:都|给我|也|全)?(?:消|去|关|抹|删|拿|掐|静)(?:掉|了|除)|(?:消|去|关|抹|掐)(?:掉|了|除)?声音|(?:消|去|关|抹|掐|静)(?:掉|了|除)?(?:那|这|§·*|的| ){1,6}声音?(?=$|[,.;!?就吧了都])");
    private static readonly Wording OnlyThere = Pattern.Zh("^ ?(?:and |but )?(?:just|only) (?:there|then|here|(?:in|for|during) that (?:bit|part|moment|stretch))\\b|^(?:就|只|仅)(?:在)?[那这](?:里|儿|会儿|1 ?下|几秒|段)$");
    private static readonly Wording Quoted = Pattern.Zh("'[^']{2,60}'|\"[^\"]{1,60}\"");

    private static readonly Wording AllKept = Pattern.Zh("(?:这些|那些|它们)?(?:全都?|都)(?:要|留|保留)(?:着)?$|\\b(?:all of (?:that|those|these|them)|(?:they|those|these)(?: (?:can|should|must|may))? (?:both|all)|both(?: of (?:them|those|these))?) (?:can |may |should |must |has to |have to )?stays?\\b|\\b(?:keep|leave|want)(?:ing)? (?:(?:them|those|these) )?both(?: of (?:them|those|these))?(?= ?(?:$|please))");
    private static readonly Wording EndsThere = Pattern.Zh("(?:到|在)[这那](?:里|儿)?(?:就|为止|打住|结束|停|收)|到此为止|\\b(?:that's|that is|there's|which is|is) where (?:it|the (?:clip|video|film|cut)|i|we)(?:'d)?(?: (?:should|must|can|has to|would|want it to|like it to))? (?:ends?|stops?|finish(?:es)?|be over|close)\\b|\\b(?:stop|end|finish|cut)(?: it| the (?:clip|video))? (?:right )?there\\b|^ ?(?:(?:so|and|please|just|then) )*(?:stop|end|finish)(?: it| the (?:clip|video))? (?:(?:right|just|shortly) )?before (?:that|it|this|then)(?: (?:happens|please))?$");
    private static readonly Wording BeginsThere = Pattern.Zh("从[这那](?:里|儿)(?:开始|起|进)|\\b(?:that's|that is|which is|is) where (?:it|the (?:clip|video|film|cut)|i|we)(?:'d)?(?: (?:should|must|can|has to|would|want it to|like it to))? (?:begins?|starts?|opens?|come in)\\b");
    /// <summary>"My hands shake in the first 6 seconds, so start after that".</summary>
    private static readonly Wording BeginsAfter = Pattern.Zh("^ ?(?:(?:so|and|please|just|then|can you|could you) )*(?:start|begin)(?: it| the (?:clip|video))? (?:(?:right|just|only) )?after (?:that|it|this|them|those)(?: please)?$");
    private static readonly Wording BoundsBeside = Pattern.Zh("^ ?(?:(?:so|and|please|just|then|can you|could you) )*(?:(?:start|begin)(?: it| the (?:clip|video))? (?:(?:right|just|only) )?after|(?:stop|end|finish)(?: it| the (?:clip|video))? (?:(?:right|just|shortly) )?before) (?:that|it|this|them|those|then)(?: (?:happens|please))?$");
    private static readonly Wording PronounNeeds = Pattern.Zh("^ ?(?:and |so |but )?(?:that|it|this|those|they|these)(?: (?:bit|part|stretch|one))? (?:wants?|needs?|should|must|has to|have to|could|would)\\b");
    private static readonly Wording Sets = Pattern.Zh("[调设定改](?:到|在|成)");
    private static readonly Wording FrontNamed = Pattern.Zh("片头|开头|最前面|开场|\\b(?:intro|opening|beginning|start|front)\\b"), BackNamed = Pattern.Zh("片尾|结尾|末尾|尾巴|\\b(?:outro|ending|closing|end|credits|tail|back)\\b"), HowLong = Pattern.Zh("^(?:it's|it|they're|that's|which|is|are|lasts?|takes?|runs?|about|around|like|maybe|roughly|some|the|大概|大约|差不多|约|有|足足|整整|一共| )*§·*(?: (?:long|or so))?(?:左右|长)? ?$");
    private static readonly Wording Nth = Pattern.Zh("\\b(?:the |that )?(?<n>first|second|third|fourth|last|1st|2nd|3rd|4th) (?:(?:one|1|part|song|piece|section|take|clip|go|attempt|try|round|lap|time)\\b|(?=(?:should|must|has to|needs to|is to) be (?:muted?|silent|slow(?:ed|er)?|sped up|faster|blurred|louder|quieter|black and white)\\b))|第 ?(?<n>[1-4]) ?(?:个|段|首|部分|节)"), PointsBack = Pattern.Zh("[这那它两]|全|都");
    /// <summary>"The second should be muted": of one of several parts alone.</summary>
    private static readonly Wording NthChanged = Pattern.Zh("\\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th)(?: (?:one|1|part|song|piece|section|take|clip))? (?:should|must|has to|needs to|is to) be (?:muted?|silent|slow(?:ed|er)?|sped up|faster|blurred|louder|quieter|black and white)\\b|\\b(?:mute|silence|blur|slow down|speed up) (?:only |just )?the (?:first|second|third|fourth|last) (?:one|1|part|clip|piece|section)(?= ?$)");
    private static readonly Wording Loops = Pattern.Zh("\\b(?:loop|repeat)");
    internal static readonly Wording Except = Pattern.Zh("^ ?(?:but )?(?:except(?: for)?|apart from|other than|aside from|save for|除了|除去)\\b|^除了");
    private static readonly Wording Whatever = Pattern.Zh("^ ?(?:what|everything|anything|whatever|all) (?:that )?(?:happens|comes|is|lies|follows|goes on|went on)\\b"), FromThat = Pattern.Zh("^ ?(?:从|自|from\\b)");

    /// <summary>A clause that is no more than a verb: 不要, "cut".</summary>
    private static readonly Wording Verb = Pattern.Zh("^(?:也|就|请|帮我|给我|麻烦|直接|得|要|想| )*(?:剪|删|去|裁|砍|掐|切|抠|扔|拿|不要|不想要|不用留|别留|没用|不看|跳过)(?:掉|了|除|吧|走| )*$");

    /// <summary>
    /// "Intro till 1:30, good stuff until 6:00", "half a minute of setup, a minute of playing": one begins where the one before it ends, and the first at the start.
    /// </summary>
    private List<Stretch> Chained(MomentClause clause, List<Stretch> own)
    {
        if (own is not [{ } only] || IsBare(clause) || Sets.IsMatch(clause.Text) || Previous(clause) is not { Fate: not Fate.Tolerated } before || IsBare(_clauses[before.Clause])) return own;
        var isFirst = _stretches.FindAll(one => !one.IsSide).Count == 1;
        if (only.Kind is StretchKind.Length)
        {
            if (!IsPortion(clause) || !(before is { IsPart: true, To: > 0 } || (before.Kind is StretchKind.Length && isFirst && _words.Portion.IsMatch(_clauses[before.Clause].Text)))) return own;
            var start = before.IsPart ? before.To!.Value : before.From;
            if (!before.IsPart) Replace(before, 0, before.From);
            return [new Stretch(StretchKind.Part, start, start + only.From, clause.Index) { IsChained = true, IsJoined = true }];
        }

        if (!only.IsUntil || !(before is { IsUntil: true, Fate: not Fate.Stays } || before is { IsPart: true, To: > 0 })) return own;
        var (begin, end) = (before.IsPart ? before.To!.Value : before.From, only.IsPart ? only.To!.Value : only.From);
        if (end <= begin) return own;
        if (!before.IsPart) Replace(before, 0, before.From);
        // 到58秒都好，后来镜头对着地，到1分40才对上: what the clause between tells lasts until then.
        var isOfBefore = NotBeforeThen.IsMatch(clause.Text) && clause.Index - 1 > before.Clause && !_clauses[clause.Index - 1].HasTime;
        if (isOfBefore) _stretches.RemoveAll(one => one is { IsSide: true, Fate: Fate.Untold } && one.Clause == clause.Index - 1);
        return [new Stretch(StretchKind.Part, begin, end, isOfBefore ? clause.Index - 1 : clause.Index) { IsChained = true, IsJoined = true }];
    }

    /// <summary>Something else begins no sooner, which says nothing of what is wanted.</summary>
    private static readonly Wording NotBeforeThen = Pattern.Zh("^(?:1 ?)?直?到 ?§·* ?才(?![剪删去要留停])");

    /// <summary>So long of something, behind another such part or a word that joins it to what was before.</summary>
    private bool IsPortion(MomentClause clause) => _words.Portion.IsMatch(clause.Text) && (!Latin.IsMatch(clause.Text) ? _words.Next.IsMatch(clause.Text) : _words.Then.IsMatch(clause.Text) || _words.Portion.IsMatch(_clauses[clause.Index - 1].Text));

    /// <summary>The stretch that was told right before a clause.</summary>
    private Stretch? Previous(MomentClause clause) => _stretches.FindLast(one => one is { IsSide: false, Kind: not StretchKind.Rest }) is { } last && last.Clause >= clause.Index - 2 && last.Clause < clause.Index ? last : null;

    private void Replace(Stretch one, double from, double to) =>
        _stretches[_stretches.IndexOf(one)] = new Stretch(StretchKind.Part, from, to, one.Clause) { Fate = one.Fate, Source = one.Source, IsOnly = one.IsOnly, IsChained = true };

    /// <summary>片头是别人公司的logo，5秒: how long the end is that the clause before names.</summary>
    private Stretch? OfNamedEnd(MomentClause clause, List<Stretch> own)
    {
        if (own is not [{ Kind: StretchKind.Length } length] || clause.Index == 0 || _clauses[clause.Index - 1] is not { HasTime: false } before || !HowLong.IsMatch(clause.Text)) return null;
        var isFront = FrontNamed.IsMatch(before.Text);
        if (isFront == BackNamed.IsMatch(before.Text) || Fades.IsMatch(before.Text)) return null;
        var fate = FateOf(before, []);
        var part = isFront ? new Stretch(StretchKind.Part, 0, length.From, clause.Index) : new Stretch(StretchKind.Part, -length.From, null, clause.Index);
        // "The last 25 seconds are credits, ditch them. Also the logo at the start, 5 seconds."
        if (fate is Fate.Untold && Again.IsMatch(before.Text) && _stretches.FindLast(one => !one.IsSide) is { Fate: Fate.Goes } other && other.Source == before.Index - 1 && other.From == 0 != isFront) fate = Fate.Goes;
        (part.Fate, part.Source) = fate is Fate.Goes ? (Fate.Goes, before.Index) : (Fate.Untold, clause.Index);
        return part;
    }

    /// <summary>What a wish calls by its worth: "get rid of the junk", "you know what to do with the garbage".</summary>
    /// <returns>Null: it calls nothing so that was told of.</returns>
    private List<Stretch>? Called(MomentClause clause, Fate fate)
    {
        var (called, worth) = fate is Fate.Goes ? (CalledBad, _words.Junk) : (CalledGood, _words.Good);
        if (fate is not (Fate.Goes or Fate.Stays) || !called.IsMatch(clause.Text)) return null;
        var meant = _stretches.FindAll(one => (one.IsGap || !one.IsSide) && one.Kind is not (StretchKind.Length or StretchKind.Rest) && (one.Fate == fate || (one.Fate is Fate.Untold && worth.IsMatch(_clauses[one.Clause].Text))));
        foreach (var one in meant) (one.IsNamed, one.IsOnly) = (true, one.IsOnly || fate is Fate.Stays);
        return meant.Count > 0 ? meant : null;
    }

    /// <summary>
    /// "Logo for the first 15 seconds, credits for the last 20, keep only the product": what stays is neither of the ends that were told of, so these go; "the rest is
    /// gold" says the same.
    /// </summary>
    private bool Contrast(MomentClause clause, Fate fate)
    {
        if (clause.HasTime || _changed is not null || _words.AllTold.IsMatch(clause.Text)) return false;
        var isRest = IsRestKept(clause.Text) && _words.Good.IsMatch(clause.Text) && !_words.OtherThing.IsMatch(clause.Text);
        if (!isRest && !(fate is Fate.Stays && (_words.Only.IsMatch(clause.Text) || CalledGood.IsMatch(clause.Text)))) return false;
        var ends = _stretches.FindAll(one => one is { Fate: Fate.Untold, IsSide: false, Kind: not (StretchKind.Length or StretchKind.Rest) });
        // "Nobody plays after 44:50, and kickoff isn't until 2:05. Just the match": from where it begins.
        var begins = fate is Fate.Stays ? ends.FindAll(one => one.Kind is StretchKind.Begin) : [];
        if (begins is [{ } begin] && ends.Count > 1 && ends.Exists(one => one.IsPart)) ends.Remove(begin);
        else begins = [];
        if (ends.Count == 0 || !ends.TrueForAll(one => one is { IsPart: true, From: 0 } or { IsPart: true, To: null }) || ends.Exists(one => IsBare(_clauses[one.Clause]) || _words.Good.IsMatch(_clauses[one.Clause].Text))) return false;
        if (ends.Count == 1 && begins.Count == 0 && !(CalledGood.IsMatch(clause.Text) || isRest)) return false;
        if (!isRest)
        {
            var names = clause.Names(_words.Common);
            if (names.Count == 0 || _words.Plural.IsMatch(clause.Text) || _words.Between.IsMatch(clause.Text) || _words.OtherThing.IsMatch(clause.Text) || _stretches.Exists(one => _clauses[one.Clause].Names(_words.Common).Overlaps(names))) return false;
        }

        foreach (var one in ends) (one.Fate, one.Source) = (Fate.Goes, clause.Index);
        foreach (var one in begins) (one.Fate, one.Source) = (Fate.Stays, clause.Index);
        _wishes.Add(clause.Index);
        return true;
    }

    /// <summary>能看的也就夹在当中的那截，留它: the wish for what was told last, once more.</summary>
    private bool IsSaidAgain(MomentClause clause, Fate fate) =>
        fate is Fate.Stays or Fate.Goes && !_words.Plural.IsMatch(clause.Text) && !_words.AllTold.IsMatch(clause.Text) && ((_stretches.MaxBy(one => one.Clause) is { } last && last.Fate == fate && (last.Source == clause.Index - 1 || (fate is Fate.Goes && !_wishes.Exists(wish => wish > last.Source && wish < clause.Index)))) || _stretches.Exists(one => one.IsNamed && one.Fate == fate && one.Source == clause.Index - 1));

    /// <summary>"Before that it's small talk, leave it": what nothing but its name made go is left.</summary>
    private bool IsLeft(MomentClause clause)
    {
        if (clause.HasTime || !LeavesIt.IsMatch(clause.Text) || _stretches.MaxBy(one => one.Clause) is not { Fate: Fate.Goes } last || last.Source != last.Clause || last.Clause < clause.Index - 2 || Removes.IsMatch(_clauses[last.Clause].Text)) return false;
        (last.Fate, last.Source) = (Fate.Tolerated, clause.Index);
        _wishes.Add(clause.Index);
        return true;
    }

    private static readonly Wording LeavesIt = Pattern.Zh("^ ?(?:(?:so|but|and|please|just) )*(?:keep|leave) (?:it|that|them|those|this)(?: (?:in|there|alone|please|though|anyway))*$"), Removes = Pattern.Zh("\\b(?:cut|trim|remove|delete|drop|lose|skip|bin|ditch|scrap|go|goes|out|rid|without|except|not|nothing|no)\\b|n't\\b");

    /// <summary>"… which should be in slow motion, just there".</summary>
    private bool IsChangedThere(MomentClause clause) => _changed == clause.Index - 1 && clause.Index > 0 && !clause.HasTime && OnlyThere.IsMatch(clause.Text);

    /// <summary>猫在9秒跳、28秒又跳、41秒睡着，这些全要: of moments that are all to stay, none is an end.</summary>
    private bool IsAllKept(MomentClause clause, Fate fate) =>
        fate is Fate.Stays && !clause.HasTime && AllKept.IsMatch(clause.Text) && _stretches.FindAll(one => one.Fate is Fate.Untold && !one.IsSide) is { Count: > 1 } told && told.TrueForAll(one => one.IsMoment || one.Kind is StretchKind.Length);

    /// <summary>"… so that's where it ends", 到那儿打住: the time that was told last is the end of what stays, or its beginning.</summary>
    private Stretch? BoundThere(MomentClause clause)
    {
        var isEnd = EndsThere.IsMatch(clause.Text);
        if (BeginsAfter.IsMatch(clause.Text) && _stretches.FindLast(one => !one.IsSide) is { IsPart: true, Fate: Fate.Untold, To: > 0 and { } over } first)
        {
            _stretches.Remove(first);
            _wishes.Add(clause.Index);
            return new Stretch(StretchKind.Begin, over, null, first.Clause) { Fate = Fate.Stays, Source = clause.Index, LastClause = clause.Index };
        }

        if (_words.Changed.IsMatch(clause.Text) || isEnd == BeginsThere.IsMatch(clause.Text) || _stretches.FindLast(one => !one.IsSide && (one.IsMoment || one is { IsPart: true, From: > 0, To: null })) is not { Fate: Fate.Untold } at) return null;
        _stretches.Remove(at);
        _stretches.RemoveAll(one => one.IsSide && one.Fate is Fate.Untold && (isEnd ? one.From == at.From : one.To == at.From));
        _wishes.Add(clause.Index);
        return new Stretch(isEnd ? StretchKind.End : StretchKind.Begin, at.From, null, at.Clause) { Fate = Fate.Stays, Source = clause.Index, LastClause = clause.Index };
    }

    /// <summary>"There's 3 seconds of black at the front and another 2 at the back I'd like gone": both ends, where one verb stands behind them.</summary>
    private void TakeOtherEnd()
    {
        for (var i = 1; i < _stretches.Count; i++)
        {
            // "Get rid of the opening titles, 14 seconds, and the closing titles, 30 seconds": the verb may stand before both.
            var (one, other) = _stretches[i - 1].Fate is Fate.Untold ? (_stretches[i - 1], _stretches[i]) : (_stretches[i], _stretches[i - 1]);
            var isAhead = one.Clause > other.Clause;
            if (isAhead && !(one.Source == one.Clause && other.Clause + 2 >= one.Clause && one.Clause > 0 && And.IsMatch(_text[_clauses[other.Clause].To.._clauses[one.Clause].From]) && !FullStop.IsMatch(_text[_clauses[other.Clause].To.._clauses[one.Clause].From]) && HowLong.IsMatch(_clauses[one.Clause].Text))) continue;
            if (one is not { Fate: Fate.Untold, IsPart: true, IsSide: false } || other is not { Fate: Fate.Goes, IsPart: true, IsSide: false, IsNamed: false } || (!isAhead && other.Clause != one.Clause + 1) || _words.Good.IsMatch(_clauses[one.Clause].Text)) continue;
            if (!(one is { From: 0, To: > 0 } && other is { From: < 0, To: null }) && !(one is { From: < 0, To: null } && other is { From: 0, To: > 0 })) continue;
            var joint = isAhead ? " and " : _text[_clauses[one.Clause].To.._clauses[other.Clause].From];
            var isBoth = isAhead || other.Source == other.Clause || Latin.IsMatch(_clauses[other.Clause].Text) ? And.IsMatch(joint) : !FullStop.IsMatch(joint) && Verb.IsMatch(_clauses[other.Source].Text[..Math.Min(2, _clauses[other.Source].Text.Length)]);
            if (isBoth) (one.Fate, one.Source) = (Fate.Goes, other.Source);
        }
    }

    /// <summary>"Just the second one", 要第三段: one of several parts, by its number.</summary>
    private List<Stretch>? Ordinal(MomentClause clause)
    {
        if (Nth.Match(clause.Text) is not { Success: true } nth) return null;
        var parts = _stretches.FindAll(one => one is { IsPart: true, IsSide: false });
        if (parts.Count == 0 && _stretches is [{ Kind: StretchKind.End }, ..]) parts = _stretches.FindAll(one => one.Kind is StretchKind.End or StretchKind.Moment);
        var number = nth.Groups["n"].Value switch { "first" or "1st" or "1" => 1, "second" or "2nd" or "2" => 2, "third" or "3rd" or "3" => 3, "fourth" or "4th" or "4" => 4, _ => parts.Count };
        return parts.Count > 1 && number <= parts.Count && parts[number - 1].Fate is Fate.Untold ? [parts[number - 1]] : null;
    }

    /// <summary>甲唱到1分20，乙唱到2分50，我只要乙: a name of one character, which one clause alone shares.</summary>
    private List<Stretch> Likely(MomentClause clause, Fate fate)
    {
        if (fate is not (Fate.Stays or Fate.Goes) || !Han.IsMatch(clause.Text) || There(clause)) return [];
        var told = _stretches.FindAll(one => one is { Fate: Fate.Untold, IsSide: false, Kind: not (StretchKind.Length or StretchKind.Rest) });
        var alike = told.FindAll(one => clause.Text.Any(letter => Characters.IsHan(letter) && !Function.Contains(letter, StringComparison.Ordinal) && _clauses[one.Clause].Text.Contains(letter, StringComparison.Ordinal)));
        return told.Count > 1 && alike.Count == 1 ? alike : [];
    }

    private static bool There(MomentClause clause) => PointsBack.IsMatch(clause.Text);
}
