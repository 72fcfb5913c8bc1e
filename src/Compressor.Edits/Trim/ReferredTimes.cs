using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Parts that are said by a time of another clause: "the power fails at 4:10, drop everything after that", 从0:20开始剪掉4秒.</summary>
internal static class ReferredTimes
{
    private const string All = "(?:everything|(?:all )?the stuff|all (?:of )?(?:the |that )(?:stuff|bits?|material|footage|waffle|chatter|rambling|talk)|all|anything|whatever|what|what's|the rest|the (?:bits?|stuff|part|footage|waffle|chatter|rambling)|stuff)(?: else)?(?: (?:that|which))?(?: (?:comes|came|happens|is|was))?";
    private const string Side = "(?: (?:(?<after>after(?:wards)?|following|past|beyond|follows)|(?<before>before(?:hand)?|prior to|leading up to|ahead of|preced(?:es?|ing)|in front of)))(?: (?:that|it|this|then|there|which))?";
    private const string Gone = "(?:(?:is|are|may|might|will|should|must|has to|have to|can|could|needs to|to) ?){0,2}(?:all )?(?:go\\b|goes\\b|be (?:cut|removed|deleted|dropped|trimmed|binned|thrown (?:out|away)|left (?:out|off)|taken (?:out|off))|(?:not|n't) (?:needed|wanted|interesting))";
    private const string ZhAll = "(?:的|内容|部分|全部|全都|都|全|就|也|统统|可以|一律|画面|那些|它|给我|帮我)*";

    /// <summary>从0:20开始剪掉4秒: a start and the length that goes.</summary>
    private static readonly Wording DropFrom = Pattern.Zh(
        "(?:从|自|在)*(?:第 ?)?(?<a>§·*) ?(?:那儿|那里|处|的?地方|的?位置)?(?:开始|起|往后|往下|之后|以后)[,的]? ?(?:连续|往后|往下|要|给我|帮我| )*(?:剪|删|去|砍|掐|切|裁|拿|抽)(?:掉|去|除)了? ?(?<b>§·*)(?! ?(?:到|至|之前|之后|以后|以前|开始|处|那))|"
        + "(?:剪|删|去|砍|掐|切|裁|拿|抽)(?:掉|去|除)(?:从|自|在|第| )*(?<a>§·*) ?(?:那儿|那里|处|的?地方)?(?:开始|起|往后|往下|之后|以后)(?:的|连续|往后|后面?| )*(?<b>§·*)(?! ?(?:到|至|之前|之后|以后|以前|开始|处|那))|"
        + "(?:把|将)?(?:从|自)?(?:第 ?)?(?<a>§·*) ?(?:那儿|那里|处|的?地方|的?位置)?(?:开始|起|往后|往下|之后|以后)(?:的|连续|往后|后面?| )*(?<b>§·*) ?(?:都|全|也|给我|帮我|可以|就|的?内容|的?部分)*(?:(?:剪|删|去|砍|掐|切|裁|拿|抽)(?:掉|去|除)|不要)");

