using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>What a quantity is by the one beside it: what is enumerated together, changed into another or taken back.</summary>
internal static class NeighbourRoles
{
    private static readonly Wording Enumeration = new(
        @"^[ ,(]*(?:(?:and|at|in|for|over|with|about|around|just|a|an|mp4|mov|mkv|avi|prores|raw|log|hdr|crf|cqp|cbr|vbr|codec|h\.?26[45]|hevc|size|length|duration|resolution|long|already|currently|now|also|roughly|nearly|almost|weighing|of|每|each|大小|时长|分辨率|大约|大概|约|大|长|共|一共|总共|的|,) ?)*[ (@+/]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Pattern.MatchLimit);

    /// <summary>From one value to another: "4k to 2k", "60fps → 30fps".</summary>
    private static readonly Wording Change = Pattern.Zh(@"^ ?(?:(?:down )?to|into|(?:has to|have to|must|should|needs? to|is to|ought to) (?:become|be|get(?: down)? to|go(?: down)? to|turn into|come down to|shrink to|end up at)|→|-?-> ?|=> ?|>|(?:的)?(?:,? ?(?:给我|帮我|请|全|都|要)?(?:压缩?|降低?|降|改|转|变|换|减|缩小?|压|调|弄|搞))?(?:到|至|成|为)|(?:的|画质的?|老片子?|视频|片子),? ?(?:(?:用|靠|拿)(?: ?ai|人工智能|软件)|能不能|可不可以|能|可以|想|给我|帮我|请|全|都|要| ){0,4}(?:修复?|拉|补|提升?|升|插帧?|增强|还原|放大?|做|压缩?|降低?|改|转|变|换|减|缩小?|调|弄|搞)(?:高|大|清|清晰|帧)?(?:到|至|成|为)|转|变|改|换) ?$");

    /// <summary>"between 5MB and 8MB", "5MB to 8MB": what comes before the first size, a bar, and what comes between.</summary>
    private static readonly Wording Range = Pattern.Zh(@"between ?\| ?(?:and|-|to) ?$|\| ?(?:-|~|to|到|至) ?$");

    /// <summary>从62M到了14M: what became of it, before.</summary>
    private static readonly Wording Became = Pattern.Zh("^ ?(?:,? ?(?:已经|直接|1 ?下子?|给)*(?:压|缩|变|降|减|弄|小|掉|瘦)?(?:到|成|为)了|变) ?$");

    private static readonly Wording StillFails = Pattern.Zh("^ ?(?:多|左右)?了?[,;] ?(?!现在|目前|原|这)[^,.;!?]{0,8}?(?:还是|还嫌|还说|还报|仍然?|依旧|依然|照样|照旧|还不|又)[^,.;!?]{0,4}?(?:大|退|红|不|超|失败|报错|限|发|传|拒|嫌)|^ ?(?:多|左右)?了?[,;][^!?]{0,40}(?:继续|接着|再)(?:往下|给我|帮我)?(?:压|缩|小|减|降)");

    private static readonly Wording Corrected = Pattern.Zh(
        "^[^\ue000-\ue00f]{0,24}?\\b(?:(?:i |but |but i |sorry,? i )?(?:meant|mean)|no,? wait|wait,? no|hang on|hold on|correction|scratch that|strike that|make that|make it|i misspoke|my mistake|oops|typo|rather|no,? sorry|sorry,? no|sorry)(?: (?:to (?:say|write|type)|it's|its|it is|that's|about|to|the|a|like|more like|actually|rather))*[ ,:;.-]*$|(?:不对|错了|打错了?|说错了?|应该是|改成|我是说|不是)[^0-9]{0,8}$");

    /// <summary>Seconds; nobody asks for so much without a word.</summary>
    private const double LongTime = 100, Hour = 3_600;

    /// <summary>Frames per second.</summary>
    private const double FastRate = 100;

    /// <summary>What stands between two values says that the first becomes the second.</summary>
    public static bool IsChange(string between) => Change.IsMatch(between);

    /// <summary>All that a clause says beside its value.</summary>
    private static readonly Wording OnlyNamed = Pattern.Zh("^ ?(?:(?:the )?(?:file(?: ?size)?|size|video|picture|resolution)|文件|视频|大小|体积|文件大小|画面|分辨率|尺寸|清晰度)(?: (?:is|at|of)|是|为|:| )*$");

    /// <summary>Bytes, and lines, of what people have rather than want.</summary>
    private const double LargeFile = 100e6, LargePicture = 1_440;

    /// <summary>标题写“菜园”，文件15MB，只取前一分钟: a value between two wishes, or behind the last, is a wish too, where nothing else says what the source is.</summary>
    public static void BetweenWishes(string text, IReadOnlyList<Quantity> quantities, QuantityRole?[] roles, Wording wish)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] != QuantityRole.Source || (quantities[i].Kind, quantities[i].Value) is not ((QuantityKind.Size, < LargeFile) or (QuantityKind.PictureSize, < LargePicture))) continue;
            if (roles.Where((role, other) => other != i && (role == QuantityRole.Source || quantities[other].Kind == quantities[i].Kind)).Any()) continue;
            var from = text.LastIndexOfAny([',', '.', ';', '!', '?'], Math.Max(0, quantities[i].Index - 1));
            var to = text.IndexOfAny([',', '.', ';', '!', '?'], quantities[i].End);
            if (to < 0) to = text.Length;
            if (from <= 0 || !string.IsNullOrWhiteSpace(text[quantities[i].End..to]) || !OnlyNamed.IsMatch(text[(from + 1)..quantities[i].Index])) continue;
            if (wish.IsMatch(text[..from]) && (wish.IsMatch(text[to..]) || string.IsNullOrWhiteSpace(text[to..].Trim('.', '!', '?')))) roles[i] = QuantityRole.Asked;
        }
    }

    /// <summary>What is left behind describes the source.</summary>
    public static void Changes(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        for (var i = 0; i + 1 < roles.Length; i++)
        {
            if (quantities[i].Kind == QuantityKind.Size && quantities[i + 1].Kind == QuantityKind.Size && quantities[i].Value < quantities[i + 1].Value
                && Range.IsMatch(skeleton.Before(i) + "|" + skeleton.Between(i)))
            {
                (roles[i], roles[i + 1]) = (QuantityRole.Asked, QuantityRole.Asked);
            }

            if (quantities[i].Kind == QuantityKind.Size && quantities[i + 1].Kind == QuantityKind.Size && quantities[i].Value > quantities[i + 1].Value && Became.IsMatch(skeleton.Between(i)))
            {
                (roles[i], roles[i + 1]) = (QuantityRole.Source, QuantityRole.Source);
                continue;
            }

            // 从90M压到31M，还是传不上去.
            if (quantities[i].Kind == QuantityKind.Size && quantities[i + 1].Kind == QuantityKind.Size && quantities[i].Value > quantities[i + 1].Value && Change.IsMatch(skeleton.Between(i)) && StillFails.IsMatch(skeleton.After(i + 1)))
            {
                (roles[i], roles[i + 1]) = (QuantityRole.Source, QuantityRole.Source);
                continue;
            }

            // 60帧降到30, "from 120 MB to 20": the second is counted in the unit of the first.
            if (quantities[i].Kind is QuantityKind.Size or QuantityKind.FrameRate or QuantityKind.PictureSize && quantities[i + 1].Kind == QuantityKind.Number && Change.IsMatch(skeleton.Between(i)) && BareNumbers.IsAlone(skeleton.After(i + 1)))
            {
                (roles[i], roles[i + 1]) = (QuantityRole.Source, QuantityRole.Asked);
                continue;
            }

            if (quantities[i].Kind is QuantityKind.Time or QuantityKind.Number or QuantityKind.Share || !Change.IsMatch(skeleton.Between(i))) continue;
            if (quantities[i].Kind == quantities[i + 1].Kind && (quantities[i].Value > quantities[i + 1].Value || quantities[i].Kind != QuantityKind.Size))
                (roles[i], roles[i + 1]) = (QuantityRole.Source, QuantityRole.Asked);
        }
    }

    /// <summary>"I wrote 8 MB but meant 18 MB", "25 MB. No wait, 15": the later one holds.</summary>
    public static void Corrections(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        for (var i = 0; i + 1 < roles.Length; i++)
        {
            var isSame = quantities[i].Kind == quantities[i + 1].Kind || (quantities[i].Kind == QuantityKind.Size && quantities[i + 1].Kind == QuantityKind.Number && BareNumbers.IsAlone(skeleton.After(i + 1)));
            if (isSame && quantities[i].Kind is QuantityKind.Size or QuantityKind.FrameRate or QuantityKind.PictureSize && Corrected.IsMatch(skeleton.Between(i)))
                (roles[i], roles[i + 1]) = (QuantityRole.Source, QuantityRole.Asked);
        }
    }

    /// <summary>"1080p, 37 min.": a length that is enumerated with a picture, and that nothing is said of, is the source's.</summary>
    public static void LongOnes(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            var isBeside = (i > 0 && IsPicture(i - 1) && Enumeration.IsMatch(skeleton.Between(i - 1))) || (i + 1 < roles.Length && IsPicture(i + 1) && Enumeration.IsMatch(skeleton.Between(i)));
            if (roles[i] is null && quantities[i].Kind == QuantityKind.Time && quantities[i].Value > LongTime && isBeside) roles[i] = QuantityRole.Source;
        }

        bool IsPicture(int index) => quantities[index].Kind is QuantityKind.PictureSize or QuantityKind.FrameRate;
    }

    private static readonly Wording AskedLength = Pattern.Zh("(?:[前后留剪取要截到成内最裁短]|保留|\\b(?:first|last|to|keep|under|within|most))[^,.;!?\ue000-\ue00f]{0,4}$");

    /// <summary>2小时8G, 存档41分钟18G: a length and the size right behind it, of which nothing is said, tell what the source is.</summary>
    public static void Weights(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        for (var i = 0; i + 1 < roles.Length; i++)
        {
            var isRate = quantities[i] is { Kind: QuantityKind.Time, Value: 60 or Hour };
            if (!(isRate || quantities[i] is { Kind: QuantityKind.Time, Value: > LongTime }) || quantities[i + 1].Kind != QuantityKind.Size || roles[i + 1] is not null || roles[i] is not (null or QuantityRole.Source)) continue;
            var between = skeleton.Between(i).Trim();
            if ((between.Length == 0 || (quantities[i].Value >= Hour && between is "," or "的")) && !AskedLength.IsMatch(skeleton.Before(i))) (roles[i], roles[i + 1]) = (QuantityRole.Source, QuantityRole.Source);
        }
    }

    /// <summary>240帧: faster than any screen shows; it was filmed so.</summary>
    public static void FastOnes(IReadOnlyList<Quantity> quantities, QuantityRole?[] roles)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] is null && quantities[i] is { Kind: QuantityKind.FrameRate, Value: >= FastRate }) roles[i] = QuantityRole.Source;
        }
    }

    /// <summary>"a 45 minute 1080p60 video, 2.3GB": what is enumerated together describes the same thing.</summary>
    public static void Enumerations(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        for (var i = 1; i < roles.Length; i++)
        {
            if (roles[i] is null && roles[i - 1] == QuantityRole.Source && quantities[i].Kind != quantities[i - 1].Kind && Enumeration.IsMatch(skeleton.Between(i - 1)))
                roles[i] = QuantityRole.Source;
        }

        for (var i = roles.Length - 2; i >= 0; i--)
        {
            if (roles[i] is null && quantities[i].Kind != QuantityKind.Number && roles[i + 1] == QuantityRole.Source && quantities[i].Kind != quantities[i + 1].Kind && Enumeration.IsMatch(skeleton.Between(i)))
                roles[i] = QuantityRole.Source;
        }
    }

    /// <summary>"Make 4K drone shot FHD": nobody wants a larger picture than there is, so the smaller one is the wish.</summary>
    public static void Pictures(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        var pictures = Enumerable.Range(0, roles.Length).Where(i => quantities[i].Kind == QuantityKind.PictureSize).ToList();
        if (pictures is not [var first, var second] || second != first + 1 || roles[second] != QuantityRole.Source || roles[first] is not (null or QuantityRole.Asked)
            || quantities[first].Value <= quantities[second].Value || skeleton.Between(first).AsSpan().ContainsAny(",.;:!?()"))
        {
            return;
        }

        (roles[first], roles[second]) = (QuantityRole.Source, QuantityRole.Asked);
    }
}
