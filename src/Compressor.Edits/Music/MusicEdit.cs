using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Background music. The facts of a file do not tell it.</summary>
public sealed class MusicEdit() : FlagEdit(edit => edit.Music, (edit, value) => edit with { Music = value })
{
    public override EditKind Kind => EditKind.Music;

    public override Regex Mentions { get; } = Pattern.Zh(@"\b(?:music|bgm|soundtrack|song)\b|音乐|配乐");

    public override string Name(Language language) => language.Say("add music", "添加音乐");

    public override string Describe(VideoEdit edit, Language language) => language.Say("background music", "背景音乐");

    public override string Ask(VideoEdit edit, Language language) => language.Say("Add background music.", "加背景音乐。");
}
