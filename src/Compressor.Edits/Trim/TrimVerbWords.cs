namespace Compressor.Edits;

/// <summary>The words of which the patterns around times are made: what removes, what keeps, what is another edit, and what may stand between.</summary>
internal static class TrimVerbWords
{
    public const string Drop =
        "(?:remov(?:es?|ing)|delet(?:es?|ing)|dropp?(?:ing|s)?(?: off)?|skips?(?:ping)?(?: over)?|(?<!\\b(?:i|we|they|he|she|it|then|and|also|you'll|we'll|never|always)[ ])loses?|losing|discards?(?:ing)?|strip(?: (?:off|out|away))?|gett?(?:ing)? rid of|leav(?:e|ing) (?:out|off)|bin(?:ning)?|chuck(?:ing)?(?: (?:out|away))?|trash(?:ing)?|ignor(?:e|ing)|edit(?:ing)? out|do away with|dispose of|discard(?:ing)?|throw(?:ing)? (?:out|away|off)|toss(?:ing)?(?: (?:out|away))?|ditch|scrap|(?<!\\b(?:the|last|first|my|a|this|that|final|double|triple|1|each|every|his|her)[ ])kill|"
        + "kick(?:ing)? out|lift(?:ing)?(?: out)?|boot(?:ing)? out|out with|away with|off with|down with|do(?:ing)? without|wipe(?: out| off)?|nuke|banish|eliminate|erase|excis(?:e|ing)|expunge|purge|prune|weed out|zap|exclud(?:e|ing)|omit|(?:cut|cutting|take|taking|chop|snip|shave|trim|trimming|clip|crop|edit|lop|slice|knock|hack|nip) (?:off|out|away)|take away|without|minus|ax|axe|nix|dump|hide|nothing|nobody needs|no need for)";

    public const string Cut = "(?:cut|cutting|trim|trimming|(?<!\\b(?:the|my|our|this|that|his|her|their|whole)[ ])clip(?! ?[,:;])|chop|snip|shave|crop|shorten|slice|edit|lop|knock|hack|nip)";

    public const string Keep =
        "(?:keep(?:ing)?|want|need|use|take|grab|extract|save|export|give me|get me|get|(?<!\\b(?:talk|dog|quiz|fashion|tv|light|slide|air|the|a|my|our|his|her|puppet|variety|magic|trade|road|radio|chat|game|live|school|dance|horse|flower|cookery|cooking|morning)[ ])show|include|retain|preserve|leave|pick|select|isolate|make|create|only|just|interested in|(?<!\\b(?:school|stage|nativity|christmas|role|the|a|an|my|our|his|her|kids'?|class|children's|word|screen|game|air|year [0-9]{1,2}|puppet|passion|short|one act)[ ])play|have|like|of|matters|from|care about|with|do)";

    /// <summary>What may stand between a verb and the times that it is about.</summary>
    public const string Filler =
        "(?: |,|:|\\(|\\b(?:{it}|its?|all|of|everything|anything|whatever|all the stuff|stuff|what(?:'s| is)|any|parts?|bits?|sections?|segments?|portions?|pieces?|scenes?|clips|places|spots|moments|stretch(?:es)?|passages?|content|thing|from|between|seconds?|about|around|roughly|just|only|both|"
        + "ends?|tail|intro|outro|beginning|start|ending|middle|two|three|[0-9]|those|these|following|me|us|entire|very|at|starting|comes|happens|which|goes|and|then|also|too|please|silence|junk|boring|useless|unnecessary|empty|black|a|an|end credits|credits|where|that's|"
        + "(?:the |its )?(?:sound|audio|music|title|text|subtitles?|watermark|logo)(?: (?:and|plus|as well as|&)))\\b)*";

    /// <summary>Stands for times that were named: "both", "that whole bit", "all of it".</summary>
    public const string Them =
        "(?:(?:both|all|each)(?: (?:of )?(?:it|them|those|these|the (?:two|three|parts|bits)))?|(?:it|them|that|those|this|these|'?em|the)(?: (?:whole|entire|little|short|one|two|three|[0-9]))*(?: (?:parts?|bits?|sections?|stretch|segments?|scenes?|pieces?|chunks?|ones?|moments?|passages?|portions?|spots?|intervals?|sentences?|lot))?(?: both| all)?)";

