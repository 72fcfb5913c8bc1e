using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// 铃响之前的不要(铃响在1:12), 枪响在0:42，从枪响前3秒开始: a Chinese bound that is named by what happens then, whose time is told elsewhere, is put into that time. Goes after
/// the numerals, and before all else that reads times.
/// </summary>
internal sealed class EventTimeWords : IPromptRule
{
    private const string Time = "(?<t>(?<![0-9:.])(?:[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])|[0-9]{1,3} ?(?:分钟?|秒钟?)(?: ?[0-9]{1,2} ?秒?)?))";
    private const string Begin = "(?<=^|[,.;!?:] ?|[从到至由自把将留])";
    private const string Event = "(?<event>(?:(?![从到至由自把将])[\u4e00-\u9fff]){1,10}?)";
    private const string Told = "(?<rest>[^,.;!?()0-9¤]{0,10})\\((?<told>[^()0-9]{0,8}?)(?:大概|大约)?(?:在|是|系|喺|于|:)? ?" + Time + "(?:左右|的时候|处|那里)? ?\\)";

    private static readonly Wording[] Bracketed =
    [
        Pattern.Zh(Begin + Event + "(?<side>之前|以前|之后|以后|往后|开始|为止)" + Told),
        Pattern.Zh(Begin + Event + "(?<side>前|后|起)(?=[的都全不留删剪就也(])" + Told),
    ];

    /// <summary>So long before or after what happens.</summary>
    private static readonly Wording Offset = Pattern.Zh(Begin + "(?<event>(?:(?![从到至由自把将留])[\u4e00-\u9fff]){2,8}?)(?<![剪删去裁切砍掉取截要只就最往])(?:\\( ?" + Time + " ?\\))?(?:的|之)?(?<side>前|后)面?(?:的)? ?(?<n>[0-9]{1,3}) ?(?<u>秒|分)钟?(?![0-9])(?= ?(?:开始|起|留|到|至|结束|停|打住|为止|就|完|收|截|$|[,.;!?]))");

    private static readonly Wording Moment = Pattern.Zh("(?<left>[\u4e00-\u9fff]{0,10})[(: ]{0,2}" + Time + "[ ]?(?:的时候|左右|时|处|那里|那儿)?(?<right>[\u4e00-\u9fff]{0,10})");

    /// <summary>An end of the video, which happens at no time of its own.</summary>
    private static readonly Wording OfVideo = Pattern.Zh("结束|结尾|片尾|末尾|最后|开头|片头|开始");

    /// <summary>What is too common to tell one event from another.</summary>
    private const string Function = "的了是在我你他她它们和就都这那个上下来去到从有着过完要不人时候系喺到从由自开始响剪删留取截裁切砍要";

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English) return;
        foreach (var pattern in Bracketed) reading.Text.Rewrite(pattern, match => IsOf(match) ? " " + match.Groups["t"].Value + " " + match.Groups["side"].Value + match.Groups["rest"].Value : match.Value);
        var text = reading.Text.ToString();
        reading.Text.Rewrite(Offset, match => Reckoned(match, text) ?? match.Value);
    }

    /// <summary>What the brackets call it is what the clause calls it.</summary>
    private static bool IsOf(Match match) => match.Groups["told"].Value is var told && (string.IsNullOrWhiteSpace(told) || told.Any(letter => Characters.IsHan(letter) && (match.Groups["event"].Value + match.Groups["side"].Value).Contains(letter, StringComparison.Ordinal)));

    private static string? Reckoned(Match match, string text)
    {
        if (OfVideo.IsMatch(match.Groups["event"].Value)) return null;
        var at = match.Groups["t"].Success ? TimeText.Parse(match.Groups["t"].Value) : TimeOf(match, text);
        var length = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) * (match.Groups["u"].Value == "分" ? 60 : 1);
        if (match.Groups["side"].Value == "前") length = -length;
        return at + length is { } seconds and >= 0 && seconds == Math.Floor(seconds) ? string.Create(CultureInfo.InvariantCulture, $" {(int)seconds / 60}:{(int)seconds % 60:00} ") : null;
    }

    /// <summary>The one time beside which most of what an event is called stands; null: none, or several.</summary>
    private static double? TimeOf(Match match, string text)
    {
        var name = match.Groups["event"].Value;
        var scores = Moment.Matches(text).Where(moment => moment.Index + moment.Length <= match.Index || moment.Index >= match.Index + match.Length)
            .Select(moment => (Time: moment.Groups["t"].Value, Score: Math.Max(Likeness(moment.Groups["left"].Value, name), Likeness(moment.Groups["right"].Value, name))))
            .Where(one => one.Score > 0).OrderByDescending(one => one.Score).ToList();
        return scores.Count == 1 || (scores.Count > 1 && scores[0].Score > scores[1].Score) ? TimeText.Parse(scores[0].Time) : null;
    }

    private static int Likeness(string told, string name) => told.Contains(name, StringComparison.Ordinal) ? 2 * name.Length : name.Distinct().Count(letter => !Function.Contains(letter, StringComparison.Ordinal) && told.Contains(letter, StringComparison.Ordinal));
}
