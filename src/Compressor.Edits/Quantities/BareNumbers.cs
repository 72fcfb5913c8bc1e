using System.Globalization;
using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>A number that is asked for in the unit of another one.</summary>
/// <param name="Number">"34" of "it was 340 MB, I want 34".</param>
/// <param name="Unit">What to write after it.</param>
internal sealed record UnitOfAnother(Quantity Number, string Unit);

/// <summary>Numbers that say no unit, because one was said before ("I want 34") or goes without saying ("convert from 4k to 1080").</summary>
internal static class BareNumbers
{
    private const QuantityKind Units = QuantityKind.Size | QuantityKind.PictureSize | QuantityKind.FrameRate;

    /// <summary>Lines of pictures that people call by the number alone.</summary>
    private static readonly double[] Lines = [240, 360, 480, 540, 576, 720, 1080, 1440, 2160];

    /// <summary>Nothing follows that the number could count.</summary>
    private static readonly Wording Alone = Pattern.Zh(
        @"^ ?(?:$|[,.;!?)/]|(?:they|he|she|gmail|outlook|the [a-z]+) (?:accepts?|allows?|takes?|permits?|lets?|wants?|handles?)|(?:at (?:the )?(?:very )?most|max(?:imum)?|or (?:less|lower|under|so)|please|pls|and|but|if|it (?:has to be|is|must be|shall be|should be|will be)|without|so that|would|will|is|are|should|instead|for|tops|now|this time|to (?:be|have|leave|stay|keep|get|give|allow))\b|以内|以下|就|够|左右|吧|才|压(?!到|成)|算|来压|to be)");

    /// <summary>What is wished beside a limit: "the limit is 20 MB, so aim for 14".</summary>
    private static readonly Wording Aim = Pattern.Zh(
        "(?:\\b(?:(?:but|and|while|whereas|though|yet)[^.;!?0-9]{0,24} only (?:allows?|takes?|accepts?|lets?|has|permits?|likes?)(?: (?:me|us|through))?|(?:(?:could|can|would|will) (?:you|we)|so|then|please|just|but|let's|rather|better|i'd|we'd)(?: (?:please|just|rather|better))? do|(?<=[,;:] ?(?:so |but |and )?)please|(?:deliver|output|export|render|play|hand|give|show|broadcast|air|run|save|send|return|encode)(?: (?:it|this|that|them))?(?: (?:over|back|out|me|us|to (?:me|us|them)))? (?:at|in|as)(?: an?)?(?: (?:plain|normal|standard|regular))?|(?:deliver|output|export|render|broadcast)(?: an?| just)?(?: (?:plain|normal|standard|regular))?|try(?:ing)? (?:for|to (?:hit|reach))|(?:more|bigger|larger|heavier|over|above) than (?:the|their|what)|(?:but|so|and|though|,) (?:i|we) (?:only |just |really |actually )?(?:want|need|prefer|would like)|(?:today|now|nowadays|these days|meanwhile|this year),? (?:it's|it is|they (?:allow|take|accept)|we get)|aim(?:ing)?(?: for| at)?|shoot(?:ing)? for|target(?:ing)?|go(?:ing)? (?:for|to|with|down to)|mak(?:e|ing) (?:it|that|this)|let's (?:say|do|take|use|try)|(?<=(?:[,;:-]|below|under|lower|smaller) ?)(?:say|like|maybe|perhaps|e\\.g\\.)|let us say|(?:would |i'd |we'd )?rather(?: have)?|better|prefer|ideally|(?:end|wind|finish|come out|come in|land)(?:s)?(?: up)? (?:at|as|around|under|below|near|with)|call it|keep (?:it|this)(?: (?:under|at|to|below|around))?|stay(?:ing)? (?:under|below|at)|get it (?:to|under|below|down to)|(?:bring|take|squeeze|compress|shrink|knock|get|drop|push|trim|cut|squash|slim|crush|whittle|beat) (?:it|this|that|her|him|them|the (?:thing|file|clip|video)) (?:right |back |down |way )*to|(?:i|we)'d (?:say|like|want|prefer)|(?:this one|that one|mine|each(?: one)?|this (?:clip|video|file|part))(?: only| just)? (?:gets?|may (?:have|be|take)|can (?:have|be|take)|is allowed|is left with)|(?:they|she|he|form|portal|site|client|teacher|school|boss|prof|professor|office|page|uploader|server)(?: only| actually| just)? (?:wants?|needs?|asks? for|takes?|accepts?|allows?))(?: (?:about|around|roughly|like|maybe|only|just|say))?|(?:压到|压成|压至|控制在|控制到|弄到|做到|降到|按|按照|目标|最好是?|就压|改成)(?:大概|约|个)?) ?$");

