using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"without losing quality", 不损失画质.</summary>
internal sealed class QualityWords : TableRule
{
    private const string Any = "(?:any |the |its |too much |much |a lot of |visible |noticeable |perceptible |significant |video |image |picture |visual |audio |sound |original |overall )*";
    private const string Zh = "(?:视频|画面|图像|原有|原始|明显|任何|的|太多|音频|声音)*(?:画质|质量|清晰度|品质|音质)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} (?:lose|losing|loss of|loss in|sacrifice|sacrificing|reduce|reducing|lower|lowering|degrade|degrading|hurt|hurting|harm|ruin|ruining|affect|affecting|compromise|compromising|decrease|decreasing|drop|dropping|damage|damaging|change|changing|touch) " + Any + "(?:quality|sharpness|clarity|fidelity|detail|details)"), Keep),
        (Pattern.En("{not} " + Any + "(?:quality|loss) (?:loss|degradation|drop|reduction|decrease|change)|{not} " + Any + "(?:loss|degradation)(?: of| in)? ?(?:quality)?"), Keep),
        (Pattern.En("(?:quality (?:does not|doesn't|doesnt|is not|isn't|isnt) (?:matter|important|an issue|a concern|critical)|(?:{not} |i couldn't )(?:care|mind|worry)(?: (?:about|if|how))? (?:it |the |losing )*(?:quality|looks?|bad|grainy|blurry|ugly)|how (?:it|bad it) looks|looks? (?:bad|ugly|grainy|blurry|terrible)|{not} (?:care about|mind|worry about) (?:losing |the )*quality|(?:low|lower|lowest|bad|any) quality|quality is not important|reduce (?:the )?quality|even if (?:it|the quality)[a-z ]{0,30}quality)"), Nothing),
        (Pattern.En("(?:(?:can't|cannot|can not|couldn't|shouldn't|won't|must not|not|nobody|no one|no ?body)[a-z' ]{0,24} (?:see|notice|tell|spot|perceive)|no|without)(?: be able to)?(?: (?:a|any|the|visible|noticeable|visual|perceptible|real))* differences?|(?:looks?|looking|indistinguishable|identical) (?:exactly )?(?:the same|identical|like|as|from) (?:as )?(?:the )?(?:original|before|source|now)"), Keep),
        (Pattern.En("keep(?:ing)? {it}(?:looking )?(?:nice and )?(?:sharp|crisp|clear|good|nice|pretty|readable|legible)|(?:still |must |should |has to |to )+(?:look|be) (?:still )?(?:good|great|sharp|nice|crisp|clear|decent|readable|legible|watchable)|(?:text|slides|letters|writing|faces)[a-z ]{0,20} (?:readable|legible|sharp|crisp)"), Keep),
        (Pattern.En("(?:{not}) (?:it |them )?(?:looking|getting|turning|becoming|look|get)(?: like)? (?:too )?(?:garbage|crap|trash|bad|terrible|awful|blurry|pixelated|grainy|ugly|mush|mushy|fuzzy|worse)|{not} (?:any |a )?(?:loss|drop|difference) (?:that )?(?:i|you|we|anyone|people) (?:can|could|would|will|may) (?:see|notice|spot)"), Keep),
        (Pattern.En("(?:visually )?loss ?less(?:ly)?"), Keep),
        (Pattern.En("(?:keep(?:ing)?|preserve|preserving|maintain(?:ing)?|retain(?:ing)?|same|best|highest|high|great|good|original|full|max(?:imum)?|top|identical|decent) (?:the |its |a |as |same |original |good |best |possible |high |highest |video |image |picture |visual |overall |full |much |hd )*quality(?: as possible)?"), Keep),
        (Pattern.En("(?:100 percent|full) (?:of )?(?:the |its )?quality|quality (?:unchanged|intact|the same|high|first)|as good as possible|(?:keep {it}|stay |remain )(?:sharp|crisp|clear|good|high quality)"), Keep),
        (Pattern.En("(?:at |to |with )?{p} (?:of (?:the )?)?quality"), NotSupported),
        (Pattern.Zh("(?:不|不要|不能|别|勿|避免|没有)(?:会|想|要|能)?(?:损失|损害|掉|伤|毁|降低|影响|牺牲|丢失|减少|改变|损伤|破坏|损)" + Zh), Keep),
        (Pattern.Zh("(?:糊|模糊|差|渣)(?:1 ?)?(?:点|些)?(?:儿)?(?:也|都)?(?:没事|没关系|无所谓|不要紧|可以|能接受|行|ok)|(?:画质|清晰度|质量)(?:无所谓|不重要|随便|不要求|不管|都行|差1?点?(?:没关系|没事|无所谓))|不在乎画质"), Nothing),
        (Pattern.Zh("(?:肉眼)?看不出(?:来)?(?:任何)?(?:差别|区别|差距|变化|差异)?|看得?清(?:楚)?|(?:尽量|要|得|保持|保证|还是)?(?<![听不]|听得|听的)清[晰楚](?:1 ?)?[点些]?|(?:不要|别|不能|不会|不)(?:太|很|变)?(?:糊|模糊|花)"), Keep),
        (Pattern.Zh(Zh + "(?:千万)?(?:别|不要|不能|不可|不许)(?:再|有|被|太)?(?:牺牲|打折|缩水|受损|受影响|下滑|动|变|降|掉|损|差|低|丢|糊)"), Keep),
        (Pattern.Zh("无损|不失真|" + Zh + "(?:不变|无损|不受影响|不降低|不下降|不减|不损失|好|高|清晰|优先)"), Keep),
        (Pattern.Zh("(?:保持|保证|保留|维持|确保|尽量保持|高|原|最好的?|最高的?|最佳)" + Zh + "|保持(?:高清|清晰|原画)"), Keep),
        (Pattern.Zh("画质(?:无所谓|不重要|差点?没关系|可以差)|(?:降低|牺牲|不在乎|不管)" + Zh), Nothing),
    ];

    private static void Keep(PromptReading reading, Match match) => reading.Edit = reading.Edit with { KeepQuality = true };
}
