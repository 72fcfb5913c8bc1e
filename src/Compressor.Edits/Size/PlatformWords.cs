using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A platform named instead of a size ("for Discord", 发微信): its limit is the ceiling. The limits are data: Platforms.json. Of those in OtherPlatforms.json
/// no limit is known; that is said.
/// </summary>
internal sealed class PlatformWords : IPromptRule
{
    private static readonly (PlatformNames Names, Platform Platform)[] Limited =
        [.. Platform.All.Select(platform => (new PlatformNames(platform.Aliases, platform.Ambiguous), platform))];

    private static readonly (Wording Pattern, string Name)[] Verbs =
    [
        (Pattern.En("(?:to |be |can |could |i |we |please |and |then |gotta |must )(?:e ?mail(?:ed|able)?)(?: (?:it|this|that|the|them|to)|$)|mail(?:ed|able)|attach(?:ed|able)? (?:it |this )?(?:to|in) (?:an? |my |the )?(?:e ?)?mail|by (?:e ?)?mail|(?:an? )?e ?mail attachments?|(?:small|light|little|tiny) enough (?:[^.;!?,]{0,30} )?(?:attach|attachment)|(?:only|just) (?:has|have|uses?|gets?|does|do|reads?|knows?|takes?) (?:e ?)?mail|(?:send|sent|go|mail|fit|forward|get)(?: (?:it|this|that|her|him|them|to|over|through)){0,3} as an? attachment"), "email"),
        (Pattern.En("(?:be |can |to |could )?texted|(?:to |can |and )text (?:it|this|that)|(?:as|by|via|in) (?:a )?text|tex?t ?able"), "mms"),
    ];

    /// <summary>Says of a paid plan that nobody has it.</summary>
    private const string Lacking = "(?:nobody|no one|none|neither|never|not|(?:do|does|did|have|has|had|is|are|was|ca|wo)n'?t|cannot|without|lacks?|lacking|cancel(?:l?ed)?|lost|stopped|dropped|used to|(?<=too[ ])(?:broke|cheap|poor))";

    private const string Over = " ?(?:subscription |plan )?(?:just |has |have |already |is |was )*(?:ran out|run out|expired|lapsed|ended|cancell?ed|gone|over|isn't|is not|not)\\b";

    private static readonly (Wording Pattern, Platform Tier, Platform Platform)[] Tiers =
        [.. Platform.All.SelectMany(platform => platform.Tiers.Select(tier => (Pattern.En("(?<!\\b(?:without|no|not|non|don't have|haven't got|lack|没有|无) ?(?:any |the )?)(?<!\\b" + Lacking + "\\b(?:(?!\\b(?:(?<!(?:pay(?:s|ing)?|broke|cheap|poor)[ ])for|on|via|but)\\b)[^,.;!?]){0,30})(?:" + string.Join('|', tier.Aliases.Select(Regex.Escape)).Replace("\\ ", " ", StringComparison.Ordinal) + ")(?!" + Over + ")"), tier, platform)))];

    private static readonly (PlatformNames Names, OtherPlatform Platform)[] Unlimited =
        [.. OtherPlatform.All.Select(platform => (new PlatformNames(platform.Aliases, platform.Aliases.Any(alias => alias.Length <= 4 || alias is "teams" or "canvas" or "stories" or "shorts" or "reels" or "a short" or "notion")), platform))];

    /// <summary>Asks for the form that the platform shows.</summary>
    private static readonly Wording Prepare = Pattern.Zh("(?<!\\b(?:i'll|i will|we'll|we will|i can|i'd|i could)(?: then| just)?[ ])\\b(?:prep|prepare|prepped|make|turn|convert|format|adapt|edit|optimi[sz]e|ready|reformat|get|create|cut|fit|crop)\\b|(?:做|改|弄|转|剪|变)成|适配|适合|准备|要上|¤ ?(?:version|cut|edit|format)\\b|¤ ?(?:版|格式)");

    /// <summary>Where it goes is all that is said.</summary>
    private static readonly Wording IsFor = Pattern.Zh("^ ?(?:(?:so|ok|hi|hey|and|this|video|clip|one|it) )*(?:it'?s|this is|that's|is|meant|intended|destined|goes|going)(?: to (?:be|go))?(?: (?:posted|up|for|on|to))* ?¤[^a-z\u3400-\u9fff]*(?:$|[,.;!])");

    /// <summary>Things that platforms take in sizes of their own, which are not known here.</summary>
    private static readonly Wording Small = Pattern.Zh("\\b(?:stickers?|emojis?|emotes?|avatars?|readmes?|wiki|repo(?:sitory)?|documentation|changelog|profile (?:pic(?:ture)?s?|photos?|image)|pfps?|icons?|thumbnails?|headers?|status)\\b|表情包?|贴纸|头像|贴图|封面|状态");