    private static readonly Wording[] BeforeAndAfter =
    [
        Pattern.Zh("(?<m>§·*)[^!?§]{0,90}?\\b(?:(?<drop>" + TrimVerbWords.Drop + "|" + TrimVerbWords.Cut + "(?: out| off| away)?)|(?<keep>keep|want|need|use|only|just))(?: of| only| just)? " + All + Side + "(?= ?(?:$|[,.;!?)]|(?:please|pls|and|because|so|since|thanks)\\b))"),
        // "It starts at 0:42, everything before is tuning, get rid of it".
        Pattern.Zh("(?<m>§·*)[^!?§]{0,24}?[,.;] ?(?:and |so )?(?<drop>)" + All + Side + " (?:(?:is|are|was|were)\\b|'s)[^.;!?§]{0,40}?[,;-] ?" + TrimVerbWords.Please + TrimVerbWords.DropThem),
        Pattern.Zh("(?<m>§·*)[^!?§]{0,60}?\\b(?<drop>)" + All + Side + " " + Gone),
        // 前30秒精彩，后面无聊，去掉后面.
        Pattern.Zh("(?<m>§·*)[^!?§]{0,24}?[,.;] ?(?:把|就|请|帮我|,)*(?:(?<drop>" + TrimVerbWords.ZhGone + ")|(?:我|只|就|光)+(?<keep>要|想要|需要|留|保留)(?:的?(?:就|只|都)?是)?)(?:(?<after>之后|以后|后面|往后)|(?<before>之前|以前|前面))(?:的)?(?:内容|部分|画面|全部)*(?= ?(?:$|[,.;!?]))"),
        // 在第40秒剪断，只要后半截.
        Pattern.Zh("(?:在|第| )*(?<m>§·*) ?(?:处|那里|那儿|的?地方|的?位置)?(?:剪断|切断|截断|断开|切开|掐断|(?:切|剪|分|断) ?1 ?刀|分成?(?:2 ?|两)(?:段|半))(?:了|掉)?[,.; ]{1,2}(?:我|只|就|光|请)*(?:要|留|保留|取|用)(?:(?<after>后)|(?<before>前))(?:半|§·*)?(?:面|边|头|截|段|部分)?(?:的|那|这| ?1 ?)*(?:段|截|部分|半)?"),
        Pattern.Zh("(?<m>§·*)[^!?§]{0,24}?[,.;] ?(?:然后|所以|那么?|把|就|请|帮我|,)*(?:从?[那这])?(?:(?<after>之后|以后|后面|往后|此后|后边|后头|接下来)|(?<before>之前|以前|前面|此前|前边|前头))" + ZhAll + "(?:(?<drop>" + TrimVerbWords.ZhDrop + ")|(?<keep>保留|留下|留着|开始|算起))(?:掉|了|吧)*"),
    ];

    /// <summary>The mask without what was read.</summary>
    public static string ReadDropsFrom(List<TrimTime> times, string mask, TrimBuilder trim, PromptReading reading)
    {
        foreach (Match match in DropFrom.Matches(mask))
        {
            var (start, length) = (times.Find(time => time.Index == match.Groups["a"].Index), times.Find(time => time.Index == match.Groups["b"].Index));
            if (start is not { To: null, From: >= 0, IsShare: false } || length is not { To: null, From: > 0, IsShare: false }) continue;
            trim.Add([new TrimPart(start with { To = start.From + length.From }, TrimRole.Range, match.Index, match.Index + match.Length)], TrimVerb.Drop);
            times.RemoveAll(time => time == start || time == length);
            mask = Take(match, mask, reading);
        }

        return mask;
    }

    /// <summary>The mask without what was read.</summary>
    public static string ReadBeforeAndAfter(List<TrimTime> times, Dictionary<TrimTime, (TrimRole Role, int Index, int End)> roles, string mask, TrimBuilder trim, PromptReading reading)
    {
        foreach (var pattern in BeforeAndAfter)
        {
            foreach (Match match in pattern.Matches(mask))
            {
                var isAfter = match.Groups["after"].Success;
                if (times.Find(time => time.Index == match.Groups["m"].Index) is not { To: null, From: > 0, IsShare: false } time || !IsMoment(time, isAfter)) continue;
                var role = isAfter == match.Groups["drop"].Success ? TrimRole.Until : TrimRole.From;
                reading.IsPartRemoved |= match.Groups["drop"].Success;
                trim.Add([new TrimPart(time, role, match.Index, match.Index + match.Length)], TrimVerb.Keep);
                times.RemoveAll(one => one == time || (one.Index >= match.Index && one.End <= match.Index + match.Length));
                mask = Take(match, mask, reading);
            }
        }

        return mask;

        // "The first 30 seconds are great, drop everything after that": but nothing is after the last 30.
        bool IsMoment(TrimTime time, bool isAfter) => !roles.TryGetValue(time, out var found) || found.Role is TrimRole.From or TrimRole.Until or TrimRole.Nth or TrimRole.None || (found.Role == TrimRole.First && isAfter);
    }

    private static string Take(Match match, string mask, PromptReading reading)
    {
        reading.Text.Take(match.Index, match.Length);
        return string.Concat(mask.AsSpan(0, match.Index), new string(',', match.Length), mask.AsSpan(match.Index + match.Length));
    }
}
