using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>The phrases in which a platform is where the video is to go, and those in which it is only where it came from.</summary>
internal static class PlatformPhrases
{
    private const string Going =
        "(?:for|on|to|via|through|over|by|in|into|fits?|onto|with|as|per|using|against|within|under|hits?|past|past the|size|says|says that|the|from my|ready for) (?:a |an |my |the |our |their |his |her |your |each )*(?:free |regular |normal |standard |personal |new |single )?";

    private const string Matter =
        "(?:'s)? (?:size |file |files |upload |attachment |video |message |free |max |maximum )*(?:limits?|attachments?|ready|friendly|compatible|proof|safe|compliant|suitable|approved|sendable|uploads?|message|sized?|maximum|max|cap|requirements?|restrictions?|allows?|accepts?|takes?|lets?|wants?|refus(?:es|ed)|rejects?|keeps?|says?|won't|wont|doesn't|can't|complains?|stops?|bounces?|blocks?|group|chat|channel|server|story|post|dm|thread|able)";

    /// <summary>What an app shows on a screen.</summary>
    private const string Seen =
        "(?:(?:chat |desktop |app |web |my )*(?:windows?|tabs?|side ?bars?|tool ?bars?|pop ?ups?|notifications?|overlays?|icons?|bubbles?|banners?|ping(?:s|ed|ing)?|sounds?|toasts?|panels?|button|handle|user ?name|inbox|logo|watermark|is open|was open|open on|on (?:my|the) screen|in the (?:corner|background|picture|shot|way))\\b"
        + "|(?:聊天|对话|消息|通知|电脑版|桌面版|网页版|登录|上面的|弹出的?)*(?:窗口|界面|弹窗|通知|图标|头像|对话框|聊天框|消息框|任务栏|侧边栏|悬浮窗|提示音|消息提示|提示(?![^,.;!?]{0,8}(?:大|超|失败|限|不))|来消息|消息弹|昵称|水印|二维码|聊天记录|名片))";

    private const string ZhGoing = "(?:发到?|上?传到?|分享到?|用于|适合|发送到?|给|在|发给|通过|用|符合|满足|寄到?|投|投稿到?|发布到?|放到?|转发到?|传|贴到?|po到?|丢到?) ?(?:1 ?个)?";
    private const string ZhMatter = " ?(?:上|里|群|的)?(?:的)?(?:限制|要求|上限|附件|发|传|用|投稿|上传|能发|可发|发得|传得|寄得|寄不|丢得|送得|发不|传不|收|版|动态|好友|群|太大)";

    /// <summary>"Downloaded from TikTok", "a Teams recording", 抖音下载的.</summary>
    public static Wording Origin(IReadOnlyList<string> aliases) => Pattern.Zh(
        "\\b(?:from|off|not for|not on|ripped from|downloaded on|recorded (?:in|on|with|over|via)|got (?:it )?(?:on|via)) (?:my |a |the |an |our )?(?:" + Names(aliases) + ")(?![a-z])"
        // A window that is seen in the picture: 那里有我微信的聊天窗口.
        + "|(?<![a-z])(?:" + Names(aliases) + ")(?:'s)? ?(?:的)? ?" + Seen + "|(?:露出|露了|出现了?|看得?见|看得?到|拍到了?|录到了?|弹出了?|弹了|遮住|挡住|盖住|里有|上有|有我的?|有个|是我的?) ?(?:我的?|1 ?个)? ?(?:" + Names(aliases) + ")(?![a-z])"
        // Where I open Discord; 我切到微信了.
        + "|\\b(?:i|we|he|she|they|you) (?:then |accidentally |just |can |could )*(?:open(?:ed)?|switch(?:ed)? to|click(?:ed)?(?: on)?|check(?:ed)?|look(?:ed)? at|go(?:es)? to|went to|alt tab(?:bed)? to|see|hear) (?:my |the )?(?:" + Names(aliases) + ")(?![a-z])|(?:切到|切换到|切去|点开了?|打开了?|翻了?|刷了?|回了?|跳到|跳出了?) ?(?:我的?)?(?:" + Names(aliases) + ")(?![a-z])"
        + "|\\b(?:" + Names(aliases) + ")(?:'s)? (?:call|meeting|recording|live ?stream|webinar|stream|emojis?|account|clip i (?:downloaded|saved))\\b|(?:" + Names(aliases) + ") ?(?:上|里)?(?:下载|保存|录|扒|存)(?:的|下来|了)?|从 ?(?:" + Names(aliases) + ")"
        // 我只会用微信，前后各剪5秒: what somebody can do.
        + "|(?:会|习惯|爱|喜欢)(?:用|玩|刷) ?(?:" + Names(aliases) + ")(?![a-z]|[^!?]{0,40}(?:发|传|压|[大小]|限))"
        // 邮件里写从2分半开始: what somebody wrote there.
        + "|(?<![a-z])(?:" + Names(aliases) + ") ?(?:里|上|中|群里)?(?:的)?(?:他|她|对方)?(?:写|说|讲|提|留言|回复|通知)(?:了|过|的|到|是|着|明)*(?![^,.;!?]{0,12}(?:以内|以下|限|上限|最大|最多|不超|附件|[太过]大|超|[发传收上]不|失败|被拒|不让))"
        // What fills the phone: 微信又占了40G.
        + "|(?:" + Names(aliases) + ") ?(?:里|的)?(?:缓存|聊天记录|数据|文件|视频)?(?:又|就|都|也|已经|1 ?个|自己|光|里| )*(?:占|吃|用|耗|塞|存|堆)(?:了|掉|着|满|去|据)");

    /// <summary>Names that are nothing else match anywhere.</summary>
    public static Wording Target(IReadOnlyList<string> aliases, bool ambiguous)
    {
        var names = Names(aliases);
        return Pattern.Zh(ambiguous
            ? "\\b" + Going + "(?:" + Latin(aliases) + ")(?![a-z])(?! me\\b)|\\b(?:" + Latin(aliases) + ")" + Matter + "\\b|" + ZhGoing + "(?:" + names + ")(?![a-z])|(?<![a-z])(?:" + Latin(aliases) + ")" + ZhMatter + HanNames(aliases)
            : "(?<![a-z@.])(?:" + names + ")(?:able)?(?![a-z]|\\.[a-z])");
    }

    private static string Names(IReadOnlyList<string> aliases) => string.Join('|', aliases.OrderByDescending(alias => alias.Length).Select(Escape));

    private static string Latin(IReadOnlyList<string> aliases) =>
        aliases.Where(alias => !Characters.IsHan(alias[0])).OrderByDescending(alias => alias.Length).Select(Escape).DefaultIfEmpty("(?!)").Aggregate((all, alias) => all + "|" + alias);

    private static string HanNames(IReadOnlyList<string> aliases) => string.Concat(aliases.Where(alias => Characters.IsHan(alias[0])).Select(alias => "|" + Escape(alias)));

    /// <summary>A name of one letter is none within another word: "x-ray", "x axis".</summary>
    private static string Escape(string alias) => alias.Length == 1
        ? Regex.Escape(alias) + "(?!-[a-z0-9]|[ ](?:rays?|ax[ie]s|factor|wing|coordinates?|values?|direction)\\b)"
        : Regex.Escape(alias).Replace("\\ ", " ", StringComparison.Ordinal);
}
