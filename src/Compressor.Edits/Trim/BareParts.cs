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

    private const string AnEnd = "(?:start|beginning|front|head|opening|intro|end|ending|back|tail|outro|close|finish)\\b";

    /// <summary>"The first minute and 20 seconds" is one length, but not "the first minute and 20 seconds off the end".</summary>
    private static readonly Wording Sum = Pattern.Zh("\\b(?<which>first|last|final|opening|closing|initial) (?<unit>minute|min|hour)(?=(?: and|,)? [0-9]{1,2} ?(?:seconds?|secs?|s|minutes?|mins?)\\b(?! ?(?:(?:off|from|at|on|of|in) (?:the |its )?(?:very )?" + AnEnd + "|[,.;]? ?(?:to|until|till)\\b)))");

    /// <summary>"2m off the end" are minutes: no size has an end.</summary>
    private static readonly Wording Minutes = Pattern.Zh("\\b(?<n>[0-9]{1,3}) ?m(?= (?:off|at|from|on) (?:the |its )?(?:very )?" + AnEnd + ")");

    private static readonly Wording ZhNth = Pattern.Zh("第 ?(?<nth>[2-4]) ?个 ?(?<n>[0-9]{1,3}) ?(?<unit>秒|分)钟?(?!左右)");

    /// <summary>"The second 20 seconds" follow the first 20.</summary>
    private static readonly Wording Nth = Pattern.Zh("\\b(?:the |my )?(?<nth>second|2nd|third|3rd|fourth|4th) (?<n>[0-9]{1,3}) ?(?<unit>seconds?|secs?|s|minutes?|mins?)\\b");

    public void Read(PromptReading reading)
    {
        reading.Text.Rewrite(Sum, match => $"{match.Groups["which"].Value} 1 {match.Groups["unit"].Value}");
        reading.Text.Rewrite(Minutes, match => $"{match.Groups["n"].Value} minutes");
        reading.Text.Rewrite(ZhNth, match =>
        {
            var (nth, length) = (int.Parse(match.Groups["nth"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture));
            var unit = match.Groups["unit"].Value == "分" ? "分钟" : "秒";
            return $"第 {(nth - 1) * length} {unit}到第 {nth * length} {unit}";
        });
        reading.Text.Rewrite(Nth, match =>
        {
            var (nth, length) = (match.Groups["nth"].Value switch { "second" or "2nd" => 2, "third" or "3rd" => 3, _ => 4 }, int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture));
            var unit = match.Groups["unit"].Value[0] == 'm' ? "minutes" : "seconds";
            return $"from {(nth - 1) * length} {unit} to {nth * length} {unit}";
        });
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
