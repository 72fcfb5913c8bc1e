using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What is to happen to the part that some times speak of.</summary>
internal enum TrimVerb
{
    /// <summary>Nothing was said: it is kept.</summary>
    None,

    Keep,

    Drop,

    /// <summary>"cut", "trim", 剪: what goes, for an end of the video; what stays, for a part of it.</summary>
    Cut,

    /// <summary>"everything except": the opposite of what is to happen to everything.</summary>
    Except,

    /// <summary>"don't cut the last 5 seconds": nothing.</summary>
    Leave,

    /// <summary>Another edit of that part only ("mute the first 5 seconds").</summary>
    Other,
}

/// <summary>Finds the verb that a group of times is the object of: before it, or behind it.</summary>
internal static class TrimVerbs
{
    /// <summary>Characters to either side in which the verb is looked for.</summary>
    private const int Reach = 120;

    private const string Drop =
        "(?:remov(?:e|ing)|delet(?:e|ing)|dropp?(?:ing)?(?: off)?|skip(?:ping)?|los(?:e|ing)|discard(?:ing)?|strip(?: (?:off|out|away))?|gett?(?:ing)? rid of|leav(?:e|ing) out|throw(?:ing)? (?:out|away)|toss(?: out)?|ditch|scrap|kill|"
        + "eliminate|erase|exclud(?:e|ing)|omit|(?:cut|cutting|take|taking|chop|snip|shave|trim|trimming|clip|crop|edit|lop|slice|knock|hack|nip) (?:off|out|away)|take away|without|minus|ax|axe|nix|dump|hide|nothing|nobody needs|no need for)";

    private const string Cut = "(?:cut|cutting|trim|trimming|clip|chop|snip|shave|crop|shorten|slice|edit|lop|knock|hack|nip)";

    private const string Keep =
        "(?:keep(?:ing)?|want|need|use|take|grab|extract|save|export|give me|get me|get|show|include|retain|preserve|leave|pick|select|isolate|make|create|only|just|interested in|play|have|like|of|matters|from|care about|with|do)";

    /// <summary>What may stand between a verb and the times that it is about.</summary>
    private const string Filler =
        "(?: |,|:|\\(|\\b(?:{it}|its?|all|of|everything|anything|whatever|all the stuff|stuff|what(?:'s| is)|any|parts?|bits?|sections?|segments?|portions?|pieces?|scenes?|content|thing|from|between|seconds?|about|around|roughly|just|only|both|"
        + "ends?|tail|intro|outro|beginning|start|ending|middle|two|three|[0-9]|those|these|following|me|us|entire|very|at|starting|comes|happens|which|goes|and|then|also|too|please|silence|junk|boring|useless|unnecessary|empty|black|a|an|end credits|credits|where|that's|"
        + "(?:the |its )?(?:sound|audio|music|title|text|subtitles?|watermark|logo)(?: (?:and|plus|as well as|&)))\\b)*";

    private const string Them = "(?:it|them|that|those|this|these|both|that part|this part|that bit|this bit|those parts|'?em)";

    private const string Other =
        "(?:mut(?:e|ing)|silenc(?:e|ing)|bleep|censor|blur(?:ring)?|pixelate|slow(?: {it})(?:down)?|speed(?: {it})(?:up)?|rotate|flip|mirror|zoom(?: in| out)?(?: on)?|brighten|darken|loop|repeat|reverse|freeze|stabili[sz]e|amplify|sharpen|"
        + "turn (?:up|down)(?: the volume| the sound)?|(?:lower|raise|boost|reduce) the (?:volume|sound|audio)(?: level)?|subtitle|dub|make {it}(?:silent|louder|quieter|slower|faster))";

    private const string Scope = "(?:(?!\\b(?:and|then|but|so|keep|cut|trim|remove|only)\\b)[^,.;!?§¤]){0,30}";

    private const string ZhDrop = "(?:(?:剪|删|裁|切|砍|截|掐|去|拿|抹|扔|丢|割)(?:掉|除|去|了)|移除|跳过|略过|舍弃|除去|剔除|删|砍|掐|去|不要|不需要|不用|别要|不想要|无用|没用|多余|废)";
    private const string ZhKeep = "(?:保留|留下|留着|只留|只要|就要|只保留|只需要?|截取|截出来?|取出?|提取|剪出来?|剪取|剪下来?|选取|保存|留|截|要|有用|够|行|好|可以|需要|用)";
    private const string ZhOther = "(?:静音|消音|无声|去掉声音|没有?声音|加速|快进|慢放|放慢|慢动作|模糊|打码|马赛克|打马赛克|旋转|翻转|镜像|倒放|循环|定格|黑白|调亮|调暗|音量|声音|[0-9.]+ ?倍速)";
    private const string ZhFiller = "(?: |,|:|\\(|从|在|第|视频|影片|片子|这个|这段|那段|里面?|的|中间?|部分|内容|一段|前后|开头|结尾|片头|片尾|以下|1 ?段|[0-9] ?段|和|掉|把|将|都|先|再)*";
    private const string ZhAdverbs = "(?:都|全都?|全部|也|就|给我|给|要|可以|统统|通通|直接|帮我|请|麻烦|是|才|应该|需要|必须|得|一起|,?给我|一并|部分|的|那|这|段|[0-9] ?段|[两几]段|片段|内容|画面|镜头|那里|这里|那儿|处|左右|地方|时间|吧| )*";

