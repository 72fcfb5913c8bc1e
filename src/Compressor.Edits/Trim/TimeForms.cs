using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>How single times and shares of the length are written.</summary>
internal static class TimeForms
{
    public static readonly Wording Clock = Pattern.Zh("\\b(?<c>[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?:\\.[0-9]{1,6}|,[0-9]{3}(?![0-9:]))?)\\b(?! ?(?:am|pm|a\\.m|p\\.m|o'clock|tomorrow|today|tonight|local time|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|(?:in|on) the (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:morning|afternoon|evening)|at night))");
    public static readonly Wording Ratio = Pattern.Zh("^(?:9:(?:16|21)|10:16|1:85)$");

    /// <summary>A share of the length, with what makes it one: "the first half", 前三分之一.</summary>
    public static readonly Wording Share = Pattern.Zh(
        "(?<=\\b(?:first|last|final|opening|closing|other|middle|front|back|latter|rear|initial)[ ])(?<p>[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2} ?percent|quarter|third)\\b(?! ?(?:of )?(?:an? )?(?:minute|hour|second|sec|min)\\b)|(?<=\\bsecond[ ])(?<p>1/2)\\b|"
        + "(?<=(?:前面?|后面?|最后|开头|结尾|中间|开场|片头|片尾|前头|后头)(?:的|砍|剪|删|去|裁|切|掐|掉|除)* ?)(?<p>[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2} ?percent|(?<=[前后][面]?[的]?)半(?:[段截场部]分?|边)?)(?![个分小秒])");

    private const string NotCounted = "(?! ?(?:(?:second|minute|sec|min|hour|fps|frame|px|pixel|percent|time|clip|video|photo|picture|part|file|mb|gb|kb)s?\\b|[b-z]\\b|[%:/])|[a-z])";

    public static readonly (Wording Pattern, Func<Match, double> Seconds)[] Forms =
    [
        (Pattern.Zh("\\b(?<h>[0-9]{1,2}) ?h(?:ours?|rs?)? ?(?<a>[0-9]{1,2}) ?m(?:in(?:ute)?s?)? ?(?<b>[0-9]{1,2}) ?s(?:ec(?:ond)?s?)?\\b"), match => (3600 * Number(match, "h")) + (60 * Number(match, "a")) + Number(match, "b")),
        (Pattern.Zh("\\b(?<h>[0-9]{1,2}) ?(?:h|hr|hours?|小时) ?(?<a>[0-9]{1,2}) ?(?:m|min|mins|minutes?|'|分) ?(?<b>[0-9]{1,2})(?![0-9a-z:.%]| ?(?:秒|s\\b))"), match => (3600 * Number(match, "h")) + (60 * Number(match, "a")) + Number(match, "b")),
        (Pattern.Zh("\\b(?<a>[0-9]{1,3})['′’](?<b>[0-5][0-9])(?:[\"″”]|''|(?= ?(?:-|~|to\\b|until\\b|till\\b|到|至|留|的|之|以|开始|起)))"), match => (60 * Number(match, "a")) + Number(match, "b")),
        // ":15", as spots are called.
        (Pattern.Zh("(?<=^|[ (]):(?<b>[0-5][0-9])\\b(?![:.,]?[0-9])"), match => Number(match, "b")),
        (Pattern.Zh("(?<=\\bthe[ ](?:whole |full |entire )?)(?<u>minute|hour|second)(?= (?:right |just |directly |immediately )?(?:before|after|following|leading up|off the)\\b)"), Unit),
        // "One hour four".
        (Pattern.Zh("\\b(?<h>[0-9]{1,2}) ?h(?:ours?|rs?)?[ ](?<b>[0-5]?[0-9])\\b" + NotCounted), match => (3600 * Number(match, "h")) + (60 * Number(match, "b"))),
        (Pattern.Zh("\\b(?:a|1) minute (?<b>[0-5]?[0-9])\\b" + "(?! ?(?:(?:second|minute|sec|min|hour|fps|frame|px|pixel|percent|time|clip|video|photo|picture|part|file|mb|gb|kb)s?\\b|[%:/])|[a-z])"), match => 60 + Number(match, "b")),
        (Pattern.Zh("\\b(?<a>[0-9]{1,3}) ?m(?:in|ins|inutes?)? ?(?<b>[0-5]?[0-9])(?: ?s(?:ecs?|econds?)?)?\\b(?![.:][0-9])"), match => (60 * Number(match, "a")) + Number(match, "b")),
        (Pattern.Zh("(?:\\b(?<h>[0-9]{1,2}) ?个?小?时(?:零|又| )*)?\\b(?<a>[0-9]{1,3}) ?分 ?(?:0 (?=[1-9] ?秒))?(?<b>[0-5]?[0-9])(?: ?秒)?(?![0-9.:]| ?分)"), match => (3600 * Number(match, "h")) + (60 * Number(match, "a")) + Number(match, "b")),
        (Pattern.Zh("\\b(?<a>[0-9]{1,2}/[0-9]{1,2}) (?:of )?(?:an? )?(?<u>hour|minute|second|sec|min)\\b"), match => (NumberText.ParseFraction(match.Groups["a"].Value) ?? 0) * Unit(match)),
        (Pattern.Zh("(?:\\b(?<n>[0-9]{1,3}|an?) )?\\b(?<u>minute|hour|min)s? and (?:a )?1/2\\b(?! ?(?:the|of|its|as|size))"), match => ((NumberText.Parse(match.Groups["n"].Value) ?? 1) + 0.5) * Unit(match)),
        (Pattern.Zh("{t}"), match => TimeText.Parse(match.Groups["t"].Value)),
        (Pattern.Zh("\\ban? (?<u>minute|hour) and (?:a )?1/2\\b"), match => 1.5 * Unit(match)),
        (Pattern.Zh("\\b(?:a )?couple (?:of )?(?<u>second|minute|sec|min)s?\\b"), match => 2 * Unit(match)),
        (Pattern.Zh("\\ban? (?<u>minute|hour)\\b"), Unit),
        (Pattern.Zh("\\ba (?<u>second|sec)\\b(?= ?(?:off|from|at|shorter|long|of|or|$|[,.;!?]))"), Unit),
        (Pattern.Zh("(?<=\\b(?:first|last|final|opening|initial|closing|each|next)[ ](?:whole |full |entire )?)(?<u>second|minute|hour|sec|min)\\b"), Unit),
        (Pattern.Zh("\\b(?<n>[0-9]{1,4})(?:st|nd|rd|th) (?<u>second|minute)\\b"), match => Number(match, "n") * Unit(match)),
        (Pattern.Zh("(?<![0-9] |\\bthe |\\bmy |\\bour )\\b(?<u>second|minute|sec|min)s? (?<n>[0-9]{1,4})\\b" + NotCounted), match => Number(match, "n") * Unit(match)),
    ];

    public static double? ShareOf(string words) => words switch
    {
        "quarter" => 1.0 / 4,
        "third" => 1.0 / 3,
        ['半', ..] => 1.0 / 2,
        _ => NumberText.ParseFraction(words),
    };

    /// <summary>1:05, 1:02:03.5, and 00:00:03,500 as subtitles have it.</summary>
    public static double Seconds(string clock) => clock.Split(':').Aggregate(0.0, (sum, part) => (sum * 60) + (NumberText.Parse(part.Replace(',', '.')) ?? 0));

    public static double Number(Match match, string group) => NumberText.Parse(match.Groups[group].Value) ?? 0;

    public static double Unit(Match match) => match.Groups["u"].Value[0] switch { 'h' => 3600, 'm' => 60, _ => 1 };
}
