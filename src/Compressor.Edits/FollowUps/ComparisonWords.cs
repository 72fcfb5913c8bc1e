using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"a bit smaller", "still too big", "too blurry", "bigger is fine": a comparison with the last result. Without one it says nothing.</summary>
internal sealed class ComparisonWords : IPromptRule
{
    /// <summary>Shares of the last result's bytes: clear steps, which nobody can miss. Chosen, not measured.</summary>
    private const double Smaller = 0.75, MuchSmaller = 0.5, Larger = 1.75;

    private const string Of = "(?! (?:font|text|title|letters|picture|frame|window|resolution|screen|logo|dimensions|bars?))";
    /// <summary>"20 percent smaller" says how much; smaller letters make no smaller file.</summary>
    private const string Plain = "(?<!(?:percent|pct|[0-9]/[0-9]{1,3}|times|\\bx|text|title|font|caption|letters|picture|logo|frame|window|bars?)(?: (?:be|is))?[ -]?)";
    /// <summary>"The letters are too big" asks for no smaller file.</summary>
    private const string NotLetters = "(?<!\\b(?:text|title|font|captions?|letters|lettering|words|writing|picture|logo|bars?|head|face|frame|window|names?)(?: (?:on|in|at) [a-z ]{1,14})?(?: (?:is|are|was|were|looks?|came out|still|now|way|far|just|a bit|a little|got))*[ -]?)";
    private const string Bit = "(?:(?:just |only |make {it}|even |still |slightly |somewhat |yet |again |a |an |little |tiny |wee |bit |tad |touch |notch |smidge |some )*)";
    private const string Much = "(?:(?:much|way|far|a lot|lots|loads|significantly|considerably|substantially|dramatically|a good deal|miles) )+";
    private const string Result = "(?:(?:it|that|this|the (?:file|size|video|result|limit)|they) )?";
    private const string Fine = "(?:is|'s|would be|are) (?:fine|ok|okay|alright|all right|no problem|good|acceptable|not a problem|cool)(?: (?:with|for|by) me)?";
    private const string Bad = "(?:bad|awful|terrible|poor|low|horrible|worse|dreadful|rubbish|garbage|crap|crappy|not good|not good enough|not great|unacceptable|disappointing|reduced|degraded|ugly)";
    private const string Picture = "(?:picture |image |video |visual )?";
    private const string ZhBit = "(?: ?1)? ?(?:点|些)(?:儿|吧|就好|也行|没关系|没事|可以)?";
    private const string ZhQuality = "(?:画质|清晰度|质量|画面|图像|效果)";
    private const string NotPicture = "(?<!(?:声音|音量|音乐|音效|字|字体|标题|文字|画面|尺寸|分辨率|图|嗓门)(?:能|要|可以|再|调|弄|开|变|放|稍微|稍)*)";

