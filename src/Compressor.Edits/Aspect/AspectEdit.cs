using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>The picture's shape.</summary>
public sealed class AspectEdit() : Edit<AspectRatio>(edit => edit.Aspect, (edit, value) => edit with { Aspect = value })
{
    private const double RelativeTolerance = 0.01;

    /// <summary>An exact picture size whose shape differs by more is of another shape.</summary>
    private const double SameShape = 0.02;

    public override EditKind Kind => EditKind.Aspect;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:aspect|ratio|crop|vertical|portrait|square|[0-9]{1,2}:[0-9]{1,2})\b|比例|竖屏|横屏|裁剪");

    public override string Name(Language language) => language.Say("change its shape (\"9:16\", \"square\")", "修改画面比例（“9:16”“方形”）");

    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier)
    {
        var (merged, aspect) = (base.Merge(asked, earlier), asked.Aspect!);
        // An earlier exact picture size of another shape gives way.
        return asked.FrameSize is null && merged.FrameSize is { Width: { } width, Height: { } height }
            && Math.Abs((double)width * aspect.Height / (height * aspect.Width) - 1) > SameShape
            ? merged with { FrameSize = null }
            : merged;
    }

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language) => IsSane(edit.Aspect!.Width, edit.Aspect.Height)
        ? new(edit)
        : new(edit, Refused: language.Say($"A shape of more than {Limits.MaxAspect} to 1 is too narrow to be of use.", $"超过 {Limits.MaxAspect}:1 的画面过于狭长。"));

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => goal with { AspectRatio = (double)edit.Aspect!.Width / edit.Aspect.Height };

    public override Finding? Judge(JudgedResult result, Language language) => JudgeShape(result, EditKind.Aspect, language);

    /// <summary>The shape is judged once, by the kind that asked for it.</summary>
    internal static Finding? JudgeShape(JudgedResult result, EditKind kind, Language language)
    {
        if (result.Goal.AspectRatio is not { } wanted || result.Facts is not { Width: { } width, Height: > 0 and var height } || AskedBy(result.Edit) != kind) return null;
        // Sides are even: of a small picture, two pixels are more than the share.
        return Math.Abs(width - (height * wanted)) <= Math.Max(2, height * wanted * RelativeTolerance) ? Finding.Met : new Finding.Unmet(
            language.Say($"The picture's aspect ratio is not {Text(wanted)}.", $"画面比例不是 {Text(wanted)}。"));
    }

    protected override string Describe(AspectRatio value, Language language) => value switch
    {
        { Fit: AspectFit.Crop } => language.Say($"{Named(value)}, cropped", $"{Named(value)} 画面，裁剪"),
        { Background: Background.Blur } => language.Say($"{Named(value)} with a blurred background", $"{Named(value)} 画面，模糊背景"),
        _ => language.Say($"{Named(value)} with bars", $"{Named(value)} 画面，加黑边"),
    };

    /// <summary>21:9 is what people call 7:3.</summary>
    private static string Named(AspectRatio value) => value is { Width: 7, Height: 3 } ? "21:9" : $"{value.Width}:{value.Height}";

    protected override string Ask(AspectRatio value, Language language) => value switch
    {
        { Fit: AspectFit.Crop } => language.Say($"Set the aspect ratio to {value.Width}:{value.Height}.", $"画面比例改为 {value.Width}:{value.Height}。"),
        { Background: Background.Blur } => language.Say($"Set the aspect ratio to {value.Width}:{value.Height} with a blurred background.", $"画面比例改为 {value.Width}:{value.Height}，背景模糊填充。"),
        _ => language.Say($"Set the aspect ratio to {value.Width}:{value.Height} with black bars.", $"画面比例改为 {value.Width}:{value.Height}，加黑边。"),
    };

    public override void Write(VideoEdit edit, JsonObject output)
    {
        output["aspect"] = $"{edit.Aspect!.Width}:{edit.Aspect.Height}";
        output["fit"] = edit.Aspect.Fit == AspectFit.Pad ? "pad" : "crop";
        if (edit.Aspect.Background == Background.Blur) output["background"] = "blur";
    }

    public override VideoEdit Read(VideoEdit edit, JsonElement output)
    {
        var fit = output.Text("fit");
        if (fit is not (null or "crop" or "pad")) throw new EditFormatException("\"fit\" must be \"crop\" or \"pad\".");
        var background = output.Text("background");
        if (background is not (null or "black" or "blur")) throw new EditFormatException("\"background\" must be \"black\" or \"blur\".");
        if (output.Text("aspect") is not { } text) return edit;
        if (text.Split(':') is [var left, var right] && int.TryParse(left, out var width) && int.TryParse(right, out var height) && IsSane(width, height))
            return edit with { Aspect = new AspectRatio(width, height, fit == "pad" ? AspectFit.Pad : AspectFit.Crop) { Background = background == "blur" ? Background.Blur : Background.Black } };
        throw new EditFormatException($"\"aspect\" must be like \"9:16\", at most {Limits.MaxAspect} to 1.");
    }

    private static EditKind AskedBy(VideoEdit edit) => edit switch
    {
        { Aspect: not null } => EditKind.Aspect,
        { FrameSize: { ShortSide: null, KeepsSource: false } } => EditKind.FrameSize,
        { Crop: not null } => EditKind.Crop,
        { Rotation: not null } => EditKind.Rotation,
        _ => EditKind.Aspect,
    };

    private static bool IsSane(int width, int height) =>
        width is >= 1 and <= Limits.MaxAspectSide && height is >= 1 and <= Limits.MaxAspectSide
        && width <= Limits.MaxAspect * height && height <= Limits.MaxAspect * width;

    /// <summary>The ratio in the smallest whole numbers within a tenth of a percent: 9:16.</summary>
    private static string Text(double ratio)
    {
        for (var height = 1; height < 100; height++)
        {
            if (Math.Round(ratio * height) is > 0 and var width && Math.Abs((width / height / ratio) - 1) < 0.001)
                return string.Create(CultureInfo.InvariantCulture, $"{width}:{height}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{ratio:0.####}:1");
    }
}
