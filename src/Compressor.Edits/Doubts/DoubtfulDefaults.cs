using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A fade, and another speed that no number says, are not done where their clause holds a time that nothing claims: there their measure was said, and not
/// understood. Goes after all other rules.
/// </summary>
internal sealed class DoubtfulDefaults : IPromptRule
{
    private static readonly Wording Time = Pattern.Zh("{t}");
    /// <summary>How much, in the words that no rule took.</summary>
    private static readonly Wording HowMuch = Pattern.Zh("(?<![a-z0-9.])x ?[0-9.]+|(?<![a-z0-9.:])[0-9.]+ ?(?:x\\b|times\\b|percent|倍)|\\b(?:double|triple|treble|quadruple|halve|twice)\\b");
    private static readonly Wording Sounds = Pattern.Zh("\\b(?:sound|audio|volume|loud(?:er)?|quiet(?:er)?|softer|voice|turn)\\b|声|音量");
    private static readonly Wording Fades = Pattern.Zh("\\bfad(?:e|es|ing)\\b|淡入|淡出|渐入|渐出|渐显|渐隐|渐黑");
    private static readonly Wording Speeds = Pattern.Zh("\\b(?:speed(?:s|ing|ed)?|sped|faster|quicker|slow(?:er|ed|ing|ly)?|slow ?mo(?:tion)?|fast forward|time ?lapse|pace|tempo)\\b|加速|快进|快放|慢放|放慢|慢动作|变速|延时");

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Fade is not null && Unclaimed(reading, Fades) is { } length)
        {
            reading.Edit = reading.Edit with { Fade = null };
            reading.Unsupported(length);
        }

        if (reading is { Edit.Speed: not null, IsSpeedHinted: true } && (Unclaimed(reading, Speeds) ?? Unclaimed(reading, Speeds, HowMuch)) is { } time)
        {
            reading.Edit = reading.Edit with { Speed = null };
            reading.Unsupported(time);
        }

        if (reading is { Edit.Volume: { Decibels: null, Normalize: false }, IsVolumeHinted: true } && (Unclaimed(reading, Sounds, HowMuch) ?? Follows.Match(reading.Text.ToString())) is { Success: true } much)
        {
            reading.Edit = reading.Edit with { Volume = null };
            reading.Unsupported(much);
        }
    }

    /// <summary>"Turn it up, triple it".</summary>
    private static readonly Wording Follows = Pattern.Zh("\\b(?:double|triple|treble|quadruple|halve) (?:it|that)\\b");

    /// <summary>A time that was left, in a clause that speaks of the edit.</summary>
    private static Match? Unclaimed(PromptReading reading, Wording edit, Wording? measure = null) => (measure ?? Time).Matches(reading.Text.ToString()).FirstOrDefault(time =>
        edit.IsMatch(reading.Text.ClauseBefore(time.Index)) || edit.IsMatch(reading.Text.ClauseAfter(time.Index)));
}