    /// <summary>Begins something else than what a verb before it is about.</summary>
    private const string Turn =
        "(?:and|then|but|so|or|if|when|except|besides|apart|other|than|not|until|till?|up|to|in|at|on|for|over|after|before|past|during|within|throughout|from|of|off|down|"
        + "send|find|let|put|post|gimme|i|we|you|keep(?:ing)?|want|need|use|take|grab|extract|save|export|give|get|show|include|leave|pick|make|create|only|just|have|play|with)";

    /// <summary>Little words that nobody listed, misspelled ones among them: "delete tha last", "remove idk the last".</summary>
    private const string Little = "(?> ?\\b(?!" + Turn + "\\b)[a-z']{1,4}\\b(?: ?\\b(?:the|my|its|this|that|these|those|about)\\b)*){1,4} ?";

    /// <summary>Something of that part goes, but what?</summary>
    private const string Something = "(?:(?!\\b(?:and|then|but|so|except|besides|than|until|till?|to|keep(?:ing)?|want|need|use|take|grab|extract|save|export|give|get|leave|pick|make|create|only|just)\\b)[^,.;:!?§¤\u3400-\u9fff]){1,60}";

    private const string Remove = "(?:remov(?:e|ing)|delet(?:e|ing)|dropp?(?:ing)?|skip(?:ping)?|los(?:e|ing)|discard(?:ing)?|strip|gett?(?:ing)? rid of|throw(?:ing)? (?:out|away)|ditch|scrap|eliminate|erase|(?:cut|chop|snip|trim|take) (?:off|out|away)|take away)";

    private const string End = "(?:(?:the|its|my|anything|any of)[ ])*(?:very )?(?:start|beginning|front|intro|opening|middle|end|ending|outro|back|tail|rest|whole (?:thing|video)|anything(?: else)?|everything)";

    private static readonly (Regex Pattern, TrimVerb Verb)[] Before =
    [
        (Ends("\\b{not} (?:want to |need to )?(?:touch|" + Drop + "|" + Cut + ")(?: off)? " + End + " ?[,:-]? ?(?:just|only|but|rather|except|other than)\\b" + Filler), TrimVerb.Drop),
        (Ends("\\b(?:{not} (?:want to |need to )?(?:" + Drop + "|" + Cut + ")|{not} " + Other + ")" + Filler), TrimVerb.Leave),
        (Ends("\\b{not} (?:touch|change|edit|alter|modify|mess with|affect)\\b" + Filler), TrimVerb.Leave),
        (Ends("\\b" + Cut + "(?: {it})(?:down )?to (?:just |only )?" + Filler), TrimVerb.Keep),
        (Ends("\\b(?:{not}|no longer) (?:want|need|keep|keeping|show|showing|include|including|use|like)\\b" + Filler), TrimVerb.Drop),
        (Ends("\\b(?<!\\b(?:why|if|or|is|are) )not (?:just |only )?(?:the )?"), TrimVerb.Drop),
        (Ends("(?:不是|并非)"), TrimVerb.Drop),
        (Ends("\\b(?:" + Drop + ")\\b" + Filler + "\\b(?:except|but|apart from|besides|other than|save)(?: for)?\\b" + Filler), TrimVerb.Keep),
        (Ends("\\b" + Cut + "(?: out| away| off)? (?:all|everything|anything)(?: else)? ?,?(?:except|but|apart from|besides|other than)(?: for)?\\b" + Filler), TrimVerb.Keep),
        (Ends("\\b(?:all|everything|whole thing|anything)(?: else)? ?,?(?:except|but|apart from|besides|other than|save|minus)(?: for)?\\b" + Filler), TrimVerb.Drop),
        (Ends("\\b" + Other + "\\b" + Scope), TrimVerb.Other),
        (Ends("\\b" + Drop + "\\b" + Filler), TrimVerb.Drop),
        (Ends("\\b" + Cut + "\\b" + Filler + "(?:parts?|bits?|sections?|segments?|portions?|pieces?|scenes?|middle|everything|anything|all|stuff|what's|what is)\\b" + Filler), TrimVerb.Drop),
        (Ends("\\b" + Cut + "\\b" + Filler), TrimVerb.Cut),
        (Ends("\\b" + Remove + "\\b" + Filler + Little), TrimVerb.Drop),
        (Ends("\\b(?:{not}|no longer) (?:want|need|like)\\b" + Filler + Little), TrimVerb.Drop),
        (Ends("\\b(?:cut|trim|chop|snip|shave|lop|slice)\\b" + Filler + Little), TrimVerb.Cut),
        (Ends("\\b" + Remove + "\\b" + Something), TrimVerb.Other),
        (Ends("\\b" + Keep + "\\b" + Filler), TrimVerb.Keep),

        (Ends("(?:不要|别|不用|不|不想|勿|无需|不能)(?:剪|删|裁|切|砍|截|去)(?:掉|除|去)?" + ZhFiller), TrimVerb.Leave),
        (Ends("(?:除了|除)" + ZhFiller), TrimVerb.Except),
        (Ends(ZhDrop + ZhFiller), TrimVerb.Drop),
        (Ends(ZhKeep + ZhFiller), TrimVerb.Keep),
        (Ends("(?:剪|裁)" + ZhFiller), TrimVerb.Cut),
        (Ends("(?<![,.;])" + ZhOther + "(?: |视频|的|第|从|在)*"), TrimVerb.Other),
    ];

