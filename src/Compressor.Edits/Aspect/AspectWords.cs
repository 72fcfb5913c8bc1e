using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Aspect ratios (9:16, square, 竖屏) and whether to crop or to pad. What does not fit is cut away unless bars are asked for.</summary>
internal sealed class AspectWords : IPromptRule
{
    /// <summary>Only ratios in use: "1:20" is a time.</summary>
    private const string Ratio =
        "(?:\\b(?<ratio>(?:9|21|32|18|20) ?[:比] ?9|9 ?[:比x/] ?16|16 ?[:比x/] ?9|4 ?[:比x/] ?3|3 ?[:比/] ?2|2 ?[:比] ?3|3 ?[:比x] ?4|4 ?[:比x] ?5|5 ?[:比x] ?4|9 ?[:比] ?21|"
        + "(?:1|2|2\\.35|2\\.39|2\\.4|1\\.85|1\\.91) ?[:比] ?1|1 ?[:比] ?2|5 ?[:比] ?3|3 ?[:比] ?5)\\b)";

    private const string Lying = "(?:horizontal|landscape|widescreen|wide screen)";
    private const string Video = "(?:video|clip|file|movie|footage|recording|one|format|orientation|mode|screen|version)";

    private static readonly Regex[] Described =
    [
        Pattern.En("(?:from|(?<!\\b(?:make|get|turn|need|want|have) )(?:this|that)|my|our|keep {it}|stay|stays|remain|leave {it}|(?:(?:did not|didn't|didnt|never|{not}) (?:say|said|want|wanted|mean|ask for|asked for|need|make {it}|be|a)) ?(?:a |an |it )*) ?(?:" + Ratio + "|vertical|portrait|upright|" + Lying + "|square)(?: " + Video + ")?"),
        Pattern.En("(?:shot|filmed|recorded|taken|held)(?: (?:it|this|that))? (?:in )?(?:vertical(?:ly)?|portrait(?: mode)?|upright|" + Lying + ")"),
        Pattern.En("(?:keep|preserve|maintain|same|original|{not} change) (?:the )?(?:same |original )?aspect(?: ratio)?"),
        Pattern.En("(?:vertical|portrait|upright|" + Lying + "|square)(?: " + Video + ")?(?= (?:(?:in)?to|->|→) (?:a |an )?(?:vertical|portrait|upright|" + Lying + "|square|" + Ratio + "))"),
        Pattern.Zh("(?:竖|直|横|方)(?:屏|版|向|式|着)?(?:拍)?(?:的)?(?:视频|画面)?(?=(?:改|转|变|换|弄|调|做|剪|裁)(?:成|为|到)?(?:竖|直|横|方|正方))"),
        Pattern.Zh("(?:不是|不要|别|而不是) ?(?:弄成|变成|改成|做成)?(?:" + Ratio + "|竖屏|竖版|竖的|直式|直的|横屏|横版|横的|横式|方形|方的)"),
        Pattern.Zh("(?:结果|却|怎么|老是)(?:就)?(?:变|成|是)(?:成|为)?了?(?:直|竖|横)的"),
        Pattern.Zh("(?:横|竖|直)(?:着|屏|向|版|式)?(?:拍|录|摄)(?:的|了|摄的?|制的?|成的?)?"),
        Pattern.Zh("(?:从|这个|这段|我的|保持) ?(?:" + Ratio + "|竖屏|竖版|横屏|横版|方形)(?:的)?(?:视频|影片)?|(?:保持|不改变)(?:原有|原)?(?:的)?(?:宽高比|比例|画面比例)"),
    ];

    private static readonly Regex[] Blurred =
    [
        Pattern.En("(?:fill|pad|extend) {it}(?:sides|edges|rest|gaps?|empty space|background)? ?(?:out )?(?:with|using) (?:an? |the )?blur(?:red|ry|ring)?(?: (?:version|copy)(?: of {it})?)?|(?:with|using|and|on) (?:an? |the |some )*blur(?:ry|red)?(?: (?:sides|background|thing|effect|borders?|edges))?(?= ?(?:$|[,.;!?¤]|like\\b|and\\b|instead))"),
        Pattern.Zh("(?:两边|旁边|四周|左右|上下|边上|空白|背景|其余|边缘|剩下的?)?(?:的?地方)?(?:用|以|加|做|做成|改成)?(?:高斯)?(?:模糊|虚化)(?:的?(?:背景|边|边框|填充|处理|效果|画面))?(?:来)?(?:填充|填满|填|铺满)?"),
        Pattern.En("(?:with |add |use |using |on )?(?:an? |the )?blur(?:red|ry)? (?:version of {it}(?:as|for) (?:an? |the )?)?(?:background|bars?|borders?|sides|edges|padding|fill)(?: behind {it})?"),
        Pattern.En("blur(?:red|ring)? (?:the )?(?:sides|borders|bars|edges|empty (?:space|areas?))|(?:sides|bars|borders|edges|background) blurred"),
        Pattern.Zh("(?:用|加|配)?(?:模糊|虚化|毛玻璃)(?:的)?(?:画面|背景|效果)?(?:来)?(?:填充|补边|垫底|做背景)|(?:两边|上下|左右|背景|空白处|四周|黑边)(?:用|加|做)?(?:模糊|虚化|毛玻璃)(?:画面|填充|处理)?|模糊背景|毛玻璃(?:背景)?"),
    ];

