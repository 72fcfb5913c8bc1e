using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>
/// Sizes that several people name, and then the one that holds: "he said 10 MB, she said 20, the form says 15 max". Only the last is a limit; its unit may
/// be that of the others. Goes before the rules of quantities.
/// </summary>
internal sealed class SaidSizes : IPromptRule
{
    private const string Number = "[0-9]{1,4}(?:\\.[0-9]{1,2})?(?![0-9.:])";
    private const string Unit = "(?: ?(?<unit>[kmg]i?b|megs?|gigs?|megabytes?|gigabytes?|[mg])\\b)?(?! ?(?:seconds?|secs?|minutes?|mins?|fps|frames?|percent|p|x|s|k|times|people)\\b)";
    private const string Says = "(?:said|says|say|thinks?|thought|guess(?:es|ed)?|told (?:me|us|him|her)|claims?|claimed|reckons?|reckoned|suggest(?:s|ed)|heard|mentioned|swears|swore|advised)";
    private const string That = "(?: (?:that|it's|its|it|was|is|about|around|to|be|max|at most|go|for|use|maybe|should|under))*";
    private const string Who = "(?:[a-z0-9']+ ){1,4}?";

    private static readonly Wording Opinions = Pattern.Zh(
        "(?<=^|[.;!?:,] ?)(?:but |well |so )?" + Who + Says + That + " " + Number + Unit + "(?: ?(?:,|;|\\band\\b|\\bbut\\b|\\bwhile\\b) ?){1,3}(?:" + Who + ")(?:" + Says + That + " )?" + Number + Unit
        + "(?: ?(?:,|;|\\.|\\band\\b|\\bbut\\b|\\bwhile\\b|\\byet\\b|\\bso\\b) ?){1,3}(?<who>[^,.;!?0-9¤]{2,44}?)(?<last>" + Number + ")" + Unit + "(?<tail>(?: (?:max(?:imum)?|at (?:the )?most|tops|or less|is the (?:limit|max(?:imum)?|cap)))?)(?= ?(?:$|[,.;!?)]|(?:and|so|please|pls|for|per)\\b))");

    private static readonly Wording Limits = Pattern.Zh("\\b(?:limit|max(?:imum)?|at (?:the )?most|up to|no more than|takes?|allows?|accepts?|caps?|tops|or less|ceiling|actual(?:ly)?|really|official(?:ly)?|rules?|handbook|form|site|website|page|portal|system|server)\\b");

    /// <summary>"The 20 MB intro": what a part weighs says nothing of the file.</summary>
    private static readonly Wording OfAPart = Pattern.Zh("(?<=\\b(?:the|that|this|my|our) )[0-9]{1,4}(?:\\.[0-9]{1,2})? ?(?:[kmg]b|megs?|gigs?|megabytes?|gigabytes?) (?=(?:intro|outro|opening|ending|advert|ad|trailer|teaser)\\b)");

    public void Read(PromptReading reading)
    {
        reading.Text.Rewrite(OfAPart, _ => "");
        if (reading.Language is not Language.English || Opinions.Match(reading.Text.ToString()) is not { Success: true } match) return;
        var (units, last) = (match.Groups["unit"].Captures, match.Groups["last"]);
        if (units.Count == 0 || !Limits.IsMatch(match.Groups["who"].Value + match.Groups["tail"].Value)) return;
        // Last things first: what is written in moves what comes after it.
        if (units[^1].Index < last.Index) reading.Text.Insert(last.Index + last.Length, " " + units[^1].Value);
        reading.Text.Forget(match.Index, match.Groups["who"].Index - match.Index);
    }
}
