using static Compressor.Edits.CommandWords;

namespace Compressor.Edits;

/// <summary>"send me the video", "where's my file?", 把视频导出来.</summary>
internal static class ExportWords
{
    private const string Verb = "(?:export|download|save|send|deliver|render|share|output|grab|fetch|finali[sz]e|hand|pass|give|gimme|get|show|have|see|watch|collect|pick up|receive)";
    private const string Noun = "(?:it|this|that|video|videos|clip|clips|file|files|movie|mp4|result|results|output|export|download|link|links|url|copy|version|cut|thing|project|one|everything|all)";
    private const string Describing = "(?:the|my|our|me|us|to|a|an|over|out|as|in|of|for|with|up|down|final|finished|completed|complete|edited|rendered|processed|exported|new|latest|last|current|whole|full|ready|done|download|video|file|result|output|direct)";
    private const string Object = "(?: (?:" + Describing + "|" + Noun + "))*";

    /// <summary>"give me" alone asks for nothing that could be named.</summary>
    private const string Named = "(?: " + Describing + ")* " + Noun + Object;

    private const string Place = "(?: (?:to|on|onto|in|into|over to) (?:my |the )?(?:phone|computer|laptop|pc|mac|macbook|tablet|ipad|iphone|album|library|hard drive|usb stick|stick|cloud|google drive|desktop|drive|disk|device|gallery|camera roll|photos|downloads|downloads folder|folder))?";

    private const string ZhObject =
        "(?:这个|那个|这段|那段|这条|我的|你的|剪好的?|做好的?|弄好的?|处理好的?|处理完的?|改好的?|修改后的?|处理后的?|最终的?|最后的?|最新的?|完整的?|完成的?|新的?|成品|成片|视频|影片|片子|短片|结果|文件|档案|它|作品|链接|地址|版本|下载|mp4|格式|为|成|的|一份|一个|一下|,)*";

    private const string ZhNoun = "(?:成品|成片|视频|影片|片子|短片|结果|文件|档案|作品|链接|下载地址|下载链接|mp4)";
    private const string ZhVerb =
        "(?:导出来?|汇出来?|输出来?|下载下来|下载|保存下来|保存|存下来|存一下|存|发送给我|发送|发给我|发过来|发我|发来|发一下|传给我|传过来|传我|给我|拿给我|交给我|拿来|拿到|获取|渲染|出片|分享给我|分享|导给我|生成成片)";

    private const string ZhPlace = "(?:到|在|进)?(?:我的?)?(?:手机|本地|电脑|相册|图库|桌面|硬盘|u盘|平板|ipad|iphone|笔记本|网盘|云盘|微信|文件夹|的){0,3}(?:里面?|上|中)?";

    public static IReadOnlyList<string> Patterns { get; } =
    [
        English.Lead + "(?:export|download|save|send|deliver|render|share)(?: " + Describing + ")*" + Object + Place + English.Tail,
        English.Lead + Verb + Named + Place + English.Tail,
        "(?:and |so |but |ok |okay |hey |hi )*(?:where|how)(?: (?:can|do|is|are|to|did|does|would|could|should|will))?(?: (?:i|we|you|one))? " + Verb + Object + Place + English.Tail,
        "(?:and |so |but |ok |okay |hey |hi |please )*(?:where|how about|what about)(?:'s| is| are| did)? (?:it|" + Describing + "(?: " + Describing + ")* " + Noun + Object + ")(?: (?:go|gone|now|saved|stored|located))?" + English.Tail,
        English.Lead + "(?:i )?(?:want|need|would like|'d like|i'd like|like)" + Named + English.Tail,
        "(?:is there |do you have |what is |what's |got |need )?(?:the |a |an |my )*(?:download|export)(?: (?:link|url|button))?" + English.Tail,
        English.Lead + "(?:is there |do you have |what is |what's |got )?(?:the |a |my )?(?:download |direct )?link" + English.Tail,

        Chinese.Lead + ZhObject + Chinese.Lead + ZhVerb + "(?:并|再|然后|,)?" + ZhVerb + "?" + ZhPlace + ZhObject + Chinese.Tail,
        Chinese.Lead + ZhObject + "(?:怎么|怎样|如何|在?哪里?|在?哪儿|去哪里?|从哪里?|去哪儿|从哪儿|什么地方)(?:才)?(?:可以|能)?(?:才能)?(?:导出|汇出|下载|保存|获取|拿到|拿|存|看|找到?)" + ZhPlace + ZhObject + Chinese.Tail,
        Chinese.Lead + ZhObject + ZhNoun + "(?:在哪里?|在哪儿|到哪里?去了|去哪里?了|去哪儿了|哪去了|哪里|呢)(?:下载|啊|呀|了|呢)*",
        Chinese.Lead + ZhObject + "(?:下载)?(?:链接|地址)" + Chinese.Tail,
        Chinese.Lead + ZhObject + ZhNoun + "(?:给|发|传|交)(?:一下)?(?:我|过来)" + Chinese.Tail,
    ];
}
