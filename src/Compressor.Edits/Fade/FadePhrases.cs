using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Fades by what is seen: "let it come up out of black and sink back to black", 由黑转亮. They are put as fades in and out, so that one rule reads how long each is
/// and what "each" shares out. Only what is asked for: "the screen sinks to black" tells, and is left.
/// </summary>
internal sealed class FadePhrases : Rephrasing
{
    private const string Black = "(?:black(?! ?(?:bars?|borders?|stripes?|and white|screens?|bands?|edges|text|letters|background|frames?|friday|box|cat|dog|car|shirt|dress|sides|strips))|darkness|the dark|blackness)";
    private const string Picture = "(?:(?:it|everything|the (?:picture|image|screen|video|clip|film|whole thing)) )?";
    private const string Slowly = "(?:(?:slowly|gently|softly|smoothly|gradually|nicely|back|up|in|down|out|away|off|again) ?){0,3}";
    private const string AtStart = "(?: (?:at|in|on) (?:the )?(?:very )?(?:start|beginning|opening))?", AtEnd = "(?: (?:at|in|on) (?:the )?(?:very )?(?:end|finish|close|ending))?";
    private const string Asking = "(?<=^|[,.;:!?] ?|\\b(?:let|have|make|should|must|to|and|then|please|can|could|just|also|with|want) (?:it |the (?:picture|image|screen|video|clip|film|whole thing) )?)";
    private const string Each = "(?: ?(?:each time|both times|both ways|(?:on |at )?either (?:side|end)|at both ends|apiece|each end|for each|each way))";
    private const string ZhSlowly = "(?:慢慢|逐渐|渐渐|缓缓|再|又|也|就|都|画面|镜头|然后|地|的|会|要|给我|时候?|处| )*";

    /// <summary>Between where it is and how long it takes: 末尾花…, 结尾给它….</summary>
    private const string ZhTaking = "(?:的|那|时候?|处|就|让它?|给我|请|用|花|拿|给|它|以|在|再| )*";
    private const string ZhLength = "(?:钟)?(?:的)?(?:时间|工夫|里|内|来| )*(?:[, ]{1,2}(?=慢慢|逐渐|渐渐|缓缓))?";
    private const string ZhGently = "(?:(?:慢慢|逐渐|渐渐|缓缓)的?|画面|镜头|地|再|就| )*";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        // "fps 25 and fade in 2": a bare number is its seconds.
        (Pattern.Zh("\\b(?<v>fad(?:e|es|ing) (?:in|out|up)) (?<n>[0-9]{1,2}(?:\\.[0-9])?)(?= ?(?:$|[,;!?&+]|\\.(?![0-9])|(?:and|then|at|please|pls)\\b))"), "${v} for ${n} seconds"),
        (Pattern.Zh("(?<v>淡入|淡出|渐入|渐出|渐显|渐隐) ?(?<n>[0-9]{1,2}(?:\\.[0-9])?)(?= ?(?:$|[,;!?和]|\\.(?![0-9])))"), "${v} ${n} 秒"),
        (Pattern.Zh(Asking + "(?:let |have |make )?" + Picture + "\\b(?:rise|come|grow|emerge|ease|start|begin|open|appear|lift|wake|bloom|brighten|climb|surface)(?:ing)? " + Slowly + " ?(?:(?:from|out of|in|on|with) (?:a )?" + Black + "|(?<=(?:start|begin|open)(?:ing)? )black)\\b(?: and (?:then )?(?:brighten|lighten|come up|rise|get brighter|fade up)(?: (?:up|slowly|gently|gradually|in))*)?"), "fade in from black"),
        (Pattern.Zh(Asking + "(?:let |have |make )?" + Picture + "\\b(?:sink|drop|fall|return|go|dip|ease|dim|darken|melt|vanish|disappear|slide|descend|end|finish|close|die away|fade) " + Slowly + " ?(?:in ?to|to|in|on|with) (?:a )?" + Black + "\\b|" + Asking + "(?:let |have |make )?" + Picture + "\\b(?:go|turn|get|become) (?:slowly |gently |gradually )?(?:dark|black)(?= ?(?:$|[,.;!?]|(?:over|for|at|in|during)\\b))"), "fade out to black"),
        // "Fade up over 1 s at the front and down to black over 4 s at the back".
        (Pattern.Zh("\\bfade up (?=(?:over|for|in|within|at)\\b)"), "fade in "),
        (Pattern.Zh("(?<=\\bfad(?:e|es|ing)\\b[^.;!?]{0,40})\\b(?:and|then) down to black\\b"), "and out to black"),
        (Pattern.Zh("(?<=\\bfad(?:e|es|ing)\\b[^.;!?]{0,60}) at the (?:front|head)\\b(?! (?:door|row|desk|page|gate|of|yard))"), " at the start"),
        (Pattern.Zh("(?<=\\bfad(?:e|es|ing)\\b[^.;!?]{0,60}) at the (?:back|tail)\\b(?! (?:door|row|desk|page|gate|of|yard))"), " at the end"),
        // "No fade at the start, but 2 s at the end".
        (Pattern.En("no fades?(?: ?ins?)? (?:at|in|on) the (?:very )?(?:start|beginning|front),? ?(?:but|only|just)(?: (?:a|only|just|one|1|of))* " + A + "(?: (?:long )?(?:fade|one|1))? (?:at|on|in) the (?:very )?(?:end|finish)"), "fade out over ${a}"),
        (Pattern.En("no fades?(?: ?outs?)? (?:at|in|on) the (?:very )?(?:end|finish|back),? ?(?:but|only|just)(?: (?:a|only|just|one|1|of))* " + A + "(?: (?:long )?(?:fade|one|1))? (?:at|on|in) the (?:very )?(?:start|beginning)"), "fade in over ${a}"),
        // "Darken over the last 3 seconds".
        (Pattern.Zh(Asking + "(?:darken|dim)(?: " + Picture + ")?" + Slowly + "(?=(?: ?,)? ?(?:at the (?:very )?end|(?:over|during|in|for) the (?:last|final|closing)))"), "fade out to black "),
        (Pattern.Zh("(?<=\\bfade (?:in from|out to) black" + AtEnd + ",? ?(?:(?:and|then) )*fade (?:in from|out to) black" + AtEnd + ",? ?(?:over |for |of |within |about )*" + Time + "(?: and (?:a )?(?:half|1/2))?)" + Each), " each"),
        (Pattern.Zh("(?<=\\bfade in from black)" + AtStart + "(?=,? ?(?:and|then|,) ?(?:then )?fade out to black)"), ""),
        (Pattern.Zh("(?<=\\bfade in from black,? ?(?:and|then|,) ?(?:then )?fade out to black)" + AtEnd + "(?=,? ?(?:over |for )?" + Time + " each)"), ""),

