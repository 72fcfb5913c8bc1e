using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>A range that is said by one time and lengths from it on: "the 10 s before 1:30", "start at 0:07 and run for 20 s", 前后各留2秒.</summary>
/// <param name="Pattern">Its groups: the <c>a</c> that is counted from, the length <c>b</c>, and a second length <c>c</c>.</param>
/// <param name="Range">The range, of the three.</param>
internal sealed record RelativeRange(Wording Pattern, Func<double, double, double, (double From, double To)> Range);

/// <summary>All forms of <see cref="RelativeRange"/>. The mask has a <see cref="TrimTimes.Mark"/> for each time.</summary>
internal static class RelativeRanges
{
    private const string A = "(?<a>§·*)", B = "(?<b>§·*)", C = "(?<c>§·*)";
    private const string Just = "(?:right |just |directly |immediately |shortly |straight )*";
    private const string About = "(?:about |around |roughly |at |the )*";

    /// <summary>Something goes or changes there: then it is not what is kept.</summary>
    private const string Gap = "(?:(?!\\b(?:cut|remove|delete|trim|drop|lose|chop|snip|mute|fade|slow|speed|blur)|剪|删|去|掐|静音|慢|快|淡)[^.;!?§]){0,50}?";

    private const string Cuts = "(?:cut|remove|delete|trim|drop|lose|chop|snip|mute|fade|slow|speed|blur|again|another|put|title|show)\\b";

    /// <summary>What is told of a moment, also in a sentence of its own.</summary>
    private const string Told = "(?:(?!\\b(?:cut|remove|delete|trim|drop|lose|chop|snip|mute|fade|slow|speed|blur|title|write)\\b)[^!?§]){0,50}?";

    private const string Go = "(?:run|play|go|last|keep|continue|take|stay|show|use|carry on|record|hold|leave)(?:s|ning|ing|ping)?(?: on| going| it| rolling| running| playing| just| only)*";
    private const string Keep = "(?:keep|take|use|grab|give me|show|leave|play|have|want)(?: only| just| me)*";
    private const string Sides = "(?:before and after|either side|(?:on |at )?(?:each|both|either) sides?|both ways|each way)(?: of (?:it|that|this))?";
    private const string ZhKeep = "(?:保留|留下?|取|要|截取?|给|加|放|用|播)";

