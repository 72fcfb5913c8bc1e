using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Without sound.</summary>
public sealed class MuteEdit() : FlagEdit(edit => edit.Mute, (edit, value) => edit with { Mute = value })
{
    public override EditKind Kind => EditKind.Mute;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:mute|muted|silent|silence|sound|audio)\b|静音|声音|音频");

    public override string Name(Language language) => language.Say("remove the sound", "去掉声音");

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => goal with { Silent = !edit.Music };

    public override Finding? Judge(JudgedResult result, Language language) => (result.Goal.Silent && !result.Edit.Music, result.Facts.HasAudio) switch
    {
        (true, false) => Finding.Met,
        (true, true) => new Finding.Unmet(language.Say("The result still has sound.", "结果仍然有声音。")),
        _ => null,
    };

    /// <summary>Why nothing can be changed about the sound of a result: there is none; null: there is.</summary>
    internal static string? NoSound(VideoEdit edit, MediaFacts source, Language language) => edit switch
    {
        { Music: true } => null,
        { Mute: true } => language.Say("The sound is removed, so there is nothing to change about it.", "声音已去掉，没有可调整的内容。"),
        _ when source.HasAudio is false => language.Say("The video has no sound.", "这个视频没有声音。"),
        _ => null,
    };

    public override string Describe(VideoEdit edit, Language language) => language.Say("no sound", "去掉声音");

    public override string Ask(VideoEdit edit, Language language) => language.Say("Remove the audio.", "去掉声音。");

    public override void Write(VideoEdit edit, JsonObject output) => output["mute"] = true;

    public override VideoEdit Read(VideoEdit edit, JsonElement output) => output.Flag("mute") ? edit with { Mute = true } : edit;
}
