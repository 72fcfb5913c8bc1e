using System.Globalization;
using Compressor.Edits.Quantities;
using Compressor.Edits.Words;

namespace Compressor.Edits.Fallback;

/// <summary>The picture's shape, sides and way up.</summary>
internal static class PictureFrames
{
    private static readonly Wording Pixels = Pattern.Zh("(?<![0-9.])(?<n>[0-9]{1,5}) ?(?:px|pixels?)\\b");
    private static readonly Wording Part = Pattern.En("third|quarter|fifth|sixth|eighth|tenth");

    /// <summary>"4 sides" is no amount.</summary>
    private static readonly Wording Sides = Pattern.Zh("^[24] (?:sides|edges|borders)\\b");
    private static readonly Wording Ratio = Pattern.Zh("(?<![0-9.:])(?<w>1|2|3|4|5|9|16|21) ?(?:to|by|x|:|/) ?(?<h>1|2|3|4|5|9|16)(?![0-9.:])(?! ?(?:px|s\\b|sec|min|mb|percent|pixels))");

    /// <summary>"Good enough for a cinema screen" says how it is to look, not what shape it has.</summary>
    private static readonly Wording Enough = Pattern.Zh("\\benough (?:for|on|in)\\b");

    private static readonly Wording Whole = Pattern.Zh("^[0-9]{1,2} ?(?:to|by|x) ?[0-9]{1,2}$");

    public static IReadOnlyList<Frame> All { get; } =
    [
        new("Height -Bar -Width", Mood.Complains, (clause, edit) => PixelsOf(clause) is { } side ? edit with { FrameSize = edit.FrameSize ?? new FrameSize { Height = side } } : null),
        new("Width -Bar -Height", Mood.Complains, (clause, edit) => PixelsOf(clause) is { } side ? edit with { FrameSize = edit.FrameSize ?? new FrameSize { Width = side } } : null),
        new("Longest Side|Width -Bar", Mood.Any, Longest),
        new("Longest Side|Width Negation -Bar", Mood.Any, Longest),
        new("Tall Phone|Shape|Picture -Remove -Told", Mood.Asks, (clause, edit) => Shaped(clause, edit, 9, 16)),
        new("Wide Shape|Picture -Remove -Told", Mood.Asks, (clause, edit) => Enough.IsMatch(clause.Text) ? null : Shaped(clause, edit, 16, 9)),
        new("Tall Blur -Remove", Mood.Asks, (_, edit) => edit.Aspect is null ? edit with { Aspect = new AspectRatio(9, 16, AspectFit.Pad) { Background = Background.Blur } } : null),
        new("Shape", Mood.Asks, Proportion),
        new("Number", Mood.Asks, (clause, edit) => Whole.IsMatch(clause.Text.Trim()) ? Proportion(clause, edit) : null),
        new("Bar Black Dislike|Remove|Gone -Blur", Mood.Complains, Bars),
        new("Bar Black Negation -Blur", Mood.Asks, Bars),
        new("Bar Black Dislike Negation -Blur", Mood.Complains, Bars),
        new("Top|Bottom|Left|Right|Side|AllSides Remove|Gone -Sound -Music -Turn -Start -End -Fade -Black", Mood.Complains, Margin),
        new("Sky|Ground Left|Right|Bottom|Top -Remove", Mood.Complains, Turned),
        new("Writing Backwards", Mood.Complains, (_, edit) => edit.Flip is null && edit.Rotation is null ? edit with { Flip = new Flip(FlipDirection.Horizontal) } : null),
        new("Mirror Top Bottom", Mood.Asks, (_, edit) => edit.Flip is null ? edit with { Flip = new Flip(FlipDirection.Vertical) } : null),
        new("Mirror Left Right", Mood.Asks, (_, edit) => edit.Flip is null ? edit with { Flip = new Flip(FlipDirection.Horizontal) } : null),
    ];

    private static VideoEdit? Longest(Clause clause, VideoEdit edit) => PixelsOf(clause) is { } side ? edit with { FrameSize = edit.FrameSize ?? new FrameSize { LongSide = side } } : null;

    private static int? PixelsOf(Clause clause) =>
        Pixels.Matches(clause.Text) is [var only] && int.Parse(only.Groups["n"].Value, CultureInfo.InvariantCulture) is var side and >= Limits.MinSide and <= Limits.MaxNamedSide ? side : null;

