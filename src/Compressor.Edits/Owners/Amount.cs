using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits.Owners;

/// <summary>How an amount is put.</summary>
internal enum AmountKind
{
    /// <summary>"3x", "three times", "double", 三倍.</summary>
    Factor,

    /// <summary>"30 percent", "a third".</summary>
    Share,
}

/// <summary>How much of something: what a speed, a loudness and a size are all asked for by, so that only its clause tells which of them it is.</summary>
/// <param name="Index">In the folded text.</param>
/// <param name="Value">0.3 for 30 percent, 3 for three times.</param>
internal sealed record Amount(int Index, int End, AmountKind Kind, double Value)
{
    /// <summary>More of them are no request.</summary>
    private const int Most = 16;

    private static readonly Wording Factors = Pattern.Zh(
        "(?<![a-z0-9.:])(?:{n} ?(?:x(?![a-z0-9])(?! ?[0-9])|times\\b(?! (?:a|per|an|each|every) )|fold\\b|倍)|(?:(?<![0-9] ?)x|factor (?:of )?) ?{n}(?! ?[x0-9:]))"
        + "|\\b(?<word>doubl(?:e|ed|ing)|twice|tripl(?:e|ed|ing)|trebl(?:e|ed|ing)|quadrupl(?:e|ed|ing))\\b|(?<word>翻倍|加倍|翻 ?1 ?[番倍])");

    private static readonly Wording Shares = Pattern.Zh("{p}");

    public static IReadOnlyList<Amount> Find(string text)
    {
        List<Amount> found = [];
        foreach (Match match in Factors.Matches(text).Take(Most))
        {
            var value = match.Groups["word"] is { Success: true } word ? Times(word.Value) : NumberText.Parse(match.Groups["n"].Value);
            if (value is > 0 and <= Limits.MaxSpeed) found.Add(new(match.Index, match.Index + match.Length, AmountKind.Factor, value.Value));
        }

        foreach (Match match in Shares.Matches(text).Take(Most))
        {
            if (NumberText.ParseFraction(match.Groups["p"].Value) is > 0 and <= Limits.MaxVolume and var share) found.Add(new(match.Index, match.Index + match.Length, AmountKind.Share, share));
        }

        return found;
    }

    private static double Times(string word) => word[0] switch { 't' when word.StartsWith("tri", StringComparison.Ordinal) || word.StartsWith("tre", StringComparison.Ordinal) => 3, 'q' => 4, _ => 2 };
}
