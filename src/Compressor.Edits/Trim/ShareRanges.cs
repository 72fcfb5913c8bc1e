using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Parts of the length that are said as shares from one place to another: "the third quarter", "keep from 25 to 50 percent".</summary>
internal static class ShareRanges
{
    private const string Ordinal = "(?<nth>second|2nd|third|3rd|fourth|4th|fifth|5th|middle)";
    private const string Part = "(?<part>1/3|1/4|1/5|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)";
    private const string NotOfAnother = "(?! ?(?:of )?(?:an? |the )?(?:minute|hour|second|picture|image|frame|screen|size|width|height|volume|speed)s?\\b)";
    private const string Percents = "(?<n>[0-9]{1,2})(?: ?percent)? ?(?:-|~|to|until|till|and|through) ?(?<m>[0-9]{1,3}) ?percent(?: mark)?";
    private const string Length = "(?:video|clip|film|movie|recording|footage|length|duration|runtime|match|game|concert|show|lecture|talk|thing|way)";

    public static Wording[] All { get; } =
    [
        Pattern.Zh("(?<=\\b(?:keep|show|want|need|only|just|take|use|play|cut|remove|delete|drop|part|bit|section|stretch|half|quarter|third|1/[2-5])\\b[^.;!?0-9]{0,24})(?:from |between )" + Percents + NotOfAnother + "|(?:from |between )?" + Percents + "(?= (?:of|into|through|in|along)? ?(?:the |this |that |my )?" + Length + "\\b)"),
        Pattern.Zh("\\b" + Ordinal + "[ ]" + Part + "\\b" + NotOfAnother),
    ];

    /// <summary>Null: there is no such part.</summary>
    public static (double From, double To)? Of(Match match)
    {
        if (!match.Groups["nth"].Success)
        {
            var (from, to) = (TimeForms.Number(match, "n") / 100, TimeForms.Number(match, "m") / 100);
            return from < to && to <= 1 ? (from, to) : null;
        }

        var parts = match.Groups["part"].Value.TrimEnd('s') switch { "third" or "1/3" => 3, "quarter" or "fourth" or "1/4" => 4, "fifth" or "1/5" => 5, "sixth" => 6, "eighth" => 8, _ => 10 };
        var nth = match.Groups["nth"].Value switch { "second" or "2nd" => 2, "third" or "3rd" => 3, "fourth" or "4th" => 4, "fifth" or "5th" => 5, _ => parts == 3 ? 2 : 0 };
        return nth is 0 || nth > parts ? null : ((nth - 1.0) / parts, (double)nth / parts);
    }
}
