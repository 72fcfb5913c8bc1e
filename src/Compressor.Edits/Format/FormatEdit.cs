using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>A format other than MP4. Results are MP4 so far, and anything else is no playable result, so there is nothing to judge.</summary>
public sealed class FormatEdit() : Edit<OutputFormat>(edit => edit.Format, (edit, value) => edit with { Format = value })
{
    public override EditKind Kind => EditKind.Format;

    public override Regex Mentions { get; } = Pattern.Zh(@"\b(?:formats?|gifs?|webm|mp3|wav|m4a|aac|mov|avi|mkv|webp|convert)\b|格式|动图|转换");

    public override string Name(Language language) => language.Say("make another format than MP4", "生成 MP4 以外的格式");

    protected override string Describe(OutputFormat value, Language language) => language.Say($"a {value.Name} file", $"{value.Name} 文件");

    protected override string Ask(OutputFormat value, Language language) => language.Say($"Convert it to {value.Name}.", $"转成 {value.Name}。");
}
