using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What people say of a result in a roundabout way, put into the words that the rules of follow-ups know. A first message has nothing to refer to.</summary>
internal sealed class FollowUpPhrases : Rephrasing
{
    private const string Thing = "(?<thing>titles?|texts?|captions?|heading|music|song|tune|fades?|fading|rotation|crop|bars|speed up|slow motion|mirroring|flip|writing)";

    private const string ZhSeconds = "(?<a>(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3}) ?秒)(?!钟?[^,.;!?]{0,3}开始)";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        // 开头再往后2秒: the start moves on from where it is.
        (Pattern.Zh("(?<!从)(?:开头|起点|开始(?:的地方|时间)?)(?:的)?(?:再|要|给我|还要|应该|可以|得)*(?:往后|晚|延后|推后|向后|推迟)面?(?:再)?(?:挪|移|推|退|点|1 ?点)*(?:个)? ?" + ZhSeconds), "去掉开头 ${a}"),
        (Pattern.Zh("(?<!从)(?:结尾|终点|结束(?:的地方|时间)?)(?:的)?(?:再|要|给我|还要|应该|可以|得)*(?:往前|早|提前|向前)面?(?:再)?(?:挪|移|推|退|点|1 ?点)*(?:个)? ?" + ZhSeconds), "去掉最后 ${a}"),
        // 体积比上一版再小点: what it is held against is the last result, as in all comparisons.
        (FollowUpPattern.Zh("(?:也|得|都|要|还)*比(?:着|起)?(?:刚才|刚刚|方才|上次|上回|上 ?[一1]?[版个次]|前 ?[一1] ?[版个次]|之前|现在)(?:的|那个|那版|那 ?[一1] ?[版次个]|这个|这版|版本|出来|压的)*(?:还要|还|要|再|更|得|稍微)*(?<how>小|清楚|清晰|好|高|大)(?: ?[一1] ?)?(?:点儿?|些)?"), "再${how}一点"),
        (Pattern.En("(?:(?:one|1|a|another) )?(?:more )?(?:notch|step|tick|round|size) (?:more )?(?:down|smaller|lower|lighter)"), "a bit smaller"),
        // "What I have now is 9.7 MB, still bounced. A bit less, please."
        (Pattern.Zh("(?<=(?:[0-9] ?(?:[kmg]b|megs?)\\b|\\b(?:too (?:large|big|heavy)|bounced|refused|rejected))[^?]{0,140}[.;!,-] ?(?:so |please |but |and )?)(?:(?:go|get it|make it|bring it|take it|push it|a (?:bit|little|notch|tad)|somewhat|even|still) ){0,3}(?:lower|less|further down)(?: still| yet| again)?(?=,? ?(?:$|[.;!]|please|pls|then))"), "a bit smaller"),
        (Pattern.En("(?:do |give it |apply )?(?:exactly |precisely |just )?(?:the (?:very )?same(?: (?:thing|treatment))?(?: again)?(?: (?:with|to|for) it(?: too| as well| please)?|,? (?:please|pls))|same again(?: please)?)(?= ?(?:$|[.,;!?]))(?<=\\b(?:attached|second|other|another|next|part|number|new)\\b[^?]{0,120})"), "the same for this one"),
        (Pattern.En("half (?:of )?(?:that|this|it) (?:once more|again|once again|one more time)|halve (?:it|that|this) (?:again|once more|one more time)"), "half of that"),
        (Pattern.En("(?:not like (?:that|this)|not that|no),? ?(?:please )?(?:go )?back to (?:how|what|the way) it (?:was|looked)(?: before)?|back to (?:how|what|the way) it (?:was|looked) before"), "undo that"),
        (Pattern.En("(?:take back|undo|reverse|revert|cancel|get rid of) (?:what|whatever|everything|all) (?:that )?you(?:'ve| have)? (?:just |only just )?(?:did|done|made|changed)(?: (?:just now|last|there))?"), "undo that"),
        // 我后悔静音了.
        (FollowUpPattern.Zh("(?:我|我们)?(?:有点|真)?(?:后悔|不该|不应该)(?:把(?:它|视频|声音))?(?:静音|消音|去声)了?(?:的)?"), "取消静音"),
        (FollowUpPattern.Zh("(?:我|我们)?(?:有点|真)?(?:后悔|不该|不应该)(?:把(?:它|视频))?(?<a>加速|变速|快进|慢放|裁剪|旋转|镜像|加标题|加字|淡入|淡出|加音乐)了?(?:的)?"), "取消${a}"),
        (Pattern.En("(?:scratch|scrap|strike|nix) (?:that |the |my )?(?:last|previous)(?: (?:thing|one|bit|change|edit|request|step))?"), "undo that"),
        (Pattern.En("(?:all|every|each)(?: of)?(?: the| my| your| these)? (?:edits?|changes?|effects?|modifications?) (?:off|away|out|gone|undone|reversed|back)|(?:scrap|bin|drop|ditch|forget|chuck|dump|trash|undo) the (?:whole )?lot|back to my (?:original )?(?:upload|file|video|clip)|(?:to|as) i uploaded it"), "start over"),
        (Pattern.En("(?:i |we )?(?:prefer(?:red)?|liked) the (?:version|one|result) before(?: (?:that|this|it))?(?: better| more)?"), "undo that"),
        (Pattern.En("(?:all|everything) (?:again )?from the (?:very )?(?:beginning|start)(?: again)?"), "start over"),
        (Pattern.En("(?:turn|rotate|put) it back to how it (?:was|stood|were)(?: (?:standing|before|lying|at first))*"), "undo that"),
        (Pattern.En("(?:put|bring|give|get) (?:me )?back the (?:part|bit|piece|section|beginning|end|start|seconds)(?: (?:that )?you (?:cut|removed|trimmed|took)(?: (?:off|out|away))?)"), "remove the trim"),
        (Pattern.En("(?:that|it|this)(?:'s| is) still (?:way |far |a bit )?too (?:much|many)"), "still too big"),
        (Pattern.Zh("^(?:go )?back(?: please| pls)?[.!]?$"), "undo that"),
        (Pattern.Zh("(?<=^|[,;.] ?)(?:the )?" + Thing + " (?:away|off|out|gone)(?= ?(?:$|[,.;!?]|please|pls|again|after all))"), "remove the ${thing}"),
        (FollowUpPattern.Zh("(?:能不能|可以|能)?再?小 ?[一1] ?(?:号|圈|档|截)"), "再小一点"),
        (Pattern.En("un-?crop (?:it|this|that)|un-?crop"), "remove the crop"),
        // 这个跟上一个一样弄: the same for another file.
        (FollowUpPattern.Zh("这(?:个|条|段|份)(?:视频|文件)?也?(?:跟|和|照|按|像)(?:着|照)?(?:上|前|刚才那|头)(?: ?[1一] ?)?(?:个|条|段|份)?(?:视频|文件)? ?(?:那样|一样|1 ?样|的样子|同样)(?:地|的|子)?(?:弄|处理|做|搞|来|整|压)?"), "这个视频也这样处理"),
        // "Put the rotation back to how it was."
        (Pattern.En("(?:put|turn|set|bring|take) (?:the |that |this )?" + Thing + " back(?: to)? (?:how|as|the way|what|like) (?:it|that|they) (?:was|were|used to be)(?: before)?"), "remove the ${thing}"),
        (Pattern.En("un-?square (?:it|this|that)|un-?square|(?:the )?(?:shape|format|proportions?) (?:was|were|looked) (?:nicer|better|fine|good|ok) before"), "original aspect ratio"),
        (Pattern.En("un-?(?:trim|cut) (?:it|this|that)"), "remove the trim"),
        (Pattern.En("un-?(?:rotate|turn) (?:it|this|that)"), "remove the rotation"),
        (Pattern.En("(?:the )?(?:sound|audio) (?:can|may|should|could|must|has to) (?:come|go|be) (?:back|on|there)(?: again| after all)?|(?:i )?changed my mind about the (?:silence|muting|mute)"), "bring the sound back"),
        (Pattern.En("(?:now |and )?(?:with|for|on|to) (?:this|that|the (?:next|other|second|new)) (?:file|clip|video|one)(?:,)? (?:do )?(?:the )?(?:very )?same(?: (?:thing|again|treatment|please))*"), "the same for this one"),
        (Pattern.En("(?:the )?(?:next|other|second|new) (?:file|clip|video|one) (?:needs?|gets?|wants?|should (?:get|have)|has to get) (?:exactly )?(?:the )?(?:very )?same(?: (?:thing|treatment|too|please))*"), "the same for this one"),
        (Pattern.En("here(?:'s| is| comes) (?:the )?(?:clip|video|file|number|part)? ?(?:two|2|three|3|the (?:next|second|other)(?: one)?|another(?: one)?|next)[,;:.-]? ?(?:the )?(?:very )?same (?:treatment|thing|again|please|procedure|edits?)"), "the same for this one"),
        (Pattern.En("(?:the |that |this )" + Thing + "(?:'s| has| have) (?:got )?to go(?: after all| again)?"), "remove the ${thing}"),
        (Pattern.En("(?:everything|all|the rest|[a-z]+ (?:may|can|should))(?: else)? (?:stays?|can stay|may stay|stay|remains?|is fine|is good),? ?(?:but|except|only|apart from|just not)(?: for)? (?:not )?(?:the |that |this )?" + Thing + "(?:,? (?:those|that|it|they|them)?(?: i'd| i)?[^.;!?]{0,24})?"), "remove the ${thing}"),
        (Pattern.En("(?:the )?(?:sound|audio|rest|music|title|text|fades?) (?:may|can|should|could) stay,? ?(?:but )?(?:the |that )?" + Thing + " (?:not|can't|mustn't|shouldn't|may not)"), "remove the ${thing}"),
    ];

    public override void Read(PromptReading reading)
    {
        if (reading.Context.IsFollowUp) base.Read(reading);
    }
}