    private static readonly (Wording Pattern, double? Share, bool Quality)[] Table =
    [
        (FollowUpPattern.En("{not} (?:be |get |make {it}|go )?(?:any )?(?:smaller|lighter|bigger|larger|blurry)|(?:smaller|bigger) is not (?:needed|necessary)"), null, false),
        (FollowUpPattern.Zh("(?:不要|别|不用|(?<!能)不能)(?:再)?(?:变)?(?:小|大|糊)(?:了)?"), null, false),

        (FollowUpPattern.En(Result + "(?:can|may|could|might) be (?:a |an |bit |little |somewhat |slightly |much |quite )*(?:bigger|larger|heavier)" + Of + "|(?:a |bit |little |slightly |somewhat )*(?:bigger|larger)(?: (?:file|files|size|file size))? " + Fine + "|(?:make|let) {it}(?:be )?(?:a |bit |little |slightly |somewhat )*(?:bigger|larger|heavier)(?: file)?" + Of + "|(?:a |bit |little |slightly )+(?:bigger|larger)" + Of + "|(?:go|get|be|make it) (?:a |bit |little |somewhat |slightly |much )*(?:bigger|larger)" + Of + "|(?:use|take|allow|spend|with) (?:a |bit |little |some )*more (?:space|bytes|mb|megabytes|data)|(?:size|file size) (?:does not|doesn't|doesnt|isn't|is not) (?:matter|so important|important|an issue|a problem)|(?:less|lighter|weaker|gentler) compression|(?:compress(?:ed)?|shrink|squeeze) {it}(?:a bit |a little |much )?less|(?:too|over) compressed|(?:picture|image|quality|faces?|colou?rs|detail) (?:has |have |really |clearly )?suffer(?:ed|s)(?: (?:too much|a lot|badly))?|(?:you(?:'ve)?|it) (?:over ?did|over ?done|went too far|gone too far|took it too far)(?: (?:it|that|with it|with the compression|there))?|(?:picture|image|video|faces?|everything|it)(?:'s| is| are| looks?)(?: (?:now|all|just|only|full of|nothing but|one))* (?:blocks|squares|pixels|mush|mud|soup|smears?|artefacts|artifacts|lego)|compressed too (?:much|hard)"), Larger, false),
        (FollowUpPattern.En("(?:(?:it |this |that |now |looks |is |it's |all |still |a |bit |little |way |much |so |very |really |too |quite |pretty |become |became |got |the (?:picture|image|video) )*)(?:blurry(?! (?:bars?|background|sides|ones?|copy|version|edges|borders?|video|fill))|blurred(?! (?:bars?|background|sides|ones?|copy|version|edges|borders?|video|fill))|pixelated|pixelly|pixely|blocky|grainy|muddy|fuzzy|mushy|smeary|smeared|washed out|unwatchable|unreadable|illegible)"), Larger, true),
        (FollowUpPattern.En(Picture + "quality (?:is|'s|looks|got|went|has become|was|seems)? ?(?:all )?(?:gone|lost)\\b|" + Picture + "quality (?:is|'s|looks|got|went|has become|was|seems)? ?(?:(?:too|so|really|very|pretty|a bit|still|now|just) )*" + Bad + "(?: now)?|(?:too |so |very |really |such )?" + Bad + " " + Picture + "quality|looks? (?:really |so |very |too |pretty )?" + Bad + "|too much (?:quality )?loss|lost too much (?:quality|detail)"), Larger, true),
        (FollowUpPattern.En("(?:(?:make|give|get|with|in|at|for|a|bit|little|much|slightly|even|some|the|its|me|{it}) ?)*(?:better|higher|more|improved|nicer|greater) " + Picture + "quality|(?:improve|increase|raise|boost|up|lift|bump(?: up)?|crank(?: up)?|turn up|push(?: up)?|enhance) (?:the |its )?" + Picture + "quality(?: (?:a bit|a little|again|please))*|(?:a bit |a little |much |even |make {it})*(?:sharper|clearer|crisper)(?: (?:picture|image|please))*|more (?:detail|details|sharpness)|(?:an? )?(?:much |bit |slightly )?(?:nicer|better|prettier|sharper|cleaner|clearer) looking(?: (?:one|version|copy|file|result|video))?|(?:can you |could you |please )?make it (?:look )?better|(?:give|get|send|make|find|show|do|want|need|have)(?: (?:me|us))? (?:an? |the )?(?:(?:much|bit|little|far|way) )*(?:better|nicer|sharper|clearer|cleaner|crisper) (?:one|version|copy|result)"), Larger, true),
        (FollowUpPattern.Zh(NotPicture + "(?:可以|能|稍微|稍|允许|文件|体积|让它)*(?:再|更|变)?大" + ZhBit + "|(?:文件|体积|大小)(?:可以|能|稍)*(?:再|更)?大(?:没关系|没事|也行|1 ?点|1 ?些|些|点)?|(?:压缩?|压)得?太(?:狠|厉害|过|多|小)了?|(?:压缩?)(?:得)?(?:轻|少)" + ZhBit), Larger, false),
        (FollowUpPattern.Zh(ZhQuality + "(?:也|都|还是|真的|实在|有点|有些|变得?)*(?:太|很|好|非常|特别|更|这么|那么)?(?:差|低|烂|渣|糟|糟糕|不好|不行|不够好?|难看|损失太大|损失太多)(?:了|啊)*|(?:太|有点|很|好|非常|特别|变得?|都|还是|看着|看起来|画面)*(?<!(?:改|换|变|做|弄|用|填|垫|加|留|铺)(?:成|为|上)?(?:1 ?个)?)(?:模糊|糊)(?!的?(?:背景|边|底|填充|边框|$|[,.;!?]))(?:了|掉了|成1团|成一团)*|(?:太|有点|很|好|非常|特别|都|还是)(?:模糊|糊)|(?:看|画面)?(?:不清楚?|不清晰|不够清楚?晰?)(?:了)?|看不清(?:楚)?(?:了)?|(?:有|全是|都是)?(?:太多)?马赛克(?:了)?"), Larger, true),
        (FollowUpPattern.Zh("(?:再|更|要|弄|变|能|稍微|稍)*(?:清楚|清晰|高清|锐利)" + ZhBit + "|" + ZhQuality + "(?:再|更|要|能|稍微|稍|弄|变)*(?:好|高|提高|提升)" + ZhBit + "|(?:提高|提升|改善|加强|增加|提上?)(?:1下|1点|1些)?(?:视频)?(?:的)?" + ZhQuality + "(?:1点|1些|点)?|(?:更好|更高|好1点|高1点)的?" + ZhQuality), Larger, true),

        (FollowUpPattern.En(Much + Plain + "(?:smaller|lighter)" + Of + "|(?:much|way|far) too (?:big|large|heavy)|(?:nowhere near|not nearly) small enough|half (?:of )?(?:that|this|the (?:current|last|previous) (?:size|one|result))|half (?:as (?:big|large)|the size) (?:of|as) (?:that|this|now|it is now)"), MuchSmaller, false),
        (FollowUpPattern.Zh("(?:要|再|还要|得)?小(?:得)?(?:很多|多了?|不少)|小得多|远远?太大|(?:还是)?(?:实在|真的)?大太多了?|再小1半|再(?:压|减|砍)(?:掉)?1半"), MuchSmaller, false),
        (FollowUpPattern.En(Bit + Plain + "(?:smaller|lighter)(?: (?:please|still|again|file|size|yet))*" + Of + "|" + NotLetters + Result + "(?:is |'s |are )?(?:still |just |a |bit |little |slightly |somewhat |way )*too (?:big|large|heavy|fat)" + Of + "|(?:still )?(?:not|isn't|is not) (?:quite )?small enough|(?:still )?does(?:n't| not) fit(?: (?:in|yet))?|(?:compress|shrink|squeeze|squash|reduce|crunch) {it}(?:size )?(?:a bit |a little |some |even |still )*(?:more|further|again|harder|once more|another time|stronger)|(?:more|stronger|harder|further) compression|(?:bring|get|take|push|squeeze|knock|shave|cut|drop) {it}(?:size )?down (?:a |bit |little |even |some |still )*(?:more|further|again|bit)|(?:go|another (?:round|notch|bit)|one notch) (?:a |bit |little |even |still )*(?:lower|smaller|down)(?! (?:to|below|under|past|than) (?:about |around |just )?[0-9])|(?:a few|a couple of|several|some|a bit|a little) (?:mb|mbs|megabytes|megs|kb|kilobytes|bytes)? ?(?:over|too (?:big|heavy|many|much|large))|too many (?:mb|mbs|megabytes|megs|kb|bytes)"), Smaller, false),
        (FollowUpPattern.Zh("(?:还是|还|仍然|依然|有点|有些|稍微|稍|略|文件|体积)*(?<!(?:字体?|字号|标题|文字|字幕|声音?|音量|嗓门|音乐|配乐|噪音|噪声|风声|音效|画面|尺寸|分辨率|图|水印|logo)[^,.;!?¤]{0,6})(?:太|偏|过)大(?:了|啦)?(?:1点|1些|点)?|" + NotPicture + "(?:再|更|还要|要|弄|变|稍微|稍|能|可以|压|缩|压得?|缩得?)*小" + ZhBit + "|(?:再|还要|继续|接着|多)(?:再)?(?:压缩|压小|缩小|压1压|压1下|压压|缩1缩|缩1下|缩缩|减小|减1减|减减|压|缩)(?:1下|1点|1些|点|些)*|(?:继续|再|接着|还要)(?:往)?小下去|不够小|(?:体积|大小|文件)(?:再)?(?:降|减|小)(?:1点|1些|点|些)|超(?:了|出|大小)|(?:(?:还|仍|又|都)+(?:多|超|大)|超|多)(?:出|了|出来)(?:好)?几(?:十|百)? ?(?:兆|mb?|kb?|个[mg])"), Smaller, false),
    ];

