using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Aspect ratios (9:16, square, 竖屏) and whether to crop or to pad. What does not fit is cut away unless <see cref="AspectFitWords"/> say otherwise.</summary>
internal sealed class AspectWords : IPromptRule
{
    /// <summary>Only ratios in use: "1:20" is a time.</summary>
    internal const string Ratio =
        "(?:\\b(?<ratio>(?:9|21|32|18|20) ?[:比] ?9|9 ?[:比x/] ?16|16 ?[:比x/] ?9|4 ?[:比x/] ?3|3 ?[:比/] ?2|2 ?[:比] ?3|3 ?[:比x] ?4|4 ?[:比x] ?5|5 ?[:比x] ?4|9 ?[:比] ?21|"
        + "(?:1|2|2\\.35|2\\.39|2\\.4|1\\.85|1\\.91) ?[:比] ?1|1 ?[:比] ?2|5 ?[:比] ?3|3 ?[:比] ?5)\\b)";

    private const string Lying = "(?:horizontal|landscape|widescreen|wide screen)";
    private const string Video = "(?:video|clip|file|movie|footage|recording|one|format|orientation|mode|screen|version)";

    private static readonly Wording Kept = Pattern.Zh("(?:\\b(?:keep|leave|stay|still|remain|keeping|again)(?: (?:it|this|that|at|in|the|as|with|to|on))* |(?:还是|仍然?是?|保持|依然是?|照样|继续)(?:要|用)? ?)" + Ratio);

