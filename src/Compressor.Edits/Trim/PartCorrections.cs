using System.Globalization;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "0:12-0:30 and 1:50-2:14. Wait, the second one should run to 2:20": one bound of one part is taken back. The part is rewritten with the bound that is meant. Goes after the numerals and
/// before all else that reads times; a value that is said again as a whole is read by <see cref="Corrections"/>.
/// </summary>
internal sealed class PartCorrections : IPromptRule
{
    private const string Oops = "(?:(?:no wait|wait|no|nope|sorry|actually|correction|oops|hmm?|oh|ah|er|um|hang on|hold on|scratch that|i mean|my bad|my mistake|on second thoughts?|and|but)[ ,.:!…-]{1,4}){1,4}";
    private const string Which = "(?<which>first|second|third|fourth|fifth|last|final|other|[1-5](?:st|nd|rd|th)|it|that|this|they)";
    private const string Noun = "(?: (?:one|1|part|bit|clip|range|section|piece|soundbite|cut|stretch|segment|time))?";
    private const string Bound = "(?<start>start(?:s|ing)?|begin(?:s|ning)?|kick(?:s)? off|open(?:s)?)|(?<end>(?:run|go|continue|extend|stretch|carr(?:y|ies))(?:es|s)?(?: on)?(?= (?:to|until|till|up to)\\b)|last(?:s)?(?= (?:to|until|till)\\b)|ends?|stops?|finish(?:es)?)";
    private const string Told = "(?: (?:should|must|needs? to|has to|have to|ought to|is meant to|is supposed to|was meant to|was supposed to))?(?: (?:really|actually|only|also|rather|instead|just))*";
    private const string Time = "(?: (?:at|from|to|until|till|up to|by|about|around|on))*(?: about)? (?<t>[0-9][0-9:.]{0,7}(?: ?(?:m|mins?|minutes?)(?: ?[0-9]{1,2})?)?(?: ?(?:s|secs?|seconds?))?)(?![0-9:]|[a-z])";
    private const string End = "(?<instead>(?: (?:instead|rather|please))*)(?= ?(?:$|[,.;!?]))";

    private static readonly Wording Of = Pattern.Zh(
        "(?<=[,.;!?…()-] ?|^)(?<oops>" + Oops + ")?(?<let>(?:(?:please|can you|could you|just|let|make|have|change) ){1,3})?(?:the |that |its )?" + Which + Noun + Told + " (?:" + Bound + ")" + Time + End
        + "|(?<=[,.;!?…()-] ?|^)(?<oops>" + Oops + "|scratch |change |move |shift |make )(?:(?:scratch|change|move|shift|make|please) )*(?:the )?(?:(?<start>start|beginning)|(?<end>end)) (?:of|on|for) (?:the )?" + Which + Noun + "(?:,? (?:it|that|which))?(?: ?'s| is| was| should be| must be| to)*" + Time + End);

    /// <summary>"Start at 0:05 instead of 0:00".</summary>
    private static readonly Wording InsteadOf = Pattern.Zh("(?<t>[0-9]{1,3}:[0-5][0-9]),? (?:instead of|rather than|and not|not) (?:at |from |until |to )?[0-9]{1,3}:[0-5][0-9](?![0-9:]| ?(?:-|to\\b|until\\b|and\\b[ ][0-9]))");

    /// <summary>A text takes one bound of a part back, from a place on.</summary>
    public static bool IsIn(string text, int from) => Of.Match(text) is { Success: true } said && said.Index + said.Length > from;

    public void Read(PromptReading reading)
    {
        if (reading.Language is not Language.English) return;
        reading.Text.Rewrite(InsteadOf, match => match.Groups["t"].Value);
        if (Of.Match(reading.Text.ToString()) is not { Success: true } said) return;
        var text = reading.Text.ToString();
        var which = said.Groups["which"].Value;
        // "It ends at 3:40" tells; who takes back says so, or wants it so.
        if (!said.Groups["oops"].Success && !said.Groups["let"].Success && said.Groups["instead"].Length == 0 && (which is "it" or "that" or "this" or "they" || !said.Value.Contains("should", StringComparison.Ordinal))) return;
        var ranges = TrimTimes.Find(text[..said.Index], () => null).Times.FindAll(time => time is { To: not null, From: >= 0, IsShare: false });
        var number = which[0] switch { 'f' when which is "first" => 1, 's' => 2, 'f' when which is "fourth" => 4, 'f' when which is "fifth" => 5, >= '1' and <= '5' => which[0] - '0', 't' when which is "third" => 3, 'o' => 2, _ => ranges.Count };
        if (number > ranges.Count || ranges.Count == 0 || (which is "other" && ranges.Count != 2) || TrimTimes.Find(said.Groups["t"].Value, () => null).Times is not [{ To: null, From: var bound }]) return;
        var range = ranges[number - 1];
        var (from, to) = said.Groups["start"].Success ? (bound, range.To!.Value) : (range.From, bound);
        if (from >= to) return;
        var lead = text[range.Index..range.End] is var told && told.StartsWith("from ", StringComparison.Ordinal) ? "from " : told.StartsWith("between ", StringComparison.Ordinal) ? "from " : "";
        reading.Text.Rewrite(said.Index, said.Length, " ");
        reading.Text.Rewrite(range.Index, range.Length, $"{lead}{Clock(from)} to {Clock(to)}");
    }

    private static string Clock(double seconds) =>
        seconds % 1 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60}:{(int)seconds % 60:00}") : string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60}:{seconds % 60:00.###}");
}
