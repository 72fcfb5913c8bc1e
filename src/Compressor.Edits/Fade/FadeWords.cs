using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"fade in", "fade out over 2 seconds", "fade to black", 淡入淡出. Fades of music alone are that kind's own.</summary>
internal sealed class FadeWords : TableRule
{
    /// <summary>Seconds, where none are said.</summary>
    private const double Usual = 1;

    /// <summary>How long a fade is whose length its words don't say: as long as others said, or as is usual.</summary>
    private const double Unsaid = -1;

    private const string Over = "(?: (?:slowly|gently|smoothly|softly|gradually|nicely|quickly|quietly|elegantly|out|to black|nice and (?:slow|slowly|gently|easy|smooth)))*(?:,? ?(?:over|for|of|during|with|lasting|in|within|across|taking|spread over)? ?(?:(?:about|around|roughly|some|maybe|a good|say) )?(?:the )?(?:very )?(?:first |last |final |opening |closing |initial )?{t}(?: each)?)?";
    private const string EachEnd = "(?: (?:at|on|for) (?:both|each|either) (?:ends?|sides?)| (?:at|on|in) (?:the )?(?:very )?(?:start|beginning|front) and (?:at |on |in |also )*(?:the )?(?:very )?(?:end|finish|ending|close|back))";
    private const string ForSeconds = "(?:{t} (?:long |of )?(?:an? )?)?";
    private const string NotPlace = "(?![ ](?:the|a|my|our|his|her)[ ](?!video|clip|movie|film|picture|image|first|start|beginning))";
    private const string NotMusic = "(?! (?:the )?(?:music|song|bgm|audio|sound|track))";

    private const string AtStart = "(?: (?:at|on|in|for) (?:the )?(?:very )?(?:start|beginning|opening))?";
    private const string AtEnd = "(?: (?:at|on|in|for) (?:the )?(?:very )?(?:end|ending|finish|close))?";
    private const string For = "\\(?(?:(?:over|for|of|in|lasting|within|during) )?(?:the (?:first|last) )?";
    private const string FadeIn = "(?:fad(?:e|es|ing) (?:slowly |gently |smoothly |softly |gradually )?{it}(?:(?:in|up)(?: from black)?|from black)|(?:start|begin|open|come)s? (?:up )?(?:in|from|out of|on|with) black)";
    private const string ThenOut = "(?:and|&|then|,) ?(?:then |also )?(?:(?:a )?fad(?:e|es|ing) {it})?(?:(?:back |down )?(?:out(?: to black)?|to black)|(?:end|finish|close)s? (?:in|on|with|to) black)";

    /// <summary>淡出2秒, or in a clause of its own: 慢慢变黑，两秒.</summary>
    private const string ZhHowLong = "(?:时间|时长|持续|为|用|花)* ?(?:{t}|[,:(] ?(?:用|要|大概|大约|约|差不多|就|时间|时长|持续|给|花| )*{t}(?= ?(?:就|吧|左右|的样子|$|[,.;!?)])))";

    private const string ZhOut = "(?:淡出|渐出|渐隐|渐黑|渐暗|淡没|淡下去|变黑|黑掉|转黑|淡到黑|淡黑|淡掉|变暗|[暗黑]下[去来])";
    private const string ZhIn = "(?:淡入|渐入|渐显|亮起来?|显现|浮现|显出来|亮出来)";