    private static readonly Wording[] Described =
    [
        // "Please no 4:3 any more".
        Pattern.Zh("\\b(?:no|no more) [0-9]{1,2} ?: ?[0-9]{1,2}(?: (?:any ?more|again|please|version|any longer))?\\b"),
        // "4:3 picture inside 16:9".
        Pattern.Zh("\\b[0-9]{1,2} ?: ?[0-9]{1,2}(?: (?:picture|video|image|film|frame|footage))? (?:inside|within) (?:a |an )?[0-9]{1,2} ?: ?[0-9]{1,2}\\b"),
        // "It's 16:9 now, make it 9:16."
        Pattern.Zh("(?:(?<!\\b(?:so|sure|that|until|till|if|when|want|say)[ ]?)\\b(?:it's|it is|it was|its|source is|original is|video is|clip is)(?: (?:currently|now|in|a|an|originally|at|still))* |(?:原来|原本|本来|现在|原片|原视频|源文件|素材)(?:是|的|为)? ?)(?:" + Ratio + "|(?:vertical|portrait|square|" + Lying + ")\\b)(?=[^.!?]{0,60}?(?:[0-9]:[0-9]|vertical|portrait|square|landscape|竖|横|方))"),
        Pattern.En("(?:from|(?<!\\b(?:make|get|turn|need|want|have) )(?:this|that)|my|our|keep {it}|stay|stays|remain|leave {it}|(?:(?:did not|didn't|didnt|never|{not}) (?:say|said|want|wanted|mean|ask for|asked for|need|make {it}|be|a)) ?(?:a |an |it )*) ?(?:" + Ratio + "|vertical|portrait|upright|" + Lying + "|square)(?: " + Video + ")?"),
        Pattern.En("(?:it's|it is|that's|they're|mine is|mine's|source is|original is|video is|clip is) (?:all |still |in )?(?:vertical|portrait|upright|square|" + Lying + ")(?: " + Video + ")? (?:now|at the moment|right now|currently|at present|today|originally|so far)"),
        Pattern.En("(?:exported|saved|rendered|uploaded|posted|sent|delivered|came out|turned out)(?: (?:it|this|that|mine))?(?: (?:to|for) (?:me|us))? (?:as|in) (?:an? )?(?:" + Ratio + "|vertical|portrait(?: mode)?|upright|square|" + Lying + ")"),
        Pattern.En("(?:shot|filmed|recorded|taken|held)(?: (?:it|this|that))? (?:in )?(?:vertical(?:ly)?|portrait(?: mode)?|upright|" + Lying + ")"),
        Pattern.En("(?:keep|preserve|maintain|same|original|{not} change) (?:the )?(?:same |original )?aspect(?: ratio)?"),
        Pattern.En("(?:vertical|portrait|upright|" + Lying + "|square)(?: " + Video + ")?(?= (?:(?:in)?to|->|→) (?:a |an )?(?:vertical|portrait|upright|" + Lying + "|square|" + Ratio + "))"),
        Pattern.Zh("(?:竖|直|横|方)(?:屏|版|向|式|着)?(?:拍)?(?:的)?(?:视频|画面)?(?=(?:改|转|变|换|弄|调|做|剪|裁)(?:成|为|到)?(?:竖|直|横|方|正方))"),
        Pattern.Zh("(?:不是|不要|别|而不是) ?(?:弄成|变成|改成|做成)?(?:" + Ratio + "|竖屏|竖版|竖的|直式|直的|横屏|横版|横的|横式|方形|方的)"),
        Pattern.Zh("(?:结果|却|怎么|老是)(?:就)?(?:变|成|是)(?:成|为)?了?(?:直|竖|横)的"),
        Pattern.Zh("(?:横|竖|直)(?:着|屏|向|版|式)?(?:拍|录|摄)(?:的|了|摄的?|制的?|成的)?"),
        Pattern.Zh("(?:拍|录|摄|显示|播|存|成片)(?:出来|起来|下来|上去)?(?:的)?(?:成|得|是|就|变成|都)+了?(?:横|竖|直)(?:的|着|屏|过来)?了?|(?:变|成)(?:成)?了?(?:横|竖|直)(?:的|屏|着)?了"),
        // 老师发的是竖的，网站要横的.
        Pattern.Zh("(?:发|给|传|拍|录|导|交)(?:来|过来|我|出来)*的(?:都|就|全)?是(?:竖|横|直|方)(?:的|屏的?|版的?|着的?)?(?=[^!?]{0,40}(?:要|改|得是|必须)[^,.;!?]{0,4}(?:竖|横|直|方))"),
        // 拍了40秒横屏的; 片子打横了: how it is.
        Pattern.Zh("(?:拍|录|摄)(?:了|过|的是|下了?)[^,.;!?要改转做裁剪变]{0,8}(?:横|竖|直|方)(?:屏|版|着|向|式)?的?|(?:打|躺|倒|歪|睡)(?:横|竖|直)(?:了|咗|着|过来了|去了)?(?=$|[,.;!? ])"),
        // 手机拍的竖屏，会场大屏是横的.
        Pattern.Zh("(?:拍|录)(?:出来)?的(?:就|都|是|全是)*(?:竖|横|直|方)(?:屏|版|着|式)?的?(?=[,;.] ?[^!?]{0,30}(?:竖|横|方|[0-9]:[0-9]))"),
        Pattern.Zh("(?:从|这个|这段|我的|保持) ?(?:" + Ratio + "|竖屏|竖版|横屏|横版|方形)(?:的)?(?:视频|影片)?|(?:保持|不改变)(?:原有|原)?(?:的)?(?:宽高比|比例|画面比例)"),
    ];

    private static readonly Wording Turned = Pattern.Zh("(?:turn|put|stand|set|make|get|rotate|tip|swing|bring|have)(?: (?:it|this|that|them|the (?:video|clip|picture|film|recording)))?(?: (?:back|stand|standing|the right way|to be))? upright\\b(?! (?:video|format|version|crop))|\\bupright\\b(?= ?[(,;:-]? ?¤)");

    private static readonly Wording Free = Pattern.En("aspect(?: ratio)? ?(?:of|to|at|:|is)? ?{n} ?: ?{m}");
    private static readonly Wording Numbers = Pattern.Zh(Ratio);

