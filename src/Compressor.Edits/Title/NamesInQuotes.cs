using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What a channel, a folder or a song is called, in quotes, and what is said in the video itself: neither text to be shown nor a wish. Goes before the
/// rules of titles.
/// </summary>
internal sealed class NamesInQuotes : TableRule
{
    private const string Named = "(?:channel|folder|album|series|band|brand|shop|company|club|course|account|page|group|playlist|event|festival|competition|contest|magazine|podcast|blog|website|site|app|game|book|play|film festival|team|choir|school|project|tool|program|programme|software|camera|preset)";
    private const string Quoted = "\"[^\"]{1,80}\"";

    private const string Work = "(?:film|movie|documentary|feature|(?:song|track|tune)(?: (?:in|on|under) it| playing| there)?(?: is| was)?|single|episode(?: [0-9]{1,3})?|novel|(?:my|our|the|this|his|her|their|tv|talk|radio|game) show|tv series|short(?: film)?|musical|opera|ballad|anthem|poem|sketch|lecture|talk|seminar|course|trailer for|teaser for|review of)";
    private const string ZhWork = "(?:电影|纪录片|影片|片子|短片|视频|歌曲?|单曲|节目|栏目|电视剧|短剧|剧集|剧|小说|书|漫画|动画|专辑|话剧|舞剧|音乐剧|课程|讲座|游戏|曲子?|舞蹈|作品|第 ?[0-9一二三四五六七八九十]{1,3} ?[集期季部回章]|(?:片|剧|书|曲|歌|视频|文件|节目|作品)名字?(?:就)?[叫是为])";

    /// <summary>A text is to be shown.</summary>
    private static readonly Wording Shows = Pattern.Zh("\\b(?:titles?|captions?|text|overlay|write|put|add|(?<!(?:my|our|the|this|his|her|their|tv|talk|radio|game)[ ])show|display|call it|name it|label|letters|heading|on (?:the )?screen|says?)\\b|加|写|打上|打出|标题|字|显示|放上|叠|叫做|标上|印|题|贴|出现|片头|片尾|开头|结尾|来个|居中|[左右][上下]角");

    /// <summary>What a work is called.</summary>
    private static readonly Wording[] Works = [Pattern.Zh("(?<=\\b" + Work + ",? (?:(?:is |was )?(?:called|named|titled|entitled) )?)" + Quoted), Pattern.Zh("(?<=" + ZhWork + "(?:叫|是|名叫|叫做)? ?)" + Quoted)];

    public override void Read(PromptReading reading)
    {
        base.Read(reading);
        if (!reading.Text.ToString().Contains('"', StringComparison.Ordinal) || Shows.IsMatch(Unquoted.Replace(reading.Text.ToString(), " "))) return;
        foreach (var work in Works) reading.Text.Take(work);
    }

    private static readonly Wording Unquoted = Pattern.Zh(Quoted);

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?<=\\b(?:my|our|the|this|his|her|their|a|an)(?: [a-z]+)? " + Named + ",? (?:(?:is |was )?(?:called|named) )?)" + Quoted), Nothing),
        (Pattern.Zh("(?<=\\b(?:file|video|clip|recording) (?:is|was) (?:called|named) )" + Quoted), Nothing),
        // "'Turn Left at Albuquerque' is the name of the clip", 文件叫左转90度.mp4.
        (Pattern.Zh("(?<![a-z0-9])['\"][^'\"]{2,80}['\"](?= is (?:the (?:name|title) of|what (?:it|the [a-z]+) is called|(?:just )?(?:a|the) (?:working )?(?:name|title)))"), Nothing),
        (Pattern.Zh("(?<=(?:文件|视频|片子|素材)(?:名字?)?(?:叫|是|名为|叫做|为)(?:做)?:? ?)[^,;!?\"]{1,24}\\.(?:mp4|mov|mkv|avi|webm|wmv|m4v)(?![a-z0-9])"), Nothing),
        // "In the video I say \"cut it to 10 seconds\"."
        (Pattern.Zh("(?<=\\b(?:in|on|during) (?:the|my|this|our|that) (?:video|clip|film|recording|footage)\\b[^.;!?\"0-9]{0,24}\\b(?:says?|said|shouts?|sings?|screams?|asks?|yells?|whispers?|mentions?|reads?)[:,]? ?)" + Quoted), Nothing),
    ];
}
