using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Cuts off sides of the picture.</summary>
public sealed class CropEdit() : Edit<Crop>(edit => edit.Crop, (edit, value) => edit with { Crop = value })
{
    /// <summary>The renderer's note that it found none.</summary>
    private const string NoBars = "no_black_bars";

    public override EditKind Kind => EditKind.Crop;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:crop(?:ped|ping)?|black bars|letterbox(?:ing)?|margins?)\b|裁|黑边");

    public override string Name(Language language) => language.Say("crop sides or black bars", "裁掉边缘或黑边");

    /// <summary>Sides are those that the user sees: after what was turned and mirrored before.</summary>
    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier)
    {
        var turned = (earlier.Rotation?.Degrees ?? 0) + (earlier.Flip is null ? 360 - (asked.Rotation?.Degrees ?? 0) : asked.Rotation?.Degrees ?? 0);
        var (crop, before) = (asked.Crop!.Before(turned % 360, asked.Flip is null ? earlier.Flip : null), earlier.Crop ?? new Crop());
        var merged = earlier with
        {
            Crop = before with
            {
                Left = crop.Left ?? before.Left,
                Top = crop.Top ?? before.Top,
                Right = crop.Right ?? before.Right,
                Bottom = crop.Bottom ?? before.Bottom,
                BlackBars = crop.BlackBars || before.BlackBars,
                Area = crop.Area ?? before.Area,
            },
        };
        // An exact picture size had the shape of the whole picture; without one, what is left of it needs bars.
        return asked.FrameSize is null && asked.Aspect is null && merged is { Aspect: null, FrameSize: { Width: { } width, Height: { } height } }
            ? merged with { FrameSize = new FrameSize { ShortSide = Math.Min(width, height) } }
            : merged;
    }

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language) =>
        source is { Width: > 0 and var width, Height: > 0 and var height } && edit.Crop!.Within(width, height) is null
            ? new(edit, Refused: language.Say($"The picture has {width}x{height} pixels, of which too little would be left.", $"画面只有 {width}x{height} 像素，裁剪后所剩太少。"))
            : new(edit);

    /// <summary>The shape tells it, unless another kind asks for one of its own, or it depends on bars that are not known here.</summary>
    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => edit switch
    {
        { Aspect: not null } or { FrameSize: { ShortSide: null, KeepsSource: false } } => goal,
        { Crop.BlackBars: true } => goal with { AspectRatio = null },
        _ => ShownFrame.Of(edit, source) is var (width, height) ? goal with { AspectRatio = width / height } : goal,
    };

    /// <summary>Without bars there is nothing to crop, and the shape stays.</summary>
    public override Finding? Judge(JudgedResult result, Language language) =>
        result.Edit.Crop is { BlackBars: true } && result.Notes.Any(note => note.Code == NoBars)
            ? Finding.Met
            : AspectEdit.JudgeShape(result, EditKind.Crop, language);

    protected override string Describe(Crop value, Language language) => string.Join(language.Say(", ", "，"), Parts(value, language));

    protected override string Ask(Crop value, Language language)
    {
        List<string> requests = [];
        if (value.BlackBars) requests.Add(language.Say("Crop the black bars.", "裁掉黑边。"));
        requests.AddRange(Margins(value).Select(one => language.Say($"Crop {one.Margin.Text(language)} from the {one.Side.Name(language)}.", $"从{one.Side.Name(language)}裁掉{one.Margin.Text(language)}。")));
        if (value.Area is { } area)
            requests.Add(language.Say($"Crop it to {area.Width}x{area.Height} from the {area.Anchor.Name(language)}.", $"从{area.Anchor.Name(language)}裁成 {area.Width}x{area.Height}。"));
        return string.Join(language.Say(" ", ""), requests);
    }

    public override void Write(VideoEdit edit, JsonObject output)
    {
        var (crop, written) = (edit.Crop!, new JsonObject());
        if (crop.BlackBars) written["blackBars"] = true;
        foreach (var (side, margin) in Margins(crop))
            written[side.Name(Language.English)] = margin.IsPercent ? string.Create(CultureInfo.InvariantCulture, $"{margin.Value}%") : margin.Value;
        if (crop.Area is { } area) (written["width"], written["height"], written["from"]) = (area.Width, area.Height, area.Anchor.Name(Language.English));
        output["crop"] = written;
    }

    public override VideoEdit Read(VideoEdit edit, JsonElement output)
    {
        if (output.Object("crop") is not { } written) return edit;
        var (width, height) = (written.Whole("width", Limits.MinSide, Limits.MaxNamedSide), written.Whole("height", Limits.MinSide, Limits.MaxNamedSide));
        if (width is null != height is null) throw new EditFormatException("\"width\" and \"height\" of \"crop\" go together.");
        var from = written.Text("from");
        var anchor = from is null ? Anchor.Middle : Anchors.Find(from) ?? throw new EditFormatException("\"from\" of \"crop\" must be a place, like \"top left\".");
        var crop = new Crop
        {
            Left = Margin(written, "left"),
            Top = Margin(written, "top"),
            Right = Margin(written, "right"),
            Bottom = Margin(written, "bottom"),
            BlackBars = written.Flag("blackBars"),
            Area = width is { } w && height is { } h ? new CropArea(w, h, anchor) : null,
        };
        return crop == new Crop() ? edit : edit with { Crop = crop };
    }

    private static CropMargin? Margin(JsonElement crop, string side)
    {
        if (!crop.TryGetProperty(side, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        var isPercent = value.ValueKind == JsonValueKind.String && value.GetString()!.EndsWith('%');
        double number = 0;
        var isNumber = isPercent
            ? double.TryParse(value.GetString().AsSpan()[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out number);
        return isNumber && number > 0 && number <= (isPercent ? Limits.MaxCropPercent : Limits.MaxNamedSide)
            ? new CropMargin(number, isPercent)
            : throw new EditFormatException($"\"{side}\" of \"crop\" must be pixels, like 100, or a share, like \"10%\".");
    }

    private static IEnumerable<(Anchor Side, CropMargin Margin)> Margins(Crop crop)
    {
        if (crop.Left is { } left) yield return (Anchor.Left, left);
        if (crop.Top is { } top) yield return (Anchor.Top, top);
        if (crop.Right is { } right) yield return (Anchor.Right, right);
        if (crop.Bottom is { } bottom) yield return (Anchor.Bottom, bottom);
    }

    private static IEnumerable<string> Parts(Crop crop, Language language)
    {
        if (crop.BlackBars) yield return language.Say("without black bars", "去掉黑边");
        foreach (var (side, margin) in Margins(crop))
            yield return language.Say($"{margin.Text(language)} cropped from the {side.Name(language)}", $"{side.Name(language)}裁掉{margin.Text(language)}");
        if (crop.Area is { } area)
            yield return language.Say($"cropped to {area.Width}x{area.Height} from the {area.Anchor.Name(language)}", $"从{area.Anchor.Name(language)}裁成 {area.Width}x{area.Height}");
    }
}
