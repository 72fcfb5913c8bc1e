using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>The video codec of the result.</summary>
public sealed class CodecEdit() : Edit<Codec>(edit => edit.Codec, (edit, value) => edit with { Codec = value })
{
    public override EditKind Kind => EditKind.Codec;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:h\.?26[45]|x26[45]|hevc|avc|av1|codecs?)\b|编码");

    public override string Name(Language language) => language.Say("encode in H.265 or AV1", "用 H.265 或 AV1 编码");

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => goal with { VideoCodec = edit.Codec!.Name };

    public override Finding? Judge(JudgedResult result, Language language)
    {
        if (result.Goal.VideoCodec is not { } wanted || result.Facts.VideoCodec is not { } codec) return null;
        return codec == wanted ? Finding.Met : new Finding.Unmet(language.Say(
            $"The picture is encoded in {Codec.TitleOf(codec)}, not {Codec.TitleOf(wanted)}.", $"视频编码是 {Codec.TitleOf(codec)}，不是 {Codec.TitleOf(wanted)}。"));
    }

    protected override string Describe(Codec value, Language language) => language.Say($"encoded in {value.Title}", $"{value.Title} 编码");

    protected override string Ask(Codec value, Language language) => language.Say($"Encode it in {value.Title}.", $"用 {value.Title} 编码。");

    public override void Write(VideoEdit edit, JsonObject output) => output["codec"] = edit.Codec!.Name;

    public override VideoEdit Read(VideoEdit edit, JsonElement output) => output.Text("codec") switch
    {
        null => edit,
        { } name when Codec.IsKnown(name) => edit with { Codec = new Codec(name) },
        _ => throw new EditFormatException("\"codec\" must be \"h264\", \"hevc\" or \"av1\"."),
    };
}
