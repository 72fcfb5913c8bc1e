using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Title text, quoted or after "title:". Goes first: what a title says is no request.</summary>
internal sealed class TitleWords : TableRule
{
    private const string Kind = "(?:title|text|caption|heading|headline|overlay|words)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} (?:add |put |show |use )?(?:a |an |the |any )?(?:title|text|caption|heading)s?"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不加|去掉|无需)(?:加|添加)?(?:标题|文字)"), Nothing),
        (Pattern.Zh("\\b" + Kind + "s?\\b[^\"';.]{0,40}[ :]\"(?<title>[^\"]{1,200})\""), Title),
        (Pattern.Zh("\\b" + Kind + "s?\\b[^\"';.]{0,40}[ :]'(?<title>[^\"]{1,200}?)'(?:[ ,.;!]|$)"), Title),
        (Pattern.Zh("\"(?<title>[^\"]{1,200})\" (?:as|for) (?:the |a )?" + Kind), Title),
        (Pattern.Zh("(?:add|write|put|show|display) (?:the )?(?:words? |text )?\"(?<title>[^\"]{1,200})\""), Title),
        (Pattern.Zh("(?:标题|文字|片头|字样)[^\"';,.]{0,12}\"(?<title>[^\"]{1,200})\""), Title),
        (Pattern.Zh("(?:加上?|添加|写上?|显示)\"(?<title>[^\"]{1,200})\"(?: (?:的|作为|为) (?:标题|文字|字样))?"), Title),
        (Pattern.Zh("\\b(?:title|text|caption|heading|headline) ?:(?<title>[^\",;!?¤]{1,120})"), Title),
        (Pattern.En("(?:title|text|caption|heading|headline) (?:saying|that says|reading|that reads|which says|called) (?<title>[^\",;.!?¤]{1,120}?)(?=[ ]?[\",;.!?¤]|[ ]?$|[ ](?:at|in|on|near)[ ]the[ ](?:very[ ])?(?:top|bottom|middle|cent(?:er|re)|corner|start|beginning|end|upper|lower|left|right|last|first)\\b|[ ](?:for|from|between)[ ](?:the[ ])?(?:first[ ]|last[ ])?(?:[0-9]|(?:two|three|four|five|six|eight|ten)\\b))"), Title),
        (Pattern.Zh("标题 (?:为|是|:|叫|写) ?(?![错漏反歪]了)(?<title>[^\",;.!?¤]{1,60})"), Title),
    ];

    private static void Title(PromptReading reading, Match match)
    {
        var title = (match.Value.Contains('"', StringComparison.Ordinal) ? reading.Text.Exact(match.Groups["title"]) : reading.Text.Original(match.Groups["title"])).Trim(' ', '"', '\'', '“', '”', '‘', '’', '「', '」', '《', '》');
        if (!match.Value.Contains('"', StringComparison.Ordinal)) title = TitleText.WithoutDangling(title);
        var style = match.Value.Contains('"', StringComparison.Ordinal) ? "" : TitleText.StyleOf(title);
        title = title[..^style.Length];
        if (title.Length is 0 or > Limits.MaxTitle) return;
        var group = match.Groups["title"];
        var words = match.Value.Remove(group.Index - match.Index, group.Length);
        reading.Edit = reading.Edit with { Title = TitleDetails.Of(new Title(title), words + style) };
    }
}
