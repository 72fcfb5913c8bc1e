using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Frames per second.</summary>
public sealed class FrameRateEdit() : Edit<FrameRate>(edit => edit.FrameRate, (edit, value) => edit with { FrameRate = value })
{
    /// <summary>Frames per second: 23.976 is 24 to people.</summary>
    private const double Tolerance = 0.5;

    public override EditKind Kind => EditKind.FrameRate;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:frame rate|frames per second|fps)\b|帧率|帧");

    public override string Name(Language language) => language.Say("lower the frame rate", "降低帧率");

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language) => new(edit, Note:
        source.FrameRate is > 0 and var own && edit.FrameRate!.PerSecond > own + 0.01
            ? language.Say($"The video has only {own:0.###} frames a second; none are invented.", $"视频本身每秒只有 {own:0.###} 帧，不会增加。")
            : null);

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) =>
        goal with { FrameRate = Math.Min(edit.FrameRate!.PerSecond, source.FrameRate ?? edit.FrameRate.PerSecond) };

    public override Finding? Judge(JudgedResult result, Language language)
    {
        if (result.Goal.FrameRate is not { } wanted || result.Facts.FrameRate is not { } rate) return null;
        return Math.Abs(rate - wanted) <= Tolerance ? Finding.Met : new Finding.Unmet(language.Say(
            $"The result has {rate:0.##} frames per second, not {wanted:0.##}.", $"结果为每秒 {rate:0.##} 帧，不是 {wanted:0.##} 帧。"));
    }

    protected override string Describe(FrameRate value, Language language) =>
        language.Say($"{value.PerSecond:0.###} frames a second", $"每秒 {value.PerSecond:0.###} 帧");

    protected override string Ask(FrameRate value, Language language) =>
        language.Say($"Set the frame rate to {value.PerSecond:0.###} fps.", $"帧率改为 {value.PerSecond:0.###}。");

    public override void Write(VideoEdit edit, JsonObject output) => output["frameRate"] = edit.FrameRate!.PerSecond;

    public override VideoEdit Read(VideoEdit edit, JsonElement output) =>
        output.Number("frameRate", Limits.MinFrameRate, Limits.MaxFrameRate) is { } rate ? edit with { FrameRate = new FrameRate(rate) } : edit;
}