    private static readonly (Regex Pattern, AspectFit Fit)[] Fits =
    [
        (Pattern.En("{not} (?:any )?(?:black )?(?:bars|borders|letterbox(?:ing)?|padding)"), AspectFit.Crop),
        (Pattern.Zh("(?:不要|不加|不留|去掉|去除|没有|无)黑边"), AspectFit.Crop),
        (Pattern.En("(?:{not} (?:crop(?:ping)?|cut(?:ting)? (?:anything|anybody|anyone|any of|people|heads?|faces?|the (?:sides|picture|heads?|people|edges)|off|away)) ?{it})(?:off|away|out)?|{not} (?:lose|losing) (?:anything|any of the picture|the sides)|(?:show|keep|fit) (?:everything|the (?:whole|entire|full) (?:picture|frame|image))(?: in)?"), AspectFit.Pad),
        (Pattern.Zh("(?:不要|不|别|无需|不用|不想|不能)(?:再)?(?:被|给|把)?(?:画面|内容|人物?|头|脸|主体|两边|左右|上下|边上|任何东西|东西)?(?:都|给)?(?:裁剪|裁切|剪裁|裁掉|裁到|裁|切掉?|切到?人)(?:掉)?(?:画面|人|头|内容|任何东西)?"), AspectFit.Pad),
        (Pattern.Zh("(?:画面|内容|人物?|两边)(?:要|得|都|全|必须|保持|尽量)*(?:完整|保留|留住|留着)(?:保留|显示)?|完整的?(?:画面|内容)|(?:保留|保持|显示)(?:完整|全部|整个|所有)的?(?:画面|内容)"), AspectFit.Pad),
        (Pattern.En("(?:with |add |using |use )?(?:black |white )?(?:bars|borders)|letter ?box(?:ed|ing)?|pillar ?box(?:ed|ing)?|pad(?:ded|ding)?"), AspectFit.Pad),
        (Pattern.Zh("(?:加|留|补|填充|用|带|有)?(?:上下|左右)?(?:黑边|黑条|白边|白条)|补边|补白|留白|白底|填充|补黑|留黑|加黑|黑底"), AspectFit.Pad),
        (Pattern.En("crop(?:ped|ping)?"), AspectFit.Crop),
        (Pattern.Zh("裁剪|裁切|剪裁"), AspectFit.Crop),
    ];

    private static readonly Regex Free = Pattern.En("aspect(?: ratio)? ?(?:of|to|at|:|is)? ?{n} ?: ?{m}");
    private static readonly Regex Numbers = Pattern.Zh(Ratio);

    private static readonly (Regex Pattern, int Width, int Height)[] Named =
    [
        (Pattern.En("squares?(?: " + Video + ")?"), 1, 1),
        (Pattern.En("(?:vertical|portrait|upright)(?: " + Video + ")?|(?:crop|format|make|convert|show|fit|fill|export|render|reframe) {it}vertically|(?:fit|fill|for|to) (?:a |the |my )?(?:phone|mobile)(?:'s)? screen(?: upright)?|(?:story|stories|reels?|shorts?) (?:format|ratio|size|shape)"), 9, 16),
        (Pattern.En(Lying + "(?: " + Video + ")?"), 16, 9),
        (Pattern.Zh("正方形|方形|方的|方图|方画幅|正方"), 1, 1),
        (Pattern.Zh("竖屏|竖版|竖向|纵向|竖式|竖画幅|直式|直版|直向|直屏|(?:变|改|转|做|裁|弄|剪|切|调)(?:成|为)?(?:竖|直)(?:的|着|过来|起来)?|竖着的?|竖的|竖起来|竖过来|手机(?:满屏|全屏)"), 9, 16),
        (Pattern.Zh("横屏|横版|横向|宽屏|横式|横画幅|(?:变|改|转|做|裁|弄|剪|切|调)(?:成|为)?横(?:的|着|过来)?|横着的?|横的|横过来"), 16, 9),
    ];

    public void Read(PromptReading reading)
    {
        foreach (var pattern in Described)
            reading.Text.Take(pattern);

        (int Width, int Height)? asked = null;
        foreach (var match in reading.Text.Take(Free))
            asked = Whole(NumberText.Parse(match.Groups["n"].Value), NumberText.Parse(match.Groups["m"].Value)) ?? asked;
        foreach (var match in reading.Text.Take(Numbers))
        {
            var sides = match.Groups["ratio"].Value.Split(':', '比', 'x', '/');
            asked = Whole(NumberText.Parse(sides[0]), NumberText.Parse(sides[1])) ?? asked;
        }

        foreach (var (pattern, width, height) in Named)
        {
            if (reading.Text.Take(pattern).Count > 0)
                asked ??= (width, height);
        }

        var isBlurred = asked is not null && Blurred.Select(reading.Text.Take).Any(matches => matches.Count > 0);
        AspectFit? fit = isBlurred ? AspectFit.Pad : null;
        foreach (var (pattern, means) in Fits)
        {
            if (asked is not null && reading.Text.Take(pattern).Count > 0)
                fit ??= means;
        }

        // A ratio of 1 to 100 is a stripe, not a picture.
        if (asked is { } ratio && ratio.Width <= Limits.MaxAspect * ratio.Height && ratio.Height <= Limits.MaxAspect * ratio.Width)
            reading.Edit = reading.Edit with { Aspect = new AspectRatio(ratio.Width, ratio.Height, fit ?? AspectFit.Crop) { Background = isBlurred ? Background.Blur : Background.Black } };
    }

    /// <summary>2.35:1 is 47:20.</summary>
    private static (int Width, int Height)? Whole(double? width, double? height)
    {
        if (width is not (> 0 and <= Limits.MaxAspectSide) || height is not (> 0 and <= Limits.MaxAspectSide))
            return null;
        var (a, b) = ((int)Math.Round(width.Value * 100), (int)Math.Round(height.Value * 100));
        var divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(a, b);
        return divisor == 0 ? null : (a / divisor, b / divisor);
    }
}
