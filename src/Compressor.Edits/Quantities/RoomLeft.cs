using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>What a limit leaves when something else has taken its part: "the deck may have 50 MB, the other slides take 18" leaves 32.</summary>
/// <param name="Whole">The limit, or what a stick holds.</param>
/// <param name="Used">What is on it already.</param>
internal sealed record RoomLeft(Quantity Whole, Quantity Used, long Bytes)
{
    private const string Holder = "(?:phone|tablet|ipad|iphone|laptop|together|attachments?|stick|card|drive|disk|disc|usb|cd|dvd|deck|slides?|presentation|inbox|mailbox|folder|quota|plan|account|storage|mail|e-?mail|message|form|total|altogether|limit|cap|max(?:imum)?|budget|allowance|ppt|盘|卡|手机|平板|u ?盘|优盘|内存卡|存储卡|光盘|硬盘|网盘|云盘|邮箱|邮件|附件|整个|整份|整封|全部|总共|一共|1 ?共|总|限|上限|最多|不超过|容量|(?:加|合)(?:在)? ?[1一\ue000-\ue00f]? ?起来?|合计)";

    private static readonly Wording WholeBefore = Pattern.Zh(Holder + "[^.;!?]{0,40}$");
    private static readonly Wording WholeAfter = Pattern.Zh("^ ?(?:(?:free|left|available|spare|empty) (?:on|in) (?:the|my|this|our|his|her) )?(?:(?:big|old|little|usb|sd|memory|thumb|flash|micro) ?)?" + Holder + "|^ ?(?:in (?:total|all)|altogether|each|per|以内|以下|之内|的 ?(?:u ?盘|优盘|盘|[^,.;!?]{0,2}卡|手机|平板|相机|光盘|硬盘))");

    private static readonly Wording UsedBefore = Pattern.Zh(
        "(?:\\b(?:minus|(?:hold back|keep)(?= [^.;!?]{0,2}$)|(?:leav|reserv)(?:e|es|s|ing)?(?: back)?(?: (?:me|us|them|at least|an?|some))?(?=[^.;!?]{0,14}$)|set(?:ting)? aside|already|us(?:e|es|ed|ing)|tak(?:e|es|en|ing)(?: up)?|took(?: up)?|eats?(?: up)?|occup(?:y|ies|ied)|fills?|filled|contains?|weighs?|holds?|(?:attachments|documents|docs|others|letter|pdf|slides|photos|songs|rest|pictures|stuff|files?) (?:is|are|has|have))(?: (?:already|about|around|up|roughly|now|with|is|are)){0,2}|(?:里面|里头|上面|上头)(?:已经?)?(?:有|是|存|放|装|拷)?(?:了|着)?|占(?:了|掉|去|用)*|用(?:了|掉|去)+|装了|存了|刻了|拷了|已(?:经)?(?:用|占|装|存|放|有|刻|拷)(?:了|掉)*|放了|塞了|花了|去了|(?:ppt|文档|照片|图片|简历|合同|pdf|word|excel|表格|材料|论文|课件|别的|其他|其它|另外的?) ?(?:就|都|也|已经|大概|约|有|是|占|了)+)(?: ?(?:大概|约|差不多|快|近|有))? ?$");

    private static readonly Wording UsedAfter = Pattern.Zh(
        "^ ?(?:to spare|free for (?:other|something|my)|for (?:other|my other|everything|something|the rest|the other) [a-z]+)\\b|^ ?(?:of )?(?:(?:as |for )?(?:a |some )?(?:safety |little |extra |small )*(?:head ?room|margin|buffer|slack|leeway|wiggle room|breathing (?:space|room)|cushion|spare|to spare|safety)\\b|(?:less|free|empty|unused) (?:to be (?:safe|sure)|for safety|just in case))|^ ?(?:(?:worth )?of (?:[a-z]+ ){1,3}?)?(?:(?:is|are|already|is already|are already|has been|have been) ){0,2}(?:used|taken|gone|full|in use|occupied|filled|spoken for|on (?:it|there|that)\\b|already on)|^ ?(?:都|全)?(?:是|被)(?:照片|视频|文件|别的|其他|其它|音乐|歌|资料|电影|工作|系统|游戏|软件)|^ ?(?:已(?:经)?(?:用|占|没)|被(?:占|用)|用掉|占掉)");

