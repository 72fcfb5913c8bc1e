using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Bounds that are told by what happens, of which another clause says when: 新郎0:45进场，交换戒指3:30。从新郎进来到戒指之前.</summary>
internal sealed partial class MomentReader
{
    private const string EnglishFrom = "\\b(?:from|(?:start|begin)(?:s|ing|ning)?(?: it| the (?:clip|video|cut))?(?: right)? (?:with|at|when|as|from|where))(?: the)? (?:(?<al>§·*) (?<as>before|after) (?:the )?)?(?<a>[^§,.;!?]{2,30}?)", EnglishUntil = "(?:until|till|up to|through to|(?:stop|end|finish)(?:s|ping|ing)?(?: it| the (?:clip|video))?(?: right| just)? (?:at|before|when|as|where|with)|before)(?: the)? (?:(?<bl>§·*) (?<bs>before|after) (?:the )?)?(?<b>[^§,.;!?]{2,30})$";
    private const string ChineseFrom = "(?:从|自)(?<a>[^§,.;!?到至]{1,10}?)(?:开始|起|的时候|那(?:里|儿|刻)|时)?", ChineseUntil = "(?:1 ?直)?(?:到|至)(?<b>[^§,.;!?]{1,10}?)(?:(?:之前|以前|前|为止|结束|的时候|那(?:里|儿)|就(?:行|好|够了?)|停|的|那?(?:段|部分|截))*)$";

    private static readonly Wording FromTo = Pattern.Zh(EnglishFrom + " (?:to|" + EnglishUntil[3..] + "|" + ChineseFrom + ChineseUntil);
    private static readonly Wording FromEvent = Pattern.Zh("^ ?(?:just |only |please |so |then )*" + EnglishFrom + "$|^" + ChineseFrom + "(?<=开始|起|的时候|那里|那儿|那刻|时)$");
    private static readonly Wording UntilEvent = Pattern.Zh("^ ?(?:and |then |but )*" + EnglishUntil + "|^" + ChineseUntil);

    private static readonly Wording Pronoun = Pattern.Zh("^(?:her|him|them|it|that|she|he)\\b|^[他她它那]");

    /// <summary>What is too common to tell one event from another.</summary>
    private const string Function = "的了是在我你他她它们和就都这那个一上下来去到从有着过完要不人时候前后起开始只留给把想用看";

    /// <returns>The part that the clause bounds, to stay alone; null: it names no events, or one whose time is not told.</returns>
    private Stretch? OfEvents(MomentClause clause)
    {
        var moments = _stretches.FindAll(one => one is { IsMoment: true, Fate: Fate.Untold });
        if (moments.Count < 2) return null;
        var both = FromTo.Match(clause.Text);
        if (both.Success)
        {
            return Find(moments, both.Groups["a"].Value, clause) is { } from && Find(moments, both.Groups["b"].Value, clause) is { } to && from.From + Far("a") < to.From + Far("b")
                ? Between(from, to, clause, Far("a"), Far("b"))
                : null;
        }

        if (clause.HasTime) return null;
        // The end may stand in the next clause: 从新娘进来开始，到戒指之前结束.
        if (FromEvent.Match(clause.Text) is { Success: true } begun && clause.Index + 1 < _clauses.Count && UntilEvent.Match(_clauses[clause.Index + 1].Text) is { Success: true } ended)
        {
            if (Find(moments, ended.Groups["b"].Value, clause) is not { } to) return null;
            // "Start with her": whoever comes before the end, where it is but one.
            var from = Pronoun.IsMatch(begun.Groups["a"].Value) ? moments.FindAll(one => one.From < to.From) is [var only] ? only : null : Find(moments, begun.Groups["a"].Value, clause);
            if (from is null || from.From >= to.From) return null;
            _taken = clause.Index + 1;
            return Between(from, to, clause);
        }

        return null;

        // "To 10 seconds after the kiss".
        double Far(string bound) => both.Groups[bound + "l"] is { Success: true } length && _times.Find(time => time.Index == clause.From + length.Index) is { IsClock: false, To: null } far ? both.Groups[bound + "s"].Value is "before" ? -far.From : far.From : 0;
    }

    private Stretch Between(Stretch from, Stretch to, MomentClause clause, double before = 0, double after = 0)
    {
        _stretches.RemoveAll(one => one == from || one == to);
        _wishes.AddRange([from.Clause, to.Clause, clause.Index]);
        return new Stretch(StretchKind.Part, Math.Max(0, from.From + before), to.From + after, clause.Index) { IsJoined = true, IsNamed = true, IsOnly = true, Fate = Fate.Stays };
    }

    /// <summary>The one moment whose clause shares most with what an event is called.</summary>
    private Stretch? Find(List<Stretch> moments, string called, MomentClause clause)
    {
        var scores = moments.ConvertAll(one => (Moment: one, Score: Likeness(_clauses[one.Clause], called))).FindAll(one => one.Score > 0).OrderByDescending(one => one.Score).ToList();
        return scores is [var only] ? only.Moment : scores is [var first, var second, ..] && first.Score > second.Score ? first.Moment : null;
    }

    private int Likeness(MomentClause told, string called)
    {
        var words = new MomentClause(0, called, 0).Names(_words.Common);
        return (2 * told.Names(_words.Common).Intersect(words, StringComparer.Ordinal).Count()) + called.Distinct().Count(letter => Characters.IsHan(letter) && !Function.Contains(letter, StringComparison.Ordinal) && told.Text.Contains(letter, StringComparison.Ordinal));
    }
}
