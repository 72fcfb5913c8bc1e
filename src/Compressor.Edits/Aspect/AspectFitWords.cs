using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>How a picture is brought to another shape: by cropping, with bars, or over a blurred copy of itself.</summary>
internal static class AspectFitWords
{
    private const string Bars = "(?:(?:black |white |blurred |blurry |ugly |empty |any |coloured |colored )*(?:bars?|borders|stripes|letter ?box(?:ing|es)?|pillar ?box(?:ing|es)?|padding|(?<=(?:black|white|blurred|coloured|colored|grey|empty) )(?:strips|bands|margins)))";
    private const string InsteadOf = "(?:instead of|rather than|in place of|not)";
    private const string Blur = "(?:(?:gaussian |soft |softly |slightly )?(?:blur(?:red|ry|ring)?|out of focus|frosted|hazy|fuzzy|foggy|smudged|smudgy|smeared|soft focus))";
    private const string Behind = "(?:copy|version|videos?|picture|clip|image|frame|background|back ?drop|bars?|sides|edges|borders?|fill|padding|surround|thing|effect|stuff|ones?|behind|duplicate|areas?|space|filler|bits|margins|strips|bands|top|bottom)";
    private const string Cut = "(?:crop|cut|chop|lop|slic|clip|snip|trim|behead|decapitat|hack|shav)(?:p?ing|t?ing|p?ed|e|es|ed|s)?";
    private const string ZhBlur = "(?:模糊|朦胧|虚化|毛玻璃|(?<![太很有点好挺真])糊(?!了))";
    private const string ZhCut = "(?:裁剪|裁切|剪裁|裁掉|裁到|裁没|裁|切掉?|切到?|剪掉|剪到)";
    private const string ZhNot = "(?:不要|不能|不许|不准|不想|不可以?|不得|无需|不用|别|勿|不)(?:再|给我)?";

    private static readonly Wording[] Blurred =
    [
        Pattern.En("(?:fill|pad|extend) {it}(?:the )?(?:sides|edges|rest|gaps?|holes?|(?:empty|blank|black|missing|left ?over|bare)(?: (?:space|areas?|bits?|parts?|bars?|edges|sides))?|background|void)? ?(?:out )?(?:with|using) (?:an? |the |some )?" + Blur + "(?: (?:version|copy)(?: of {it})?)?|(?:with|using|and|on|over|to) (?:an? |the |some )*" + Blur + "(?: " + Behind + ")?(?= ?(?:$|[,.;!?¤]|like\\b|and\\b|instead))"),
        Pattern.Zh("(?:两边|旁边|四周|左右|上下|边上|空白|背景|其余|边缘|剩下的?|多余的?|空的?|后面)?(?:的?地方)?(?:用|以|加|做|做成|改成|垫|填|铺)?(?:高斯)?" + ZhBlur + "(?:掉|的)?(?:背景|边|边框|填充|处理|效果|画面)?(?:来)?(?:填充|填满|填上|填|铺满|垫底?|补)?"),
        Pattern.En("(?:with |add |use |using |on |over )?(?:an? |the )?" + Blur + " (?:(?:version|copy) of {it}(?:as|for) (?:an? |the )?)?" + Behind + "(?: (?:of {it})?(?:behind|underneath|at the back|in the back|in the background)(?: {it})?)?"),
        Pattern.En("blur(?:red|ring)? (?:out )?(?:the )?(?:sides|borders|bars|edges|empty (?:space|areas?))|(?:sides|bars|borders|edges|background) (?:to be )?blurred"),
    ];