    /// <summary>"snip both", "take that bit out".</summary>
    public const string DropThem =
        "(?:(?:off|out|away) (?:they|it|that|those|these) goe?s?|(?:off|away|out|down|gone) with (?:it|them|that|those|these|this|both|all of (?:it|them))|get rid(?! of)|(?:get rid of|cut|cut out|remove|delete|drop|lose|skip|trim|chop|ditch|scrap|dump|snip|bin|toss|axe|kill|erase|nix|discard|chuck|trash|omit|exclude|slice|edit out|throw (?:out|away)|take (?:out|away|off)|leave (?:out|off)) " + Them
        + "|(?:take|get|throw|leave|chop|cut|edit|snip|pull|lop|shave|yank|clip|trim|slice) " + Them + " (?:out|off|away))(?: (?:out|off|away|please|all|pls|thanks|thx|too|as well|also))*(?= ?(?:$|[,.;!?¤]|(?:and|then|before|so|because|since|as|for|if|when|cos)\\b))";

    /// <summary>What asks, between a clause and its verb.</summary>
    public const string Please = "(?:and |so |please |kindly |then |just |can you |could you |would you |let's |i want to |we can |you can |better )*";

    public const string Other =
        "(?:mut(?:e|ing)|(?<!\\b(?:the|that|this|a|of|awkward|long|total|complete)[ ])silence|silencing|bleep|censor|blur(?:ring)?|pixelate|slow(?: {it})(?:down)?|speed(?: {it})(?:up)?|rotate|flip|mirror|zoom(?: in| out)?(?: on)?|brighten|darken|loop|repeat|reverse|freeze|stabili[sz]e|amplify|sharpen|"
        + "turn (?:up|down)(?: the volume| the sound)?|(?:lower|raise|boost|reduce) the (?:volume|sound|audio)(?: level)?|subtitle|dub|make {it}(?:silent|louder|quieter|slower|faster))";

    public const string Scope = "(?:(?!\\b(?:and|then|but|so|keep|cut|trim|remove|only)\\b)[^,.;!?§¤]){0,30}";

