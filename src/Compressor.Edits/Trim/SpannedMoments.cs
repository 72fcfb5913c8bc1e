using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A part that is told by a moment and a length ("the 5 s that start at 0:45", 5分10秒停电了，停了45秒) or by what is kept on its two sides ("from 10 seconds before
/// that until 5 after", 撞击前后各10秒) is put as its two ends. Goes after the numerals, and before all else that reads times.
/// </summary>
internal sealed class SpannedMoments : IPromptRule
{
    private const string Clock = "[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?:\\.[0-9]{1,3})?(?![0-9:])";
    private const string Length = "[0-9]{1,3}(?:\\.[0-9]{1,2})? ?-?(?:seconds?|secs?|s|minutes?|mins?|m)(?![a-z])";
    private const string At = "(?:" + Clock + "|" + Length + "(?= in\\b| mark\\b))";
    private const string ChineseLength = "[0-9]{1,3}(?:\\.[0-9]{1,2})? ?(?:秒钟?|分钟)(?! ?[0-9])";
    private const string ChineseAt = "(?:" + Clock + "|(?:[0-9]{1,2} ?个?小时 ?)?[0-9]{1,3} ?分 ?[0-9]{1,2}(?![0-9:.])(?: ?秒钟?)?|第 ?[0-9]{1,4} ?(?:秒钟?|分钟?)|(?:[0-9]{1,2} ?个?小时 ?)?[0-9]{1,4} ?(?:秒钟?|分钟?))";

    /// <summary>The 5 seconds that start there.</summary>
    private static readonly Wording Starting = Pattern.Zh("(?<!\\b(?:first|last|final|opening|closing|next|for|each|every|over) )(?<![0-9.] ?)\\b(?:the |those |only |just )*(?<n>" + Length + ")(?: (?:long )?(?:clip|bit|part|stretch|section|piece|scene|segment))?(?:,? (?:that|which))? (?:starts?|begins?|starting|beginning)(?: off)?(?: (?:at|from|with|on|around|about)){1,2} (?:the )?(?<t>" + At + ")(?: in| mark)?");

    /// <summary>It starts there, and lasts so long.</summary>
    private static readonly Wording Lasting = Pattern.Zh("(?<w>\\b(?:is|are|starts?|begins?|comes|goes|runs|plays|happens|opens)(?: (?:on|up|in))?) (?:from|at|around|about) (?<t>" + At + ")(?: in| mark)?,? (?:and )?(?:it |that |they )?(?:lasts?|goes on|runs|takes|is|continues|keeps going)(?: (?:for|about|around|exactly|only|just))* (?<n>" + Length + ")(?: long)?(?= ?(?:$|[,.;!?]|and\\b|so\\b|but\\b))");

    private static readonly Wording ChineseLasting = Pattern.Zh("(?<![时到至从前后长共约录拍] ?|最后 ?|开头 ?|结尾 ?|[0-9:分] ?)(?<t>" + ChineseAt + ")(?<w> ?(?![到至以之前后内起])(?:(?![剪删截留掐砍快慢静加减])[^,.;!?0-9]){1,14})[,;] ?(?:(?:1 ?)?共|总共|大概|大约|前后|整整|足足| )*(?:持续了?|[讲说唱演跳停翻哭笑吵闹睡走跑等站坐黑卡响抖晃聊打拍放播念](?:了|(?<=共 ?[\u4e00-\u9fff]))) ?(?:大概|大约|差不多|整整|足足|有)* ?(?<n>" + ChineseLength + ")(?= ?(?:$|[,.;!?]))");

    /// <summary>就这3秒做个动图.</summary>
    private static readonly Wording ThoseSeconds = Pattern.Zh("(?<=[,;] ?)(?:就|只|我|要|用|把|给我|帮我|留)*[这那] ?[0-9]{1,3} ?(?:秒钟?|分钟)(?=做|弄|转|导|发|给|[,.;]|$)(?!(?:做|弄)(?:成|个)?(?:慢|快|特))");

    /// <summary>So long before the moment that was told of until so long after it.</summary>
    private static readonly Wording Around = Pattern.Zh("\\b(?:at|around|about|is) (?<t>" + Clock + ")(?<w>[^!?0-9]{1,70}?)\\b(?:from )?(?:about )?(?<a>[0-9]{1,3}) ?(?:seconds?|secs?|s) before (?:that|it|this|then|the [a-z]+)?,? ?(?:until|till?|'til|to|through|up to|and)(?: about)? (?<b>[0-9]{1,3})(?: ?(?:seconds?|secs?|s))? after(?: (?:that|it|this|the [a-z]+))?\\b");

    private static readonly Wording ChineseAround = Pattern.Zh("(?<![时0-9:分到至从] ?)(?<t>" + ChineseAt + ")(?<w> ?(?![到至以之前后内起开])[^;!?0-9]{1,30}?)(?:(?:从)?(?:那|这|它)?(?:个)?(?:之|以)?前(?:面)?的? ?(?<a>[0-9]{1,3}) ?秒钟?(?:开始)?(?:截|剪|留|放|播|1 ?直)?到(?:那|这|它)?(?:个)?(?:之|以)?后(?:面)?的? ?(?<b>[0-9]{1,3}) ?秒钟?|前后(?:各|都)(?:给我|帮我)?(?:留|要|取|截|保留)?(?:个)? ?(?<a>(?<b>[0-9]{1,3})) ?秒钟?)");

    public void Read(PromptReading reading)
    {
        reading.Text.Rewrite(Starting, match => Span(match, ""));
        reading.Text.Rewrite(Lasting, match => Span(match, match.Groups["w"].Value + " from "));
        reading.Text.Rewrite(Around, match => Sides(match, $"then{match.Groups["w"].Value}from ", " to "));
        if (reading.Language is Language.English) return;
        if (reading.Text.Has(ChineseLasting))
        {
            reading.Text.Rewrite(ChineseLasting, match => Span(match, " ", " 到 ") + " " + match.Groups["w"].Value);
            reading.Text.Rewrite(ThoseSeconds, _ => "只留这段,");
        }

        reading.Text.Rewrite(ChineseAround, match => Sides(match, $"{match.Groups["w"].Value} 只留 ", " 到 "));
    }

    private static string Span(Match match, string lead, string joint = " to ")
    {
        var (at, length) = (Seconds(match.Groups["t"].Value), Seconds(match.Groups["n"].Value));
        return lead + Text(at) + joint + Text(at + length);
    }

    private static string Sides(Match match, string lead, string joint)
    {
        var at = Seconds(match.Groups["t"].Value);
        var (before, after) = (Seconds(match.Groups["a"].Value + " s"), Seconds(match.Groups["b"].Value + " s"));
        return lead + Text(Math.Max(0, at - before)) + joint + Text(at + after) + " ";
    }

    private static double Seconds(string time) => TimeText.Parse(time.TrimStart('第', ' ').Replace("-", " ", StringComparison.Ordinal) is var plain && plain.Contains('分', StringComparison.Ordinal) && char.IsAsciiDigit(plain[^1]) ? plain + "秒" : plain);

    private static string Text(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(seconds / 60):0}:{seconds % 60:00.###}");
}