    private static readonly (Regex Pattern, TrimVerb Verb)[] Behind =
    [
        (Starts(" ?(?:part |bit |section |clip )?(?:out|off|away)\\b(?= ?(?:$|[,.;!?¤§]|(?:and|then|please|pls|so|to|from)\\b))"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:is|are|was|were)(?: [a-z]{2,12}){0,2} (?:junk|garbage|trash|useless|boring|unnecessary|unusable|rubbish|crap|dead air|empty|pointless|redundant|unneeded|unwanted|irrelevant)"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:(?:can|could|should|must|may|has to|have to|needs to|need to|to|gotta|got to) (?:all |both )?(?:go\\b|be (?:removed|cut|deleted|dropped|trimmed|skipped|discarded|left out|edited out|gone|taken out|thrown away))|(?:isn't|aren't|is not|are not|not) (?:needed|wanted|necessary|important|relevant|useful|interesting)|need(?:s)? (?:cutting|removing|trimming|deleting))"), TrimVerb.Drop),
        (Starts(" ?(?:that |which )?(?:i|we|you|nobody|no one) (?:(?:do not|don't|dont) )?(?:really )?(?:need|want|like|cares? about)(?<=(?:not|n't|nt|nobody|no one) (?:really )?[a-z ]{4,12})"), TrimVerb.Drop),
        (Starts(" ?(?:removed|deleted|gone|trimmed|dropped|skipped|cut)\\b(?! ?(?:to|down))"), TrimVerb.Drop),
        (Starts("[^!?§]{0,80}?[,;:.-] ?(?:and |so |please |then |just |can you |could you )*(?:get rid of|cut out|cut|remove|delete|drop|lose|skip|trim|throw away|chop|ditch|scrap|dump|take) " + Them + "(?: (?:out|off|away|please|all|pls))*(?= ?(?:$|[,.;!?¤]|(?:and|then)\\b))"), TrimVerb.Drop),
        // "The first 8 seconds are me waiting so please cut those": the pronoun stands for the part.
        (Starts("(?:[^,.;!?§]{0,80}? so|[^,.;!?§]{0,24}?\\b(?:is|are|was|were|shows?)\\b[^,.;!?§]{0,60}? and),? (?:please |then |just |can you |could you |let's |i want to |we can )*(?:(?:get rid of|cut out|cut|remove|delete|drop|lose|skip|trim|throw away|chop|ditch|scrap|dump) (?:of )?" + Them + "|(?:get|take|throw|leave|chop|cut) " + Them + " (?:out|off|away))(?: (?:out|off|away|please|all|pls|thanks|thx))*(?= ?(?:$|[,.;!?¤]|(?:and|then)\\b))"), TrimVerb.Drop),
        (Starts(" ?, ?(?:they |these |those |it |that |this )?(?:both|all|two|should|can|must)?(?: of (?:them|these|those))? ?(?:can|could|should|must|have to|has to|need to|needs to|gotta)(?: all| both)? (?:go\\b|be (?:removed|cut|deleted|dropped|gone))"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:is|are|was|were|shows?)\\b[^.;!?§]{0,60}?[,:-] ?(?:so |and )?(?:they|these|those|it|that|this)(?: all| both)? (?:can|could|should|must|have to|has to|needs? to|gotta) (?:all |both )?(?:go\\b|be (?:removed|cut|deleted|dropped|gone))"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:(?:is|are) (?:all|enough|what i|the (?:only )?(?:part|bit|one)|plenty)|only|matters?|(?:is|are) (?:needed|important|useful))"), TrimVerb.Keep),
        (Starts(" ?(?:part |bit )?(?:(?:should be|must be|to be|in|at|with|is|are) )*(?:mute|muted|silent|silenced|slow|slower|slow motion|slow mo|faster|sped up|double speed|blurred|blurry|black and white|louder|quieter|rotated|upside down|zoomed)\\b"), TrimVerb.Other),

        (Starts(ZhAdverbs + ZhOther), TrimVerb.Other),
        (Starts(ZhAdverbs + "(?:不要|别|不用|不|不能)(?:剪|删|裁|切|砍|截|去)(?:掉|除|去)?"), TrimVerb.Leave),
        (Starts(ZhAdverbs + ZhDrop + "(?:掉|了|吧)*"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,10}?" + ZhDrop + "(?:掉|了|吧)*(?=[,.;!?¤ ]|$)"), TrimVerb.Drop),
        (Starts(ZhAdverbs + "(?:" + ZhKeep + "|剪|截)"), TrimVerb.Keep),
        (Starts("[^,.;!?§]{0,12}[,:.] ?(?:请|帮我|给我|把|它们?|都|全|直接|麻烦|就|这一?段|那一?段|这[两2几]段|这部分|这里|这些|,)*(?:拿掉|剪掉|剪了|删掉|删了|删除|去掉|砍掉|切掉|裁掉|不要|不要了|剪除|掐掉|移除)(?:它|吧|了|一下|就行|即可)*(?=[,.;!?¤ ]|$)"), TrimVerb.Drop),
    ];

    private static readonly Regex AnEnd = Pattern.Zh("^(?:first|last|final|opening|closing|initial)\\b");

    /// <summary>Before one end of the video, whatever adjective stands between: "cut the shaky last 4 seconds", "no first 5 seconds".</summary>
    private static readonly Regex Loose = Ends("\\b(?:cut|trim|chop|snip|shave|lop|slice)(?: ?\\b(?!" + Turn + "\\b|(?:whatever|outside|everything|isn't|around|leaving|using)\\b)[a-z']{1,14}\\b){1,4} ?|\\bno ");

    /// <summary>The verb of the part of the mask from <paramref name="index"/> to <paramref name="end"/>, and the text that it takes up with its part.</summary>
    public static (TrimVerb Verb, int Index, int End) Of(string mask, int index, int end)
    {
        var start = SentenceStart(mask, index);
        var (before, found) = First(Before, mask[start..index]);
        if (before is TrimVerb.None or TrimVerb.Keep && AnEnd.IsMatch(mask[index..end]) && Loose.Match(mask[start..index]) is { Success: true } loose) (before, found) = (TrimVerb.Drop, loose);
        var from = start + (found?.Index ?? 0);
        var (behind, next) = First(Behind, mask[end..Math.Min(mask.Length, end + Reach)]);
        var to = end + (next?.Length ?? 0);
        return (before, behind) switch
        {
            (TrimVerb.Except, TrimVerb.Drop) => (TrimVerb.Keep, from, to),
            (TrimVerb.Except, _) => (TrimVerb.Drop, from, end),
            (TrimVerb.Leave, _) => (TrimVerb.Leave, from, end),
            (TrimVerb.Other, _) => (TrimVerb.Other, from, end),
            // "take 10-20s, mute it"; "the first 5 seconds muted".
            (TrimVerb.None, TrimVerb.Other) => (TrimVerb.Other, index, to),
            (_, TrimVerb.None or TrimVerb.Other) => (before, before == TrimVerb.None ? index : from, end),
            (TrimVerb.None, _) => (behind, index, to),
            // "keep the first 10 seconds and the rest can go": the nearest verb is before it.
            (TrimVerb.Drop, TrimVerb.Keep) => (TrimVerb.Drop, from, end),
            _ => (behind, from, to),
        };
    }

    private static (TrimVerb Verb, Match? Match) First((Regex Pattern, TrimVerb Verb)[] table, string text)
    {
        foreach (var (pattern, verb) in table)
        {
            if (pattern.Match(text) is { Success: true } match) return (verb, match);
        }

        return (TrimVerb.None, null);
    }

    private static int SentenceStart(string mask, int index)
    {
        var start = mask.LastIndexOfAny(['.', ';', '!', '?', TrimTimes.Mark, TrimTimes.Fill], Math.Max(0, index - 1), Math.Max(0, index)) + 1;
        return Math.Max(start, index - Reach);
    }

    private static Regex Ends(string pattern) => Pattern.Zh("(?:" + pattern + ")$");

    private static Regex Starts(string pattern) => Pattern.Zh("^(?:" + pattern + ")");
}