    /// <summary>"Still 2 MB over", 超了2兆: how much has to go yet.</summary>
    private static readonly Wording Over = Pattern.Zh(
        "\\b(?:by |about |around |another |some )*{size} (?:smaller|less|lighter|fewer|down)\\b|(?:\\b(?:still|it's|it is|its|about|just|another|only|by|around|roughly|off by|over by|too big by|got|has|came out)(?: (?:a|about|just|only|by))* )?{size} (?:over|too (?:big|large|heavy|much|many)|above|past|more than (?:it|they|allowed)|off)\\b(?: (?:the |their |my )?(?:limit|max|maximum|cap))?"
        + "|\\b(?:over|too (?:big|large|heavy)|above (?:the |their )?(?:limit|max)|off) (?:the limit )?by (?:about |just |only )*{size}"
        + "|再(?:往下)?(?:压|减|缩|小|降|瘦|砍|省)(?:掉|去|下去|个|大概|约)* ?{size}(?:下去|下来|掉|左右)*(?! ?(?:以内|以下|之内|内|为))"
        + "|(?:超出?|超过?|大|多|差)(?:了|出|那么|个|了?大概|了?大约|约| )* ?{size}(?:多)?(?=[^0-9]{0,4}(?:$|[,.;!?]))(?<!(?:不|别|最)(?:要|能|超|大|多|可)?[^,.;!?]{0,6})");

