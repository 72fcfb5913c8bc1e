using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>What several sizes of a sentence are to one another: of two, the smaller is asked for.</summary>
internal static class SizeRoles
{
    private static readonly Wording Roughly = Pattern.Zh("[0-9] ?(?:个)?[多余]");

    private static readonly Wording OfOriginal = Pattern.Zh("(?:压缩?|缩小?|减小?|砍|降|瘦|变|弄|搞)(?:到|成|为|至|掉|了|个)*(?:只有|大概|大约|约)?(?:原来|现在|原片|原先|原文件|原大小|原体积)?(?:的)?(?:文件|视频|片子)?(?:大小|体积)?的? ?$");

    /// <summary>Bytes. Above, a size is a size only where the words around it say so.</summary>
    private const double Kilobyte = 1_000, Improbable = 20e9;

    private static readonly Wording GoesOnto = Pattern.Zh(@"\b(?:has to|have to|needs? to|must|should|got to|gotta|supposed to|want to) (?:all )?(?:go|get|be (?:put|copied|saved|moved|burned|stored)|put it|copy it|save it) (?:on|in|to)|(?:要|得|必须|需要|想)(?:拷|存|放|装|复制|导|移|塞|传)(?:到|进|去|上)");

    private static readonly Wording IsLeft = Pattern.Zh("^ ?(?:of )?(?:(?:free|spare|available|empty) ?)?(?:left|free|available|remaining|space|spare|to spare|room|剩|空间|空余|可用)");

    private static readonly Wording Carried = Pattern.Zh(@"\b(?:(?:usb|memory|thumb|flash|pen) ?)?(?:stick|drive)\b(?<!\b(?:hard|google|one) ?drive)|\b(?:usb|sd|memory|micro ?sd) ?(?:key|card)\b|\b(?:cd|dvd|disc)\b|u ?盘|优盘|随身碟|内存卡|存储卡|储存卡|记忆卡|sd ?卡|光盘");
    private static readonly Wording FreeBefore = Pattern.Zh("(?:只剩|就剩|还剩|剩下?|只有|只余)(?:了|下|大概|大约|不到| )*$");
    private static readonly Wording OtherWish = Pattern.Zh(@"\b(?:mute|silence|rotate|turn|convert|gif|mp3|crop|vertical|square|trim|cut|remove|delete|drop|lose|title|write|speed|slow|faster|join|merge|keep|louder|quieter|fade|flip|mirror)\b|静音|转|裁|剪|去掉|删|字幕|标题|倍速|快|慢|拼|合|淡|镜像|声音|音乐|截|保留");

    private static readonly Wording Fits = Pattern.Zh(@"\b(?:has to|have to|needs? to|must|should|got to|gotta|make it|to) (?:all )?fit\b|\b(?:put it|it goes|it should go|it has to go|it must go|squeeze it|get it) (?:in|on|into|onto) (?:there|it|that)\b|\b(?:squeeze|cram|stuff|fit|get) (?:it|this|that|the [a-z]+) (?:in|on)(?= ?(?:$|[,.;!?]))|\bso (?:that )?it fits\b|(?:放|装|存|塞)得(?:下|进)|(?:要|得|能|想|必须|可以|想(?:个|点)?(?:办法|法子?)|设法|(?<=[,.;!?] ?)|尽量|帮我|给我|麻烦|硬)(?:再|也|把它|就|给它|全|都)*(?:放|装|存|塞|挤|拷)(?:得下|得进|进|下)");

