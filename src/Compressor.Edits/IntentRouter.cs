using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What is done with a message (docs/nemo-api.md, "What the user says → what is done"). Only <see cref="Message"/> opens a stream.</summary>
public enum Intent
{
    Export,
    Credits,
    Status,
    Upload,
    Message,
}

/// <summary>
/// Routes a message: keyword first, then classification. A message that is a keyword, with nothing but courtesy around it, is that
/// command; one that asks for any edit goes to the backend whatever keywords it holds ("reduce the download size").
/// </summary>
public static class IntentRouter
{
    private const string Please = "(?:(?:please|pls|hey|hi|ok|okay|now|just|thanks|thank you|can you|could you|would you|will you|i want to|i would like to|i'd like to|let's|let me|can i|may i|go ahead and|so|and|then|great|perfect|looks good|nice)[ ,!.]*)*";
    private const string After = "[ ,]*(?:(?:please|now|then|pls|thanks|thank you|already|again|for me|here|today|right now)[ ,]*)*[?!.~]*";
    private const string Video = "(?: (?:it|this|that|the|my|me|us|to|a|an|as|in|final|finished|edited|compressed|result|results|output|video|videos|clip|file|movie|mp4|version|over|out|link|for|of|copy|project))*";
    private const string ZhPlease = "(?:请|麻烦|帮我|给我|我要|我想|可以|能不能|能|现在|那就|好的?|,| |把)*";
    private const string ZhAfter = "(?:1 ?下|吧|吗|了|呢|给我|啊|谢谢|么|多少|还|剩|有|几|[,.?! ])*";

    private static readonly (Regex Pattern, Intent Intent)[] Keywords =
    [
        (Whole(Please + "(?:export|download|send|save|deliver|give me|get me|render|share)" + Video + After), Intent.Export),
        (Whole("(?:where|how) (?:can|do|is|to) (?:i )?(?:download|export|get|save|find)" + Video + After), Intent.Export),
        (Whole(Please + "i (?:want|need)(?: to)? (?:export|download|save)" + Video + After), Intent.Export),
        (Whole(ZhPlease + "(?:视频|成片|结果|文件|它)*(?:导出|下载|发给我|发我|发送给我|保存|输出|传给我)(?:这个|这段|最终|成片|视频|结果|文件|mp4|为|成|的| )*" + ZhAfter), Intent.Export),

        (Whole(Please + "(?:(?:show|check|see|view|tell|get|know|display|what is|what's|what are|how much is)(?: me)? )?(?:the |my |our |account |current |remaining |available |credit |credits )*(?:credits?|balance)(?: (?:balance|left|remaining|status|available|do i have|are left|is left|i have))*" + After), Intent.Credits),
        (Whole(Please + "(?:tell me |show me )?how (?:many|much) (?:of (?:my|the) )?(?:more |free )?(?:credits?|balance)[a-z' ]*" + After), Intent.Credits),
        (Whole(Please + "(?:do|did|have|are) (?:i|we|there) (?:still )?(?:have |got |be )?(?:any |enough |many |more )*credits?(?: (?:left|remaining|there))*" + After), Intent.Credits),
        (Whole("(?:what does|how much does|how many credits does|what did)[a-z ]*cost" + After), Intent.Credits),
        (Whole(ZhPlease + "(?:查|查询|查看|看看?|看1 ?下|显示|我|账户|账号|的|还有|还剩|剩余|多少|当前|有| )*(?:积分|余额|额度|点数)(?:余额|多少|是|还|有|剩|够|不够| )*" + ZhAfter), Intent.Credits),

        (Whole(Please + "(?:(?:show|check|see|view|tell|give|get|list|display|print)(?: me)? |what is |what's |what are )?(?:the |my |all |current |its |job |render |project )*(?:status|tracks?|timeline|state|progress|draft|segments|layers)(?: (?:of|is|on|in|the|it|this|now|my|video|job|render|project|timeline|update|report|there))*" + After), Intent.Status),
        (Whole(Please + "(?:is|are) (?:it|the video|my video|this|the job|the render|we) (?:done|ready|finished|complete|completed|there)(?: yet)?" + After), Intent.Status),
        (Whole("(?:how is it going|how far (?:is it|are you|along)[a-z ]*|what is (?:on|in) the timeline|what's (?:on|in) the timeline|are you done|what happened)" + After), Intent.Status),
        (Whole(ZhPlease + "(?:查|查询|查看|看看?|看1 ?下|显示|当前|现在|目前|任务|项目|视频|处理|渲染|的|是|什么| )*(?:状态|进度|时间[线轴]|轨道)(?:怎么样|怎样|如何|是|什么|列表| )*" + ZhAfter), Intent.Status),
        (Whole(ZhPlease + "(?:视频|任务)?(?:好了|完成了?|做好了|处理完)(?:没有?|吗)" + ZhAfter), Intent.Status),

        (Whole(Please + "(?:i have |i've )?(?:upload|uploading|import)(?: (?:a|an|another|one|more|new|my|the|this|some|second|1))*(?: (?:video|videos|file|files|clip|clips|footage|photo|photos|image|images|picture|pictures))*(?: to (?:the )?(?:project|session|timeline))?" + After), Intent.Upload),
        (Whole(Please + "(?:how|where) (?:can|do|to) (?:i )?upload[a-z ]*" + After), Intent.Upload),
        (Whole(ZhPlease + "(?:怎么|如何|再|重新|继续)?(?:上传)(?:新|1 ?个|另|另外|另1|文件|视频|图片|音频|素材|的|我| )*" + ZhAfter), Intent.Upload),
    ];

    public static Intent Route(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 300)
            return Intent.Message;
        var folded = new FoldedText(text);
        Numerals.Rewrite(folded);
        var sentence = folded.ToString().Trim();
        var request = PromptReader.Read(text);
        if (!request.IsEmpty || request.Problems.Count > 0)
            return Intent.Message;
        try
        {
            foreach (var (pattern, intent) in Keywords)
            {
                if (pattern.IsMatch(sentence))
                    return intent;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // Nothing so twisted is a keyword.
        }

        return Intent.Message;
    }

    private static Regex Whole(string pattern) =>
        new("^(?:" + pattern + ")$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Pattern.MatchLimit);
}
