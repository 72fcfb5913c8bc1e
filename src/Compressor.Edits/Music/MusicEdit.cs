using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Background music. The facts of a file do not tell it.</summary>
public sealed class MusicEdit : Edit
{
    public override EditKind Kind => EditKind.Music;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:music|bgm|soundtrack|song)\b|音乐|配乐");

    public override bool IsIn(VideoEdit edit) => edit.Music;

    public override VideoEdit Without(VideoEdit edit) => edit with { Music = false, MusicMix = null };

    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier) => earlier with
    {
        Music = true,
        MusicMix = (asked.MusicMix ?? MusicMix.Default).Over(earlier.MusicMix, alone: earlier.Mute || asked.Mute) is var mix && mix == MusicMix.Default ? null : mix,
    };

    /// <summary>Under a video without sound the level is that of music alone.</summary>
    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language) => source.HasAudio is false && edit.MusicMix?.Level is null
        ? new(edit with { MusicMix = (edit.MusicMix ?? MusicMix.Default) with { Level = 1 } })
        : new(edit);

    public override string Name(Language language) => language.Say("add music", "添加音乐");

    public override string Describe(VideoEdit edit, Language language)
    {
        var mix = edit.MusicMix ?? MusicMix.Default;
        List<string> parts = [language.Say($"background music at {mix.MixedLevel(edit.Mute) * 100:0.#} %", $"背景音乐（音量 {mix.MixedLevel(edit.Mute) * 100:0.#}%）")];
        if (mix.Loop is false) parts.Add(language.Say("played once", "只播放一遍"));
        if (mix.FadeOut is { } seconds) parts.Add(seconds == 0 ? language.Say("not faded out", "不淡出") : language.Say($"faded out over {seconds:0.###} s", $"{seconds:0.###} 秒淡出"));
        if (mix.Duck is false) parts.Add(language.Say("equally loud under speech", "有人声时音量不变"));
        return string.Join(language.Say(", ", "，"), parts);
    }

    public override string Ask(VideoEdit edit, Language language)
    {
        var mix = edit.MusicMix ?? MusicMix.Default;
        List<string> requests =
        [
            mix.Level is { } level
                ? language.Say($"Add background music at {level * 100:0.###} percent.", $"加背景音乐，音乐音量 {level * 100:0.###}%。")
                : language.Say("Add background music.", "加背景音乐。"),
        ];
        if (mix.Change is { } change) requests.Add(language.Say($"Make the music {change:0.###} times as loud.", $"音乐音量调到现在的 {change * 100:0.###}%。"));
        if (mix.Loop is { } loop) requests.Add(loop ? language.Say("Loop the music.", "音乐循环播放。") : language.Say("Do not loop the music.", "音乐不要循环。"));
        if (mix.FadeOut is 0) requests.Add(language.Say("Do not fade the music out.", "音乐不要淡出。"));
        else if (mix.FadeOut is { } seconds) requests.Add(language.Say($"Fade the music out over {seconds:0.###} seconds.", $"音乐用 {seconds:0.###} 秒淡出。"));
        if (mix.Duck is { } duck) requests.Add(duck ? language.Say("Duck the music.", "音乐要闪避人声。") : language.Say("Do not duck the music.", "音乐不要闪避人声。"));
        return string.Join(language.Say(" ", ""), requests);
    }

    public override void Write(VideoEdit edit, JsonObject output)
    {
        var mix = edit.MusicMix ?? MusicMix.Default;
        var music = new JsonObject();
        if (mix.Level is { } level) music["level"] = level;
        if (mix.Change is { } change) music["change"] = change;
        if (mix.Loop is { } loop) music["loop"] = loop;
        if (mix.FadeOut is { } seconds) music["fadeOut"] = seconds;
        if (mix.Duck is { } duck) music["duck"] = duck;
        output["music"] = music;
    }

    public override VideoEdit Read(VideoEdit edit, JsonElement output)
    {
        if (output.Group("music") is not { } music) return edit;
        var mix = new MusicMix
        {
            Level = music.Number("level", Limits.MinVolume, Limits.MaxVolume),
            Change = music.Number("change", Limits.MinVolume, Limits.MaxVolume),
            Loop = music.Has("loop") ? music.Flag("loop") : null,
            FadeOut = music.Number("fadeOut", 0, Limits.MaxFade),
            Duck = music.Has("duck") ? music.Flag("duck") : null,
        };
        return edit with { Music = true, MusicMix = mix == MusicMix.Default ? null : mix };
    }
}
