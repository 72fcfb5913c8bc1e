using Compressor.Edits.Quantities;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>
/// Finds all quantities of a sentence and takes out those that are not asked for: what the source is, what belongs to something else. The word tables
/// after it need no such care.
/// </summary>
internal sealed class QuantityRule : IPromptRule
{
    private static readonly Wording RangeFollows = Pattern.Zh("^ ?(?:[0-9]{1,2} ?(?:秒|s)?)? ?(?:-|~|to|until|till|til|through|到|至) ?(?:第 ?)?[0-9]");
    private static readonly Wording RangePrecedes = Pattern.Zh("(?:[0-9]|秒|分钟?|(?<![a-z])(?:s|secs?|seconds?|min|minutes?)) ?(?:-|~|to|until|till|til|through|到|至) ?(?:第 ?)?$");

    private static readonly Wording FadeOrPicturePrecedes = Pattern.Zh("(?:\\bfad(?:e|es|ing)\\b|\\b(?:each|every)\\b|淡入|淡出|渐入|渐出|渐显|渐隐|每(?: ?1 ?)?张)[^.;!?。；！？]{0,30}$");
    private static readonly Wording FadeFollows = Pattern.Zh("^ ?(?:long )?(?:的)?(?:fad(?:e|es|ing)\\b|淡入|淡出|渐入|渐出|each\\b|per\\b)");

    private static readonly Wording PartPrecedes = Pattern.Zh("(?:\\b(?:first|last|final|opening|initial|closing)(?: (?:about|around|roughly))?|前|头|开头|最后|末尾|结尾|后)(?: ?的)? ?$");

    private static readonly Wording OwnerBefore = Pattern.Zh("(?:\\b(?:w/|per|an?|each|every|(?:bigger|larger|more|another|extra|additional|grows?|gain(?:s|ed)?|adds?|added|costs?|leav(?:e|es|ing)|spare|free)(?: by)?(?: (?:about|around|another|an extra|some|roughly|[0-9]{1,4} or))?))(?<!(?:make|as|get|give|be|only|just|want|need|keep|send|compress|to|like|into|under|below|within) an?) ?$");

    private static readonly Wording OwnerAfter = Pattern.Zh(
        "^ (?!(?:or|and|to|is|was|if|for|as|at|so|but|please|pls|plz|thanks|thx|thank|the|would|will|should|can|may|max|maximum|limit|tops|total|file|files|video|videos|clip|clips|version|versions|copy|copies|dropbox|onedrive|icloud|gdrive|google|nextcloud|floppy|server|portal|form|inbox|mailbox|stick|card|drive|disk|usb|dvd|mp4|gif|webp|webm|attachment|attachments|upload|uploads|email|emails|mail|message|ceiling|cap|target|goal|then|not|no|with|without|in|on|because|since|cos|cause|cuz|each|apiece|per|this|that|now|or|out|tbh|lol|asap|ideally|preferably|ish|approx|roughly|instead|again|only|just|less|lower|would|works?|fine|ok|okay|what|when|where|while|here|there|by|of|from|than|though|still|max|thing|result|size|sized|budget|allowed|allowance|mark|ballpark|range|area|range|line|threshold|i|we|you|he|she|they|it|my|our|your|his|her|their|all|off|down|up|also|too|plus|video|clip|hevc|av1|mono|stereo|square|vertical|portrait|landscape|mute|muted|silent|something|somewhere|thereabouts|maybe|hopefully|cheers|keep|make|cut|trim|fit|looks|good|great|is|are|be|do|does|must|has|have|hd|bytes?)\\b)[a-z]{3,}(?! ?(?:limit|cap|max|maximum|ceiling|budget|quota|allowance))\\b");

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        var quantities = QuantityRoles.Decide(text, QuantityScanner.Scan(text));
        var told = ToldQuantities.Of(reading, quantities);
        quantities = [.. quantities.Select(one => told.Contains(one.Quantity) ? one with { Role = QuantityRole.Source, Cued = true } : one)];
        // "Here's the other one, 75 MB, the same please": what the other file is.
        if (reading.Action is FollowUpAction.SameAgain) quantities = [.. quantities.Select(one => one.Quantity.Kind == QuantityKind.Size && reading.StatementAt(one.Quantity.Index, one.Quantity.Text.Length) is not { Mood: Mood.Asks } ? one with { Role = QuantityRole.Source, Cued = true } : one)];
        var room = RoomLeft.Find(text, quantities);
        var shared = room is null ? RoomShared.Find(text, quantities) : null;
        var reduced = room is null && shared is null ? SizeReduced.Find(text, quantities) : null;
        Quantity?[] reckoned = [reduced?.Less, room?.Whole, room?.Used, shared?.Whole, shared?.Count];
        foreach (var (quantity, role, cued) in quantities.Where(one => !reckoned.Contains(one.Quantity)))
        {
            if (role == QuantityRole.Asked && !cued && reading.Context.Source?.Describes(quantity) is true && !IsRange(quantity, text) && !IsPart(quantity, text) && !IsOfFadeOrPicture(quantity, text))
            {
                var words = reading.Text.Original(quantity.Index, quantity.Text.Length);
                reading.Assume($"I took \"{words}\" as a description of your file, not as a wish.", $"我把“{words}”理解为对原文件的说明，而不是要求。");
                reading.Text.Take(quantity.Index, quantity.Text.Length);
            }
            else if (role == QuantityRole.Asked && !cued && quantity.Kind == QuantityKind.Size && IsOfAnotherThing(quantity, text))
            {
                var words = reading.Text.Original(quantity.Index, quantity.Text.Length);
                reading.Assume($"I took \"{words}\" for no size of the video.", $"我没有把“{words}”当作视频的目标大小。");
                reading.Text.Take(quantity.Index, quantity.Text.Length);
            }
            else if (!IsLengthOfFade(quantity, text) && (role is QuantityRole.Source or QuantityRole.Elsewhere && !IsRange(quantity, text)) || IsBesidePlatform(quantity, cued, reading.Text))
            {
                reading.Text.Take(quantity.Index, quantity.Text.Length);
            }
            else if (role == QuantityRole.Asked && !cued && quantity.Kind == QuantityKind.Size && !quantities.Any(same => same is { Cued: true, Role: QuantityRole.Asked } && same.Quantity.Kind == QuantityKind.Size && same.Quantity.Value == quantity.Value))
            {
                reading.UncuedSizes.Add((quantity.Index, quantity.Value));
            }
        }

