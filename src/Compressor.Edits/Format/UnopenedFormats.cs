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

    private const string Other = "\\.?(?<f>mp4|mov|mkv|avi|webm|wmv|m4a|mp3|gif)(?![a-z0-9])";

    /// <summary>What it takes instead, as a manual or somebody says.</summary>
    private static readonly Wording Takes = Pattern.Zh(
        "(?<=[,.;!?] ?|\\b(?:and|but|so|because|as) )(?:(?:he|she|they|it|(?:the|its|his|her|my|a) [a-z]+)(?:'s)? (?:(?:says?|said|told me|thinks?|does|do|only|just|can|will|plays?|takes?|reads?|likes?|wants?|knows?|opens?|handles?|would|it|to|use|that|an|a|though) ){1,4})" + Other + "(?: (?:files?|ones?|works?|is fine|is ok|is good|is alright|will do|plays?|fine|only|ok|though|instead|would be (?:fine|ok)))*(?= ?(?:$|[,.;!?]))"
        + "|(?<=[,.;!?] ?|\\b(?:and|but|so) )(?:an? )?" + Other + "s? (?:works?|is (?:fine|ok|good|alright|no problem)|will (?:do|work|play|open)|plays?|opens?|does)(?: (?:fine|though|there|on it|well))*(?= ?(?:$|[,.;!?]))");

    private static readonly Wording Refused = Pattern.Zh("\\b" + Refuses + "\\b|(?:won't|wont|will not|can't|cant|cannot|can not|doesn't|doesnt|does not|refuses? to|chokes on|hates)(?: (?:even|ever))? ?(?:open|play|read|show|run|load|recogni[sz]e|like|take|accept|know|do|eat|understand|support|handle)?[^,.;!?]{0,24}?" + Kind + "(?![a-z0-9])");

    private static readonly Wording ZhTakes = Pattern.Zh(
        "(?:(?:说明书?|手册|盒子|后盖|包装|官网|网上|客服|师傅|店员|店家|老板|他们?|她|人家|上面)(?:[^,.;!?a-z]{0,10}?))?(?:写着?|说|标着?|印着?|讲|要求)?(?:是|要|得|让我?|只|倒|就)*(?:能|可以|支持|放|播|认|读|看|收|给|用|换成?){1,3}(?:的是?)? ?" + Other + " ?(?:格式)?(?:的)?(?:才行|才放|就行|就好|可以|吧)?(?= ?(?:$|[,.;!?]))"
        + "|(?<=^|[,.;!?] ?)" + Other + " ?(?:格式)?(?:的)?(?:就|倒|都|才|是|也)*(?:可以|行|能放|能播放?|能看|能用|没问题|没事|放得了|放得出来?|认)(?:的)?(?= ?(?:$|[,.;!?]))");

    private static readonly Wording ZhRefused = Pattern.Zh("(?:打不开|开不了|放不了|放不出来?|播不了|播放不了|看不了|不认|不支持|不能播放?|不能放|不兼容|读不了|读不出来?|识别不了|不收|拒收)[^,.;!?]{0,4}(?:(?<k>mov|mkv|avi|webm|wmv|flv|hevc|mp4)(?![a-z0-9])|这个格式|这种格式|这格式|格式)|(?<![a-z0-9])(?<k>mov|mkv|avi|webm|wmv|flv|hevc|mp4)(?![a-z0-9])[^,.;!?]{0,6}(?:打不开|开不了|放不了|放不出来?|播不了|看不了|不认|不支持|不能放|读不了|识别不了)");

    /// <summary>"It does mp4": what the device takes is a condition, however it is told.</summary>
    private static void Demand(PromptReading reading, Wording takes)
    {
        var spans = takes.Matches(reading.Text.ToString()).Select(match => reading.Text.SpanOf(match.Index, match.Length)).ToList();
        if (spans.Count > 0) reading.Statements = [.. reading.Statements.Select(one => spans.Exists(span => span.From < one.To && one.From < span.To) ? one with { IsDemand = true } : one)];
    }

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        if (reading.Language is Language.English ? Refused.IsMatch(text) : ZhRefused.IsMatch(text))
        {
            Demand(reading, reading.Language is Language.English ? Takes : ZhTakes);
            var kind = reading.Language is Language.English ? "" : ZhRefused.Match(text).Groups["k"].Value;
            reading.Text.Rewrite(reading.Language is Language.English ? Takes : ZhTakes, match => match.Groups["f"].Value == kind ? match.Value : reading.Language is Language.English ? "convert it to " + match.Groups["f"].Value : "转成 " + match.Groups["f"].Value);
            text = reading.Text.ToString();
        }

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
