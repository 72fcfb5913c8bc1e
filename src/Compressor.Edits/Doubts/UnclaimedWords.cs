using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Words beside a cut that say more of it than was understood: where a part begins or ends ("until 10 seconds <c>before the end</c>"), a second part, a verb
/// of another clause. They are looked for in what no rule took.
/// </summary>
internal static class UnclaimedWords
{
    private static readonly Wording Place = Pattern.Zh(
        "\\b(?:before|after|until|till|between|prior to|except|apart from|other than|instead of|through to)\\b(?! (?:i|we|you|it goes|they|he|she|that|which|tomorrow|monday|friday|the (?:weekend|deadline|meeting|show)|lunch|noon|tonight|work|school|posting|sending|uploading|cutting|trimming|all|us|them|everyone|dinner|class|[a-z]+ing|a|an)\\b)"
        + "|(?<!从[那此这]|在[那此这])(?:之前|以前|之后|以后|为止|结束前|结尾前|中间的)(?![^,.;!?]{0,6}(?:发|交|传|给|用|做|拍|录|说|讲))");

    /// <summary>"After cutting it", 从那之后: no place of its own.</summary>
    private static readonly Wording Verb = Pattern.Zh("^(?:before|after|until|till) [a-z]+ing\\b");

    private static readonly Wording Turn = Pattern.Zh("\\b(?:so|but|and)\\b");

    /// <summary>The clause has a time in it, whoever took it.</summary>
    private static readonly Wording Time = Pattern.Zh("{t}|[0-9] ?-");

    /// <summary>"intro 0-8 stays": a part that says no unit.</summary>
    private static readonly Wording BareRange = Pattern.Zh("(?<![a-z0-9.:/-])[0-9]{1,3}(?:\\.[0-9])?-[0-9]{1,3}(?:\\.[0-9])?(?![a-z0-9:/-]|\\.[0-9]| ?(?:win|loss|defeat|draw|anyway|victory|mb|kg|people|players|inch|bit|year))");
    private static readonly Wording Score = Pattern.Zh("\\b(?:w[io]n|los[et]|score|beat|drew|against|season|[0-9]+ all)\\b|赢|输|比分|赛季");

    /// <summary>"Both", "two bits", 这两处: more parts than one.</summary>
    private static readonly Wording Several = Pattern.Zh("\\b(?:both|two|2|three|3) (?:bits?|parts?|sections?|stretch(?:es)?|moments?|places|spots|pieces|removals|cuts|segments?|scenes?|passages?|of (?:them|those|these))\\b|(?:[两2-9] ?(?:处|段|个地方|截|块))");

    /// <summary>"Cut the loading screen, it's the first 22 seconds": what goes, said of a thing that the time only explains.</summary>
    private static readonly Wording CutsAThing = Pattern.Zh(
        "\\b(?:cut|trim|chop|clip|edit|lift|shave|snip)(?:ting|ping|ming)? (?:the|my|that|this|our|his|her|those|these) (?!(?:video|clip|file|recording|film|movie|footage|thing|whole|length|size|crap)\\b)[a-z]|\\b(?:out|off|away|gone) with\\b|\\bclose the gap\\b|\\bgone\\b(?= ?(?:$|[,.;!?]))|咔嚓|喀嚓");


    /// <summary>What is left of a cut's sentence and casts doubt on it; null: nothing.</summary>
    public static Match? Find(PromptReading reading, Trim trim)
    {
        var left = reading.Text.ToString();
        var parts = trim.Parts.Count + trim.Removed.Count;
        var isKeptUnsaid = reading.IsPartKeptUnsaid && !reading.IsPartRemoved;
        Match?[] doubts =
        [
            Place.Matches(left).FirstOrDefault(place => IsOfTime(reading.Text, place)),
            Score.IsMatch(left) ? null : BareRange.Match(left),
            parts == 0 && (trim.Start ?? trim.DropLast ?? trim.Last ?? trim.End) is not null && (trim.Start, trim.DropLast) is not ({ }, { }) ? Several.Match(left) : null,
            isKeptUnsaid ? CutsAThing.Match(left) : null,
        ];
        return Array.Find(doubts, one => one is { Success: true });
    }

    private static bool IsOfTime(FoldedText text, Match place)
    {
        var (before, after) = (text.ClauseBefore(place.Index), text.ClauseAfter(place.Index));
        return !Verb.IsMatch(after) && (Time.IsMatch(Turn.Split(before)[^1]) || Time.IsMatch(Turn.Split(after)[0]));
    }
}