    /// <summary>Bytes: the limits that are below it hold for such small things too; those that are above the other are seldom met by anything that was cut.</summary>
    private const long SmallBytes = 1_000_000, Ample = 500_000_000;

    private static readonly Wording SpeaksOfSize = Pattern.Zh("\\b(?:limit|size|small|smaller|shrink|compress|too (?:big|large|heavy|long)|fit|fits|won't|wont|reject\\w*|refus\\w*|chokes?|upload|accept\\w*|attach\\w*|maximum|max|friendly|ready|compatible|proof|safe|compliant|suitable)\\b|友好|能收|能发|压|缩|小|大|限|传不|发不|超");

    /// <summary>The limit of the platform that a text names; null: none.</summary>
    public static Platform? LimitedBy(FoldedText text) => Limited.Where(one => one.Names.AreIn(PlatformNames.Compact(text.ToString())) && text.Has(one.Names.Target) && !text.Has(one.Names.Origin)).Select(one => TierOf(one.Platform, text)).MinBy(platform => platform.Bytes);

    public void Read(PromptReading reading)
    {
        List<Platform> named = [];
        var compact = PlatformNames.Compact(reading.Text.ToString());
        foreach (var (pattern, tier, platform) in Tiers.Where(tier => tier.Platform.Name == "discord" && reading.Text.Has(tier.Pattern)))
            named.Add(TierOf(platform, reading.Text));
        foreach (var (names, platform) in Limited.Where(one => one.Names.AreIn(compact)))
        {
            reading.Text.Take(names.Origin);
            if (reading.Text.Has(names.Target))
            {
                named.Add(TierOf(platform, reading.Text));
                reading.Text.Take(names.Target);
            }
        }

        foreach (var (pattern, name) in Verbs)
        {
            if (reading.Text.Take(pattern).Count > 0)
                named.Add(Platform.Named(name)!);
        }

        // After a result that was still too big for it, the limit that the file met already says nothing: "smaller, her mail server bounced it".
        if (reading.ShareOfResult is not null && reading.Context.Result is { } result) named.RemoveAll(platform => platform.Bytes >= result.Bytes);
        if (named.Where(platform => IsAbout(platform, reading)).MinBy(platform => platform.Bytes) is { } limit && reading.Edit.Size is null or { Smallest: true })
            reading.Edit = reading.Edit with { Size = new SizeLimit { Bytes = limit!.Bytes, Platform = limit.Name } };
        ReadUnlimited(reading, compact);
    }

    /// <summary>
    /// The limit has to do with what is asked: it is no limit of stickers, and one far above a small animation counts only where the sentence speaks
    /// of sizes, or of the plan that has it.
    /// </summary>
    private static bool IsAbout(Platform platform, PromptReading reading)
    {
        var text = reading.Text;
        if (text.Has(Small) && platform.Bytes > SmallBytes) return false;
        return platform.Bytes < Ample || !Platform.All.Contains(platform) || reading.Edit.Without([EditKind.Compress, EditKind.Quality]).IsEmpty || reading.Edit.Compress || text.Has(SpeaksOfSize);
    }

    private static void ReadUnlimited(PromptReading reading, string compact)
    {
        foreach (var (names, platform) in Unlimited.Where(one => one.Names.AreIn(compact)))
        {
            reading.Text.Take(names.Origin);
            if (reading.Text.Take(names.Target).Count == 0) continue;
            reading.Destination = platform;
            if (!platform.Upright || reading.Edit is not { Aspect: null, FrameSize: null or { KeepsSource: true } } || !(reading.Text.Has(Prepare) || AspectFitWords.IsBlurSaid(reading.Text) || (reading.Text.Has(IsFor) && reading.Edit.Without([EditKind.Compress, EditKind.Quality]).IsEmpty))) continue;
            var (fit, isBlurred) = AspectFitWords.Take(reading);
            reading.Edit = reading.Edit with { Aspect = new AspectRatio(9, 16, fit ?? AspectFit.Pad) { Background = isBlurred ? Background.Blur : Background.Black } };
            if (fit is not null) continue;
            reading.Assume(
                $"{platform.English} shows videos upright, so I made it 9:16 with bars; say \"crop to 9:16\" to fill the picture instead.",
                $"{platform.Chinese}以竖屏展示，因此我加边改为 9:16；要铺满画面，请说“裁剪为9:16”。");
        }
    }

    private static Platform TierOf(Platform platform, FoldedText text) =>
        Tiers.Where(tier => tier.Platform == platform && text.Has(tier.Pattern)).Select(tier => tier.Tier).FirstOrDefault() ?? platform;
}
