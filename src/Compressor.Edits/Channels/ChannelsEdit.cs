using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Mono or stereo. The facts of a file do not tell it.</summary>
public sealed class ChannelsEdit() : Edit<Channels>(edit => edit.Channels, (edit, value) => edit with { Channels = value })
{
    public override EditKind Kind => EditKind.Channels;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:mono|stereo|channels?|downmix(?:ed)?)\b|声道|立体声");

    public override string Name(Language language) => language.Say("make the sound mono or stereo", "把声音改为单声道或立体声");

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language) => new(edit, Refused: MuteEdit.NoSound(edit, source, language));

    protected override string Describe(Channels value, Language language) =>
        value.Count == 1 ? language.Say("mono sound", "单声道") : language.Say("stereo sound", "立体声");

    protected override string Ask(Channels value, Language language) =>
        value.Count == 1 ? language.Say("Make the sound mono.", "声音改为单声道。") : language.Say("Make the sound stereo.", "声音改为立体声。");

    public override void Write(VideoEdit edit, JsonObject output) => output["channels"] = edit.Channels!.Count;

    public override VideoEdit Read(VideoEdit edit, JsonElement output) =>
        output.Whole("channels", 1, 2) is { } count ? edit with { Channels = new Channels(count) } : edit;
}
