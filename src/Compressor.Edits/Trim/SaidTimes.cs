using System.Globalization;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Times and stretches in the words of speech, put as they are written: "a minute and a half", 22秒哭到30秒, "seconds 0 through 6 and 22 through 30". Goes after the numerals, and before all else that reads times.</summary>
internal sealed class SaidTimes : IPromptRule
{
    private const string ChineseTime = "(?:[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])|[0-9]{1,3} ?分(?: ?[0-9]{1,2}(?![0-9:.])(?: ?秒钟?)?|钟?)|第? ?[0-9]{1,4} ?秒钟?)";

    private static readonly Wording AndAHalf = Pattern.Zh("(?:\\b(?<n>[0-9]{1,3}|an?) )?\\b(?<u>minute|hour)s? and (?:a )?1/2\\b(?! ?(?:the|of|its|as|size)\\b)");

    /// <summary>What goes on from one time to the other stands between them.</summary>
    private static readonly Wording GoesOn = Pattern.Zh("(?:从 ?)?(?<a>" + ChineseTime + ") ?(?:又|1 ?直|就|都|开始|在| )*(?<v>显示|出现|持续|[哭笑讲说唱跳睡吃走跑吵骂响闹聊抖晃站坐等停演弹播念咳叫喊黑卡]) ?到(?:了|大概|大约| )*(?<b>" + ChineseTime + ")");

    /// <summary>一直讲到: the 1 of the numerals is none.</summary>
    private static readonly Wording Straight = Pattern.Zh("(?<=[\u4e00-\u9fff] ?)1 ?直 ?(?=[\u4e00-\u9fff]{1,2}到 ?[0-9])");

    /// <summary>讲到2分15被打断，2分40接着讲: the interruption lasts from the one to the other.</summary>
    private static readonly Wording Interrupted = Pattern.Zh("(?:到了?|从|在)? ?(?<a>" + ChineseTime + ") ?(?<e>[^,.;!?0-9]{0,10}?(?:打断|中断|断[了电线网]|停[电了机]|卡[住了]|掉线|打岔)[^,.;!?0-9]{0,4}[,;] ?)(?:到|等到|直到|等)? ?(?<b>" + ChineseTime + ") ?(?:才|又|再|开始)*(?=接着|继续|恢复|重新|接上|来电)");

    /// <summary>停之前的2秒慢慢淡出.</summary>
    private static readonly Wording BeforeStop = Pattern.Zh("(?:停|结束|完|收尾|收|停下来?|到头)(?:之|以)?前的? ?(?=[0-9.]{1,4} ?秒钟?[^,.;!?0-9]{0,6}(?:淡出|渐隐|渐黑|变黑|暗下))");

    /// <summary>压到10m: what a file is pressed to is a size.</summary>
    private static readonly Wording Pressed = Pattern.Zh("(?<=(?:要|限|只?收|认|传)(?:的是)? ?)(?<n>[0-9]{1,4}) ?m(?= ?1 ?个)|(?<=(?:压|缩|控制|减|降|瘦)[^,.;!?0-9]{0,4}(?:到|在|成|至|进) ?)(?<n>[0-9]{1,4}(?:\\.[0-9])?) ?m(?![a-z])");

    /// <summary>"0:00 to 0:20, then straight to 1:40 through to the end": what lies between goes.</summary>
    private static readonly Wording LeapToEnd = Pattern.Zh("(?<z>(?<![0-9:])0{1,2}:00)?(?: ?- ?| to | until | till )(?<b>[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?)(?:,| and|,? then)+ (?:(?:then|please|jump|skip|cut|hop|leap|go|move|over|straight|right|directly|on|ahead|forward) )+to (?<a>[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?)(?: (?:through|up|all the way|right))* (?:to|until|till) the (?:very )?end\\b");

    /// <summary>"7 secs off the front, 4 off the back": the second has the unit of the first.</summary>
    private static readonly Wording BareOff = Pattern.Zh("(?<=[0-9] ?(?<u>seconds?|secs?|s|minutes?|mins?) (?:off|from) the (?:very )?(?:front|start|beginning|top|head|back|end)(?:,| and| plus)+ )(?<n>[0-9]{1,3}) (?=(?:off|from) the\\b)");

    /// <summary>"From the minute 1 with 5 seconds until the minute 2 with 10", "minute 3 second 20".</summary>
    private static readonly Wording MinuteWith = Pattern.Zh("\\b(?<in>in )?(?:the )?minute (?<m>[0-9]{1,3})(?:,? (?:with|and) (?<s>[0-5]?[0-9])(?: ?(?:seconds?|secs?|s))?|,? (?:and )?(?:the )?seconds? (?<s>[0-5]?[0-9]))(?![0-9:.]|[ ]?(?:percent|fps|mb|minutes?)\\b)");

    /// <summary>Beside such a one, "until the minute 5" is another.</summary>
    private static readonly Wording MinuteAlone = Pattern.Zh("(?<=\\b(?:from|until|till|to|between|and|at|in) )(?:the )?minute (?<m>[0-9]{1,3})(?![0-9:.])");