    private static readonly (Wording Pattern, int Width, int Height)[] Named =
    [
        (Pattern.En("squares?(?: " + Video + ")?"), 1, 1),
        (Pattern.En("(?:vertical|portrait|upright)(?: " + Video + ")?|(?:make|need|want|get|turn|have|like|convert|fit|crop|put|give me|render|export) {it}(?:in ?to )?(?:a |to )?(?:be )?tall(?: " + Video + ")?(?! (?:enough|as)\\b)|tall (?:format|version|crop|shape|orientation|cut)|(?:crop|format|make|convert|show|fit|fill|export|render|reframe) {it}vertically|(?:fit|fill|for|to) (?:a |the |my )?(?:phone|mobile)(?:'s)? screen(?: upright)?|(?:story|stories|reels?|shorts?) (?:format|ratio|size|shape|version)"), 9, 16),
        (Pattern.En(Lying + "(?: " + Video + ")?"), 16, 9),
        // 甲方的, 地方的, 长方形 name no shape.
        (Pattern.Zh("正方形?|(?<![长])方形|(?<=(?:^|[成为要是个做裁剪切改弄变转换整搞,;:.!?¤] ?))方的|(?<=(?:^|[成为要是个做裁剪切改弄变转换整搞,;:.!?¤] ?))(?:四四方方|方方正正)的?|方图|方画幅"), 1, 1),
        (Pattern.Zh("竖屏|竖版|竖向|纵向|竖式|竖画幅|直式|直版|直向|直屏|(?:变|改|转|做|裁|弄|剪|切|调)(?:成|为)?(?:竖|直)(?:的|着|过来|起来)?|竖着的?|(?:抖音|快手|视频号|tiktok|reels?|shorts?|限时动态|限动|story|stories) ?(?:的)?(?:尺寸|比例|规格|画幅|版式)|竖的|(?<=要|用|得是|必须是|做成?) ?直的|竖起来|竖过来(?!了|的)|手机(?:满屏|全屏)"), 9, 16),
        (Pattern.Zh("横屏|横版|横向|宽屏|横式|横画幅|(?:变|改|转|做|裁|弄|剪|切|调)(?:成|为)?横(?:的|着|过来)?|(?<!(?:是|拍|画面|视频|都|全|成了|变成了)(?:的)?|^|[,;] ?)横着的?(?!,? ?(?:给我|帮我|要|请)*(?:转|旋|摆))|横的|横过来(?!了|的)"), 16, 9),
    ];

    public void Read(PromptReading reading)
    {
        if (AspectConflict.IsIn(reading.Text))
        {
            reading.Problem("The picture can't have two shapes at once; say which one.", "画面不能同时是两种比例，请说明要哪一种。");
            return;
        }

        (int Width, int Height)? kept = null;
        foreach (var match in reading.Context.IsFollowUp ? reading.Text.Take(Kept) : [])
            kept = Whole(match.Groups["ratio"].Value) ?? kept;
        foreach (var pattern in Described)
            reading.Text.Take(pattern);

        (int Width, int Height)? asked = null;
        foreach (var match in reading.Text.Take(Free))
            asked = Whole(NumberText.Parse(match.Groups["n"].Value), NumberText.Parse(match.Groups["m"].Value)) ?? asked;
        foreach (var match in reading.Text.Take(Numbers))
            asked = Whole(match.Groups["ratio"].Value) ?? asked;

        foreach (var (pattern, width, height) in Named)
        {
            // "Turn it upright, it needs 90 clockwise": a turn, and no other shape.
            if (reading.Edit.Rotation is not null && asked is null) reading.Text.Take(Turned);
            if (reading.Text.Take(pattern).Count > 0)
                asked ??= (width, height);
        }

        // "Still 9:16, but with bars": the shape stays, how it is reached changes.
        if (asked is null && AspectFitWords.IsChanged(reading.Text)) asked = kept ?? Shape(reading.Context.Earlier?.Aspect);
        var (fit, isBlurred) = asked is null ? (null, false) : AspectFitWords.Take(reading);

        // A ratio of 1 to 100 is a stripe, not a picture.
        if (asked is { } ratio && ratio.Width <= Limits.MaxAspect * ratio.Height && ratio.Height <= Limits.MaxAspect * ratio.Width)
            reading.Edit = reading.Edit with { Aspect = new AspectRatio(ratio.Width, ratio.Height, fit ?? (AspectFitWords.IsAllToBeSeen(reading.Text) ? AspectFit.Pad : AspectFit.Crop)) { Background = isBlurred ? Background.Blur : Background.Black } };
    }

    private static (int Width, int Height)? Shape(AspectRatio? earlier) => earlier is null ? null : (earlier.Width, earlier.Height);

    private static (int Width, int Height)? Whole(string ratio) =>
        ratio.Split(':', '比', 'x', '/') is [var width, var height] ? Whole(NumberText.Parse(width), NumberText.Parse(height)) : null;

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