        // 末尾花两秒钟慢慢黑下去; 用一秒半暗下去: how long it takes stands before the verb.
        (Pattern.Zh("(?:(?:开头|片头|开场|[1一] ?开始|(?<=^|[,.;!?])头上?)" + ZhTaking + "|(?:用|花|拿|给它?) ?)" + A + ZhLength + ZhGently + "(?:(?:由|从)(?:全)?[黑暗](?:屏|场|色|暗)?(?:里|中)?" + ZhGently + "(?:渐|转|变)?(?:亮|明|显|出来|现)(?:起来?|出来|过来)?|亮起来?|(?<=慢慢|逐渐|渐渐|缓缓|[地的])亮|(?:显|浮)(?:现|出来)|渐亮)(?!的|了|度)"), "开头 ${a} 淡入"),
        (Pattern.Zh("(?:(?:结尾|片尾|最后|末尾|末了|收尾|结束时?|尾巴?上?|末)" + ZhTaking + "|(?:用|花|拿|给它?) ?)" + A + ZhLength + ZhGently + "(?:(?:由|从)亮)?(?:(?<=慢慢|逐渐|渐渐|缓缓|地|[慢渐缓]的)(?:变|转)?(?:黑|暗|淡(?![入出化])|消失|没|隐)|(?:渐|变|转)(?:黑|暗)|[黑暗](?=下去|下来|掉))(?:下去|下来|掉|去(?!掉|除)|没|到黑|屏|场)*(?!的|了|出)(?![^,.;!?]{0,4}(?:去掉|删|剪|不要))"), "结尾 ${a} 淡出"),
        (Pattern.Zh("(?:开头|片头|开场|[1一] ?开始)?" + ZhSlowly + "(?:(?<=慢慢|逐渐|渐渐|缓缓)亮起来?|(?:由|从)(?:全)?(?:黑|暗)(?:屏|场|色|暗)?(?:里|中)?" + ZhSlowly + "(?:转|变|到|渐)?(?:亮|明|显)(?:起来?|出来|过来|回来)?)"), "开头淡入"),
        (Pattern.Zh("(?:开头|片头|开场|[1一] ?开始)(?:是|都|全| )*(?:黑|暗)(?:的|着|屏)?(?:,|然后|再| )*(?:慢慢|逐渐|渐渐|缓缓)(?:变|转|地)?亮(?:起来?)?"), "开头淡入"),
        // 黑场进两秒，黑场出两秒.
        (Pattern.Zh("(?<=^|[,.;!?¤和与] ?)黑场(?:渐)?(?:进|入|起)"), "开头淡入"),
        (Pattern.Zh("(?<=^|[,.;!?¤和与] ?)黑场(?:渐)?(?:出|收|落)"), "结尾淡出"),
        (Pattern.Zh("(?:结尾|片尾|最后|末尾|收尾|结束)" + ZhSlowly + "(?:(?:由|从)(?:亮|明)" + ZhSlowly + ")?(?:转|变|沉|隐|退|落|归|回|暗|黑|淡)(?:入|进|到|成|下去|下来|掉|没|回)*(?:全)?(?:黑(?:色|暗|屏|场|掉|下去|下来)?|暗(?:下去|下来)?|(?<=[黑暗]下[去来]|[黑暗]掉))(?![掉下去屏场色]{0,2}(?:的|了))"), "结尾淡出"),
        (Pattern.Zh("(?<=(?:结尾|片尾|最后|末尾|收尾)(?:的|那|这| )*" + Time + " ?)" + ZhSlowly + "(?:由亮)?(?:转|变|沉|隐|退|落)(?:入|进|到|成|没|回)*(?:全)?(?:黑|暗)(?:色|暗|屏|场|掉|下去)?(?![掉下去了]{0,2}的)"), "淡出"),
        (Pattern.Zh("(?<=淡入" + "[, ]{0,2}(?:然后|再|最后)?结尾淡出)[, ]{1,2}(?:都|各|分别|每次|两次|各自|时间|时长|用|是|为|花)+ ?(?=[0-9])"), ",各 "),
        (Pattern.Zh("(?<=淡入)[, ]{1,2}(?:然后|再|最后)(?=结尾淡出)"), ","),
    ];
}
