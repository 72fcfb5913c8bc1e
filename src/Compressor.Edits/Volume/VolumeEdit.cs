using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Louder or quieter. The facts of a file do not tell it.</summary>
public sealed class VolumeEdit() : Edit<Volume>(edit => edit.Volume, (edit, value) => edit with { Volume = value })
{
    public override EditKind Kind => EditKind.Volume;

    public override Regex Mentions { get; } = Pattern.Zh(@"\b(?:volume|loudness|louder|quieter|decibels?|db)\b|音量|响度");

    public override string Name(Language language) => language.Say("change the volume", "调整音量");

    protected override string Describe(Volume value, Language language) => language.Say($"{value.Factor * 100:0.###} % of the volume", $"音量 {value.Factor * 100:0.###}%");

    protected override string Ask(Volume value, Language language) =>
        language.Say($"Set the volume to {value.Factor * 100:0.###} percent.", $"音量调到 {value.Factor * 100:0.###}%。");
}