    /// <summary>"1080 at 30": lines and a rate that say no unit.</summary>
    private static readonly Wording RateFollows = Pattern.Zh("^ ?(?:at|@|/) ?(?:about |just )?(?:24|25|30|48|50|60|120)(?= ?(?:$|[,.;!?)]|(?:and|please|pls|with|for|is|would|will|max|tops)\\b))");

    public static bool IsAlone(string after) => Alone.IsMatch(after);

    /// <summary>宽度改成1080: of one side, which need not be the shorter one.</summary>
    private static readonly Wording OfASide = Pattern.Zh("(?:宽|高|(?:宽|高|长)度|[长竖横]边)[^,.;!?0-9]{0,6}$");

    private static readonly Wording OfAMark = Pattern.Zh("(?:\\b(?:vmaf|psnr|ssim|score|rating|grade)\\b|得分|评分|打分|分数|画质|质量|清晰度)[^,.;!?0-9]{0,12}$");
    private static readonly Wording Mark = Pattern.Zh("^ ?分(?!钟|之)");

    /// <summary>"Tried 15 fps, looked bad; 24 please", "so 30 it has to be": a number alone in its clause.</summary>
    private static readonly Wording Bare = Pattern.Zh("(?:^ ?|[,.;!?:-] ?|\\b(?:so|then|therefore|hence|just|please|rather|make it) ?)$");
    private static readonly Wording BareWish = Pattern.Zh("^ ?(?:please|instead|then|will do|it (?:has to be|is|must be|shall be|should be|will be)|has to do|must do|would be (?:great|fine|good|perfect)|is what (?:i|we))\\b");

    private static readonly Wording Today = Pattern.Zh("\\b(?:today|now|nowadays|these days|meanwhile|this year),? (?:it's|it is|they (?:allow|take|accept)|we get) ?$");

    private static readonly Wording OfMine = Pattern.Zh("\\b(?:mine|ours|this one|for me|for us)\\b[^.;!?0-9\ue000-\ue00f]{0,24}$");

    private static readonly Wording NotNeeded = Pattern.Zh("\\b(?:no need|needn't|needn't|no reason|(?:don't|do not|dont|doesn't) (?:have|need)|not necessary|unnecessary)\\b[^.;!?0-9]{0,40}$");

    private static readonly Wording IntoOne = Pattern.Zh("\\b(?:stitch|join|merge|combine|glue|splice|stick|put|weld|fuse|paste|tape|turn|make|string|together|one after)\\b[^.;!?]{0,40}\\b(?:in ?to|as|just|only|make it|make)(?: just| a| a single)? ?$");

    /// <summary>A size has a smaller number only in the unit below its own: "the limit is 250, mine is 1.1 GB".</summary>
    private static readonly string[] SizeUnits = ["kb", "mb", "gb"];

    /// <summary>"1080p at 30".</summary>
    private static readonly Wording AtRate = Pattern.Zh("^ ?(?:at|@|/)? ?$");
    private static readonly Wording HasUnit = Pattern.Zh("^ ?(?:pictures|images|pics|frames|张|格|幅)");
    private static readonly double[] Rates = [24, 25, 30, 48, 50, 60, 120];