    private static readonly (Wording Pattern, AspectFit Fit)[] Fits =
    [
        (Pattern.En("(?:{not}|" + InsteadOf + ") (?:with |using |have |having |put(?:ting)? |add(?:ing)? |leave |leaving |want |by |the |those |some |a )*" + Bars + "(?: of any kind)?"), AspectFit.Crop),
        (Pattern.Zh("(?:不要|不加|别加|别有|不留|别留|不想要?|不能有|去掉|去除|没有|无|而不是|不是|不用)(?:任何|上下|左右)?(?:加|留)?(?:黑边|白边|黑条|边框|留边|边(?=$|[,.;!?]))"), AspectFit.Crop),
        (Pattern.En("(?:{not}|" + InsteadOf + "|nothing|nobody|no one|none of (?:it|us|them)|never) (?:(?:be|get|gets|is|are|may|must|can|should|has|to|being|any|have|of it|of us|anything|let) )*" + Cut + "(?: (?:[a-z']{1,12} ){0,3}?[a-z']{1,12}(?: (?:off|out|away))?)?"), AspectFit.Pad),
        (Pattern.En("(?:{not}|" + InsteadOf + "|nothing|nobody|no one|none of (?:it|us|them)) (?:(?:be|get|gets|is|are|may|must|can|should|to|being|any|have|of|let) )*(?:los(?:e|es|ing|t)|missing|left out|out of (?:shot|frame|view|the picture))(?: (?:[a-z']{1,12} ){0,3}?[a-z']{1,12})?"), AspectFit.Pad),
        (Pattern.En("(?:show|shows|showing|keep|keeping|fit|fitting|see|with|want|have|leave|include|need)\\b[a-z' ]{0,16}?\\b(?:everything|everybody|everyone|all of (?:it|the (?:picture|frame|image|video)|us|them)|(?:whole|entire|full|complete) (?:picture|frame|image|width|height|thing|scene|shot|view))(?: (?:visible|in|showing|in (?:the )?(?:shot|frame|picture|view)))?"
            + "|(?:everything|everybody|everyone|all of (?:it|us|them)|(?:whole|entire|full|complete) (?:picture|frame|image|width|height|thing|scene|shot))(?: (?:is|are|has|have|must|should|needs?|to|be|stays?|still|remains?|kept))+ (?:visible|seen|in|there|shown|showing|on screen|kept)(?: (?:the )?(?:shot|frame|picture|view))?"), AspectFit.Pad),
        (Pattern.Zh(ZhNot + "(?:被|给|把|有)?(?:任何)?(?:画面|内容|人物?|边缘|边边|四周|周围|旁边|我[爸妈]?|孩子|头|脸|主体|两边|左右|上下|边上|任何东西|东西|字幕|的|和|都|给|全|被| )*" + ZhCut + "(?:没|掉|到|了|去)?(?:到|着)?(?:画面|人头?|头|内容|任何东西|字幕|[^,.;!?¤]{0,6})"), AspectFit.Pad),
        (Pattern.Zh("整(?:台|个|辆|只|张|棵|座|幅|件|条|栋|间|群|排)?的?[^,.;!?¤]{0,5}(?:都|全|也)*(?:要|得|能|必须|应该|可以)+(?:都|全)?(?:看得?(?:见|到|清)|露(?:出来|着)|入镜|在画面|拍到|显示|保留|在里面|留)"), AspectFit.Pad),
        (Pattern.Zh("(?:边上|边缘|边边|四周|周围|旁边|两边|两侧|左右|上下|画面|人|头|脚|内容|东西|字)(?:的人|的字|的东西)?(?: ?(?:都|也|1 ?点|千万|1 ?[个点丝]))*(?:不能|不可以?|别|不要|不许|不准|不得)(?:给我|被|有)?(?:丢|少|切|裁|剪|缺|没|砍|去)(?:掉|了|到|失)?"), AspectFit.Pad),
        (Pattern.Zh("(?:画面|内容|人物?|两边|头|脚|全身)(?:的人)?(?:要|得|都|全|必须|保持|尽量|能|看)*(?:完整|保留|留住|留着|在画面[里内中]?|露出来|入镜|看得见|显示全)(?:保留|显示)?|完整的?(?:画面|内容)|(?:保留|保持|显示|看到)(?:完整|全部|整个|所有)的?(?:画面|内容)"), AspectFit.Pad),
        (Pattern.En("(?:with |add |adding |using |use |to |by )?(?:the )?" + Bars + "|letter ?box(?:ed)?|pillar ?box(?:ed)?|pad(?:ded)?"), AspectFit.Pad),
        // "With black either side", "black above and below", "fill top and bottom with black".
        (Pattern.En("(?:with |add |and |just |plain |some )?(?:black|white)(?: (?:space|areas?|bits))?,? (?:(?:to|at|on|down|along|in|all) )*(?:the )?(?:(?:either|each|both|the) (?:of the )?(?:sides?|ends?|edges?)|sides|left and (?:the )?right|right and left|top and (?:the )?bottom|above and (?:black )?below|over and under|round it|around(?: it| the edges| the picture)?|all (?:a)?round)|(?:empty|blank|extra|left ?over|remaining|spare) (?:space|areas?|room|bits?)[a-z ]{0,30}? (?:in |plain )*(?:black|white)|fill(?:ing|ed)?(?: (?:in|up|out))? (?:the )?(?:top and (?:the )?bottom|left and (?:the )?right|sides?|rest|gaps?|remaining [a-z]+|empty [a-z]+|what(?:ever)?(?:'s| is) left(?: over)?|both sides)(?: (?:in|up|out))? (?:with|in) (?:plain |solid )?(?:black|white)"), AspectFit.Pad),
        (Pattern.Zh("(?:加|留|补|填充|用|带|有)?(?:上下|左右)?(?:黑边|黑条|白边|白条)|补边|补白|留白|留边|白底|填充|(?:补|填|铺|涂)(?:成|上|满|为|充)?(?:黑|白)|留黑|加黑|黑底"), AspectFit.Pad),
        (Pattern.En("(?:keep|keeping|preserve|save|retain|leave)(?: in)? (?:the |both |all the )?(?:sides|edges|left and right|top and bottom|margins)(?: in| visible| intact| there| as they are)?"), AspectFit.Pad),
        (Pattern.Zh("(?:两边|2 ?边|两侧|2 ?侧|左右|上下|四周|旁边|边上)(?:会|有|是|留|带|露)*(?:点|些)?(?:黑|空)(?:的|着|边|条|出来)*(?:也|都|就)?(?:没关系|没事|无所谓|不要紧|可以|行|不介意|没问题|ok)|(?:两边|2 ?边|两侧|2 ?侧|左右|上下|四周)(?:都|全|就|给我|请)*(?:留|填|涂|补|放|用|加|垫)(?:成|上|着|点|满)?(?:黑|白)(?:色|的)?"), AspectFit.Pad),
        (Pattern.En("(?:edges?|sides?|top and bottom|borders?|margins?|ends|rest) (?:(?:are|is|be|being|get|gets|all|just|simply) ){0,2}(?:cut|cropped|chopped|sliced|trimmed|lopped|taken)(?: (?:off|away))?|(?:cut|crop|chop|slice|trim|lop|take)(?:s|ping|ting|ming)? (?:off |away )?(?:the |both )?(?:edges?|sides?|top and bottom|rest)(?: (?:off|away))"), AspectFit.Crop),
        (Pattern.En("crop(?:ped|ping)?"), AspectFit.Crop),
        (Pattern.Zh("裁剪|裁切|剪裁|直接裁|裁的"), AspectFit.Crop),
    ];

