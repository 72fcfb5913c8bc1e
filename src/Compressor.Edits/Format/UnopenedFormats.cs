using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A kind of file that some device doesn't take, where nobody says what it is to become: "Windows won't open .mov", 电脑打不开mov，换个格式. What plays everywhere is
/// wanted. Goes before the rules of formats.
/// </summary>
internal sealed class UnopenedFormats : IPromptRule
{
    private const string Kind = "\\.?(?:mov|mkv|avi|webm|wmv|flv|mts|m2ts|vob|mpg|ogv|3gp|hevc)(?:s|'s)?(?: (?:file|video|clip|one|format))?";
    private const string Refuses = "(?:(?:just |simply |still )*(?:won't|wont|will not|can't|cant|cannot|can not|doesn't|doesnt|does not|refuses? to|is unable to|never wants to|fails to))(?: (?:even|ever))? (?:open|play|read|show|run|load|recogni[sz]e|like|take|accept)";
    private const string Device = "(?:windows|win|android|chrome|firefox|safari|power ?point|keynote|(?:the|my|our|his|her|their|a) (?:[a-z'’]+ ){0,3}?(?:tv|telly|television|mac|macbook|pc|phone|laptop|computer|tablet|ipad|player|projector|editor|browser|desktop|machine|car|school|office|teacher|boss|client|mum|mom|dad|nan|gran))";

    private static readonly Wording Told = Pattern.Zh(
        "\\b" + Device + " " + Refuses + " (?:the |this |that |these |my |an? |any |those )*" + Kind + "(?![a-z0-9])"
        + "|(?<![a-z0-9])" + Kind + "(?![a-z0-9])[^;!?0-9]{0,40}?[,;.] ?(?:and |but |so )?" + Device + " " + Refuses + " (?:it|this|that|them)\\b");

    /// <summary>What it is to become, or that it is to be something else.</summary>
    private static readonly Wording IsSaid = Pattern.Zh("\\b(?:mp4|mp3|m4a|wav|gif|h\\.?264)\\b|\\b(?:convert|turn|change|make|save|export|into|to|as|need|want) (?:it |this |that |an? |them )*\\.?(?:mov|mkv|avi|webm|wmv)\\b|(?<=^|[,;.!?:] ?)(?:so |then )?\\.?(?:mov|mkv|avi|webm|wmv)(?: (?:then|please|instead))?(?= ?(?:[,;.!]|$))");

    private static readonly Wording ZhTold = Pattern.Zh("(?:打不开|开不了|放不了|放不出来?|播不了|播放不了|看不了|不认|不支持|不能播放?|不能放|不兼容|读不了|读不出来?|识别不了|传不上去?|上传不了|不收|拒收)");
    private static readonly Wording ZhAsked = Pattern.Zh("(?:帮我|给我|麻烦|请|就|能不能|可以)*(?:换|转|改)(?:成|为)?(?: ?1 ?)?(?:个|种|下)?(?:(?:大家|都|电脑|手机|电视|它|他们?|通用|普通|常用|常见|兼容|别|其他|能)(?:都|能|可以)*(?:用|打开|放|播放?|看|认|支持)?的?)?(?:视频)?格式(?= ?(?:$|[,.;!?]|吧|吗|么|行|可以|呗|呀|啊|谢))");
    private static readonly Wording ZhIsSaid = Pattern.Zh("(?:成|为|要|用|出|到|只(?:认|要|收|能)) ?\\.?(?:mp4|mov|mkv|avi|webm|wmv|mp3|m4a|gif)(?![a-z0-9])");

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        if (reading.Language is Language.English)
        {
            if (!IsSaid.IsMatch(text)) reading.Text.Rewrite(Told, _ => "convert it to mp4");
        }
        else if (ZhTold.IsMatch(text) && !ZhIsSaid.IsMatch(text))
        {
            reading.Text.Rewrite(ZhAsked, _ => "转成mp4");
        }
    }
}
