using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Louder, quieter, or as loud as is usual. The facts of a file do not tell it.</summary>
public sealed class VolumeEdit() : Edit<Volume>(edit => edit.Volume, (edit, value) => edit with { Volume = value })
{
    public override EditKind Kind => EditKind.Volume;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:volume|loudness|louder|quieter|decibels?|db|normali[sz](?:e|ed|ing))\b|音量|响度");

    public override string Name(Language language) => language.Say("change the volume", "调整音量");

    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier) => earlier with { Volume = asked.Volume!.Over(earlier.Volume) };

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language) => new(edit, Refused: MuteEdit.NoSound(edit, source, language));

    protected override string Describe(Volume value, Language language)
    {
        List<string> parts = [];
        if (value.Normalize) parts.Add(language.Say($"loudness brought to {Limits.LoudnessTarget:0.#} LUFS", $"响度调整到 {Limits.LoudnessTarget:0.#} LUFS"));
        if (value.Factor != 1 || parts.Count + (value.Decibels ?? 0) == 0) parts.Add(language.Say($"{value.Factor * 100:0.###} % of the volume", $"音量 {value.Factor * 100:0.###}%"));
        if (value.Decibels is { } gain) parts.Add(language.Say($"volume {gain:+0.###;-0.###} dB", $"音量 {gain:+0.###;-0.###} dB"));
        return string.Join(language.Say(", ", "，"), parts);
    }

    protected override string Ask(Volume value, Language language)
    {
        List<string> requests = [];
        if (value.Normalize) requests.Add(language.Say("Normalize the loudness.", "把响度标准化。"));
        if (value.Decibels is { } gain)
        {
            requests.Add(gain < 0
                ? language.Say($"Lower the volume by {-gain:0.###} dB.", $"音量降低 {-gain:0.###} dB。")
                : language.Say($"Raise the volume by {gain:0.###} dB.", $"音量提高 {gain:0.###} dB。"));
        }

        if (value is { Relative: true }) requests.Add(language.Say($"Make the sound {value.Factor:0.###} times as loud.", $"声音调到现在的 {value.Factor * 100:0.###}%。"));
        else if (value.Factor != 1 || requests.Count == 0) requests.Add(language.Say($"Set the volume to {value.Factor * 100:0.###} percent.", $"音量调到 {value.Factor * 100:0.###}%。"));
        return string.Join(language.Say(" ", ""), requests);
    }

    public override void Write(VideoEdit edit, JsonObject output)
    {
        var value = edit.Volume!;
        var volume = new JsonObject();
        if (value.Factor != 1) volume["factor"] = value.Factor;
        if (value.Decibels is { } gain) volume["decibels"] = gain;
        if (value.Normalize) volume["normalize"] = true;
        if (value.Relative) volume["relative"] = true;
        output["volume"] = volume;
    }

    public override VideoEdit Read(VideoEdit edit, JsonElement output) => output.Group("volume") is not { } volume
        ? edit
        : edit with
        {
            Volume = new Volume(volume.Number("factor", Limits.MinVolume, Limits.MaxVolume) ?? 1)
            {
                Decibels = volume.Number("decibels", Limits.MinDecibels, Limits.MaxDecibels),
                Normalize = volume.Flag("normalize"),
                Relative = volume.Flag("relative"),
            },
        };
}