    /// <summary>After a result: bars instead of cropping, or the other way about, without a new shape.</summary>
    private static readonly Wording Changed = Pattern.Zh(
        "\\b" + Bars + "\\b|\\b(?:{not}|" + InsteadOf + ") " + Cut + "\\b|\\bblur(?:red|ry)? (?:bars|background|sides|ones)\\b|\\bblur (?:out )?(?:the )?(?:bars|sides|edges)\\b|黑边|白边|留边|" + ZhNot + "裁|模糊的|虚化的|" + ZhBlur + "背景");

    /// <summary>Words that nobody says who would have the picture cut: then nothing is cut away, however the wish is put.</summary>
    private static readonly Wording AllSeen = Pattern.Zh(
        "\\b(?:must|should|has to|have to|needs? to|ought to|want(?:s|ed)?)\\b[^.;!?]{0,24}\\b(?:stay|remain|be|keep|fit|kept|all)(?: (?:all|still|always|fully|completely))* (?:in\\b(?! (?:the )?(?:middle|cent))|visible|seen|on screen|inside|there)|(?:n't|\\b(?:not|no(?!,)|never|without|nobody|nothing|none|avoid|hate|instead of|rather than))\\b[^.;!?]{0,30}\\b(?:cut(?:ting)?|chop(?:s|ped|ping)?|crop(?:s|ped|ping)?|lop(?:ped|ping)?|behead(?:ed)?|los(?:e|t|ing)|missing|heads?|edges?|sides)\\b|\\b(?:whole|entire|everything|everyone|everybody|all of (?:it|us|them|me))\\b[^.;!?]{0,24}\\b(?:visible|see|seen|show(?:s|n|ing)?|in (?:it|the (?:shot|frame|picture))|fits?|there|kept|stays?)\\b|\\b(?:see|show|keep|fit)(?:s|ing)? (?:the )?(?:whole|entire|everything|everyone|everybody)\\b|(?:n't|\\b(?:not|no(?!,)|never|without|nobody|nothing|none))\\b[^.;!?]{0,30}\\b(?:slic(?:e|es|ed|ing)|throw(?:s|n|ing)?|discard(?:ed|ing)?|sacrific(?:e|ed|ing)|trim(?:med|ming)?|wast(?:e|ed|ing)|hid(?:e|den|ing))\\b|\\b(?:keep|get|fit|leave)(?:s|ing)?\\b[^.;!?¤]{0,24}\\bin (?:the )?(?:shot|frame|picture|view|image)\\b(?! (?:the )?(?:middle|cent))|\\bevery (?:last |single )?(?:bit|inch|part|corner|pixel|edge|scrap) of (?:it|the|my|this)\\b|(?<!(?:是|介意|怕|在乎|关系|什么|管)[^,.;!?]{0,3})(?:不要|不能|不可以?|不许|不准|不得|不好|不想|唔好|唔准|唔想|莫|别|勿|免得|避免|不(?=[裁切剪砍丢漏缺]))[^,.;!?]{0,8}?(?:裁|切|剪|砍|丢|漏|缺|(?<![压太更])少(?! ?[点些]))(?!为|成)");

