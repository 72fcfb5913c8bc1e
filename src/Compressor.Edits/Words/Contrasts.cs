using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>
/// Of "15 MB, not 50 MB" and 是15M不是50M, the value that is not meant leaves the text, and the other is what is asked for. In English only where something says that a slip is mended:
/// "it's 20 MB, not 200" may tell what the file is.
/// </summary>
internal sealed class Contrasts : IPromptRule
{
    private const string Value = "[0-9]{1,6}(?:\\.[0-9]{1,3})?";
    private const string Unit = "(?:[kmg]i?b|megs?|gigs?|megabytes?|gigabytes?|percent|px|pixels?|fps|degrees|db|x|times|p|k|m|g|s|secs?|seconds?|mins?|minutes?)(?![a-z])";
    private const string ZhUnit = "(?:秒钟?|分钟?|兆|[kmg]b?(?![a-z])|percent|倍速?|帧|像素|度|分贝|p(?![a-z])|fps)";

    private static readonly Wording Slip = Pattern.Zh("\\b(?:no|nope|sorry|oops|whoops|wait|actually|typo|correction|i mean|i meant|meant|my bad|my mistake|mistake|wrong)\\b");

    private static readonly Wording English = Pattern.Zh("(?:(?:it's|it is|it should be|that's|should be|should say|make it|make that|i mean|i meant|meant|mean|i want(?:ed)?|want|was supposed to be|is) )(?<a>" + Value + " ?" + Unit + "),? (?:and |rather than |instead of )?(?:not|rather than|instead of) (?<b>" + Value + "(?: ?" + Unit + ")?)(?= ?(?:$|[,.;!?)]|(?:and|but|please|of course|obviously|lol)\\b))");

    private static readonly Wording Chinese = Pattern.Zh("(?:(?:(?:我|我们)?(?:是)?(?:要|想要?|说|写|打|指|意思|需要)的?)?(?:应该|其实|就|正确的?|实际)?是(?:说)?|改成|换成|(?:我)?(?:要|想要))(?:个|压到|弄成|做到)? ?(?<a>" + Value + " ?" + ZhUnit + ")(?:的|吧|哦|啊|呀)?[, ]{0,2}(?:而|可|并)?(?:不是|并非|不要|不是要) ?(?<b>" + Value + " ?" + ZhUnit + ")(?:的|吧|哦|啊|呀|了)?(?=$|[,.;!?]|再|另外|顺便|并且?|还|然后)");

    private static readonly Wording ZhSlip = Pattern.Zh("更正|口误|抱歉|不好意思|(?:说|打|写|记|搞|弄)错|错了|不对");

    /// <summary>更正一下：30M，不是300M.</summary>
    private static readonly Wording ChineseSlips = Pattern.Zh("(?<=^|[,.;:!?] ?)(?<a>" + Value + " ?" + ZhUnit + ")(?:的|吧|哦|啊|呀)?[, ]{0,2}(?:而)?不是 ?(?<b>" + Value + " ?" + ZhUnit + ")(?:的|吧|哦|啊|呀|了)?(?=$|[,.;!?])");

    private static readonly Wording ChineseWords = Pattern.Zh("是(?:向|往|朝|从)?(?<a>左|右|上|下|顺时针|逆时针|竖屏?|横屏?)(?<e>边|侧|面|转|的)?[, ]{0,2}(?:而)?不是(?:向|往|朝|从)?(?<b>左|右|上|下|顺时针|逆时针|竖屏?|横屏?)(?:边|侧|面|转|的)?");

    public void Read(PromptReading reading)
    {
        if (reading.Text.Has(Slip)) reading.Text.Rewrite(English, match => IsAlike(match) ? "make it " + match.Groups["a"].Value : match.Value);
        reading.Text.Rewrite(Chinese, match => IsAlike(match) ? "要 " + match.Groups["a"].Value : match.Value);
        if (reading.Text.Has(ZhSlip)) reading.Text.Rewrite(ChineseSlips, match => IsAlike(match) ? "要 " + match.Groups["a"].Value : match.Value);
        reading.Text.Rewrite(ChineseWords, match => match.Groups["a"].Value + match.Groups["e"].Value);
    }

    /// <summary>Both are of one unit, or the second says none.</summary>
    private static bool IsAlike(Match match) => UnitOf(match.Groups["b"].Value) is var second && (second.Length == 0 || UnitOf(match.Groups["a"].Value)[0] == second[0]);

    private static string UnitOf(string value) => value.TrimStart([.. "0123456789. "]);
}
