using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Start five seconds before 0:40" starts at 0:35: a moment that is said by another is reckoned.</summary>
internal sealed class RelativeMoments : IPromptRule
{
    private const string Clock = "[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?|[0-9]{1,4}(?:\\.[0-9]{1,2})? ?(?:seconds?|secs?|s|minutes?|mins?)(?![a-z])(?: [0-5]?[0-9](?: (?:seconds?|secs?|s)(?![a-z]))?)?";
    private const string Length = "[0-9]{1,3}(?:\\.[0-9]{1,2})? ?(?:seconds?|secs?|s|minutes?|mins?)(?![a-z])";

    private static readonly Wording Moment = Pattern.Zh(
        "\\b(?<how>(?:start|begin|open|kick off|come in|stop|end|finish|cut off|go out)(?:s|ing|ning|ping)?(?: (?:it|the (?:video|clip|film)|off|just|about|around|like|maybe|exactly|at|in))*|from|until|till|up to) ?(?:about |around |just |exactly )?(?<a>" + Length + ") (?<side>before|ahead of|prior to|after|past) (?:the )?(?<b>" + Clock + ")(?: mark)?(?! (?:and|to|until|till) [^.;!?]{0,20}(?:before|after)\\b)");

    /// <summary>"It starts at 4:30, before that it's just people finding chairs, so cut that."</summary>
    private static readonly Wording Before = Pattern.Zh(
        "\\b(?:starts?|begins?|kicks? off|gets? going|comes? on)(?: (?:only|really|properly))* (?:at|around|from) (?:about )?(?<b>" + Clock + ")[,;.]? (?:and )?(?:everything |all |anything |what(?:'s| is| comes) )?before(?: (?:that|it|then))?\\b[^.;!?]{0,60}?[,.;:]? ?(?:(?:so|please|and|just) )*(?:cut|remove|drop|lose|delete|chop|ditch|get rid of) (?:all )?(?:that|it|this|him|her|them|the (?!video|clip|first|last|rest|sound|file)[a-z]+)(?: (?:part|bit|off|out|away))?(?= ?(?:$|[,.;!?]))");

    private static readonly Wording Pair = Pattern.Zh("\\b(?:and|to|until|till) [^.;!?]{0,24}(?:before|after) (?:it|that)\\b");

    /// <summary>从0:40提前5秒开始.</summary>
    private static readonly Wording ChineseMoment = Pattern.Zh("(?:从|在)?(?:第 ?)?(?<b>[0-9]{1,3}:[0-5][0-9]|[0-9]{1,4} ?(?:分钟?(?: ?[0-9]{1,2} ?秒)?|秒钟?)) ?(?:那里|处)?(?:之前|以前|前|提前|往前) ?(?<a>[0-9]{1,3} ?(?:秒钟?|分钟?)) ?(?<how>开始|起)");

    /// <summary>蜂王出来在第21秒，…，留它前面3秒后面4秒.</summary>
    private static readonly Wording ChineseAround = Pattern.Zh("(?:在|是) ?(?:第 ?)?(?<m>[0-9]{1,3}:[0-5][0-9]|[0-9]{1,4} ?(?:分钟?(?: ?[0-9]{1,2} ?秒)?|秒钟?))(?<told>[^;!?]{0,40}?[,;])(?<lead>[^,.;!?0-9]{0,6}?(?:留|要|取|截|保留|剪出?)(?:下|取)?)(?:它|这里|那里|这个?|那个?|的| )*(?:前面?(?:的|留)? ?(?<a>[0-9]{1,3}) ?秒钟?[,和跟、 ]{0,2}(?:它|的)?后面?(?:的|留)? ?(?<b>[0-9]{1,3})|前后(?:各|都)(?:留|要|取)? ?(?<a>(?<b>[0-9]{1,3}))) ?秒钟?|(?:在|是) ?(?:第 ?)?(?<m>[0-9]{1,3}:[0-5][0-9]|[0-9]{1,4} ?(?:分钟?(?: ?[0-9]{1,2} ?秒)?|秒钟?))(?<told>[^;!?0-9]{0,20}?[,;])(?<lead>)(?:它|的| )*前后(?:各|都)(?:给我|帮我)?(?:留|要|取|截|保留)(?:个)? ?(?<a>(?<b>[0-9]{1,3})) ?秒钟?");

    public void Read(PromptReading reading)
    {
        reading.Text.Rewrite(ChineseAround, Around);
        reading.Text.Rewrite(Before, match => $"cut everything before {match.Groups["b"].Value}");
        if (reading.Text.Has(Pair)) return;
        reading.Text.Rewrite(Moment, Reckoned);
        reading.Text.Rewrite(ChineseMoment, match => TimeText.Parse(match.Groups["b"].Value) - TimeText.Parse(match.Groups["a"].Value) is >= 0 and var at ? $"从 {at.ToString("0.###", CultureInfo.InvariantCulture)} 秒开始" : match.Value);
    }

    private static string Around(Match match)
    {
        double Seconds(string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        var moment = TimeText.Parse(match.Groups["m"].Value);
        if (moment < Seconds("a")) return match.Value;
        string Text(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);
        return $"{match.Groups["told"].Value}{(match.Groups["lead"].Length > 0 ? match.Groups["lead"].Value : "只留")} {Text(moment - Seconds("a"))} 秒到 {Text(moment + Seconds("b"))} 秒";
    }

    private static string Reckoned(Match match)
    {
        var (length, moment) = (TimeText.Parse(match.Groups["a"].Value), TimeText.Parse(match.Groups["b"].Value));
        var at = match.Groups["side"].Value is "after" or "past" ? moment + length : moment - length;
        if (at < 0 || length <= 0) return match.Value;
        var how = match.Groups["how"].Value.Trim();
        var joint = how is "from" or "until" or "till" or "up to" || how.EndsWith(" at", StringComparison.Ordinal) ? " " : " at ";
        return how + joint + at.ToString("0.###", CultureInfo.InvariantCulture) + " seconds";
    }
}
