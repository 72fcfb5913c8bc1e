using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Several files as one, said by the result: "I need them as one film", "can these be one video", "one long video out of these".</summary>
internal sealed class TogetherPhrases : Rephrasing
{
    private const string Film = "(?:video|film|movie|clip|file|recording|mp4)";
    /// <summary>What asks for it by itself is read with the words behind it.</summary>
    private const string Verb = "(?:join|merge|combine|concatenate|concat|stitch|splice|glue|append|string|put)";
    private const string Plural = "(?:them|these|those|all(?: of (?:them|these|it))?|both(?: of them)?|the (?:clips|videos|parts|files|pieces|bits|lot|two|three|four|2|3|4)|my (?:clips|videos|parts|files|recordings)|(?:these |those |the |my )?(?:two|three|four|five|[2-9]) (?:clips|videos|parts|files|recordings|pieces))";
    private const string Photos = "(?:photos|pictures|images|pics|snaps|photographs|drawings|scans|stills)";
    private const string Photo = "(?:photo|picture|image|pic|snap|photograph|drawing|scan|painting|poster|screenshot)";

    /// <summary>Files that are told of before; no parts of one, which have times, nor what is to be cut into some.</summary>
    private const string EnSeveral = "(?<=\\b(?:[2-9]|1[0-9]|several|a few|both|all the)(?: [a-z]+){0,2}? (?:files|clips|videos|parts|pieces|bits|recordings|segments|chunks|halves)\\b[^!?]{0,80})(?<!(?:^|[,.;!?] ?|\\b(?:please|to|you|and|just) )(?:cut|split|chop|divide|separate|trim|keep) [^,.;!?]{0,24}(?:files|clips|videos|parts|pieces|bits|segments|chunks|halves)\\b[^!?]{0,80})\\b";
    private const string ZhSeveral = "(?<=(?<!第 ?|[0-9:.] ?|(?:剪|切|裁|分割|拆|截)(?:成|为|出) ?)(?:[2-9]|1[0-9]|几|好几|多) ?(?:个(?=视频|文件|片段|片子|录像|素材|录音|部分|[,.;: 的了])|段|截|条|支|部|份)(?:视频|文件|片段|片子|录像)?(?:的|了|,|;| )?[^!?0-9:]{0,30})(?<![0-9](?:[:][0-9]{2}| ?(?:秒|分))[^!?]{0,40})(?![^!?]{0,16}[0-9] ?(?:[:到至秒分~-]))";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        // "Join first quarter, second quarter and the rest into one file": what the files are called.
        (Pattern.En("(?:" + Verb + ") (?:the |my )?(?:(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:1/[2-4]|quarter|half|third|part|bit|set|act|innings?|period)(?:, ?| and |, and ?)){1,4}(?:(?:the|my) )?[a-z0-9/]+(?: [a-z0-9/]+)? (?:together )?(?:in)?to (?:1|one|a single)(?: long| single)?(?: " + Film + ")?(?: in (?:that|this|the right) order)?"), "join them together"),
        (Pattern.En("(?:i |we )?(?:need|want|would like|'d like|have to have|like) " + Plural + " (?:as|in|to be|to become|made into|turned into) (?:1|one|a single) (?:(?:single|long|continuous) )*" + Film), "join them together"),
        (Pattern.En("(?:can|could|should|may|must) " + Plural + " (?:please )?(?:all )?(?:be|become|be made into|go into|be turned into) (?:1|one|a single) (?:(?:single|long|continuous) )*" + Film), "join them together"),
        (Pattern.En("(?:1|one|a) (?:(?:single|long|continuous|big) )+" + Film + " (?:out of|from|of|made of|made from|with) " + Plural + "(?! (?:photos|pictures|images|pics))"), "join them together"),
        (Pattern.Zh("(?<!\\b" + Verb + " (?:[a-z]+ ){0,3})\\b" + Plural + "(?! ?(?:channels|tracks|sides|speakers|ears|numbers))(?: [0-9])?(?: (?:clips|videos|parts|files|pieces|halves))? (?:[a-z' ]{0,24}?)(?:be|become|belong|belong in|into|form|make) (?:in |into )?(?:1|one|a single)(?: (?:single|long|continuous|big))*(?: " + Film + ")?(?= ?(?:$|[,.;!?]|(?:please|pls|thanks)\\b))"), "join them together"),
        (Pattern.En("(?:[0-9]|two|three|four|five|several) (?:clips|videos|parts|files|recordings|pieces|halves) (?:that|which) (?:belong|go|should be|must be|need to be|have to be) (?:in|into|together in|as)? ?(?:1|one|a single)(?: " + Film + ")?"), "join them together"),
        (Pattern.En("(?:1|one|a single) " + Film + " (?:out )?(?:of|from) (?:the|these|those|my|all(?: the)?) (?:[2-9]|two|three|four|five)(?: (?:clips|videos|parts|files|pieces))?"), "join them together"),
        (Pattern.En("(?:assemble|unite|hook up|link up|join up) (?:all )?(?:of )?(?:the|my|these|those) (?:clips|videos|parts|pieces|files|recordings)"), "join them together"),
        // "The choir is in 4 files, we want to watch it in one go": several files, and what they are to be seen as.
        (Pattern.Zh(EnSeveral + "(?:(?:watch|see|play|view|have|run|show|hear)(?:s|ed|ing)? (?:it|them|this|that|everything|all of it|the (?:whole )?[a-z]+)? ?(?:in (?:1|one) (?:go|sitting|piece|stretch)|together|straight through|right through|all the way through|as (?:1|one)(?: (?:film|video|piece|thing|movie))?|(?:1|one) after (?:the other|another)|without (?:clicking|interruptions?|a break|breaks|stopping|having to click)|back to back|uninterrupted)(?: without (?:clicking|stopping|a break))?|(?:play|run|be|come out|go) as (?:1|one|a single)(?: (?:film|video|piece|thing|movie|file))?|(?:want|need|like|have) (?:it|them|the [a-z]+) (?:whole|in (?:1|one) piece|together|all in (?:1|one))(?: again)?|(?:want|need|make|get|like)(?: (?:me|it))? (?:1|one|a single) (?:long )?(?:film|video|movie|file|clip|piece)|nobody wants to click (?:[0-9]+ times|(?:through|on|between)[a-z ]{0,20}|again and again|each))(?! ?(?:from|out of|of) (?:the|these|them|those))"), "join them together"),
        (Pattern.Zh(ZhSeveral + "(?:想要?|要|希望|帮我|给我|能不能|能|可以|让它们?|把它们?|我|就| ){0,5}(?:接(?:起来|上|回去|回来|成 ?(?:1 ?)?(?:整)?[条个段部])|连(?:起来|成 ?(?:1 ?)?[条个段部]|着(?:看|放)(?:下来|完)?)|拼(?:起来|回去|成 ?(?:1 ?)?[条个段部])|1 ?口气(?:看|放|播)(?:完|到底|下来)?|从头(?:到尾)?(?:1 ?口气|连着)?(?:看|放|播)(?:到尾|完|下来)?|当(?:成|作)? ?1 ?(?:个|条|部)(?:片子|视频|电影)?(?:看|放)|(?:变|并|弄|合)成 ?1 ?(?:个|条|段|部)|1 ?个接(?:着)? ?1 ?个(?:地)?(?:放|看|播)|(?<=[要想])(?:1 ?|1 ?整)?(?:条|个|段|部)(?:完整|整)的?|(?<=[要想])完整的)(?:从头看到尾)?"), "把这些视频合并成一个"),
        // 把上集下集拼起来.
        (Pattern.Zh("(?:把|将)?(?:上|前)(?:集|半场|部|半段|篇|半集)(?:视频)?[和跟与, ]{0,2}(?:下|后)(?:集|半场|部|半段|篇|半集)(?:视频)?(?:都|给我|帮我|请|能)*(?:拼|接|合|连)(?:接|并|成)?(?:起来|在 ?1 ?起|到 ?1 ?起|好|1 ?[个条段部])?"), "把这 2 个视频拼起来"),
        (Pattern.Zh("(?:这|那)(?:几|两|三|四|[2-9]) ?(?:个|段|条|支|部)(?:视频|片段|片子)?(?:能不能|可不可以|能|可以|想|要|给我|帮我|都|请)*(?:变|做|弄|搞|整|剪|拼|合|连|接)(?:成|为) ?1 ?(?:个|段|条|支|部)(?:视频|片子)?"), "合并成一个视频"),
        (Pattern.Zh("^(?:please |just )?(?:merge|combine|join|concatenate)(?: please| pls| thanks| both| all)?[.!]?$"), "join them together"),
        (Pattern.En("(?:sew|knit|weld|tape|paste|chain|tie|fuse|link) (?:all |both )?(?:of )?(?:the |my |these |those )?(?:pieces|clips|videos|parts|bits|files|them|it|two|three|2|3) (?:together|up|into (?:1|one))"), "join them together"),
        (Pattern.En("(?:1|one) after (?:another|the other|the next) (?:in|as|into) (?:1|one|a single) (?:(?:single|long) )*" + Film), "join them together"),
        (Pattern.Zh("(?:把|将)?(?:這|这|那|我的)?(?:几|两|三|四|2|3|4|些)(?:个|段|条|支|部)?(?:视频|片段|片子|影片)?(?:都|帮我|给我|请)*(?:接|连|合|并|串|拼)(?:成|为) ?(?:1 ?)?(?:个|段|条|支|部)(?:视频|片子|影片)?"), "合并成一个视频"),
        (Pattern.En("(?:all )?(?:(?:the|these|those|my) )*" + Photos + " (?:to|into|in|as) (?:a |1 |one )?(?:(?:single|long|short|nice) )*(?:video|film|movie)(?! (?:of|lasting|that|which))"), "make a video from the photos"),
        (Pattern.En("(?:all )?(?:(?:the|these|those|my) )*(?<p>" + Photos + ") (?:to|into|in|as) (?:a |1 |one )?(?:(?:single|long|short|nice) )*(?:video|film|movie) (?:lasting|of|that lasts|that runs|which lasts) (?:exactly |about )?" + A + "(?: flat| sharp| exactly)?"), "make a slideshow of the photos, ${a} in total"),
        (Pattern.En("(?:a |1 |one )?(?:video|film|movie|slide ?show) (?:from|of|out of|with) (?:these|the|my|all(?: the| my)?) (?<p>" + Photos + "),? ?(?:of |lasting |that lasts |which is )?" + A + " long"), "make a slideshow of the photos, ${a} in total"),
        (Pattern.En("(?:each|every) (?:single )?" + Photo + " (?:should|must|has to|needs to|is to|can|may|to|will) (?:stay|stand|remain|last|be (?:shown|seen|visible|up|on screen|there))(?: (?:up|on|visible|there))? (?:for )?(?:about |exactly )?" + A), "slideshow of the photos, ${a} each"),
    ];
}
