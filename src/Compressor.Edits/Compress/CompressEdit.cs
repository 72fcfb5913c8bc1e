using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Make the file smaller, without saying how small. Where a size is said, that says it all.</summary>
public sealed class CompressEdit() : FlagEdit(edit => edit.Compress, (edit, value) => edit with { Compress = value })
{
    public override EditKind Kind => EditKind.Compress;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:compress|compression|shrink|reduce|smaller)(?:ed|ing)?\b|压缩|缩小");

    public override string Name(Language language) => language.Say("make the file smaller", "压缩视频");

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source)
    {
        if (goal.MaxBytes is not null || edit.Join is not null || source.Bytes <= 0 || GrowsByItsKind(edit, source)) return goal;
        // "Without losing quality", a source that can't be made smaller may stay as it is.
        return goal with { MaxBytes = Math.Max(1, source.Bytes - (edit.KeepQuality ? 0 : 1)), SmallerThanSource = !edit.KeepQuality };
    }

    /// <summary>A GIF may be larger than the video it was made of, and a video than a picture: then "small" is meant for its kind.</summary>
    private static bool GrowsByItsKind(VideoEdit edit, MediaFacts source) => (source.SourceKind(), ResultFormat.Of(edit, source).Kind) is
        (ResultKind.Video, ResultKind.Animation) or (ResultKind.Picture, not ResultKind.Picture);

    /// <summary>Where a size is said too, that is judged instead.</summary>
    public override Finding? Judge(JudgedResult result, Language language) =>
        result.Goal.MaxBytes is null ? null : result.Edit.Size is null ? JudgeSmaller(result, language) ?? Finding.Met : Finding.Met;

    internal static Finding? JudgeSmaller(JudgedResult result, Language language)
    {
        if (result.Goal is not { SmallerThanSource: true, MaxBytes: { } max }) return null;
        var bytes = result.Facts.Bytes;
        return bytes <= max ? Finding.Met : new Finding.Unmet(language.Say(
            $"The result is {ByteSize.Format(bytes)}, which is no smaller than the original.", $"结果为 {ByteSize.Format(bytes)}，没有比原文件小。"));
    }

    public override string Describe(VideoEdit edit, Language language) => edit.Size is null ? language.Say("smaller than the original", "比原文件小") : "";

    public override string Ask(VideoEdit edit, Language language) => edit.Size is null ? language.Say("Compress it.", "请压缩。") : "";

    public override void Write(VideoEdit edit, JsonObject output) => output["compress"] = true;

    public override VideoEdit Read(VideoEdit edit, JsonElement output) => output.Flag("compress") ? edit with { Compress = true } : edit;
}
