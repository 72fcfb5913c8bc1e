using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"He spoke for 14 minutes. Keep the last 2": a part that says no unit has that of the time before it.</summary>
internal sealed class BareParts : IPromptRule
{
    private static readonly Wording Bare = Pattern.Zh(
        "(?<=\\b(?<unit>seconds?|secs?|minutes?|mins?)\\b[^:]{0,120}\\b(?:keep|lose|drop|cut|remove|delete|skip|trim|want|need|take|save|send|use|only|just|bin)\\b[^.;!?0-9]{0,16})\\b(?<which>first|last|final|opening|closing) (?<n>[0-9]{1,2})(?= ?(?:$|[,.;!?]|(?:please|pls|only|and the|from the|off the|off)\\b))");

    /// <summary>"Seconds 3-9 and 41-47": the unit stands before the first part alone.</summary>
    private static readonly Wording Several = Pattern.Zh("\\bseconds? (?<a>[0-9]{1,3}) ?(?:-|to|until|till|through) ?(?<b>[0-9]{1,3})(?<joint>(?:,| and|, and| plus| &) ?(?:seconds? |from )?)(?<c>[0-9]{1,3}) ?(?:-|to|until|till|through) ?(?<d>[0-9]{1,3})(?! ?(?:[0-9:]|m\\b|min|[kmg]b|percent|fps|px|hours?|h\\b|am\\b|pm\\b))");

    /// <summary>"It's 40 seconds, of which the first 12 are the floor", "… so the last 4 must go".</summary>
    private static readonly Wording Told = Pattern.Zh("(?<=\\b(?<unit>seconds?|secs?|minutes?|mins?)\\b[^:]{0,80})\\bthe (?<which>first|last|final|opening|closing) (?<n>[0-9]{1,2})(?= (?:(?:of (?:it|them|those|these) )?(?:are|is|show|shows)|must|can|have to|has to|should|need to) )");

    public void Read(PromptReading reading)
    {
        reading.Text.Rewrite(Told, match => $"the {match.Groups["which"].Value} {match.Groups["n"].Value} {match.Groups["unit"].Value}");
        reading.Text.Rewrite(Bare, match => $"{match.Groups["which"].Value} {match.Groups["n"].Value} {match.Groups["unit"].Value}");
        reading.Text.Rewrite(Several, match => $"{Clock(match, "a")} to {Clock(match, "b")}{match.Groups["joint"].Value.Replace("seconds ", "", StringComparison.Ordinal)}{Clock(match, "c")} to {Clock(match, "d")}");
    }

    private static string Clock(Match match, string group)
    {
        var seconds = int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
    }
}
