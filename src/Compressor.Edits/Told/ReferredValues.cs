using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "It's 60 fps, halve that": a share of a value that was just told is a value of the same kind, never a share of the file's size. What is wished is
/// reckoned and written out. Goes after the numerals, and before the rules of quantities.
/// </summary>
internal sealed class ReferredValues : IPromptRule
{
    private const string Value =
        "(?:(?<rate>[0-9]{2,3}) ?(?:fps|hz|frames?(?: (?:per|a|each) (?:second|sec|s))?)(?![a-z])|\\bframe ?rate(?:'s| is| of| at|:)*(?: at| about)? (?<rate>[0-9]{2,3})(?![0-9.:]|[ ]?[a-z]{0,2}[0-9])|(?<lines>[0-9]{3,4}) ?p(?![a-z])|(?<![0-9.])(?<k>[248]) ?k(?![a-z])|(?<![0-9.])(?<size>[0-9]{1,4}(?:\\.[0-9]{1,2})?) ?(?<unit>[kmg]i?b|megs?|gigs?|megabytes?|gigabytes?)(?![a-z]))";

    /// <summary>No other number, and at most one end of a sentence.</summary>
    private const string Between = "(?<mid>[^.;!?0-9]{0,40}[,.;:!-] ?[^.;!?0-9]{0,40}?)";

    private const string Share = "(?:(?:reduce by )?1/(?<parts>[2-5])|half|(?<word>halve))";
    private const string That = "(?:that|those|this(?! (?:video|clip|file))|of that|as (?:much|many|big|large|heavy)(?= ?(?:$|[,.;!?]|would|will|is|and|please))|the (?:frame ?)?rate)";
    private const string Lower = "(?:cut|chop|reduce|bring|drop|lower|take|get|slash|knock)";

    /// <summary>"Halve that", "cut that in half", "half of that is enough", "if it were half that".</summary>
    private static readonly Wording Part = Pattern.Zh(
        "(?<told>" + Value + ")" + Between + "\\b(?:(?:(?:make|set|bring|put) (?:it|this)(?: to)? )?" + Share + "(?: of)? " + That + "|" + Lower + " (?:that|those|this|(?<it>it)) (?:down )?(?:(?:in|by|to|into) (?:about )?)(?:an? )?" + Share + "(?: (?:of )?(?:that|it))?)(?! ?(?:again|once more|of (?:the|it)|[0-9]|(?:of )?(?:its|the) (?:length|size|speed|volume)))(?= ?(?:$|[,.;!?)]|[a-z]))");

    /// <summary>"It's 200 MB at 60 fps; halve the frame rate."</summary>
    private static readonly Wording OfRate = Pattern.Zh("(?<![0-9.])(?<rate>[0-9]{2,3}) ?(?:fps|hz|frames (?:per|a) second)(?![a-z])(?<mid>[^!?]{0,80}?)\\b(?:" + Share + "(?: of)? (?:the |its )?(?:frame ?rate|fps|frames)|" + Lower + " (?:the |its )?(?:frame ?rate|fps|frames) (?:in|by|to) (?:an? )?" + Share + ")");

    /// <summary>"Halve the frame rate, it is 60 fps now".</summary>
    private static readonly Wording RateBehind = Pattern.Zh("\\b(?:" + Share + "(?: of)? (?:the |its )?(?:frame ?rate|fps|frames)|" + Lower + " (?:the |its )?(?:frame ?rate|fps|frames) (?:in|by|to) (?:an? )?" + Share + ")(?<mid>[^.!?0-9]{0,24}[,;.:(-] ?(?:it|that|this|currently|now|right now|at the moment|which|the (?:clip|video|file|original|source))(?:'s| is| has| was| runs at)?(?: (?:at|currently|now|about|running at|shot at|filmed at|recorded at))*) (?<rate>[0-9]{2,3}) ?(?:fps|hz|frames (?:per|a) second)(?![a-z])");

