using System.Text;
using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>
/// The small language that the rules' tables are written in: regular expressions over folded text, in which a space stands for "a space, a
/// hyphen or nothing", and these words in braces stand for what people write in many ways:
/// {n} {m} numbers, {size} a size with its unit, {p} a percentage or a fraction, {t} {u} times or durations, {it} what the video is called,
/// {not} negations.
/// </summary>
internal static class Pattern
{
    /// <summary>Bounded and atomic: "9,9,9,…" is tried once from each place.</summary>
    public const string Number = @"(?>\b[0-9]{1,3}(?: [0-9]{3}){1,5}(?![0-9])(?:[.,][0-9]{1,15})?|\b[0-9]{1,18}(?:[.,'][0-9]{1,15}){0,5}|\.[0-9]{1,15})";

    private const string Hours = Number + "[ -]?(?:(?:hours?|hrs?|h)\\b|个?小时)";
    private const string Minutes = Number + "[ -]?(?:(?:minutes?|mins?)\\b|分钟?(?!贝))";
    private const string Seconds = Number + "[ -]?(?:(?:seconds?|secs?|s)\\b|秒钟?)";
    private const string And = "[ ,]?(?:and |[零又0] ?)?";

    private const string Time =
        "(?:" + @"\b[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?:\.[0-9]{1,6})?\b"
        + "|" + @"\b[0-9]{1,2} ?h ?[0-9]{1,2} ?m(?:ins?)?(?: ?[0-9]{1,2} ?s(?:ecs?)?)?\b"
        + "|" + Hours + "(?:" + And + Minutes + ")?(?:" + And + Seconds + ")?"
        + "|" + Minutes + "(?:" + And + Seconds + ")?"
        + "|" + @"\b[0-9]{1,3}m ?[0-9]{1,2}s\b"
        + "|" + Seconds
        + "|" + Number + @"[ -]?(?:(?:milliseconds?|ms)\b|毫秒))";

    private static readonly (string Word, string Expression)[] Words =
    [
        ("{n}", $"(?<n>{Number})"),
        ("{m}", $"(?<m>{Number})"),
        ("{size}", $"(?<size>{Number}{SizeText.Counter}[ -]?{SizeText.UnitPattern})"),
        ("{p}", $@"(?<p>{Number} ?(?:percent|per cent|pct)\b|\b[0-9]{{1,3}}/[0-9]{{1,3}}\b)"),
        ("{t}", $"(?<t>{Time})"),
        ("{u}", $"(?<u>{Time})"),
        ("{it}", "(?:(?:it|this|that|the|my|our|whole|entire|video|clip|file|movie|film|footage|recording|everything|thing)[ -]?){0,3}"),
        ("{not}", "(?:(?:do not|don't|dont|doesn't|must not|mustn't|should not|shouldn't|not|never|no need to|no|without|w/o|avoid)(?: (?:ever|to|any))?|不要|不用|不需要|不想|不能|不准|不许|请勿|切勿|无需|无须|不必|(?<![差特区分类告性级识个辨派离])别|勿|不)"),
    ];

    /// <summary>
    /// Prompts may be hostile: a match that takes longer is given up, and with it the prompt. (Expressions without backtracking would need no
    /// limit, but building some hundreds of them takes seconds of a short-lived process, against milliseconds.)
    /// </summary>
    public static TimeSpan MatchLimit { get; } = TimeSpan.FromSeconds(1);

    /// <summary>English: the pattern begins and ends at word boundaries.</summary>
    public static Wording En(string pattern) => Of(pattern, @"\b(?:{0})\b");

    /// <summary>Chinese, or anything whose ends need no word boundary.</summary>
    public static Wording Zh(string pattern) => Of(pattern, "{0}");

    /// <summary>What a text ends with, just before a quantity. It is matched from its end, so that long texts cost nothing.</summary>
    public static Wording Ending(string pattern) => Of(pattern, "(?<![a-z0-9])(?:{0}) ?$", RegexOptions.RightToLeft);

    /// <summary>What a text begins with, just after a quantity.</summary>
    public static Wording Beginning(string pattern) => Of(pattern, "^ ?(?:{0})(?![a-z])");

    /// <summary>The regular expression that a pattern in its frame stands for, but for the words in braces.</summary>
    internal static string Framed(string pattern, string frame) => Bounded(Spaces(frame.Replace("{0}", pattern, StringComparison.Ordinal)));

    /// <summary>Words that may be repeated are repeated a few times at most: hostile texts repeat them without end.</summary>
    private static string Bounded(string pattern) => pattern.Replace(")*", "){0,8}", StringComparison.Ordinal).Replace(")+", "){1,8}", StringComparison.Ordinal);

    /// <summary>Every space but those inside of [...] becomes optional.</summary>
    private static string Spaces(string pattern)
    {
        var result = new StringBuilder(pattern.Length * 2);
        var inClass = false;
        foreach (var c in pattern)
        {
            inClass = c == '[' || (inClass && c != ']');
            if (c == ' ' && !inClass) result.Append("[ -]?");
            else result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The regular expression in which the words in braces are replaced by what they stand for.</summary>
    internal static string Expand(string pattern)
    {
        foreach (var (word, meaning) in Words) pattern = pattern.Replace(word, meaning, StringComparison.Ordinal);
        return pattern;
    }

    /// <summary>The word in braces that a text begins with, and its expression; null: there is none.</summary>
    internal static (string Word, string Expression)? WordAt(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.StartsWith(word.Word)) return word;
        }

        return null;
    }

    private static Wording Of(string pattern, string frame, RegexOptions options = RegexOptions.None) =>
        new(pattern, frame, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | options);
}
