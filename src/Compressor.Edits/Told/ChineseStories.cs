using System.Text.RegularExpressions;
using static Compressor.Edits.ChineseStoryWords;

namespace Compressor.Edits;

/// <summary>
/// Chinese clauses that tell a story: what was tried before (我试过剪到30秒), what others do or wanted and the user turns down (客户说要2倍速，我没同意), what was
/// once intended, and what the user does without help. Nothing in them is asked for, whatever numbers and verbs they hold, as long as another clause of the
/// sentence asks for something. Goes before the rules of quantities.
/// </summary>
internal sealed class ChineseStories : IPromptRule
{
    /// <summary>Of longer texts every clause is read.</summary>
    private const int MaxClauses = 24;

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English) return;
        var text = reading.Text.ToString();
        var clauses = Split(text);
        if (clauses.Count is < 2 or > MaxClauses) return;
        var told = new bool[clauses.Count];
        for (var i = 0; i < told.Length; i++)
        {
            var words = text[clauses[i].From..clauses[i].To];
            var next = i + 1 < told.Length ? text[clauses[i + 1].From..clauses[i + 1].To] : "";
            if (PointsBack.IsMatch(next) || WantsGone.IsMatch(words)) continue;
            var isTurnedDown = TurnsDown.IsMatch(next) && Reported.IsMatch(words);
            var isAccepted = Accepts.IsMatch(next) && !Imperative.IsMatch(words);
            told[i] |= (Prefers.IsMatch(next) && Reported.IsMatch(words) && Number.IsMatch(words) && !OthersLimits.IsMatch(words)) || SaidInside.IsMatch(words) || isTurnedDown || isAccepted || (!Wish.IsMatch(words) && Tells(words)) || IsOutdated(clauses, i, text);
            told[i] |= Reported.IsMatch(words) && OnlyWants.IsMatch(next) && !OthersLimits.IsMatch(words);
            told[i] |= (Theirs.IsMatch(words) && Mine.IsMatch(next)) || (Opinion.IsMatch(words) && ButOthers.IsMatch(next)) || (ProgramDid.IsMatch(words) && OnlyWants.IsMatch(next));
            told[i] |= (Number.IsMatch(words) && OfAnother.IsMatch(words) && OfMine.IsMatch(next)) || (ToldOthers.IsMatch(words) && next.Length > 0) || (Unreal.IsMatch(words) && IsNot.IsMatch(next));
            told[i] |= (Says.IsMatch(next) && Insists.IsMatch(words)) || (Wonders.IsMatch(words) && Decides.IsMatch(next));
            var isTakenBack = SaidBefore.IsMatch(words) && TakesBack.IsMatch(next);
            told[i] |= isTakenBack || (reading.Action is FollowUpAction.Undo && SaidBefore.IsMatch(words));
            if (isTurnedDown || isAccepted || (isTakenBack && !Number.IsMatch(next))) told[i + 1] = true;
        }

        if (IsLeftAsItIs(clauses, told, text))
        {
            reading.Text.Forget(0, text.Length);
            return;
        }

        reading.Statements = ChineseStatements.Of(reading.Text, clauses, told);
        if (reading.Action is FollowUpAction.None && !clauses.Where((_, i) => !told[i]).Any(clause => Asks.IsMatch(text[clause.From..clause.To]))) return;
        for (var i = 0; i < told.Length; i++)
        {
            if (told[i]) reading.Text.Forget(clauses[i].From, clauses[i].To - clauses[i].From);
        }
    }

    /// <summary>现在是9.4兆，工作群限10兆，那就不用压了吧，原样放着就好; 领导说1080p太糊要4K，保持原样别压: what others want is turned down with it.</summary>
    private static bool IsLeftAsItIs(List<(int From, int To)> clauses, bool[] told, string text)
    {
        var words = clauses.ConvertAll(clause => text[clause.From..clause.To]).FindAll(clause => !Thanks.IsMatch(clause));
        if (words.Count < clauses.Count) told = [.. told.Where((_, i) => !Thanks.IsMatch(text[clauses[i].From..clauses[i].To]))];
        if (!words.TakeLast(2).Any(clause => LeavesAll.IsMatch(clause))) return false;
        var isAll = words.TakeLast(2).Any(clause => LeavesAll.IsMatch(clause) && LeavesAsItIs.IsMatch(clause));
        return !words.Where((clause, i) => !told[i] && !LeavesAll.IsMatch(clause) && !TurnsDown.IsMatch(clause) && !(Reported.IsMatch(clause) && (isAll || !Imperative.IsMatch(clause)))).Any(clause => Wish.IsMatch(clause) || Imperative.IsMatch(clause) || LooseWish.IsMatch(clause));
    }

    /// <summary>Clauses behind a first wish in which another may take its place.</summary>
    private const int Reach = 3;

    /// <summary>我先说要10秒到30秒，…，那改成10秒到26秒; 本来想让你转成竖的，一看它就是竖的，什么都不用改.</summary>
    private static bool IsOutdated(List<(int From, int To)> clauses, int index, string text)
    {
        string Words(int i) => text[clauses[i].From..clauses[i].To];
        var later = Enumerable.Range(index + 1, Math.Min(Reach, clauses.Count - index - 1)).Select(Words);
        return (WantedFirst.IsMatch(Words(index)) && !Both.IsMatch(text) && later.Any(clause => ChangesTo.IsMatch(clause) || LeavesAll.IsMatch(clause)))
            || (Intended.IsMatch(Words(index)) && LeavesAll.IsMatch(Words(clauses.Count - 1)));
    }

    private static bool Tells(string clause) =>
        Tried.IsMatch(clause) || Example.IsMatch(clause) || Before.IsMatch(clause) || Intended.IsMatch(clause) || Already.IsMatch(clause) || Later.IsMatch(clause)
        || (!OthersLimits.IsMatch(clause) && (OthersDo.IsMatch(clause) || FriendDid.IsMatch(clause)));

    /// <summary>The clauses, each with the word that turns to it.</summary>
    private static List<(int From, int To)> Split(string text)
    {
        List<(int From, int To)> clauses = [];
        var from = 0;
        foreach (Match turn in Turns.Matches(text))
        {
            var isMark = turn.Value[0] is ',' or '.' or ';' or '!' or '?' or '\n';
            var isInNumber = isMark && turn.Length == 1 && turn.Index > 0 && turn.Index + 1 < text.Length && char.IsAsciiDigit(text[turn.Index - 1]) && char.IsAsciiDigit(text[turn.Index + 1]);
            if (isInNumber) continue;
            if (turn.Index > from) clauses.Add((from, turn.Index));
            from = isMark ? turn.Index + turn.Length : turn.Index;
        }

        if (text.Length > from) clauses.Add((from, text.Length));
        return clauses;
    }
}
