using Compressor.Edits.Words;
using static Compressor.Edits.TrimVerbWords;

namespace Compressor.Edits;

/// <summary>Verbs that stand before the times that they are about. The first pattern of the table that fits decides.</summary>
internal static class VerbsBefore
{
    public static (Wording Pattern, TrimVerb Verb)[] Table { get; } =
    [
        (Ends("\\b(?:cut|clip|snip|trim|edit|make|do) (?:me|us|them|her|him) (?:an?|one|1|up a|out a)" + Filler), TrimVerb.Keep),
        (Ends("(?:^|[,.;:] ?)(?:except|apart from|other than|besides|aside from)(?: for)?" + Filler), TrimVerb.Except),
        (Ends("\\b(?:junk|rubbish|garbage|trash|crap|bad (?:bits|parts)|boring (?:bits|parts)|waste|unwanted|not needed|cut list|delete list|remove list)(?: (?:is|are|at))* ?:[ ]?"), TrimVerb.Drop),
        // "Trim nothing but the last 5 seconds."
        (Ends("\\b(?:" + Drop + "|" + Cut + ") (?:nothing|no more)(?: else)? (?:but|except|than|other than|apart from|besides)(?: for)?\\b" + Filler), TrimVerb.Drop),
        (Ends("\\b{not} (?:want to |need to )?(?:touch|" + Drop + "|" + Cut + ")(?: off)? " + End + " ?[,:-]? ?(?:just|only|but|rather|except|other than)\\b" + Filler), TrimVerb.Drop),
        (Ends("\\b(?:{not} (?:want to |need to )?(?:" + Drop + "|" + Cut + ")|{not} " + Other + ")" + Filler), TrimVerb.Leave),
        (Ends("\\b{not} (?:touch|change|edit|alter|modify|mess with|affect)\\b" + Filler), TrimVerb.Leave),
        (Ends("\\b" + Cut + "(?: {it})(?:down )?to (?:just |only )?" + Filler), TrimVerb.Keep),
        (Ends("\\b(?:shorten|cut|trim|reduce|chop|clip|shrink)(?:ed|ing)?(?: {it})(?:down )?by" + Filler), TrimVerb.Drop),
        (Ends("\\b(?:(?:{not}|no longer) (?:want|need|keep|keeping|show|showing|include|including|use|like)|(?:nobody|no one|none of us) (?:really |actually )?(?:(?:should|must|may) (?:see|watch|hear)|wants?|needs?|cares? (?:for|about)|asked for|misses|likes?))\\b" + Filler), TrimVerb.Drop),
        (Ends("\\b(?<!\\b(?:why|if|or|is|are) )not (?:just |only )?(?:the )?"), TrimVerb.Drop),
        (Ends("(?:不是|并非)"), TrimVerb.Drop),
        (Ends("\\b(?:" + Drop + ")\\b" + Filler + "\\b(?:except|but|apart from|besides|other than|save)(?: for)?\\b" + Filler), TrimVerb.Keep),
        (Ends("\\b" + Cut + "(?: out| away| off)? (?:all|everything|anything)(?: else)? ?,?(?:except|but|apart from|besides|other than)(?: for)?\\b" + Filler), TrimVerb.Keep),
        (Ends("\\b(?:all|everything|whole thing|anything|the lot)(?: else)?(?: of (?:it|that|this|the (?:video|clip|film)))? ?,?(?:except|but|apart from|besides|other than|save|minus|bar)(?: for)?\\b" + Filler), TrimVerb.Drop),
        // "Snip the intro (0-7s)", "cut the coughing fit (1:22-1:31) out": the verb is about what the times explain.
        (Ends("\\b(?:" + Gone + ")\\b" + Named + "\\("), TrimVerb.Drop),
        (Ends("\\b" + Other + "\\b" + Scope), TrimVerb.Other),
        (Ends("\\b(?:(?:sound|audio|volume) (?:off|out)|muted|silenced)(?: (?:between|from|in|during|for|at|over|only|the))* ?"), TrimVerb.Other),
        (Ends("\\b" + Drop + "\\b" + Filler), TrimVerb.Drop),
        (Ends("\\b" + Cut + "\\b" + Filler + "(?:parts?|bits?|sections?|segments?|portions?|pieces?|scenes?|middle|everything|anything|all|stuff|what's|what is)\\b(?: (?:off|away|out))?" + Filler), TrimVerb.Drop),
        // "Snip 0:00-0:04": these words take away, where "cut" and "clip" may take out.
        (Ends("\\b(?:snip|lop|shave|hack|nip|slice)(?:ping|ping off|ping out)?(?: (?:off|out|away))?\\b" + Filler), TrimVerb.Drop),
        // "Square crop, first 15 seconds": that is about the picture.
        (Ends("(?<=\\b(?:square|vertical|portrait|landscape|horizontal|cent(?:er|re)|middle|tight|[0-9]+:[0-9]+|[0-9]+x[0-9]+) crop(?:ped)?[ ,]{1,2}(?:the )?)"), TrimVerb.Keep),
        (Ends("\\b" + Cut + "\\b" + Filler), TrimVerb.Cut),
        (Ends("\\b" + Remove + "\\b" + Filler + Little), TrimVerb.Drop),
        (Ends("\\b(?:{not}|no longer) (?:want|need|like)\\b" + Filler + Little), TrimVerb.Drop),
        (Ends("\\b(?:cut|trim|chop|snip|shave|lop|slice)\\b" + Filler + Little), TrimVerb.Cut),
        // "Cut something off both ends: 8 seconds at the start".
        (Ends("\\b(?:cut|trim|chop|shave|take|lop|snip|slice|knock)(?:ting|ming|ping|ing)?(?: [a-z]{1,9}){0,3} (?:off|from|at|on|of) (?:the )?(?:both|each|either|2|two)(?: of the)? (?:ends?|sides?)(?: please| off)*[ ,:-]*(?:the )?|\\b(?:both|the two|the|2) ends (?:need|must|should|have|are|to|can)(?: [a-z]+){0,2} (?:trim(?:med|ming)?|cut(?:ting)?|shorten(?:ed|ing)?|off|go|go off|shav(?:ed|ing)|chop(?:ped|ping)?)[ ,:-]*(?:the )?"), TrimVerb.Drop),
        // "Cut the commercial break out of it, runs 14:20 to 17:50".
        (Ends("\\b(?:cut|take|edit|snip|chop|get|leave|trim|pull|slice|clip|bleep)(?:ting|ing|ping)? (?:the |that |this |my |our |his |her |those |all |both ){1,3}(?!(?:first|last|sound|audio|text|title|rest)\\b)(?:[a-z'-]{2,14} ){1,4}out(?: of (?:it|this|that|the (?:video|clip|recording|film|footage)))?(?: please)?[ ,:;(-]*(?:(?:it's|that's|which is|they're|it|that|this|which|they|he|she|from|between|at|is|are|runs?|goes|lasts?|starts?|around|about|roughly|the|part|one|happens|happen|comes|sits?) ?)*"), TrimVerb.Drop),
        (Ends("\\b(?:remove|delete|drop|lose|skip|cut|ditch|bin|scrap|get rid of|trim) (?:the |that |this |my |our |his |her |those |all |both ){1,3}(?!(?:[a-z'-]+[ ]){0,3}(?:first|last|sound|audio|text|titles?|rest|size|music|song|watermarks?|logos?|subtitles?|captions?|background|noise|bars?|borders?|people|faces?|colou?rs?|resolution|quality|volume)\\b)(?:[a-z'-]{2,14} ?){1,4}[,:;(-][ ]?(?:(?:it's|that's|which is|they're|it|that|this|which|they|he|she|from|between|at|is|are|runs?|goes|lasts?|starts?|around|about|roughly|the|part|one|happens|happen|comes|sits?) ?)*"), TrimVerb.Drop),
        (Ends("\\b(?:remove|delete|drop|lose|skip|ditch|bin|scrap|get rid of) (?:the |that |this |my |our |his |her |those ){1,2}(?!(?:[a-z'-]+[ ]){0,3}(?:first|last|sound|audio|text|titles?|rest|size|music|song|watermarks?|logos?|subtitles?|captions?|background|noise|bars?|borders?|people|faces?|colou?rs?|resolution|quality|volume|frame ?rate|hiss(?:ing)?|hum(?:ming)?|buzz(?:ing)?|echo|static|crackl[a-z]*|wind|traffic|shak[a-z]*|wobbl[a-z]*|flicker[a-z]*|glare|shadows?|reflections?|date|stamp|zoom|filters?|effects?|fades?|dog|cat|man|woman|person|guy|blur[a-z]*|voices?|speech|talking)\\b)(?:[a-z'-]{2,14} ?){1,3}"), TrimVerb.Drop),
        // "I'd like a chunk taken out, from 30s to 45s".
        (Ends("\\b(?:chunk|bit|piece|part|section|stretch|segment|scene|passage|portion)s? (?:(?:that |which )?(?:needs?|has|have|ought|is|are) to be |to be )?(?:(?:taken|cut|edited|left|chopped|snipped) (?:out|away)|removed|deleted|dropped)(?: of (?:it|this|that|the [a-z]+))?(?: please)?[ ,:-]*" + Filler), TrimVerb.Drop),
        // "Two removals please: 0:00 to 0:04 and 2:30 to 2:36".
        (Ends("\\b(?:be (?:removed|cut(?: out)?|deleted|dropped|lost|taken out|gone|left out)|(?:to|must|should|can|has to|have to|need to) go|(?:remove|delete|cut|drop|lose|take out|snip|cut out|edit out|leave out|get rid of) (?:these|those|the following|both|the two|the three|two|three|2|3)(?: [a-z]+){0,3})(?: [a-z',]+){0,5} ?:[ ]?" + Filler), TrimVerb.Drop),
        (Ends("\\b(?:removals?|deletions?|bits? to (?:go|lose|cut|remove)|parts? to (?:go|lose|cut|remove)|to (?:be )?(?:cut|removed|deleted|lost)|cut list|cuts)(?: (?:please|out|needed|here|to make|pls|are|at))*[ ,]{0,2}:" + Filler), TrimVerb.Drop),
        (Ends("\\b" + Remove + "\\b" + Something), TrimVerb.Other),
        (Ends("\\b" + Keep + "\\b" + Filler), TrimVerb.Keep),

        (Ends("(?:不要|别|不用|不|不想|勿|无需|不能)(?:剪|删|裁|切|砍|截|去|动|碰|改|管)(?:掉|除|去)?" + ZhFiller), TrimVerb.Leave),
        // 昨天剪掉了前10秒: done already.
        (Ends("(?:昨天|前天|上次|上回|之前|以前|早就|已经|上 ?1 ?个|上个|前 ?1 ?个|别的|另外? ?1? ?个)(?:视频|片子)?(?:自己|我|用[^,.;!?§]{1,6})?(?:把)?(?:剪|删|裁|切|去|掐)(?:掉|过|去|了)+" + ZhFiller), TrimVerb.Leave),
        // 干了3小时, 踢了90分钟: how long something took.
        (Ends("(?:弄|干|踢|挖|拿|抽|拔|铲|刨|卡|清|擦|抹|甩|抠|滤|摘|减)了(?:整整|足足|大概|快|将近|差不多|大约|有| )*"), TrimVerb.Leave),
        (Ends("(?:除了|除)" + ZhFiller), TrimVerb.Except),
        (Ends(ZhDrop + ZhFiller), TrimVerb.Drop),
        (Ends("(?<!(?:声音?|原声|人声|音乐|歌|字幕|标题|画质)(?:还是|也|都|要|得|必须|给我|全|就|还| )*)" + ZhKeepIt + ZhFiller), TrimVerb.Keep),
        (Ends("(?:减|少)(?:个|掉|了| )*"), TrimVerb.Drop),
        (Ends("(?:剪|裁)" + ZhFiller), TrimVerb.Cut),
        (Ends("(?<![,.;])" + ZhOther + "(?: |视频|的|第|从|在)*"), TrimVerb.Other),
    ];

    /// <summary>What removes a thing that is named; "clip" and "crop" make one of it.</summary>
    private const string Gone = Drop + "|cut(?:ting)?|trim(?:ming)?|chop|snip|shave|slice|lop|edit";

    private const string Named = "(?:[ ,]{1,2}(?!" + Turn + "\\b|" + TrimVerbWords.Other + "\\b)[a-z'-]{1,14}){0,6}(?: (?:at|in|on|from) (?:the )?(?:very )?(?:start|beginning|front|end|ending|back|middle))? ?";

    private static Wording Ends(string pattern) => Pattern.Zh("(?:" + pattern + ")$");
}