    public static RelativeRange[] All { get; } =
    [
        new(Of("(?<!\\b(?:stop|end|start|begin|finish)[a-z]{0,4} )" + B + " " + Just + "(?:before|leading up to|preceding|prior to|ahead of) (?:the )?" + A), (a, b, _) => (a - b, a)),
        new(Of("(?<!\\b(?:stop|end|start|begin|finish)[a-z]{0,4} )" + B + " " + Just + "(?:after|following) (?:the )?" + A), (a, b, _) => (a, a + b)),
        new(Of(B + " (?:before and after|(?:on )?(?:either|each|both) sides? of) " + About + A), (a, b, _) => (a - b, a + b)),
        new(Of("\\b(?:at|is|was|it's|on|around|about) " + About + A + Gap + B + " (?:before|ahead)(?: it| that)? ?(?:and|,|plus|&) ?" + C + " (?:after|behind|past)(?: it| that)?\\b"), (a, b, c) => (a - b, a + c)),
        new(Of("\\b(?:at|is|was|it's|on|around|about) " + About + A + Gap + B + " (?:each )?" + Sides), (a, b, _) => (a - b, a + b)),
        new(Of("\\b(?:start|begin)(?:s|ing|ning)? {it}(?:at |from |with )?" + About + A + "(?: in| mark| on)?(?: ?(?:,|\\b(?:and|then|let it|to|just|please)\\b))* ?" + Go + " (?:for )?(?:the next )?" + About + B + "(?! ?mark)"), (a, b, _) => (a, a + b)),
        // "Remove 2 seconds at 0:58".
        new(Of("(?<=\\b(?:remove|delete|drop|lose|cut out|snip|take out|chop out|skip|cut)(?: out| off)? (?:about |the |those |some )*)" + B + " (?:of (?:it|that|this|the (?:video|clip)) )?(?:(?:starting |beginning |counting )?(?:at|from|around)|starting|beginning) (?:about |around |the )?" + A + "(?: mark| on(?:wards)?)?(?! ?(?:to|until|till|-|–|and) ?[0-9§])"), (a, b, _) => (a, a + b)),
        // "The goal is at 33:10. I want it from ten seconds before that to five seconds after."
        new(Of("\\b(?:at|is|was|it's|on|around|about) " + About + A + "(?:(?!\\b(?:" + "cut|remove|delete|lose|drop)\\b)[^!?§]){0,60}?(?:from |start(?:ing)? )?(?:about )?" + B + " (?:before|ahead of|prior to)(?: (?:it|that|this|then|the [a-z]+))? ?(?:,|\\b(?:and|to|until|till|up to|through|plus|stop|end|ending)\\b| )*(?:about |around )?" + C + " (?:after(?:wards)?|later|past|behind)(?: (?:it|that|this))?"), (a, b, c) => (a - b, a + c)),
        // "The vows begin at 8:15, show me the minute after that."
        new(Of("\\b(?:at|is|was|it's|around|about) " + About + A + Told + "(?:about |around |the )*" + B + " " + Just + "(?:after|following) (?:it|that|this)\\b"), (a, b, _) => (a, a + b)),
        new(Of("\\b(?:at|is|was|it's|around|about) " + About + A + Told + "(?:about |around |the )*" + B + " " + Just + "(?:before|leading up to|preceding) (?:it|that|this)\\b(?! ?(?:and|,|to|until) )"), (a, b, _) => (a - b, a)),
        new(Of("\\b(?:at|is|was|it's|on|around|about) " + About + A + Told + B + " (?:each )?" + Sides), (a, b, _) => (a - b, a + b)),
        // "The bee lands at 1:23 and leaves 9 seconds later".
        new(Of("\\b(?:at|from|around|about) " + About + A + "(?: mark)?,? (?:and |then |until |till |to )*(?:(?!" + Cuts + ")[a-z']+ ){0,5}?(?:about |around |some |just |only )*" + B + " (?:later|afterwards|after that|on from (?:there|that)|further on)\\b"), (a, b, _) => (a, a + b)),
        // "A clip beginning at 4:30 which lasts 45 seconds".
        new(Of("\\b(?:start|begin|commenc|kick)(?:s|es|ing|ning)?(?: off)? {it}(?:at |from |with )?" + About + A + "(?: in| mark| on)?(?: (?:in|of|on) (?:the|my|this|our) (?:video|clip|file|recording|film|footage))?(?:,| |\\b(?:and|that|which|it|with|should|must|to|will|for)\\b)*(?:last|run|go|be|is|take|a|length|duration|total|long)(?:s|ing|ning)?(?: (?:on|for|of|time|long|a|about|around|exactly|only|just|roughly|at most|is|as|:))* ?" + B + "(?! ?mark)"), (a, b, _) => (a, a + b)),
        new(Of("\\b(?:skip|ignore|omit|jump over|miss|forget)(?:ping|ing)? (?:out |past |over )?(?:the )?(?:first |opening )?" + A + "[^.;!?§]{0,30}?(?:,|\\band|\\bthen|\\bbut| )+(?:please |just |only )*" + Keep + " (?:the )?(?:next |following )?(?:about )?" + B + "(?: (?:after|from) (?:that|it|there))?"), (a, b, _) => (a, a + b)),
        new(Of(A + "[^.;!?§]{0,30}[,;] ?(?:and |but |so )?(?:after (?:that|those|which|it)|from then on|from there(?: on)?|from that point(?: on)?) ?,? ?(?:please |just |only )*" + Keep + " (?:the )?(?:next |following )?(?:about )?" + B), (a, b, _) => (a, a + b)),

        new(Of("(?<!\\b(?:first|last|final|opening|closing) )" + B + "(?: (?:long )?(?:clip|bit|part|piece|section|excerpt|snippet))?(?: for [a-z' ]{2,24}?,?|,) ?(?:(?:(?:starting|beginning|starts|begins|counting|counted|running|going) from|from|starting|beginning|starts|begins|as of|onwards? from|on from)(?: it)?) " + About + A + "(?: on(?:wards?)?\\b)?"), (a, b, _) => (a, a + b)),

        new(Of("(?:第 ?)?" + A + " ?(?:之前|以前|前面?)(?:的|那|这)+ ?" + B), (a, b, _) => (a - b, a)),
        new(Of("(?:在|到|于|(?<!视频|全长|总长|时长|长度|总共|一共|片子|整段)是)(?:大约|大概|差不多|约)?(?:第 ?)?" + A + "[^.;!?§]{0,14}?(?:前后|左右)(?:两边|都|各自|分别|各|再|多)*" + ZhKeep + "*(?:个)? ?" + B), (a, b, _) => (a - b, a + b)),
        // 35秒进球，前后各5秒.
        new(Of("(?:第 ?)?" + A + " ?(?!到|至|开始|起|之?前|之?后|以前|以后)(?:[^,.;!?§剪删去掐砍切]{1,10}[,:] ?|[, ]{1,2})(?:就|要|只|给我|的)*前后(?:两边|都|各自|分别|各|再|多)+" + ZhKeep + "* ?" + B + "(?! ?(?:剪|删|去|掐|砍|切|不要|掉))"), (a, b, _) => (a - b, a + b)),
        new(Of("(?:第 ?)?" + A + "[^.;!?§]{0,14}?(?:之?前|往前)面?(?:多|再|各|给我)*" + ZhKeep + "* ?" + B + "[,和跟 ]*(?:之?后|往后)面?(?:多|再|各|给我)*" + ZhKeep + "* ?" + C), (a, b, c) => (a - b, a + c)),
        new(Of("(?:跳过|略过|忽略|撇开|丢开)(?:前面?|开头|最前面|头)?的? ?" + A + "[,;]? ?(?:然后|再|接着|后面|往后|之后|接下来)+只?" + ZhKeep + "(?:后面|接下来|往后)?的? ?" + B), (a, b, _) => (a, a + b)),
        new(Of("(?:前面?|开头|最前面|头)的? ?" + A + "(?:的|都)?(?:跳过|略过|忽略|不要|不用)[,;]? ?(?:然后|再|接着|后面|往后|之后|接下来)+只?" + ZhKeep + "(?:后面|接下来|往后)?的? ?" + B), (a, b, _) => (a, a + b)),
    ];

    private static Wording Of(string pattern) => Pattern.Zh(pattern);
}