    /// <summary>"Their screen is 1080p only, please scale it to that", "it's 60 fps, the projector only does 24, so bring it to that".</summary>
    private static readonly Wording Whole = Pattern.Zh(
        "(?<told>" + Value + "|(?<box>[0-9]{3,4} ?x ?[0-9]{3,4})(?![0-9])|(?<=[0-9] ?(?:fps|frames (?:per|a) second)\\b[^.;!?]{0,60}\\b(?:does|do|plays?|takes?|shows?|handles?|manages?|wants?|accepts?|runs?)(?: (?:only|just|at|up to))* )(?<rate>24|25|30|48|50|60)(?![0-9.:]))(?<mid>(?: only| max| at most| tops)?[^!?0-9]{0,60}?)\\b(?:bring|scale|get|take|make|convert|set|drop|reduce|lower|resize|change|cut|shrink|render|export|turn)(?: (?:it|this|mine|ours|everything|the (?:video|clip|file|film)))?(?: down)? (?:to|at|match) (?:that|those|the same)(?: size| resolution| rate| frame rate)?(?= ?(?:$|[,.;!?]|please|pls|then|and\\b))");

    /// <summary>"It has 60 frames a second and our player stutters, 30 is enough."</summary>
    private static readonly Wording Enough = Pattern.Zh("(?<=[0-9]{2,3} ?(?:fps|frames? (?:per|a|each|1) (?:second|sec))\\b[^0-9]{0,80}[,.;:-] ?(?:so |but |and |just |only )?)(?<rate>24|25|30|48|50|60) (?=(?:is|are|would be|will|would|should)(?: be)? ?(?:enough|plenty|fine|ok|okay|do|sufficient|all|perfect|good)\\b)");

    public void Read(PromptReading reading)
    {
        if (reading.Language is not Language.English) return;
        reading.Text.Rewrite(Whole, match => Said(match) is { } wish ? $"{match.Groups["told"].Value}{match.Groups["mid"].Value}make it {wish}" : match.Value);
        reading.Text.Rewrite(Enough, match => $"{match.Groups["rate"].Value} fps ");
        reading.Text.Rewrite(OfRate, match => Reckoned(match) is { } wish ? $"{match.Groups["rate"].Value} fps{match.Groups["mid"].Value}make it {wish}" : match.Value);
        reading.Text.Rewrite(RateBehind, match => Reckoned(match) is { } wish ? $"make it {wish}" : match.Value);
        reading.Text.Rewrite(Part, match => Reckoned(match) is { } wish && match.Groups["told"].Value[0] != 'f' && !(match.Groups["size"].Success && reading.Context.IsFollowUp) && !(match.Groups["it"].Success && !match.Groups["rate"].Success) ? $"{match.Groups["told"].Value}{match.Groups["mid"].Value}make it {wish}" : match.Value);
        // "The frame rate is 60, make it half that": of the number that has no unit, nothing is left.
        if (Part.Match(reading.Text.ToString()) is not { Success: true } named || named.Groups["told"] is not { Value: ['f', ..] } told || Reckoned(named) is not { } rate) return;
        var wished = named.Groups["mid"].Index + named.Groups["mid"].Length;
        reading.Text.Rewrite(wished, named.Index + named.Length - wished, $"make it {rate}");
        reading.Text.Rewrite(told.Index, told.Length, "it");
    }

    private static string? Reckoned(Match match) => Reckoned(match, match.Groups["parts"].Success ? int.Parse(match.Groups["parts"].Value, CultureInfo.InvariantCulture) : 2);

    private static string? Said(Match match) => Reckoned(match, 1);

    private static string? Reckoned(Match match, int parts)
    {
        double Number(string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) / parts;
        string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
        if (match.Groups["box"].Success) return match.Groups["box"].Value;
        if (match.Groups["rate"].Success) return Text(Number("rate")) + " fps";
        if (match.Groups["lines"].Success) return Text(Math.Round(Number("lines"))) + "p";
        if (match.Groups["k"].Success) return Text((match.Groups["k"].Value switch { "2" => 1440, "4" => 2160, _ => 4320 }) / parts) + "p";
        return match.Groups["size"].Success ? $"{Text(Number("size"))} {match.Groups["unit"].Value}" : null;
    }
}