    /// <summary>"Nobody cares if heads are chopped": what may be lost is no more to be seen than the rest.</summary>
    private static readonly Wording Indifferent = Pattern.Zh("\\b(?:no (?:problem|matter|worries|big deal)|(?:nobody|no one|who) (?:really )?(?:cares|minds|notices|misses)|(?:don't|dont|do not|won't|wouldn't|doesn't|does not|will not) (?:really |much )?(?:care|mind|miss|matter|bother|need)|not (?:a problem|bothered|important|needed)|never mind|no need (?:for|to keep))\\b[^.;!?]{0,50}\\b(?:cut|trim|throw|chop|crop|los[et]|losing|edges?|sides?|heads?|slic|gone|missing)");

    private static readonly Wording AnyBlur = Pattern.Zh("(?<!\\b(?:no|not|without|don't|dont|never|any|hate|stop|avoid|instead of|isn't|less|too|so|looks?|gets?|got|is|was|are|very|bit|faces?|plates?|and|or)[ ](?:the |a |any |want |like |that )?)\\bblur(?:red|ry)?\\b(?![^,.;!?]{0,20}\\b(?:faces?|plates?|names?|logos?|people|kids?)\\b)");

    private static readonly Wording Added = Pattern.Zh("^[^ ]{0,6} ?(?:the )?" + Bars + "$|^(?:letter|pillar) ?box|^pad");

    /// <summary>How the picture is not to be fitted: no other size of the file.</summary>
    private static readonly Wording Squeezed = Pattern.Zh("(?:\\bnot|\\bnever|\\bwithout|\\bno|n't|\\binstead of|\\brather than)(?: (?:be|being|get|getting|it|to be|any))* (?:squee[zs](?:ed|ing|e)|squash(?:ed|ing)?|squish(?:ed|ing)?|stretch(?:ed|ing)?|distort(?:ed|ing|ion)?|warp(?:ed|ing)?)\\b");

    /// <summary>What fills the frame beside the picture is blurred.</summary>
    public static bool IsBlurSaid(FoldedText text) => text.Has(BlurredSides);

    private static readonly Wording BlurredSides = Pattern.Zh(
        "\\b" + Blur + " " + Behind + "\\b|\\b(?:sides|edges|borders?|bars?|gaps?|background|top and bottom|above and below|space|margins)\\b[^,.;!?]{0,16}\\b" + Blur + "\\b"
        + "|(?:两边|旁边|四周|左右|上下|边上|空白|空的?|背景|边缘|剩下|多余)[^,.;!?]{0,8}?" + ZhBlur + "|" + ZhBlur + "[^,.;!?]{0,5}(?:背景|边框?(?![上缘])|填充|垫底|东西)");

    public static bool IsAllToBeSeen(FoldedText text) => text.Has(AllSeen) && !text.Has(Indifferent);

    public static bool IsChanged(FoldedText text) => text.Has(Changed);

    /// <summary>What is said first counts; blurred sides are bars as well.</summary>
    public static (AspectFit? Fit, bool IsBlurred) Take(PromptReading reading)
    {
        var text = reading.Text;
        text.Take(Squeezed);
        var isBlurred = Blurred.Select(text.Take).Any(matches => matches.Count > 0);
        // However it is put: beside a shape, blur that nobody refuses is what fills the rest.
        if (!isBlurred && text.Has(AnyBlur)) isBlurred = text.Take(AnyBlur).Count > 0;
        AspectFit? fit = isBlurred ? AspectFit.Pad : null;
        foreach (var (pattern, means) in Fits)
        {
            // "The last app put black bars there, so crop it": how another result came out is no wish.
            if (text.Take(pattern) is { Count: > 0 } matches && !matches.All(match => Added.IsMatch(match.Value) && reading.StatementAt(match.Index, match.Length) is { IsTold: true, IsDemand: false, IsOfDevice: var isOfDevice, IsPast: var isPast } && (isPast || isOfDevice) && reading.IsTold(match.Index, match.Length))) fit ??= means;
        }

        return (fit, isBlurred);
    }
}
