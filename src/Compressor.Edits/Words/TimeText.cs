using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>Times and durations, in seconds: 1:05, 1:02:03.5, 90 s, 1m30s, 1 minute and 30 seconds, 1分30秒.</summary>
internal static class TimeText
{
    private static readonly Wording Part = new(
        $"(?<n>{Pattern.Number})[ -]?(?<unit>millisecond|ms|毫秒|h|个?小时|m|分|s|秒)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Pattern.MatchLimit);

    /// <summary>"1m30s", "1h02m15s": what follows a unit begins inside a word.</summary>
    private static readonly Wording Short = new(
        "^(?:(?<h>[0-9]{1,2}) ?h ?)?(?<m>[0-9]{1,3}) ?m(?:ins?)?(?: ?(?<s>[0-9]{1,2}) ?s(?:ecs?)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Pattern.MatchLimit);

    public static double Parse(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            return text.Split(':').Aggregate(0.0, (sum, part) => (sum * 60) + (NumberText.Parse(part) ?? 0));
        if (Short.Match(text) is { Success: true } match)
            return (Number(match, "h") * 3600) + (Number(match, "m") * 60) + Number(match, "s");
        return Part.Matches(text).Sum(part => (NumberText.Parse(part.Groups["n"].Value) ?? 0) * SecondsOf(part.Groups["unit"].Value));
    }

    /// <summary>"3" in "from 3 to 8 minutes" has the unit of the time that follows it.</summary>
    public static double ParseBare(string number, string following) =>
        (NumberText.Parse(number) ?? 0)
        * (Part.Match(following) is { Success: true } part ? SecondsOf(part.Groups["unit"].Value) : 1);

    private static double Number(Match match, string group) => NumberText.Parse(match.Groups[group].Value) ?? 0;

    private static double SecondsOf(string unit) => unit switch
    {
        "millisecond" or "ms" or "毫秒" => 0.001,
        "m" or "分" => 60,
        "s" or "秒" => 1,
        _ => 3600,
    };
}