    /// <summary>Said once more of what was compressed already, they ask for another step.</summary>
    private static readonly Wording Again = Pattern.Zh(@"\b(?:compress|shrink|squeeze|squash|downsize|slim)(?:ed|ing)?\b|压缩|压小|缩小|压 ?(?:1|一)? ?(?:压|下)|压压|瘦身");

    public void Read(PromptReading reading)
    {
        if (reading.Context.Result is null) return;
        foreach (var match in reading.Text.Take(Over))
            reading.ShareOfResult = Less(reading.Context.Result.Bytes, SizeText.Parse(match.Groups["size"].Value));
        var again = reading.Context.Earlier is { } earlier && (earlier.Compress || earlier.Size is not null) && reading.Text.Has(Again);
        foreach (var (pattern, share, quality) in Table)
        {
            if (reading.Text.Take(pattern).Count == 0 || share is not { } fraction) continue;
            // Of "too blurry, but smaller", the size is what can be measured.
            reading.ShareOfResult = reading.ShareOfResult is { } before ? Math.Min(before, fraction) : fraction;
            if (quality) reading.Edit = reading.Edit with { KeepQuality = true };
        }

        if (again) reading.ShareOfResult ??= Smaller;
    }

    private static double Less(long result, long? over) => over is { } bytes && bytes > 0 && bytes < result * 0.9 ? (double)(result - bytes) / result : Smaller;
}