    /// <summary>"Three bits I want out of the lecture: …" are what is wanted; "taken out" they go.</summary>
    private static readonly Wording WantedOut = Pattern.Zh("\\b(?:(?:the|these|those|some|[2-9]|just|only) )?(?:bits?|parts?|clips?|pieces?|sections?|moments?|scenes?|quotes?|highlights?|segments?|excerpts?|extracts?) (?:(?:that|which) )?(?:i|we|they|he|she)(?:'d| would| do)? (?:wants?|needs?|like|love)(?: to have)? (?:out of|from) (?:the|this|my|that|our|your|his|her) (?:[a-z]+ )?[a-z]+(?=[:,]| (?:are|is)\\b)"), WantedGone = Pattern.Zh("\\b(?:(?:the|these|those|some|[2-9]) )?(?:bits?|parts?|clips?|pieces?|sections?|moments?|scenes?|segments?) (?:(?:that|which) )?(?:i|we|they|he|she)(?:'d| would| do)? (?:wants?|needs?|like|love)(?: to have)? (?:taken out|cut(?: out)?|removed|gone|deleted|chopped)(?: (?:of|from) (?:the|this|my|that|our|your|his|her) (?:[a-z]+ )?[a-z]+)?(?=[:,]| (?:are|is)\\b)");

    /// <summary>"Put they together".</summary>
    private static readonly Wording PutThey = Pattern.Zh("(?<=\\b(?:put|join|stick|glue|merge|combine|delete|remove|keep|cut|take) )they\\b");

    private static readonly Wording SecondsThrough = Pattern.Zh("\\bseconds? (?<a>[0-9]{1,4}) (?:through|thru|to|until|till) (?<b>[0-9]{1,4})(?:(?:,| and|,? then|,? plus)+ (?:seconds? )?(?<c>[0-9]{1,4}) (?:through|thru|to|until|till) (?<d>[0-9]{1,4}))(?![0-9:.]| ?(?:%|percent|mb|fps|p\\b))");

    /// <summary>"The intro (it runs until 0:11)" is what goes until then.</summary>
    private static readonly Wording IntroUntil = Pattern.Zh("\\b(?<v>cut|remove|drop|lose|delete|skip|chop|ditch|get rid of|trim)(?: (?:off|out|away))? (?:the|my|our|that) (?:[a-z]+ )?(?:intro|opening|preamble|titles?|logo|countdown|introduction|leader|lead-in)(?: (?:off|out|away))?[ ,(]+(?:it|which|that|this)(?:'s)? ?(?:(?:only|just) )?(?:runs?|lasts?|goes(?: on)?|is(?: on)?|plays|ends|stops|is over)? ?(?:until|till|up to|to|at|by)(?: about| around)? (?<t>[0-9]{1,3}:[0-5][0-9](?![0-9:])) ?\\)?");

    public void Read(PromptReading reading)
    {
        reading.Text.Rewrite(AndAHalf, match => string.Create(CultureInfo.InvariantCulture, $"{((NumberText.Parse(match.Groups["n"].Value) ?? 1) + 0.5) * (match.Groups["u"].Value is "hour" ? 3600 : 60):0.#} seconds"));
        if (reading.Text.Has(MinuteWith))
        {
            reading.Text.Rewrite(MinuteWith, match => $"{(match.Groups["in"].Success ? "at " : "")}{match.Groups["m"].Value}:{match.Groups["s"].Value.PadLeft(2, '0')}");
            reading.Text.Rewrite(MinuteAlone, match => $"{match.Groups["m"].Value}:00");
        }

        reading.Text.Rewrite(PutThey, _ => "them");
        reading.Text.Rewrite(WantedOut, _ => "i want only these parts");
        reading.Text.Rewrite(WantedGone, _ => "i want these parts removed");
        reading.Text.Rewrite(LeapToEnd, match => $"{(match.Groups["z"].Success ? "" : " to the end, and")} remove {match.Groups["b"].Value} to {match.Groups["a"].Value}");
        reading.Text.Rewrite(BareOff, match => $"{match.Groups["n"].Value} {match.Groups["u"].Value} ");
        reading.Text.Rewrite(IntroUntil, match => $"{match.Groups["v"].Value} everything before {match.Groups["t"].Value} ");
        reading.Text.Rewrite(SecondsThrough, match => $"{match.Groups["a"].Value} to {match.Groups["b"].Value} seconds and {match.Groups["c"].Value} to {match.Groups["d"].Value} seconds");
        if (reading.Language is Language.English) return;
        reading.Text.Rewrite(Straight, _ => "");
        reading.Text.Rewrite(Pressed, match => match.Groups["n"].Value + "mb");
        reading.Text.Rewrite(BeforeStop, _ => "最后 ");
        reading.Text.Rewrite(Interrupted, match => $" {Spoken(match.Groups["a"].Value)} 到 {Spoken(match.Groups["b"].Value)} {match.Groups["e"].Value}");
        reading.Text.Rewrite(GoesOn, match => $" {Spoken(match.Groups["a"].Value)} 到 {Spoken(match.Groups["b"].Value)} {match.Groups["v"].Value}");
    }

    /// <summary>1分05: the seconds go without saying.</summary>
    private static string Spoken(string time)
    {
        time = time.TrimStart('第', ' ');
        return time.Contains('分', StringComparison.Ordinal) && char.IsAsciiDigit(time[^1]) ? time + " 秒" : time;
    }
}