    public const string ZhDrop = "(?:(?:不用|不必|用不着|不需要|没必要|无需|犯不着)再?(?:保留|留|要)(?:着|下)?|用不着|没必要(?=$|[,.;!?])|(?:剪|删|裁|切|砍|截|掐|去|拿|抹|扔|丢|割|撇|抠|抽|拔|弄|减|挖|扣|踢|铲|剔|刨|甩|抛|撤|摘|毙|卡|干|清|擦|滤|消|咔嚓?)(?:掉|除|去|了|走|干净|没)|(?:\\b(?:cut|trim|delete|del|remove|skip|drop|crop) ?(?:掉|了|走))|移除|跳过|略过|舍弃|除去|剔除|别留|别放|不想?留|不保留|别保留|删|砍(?!断)|掐(?!断)|(?<![上下出进过回到失传发])去|(?<=[头尾]上)去|不要|不能要|不能留|要不得|留不得|不该留|不需要|不用|别要|不想要|无用|没用|多余|废|[咔喀咯]嚓)";
    /// <summary>The same of something that was named before.</summary>
    public const string ZhGone = "(?:(?:不用|不必|用不着|不需要|没必要|无需|犯不着)再?(?:保留|留|要)(?:着|下)?|\\b(?:delete|remove|skip)(?= ?(?:$|[,.;!?]))|(?:剪|删|裁|切|砍|截|掐|去|拿|抹|扔|丢|割|撇|抠|抽|拔|减|弄|挖|扣|踢|铲|剔|刨|甩|抛|撤|摘|毙|卡|干|清|咔嚓?)(?:掉|除|去|了|走|干净|没)|(?:\\b(?:cut|trim|delete|del|remove|skip|drop|crop) ?(?:掉|了|走))|剪除|不要|别要|别留|不想?留|不保留|不需要|用不着|不想要|不用(?= ?(?:了|$|[,.;!?¤]))|多余|不能要|不能留|移除|剔除|跳过|略过|[咔喀咯]嚓|(?:去|删|掐|砍|抠|清) ?(?:1 ?)(?:下|刀|去|删)|(?:删|剪|砍|掐|裁|抠|扔)(?= ?(?:$|[,.;!?¤]|(?:这|那|它))))";
    public const string ZhKeep = "(?:保留|留下|留着|只留|只要|就要|只保留|只需要?|截取|截出来?|取出?|提取|剪出来?|剪取|剪下来?|选取|保存|留|截|要|有用|够|行|好|可以|需要|用)";
    /// <summary>Those that stand before what is kept: 正好2分钟 keeps nothing.</summary>
    public const string ZhKeepIt = "(?:保留|留下|留着|只留|只要|就要|只保留|只需要?|截取|截出来?|取出?|提取|剪出来?|剪取|剪下来?|选取|保存|留|截|(?<![重主必简摘纪机首次快])要|需要|用)";
    public const string ZhOther = "(?:静音|消音|无声|去掉声音|没有?声音|加速|快进|慢放|放慢|慢动作|模糊|打码|马赛克|打马赛克|旋转|翻转|镜像|倒放|循环|定格|黑白|调亮|调暗|音量|(?<!不要|别要|没有?|不带|去掉|关掉|不留|无|不用)声音|[0-9.]+ ?倍速)";
    public const string ZhFiller = "(?: |,|:|\\(|从|头上?|尾上?|大概|大约|约|在|第|视频|影片|片子|这个|这段|那段|里面?|的|中间?|部分|内容|一段|前后|开头|结尾|片头|片尾|以下|1 ?段|[0-9] ?段|和|掉|把|将|都|先|再)*";
    public const string ZhAdverbs = "(?:都|全都?|全部|也|就|给我|给|要|可以|统统|通通|直接|帮我|请|麻烦|是|才|应该|需要|必须|得| ?1 ?起|,?给我|一并|部分|的|那|这|段|[0-9] ?段|[两几]段|片段|内容|画面|镜头|那里|这里|那儿|处|左右|地方|时间|吧| )*";

    /// <summary>Begins something else than what a verb before it is about.</summary>
    public const string Turn =
        "(?:and|then|but|so|or|if|when|except|besides|apart|other|than|not|until|till?|up|to|in|at|on|for|over|after|before|past|during|within|throughout|from|of|off|down|"
        + "send|find|let|put|post|gimme|i|we|you|keep(?:ing)?|want|need|use|take|grab|extract|save|export|give|get|show|include|leave|pick|make|create|only|just|have|play|with)";

    /// <summary>Little words that nobody listed, misspelled ones among them: "delete tha last", "remove idk the last".</summary>
    public const string Little = "(?> ?\\b(?!" + Turn + "\\b)[a-z']{1,4}\\b(?: ?\\b(?:the|my|its|this|that|these|those|about)\\b)*){1,4} ?";

    /// <summary>Something of that part goes, but what?</summary>
    public const string Something = "(?:(?!\\b(?:and|then|but|so|except|besides|than|until|till?|to|keep(?:ing)?|want|need|use|take|grab|extract|save|export|give|get|leave|pick|make|create|only|just)\\b)[^,.;:!?§¤\u3400-\u9fff]){1,60}";

    public const string Remove = "(?:remov(?:e|ing)|delet(?:e|ing)|dropp?(?:ing)?|skip(?:ping)?|(?<!\\b(?:i|we|they|he|she|it)[ ])los(?:e|ing)|discard(?:ing)?|strip|gett?(?:ing)? rid of|throw(?:ing)? (?:out|away)|ditch|scrap|eliminate|erase|(?:cut|chop|snip|trim|take) (?:off|out|away)|take away)";

    public const string End = "(?:(?:the|its|my|anything|any of)[ ])*(?:very )?(?:start|beginning|front|intro|opening|middle|end|ending|outro|back|tail|rest|whole (?:thing|video)|anything(?: else)?|everything)";
}
