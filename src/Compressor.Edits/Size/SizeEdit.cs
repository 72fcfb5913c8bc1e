using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>A ceiling for the file's size.</summary>
public sealed class SizeEdit() : Edit<SizeLimit>(edit => edit.Size, (edit, value) => edit with { Size = value })
{
    public override EditKind Kind => EditKind.Size;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:size|smaller|small|mb|gb|kb|megabytes?|bytes)\b|大小|体积|兆|字节");

    public override string Name(Language language) => language.Say("make the file as small as you say (\"under 5MB\", \"half the size\")", "把文件压缩到指定大小（“5MB以内”“一半大小”）");

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language)
    {
        // There is no result yet: the wish for a smaller one is what is left.
        if (edit.Size is { OfResult: true }) return new(edit with { Size = null, Compress = true });
        // A share of a size that nobody knows can't be said in bytes yet.
        if (edit.Size is { Fraction: not null } && source.Bytes <= 0) return new(edit);
        if (edit.Size!.BytesFor(source.Bytes) is not { } bytes) return new(edit);
        if (bytes < 1) return new(edit, Refused: language.Say("A file can't be smaller than one byte.", "文件不可能小于一个字节。"));
        return new(edit with { Size = new SizeLimit { Bytes = bytes, Platform = edit.Size.Platform } });
    }

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => goal with { MaxBytes = edit.Size!.Bytes };

    public override Finding? Judge(JudgedResult result, Language language)
    {
        if (result.Goal.MaxBytes is not { } max) return null;
        if (result.Goal.SmallerThanSource) return result.Edit.Size is null ? null : CompressEdit.JudgeSmaller(result, language);
        var bytes = result.Facts.Bytes;
        return bytes <= max ? Finding.Met : new Finding.Unmet(language.Say(
            $"The result is {ByteSize.Format(bytes)} ({bytes:N0} bytes), which is over {max:N0} bytes.",
            $"结果为 {ByteSize.Format(bytes)}（{bytes:N0} 字节），超过了 {max:N0} 字节。"));
    }

    protected override string Describe(SizeLimit value, Language language) => value switch
    {
        { Bytes: { } bytes, Platform: { } name } when Platform.Named(name) is { } platform =>
            language.Say($"at most {ByteSize.Exact(bytes)}, {platform.Limit(language)}", $"不超过 {ByteSize.Format(bytes)}（{platform.Limit(language)}）"),
        { Bytes: { } bytes } => language.Say($"at most {ByteSize.Exact(bytes)}", $"不超过 {ByteSize.Format(bytes)}"),
        { Fraction: { } fraction, OfResult: true } => language.Say($"at most {Percent(fraction)} % of the last result", $"不超过上次结果的 {Percent(fraction)}%"),
        { Fraction: { } fraction } => language.Say($"at most {Percent(fraction)} % of the original size", $"不超过原大小的 {Percent(fraction)}%"),
        _ => language.Say("as small as a sensible picture allows", "在画面尚可的前提下尽量小"),
    };

    protected override string Ask(SizeLimit value, Language language) => value switch
    {
        { Bytes: { } bytes } => language.Say($"Compress it: it must be under {bytes:N0} bytes.", $"请压缩到 {bytes:N0} 字节以内。"),
        { Fraction: { } fraction, OfResult: true } => language.Say($"Compress it to {Percent(fraction)} percent of the last result.", $"请压缩到上次结果的 {Percent(fraction)}%。"),
        { Fraction: { } fraction } => language.Say($"Compress it to {Percent(fraction)} percent of the original size.", $"请压缩到原来大小的 {Percent(fraction)}%。"),
        _ => language.Say("Make it as small as possible.", "请尽可能压缩得小。"),
    };

    public override void Write(VideoEdit edit, JsonObject output)
    {
        if (edit.Size!.Smallest) output["smallest"] = true;
        else output["maxBytes"] = edit.Size.Bytes;
    }

    public override VideoEdit Read(VideoEdit edit, JsonElement output)
    {
        if (output.Number("maxBytes", 1, Limits.MaxBytes) is { } bytes) return edit with { Size = new SizeLimit { Bytes = (long)bytes } };
        return output.Flag("smallest") ? edit with { Size = new SizeLimit { Smallest = true } } : edit;
    }

    private static string Percent(double fraction) => (fraction * 100).ToString("0.#######", CultureInfo.InvariantCulture);
}
