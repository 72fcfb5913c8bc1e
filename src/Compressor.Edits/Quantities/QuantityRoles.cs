using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>A quantity and what it is to the request.</summary>
/// <param name="Cued">The words around it say so; otherwise nothing is known against it.</param>
internal sealed record RoledQuantity(Quantity Quantity, QuantityRole Role, bool Cued);

/// <summary>
/// Decides what each quantity of a sentence is to the request: by the words around it (<see cref="EnglishCues"/>, <see cref="ChineseCues"/>), else by
/// its neighbours in an enumeration, else by the others of its kind: of two sizes, the smaller is asked for.
/// </summary>
internal static class QuantityRoles
{
    private static readonly RoleCue[] Cues = [.. ChineseCues.All, .. EnglishCues.All];

    private static readonly Wording Enumeration = new(
        @"^[ ,(]*(?:(?:and|at|in|for|over|with|about|around|just|a|an|mp4|mov|mkv|avi|prores|raw|log|hdr|crf|cqp|cbr|vbr|codec|h\.?26[45]|hevc|size|length|duration|resolution|long|每|each|大小|时长|分辨率|大约|大概|约|大|长|共|一共|总共|的|,) ?)*[ (@+/]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Pattern.MatchLimit);

    /// <summary>From one value to another: "4k to 2k", "60fps → 30fps".</summary>
    private static readonly Wording Change = Pattern.Zh(@"^ ?(?:(?:down )?to|into|→|-?-> ?|=> ?|>|(?:的)?(?:,? ?(?:给我|帮我|请|全|都|要)?(?:压缩?|降低?|降|改|转|变|换|减|缩小?|压|调|弄|搞))?(?:到|至|成|为)|转|变|改|换) ?$");

    /// <summary>"between 5MB and 8MB", "5MB to 8MB": what comes before the first size, a bar, and what comes between.</summary>
    private static readonly Wording Range = Pattern.Zh(@"between ?\| ?(?:and|-|to) ?$|\| ?(?:-|~|to|到|至) ?$");

    /// <summary>The sentence asks for something that no quantity of it says.</summary>
    private static readonly Wording Wish = Pattern.Zh(
        @"\b(?:compress|shrink|smaller|reduce|lighter|squeeze|mute|sound|audio|rotate|convert|crop|vertical|square|trim|cut|remove)|压|缩|减|静音|转|裁|剪|去掉");

    private static readonly Wording Roughly = Pattern.Zh("[0-9] ?(?:个)?[多余]");
    private static readonly Wording OfOriginal = Pattern.Zh("(?:压缩?|缩小?|减小?|砍|降|瘦|变|弄|搞)(?:到|成|为|至|掉|了|个)*(?:只有|大概|大约|约)?(?:原来|现在|原片|原先|原文件|原大小|原体积)?的? ?$");

    /// <summary>Characters before a quote in which somebody may be said to say it.</summary>
    private const int SayingWindow = 24;

    private static readonly Wording Quote = new("\"[^\"]{1,200}\"|(?<![a-z0-9])'[^']{1,200}'(?![a-z0-9])", RegexOptions.CultureInvariant, Pattern.MatchLimit);
    private static readonly Wording Says = Pattern.Zh(@"\b(?:says?|said|saying that|states?|error|message|form|rules?|told|tells|warns?|wrote|limit|asks?|asked)\b[^""]*$|(?:提示|要求|规定|说|写着|报错|弹出|通知|限制|显示)[:,]? ?$");

    /// <summary>"He says \"make it 10 MB\" in the video".</summary>
    private static readonly Wording InVideo = Pattern.Zh("^ (?:in|on|at the (?:start|end) of|during) (?:the |my |this |our )?(?:video|clip|film|recording)\\b");

    private static readonly Wording IsRule = Pattern.Zh("\\b(?:max(?:imum)?|limit|exceeds?|exceeded|too (?:large|big)|(?:larger|bigger|more) than|up to|at most|under|must|allowed)\\b|超过|不得|最大|上限|过大|限制");

    /// <summary>Bytes. Above, a size is a size only where the words around it say so.</summary>
    private const double Kilobyte = 1_000, Improbable = 20e9;

    /// <summary>Seconds; nobody asks for so much without a word.</summary>
    private const double LongTime = 100;

    private static readonly Wording GoesOnto = Pattern.Zh(@"\b(?:has to|have to|needs? to|must|should|got to|gotta|supposed to|want to) (?:all )?(?:go|get|be (?:put|copied|saved|moved|burned|stored)|put it|copy it|save it) (?:on|in|to)|(?:要|得|必须|需要|想)(?:拷|存|放|装|复制|导|移|塞|传)(?:到|进|去|上)");
    private static readonly Wording IsLeft = Pattern.Zh("^ ?(?:of )?(?:(?:free|spare|available|empty) ?)?(?:left|free|available|remaining|space|spare|to spare|room|剩|空间|空余|可用)");

    private static readonly Wording Fits = Pattern.Zh(@"\b(?:has to|have to|needs? to|must|should|got to|gotta|make it|to) (?:all )?fit\b|\b(?:put it|it goes|it should go|it has to go|it must go|squeeze it|get it) (?:in|on|into|onto) (?:there|it|that)\b|\bso (?:that )?it fits\b|(?:放|装|存|塞)得(?:下|进)|(?:要|得|能|想|必须|可以)(?:全)?(?:放|装|存|塞|挤|拷)(?:得下|得进|进|下)");

    /// <summary>What follows is a noun that the number counts.</summary>
    private static readonly Wording Counted = Pattern.Zh("^ (?:(?:monthly|daily|weekly|yearly|unique|loyal|new|active|paying|angry|happy|total|other|different|young|old) )?(?!(?:tops|is|was|as|this|its|has|less|plus|always|limits?|files?|videos?|clips?|gifs?|images?|pictures?|bytes|bits|pixels|maximums?|attachments?|uploads?|versions?|yes|thus|across|unless|thanks|pls|webps?)\\b)(?:[a-z]{3,}s|people|children|men|women|folks)\\b");

    public static IReadOnlyList<RoledQuantity> Decide(string text, IReadOnlyList<Quantity> quantities)
    {
        var skeleton = new SentenceSkeleton(text, quantities);
        var cues = quantities.Select((quantity, i) => CueOf(quantity.Kind, skeleton.Before(i), skeleton.After(i))).ToArray();
        var roles = cues.Select(cue => cue?.Role).ToArray();
        Changes(quantities, skeleton, roles);
        Corrections(quantities, skeleton, roles);
        LongOnes(quantities, skeleton, roles);
        Enumerations(quantities, skeleton, roles);
        var wishes = roles.Zip(quantities).Any(pair => pair.First == QuantityRole.Asked && pair.Second.Kind == QuantityKind.Size) || Wish.IsMatch(text);
        for (var i = 0; i < roles.Length; i++)
        {
            if (cues[i] is { IsWeak: true } && !wishes) roles[i] = null;
        }

        // "9k visits a day" are no bytes and no picture, whatever verb stands before them.
        for (var i = 0; i < roles.Length; i++)
        {
            if (quantities[i].Text.EndsWith('k') && Counted.IsMatch(text[quantities[i].End..])) roles[i] = QuantityRole.Elsewhere;
        }

        Ceilings(quantities, skeleton, cues, roles);
        OneSize(text, quantities, roles);
        Enumerations(quantities, skeleton, roles);
        Pictures(quantities, skeleton, roles);
        Lengths(quantities, roles);
        Quotes(text, quantities, roles);
        return [.. quantities.Select((quantity, i) => new RoledQuantity(quantity, roles[i] ?? QuantityRole.Asked, roles[i] is not null))];
    }

    private static RoleCue? CueOf(QuantityKind kind, string before, string after) => Array.Find(Cues, cue => cue.Fits(kind, before, after));

    /// <summary>What is left behind describes the source.</summary>
    private static void Changes(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        for (var i = 0; i + 1 < roles.Length; i++)
        {
            if (quantities[i].Kind == QuantityKind.Size && quantities[i + 1].Kind == QuantityKind.Size && quantities[i].Value < quantities[i + 1].Value
                && Range.IsMatch(skeleton.Before(i) + "|" + skeleton.Between(i)))
            {
                (roles[i], roles[i + 1]) = (QuantityRole.Asked, QuantityRole.Asked);
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
    private static void Corrections(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        for (var i = 0; i + 1 < roles.Length; i++)
        {
            var isSame = quantities[i].Kind == quantities[i + 1].Kind || (quantities[i].Kind == QuantityKind.Size && quantities[i + 1].Kind == QuantityKind.Number && BareNumbers.IsAlone(skeleton.After(i + 1)));
            if (isSame && quantities[i].Kind is QuantityKind.Size or QuantityKind.FrameRate or QuantityKind.PictureSize && Corrected.IsMatch(skeleton.Between(i)))
                (roles[i], roles[i + 1]) = (QuantityRole.Source, QuantityRole.Asked);
        }
    }

    private static readonly Wording Corrected = Pattern.Zh(
        "^[^\ue000-\ue00f]{0,24}?\\b(?:(?:i |but |but i |sorry,? i )?(?:meant|mean)|no,? wait|wait,? no|hang on|hold on|correction|scratch that|strike that|make that|make it|i misspoke|my mistake|oops|typo|rather|no,? sorry|sorry,? no|sorry)(?: (?:to (?:say|write|type)|it's|its|it is|that's|about|to|the|a|like|more like|actually|rather))*[ ,:;.-]*$|(?:不对|错了|打错了?|说错了?|应该是|改成|我是说|不是)[^0-9]{0,8}$");

    /// <summary>"1080p, 37 min.": a length that is enumerated with a picture, and that nothing is said of, is the source's.</summary>
    private static void LongOnes(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            var isBeside = (i > 0 && IsPicture(i - 1) && Enumeration.IsMatch(skeleton.Between(i - 1))) || (i + 1 < roles.Length && IsPicture(i + 1) && Enumeration.IsMatch(skeleton.Between(i)));
            if (roles[i] is null && quantities[i].Kind == QuantityKind.Time && quantities[i].Value > LongTime && isBeside) roles[i] = QuantityRole.Source;
        }

        bool IsPicture(int index) => quantities[index].Kind is QuantityKind.PictureSize or QuantityKind.FrameRate;
    }

    /// <summary>"a 45 minute 1080p60 video, 2.3GB": what is enumerated together describes the same thing.</summary>
    private static void Enumerations(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
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
    private static void Pictures(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, QuantityRole?[] roles)
    {
        var pictures = Enumerable.Range(0, roles.Length).Where(i => quantities[i].Kind == QuantityKind.PictureSize).ToList();
        if (pictures is not [var first, var second] || second != first + 1 || roles[second] != QuantityRole.Source || roles[first] is not (null or QuantityRole.Asked)
            || quantities[first].Value <= quantities[second].Value || skeleton.Between(first).AsSpan().ContainsAny(",.;:!?()"))
        {
            return;
        }

        (roles[first], roles[second]) = (QuantityRole.Source, QuantityRole.Asked);
    }

    /// <summary>780兆，平台最大250: of a size and a smaller ceiling without a unit, the size is the source's.</summary>
    private static void Ceilings(IReadOnlyList<Quantity> quantities, SentenceSkeleton skeleton, RoleCue?[] cues, QuantityRole?[] roles)
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
    private static void OneSize(string text, IReadOnlyList<Quantity> quantities, QuantityRole?[] roles)
    {
        var sizes = Enumerable.Range(0, roles.Length).Where(i => quantities[i].Kind == QuantityKind.Size).ToList();
        var asked = sizes.Where(i => roles[i] == QuantityRole.Asked).ToList();
        var open = sizes.Where(i => roles[i] is null).ToList();
        var least = (asked.Count > 0 ? asked : open).Select(i => quantities[i].Value).DefaultIfEmpty(double.MaxValue).Min();
        // 300多M，压成原来的四分之一: beside a share of it, and as nobody knows it exactly, it is what there is.
        foreach (var i in open.Where(i => Roughly.IsMatch(quantities[i].Text) || quantities.Any(share => share.Kind == QuantityKind.Share && OfOriginal.IsMatch(text[..share.Index]))))
            roles[i] = QuantityRole.Source;
        open.RemoveAll(i => roles[i] is not null);
        foreach (var i in open.Where(i => quantities[i].Value > least || quantities[i].Value > Improbable || IsBare(quantities[i])))
            roles[i] = QuantityRole.Source;
        // "My stick has 4GB, this 5GB movie has to fit."
        if (asked.Count == 0 && sizes.Count > 1 && sizes.TrueForAll(i => roles[i] is not (null or QuantityRole.Asked)) && Fits.IsMatch(text))
            roles[sizes.MinBy(i => quantities[i].Value)] = QuantityRole.Asked;
        // "The 9 GB recording has to go onto a drive with 3 GB left."
        if (asked.Count == 0 && sizes.TrueForAll(i => roles[i] is QuantityRole.Source or QuantityRole.Elsewhere) && GoesOnto.IsMatch(text)
            && sizes.Where(i => roles[i] == QuantityRole.Elsewhere && IsLeft.IsMatch(text[quantities[i].End..])).ToList() is [var room])
        {
            roles[room] = QuantityRole.Asked;
        }

        // 网盘剩下500M，得塞进去: what is left of a drive is the ceiling of what goes there.
        if (sizes is [var only] && roles[only] == QuantityRole.Elsewhere && Fits.IsMatch(text)) roles[only] = QuantityRole.Asked;
        // "Not a byte more."
        foreach (var i in sizes.Where(i => quantities[i].Value < Kilobyte && sizes.Exists(other => quantities[other].Value >= Kilobyte)))
            roles[i] = QuantityRole.Elsewhere;
    }

    /// <summary>"They want 60 seconds, mine is 58": the limit is kept as it is.</summary>
    private static void Lengths(IReadOnlyList<Quantity> quantities, QuantityRole?[] roles)
    {
        var lengths = Enumerable.Range(0, roles.Length).Where(i => quantities[i].Kind == QuantityKind.Time && roles[i] == QuantityRole.Source).Select(i => quantities[i].Value).ToList();
        if (lengths.Count != 1) return;
        for (var i = 0; i < roles.Length; i++)
        {
            if (quantities[i].Kind == QuantityKind.Time && roles[i] == QuantityRole.Asked && quantities[i].Value >= lengths[0]) roles[i] = QuantityRole.Elsewhere;
        }
    }

    /// <summary>Text to be shown is no request, but what a form or a person says is: the form says "at most 8 MB".</summary>
    private static void Quotes(string text, IReadOnlyList<Quantity> quantities, QuantityRole?[] roles)
    {
        foreach (Match quote in Quote.Matches(text))
        {
            if (!InVideo.IsMatch(text[(quote.Index + quote.Length)..]) && (IsRule.IsMatch(quote.Value) || Says.IsMatch(text[Math.Max(0, quote.Index - SayingWindow)..quote.Index]))) continue;
            for (var i = 0; i < roles.Length; i++)
            {
                if (quantities[i].Index > quote.Index && quantities[i].End < quote.Index + quote.Length) roles[i] = QuantityRole.Elsewhere;
            }
        }
    }

    /// <summary>"20k" is a size, and "5G" no network, only where the words around it say so.</summary>
    private static bool IsBare(Quantity size) => size.Text.EndsWith('k') || size.Text is "2g" or "3g" or "4g" or "5g";
}
