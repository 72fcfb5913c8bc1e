using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Mirrors the picture, which can't be told from the facts of a file.</summary>
public sealed class FlipEdit() : Edit<Flip>(edit => edit.Flip, (edit, value) => edit with { Flip = value })
{
    public override EditKind Kind => EditKind.Flip;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:mirror(?:ed|ing)?|flip(?:ped|ping)?)\b|镜像|翻转");

    public override string Name(Language language) => language.Say("flip the picture", "翻转画面");

    /// <summary>The same flip twice is none, and both flips are a half turn.</summary>
    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier) => earlier.Flip switch
    {
        null => earlier with { Flip = asked.Flip },
        { } same when same == asked.Flip => earlier with { Flip = null },
        _ => new VideoEdit { Rotation = new Rotation(180) }.Over(earlier with { Flip = null }),
    };

    protected override string Describe(Flip value, Language language) => value.Direction == FlipDirection.Horizontal
        ? language.Say("mirrored left to right", "左右翻转")
        : language.Say("mirrored top to bottom", "上下翻转");

    protected override string Ask(Flip value, Language language) => value.Direction == FlipDirection.Horizontal
        ? language.Say("Then flip it horizontally.", "再左右翻转。")
        : language.Say("Then flip it vertically.", "再上下翻转。");

    public override void Write(VideoEdit edit, JsonObject output) =>
        output["flip"] = edit.Flip!.Direction == FlipDirection.Horizontal ? "horizontal" : "vertical";

    public override VideoEdit Read(VideoEdit edit, JsonElement output) => output.Text("flip") switch
    {
        null => edit,
        "horizontal" => edit with { Flip = new Flip(FlipDirection.Horizontal) },
        "vertical" => edit with { Flip = new Flip(FlipDirection.Vertical) },
        _ => throw new EditFormatException("\"flip\" must be \"horizontal\" or \"vertical\"."),
    };
}
