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
    private static readonly Wording Score = Pattern.Zh("\\b(?:w[io]n|los[et]|score|beat|drew|against|season|[0-9]+ all|(?:it|we|they) (?:was|were|is|are|stood|stayed)(?: still| only| at| level at)? [0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}(?:st|nd|rd|th) minute|half ?time|full ?time|penalt(?:y|ies)|overtime|extra time)\\b|赢|输|比分|赛季");

    /// <summary>"Both", "two bits", 这两处: more parts than one.</summary>
    private static readonly Wording Several = Pattern.Zh("\\b(?:both|two|2|three|3) (?:bits?|parts?|sections?|stretch(?:es)?|moments?|places|spots|pieces|removals|cuts|segments?|scenes?|passages?|of (?:them|those|these))\\b|(?:[两2-9] ?(?:处|段|个地方|截|块))|(?:也是|也 ?1 ?样|同样|同理|也照办)(?= ?(?:$|[,.;!?]))|\\b(?:likewise|ditto|same (?:there|here|again|with|for)|(?:that|this) one too)\\b");

    /// <summary>"Cut the loading screen, it's the first 22 seconds": what goes, said of a thing that the time only explains.</summary>
    private static readonly Wording CutsAThing = Pattern.Zh(
        "\\b(?:cut|trim|chop|clip|edit|lift|shave|snip)(?:ting|ping|ming)? (?:the|my|that|this|our|his|her|those|these) (?!(?:video|clip|file|recording|film|movie|footage|thing|whole|length|size|crap)\\b)[a-z]|\\b(?:out|off|away|gone) with\\b|\\bclose the gap\\b|\\bgone\\b(?= ?(?:$|[,.;!?]))|咔嚓|喀嚓");


    /// <summary>"Anything up to the first note at 1:05 should be cut": seconds that go, in a clause that speaks of something else.</summary>
    private static readonly Wording Subject = Pattern.Zh("\\b(?:everything|anything|all that|stuff|whatever|up to|where|when|after|before)\\b|\\($|[\u4e00-\u9fff]{2,8}\\(?¤");

    /// <summary>What happens in a part that is "cut" may be why it goes.</summary>
    private static readonly Wording Happens = Pattern.Zh("¤[ ,;:(-]{1,3}(?:because |since |as |where |when |cos |that's (?:when|where) )?(?:some ?(?:one|body)|people|he|she|they|there's|there is|a|an|the (?:dog|cat|baby|kid|phone|camera|mic|picture|light|sound|screen|lens|doorbell|bus|train|car|wind)|my (?:dog|cat|baby|kid|phone|camera|mic|son|daughter|boss|hand|finger|thumb|mum|mom|dad|wife|husband)|nothing|no ?(?:one|body))\\b[ ][a-z]");

    /// <summary>"Start later… no, just cut the first two".</summary>
    private static readonly Wording Corrected = Pattern.Zh("(?:\\.\\.|…|\\b(?:earlier|later)\\b[^a-z0-9]{1,4}) ?(?:no|wait|scratch that|sorry)\\b,? (?:just|rather|make|i mean|instead|actually|cut|keep)\\b");

    /// <summary>开头3秒正中写…: the time of a text in the same clause.</summary>
    private static readonly Wording OfTitle = Pattern.Zh("(?:开头|片头|最?前面?|最后|结尾|片尾|头)的? ?[0-9]{1,3} ?秒钟?(?:的时候|里|内|在)?[^,.;!?0-9]{0,6}(?:写|打上?|显示|加上?|放|出现|出字|挂)|\\b(?:first|last|opening|final) [0-9]{1,3} ?(?:s|secs?|seconds?)[^,.;!?0-9]{0,12}\\b(?:write|put|show|say|display|title)\\b");

    private static readonly Wording Moment = Pattern.Zh("(?<![0-9.])[0-9]{1,3}:[0-5][0-9]|[0-9]{1,3} ?分 ?[0-9]");

    /// <summary>"The sermon begins 12 minutes in and is 25 minutes long": of which only the start was read.</summary>
    private static readonly Wording StartAndLength = Pattern.Zh(
        "\\b(?:begins?|starts?|kicks? off|sets? in|opens)\\b[^.;!?]{0,16}{t}[^.;!?]{0,24}?\\b(?:and|,|it's|which) ?(?:it )?(?:is|'s|lasts?|goes on|runs?|takes?)\\b[^.;!?0-9]{0,12}{u}|(?:从|第|在) ?{t} ?(?:开始|起)[^.;!?]{0,12}(?:共|长|持续|时长|了) ?{u}");
    private static readonly Wording BeforeEnd = Pattern.Zh("(?:结束|结尾|片尾|末尾)(?:之)?前(?:的|面)? ?[0-9]");
    private static readonly Wording Joined = Pattern.Zh("\\b(?:glued?|stitch(?:ed)?|join(?:ed)?|together|spliced?|merged?)\\b|拼|接起|接在|连成|连起|合在|合成|合并");
    private static readonly Wording WithoutRest = Pattern.Zh("\\b(?:nothing else|nothing in between|everything else (?:out|gone|off|away)|(?:bin|drop|lose|ditch|discard|without|throw away|delete|remove|no) (?:the rest|everything else|all else))\\b|(?:其他|其它|其余|别的|剩下|余下|中间)的?(?:都|全)?(?:不要|别要|扔|丢|删|去|剪|砍)");

    /// <summary>A moment that no rule took: 绝杀在41分30秒.</summary>
    private static readonly Wording AtTime = Pattern.Zh("(?:\\b(?:at|from|until|till) (?:about |around )?|(?<![现存])在 ?(?:第 ?)?|从 ?(?:第 ?)?)(?<![0-9])(?:[0-9]{1,3}:[0-5][0-9](?! ?(?:am|pm|a\\.m|p\\.m))|[0-9]{1,3} ?(?:分|秒|min|sec|m[0-9])|[0-9]{1,2}h[0-9])");
    private static readonly Wording Waited = Pattern.Zh("\\b(?:been|waited|waiting)\\b[^.;!?]{0,30}\\bfor\\b");

    /// <summary>What is left of a cut's sentence and casts doubt on it; null: nothing.</summary>
    public static Match? Find(PromptReading reading, Trim trim)
    {
        var left = reading.Text.ToString();
        var parts = trim.Parts.Count + trim.Removed.Count;
        var isKeptUnsaid = reading.IsPartKeptUnsaid && !reading.IsPartRemoved;
        Match?[] doubts =
        [
            Place.Matches(left).FirstOrDefault(place => IsOfTime(reading.Text, place) && !(reading.IsCutSaid && reading.IsTold(place.Index, place.Length))),
            Score.IsMatch(left) ? null : BareRange.Match(left),
            parts == 0 && (trim.Start ?? trim.DropLast ?? trim.Last ?? trim.End) is not null && (trim.Start, trim.DropLast) is not ({ }, { }) ? Several.Match(left) : null,
            isKeptUnsaid ? CutsAThing.Match(left) : null,
            // One part goes; of another no verb says that it stays.
            reading.IsPartRemoved && reading.IsRangeKeptUnsaid && (trim.Parts.Count > 0 || trim.End is not null) ? reading.Text.Found(Time) : null,
            reading.IsRangeCut ? Happens.Match(left) : null,
            reading.IsLengthDropped ? Subject.Match(left) : null,
            reading.IsLengthDropped ? Moment.Match(left) : null,
            trim is { Start: not null, End: null, DropLast: null, Parts.Count: 0, Removed.Count: 0 } && !reading.IsPartRemoved ? reading.Text.Found(StartAndLength) : null,
            trim is { End: not null, DropLast: null, Parts.Count: 0 } ? reading.Text.Found(BeforeEnd) : null,
            trim.Parts.Count == 0 && reading.Text.Had(Joined) ? reading.Text.Found(WithoutRest) : null,
            Corrected.Match(left),
            isKeptUnsaid && reading.Edit.Title is not null ? reading.Text.Found(OfTitle) : null,
            trim is { Start: not null, End: not null } ? null : AtTime.Matches(left).FirstOrDefault(at => !(reading.IsPartRemoved && IsWithin(at, trim))),
            reading.IsCutByLength ? reading.Text.Found(Waited) : null,
        ];
        return Array.Find(doubts, one => one is { Success: true });
    }

    /// <summary>"The hose bursts at 0:31, take out 0:28 to 0:39": what happens in the part that goes.</summary>
    private static bool IsWithin(Match moment, Trim trim) =>
        ClockIn.Match(moment.Value) is { Success: true } clock && TimeText.Parse(clock.Value) is var at && trim.Removed.Any(range => range.Start <= at && range.End >= at);

    private static readonly Wording ClockIn = Pattern.Zh("[0-9]{1,3}:[0-5][0-9]");

    private static bool IsOfTime(FoldedText text, Match place)
    {
        var (before, after) = (text.ClauseBefore(place.Index), text.ClauseAfter(place.Index));
        return !Verb.IsMatch(after) && !Score.IsMatch(before) && (Time.IsMatch(Turn.Split(before)[^1]) || Time.IsMatch(Turn.Split(after)[0]));
    }
}