    /// <summary>780兆，平台最大250: of a size and a smaller ceiling without a unit, the size is the source's.</summary>
    public static void Ceilings(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, RoleCue?[] cues, QuantityRole?[] roles)
    {
        var open = Enumerable.Range(0, roles.Length).Where(i => quantities[i].Kind == QuantityKind.Size && roles[i] is null).ToList();
        if (open is not [var only] || quantities.Any(one => one.Kind == QuantityKind.Size && one != quantities[only])) return;
        for (var i = only + 1; i < roles.Length; i++)
        {
            if (quantities[i].Kind == QuantityKind.Number && cues[i]?.Role == QuantityRole.Asked && quantities[i].Value > 1 && BareNumbers.IsAlone(skeleton.After(i)) && NumberText.Parse(new string([.. quantities[only].Text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ' ')]).Trim()) > quantities[i].Value)
            {
                roles[only] = QuantityRole.Source;
                return;
            }
        }
    }

    /// <summary>Beside a size that is asked for, and among several that nothing is said of, only the smallest can be meant.</summary>
    public static void OneSize(string text, IReadOnlyList<Quantity> quantities, QuantityRole?[] roles)
    {
        var sizes = Enumerable.Range(0, roles.Length).Where(i => quantities[i].Kind == QuantityKind.Size).ToList();
        if (sizes.Count == 0) return;
        var asked = sizes.Where(i => roles[i] == QuantityRole.Asked).ToList();
        var open = sizes.Where(i => roles[i] is null).ToList();
        var least = (asked.Count > 0 ? asked : open).Select(i => quantities[i].Value).DefaultIfEmpty(double.MaxValue).Min();
        // 300多M，压成原来的四分之一: beside a share of it, and as nobody knows it exactly, it is what there is.
        foreach (var i in open.Where(i => Roughly.IsMatch(quantities[i].Text) || quantities.Any(share => share.Kind == QuantityKind.Share && OfOriginal.IsMatch(text[..share.Index]))))
            roles[i] = QuantityRole.Source;
        // "Compress to a quarter of what it weighs. Source is ProRes, 5.6 GB."
        foreach (var i in open.Where(i => roles[i] is null && quantities.Any(share => share.Kind == QuantityKind.Share && IsOfSize(text, share)))) roles[i] = QuantityRole.Source;
        open.RemoveAll(i => roles[i] is not null);
        foreach (var i in open.Where(i => quantities[i].Value > least || quantities[i].Value > Improbable || IsBare(quantities[i])))
            roles[i] = QuantityRole.Source;
        // 平台推荐800M以内，…，给我减掉四成: of what others advise and the share that is asked for, the share holds.
        foreach (var i in asked.Where(i => Advised.IsMatch(text[..quantities[i].Index]) && quantities.Any(share => share.Kind == QuantityKind.Share && OwnShare.IsMatch(text[..share.Index])))) roles[i] = QuantityRole.Elsewhere;
        // "The limit is 2 GB, it's 1.5 GB, just make it somewhat smaller": the limit is met already.
        foreach (var i in asked.Where(i => Somewhat.IsMatch(text) && sizes.Exists(told => roles[told] == QuantityRole.Source && quantities[told].Value < quantities[i].Value))) roles[i] = QuantityRole.Elsewhere;
        // 上限300MB我才40MB，不用压.
        foreach (var i in asked.Where(i => NoNeed.IsMatch(text) && sizes.Exists(told => roles[told] == QuantityRole.Source && quantities[told].Value < quantities[i].Value))) roles[i] = QuantityRole.Elsewhere;
        // "My stick has 4GB, this 5GB movie has to fit."
        if (asked.Count == 0 && sizes.Count > 1 && !quantities.Any(share => share.Kind == QuantityKind.Share && SharesIt.IsMatch(text[..share.Index])) && sizes.TrueForAll(i => roles[i] is not (null or QuantityRole.Asked)) && Fits.IsMatch(text))
            roles[sizes.MinBy(i => quantities[i].Value)] = QuantityRole.Asked;
        // "The 9 GB recording has to go onto a drive with 3 GB left."
        if (asked.Count == 0 && sizes.TrueForAll(i => roles[i] is QuantityRole.Source or QuantityRole.Elsewhere) && GoesOnto.IsMatch(text)
            && sizes.Where(i => roles[i] == QuantityRole.Elsewhere && IsLeft.IsMatch(text[quantities[i].End..])).ToList() is [var room])
        {
            roles[room] = QuantityRole.Asked;
        }

        // 网盘剩下500M，得塞进去: what is left of a drive is the ceiling of what goes there.
        if (sizes is [var only] && roles[only] == QuantityRole.Elsewhere && Fits.IsMatch(text)) roles[only] = QuantityRole.Asked;
        // "The stick only has 700 MB free": where nothing else is asked, what fits on it is.
        if (sizes is [var free] && roles[free] == QuantityRole.Elsewhere && quantities[free].Value < Improbable && !quantities.Any(one => one.Kind is QuantityKind.Share) && IsFree(text, quantities[free]) && !OtherWish.IsMatch(text)) roles[free] = QuantityRole.Asked;
        // "Class 3b" is no size.
        foreach (var i in sizes.Where(i => quantities[i] is { Value: < Kilobyte, Text: [.., (>= '0' and <= '9') or ' ', 'b'] })) roles[i] = QuantityRole.Elsewhere;
        // 榨干每一个字节: one byte is a ceiling only where the words say so, and is refused as one then.
        foreach (var i in sizes.Where(i => quantities[i].Value == 1 && roles[i] != QuantityRole.Asked)) roles[i] = QuantityRole.Elsewhere;
        // "Her mailbox allows 20 MB, but never mind the size, it stays on my own television": a limit that somebody names and waives.
        if (Waives.IsMatch(text) && !Shrinks.IsMatch(text)) foreach (var i in asked) roles[i] = QuantityRole.Elsewhere;
        // "Not a byte more."
        foreach (var i in sizes.Where(i => quantities[i].Value < Kilobyte && sizes.Exists(other => quantities[other].Value >= Kilobyte)))
            roles[i] = QuantityRole.Elsewhere;
    }

    private static readonly Wording Waives = Pattern.Zh(
        "\\b(?:(?:do not|don't|dont|no need to|needn't|need not|you needn't) (?:trouble|bother|worry|fret|care|fuss|think|mind)(?: yourself)?(?: (?:over|about|with))?|never mind|forget(?: about)?|ignore|regardless of|no matter) (?:the |its |my |any )?(?:file )?sizes?\\b"
        + "|\\bsize (?:(?:really |just )?(?:does not|doesn't|doesnt|won't|will not) matter|(?:is not|isn't|is no|isnt) (?:important|an issue|a problem|a concern|issue|problem|concern|object)|is (?:irrelevant|unimportant|of no importance))|\\b(?:limit|that|which|it) (?:really |just )?(?:does not|doesn't|doesnt|won't) matter (?:here|this time|for this|to us|now)\\b"
        + "|(?:文件|视频)?(?:大小|体积|容量)(?:就|都|也|倒|的话|上)*(?:不用|不必|不需要|无须|无需|甭|别|不)(?:去|太|再|怎么)?(?:管|考虑|操心|在意|在乎|理|担心|限制?)|(?:大小|体积|容量)(?:就|都|也|倒)*(?:无所谓|不重要|没关系|不要紧|没所谓|随意|随便|都行|都可以|不是问题)|(?:不用|不必|别|不)(?:管|考虑|在意|在乎)(?:文件|视频|它)?(?:的)?(?:大小|体积)");

    private static readonly Wording Shrinks = Pattern.Zh("\\b(?:compress\\w*|shrink|shrunk|smaller|reduce|squeeze|fit|under|below|within|as long as|provided|unless)\\b|压|缩|瘦|弄小|变小|以内|以下|不超|别超|只要不");
    private static readonly Wording SharesIt = Pattern.Zh("(?:压缩?|缩小?|减小?|砍|瘦|弄小|变小)(?:掉|到|成|小|去|了)*(?:原来的?)? ?$");
    private static readonly Wording NoNeed = Pattern.Zh("(?:不用|不必|没必要|无需|不需要|用不着|别|不要)(?:再|去|给我)*压缩?(?:了|吧|的|啦)*(?= ?(?:$|[,.;!?]))");
    private static readonly Wording Advised = Pattern.Zh("(?:推荐|建议|说最好|最好)(?:是|在|的|大小|用|控制|压到| )*$");
    private static readonly Wording OwnShare = Pattern.Zh("(?:给我|帮我|就|请|麻烦|我想|我要|把它)[^,.;!?0-9]{0,6}(?:减|压|砍|缩|降|瘦|小)(?:掉|到|成|为|小|去|了)*(?:原来|现在)?的? ?$");

    private static readonly Wording Somewhat = Pattern.Zh(@"\b(?:a (?:bit|little|tad|touch)|somewhat|slightly|a few percent|even|still) (?:bit )?(?:smaller|lighter|less)\b");

    /// <summary>How much of the file is to be left, or to go.</summary>
    private static readonly Wording SizeBefore = Pattern.Zh(@"\b(?:compress|shrink|reduce|squeeze|downsize|(?:bring|get|make|take|knock|cut|squash|crush|whittle) (?:it|this|that|them|the (?:file|video|clip|thing)))(?: (?:it|this|that|them|me|the|my|file|video|clip|thing|size|down|to|by|about|around|roughly|maybe|at least|only|just|a|an|into|in|at|least|as|much|like|some|nearly|almost)){0,6} $|\b(?:cut|chop|split|slash|reduce|shrink|compress|bring) (?:the |these |those |all |my |down ){0,3}[0-9.,]{1,8} ?[kmg]?(?:b|egs?|igs?) (?:down )?(?:in|to|by) (?:about )?$");
    private static readonly Wording SizeAfter = Pattern.Zh(@"^ ?(?:of )?(?:(?:its|the|this|that|my|original|current|present|total|full|old) ){0,3}(?:file ?size|size|weight|megabytes|bytes|file|space (?:it|this|that) takes|(?:of )?what (?:it|this|that|the [a-z]+) (?:weighs?|is|takes)|smaller|lighter|as big|as heavy)\b|^ ?of (?:it|this|that|them)(?= ?(?:$|[,.;!?]|(?:please|pls|will|would|is|should|at most|max)\b))");

    private static readonly Wording OfAnother = Pattern.Zh(@"^ ?(?:off (?:the )?(?:left|right|top|bottom|sides?|start|end|beginning)|(?:of )?(?:the )?(?:speed|volume|length|duration|width|height|sound|time|resolution|frame ?rate))\b");

    private static bool IsOfSize(string text, Quantity share) => (SizeBefore.IsMatch(text[..share.Index]) || SizeAfter.IsMatch(text[share.End..])) && !OfAnother.IsMatch(text[share.End..]);

    private static bool IsFree(string text, Quantity size) =>
        Carried.IsMatch(text) && (IsLeft.IsMatch(text[size.End..]) || FreeBefore.IsMatch(text[..size.Index]));

    /// <summary>"20k" is a size, and "5G" no network, only where the words around it say so.</summary>
    private static bool IsBare(Quantity size) => size.Text.EndsWith('k') || size.Text is "2g" or "3g" or "4g" or "5g";
}