    public static IEnumerable<UnitOfAnother> Find(string text, IReadOnlyList<RoledQuantity> quantities)
    {
        var skeleton = new SentenceSkeleton(text, [.. quantities.Select(one => one.Quantity)]);
        for (var i = 0; i < quantities.Count; i++)
        {
            var (quantity, role, cued) = quantities[i];
            if (i > 0 && quantity.Kind == QuantityKind.Number && Rates.Contains(quantity.Value)
                && quantities[i - 1] is { Quantity.Kind: QuantityKind.PictureSize, Role: QuantityRole.Asked } && !HasUnit.IsMatch(skeleton.After(i)) && AtRate.IsMatch(skeleton.Between(i - 1)))
            {
                yield return new UnitOfAnother(quantity, " fps");
                continue;
            }

            if (quantity.Kind == QuantityKind.Number && role == QuantityRole.Asked && Lines.Contains(quantity.Value) && RateFollows.Match(text[quantity.End..]) is { Success: true } atRate
                && i + 1 < quantities.Count && quantities[i + 1].Quantity.End == quantity.End + atRate.Length)
            {
                yield return new UnitOfAnother(quantity, "p");
                yield return new UnitOfAnother(quantities[i + 1].Quantity, " fps");
                i++;
                continue;
            }

            // "The camera splits at 4 GB; stitch them into one."
            if (quantity is { Kind: QuantityKind.Number, Value: 1 } && IntoOne.IsMatch(skeleton.Before(i))) continue;
            // VMAF打分到95: a mark.
            if (quantity.Kind == QuantityKind.Number && (OfAMark.IsMatch(skeleton.Before(i)) || Mark.IsMatch(skeleton.After(i)))) continue;
            if (quantity.Kind != QuantityKind.Number || role != QuantityRole.Asked || !Alone.IsMatch(skeleton.After(i)) || OfASide.IsMatch(skeleton.Before(i))) continue;
            var isAim = Aim.IsMatch(skeleton.Before(i)) || (Bare.IsMatch(skeleton.Before(i)) && BareWish.IsMatch(skeleton.After(i)));
            if (!cued && !isAim) continue;
            // "From 60fps down to 25": in the unit of what it changes.
            var other = i > 0 && Units.HasFlag(quantities[i - 1].Quantity.Kind) && NeighbourRoles.IsChange(skeleton.Between(i - 1)) ? quantities[i - 1] : quantities.Where(one => Units.HasFlag(one.Quantity.Kind)).MinBy(one => Math.Abs(one.Quantity.Index - quantity.Index));
            var isSaid = other is not null && quantities.Any(one => one.Quantity.Kind == other.Quantity.Kind && one.Role == QuantityRole.Asked);
            if (isSaid && !isAim) continue;
            // "My brother wants his at 10 MB, mine can be 30": the same unit, of another file.
            if (other is { Quantity.Kind: QuantityKind.Size } && other.Quantity.Index < quantity.Index && OfMine.IsMatch(skeleton.Before(i)))
            {
                yield return new UnitOfAnother(quantity, " " + other.Quantity.Text.TrimStart([.. "0123456789., "]));
                continue;
            }

            // "The limit was 10 MB, today it's 40": larger than the old one.
            // "No need to go under 5 MB, 20 will do": more than what is not needed.
            if (other is { Role: QuantityRole.Elsewhere, Quantity.Kind: QuantityKind.Size } && (Today.IsMatch(skeleton.Before(i)) || NotNeeded.IsMatch(text[..other.Quantity.Index]))) yield return new UnitOfAnother(quantity, " " + other.Quantity.Text.TrimStart([.. "0123456789., "]));
            else if (UnitFor(quantity, other?.Quantity) is { } unit) yield return new UnitOfAnother(quantity, unit);
        }
    }

    private static string? UnitFor(Quantity number, Quantity? other) => other?.Kind switch
    {
        QuantityKind.Size => SizeUnit(number.Value, other),
        QuantityKind.FrameRate when number.Value is >= 1 and <= 240 && (number.Value <= other.Value || Rates.Contains(number.Value)) => " fps",
        QuantityKind.PictureSize or null when Lines.Contains(number.Value) => "p",
        _ => null,
    };

    private static string? SizeUnit(double number, Quantity size)
    {
        if (number <= 0) return null;
        // "It includes 2.5 MB, so 2.5 it must be."
        var unitOf = size.Text.TrimStart([.. "0123456789., "]);
        if (SizeText.Parse(number.ToString(CultureInfo.InvariantCulture) + unitOf) == size.Value) return " " + unitOf;
        for (var i = SizeUnits.Length - 1; i >= 0; i--)
        {
            var unit = SizeUnits[i];
            if (SizeText.Parse(number.ToString(CultureInfo.InvariantCulture) + unit) is { } bytes && bytes < size.Value && bytes > size.Value / 1_000) return " " + unit;
        }

        return null;
    }
}
