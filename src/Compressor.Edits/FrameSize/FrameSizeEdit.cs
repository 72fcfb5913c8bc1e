using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>The picture's size.</summary>
public sealed class FrameSizeEdit() : Edit<FrameSize>(edit => edit.FrameSize, (edit, value) => edit with { FrameSize = value })
{
    /// <summary>Pixels: encoders need even sides.</summary>
    private const int Tolerance = 2;

    public override EditKind Kind => EditKind.FrameSize;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:picture's size|resolution|resize|resizing|pixels?|scale|upscale|dimensions|[0-9]{3,4}p|4k)\b|分辨率|像素|尺寸");

    public override string Name(Language language) => language.Say("change the picture's size", "修改分辨率");

    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier)
    {
        // "Don't change the resolution": the one that was asked for before.
        if (asked.FrameSize is { KeepsSource: true } && earlier.FrameSize is not null) return earlier;
        var merged = base.Merge(asked, earlier);
        // An exact size has a shape of its own; an earlier one gives way.
        return asked.FrameSize is { ShortSide: null, LongSide: null, KeepsSource: false } && asked.Aspect is null ? merged with { Aspect = null } : merged;
    }

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language)
    {
        var size = edit.FrameSize!;
        // What is shown of the source, its limits and those of its kind are the renderer's to know: black bars, several files, odd sides.
        if (size.KeepsSource) return new(edit);
        if (size.ShortSide is { } lines)
        {
            if (lines is < Limits.MinSide or > Limits.MaxShortSide) return new(edit, Refused: TooLarge(language));
            var enlarges = source is { Width: { } w, Height: { } h } && Math.Min(w, h) < lines;
            return new(edit, Note: enlarges
                ? language.Say($"The video has only {source.Width}x{source.Height} pixels and is never enlarged.", $"视频本身只有 {source.Width}x{source.Height} 像素，不会放大。")
                : null);
        }

        if (size.LongSide is { } longest) size = OfLongSide(longest, edit, source);
        if (Complete(size, edit, source) is not { } exact) return new(edit with { FrameSize = size });
        return Math.Min(exact.Width, exact.Height) is < Limits.MinSide or > Limits.MaxShortSide || Math.Max(exact.Width, exact.Height) > Limits.MaxLongSide
            ? new(edit, Refused: TooLarge(language))
            : new(edit with { FrameSize = new FrameSize { Width = exact.Width, Height = exact.Height } });
    }

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => edit.FrameSize switch
    {
        { KeepsSource: true } => Shown(edit, source) is var (width, height) ? goal with { Width = width, Height = height } : goal,
        { ShortSide: { } side } => goal with { ShortSide = side },
        // Sizes above the source's are never scaled up to; the shape is still asked for.
        { Width: { } width, Height: { } height } when Exceeds(edit, source, width, height) => goal with { AspectRatio = (double)width / height },
        { } size => goal with { Width = size.Width, Height = size.Height },
        null => goal,
    };

    public override Finding? Judge(JudgedResult result, Language language)
    {
        var (goal, facts) = (result.Goal, result.Facts);
        if (goal is { Width: null, Height: null, ShortSide: null }) return AspectEdit.JudgeShape(result, EditKind.FrameSize, language);
        if (facts is not { Width: { } width, Height: { } height }) return null;
        var missed = (goal.Width is { } w && Math.Abs(width - w) > Tolerance) || (goal.Height is { } h && Math.Abs(height - h) > Tolerance)
            || (goal.ShortSide is { } side && Math.Min(width, height) > side + Tolerance);
        return !missed ? Finding.Met : new Finding.Unmet(language.Say(
            $"The picture is {width}x{height} pixels, not {Text(goal.Width, goal.Height, goal.ShortSide)}.",
            $"画面为 {width}x{height} 像素，不是 {Text(goal.Width, goal.Height, goal.ShortSide)}。"));
    }

    protected override string Describe(FrameSize value, Language language) => value.KeepsSource
        ? language.Say("the picture's size as it is", "画面尺寸不变")
        : value.ShortSide is { } lines ? language.Say($"at most {lines}p", $"最高 {lines}p")
        : value.LongSide is { } side ? language.Say($"at most {side} pixels on the longer side", $"长边最多 {side} 像素")
        : language.Say($"{Text(value.Width, value.Height, null)} pixels", $"{Text(value.Width, value.Height, null)} 像素");

    protected override string Ask(FrameSize value, Language language) => value.KeepsSource
        ? language.Say("Keep the resolution.", "保持原分辨率。")
        : value.LongSide is { } side ? language.Say($"Resize it to {side} pixels on the longer side.", $"长边改为 {side} 像素。")
        : language.Say(
        $"Resize it to {Text(value.Width, value.Height, value.ShortSide)}.", $"分辨率改为 {Text(value.Width, value.Height, value.ShortSide)}。");

    public override void Write(VideoEdit edit, JsonObject output)
    {
        var size = edit.FrameSize!;
        if (size.KeepsSource)
            output["keepFrameSize"] = true;
        else if (size.ShortSide is { } side)
            output["shortSide"] = side;
        else
            (output["width"], output["height"]) = (size.Width, size.Height);
    }

    public override VideoEdit Read(VideoEdit edit, JsonElement output)
    {
        var (width, height) = (output.Whole("width", Limits.MinSide, Limits.MaxLongSide), output.Whole("height", Limits.MinSide, Limits.MaxLongSide));
        var side = output.Whole("shortSide", Limits.MinSide, Limits.MaxShortSide);
        if (width is null != height is null) throw new EditFormatException("\"width\" and \"height\" go together.");
        if (width is { } w && height is { } h)
        {
            return Math.Min(w, h) <= Limits.MaxShortSide
                ? edit with { FrameSize = new FrameSize { Width = w, Height = h } }
                : throw new EditFormatException($"The picture can't be larger than {Limits.MaxLongSide}x{Limits.MaxShortSide}.");
        }

        if (side is not null) return edit with { FrameSize = new FrameSize { ShortSide = side } };
        return output.Flag("keepFrameSize") ? edit with { FrameSize = new FrameSize { KeepsSource = true } } : edit;
    }

    /// <summary>Pixels that a video keeps of its source; null: another kind decides of its shape, or its source has more than a video can have, or is not known.</summary>
    private static (int Width, int Height)? Shown(VideoEdit edit, MediaFacts source)
    {
        if (edit is not { Aspect: null, Join: null, Crop: null or { BlackBars: false } } || ShownFrame.Of(edit, source) is not var (width, height)) return null;
        var fits = Math.Max(width, height) <= Limits.MaxLongSide && Math.Min(width, height) <= Limits.MaxShortSide;
        return fits ? ((int)width, (int)height) : null;
    }

    /// <summary>Both sides, the one that was not said by the shape; null: the source's shape is not known.</summary>
    private static (int Width, int Height)? Complete(FrameSize size, VideoEdit edit, MediaFacts source)
    {
        if (size is { Width: { } w, Height: { } h }) return (Even(w), Even(h));
        if (Shape(edit, source) is not { } ratio) return null;
        return (Even(size.Width ?? size.Height!.Value * ratio), Even(size.Height ?? size.Width!.Value / ratio));
    }

    /// <summary>Which side is the longer one, and never more than it has; of an unknown source it is the width.</summary>
    private static FrameSize OfLongSide(int side, VideoEdit edit, MediaFacts source)
    {
        if (Shape(edit, source) is not { } ratio) return new FrameSize { Width = side };
        var kept = ShownFrame.Of(edit, source) is var (width, height) ? Math.Min(side, (int)Math.Max(width, height)) : side;
        return ratio >= 1 ? new FrameSize { Width = kept } : new FrameSize { Height = kept };
    }

    private static double? Shape(VideoEdit edit, MediaFacts source)
    {
        if (edit.Aspect is { } aspect) return (double)aspect.Width / aspect.Height;
        return ShownFrame.Of(edit, source) is var (width, height) ? width / height : null;
    }

    private static bool Exceeds(VideoEdit edit, MediaFacts source, int width, int height) =>
        ShownFrame.Of(edit, source) is var (w, h) && (width > w || height > h);

    private static int Even(double pixels) => (int)Math.Round(Math.Clamp(pixels, 0, 100_000) / 2) * 2;

    private static string TooLarge(Language language) => language.Say(
        $"The picture can have at most {Limits.MaxLongSide}x{Limits.MaxShortSide} pixels, and at least {Limits.MinSide} on each side.",
        $"画面最大 {Limits.MaxLongSide}x{Limits.MaxShortSide} 像素，每边至少 {Limits.MinSide} 像素。");

    private static string Text(int? width, int? height, int? side) => (width, height, side) switch
    {
        ({ } w, { } h, _) => $"{w}x{h}",
        (_, _, { } lines) => $"{lines}p",
        ({ } w, _, _) => $"width {w}",
        _ => $"height {height}",
    };
}
