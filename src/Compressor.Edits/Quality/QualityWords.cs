using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"without losing quality", 不损失画质.</summary>
internal sealed class QualityWords : TableRule
{
    private const string Any = "(?:any |the |its |too much |much |a lot of |visible |noticeable |perceptible |significant |video |image |picture |visual |audio |sound |original |overall )*";
    private const string Zh = "(?:视频|画面|图像|原有|原始|明显|任何|的|太多|音频|声音)*(?:画质|质量|清晰度|品质|音质)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} (?:lose|losing|loss of|loss in|sacrifice|sacrificing|reduce|reducing|lower|lowering|degrade|degrading|hurt|hurting|harm|ruin|ruining|affect|affecting|compromise|compromising|decrease|decreasing|drop|dropping|damage|damaging|change|changing|touch) " + Any + "(?:quality|sharpness|clarity|fidelity|detail|details)"), Keep),
        (Pattern.En("{not} " + Any + "(?:quality|loss) (?:loss|degradation|drop|reduction|decrease|change)|{not} " + Any + "(?:loss|degradation)(?: of| in)? ?(?:quality)?"), Keep),
        (Pattern.En("(?:quality (?:does not|doesn't|doesnt|is not|isn't|isnt) (?:matter|important|an issue|a concern|critical)|(?:{not} |i couldn't )(?:care|mind|worry)(?: (?:about|if|how))? (?:it |the |losing )*(?:quality|looks?|bad|grainy|blurry|ugly)|how (?:it|bad it) looks|looks? (?:bad|ugly|grainy|blurry|terrible)|{not} (?:care about|mind|worry about) (?:losing |the )*quality|(?:low|lower|lowest|bad|any) quality|quality is not important|reduce (?:the )?quality|even if (?:it|the quality)[a-z ]{0,30}quality)"), Nothing),
        (Pattern.En("(?:(?:can't|cannot|can not|couldn't|shouldn't|won't|must not|not|nobody|no one|no ?body)[a-z' ]{0,24} (?:see|notice|tell|spot|perceive)|no|without)(?: be able to)?(?: (?:a|any|the|visible|noticeable|visual|perceptible|real))* differences?|(?:looks?|looking|indistinguishable|identical) (?:exactly )?(?:the same|identical|like|as|from) (?:as )?(?:the )?(?:original|before|source|now)"), Keep),
        (Pattern.En("(?:visually|perceptually|practically|virtually|basically|essentially|nearly|almost|effectively|pretty much|more or less) (?:identical|indistinguishable|the same|transparent|unchanged|flawless|perfect)|(?:indistinguishable|identical) (?:to the (?:naked )?eye|visually)|tell (?:them|it|the two|the (?:two )?(?:versions|files)) apart|(?:to|by|with) the naked eye|(?:nobody|no one|none|no ?body|you|they|people|clients?|i) (?:(?:should|must|can|could|will|would|shall|may|be|able|to|ever|even|really|not|never|[a-z]+n'?t) ){0,5}(?:tell|notice|spot it|see it)(?= ?(?:$|[,.;!?)]|(?:though|that|it|please|but|and)\\b))"), Keep),
        (Pattern.En("(?:looks?|looking|be|being|is|stays?|remains?|sounds?) (?:(?:just|every bit|exactly|about|still|nearly|almost|equally) )*as (?:good|nice|sharp|crisp|clear|clean|pretty|detailed|beautiful|fine|great)(?: as (?:before|now|ever|the original|it (?:is|was|does)|possible))?|(?:just|every bit|exactly) as (?:good|nice|sharp|crisp|clear|clean)"), Keep),
        (Pattern.En("{not} (?:want |like |have |wanting )?(?:(?:it|that|this|everything|them|the (?:picture|image|video)) )?(?:to )?(?:look(?:ing|s)?|turn(?:ing|s)?|end(?:ing|s)? up|becom(?:e|es|ing)|go(?:es|ing)?|get(?:s|ting)?|mak(?:e|es|ing) {it}(?:look )?) ?(?:(?:like|in ?to|as|all|too|so|any|a|an|some|bit|total|complete) )*(?:potatoe?s?|mush|mushy|mud|muddy|soup|garbage|rubbish|trash|crap|crappy|shit|shite|arse|ass|lego|minecraft|tetris|mosaic|pixel(?:s|ated|ly|y)?|blocks?|blocky|mess|messy|smear|smeary|blurry|blurred|grainy|fuzzy|soft|ugly|awful|terrible|horrible|bad|poor|cheap|worse|vhs|1990s?|90s|webcam)"), Keep),
        (Pattern.En("(?:must|may|can|should|shall|will|do|does|is|are)(?: not|n't)? (?:not )?(?:be |to )?(?:turn(?:ing|s)?|go(?:es|ing)?|becom(?:e|es|ing)|dissolve|melt|smear|get|end up|look)(?: (?:in|into|to|like|all|a|an|as|too|up))* ?(?:mush|mushy|mud|muddy|soup|porridge|garbage|rubbish|blocks?|blocky|pixels?|pixelated|blur|blurry|fuzz|fuzzy|soft|smeary|smeared|mess|messy|grainy|lego)(?<=(?:not|n't)[^.;!?]{0,60})|{not} (?:want |like )?(?:the |any |my |her |his )(?:[a-z']+ ){1,3}(?:to )?(?:turn(?:ing|ed)?|go(?:ing)?|becom(?:e|ing)|look(?:ing)?|get(?:ting)?)(?: (?:in|into|to|like|all|a|an|too))* ?(?:mush|mushy|mud|muddy|soup|garbage|rubbish|blocks?|blocky|pixels?|pixelated|blurry|fuzzy|smeary|messy|grainy)"), Keep),
        (Pattern.En("(?:can't|cannot|can not|won't|don't|mustn't|shouldn't|not|never|without|no)(?: [a-z']+){0,3}? (?:look|looking|looks|be|being|get|getting|seem|become)(?: (?:any|a bit|much|noticeably|visibly|to be))* (?:worse|uglier|poorer|blurrier|softer|rougher|less (?:sharp|crisp|clear|good))(?: than (?:it (?:does|is|looks)|now|before|the (?:original|source)|this|that)(?: (?:now|already|today))*)?|(?:not|no|n't)(?: a)? (?:shade|bit|jot|whit|touch) (?:worse|less sharp)|no worse(?: than)?"), Keep),
        (Pattern.En("{not} (?:mak(?:e|ing)|let(?:ting)?|get(?:ting)?) (?:{it})?(?:worse|bad|poor|lower|less) (?:the |its |in )?" + Any + "quality|{not} (?:mak(?:e|ing)|let(?:ting)?|get(?:ting)?) (?:the |its |my )?" + Any + "quality (?:any |too |so )?(?:worse|bad|lower|poor)|{not} let(?:ting)? (?:the |its )?" + Any + "quality (?:suffer|drop|slip|go|sink|fall|degrade|get worse)(?: down)?|" + "quality (?:(?:must|should|may|can|shall|will|to) ?)?(?:not|never|n't) (?:to )?(?:be |get |go |become )?(?:any )?(?:worse|lower|reduced|drop|suffer|down|change|lost|degrade|touched|affected)|{not} (?:visible |ugly |noticeable |any )*(?:artefacts?|artifacts?|banding|macro ?blocks?|blocking|pixelation)"), Keep),
        (Pattern.En("keep(?:ing)? {it}(?:looking )?(?:nice and )?(?:sharp|crisp|clear|good|nice|pretty|readable|legible)|(?:still |must |should |has to |to )+(?:look|be) (?:still )?(?:good|great|sharp|nice|crisp|clear|decent|readable|legible|watchable)|(?:text|slides|letters|writing|faces)[a-z ]{0,20} (?:readable|legible|sharp|crisp)"), Keep),
        (Pattern.En("(?:{not}) (?:it |them )?(?:looking|getting|turning|becoming|look|get)(?: like)? (?:too )?(?:garbage|crap|trash|bad|terrible|awful|blurry|pixelated|grainy|ugly|mush|mushy|fuzzy|worse)|{not} (?:any |a )?(?:loss|drop|difference) (?:that )?(?:i|you|we|anyone|people) (?:can|could|would|will|may) (?:see|notice|spot)"), Keep),
        (Pattern.En("(?:visually )?loss ?less(?:ly)?"), Keep),
        (Pattern.En("(?:keep(?:ing)?|preserve|preserving|maintain(?:ing)?|retain(?:ing)?|same|best|highest|high|great|good|original|full|max(?:imum)?|top|identical|decent) (?:the |its |a |as |same |original |good |best |possible |high |highest |video |image |picture |visual |overall |full |much |hd )*quality(?: as possible)?"), Keep),
        (Pattern.En("as good as it (?:gets|goes|can be|comes)|(?:file )?size (?:is )?no (?:object|issue|matter|concern)|the best (?:you|there) (?:have|got|is|can do)"), Keep),
        (Pattern.En("(?:100 percent|full) (?:of )?(?:the |its )?quality|quality (?:unchanged|intact|the same|high|first)|as good as possible|(?:keep {it}|stay |remain )(?:sharp|crisp|clear|good|high quality)"), Keep),
        (Pattern.En("(?:at |to |with )?{p} (?:of (?:the )?)?quality"), NotSupported),
        (Pattern.Zh("(?:不|不要|不能|别|勿|避免|没有)(?:会|想|要|能)?(?:损失|损害|动|碰|压|糟蹋|毁|掉|伤|毁|降低|影响|牺牲|丢失|减少|改变|损伤|破坏|损)" + Zh), Keep),
        (Pattern.Zh(Zh + "(?:要|得)?(?:零| ?0 ?|无|没有任何)(?:损失|损耗|损伤|下降)|(?:不要|不想(?:要|有)?|不希望(?:有)?|不能有|别有|不许有|不允许|没有|无|零|0 ?|避免|拒绝|杜绝|不接受)(?:任何|什么|1 ?点|1 ?丝| )*" + Zh + "(?:上)?(?:的)?(?:损失|下降|损耗|降低|损伤|衰减|缩水|劣化|打折)"), Keep),
        (Pattern.Zh("(?:糊|模糊|差|渣)(?:1 ?)?(?:点|些)?(?:儿)?(?:也|都)?(?:没事|没关系|无所谓|不要紧|可以|能接受|行|ok)|(?:画质|清晰度|质量)(?:无所谓|不重要|随便|不要求|不管|都行|差1?点?(?:没关系|没事|无所谓))|不在乎画质"), Nothing),
        // What is just enough asks for no more.
        (Pattern.Zh("(?:只要|能|要|还)?(?:看|认|辨)(?:得|的)?清(?:楚)?(?:是)?[^,.;!?¤]{0,6}(?:就行|就够|就可以|就好|即可|就成|就ok|就得了)"), Nothing),
        (Pattern.Zh("(?:跟|和|与|同|像)(?:原来|原片|原视频|原版|原图|原件|原文件|之前|现在|以前|源文件)(?:的)?(?:画质|质量|清晰度|效果|画面)?(?:看(?:起来|着|上去)|看)?(?:要|得|都|基本|几乎|完全)*(?: ?1 ?样| ?1 ?致|没(?:有|什么|啥)*(?:差|差别|区别|差异|两样|变化)|差不多|相同)(?:的)?(?:清楚|清晰|好|高清)?|" + Zh + "(?:要|得|还)?(?:照旧|照样|原样|不打折|在线|跟得上|保住|留住|别丢|原封不动)|(?:不能|别|不要|不许)(?:让)?(?:人|客户|别人|领导|老师|观众|大家)?(?:看出|看得出|发现|察觉)(?:来)?(?:任何)?(?:变化|差别|区别|压过|压缩过|不同)?"), Keep),
        // 放慢，想看清出没出界: what slow motion is for.
        (Pattern.Zh("(?<=(?:慢|0\\.[0-9]{1,2} ?倍)[^.;!?]{0,24})(?:才|好|想|能|方便|为了|可以|得)*看(?:得)?清(?:楚|晰)?"), Nothing),
        (Pattern.Zh("(?:肉眼|眼睛)?(?:都|也|根本|几乎|完全|基本)*(?:看|分|分辨|辨|察觉|感觉|瞧)不(?:太)?出(?:来)?(?:任何)?(?:差别|区别|差距|变化|差异)?|看得?清(?:楚)?|(?:尽量|要|得|保持|保证|还是)?(?<![听不]|听得|听的)清(?:晰(?!度)|楚)(?:1 ?)?[点些]?|(?:不要|别|不能|不会|不)(?:太|很|变)?(?:糊|模糊|花)"), Keep),
        (Pattern.Zh(Zh + "(?: ?1 ?(?:点|丝|丁点|毫|星半点)(?:儿)?)?(?:也|都|还|还是|又)?(?:千万)?(?:别|不要|不能|不可|不许)(?:再|有|被|太)?(?:牺牲|打折|缩水|受损|受影响|下滑|动|变|降|掉|损|差|低|丢|糊|少|失|牺牲|下降|崩|拉)"), Keep),
        (Pattern.Zh("无损|不失真|" + Zh + "(?:要|得|尽量|给我)?(?:保持住?|维持|保留|保住|保证)(?= ?(?:$|[,.;!?]|不变|原样))|" + Zh + "(?:不变|无损|不受影响|不降低|不下降|不减|不损失|好|高|清晰|优先)"), Keep),
        (Pattern.Zh("(?:保持|保证|保留|维持|确保|尽量保持|高|原|最好的?|最高的?|最佳)" + Zh + "|保持(?:高清|清晰|原画)"), Keep),
        (Pattern.Zh(Zh + "(?:给我|要|得|都|尽量|调|开|弄|导|选|拉|上)*(?:到)?(?:最高|最好|最佳|拉满|顶级|最清楚|最清晰|满)(?:的)?|(?:最高|最好|最佳|最清晰|最清楚|顶级)(?:的)?" + Zh + "|(?:导|出|给我|要)(?:个|出)?(?:最清晰|最清楚|最高清)的?"), Keep),
        (Pattern.Zh("画质(?:无所谓|不重要|差点?没关系|可以差)|(?:降低|牺牲|不在乎|不管)" + Zh), Nothing),
    ];

    private static void Keep(PromptReading reading, Match match) => reading.Edit = reading.Edit with { KeepQuality = true };
}
