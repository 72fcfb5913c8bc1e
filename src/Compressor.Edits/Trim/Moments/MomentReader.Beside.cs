using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What a clause says of the stretches of another by going on from them: a jump over what lies between, a part that stays beside what is left alone, what is somebody else's.</summary>
internal sealed partial class MomentReader
{
    private static readonly Wording Jumps = Pattern.Zh("\\b(?:skip|jump|leap|hop|cut(?= (?:straight|right|directly)\\b)|go|move|fast forward)(?:s|ping|ing)?(?: (?:straight|right|directly|ahead|forward|over|on|it))* to(?: about| around)? ?§|(?:跳|蹦|切|快进)(?:过)?(?:到|至) ?§");
    private static readonly Wording GoesOn = Pattern.Zh("\\b(?:then|from there|after (?:that|it))\\b|然后|接着|再|之后|随后|直接");
    private static readonly Wording Afterwards = Pattern.Zh("^ ?(?:and |but |then )*(?:after(?:wards| that| it)?|from (?:there|then)(?: on)?|beyond that|past that|of (?:what follows|the rest))\\b|^(?:在?[那这])?(?:之后|以后|往后|后面|后边|剩下|余下)");
    private static readonly Wording Mine = Pattern.Zh("(?:我们?|咱们?)(?<deed>[\u4e00-\u9fff]{1,3})的"), Others = Pattern.Zh("^(?:至于|而|但|把)?(?![我咱])[^我咱,.;!?§]{1,4}?(?<deed>[\u4e00-\u9fff]{1,3})的(?:那|这)?(?:几|些|1|2)?(?:部分|段|截|份)?(?:都|就|全|通通|统统)?(?:不要|别要|不用|不留|别留|删|去|剪|扔)");

    private static readonly Wording These = Pattern.Zh("(?:只|就|光|仅|单|剩下?|把|将|留|保留|要)(?:想|需)?(?:要|留|保留|取|看|用|剪)?(?:下|着)?(?:[这那前]) ?(?<n>[2-9]|[两俩仨]) ?(?:个|位|段|处|人|截|块|场|题|趟|条|名|家|组|班|首|节|部分)?");
    private static readonly Wording Who = Pattern.Zh("^(?:至于|而|但|不过|还有)?(?<who>(?![这那它他她前后中开头最第上下第])[\u4e00-\u9fff]{2,5}?)(?:的)?(?:(?:那|这) ?(?:1 ?)?(?:段|趟|块|个|部分|截|节|位|次|条|人|边|场)|的(?=没|不|糊|虚|坏|没有|就|都|[^,.;!?]{1,5}(?:不要|不用|删|算了)))");

    /// <summary>甲0:30到1:15，乙1:40到2:20，丙那段没录好不要，只留这两位: as many as were told of stay, whatever was said of another.</summary>
    private bool OfThese(MomentClause clause)
    {
        if (clause.HasTime || These.Match(clause.Text) is not { Success: true } these || _words.Goes.IsMatch(clause.Text)) return false;
        var parts = _stretches.FindAll(one => one is { IsPart: true, IsSide: false });
        var number = these.Groups["n"].Value switch { "两" or "俩" => 2, "仨" => 3, var digit => digit[0] - '0' };
        if (parts.Count != number || parts.Exists(one => one.Fate is not Fate.Untold && one.Source == one.Clause)) return false;
        foreach (var one in parts) (one.Fate, one.IsOnly, one.Source) = (Fate.Stays, true, clause.Index);
        _wishes.Add(clause.Index);
        return true;
    }

    /// <summary>丙那段没录好就不要了: somebody or something of which no time was told, beside several that were.</summary>
    private bool IsUntold(MomentClause clause, Fate fate)
    {
        if (fate is not Fate.Goes || Who.Match(clause.Text) is not { Success: true } who) return false;
        var name = who.Groups["who"].Value;
        var told = _stretches.FindAll(one => one is { IsPart: true, IsSide: false, Fate: Fate.Untold }).ConvertAll(one => _clauses[one.Clause].Text);
        var alike = told.Count(text => name.Any(letter => !Function.Contains(letter, StringComparison.Ordinal) && text.Contains(letter, StringComparison.Ordinal)));
        return told.Count > 1 && !told.Exists(text => text.Contains(name, StringComparison.Ordinal)) && (alike == 0 || alike == told.Count);
    }

    /// <summary>"Fine up to 0:15, then skip to 1:05 and let it run", 留到0:25，然后直接跳到1:15: what lies between goes.</summary>
    /// <returns>Null: the clause jumps nowhere, or from no part at the start.</returns>
    private Stretch? OfJump(MomentClause clause, List<Stretch> own)
    {
        if (own is not [{ IsPart: true, To: null, From: > 0 } or { IsMoment: true }] || !Jumps.IsMatch(clause.Text) || !GoesOn.IsMatch(clause.Text)) return null;
        if (Previous(clause) is not ({ Kind: StretchKind.End } or { IsPart: true, From: 0, To: > 0 }) || Previous(clause) is not { Fate: Fate.Untold or Fate.Stays or Fate.Tolerated } before) return null;
        var end = before.To ?? before.From;
        if (end >= own[0].From) return null;
        before.Fate = Fate.Tolerated;
        return new Stretch(StretchKind.Part, end, own[0].From, clause.Index) { Fate = Fate.Goes, IsJoined = true };
    }

    /// <summary>"Don't touch the first minute; after that only 3:00 to 3:30": what is left alone stays beside what alone stays of all behind it.</summary>
    private void KeepBefore(MomentClause clause, List<Stretch> own)
    {
        if (own is not [{ IsPart: true, IsSide: false, Fate: Fate.Stays, IsOnly: true }, ..] || !Afterwards.IsMatch(clause.Text)) return;
        if (_stretches.FindLast(one => one.Clause < clause.Index) is { IsPart: true, IsSide: false, From: 0, Fate: Fate.Tolerated } before && before.To <= own[0].From) (before.Fate, before.IsOnly) = (Fate.Stays, true);
    }

    /// <summary>我讲的是0:20到1:10和3:00到4:15，老王讲的不要: what is somebody else's is no part that was told of as one's own.</summary>
    private bool IsOfOthers(MomentClause clause, Fate fate)
    {
        if (fate is not Fate.Goes || clause.HasTime || Others.Match(clause.Text) is not { Success: true } others) return false;
        var told = _stretches.FindAll(one => one.Fate is Fate.Untold);
        // The same is told of both: 讲的, 唱的.
        return told.Exists(one => one is { IsPart: true, IsSide: false }) && told.TrueForAll(one => Mine.Match(_clauses[one.Clause].Text) is { Success: true } mine && others.Groups["deed"].Value.EndsWith(mine.Groups["deed"].Value, StringComparison.Ordinal));
    }
}
