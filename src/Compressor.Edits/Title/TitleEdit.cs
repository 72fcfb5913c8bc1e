using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Text over the picture. The facts of a file do not tell it.</summary>
public sealed class TitleEdit() : Edit<Title>(edit => edit.Title, (edit, value) => edit with { Title = value })
{
    public override EditKind Kind => EditKind.Title;

    public override Regex Mentions { get; } = Pattern.Zh(@"\b(?:titles?|text|captions?|headings?|overlay)\b|标题|文字|字幕");

    public override string Name(Language language) => language.Say("add a title", "添加标题文字");

    protected override string Describe(Title value, Language language) => language.Say($"the title \"{value.Text}\"", $"标题“{value.Text}”");

    protected override string Ask(Title value, Language language) => language.Say($"Add the title \"{value.Text}\".", $"加标题“{value.Text}”。");
}
