using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Faster or slower.</summary>
public sealed class SpeedEdit() : Edit<Speed>(edit => edit.Speed, (edit, value) => edit with { Speed = value })
{
    public override EditKind Kind => EditKind.Speed;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:speed|faster|slower|slow motion|slow down|timelapse|time lapse|playback rate)\b|速度|加速|变速|慢放|快进|慢动作");

    public override string Name(Language language) => language.Say("change the speed", "改变播放速度");

    /// <summary>How long several files are together is not known here.</summary>
    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) =>
        goal with { DurationSeconds = (goal.DurationSeconds ?? (edit.Join is null ? source.DurationSeconds : null)) / edit.Speed!.Factor };

    public override Finding? Judge(JudgedResult result, Language language) =>
        result.Edit.Speed is null ? null : TrimEdit.JudgeDuration(result, language);

    protected override string Describe(Speed value, Language language) => language.Say($"{value.Factor:0.###}x speed", $"{value.Factor:0.###} 倍速");

    protected override string Ask(Speed value, Language language) => language.Say($"Play it at {value.Factor:0.###}x speed.", $"改为 {value.Factor:0.###} 倍速。");

    public override void Write(VideoEdit edit, JsonObject output) => output["speed"] = edit.Speed!.Factor;

    public override VideoEdit Read(VideoEdit edit, JsonElement output) =>
        output.Number("speed", Limits.MinSpeed, Limits.MaxSpeed) is { } factor ? edit with { Speed = new Speed(factor) } : edit;
}