    private static VideoEdit? Bars(Clause clause, VideoEdit edit) => edit is { Aspect: null, Crop: null } ? edit with { Crop = new Crop { BlackBars = true } } : null;

    private static VideoEdit? Shaped(Clause clause, VideoEdit edit, int width, int height) =>
        edit.Aspect is null && edit.FrameSize is null or { KeepsSource: true } && clause.Quantities.Count == 0 ? edit with { Aspect = new AspectRatio(width, height, AspectFit.Crop) } : null;

    private static VideoEdit? Proportion(Clause clause, VideoEdit edit)
    {
        if (edit.Aspect is not null || Ratio.Matches(clause.Text) is not [var only]) return null;
        int width = int.Parse(only.Groups["w"].Value, CultureInfo.InvariantCulture), height = int.Parse(only.Groups["h"].Value, CultureInfo.InvariantCulture);
        return (width, height) is (1, 1) or (4, 3) or (3, 4) or (4, 5) or (5, 4) or (16, 9) or (9, 16) or (2, 3) or (3, 2) or (21, 9) ? edit with { Aspect = new AspectRatio(width, height, AspectFit.Crop) } : null;
    }

    /// <summary>One amount, off every side that is named.</summary>
    private static VideoEdit? Margin(Clause clause, VideoEdit edit)
    {
        var part = Part.Match(clause.Text);
        if (part.Success && clause.Quantities.Count == 0 && edit.Crop is null && clause.Has(Concept.Picture)) return Cut(clause, edit, new CropMargin(Math.Round(100 / Ordinal(part.Value), 3), IsPercent: true));
        if (edit.Crop is not null || clause.Quantities.Where(one => !Sides.IsMatch(clause.Text[one.Index..])).DistinctBy(one => one.Value).ToList() is not [var amount]) return null;
        var isPixels = PixelsOf(clause) is not null || (Pixels.IsMatch(clause.Text) && amount.Value >= 1);
        var isShare = amount.Kind == QuantityKind.Share && (clause.Has(Concept.Picture) || clause.Has(Concept.Remove));
        if (!isPixels && !isShare) return null;
        if (isShare && (amount.Value <= 0 || amount.Value * 100 > Limits.MaxCropPercent)) return null;
        return Cut(clause, edit, new CropMargin(isShare ? Math.Round(amount.Value * 100, 3) : amount.Value, isShare));
    }

    private static VideoEdit? Cut(Clause clause, VideoEdit edit, CropMargin margin)
    {
        var all = clause.Has(Concept.AllSides);
        var both = !all && clause.Has(Concept.Both) && clause.Has(Concept.Side);
        bool left = all || both || clause.Has(Concept.Left), right = all || both || clause.Has(Concept.Right), top = all || clause.Has(Concept.Top), bottom = all || clause.Has(Concept.Bottom);
        return left || right || top || bottom
            ? edit with { Crop = new Crop { Left = left ? margin : null, Right = right ? margin : null, Top = top ? margin : null, Bottom = bottom ? margin : null } }
            : null;
    }

    private static double Ordinal(string part) => part switch { "third" => 3, "quarter" => 4, "fifth" => 5, "sixth" => 6, "eighth" => 8, _ => 10 };

    /// <summary>Where the sky is, or the floor, says how it lies.</summary>
    private static VideoEdit? Turned(Clause clause, VideoEdit edit)
    {
        if (edit.Rotation is not null || clause.Has(Concept.Sky) == clause.Has(Concept.Ground)) return null;
        bool left = clause.Has(Concept.Left), right = clause.Has(Concept.Right), top = clause.Has(Concept.Top), bottom = clause.Has(Concept.Bottom);
        int? degrees = (clause.Has(Concept.Sky), left, right, top, bottom) switch
        {
            (true, true, false, false, false) or (false, false, true, false, false) => 90,
            (true, false, true, false, false) or (false, true, false, false, false) => 270,
            (true, false, false, false, true) or (false, false, false, true, false) => 180,
            _ => null,
        };
        return degrees is { } turn ? edit with { Rotation = new Rotation(turn) } : null;
    }
}