    /// <summary>慢慢变黑淡出: said twice.</summary>
    private const string ZhAgain = "(?:[,地并到成 ]{0,2}(?:淡出|渐出|渐隐|到?全?黑屏?))?";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} (?:add |use |want )?(?:a |any |the )*fad(?:e|es|ing)(?: (?:in|out|ins|outs))*(?: (?:and|or) (?:fade )?outs?)?"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不加|无需|不需要|不)(?:加|添加|用)?(?:淡入淡出|淡入|淡出|渐变)"), Nothing),
        (Pattern.En("fad(?:e|es|ing) (?:up|in) (?:over |for )?{t}(?: from black)?,? ?(?:and |& ?)?(?:fo|fade (?:out|down)|out|down) ?(?:over |for )?{u}"), (r, m) => Set(r, Time(m), Time(m, "u"))),
        (Pattern.En("fad(?:e|es|ing) up (?:over |for )?{t}(?: from black)?(?!" + AtStart + ",? ?(?:and|&|then|,) ?(?:then )?(?:(?:a )?fade )?(?:back )?out)"), (r, m) => Set(r, Time(m), 0)),
        // "FI 1s, FO 2s".
        (Pattern.En("fi ?[:=]? ?{t}[ ,;/&+]{1,3}(?:and )?fo ?[:=]? ?{u}"), (r, m) => Set(r, Time(m), Time(m, "u"))),
        (Pattern.En("fi ?[:=]? ?{t}"), (r, m) => Set(r, Time(m), 0)),
        (Pattern.En("fo ?[:=]? ?{t}"), (r, m) => Set(r, 0, Time(m))),
        // "Fade from black over two seconds, and one second out at the end."
        (Pattern.En("(?:" + FadeIn + AtStart + ",? ?" + For + "{t}|{t} (?:long )?fade ?ins?(?: from black)?" + AtStart + ")(?: (?:and|&|then)|,)(?: (?:and|then|also))? (?:an? )?{u} (?:long )?(?:(?:fade|one|1) ?)?(?:out|to black)" + AtEnd), (r, m) => Set(r, Time(m), Time(m, "u"))),
        (Pattern.En("{t} (?:long )?fade ?ins?(?: from black)?" + AtStart + ",? ?(?:and |then |& ?)?(?:an? )?{u} (?:long )?fade ?outs?(?: to black)?" + AtEnd), (r, m) => Set(r, Time(m), Time(m, "u"))),
        (Pattern.En(FadeIn + AtStart + ",? ?" + For + "(?:{t}|{n})\\)?" + AtStart + ",? ?" + ThenOut + AtEnd + ",? ?" + For + "(?:{u}|{m}(?= ?(?:$|[,.;!?]|(?:and|then|please|pls|(?:at|on|for|in) the (?:very )?(?:end|ending|finish|close))\\b)))" + AtEnd), EachItsOwn),
        // "Fade out over 4 seconds at the end and in over 1 at the start": the verb is shared.
        (Pattern.En("fad(?:e|es|ing) {it}(?:out(?: to black)?|to black)" + AtEnd + ",? ?" + For + "{u}" + AtEnd + ",? ?(?:and|&|then|,) ?(?:then |also )?(?:(?:a )?fad(?:e|es|ing) {it})?(?:in|up)(?: from black)?" + AtStart + ",? ?" + For + "(?:{t}|{n}(?= ?(?:$|[,.;!?]|(?:and|then|please|pls|(?:at|on|for|in) the (?:very )?(?:start|beginning|opening))\\b)))" + AtStart), EachItsOwn),
        // "A 2 second fade in at the start and 3 at the end": so is the noun.
        (Pattern.En("{t} (?:long )?fade ?ins?(?: from black)?" + AtStart + ",? ?(?:and|&|then|,) ?(?:an? |of )?(?:{u}|{m})(?: (?:long )?(?:one|1))? (?:at|on|for|in) the (?:very )?(?:end|ending|finish|close)"), EachItsOwn),
        (Pattern.En("fad(?:e|es|ing) {it}(?:out(?: to black)?|to black)" + AtEnd + ",? ?(?:and|&|then|,) ?(?:then |also )?(?:(?:a )?fad(?:e|es|ing) {it})?(?:in(?: from black)?|from black)" + AtStart + Over), (r, m) => Set(r, Time(m), Time(m))),
        (Pattern.En("(?:a |add |with )*fad(?:e|es|ing)" + EachEnd + "?[,:]? ?{t} (?:in|at the (?:start|beginning)) ?(?:and|,|&) ?{u} (?:out|at the end)"), (r, m) => Set(r, Time(m), Time(m, "u"))),
        (Pattern.En("fades? (?:of |for |over |lasting )?{t}(?: long)? (?:at|on|in|for) (?:the )?(?:very )?(?:start|beginning|front|opening),? ?(?:and|&|then|,) ?(?:of )?(?:{u}|{m}) (?:long )?(?:at|on|for) (?:the )?(?:very )?(?:end|ending|finish|back)"), EachItsOwn),
        (Pattern.En("(?:start|open|begin)(?:s|ing)? (?:off )?with (?:a )?{t} (?:long )?(?:fade(?: in)?|one|1),? ?(?:and|&|then|,) ?(?:end|finish|close)(?:s|ing)? (?:off )?(?:with|on|in) (?:a )?{u} (?:long )?(?:fade(?: out)?|one|1)"), EachItsOwn),
        (Pattern.En("(?:end|finish|close)(?:s|es|ing)? (?:(?:it|this|the (?:video|clip|film)|off|up) ?)*(?:with|on|in) (?:an? |some )?" + ForSeconds + "(?:(?:slow|gentle|nice|soft|long|short|little|quick|smooth) )*fades?(?! ?in\\b)" + Over), (r, m) => Set(r, 0, Time(m))),
        (Pattern.En("fades?,? ?{t}(?: long)?,? ?(?:at |on )?(?:both|each|either) ends?"), (r, m) => Set(r, Time(m), Time(m))),
        (Pattern.En(ForSeconds + FadeIn + AtStart + ",? ?" + ThenOut + AtEnd + Over), Both),
        (Pattern.En(ForSeconds + "fad(?:e|es|ing) ?{it}ins? ?(?:and|&|/|, ?and|,) ?(?:a )?(?:(?:fade|fades|fading) ?{it})?outs?" + NotMusic + Over), Both),
        (Pattern.En("(?:add |with |put )?(?:an? )?" + ForSeconds + "fades?" + EachEnd + Over + "|fad(?:e|es|ing) (?:{it})?(?:both|each) ends?" + Over + "|soft (?:start|beginning|opening) and (?:a )?(?:soft )?(?:end|ending|finish)" + Over), (r, m) => Set(r, Time(m), Time(m))),
        (Pattern.En("(?:add |with |put )?(?:an? )?" + ForSeconds + "fades?(?: out)? (?:at|on|for|towards?) (?:the )?(?:very )?(?:end|ending|finish)" + Over), (r, m) => Set(r, 0, Time(m))),
        (Pattern.En("(?:add |with |put )?(?:an? )?" + ForSeconds + "fades?(?: in)? (?:at|on|for) (?:the )?(?:very )?(?:start|beginning|opening)" + Over), (r, m) => Set(r, Time(m), 0)),
        (Pattern.En("fad(?:e|es|ing) (?:the |its |my |our )?(?:very )?(?:end(?:ing)?|last (?:bit|shot|scene|part)|close|finish|finale)(?: (?:down|out|away))?(?: (?:in)?to (?:black|dark(?:ness)?))?" + Over), (r, m) => Set(r, 0, Time(m))),
        (Pattern.En("fad(?:e|es|ing) (?:out )?{it}(?:picture|image|screen|video|clip|film)(?: and (?:the )?(?:sound|audio))? (?:at|towards) (?:the )?(?:very )?(?:end|ending|finish)" + Over), (r, m) => Set(r, 0, Time(m))),
        (Pattern.En("(?:eas(?:e|es|ing)|start|begin|open|com(?:e|ing)|brighten|bring {it})(?: (?:it|in|up|slowly|gently|gradually|softly))* (?:from|out of) black" + AtStart + Over), (r, m) => Set(r, Time(m), 0)),
        (Pattern.En("(?:go(?:es|ing)?|turn(?:s|ing)?|get(?:s|ting)?) (?:slowly |gently |gradually |softly )?(?:dark|black),? (?:slowly |gently |gradually |softly )?(?:over|for|during|in|within|across) (?:the )?(?:very )?(?:last |final |closing )?{t}|(?:darken|dim)(?:s|ing)?(?: (?:it|the picture|the screen))?(?: slowly| gradually)? (?:over|for|during|in|within|across) (?:the )?(?:very )?(?:last|final|closing) {t}"), (r, m) => Set(r, 0, Time(m))),
        (Pattern.En("(?:go|goes|cut|dip|dissolve|dissolves|dissolving|turn) (?:slowly |gently |gradually |softly )?(?:in)?to black" + Over), (r, m) => Set(r, 0, Time(m))),
        (Pattern.En("fades? (?:of|over|lasting|for) (?:about )?{t}(?: long)? (?:each|at (?:both|each|either) ends?|on (?:both|each) (?:ends|sides))|fades of (?:about )?{t}"), (r, m) => Set(r, Time(m), Time(m))),
        (Pattern.En("(?:add|with|put) (?:a |some )?fades?(?: (?:effects?|transitions?))?" + NotMusic + Over), (r, m) => Set(r, Time(m), Time(m))),
        (Pattern.En(ForSeconds + "fad(?:e|es|ing) (?:slowly |gently |smoothly |softly |gradually )?{it}(?:picture |image |screen )?(?:in(?: from black)?|(?:in )?from black|up from black)" + NotPlace + NotMusic + AtStart + Over), (r, m) => Set(r, Time(m), 0)),
        (Pattern.En(ForSeconds + "fad(?:e|es|ing) (?:slowly |gently |smoothly |softly |gradually )?{it}(?:picture |image |screen )?(?:out(?: to black)?|(?:out )?(?:in)?to black|away)" + NotMusic + AtEnd + Over), (r, m) => Set(r, 0, Time(m))),
        (Pattern.Zh("(?:淡入|渐入|渐显)(?:,|和|与|跟|加| )*(?:结尾|片尾|最后|末尾)?(?:处)?(?:淡出|渐出|渐隐)(?:,? ?(?:各|都|分别|均|时间|时长|是|为))+ ?{t}|(?:各)? ?{t} ?的?(?:淡入淡出|渐入渐出|渐显渐隐)|(?:淡入淡出|渐入渐出|渐显渐隐)(?:效果)?(?:各|分别)? ?{t}"), (r, m) => Set(r, Time(m), Time(m))),
        (Pattern.Zh("(?:前后|首尾|头尾|两[头端]|2 ?[头端]|开头和?结尾|片头和?片尾)(?:都|各|分别|用|加|做)*(?: ?{t} ?的?)?(?:都|各)?(?:淡入淡出|淡化|渐变|淡)(?: ?1 ?下)?(?:[, ]{0,2}(?:各|都|用|大概|分别| )* ?{t})?"), (r, m) => Set(r, Time(m), Time(m))),
        (Pattern.Zh("(?:收尾|结尾|最后|片尾|末尾|结束)(?:的|那|前| )*{t} ?[^,.;!?0-9剪删去留要¤]{0,8}?" + ZhOut + ZhAgain), (r, m) => Set(r, 0, Time(m))),
        (Pattern.Zh("(?:开头|片头|开场|最?前面?|起头|[1一] ?开始)(?:的|那|用|花| )*{t} ?[^,.;!?0-9剪删去留要¤]{0,8}?" + ZhIn + "(?:[,地并 ]{0,2}(?:淡入|渐入|渐显))?"), (r, m) => Set(r, Time(m), 0)),
        (Pattern.Zh("(?:收尾|结尾|最后|片尾|末尾|结束)(?:的时候|时|处)?(?:用|以|在|留|给)? ?{t} ?(?:内|里|的|时间|来|去)*(?:慢慢|逐渐|渐渐|缓缓)?(?:地)?(?:渐黑|淡没|淡下去|变黑|黑掉|转黑|黑场|淡到黑|淡黑|淡掉|渐暗|变暗)|(?:渐黑|渐暗|(?:慢慢|逐渐|渐渐)(?:变黑|变暗|黑掉|转黑|黑下去|暗下去)(?! ?(?:的|那))|淡到黑)(?:效果)?" + ZhAgain + ZhHowLong + "|{t} ?的?(?:渐黑|渐暗)"), (r, m) => Set(r, 0, Time(m))),
        (Pattern.Zh("渐黑|渐暗|(?:慢慢|逐渐|渐渐)(?:变黑|变暗|黑掉|转黑|黑下去|暗下去)(?! ?(?:的|那))|淡到黑场?"), (r, _) => Set(r, 0, Unsaid)),
        (Pattern.Zh("淡入淡出|渐入渐出|渐显渐隐|淡入和淡出"), (r, _) => Set(r, Unsaid, Unsaid)),
        (Pattern.Zh("(?:淡入|渐入|渐显)(?:效果)?" + ZhHowLong + "|{t} ?的?(?:淡入|渐入|渐显)"), (r, m) => Set(r, Time(m), 0)),
        (Pattern.Zh("(?:淡出|渐出|渐隐)(?:效果)?" + ZhHowLong + "|{t} ?的?(?:淡出|渐出|渐隐)"), (r, m) => Set(r, 0, Time(m))),
        (Pattern.Zh("从(?:全)?黑(?:屏|场|色|的)?(?:里|中)?(?:慢慢|逐渐|渐渐|缓缓)?(?:地)?(?:亮|淡|显|变亮)(?:起来|出来|入|进来|现)?(?:[,地并 ]{0,2}(?:淡入|渐入|渐显))?" + ZhHowLong + "|(?:慢慢|逐渐|渐渐|缓缓)(?:地)?(?:亮起来?|显现|浮现|显出来)" + ZhHowLong), (r, m) => Set(r, Time(m), 0)),
        (Pattern.Zh("从(?:全)?黑(?:屏|场|色|的)?(?:里|中)?(?:慢慢|逐渐|渐渐|缓缓)?(?:地)?(?:亮|淡|显|变亮)(?:起来|出来|入|进来|现)?|(?:慢慢|逐渐|渐渐|缓缓)(?:地)?(?:亮起来?|显现|浮现|显出来)"), (r, _) => Set(r, Unsaid, 0)),
        (Pattern.Zh("(?:(?:开头|片头|开场)(?:的|处|时候|时|画面|镜头)*(?:慢慢|逐渐|渐渐|缓缓)?(?:地)?)?(?:淡入|渐入|渐显)"), (r, _) => Set(r, Unsaid, 0)),
        (Pattern.Zh("(?:(?:结尾|片尾|最后|末尾|收尾)(?:的|处|时候|时|画面|镜头)*(?:慢慢|逐渐|渐渐|缓缓)?(?:地)?)?(?:淡出|渐出|渐隐)"), (r, _) => Set(r, 0, Unsaid)),
    ];

    private static double Time(Match match, string group = "t") => match.Groups[group].Success ? TimeText.Parse(match.Groups[group].Value) : Unsaid;

    /// <summary>"2 second fade in and fade out over 1 second": each has its own length; otherwise both have the same.</summary>
    private static void Both(PromptReading reading, Match match)
    {
        if (match.Groups["t"].Captures is [var first, .., var last]) Set(reading, TimeText.Parse(first.Value), TimeText.Parse(last.Value));
        else Set(reading, Time(match), Time(match));
    }

    /// <summary>"fade in over 2 seconds and out over 3": a number without its unit has that of the other.</summary>
    private static void EachItsOwn(PromptReading reading, Match match)
    {
        var unit = match.Groups["u"].Success ? match.Groups["u"].Value : match.Groups["t"].Success ? match.Groups["t"].Value : "1 s";
        Set(reading, match.Groups["t"].Success ? Time(match) : TimeText.ParseBare(match.Groups["n"].Value, unit), match.Groups["u"].Success ? Time(match, "u") : TimeText.ParseBare(match.Groups["m"].Value, unit));
    }

    private static void Set(PromptReading reading, double fadeIn, double fadeOut)
    {
        fadeIn = Said(fadeIn, reading.Edit.Fade?.In);
        fadeOut = Said(fadeOut, reading.Edit.Fade?.Out);
        if (fadeIn is >= 0 and <= Limits.MaxFade && fadeOut is >= 0 and <= Limits.MaxFade && fadeIn + fadeOut > 0)
            reading.Edit = reading.Edit with { Fade = new Fade(fadeIn > 0 ? fadeIn : reading.Edit.Fade?.In ?? 0, fadeOut > 0 ? fadeOut : reading.Edit.Fade?.Out ?? 0) };
        else
            reading.Problem("A fade must be between 0 and 60 seconds long.", "淡入淡出的时长必须在 0 到 60 秒之间。");
    }

    private static double Said(double seconds, double? before) => seconds >= 0 ? seconds : before is > 0 and { } told ? told : Usual;
}
