using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Fades picture and sound in and out, which can't be told from the facts of a file.</summary>
public sealed class FadeEdit() : Edit<Fade>(edit => edit.Fade, (edit, value) => edit with { Fade = value })
{
    public override EditKind Kind => EditKind.Fade;

    public override Wording Mentions { get; } = Pattern.Zh(@"\bfad(?:e|es|ed|ing)\b|淡入|淡出|渐显|渐隐");

    public override string Name(Language language) => language.Say("fade it in and out", "加淡入淡出");

    /// <summary>A fade at one end leaves an earlier one at the other end as it is.</summary>
    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier) => earlier with
    {
        Fade = new Fade(asked.Fade!.In > 0 ? asked.Fade.In : earlier.Fade?.In ?? 0, asked.Fade.Out > 0 ? asked.Fade.Out : earlier.Fade?.Out ?? 0),
    };

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language)
    {
        if (edit.Join is not null || (edit.Trim?.Seconds ?? source.DurationSeconds) is not { } kept) return new(edit);
        var seconds = kept / (edit.Speed?.Factor ?? 1);
        var (fadeIn, fadeOut) = edit.Fade!.Within(seconds);
        return (fadeIn, fadeOut) == (edit.Fade.In, edit.Fade.Out) ? new(edit) : new(
            edit with { Fade = new Fade(fadeIn, fadeOut) },
            Note: language.Say($"The result is only {seconds:0.#} s long, so the fade is shorter.", $"结果只有 {seconds:0.#} 秒，因此淡入淡出会短一些。"));
    }

    protected override string Describe(Fade value, Language language) => value switch
    {
        { Out: 0 } => language.Say($"fades in over {value.In:0.###} s", $"淡入 {value.In:0.###} 秒"),
        { In: 0 } => language.Say($"fades out over {value.Out:0.###} s", $"淡出 {value.Out:0.###} 秒"),
        _ => language.Say($"fades in over {value.In:0.###} s and out over {value.Out:0.###} s", $"淡入 {value.In:0.###} 秒，淡出 {value.Out:0.###} 秒"),
    };

    protected override string Ask(Fade value, Language language)
    {
        List<string> requests = [];
        if (value.In > 0) requests.Add(language.Say($"Fade it in over {value.In:0.###} seconds.", $"淡入 {value.In:0.###} 秒。"));
        if (value.Out > 0) requests.Add(language.Say($"Fade it out over {value.Out:0.###} seconds.", $"淡出 {value.Out:0.###} 秒。"));
        return string.Join(language.Say(" ", ""), requests);
    }

    public override void Write(VideoEdit edit, JsonObject output)
    {
        if (edit.Fade!.In > 0) output["fadeIn"] = edit.Fade.In;
        if (edit.Fade.Out > 0) output["fadeOut"] = edit.Fade.Out;
    }

    public override VideoEdit Read(VideoEdit edit, JsonElement output) =>
        (output.Number("fadeIn", 0, Limits.MaxFade) ?? 0, output.Number("fadeOut", 0, Limits.MaxFade) ?? 0) is var (fadeIn, fadeOut) && fadeIn + fadeOut > 0
            ? edit with { Fade = new Fade(fadeIn, fadeOut) }
            : edit;
}
