using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Turns the picture.</summary>
public sealed class RotationEdit() : Edit<Rotation>(edit => edit.Rotation, (edit, value) => edit with { Rotation = value })
{
    public override EditKind Kind => EditKind.Rotation;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:rotat(?:e|ed|ing|ion)|turn(?:ed|ing)? (?:the picture|it|left|right)|upside down|orientation)\b|旋转|颠倒");

    public override string Name(Language language) => language.Say("rotate the picture", "旋转画面");

    /// <summary>The turn comes after the earlier ones: the frame that an earlier sentence named turns with the picture.</summary>
    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier)
    {
        // Behind a mirror, clockwise is counterclockwise.
        var degrees = earlier.Flip is null ? asked.Rotation!.Degrees : 360 - asked.Rotation!.Degrees;
        var turned = ((earlier.Rotation?.Degrees ?? 0) + degrees) % 360;
        var merged = earlier with { Rotation = turned == 0 ? null : new Rotation(turned) };
        if (!asked.Rotation.IsQuarter) return merged;
        if (asked.Aspect is null && earlier.Aspect is { } aspect) merged = merged with { Aspect = aspect with { Width = aspect.Height, Height = aspect.Width } };
        if (asked.FrameSize is null && earlier.FrameSize is { ShortSide: null, LongSide: null, KeepsSource: false } size) merged = merged with { FrameSize = new FrameSize { Width = size.Height, Height = size.Width } };
        return merged;
    }

    /// <summary>A half turn can't be told from the facts of a file.</summary>
    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) =>
        edit is { Rotation: { IsQuarter: true }, Aspect: null, FrameSize: null or { ShortSide: not null } or { KeepsSource: true } } && source is { Width: > 0 and var width, Height: > 0 and var height }
            ? goal with { AspectRatio = (double)height / width }
            : goal;

    public override Finding? Judge(JudgedResult result, Language language) =>
        result.Edit.Rotation is { IsQuarter: true } ? AspectEdit.JudgeShape(result, EditKind.Rotation, language) : null;

    protected override string Describe(Rotation value, Language language) =>
        language.Say($"rotated by {value.Degrees}° clockwise", $"顺时针旋转 {value.Degrees} 度");

    protected override string Ask(Rotation value, Language language) =>
        language.Say($"Rotate it by {value.Degrees} degrees clockwise.", $"顺时针旋转 {value.Degrees} 度。");

    public override void Write(VideoEdit edit, JsonObject output) => output["rotate"] = edit.Rotation!.Degrees;

    public override VideoEdit Read(VideoEdit edit, JsonElement output) => output.Whole("rotate", 90, 270) switch
    {
        null => edit,
        { } degrees and (90 or 180 or 270) => edit with { Rotation = new Rotation(degrees) },
        _ => throw new EditFormatException("\"rotate\" must be 90, 180 or 270."),
    };
}