    /// <summary>"My file takes 40 MB" is what has to fit, and leaves no less room.</summary>
    private static readonly Wording UsedByIt = Pattern.Zh("(?:\\b(?:mine|ours|it|this|that|(?:my|our|the|this|that|whole) (?:[a-z]+ )?(?:one|video|clip|file|recording|movie|film|footage|export|render))|视频|影片|文件|片子|录像|拍的|录的|这[个段条支部]|它)(?: ?(?:is|has|already|only|currently|just|now|alone|itself|也|就|都|本身|自己|现在))* ?(?:us(?:e|es|ed|ing)|tak(?:e|es|en|ing)(?: up)?|took|weighs?|eats?(?: up)?|occup(?:y|ies|ied)|fills?|contains?|holds?|占|用)[^.;!?]{0,16}$");

    /// <summary>"Leave a 2 MB margin": said of room, whatever holds it.</summary>
    private static readonly Wording Margin = Pattern.Zh("^ ?(?:of )?(?:(?:as |for )?(?:a |some )?(?:safety |little |extra |small )*(?:head ?room|margin|buffer|slack|leeway|wiggle room|breathing (?:space|room)|cushion)\\b)");

    /// <summary>"I've already used 380 of it."</summary>
    private static readonly Wording Spent = Pattern.Zh("\\b(?:used|spent|taken|eaten|burn(?:ed|t)|gone through|filled|uploaded)(?: up)?(?: (?:already|about|around|roughly|some))* $");
    private static readonly Wording OfIt = Pattern.Zh("^ ?(?:of (?:it|that|them|those|this|my|the)\\b|already|so far|up)");
    private static readonly Wording Allowed = Pattern.Zh("\\b(?:gives? (?:me|us|you|everyone)|gets?|get|have|has|allows?|lets?|grants?|comes with|offers?)\\b[^.;!?]{0,24}$");

    private static readonly Wording Ceiling = Pattern.Zh("\\b(?:takes?|accepts?|allows?|limit|cap|max(?:imum)?|up to|under|below|at most|within|no more than|holds?)\\b[^.;!?]{0,24}$");

    /// <summary>The video has to go there.</summary>
    private static readonly Wording Goes = Pattern.Zh("\\b(?:takes?|accepts?|allows?|most|margin|head ?room|fit|fits|go|goes|needs? to|has to|have to|must|rest|left|share|room|squeeze|free|available|limit|max(?:imum)?|cap|total|may|can)\\b|放|装|塞|拷|存|传|剩|压|限|最多|不超过|不能超");

    /// <summary>Null: the sentence tells of no such thing.</summary>
    public static RoomLeft? Find(string text, IReadOnlyList<RoledQuantity> quantities)
    {
        var skeleton = new SentenceSkeleton(text, [.. quantities.Select(one => one.Quantity)]);
        for (var i = 0; i + 1 < quantities.Count; i++)
        {
            var isHolder = WholeBefore.IsMatch(skeleton.Before(i)) || WholeAfter.IsMatch(skeleton.After(i));
            if (quantities[i].Quantity.Kind != QuantityKind.Size || !(isHolder || Ceiling.IsMatch(skeleton.Before(i)) || Allowed.IsMatch(skeleton.Before(i)))) continue;
            for (var j = i + 1; j < quantities.Count && j <= i + 2; j++)
            {
                if ((!isHolder && !Margin.IsMatch(skeleton.After(j)) && !(OfIt.IsMatch(skeleton.After(j)) && (Spent.IsMatch(skeleton.Before(j)) || UsedAfter.IsMatch(skeleton.After(j))))) || UsedByIt.IsMatch(skeleton.Before(j))) continue;
                if (Of(quantities[i].Quantity, quantities[j].Quantity) is { } bytes && (UsedBefore.IsMatch(skeleton.Before(j)) || UsedAfter.IsMatch(skeleton.After(j))) && Goes.IsMatch(text))
                    return new RoomLeft(quantities[i].Quantity, quantities[j].Quantity, bytes);
            }
        }

        return null;
    }

    /// <summary>A number that says no unit counts in that of the whole.</summary>
    private static long? Of(Quantity whole, Quantity used)
    {
        var value = used.Kind switch
        {
            QuantityKind.Size => used.Value,
            QuantityKind.Number when SizeText.Parse(used.Text + whole.Text.TrimStart([.. "0123456789., "])) is { } bytes => bytes,
            _ => 0,
        };
        return value > 0 && value < whole.Value ? (long)(whole.Value - value) : null;
    }
}