        if (RequiredLengths.Kept(text, quantities) is { } kept) reading.Text.Take(kept.Index, kept.Length);
        if (room is not null) Write(room, reading);
        if (shared is not null) Write(shared, reading);
        if (reduced is not null) Write(reduced, reading);
        // Last, and from the end: what is written in moves what comes after it.
        foreach (var (number, unit) in BareNumbers.Find(text, quantities).Where(one => room is null && shared is null && reduced is null).Reverse())
        {
            var said = number.Text + (unit.EndsWith('b') ? unit.ToUpperInvariant() : unit);
            reading.Assume($"I read \"{number.Text}\" as {said}.", $"我把“{number.Text}”理解为 {said}。");
            reading.Text.Insert(number.End, unit);
        }

        reading.Measured = reading.Text.ToString();
    }

    /// <summary>What is left stands in the place of the limit.</summary>
    private static void Write(RoomLeft room, PromptReading reading)
    {
        var (whole, used) = (reading.Text.Original(room.Whole.Index, room.Whole.Text.Length), reading.Text.Original(room.Used.Index, room.Used.Text.Length));
        reading.Text.Take(room.Used.Index, room.Used.Text.Length);
        reading.Text.Take(room.Whole.Index, room.Whole.Text.Length);
        reading.Text.Insert(room.Whole.End, $" {room.Bytes} bytes ");
        var left = ByteSize.Format(room.Bytes);
        reading.Assume($"{whole} less {used} leaves {left} for this file.", $"{whole} 减去 {used}，留给这个文件 {left}。");
    }

    /// <summary>What is left stands in the place of what goes.</summary>
    private static void Write(SizeReduced size, PromptReading reading)
    {
        reading.Text.Take(size.Index, size.Length);
        reading.Text.Insert(size.Index + size.Length, $" {size.Bytes} bytes ");
        var left = ByteSize.Format(size.Bytes);
        reading.Assume($"{size.Whole.Text.Trim()} less {size.Less.Text.Trim()} leaves {left}.", $"{size.Whole.Text.Trim()} 减去 {size.Less.Text.Trim()}，还有 {left}。");
    }

    /// <summary>Its part stands in the place of the whole.</summary>
    private static void Write(RoomShared room, PromptReading reading)
    {
        reading.Text.Take(room.Count.Index, room.Count.Text.Length);
        reading.Text.Take(room.Whole.Index, room.Whole.Text.Length);
        reading.Text.Insert(room.Whole.End, $" {room.Bytes} bytes ");
        var part = ByteSize.Format(room.Bytes);
        reading.Assume($"{room.Whole.Text.Trim()} for {room.Count.Text.Trim()} files leaves {part} for each.", $"{room.Whole.Text.Trim()} 分给 {room.Count.Text.Trim()} 个文件，每个 {part}。");
    }

    /// <summary>"A mac w/ 8 gb", "9 dollars a megabyte", "2 MB headroom": no word asks for it, and another noun or preposition owns it.</summary>
    private static bool IsOfAnotherThing(Quantity size, string text) => OwnerBefore.IsMatch(text[..size.Index]) || OwnerAfter.IsMatch(text[size.End..]);

    /// <summary>"What matters is 0:17 to 0:52": two times are a part of the video, however they are introduced.</summary>
    private static bool IsRange(Quantity quantity, string text) =>
        quantity.Kind == QuantityKind.Time && (RangeFollows.IsMatch(text[(quantity.Index + quantity.Text.Length)..]) || RangePrecedes.IsMatch(text[..quantity.Index]));

    /// <summary>"The first 57 seconds" of a minute: nearly all of it, but a part.</summary>
    private static bool IsPart(Quantity quantity, string text) => quantity.Kind == QuantityKind.Time && PartPrecedes.IsMatch(text[..quantity.Index]);

    /// <summary>"3 s fade out": whatever it seems to be, what stands before it says that it is the fade's.</summary>
    private static bool IsLengthOfFade(Quantity quantity, string text) => quantity is { Kind: QuantityKind.Time, Value: <= Limits.MaxFade } && FadeFollows.IsMatch(text[quantity.End..]);

    /// <summary>"Fade out over 3 seconds", "each picture for 3 seconds": no length of the source, even if it is as long.</summary>
    private static bool IsOfFadeOrPicture(Quantity quantity, string text) =>
        quantity.Kind == QuantityKind.Time && (FadeOrPicturePrecedes.IsMatch(text[..quantity.Index]) || FadeFollows.IsMatch(text[(quantity.Index + quantity.Text.Length)..]));

    /// <summary>"Holiday clip, 480MB, for WhatsApp": far above what the platform takes, and no word asks for it.</summary>
    private static bool IsBesidePlatform(Quantity quantity, bool cued, FoldedText text) =>
        !cued && quantity.Kind == QuantityKind.Size && PlatformWords.LimitedBy(text) is { } platform && quantity.Value > 2 * platform.Bytes;
}
