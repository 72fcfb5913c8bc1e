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
    /// <summary>A message with as many of them is no request.</summary>
    private const int Most = 16;

    private static readonly Wording Factors = Pattern.Zh(
        "(?<![a-z0-9.:])(?:{n} ?(?:x(?![a-z0-9])(?! ?[0-9])|times\\b(?! (?:a|per|an|each|every) )|fold\\b|倍)|(?:(?<![0-9] ?)x|(?<![0-9] ?|\\b(?:few|many|several|two|three|of|at|all) )times|factor (?:of )?) ?(?<n>[0-9]{1,3}(?:\\.[0-9]{1,3})?)(?! ?(?:[x0-9:]|s\\b|sec|min|mb|kb|gb|fps|p\\b|percent)))"
        + "|\\b(?<word>doubl(?:e|ed|ing)|twice|tripl(?:e|ed|ing)|trebl(?:e|ed|ing)|quadrupl(?:e|ed|ing)|halv(?:e|ed|ing)|quartered)\\b|(?<word>翻倍|加倍|翻 ?1 ?[番倍])");

    private static readonly Wording Shares = Pattern.Zh("{p}");

    public static IReadOnlyList<Amount> Find(string text)
    {
        List<Amount> found = [];
        foreach (var match in Factors.Matches(text).Take(Most))
        {
            var value = match.Groups["word"] is { Success: true } word ? Times(word.Value) : NumberText.Parse(match.Groups["n"].Value);
            if (value is > 0 and <= Limits.MaxSpeed) found.Add(new(match.Index, match.Index + match.Length, AmountKind.Factor, value.Value));
        }

        foreach (var match in Shares.Matches(text).Take(Most))
        {
            if (NumberText.ParseFraction(match.Groups["p"].Value) is > 0 and <= Limits.MaxVolume and var share) found.Add(new(match.Index, match.Index + match.Length, AmountKind.Share, share));
        }

        return found.Count < Most ? found : [];
    }

    private static double Times(string word) => word[0] switch { 't' when word.StartsWith("tri", StringComparison.Ordinal) || word.StartsWith("tre", StringComparison.Ordinal) => 3, 'q' when word is "quartered" => 0.25, 'q' => 4, 'h' => 0.5, _ => 2 };
}
