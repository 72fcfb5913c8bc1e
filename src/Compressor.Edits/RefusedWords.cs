using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Rotate nothing, cut nothing": a verb whose object is nothing asks for nothing, whatever its kind.</summary>
internal sealed class RefusedWords : TableRule
{
    private const string Property = "(?:the |its |their )?(?:(?:file|picture|video|image|frame) )?(?:sound|audio|volume|music|length|duration|size|picture|image|colou?rs?|resolution|speed|format|shape|orientation|titles?|text|everything|rest)";

    /// <summary>What is done to a video, by its name; no thing that is in it, as one that is not wanted is to go.</summary>
    private const string Deed = "(?:静音|消音|裁剪|裁切|旋转|转方向|倍速|加速|变速|慢放|慢动作|慢镜头|放慢|快进|快放|镜像|翻转|淡入淡出|淡入|淡出|渐变|黑白|剪短|剪辑|压缩|倒放|循环播放|循环|定格|(?:模糊|虚化)背景|背景(?:模糊|虚化)|滤镜|调色|转场|变声|单声道|转码|转格式|(?:转|改|做|弄|变)成? ?(?:gif|动图|mp3|webm|mp4|mov|竖屏|横屏|方形|黑白))";

    private const string OfIt = "(?:这种|之类|什么的|这个|的话|效果|的|倒|就|也|都|先|还是|那种|嘛|呢| )*";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:rotate|turn|spin|flip|mirror|cut(?: out| off)?|crop|trim|mute|silence|remove|delete|drop|change|edit|touch|add|speed up|slow down|compress|shrink|resize|rename|alter|fade|join|chop|snip|lose|blur|convert|halve|double|scale|reduce|skip|swap|replace|invert|slow|speed)(?:ing)? (?:absolutely |precisely |exactly )?(?:nothing|nowt|nada|zilch|not a thing|none of it|nothing at all)(?! (?:but|except|else|other|apart|besides|before|after|until|from))"), Nothing),
        // "Nothing to cut, nothing to mute."
        (Pattern.En("(?:nothing|not a thing|there's nothing|there is nothing) (?:here )?to (?:be )?(?:cut|trim|crop|mute|rotate|turn|flip|remove|delete|edit|change|add|fade|join|shorten|speed up|slow down)(?:ted|med|d|ed)?(?= ?(?:$|[,.;!?]|(?:and|or)\\b))"), Nothing),
        // "Leave sound, length and size exactly as they are."
        (Pattern.En("(?:leave|keep) " + Property + "(?:(?:,? (?:and|or|as well as) |, ?)(?:the )?" + Property + "){1,6} (?:(?:exactly|just|completely|all|both|entirely) )*(?:as (?:they|it|these|those) (?:are|is|were|was)|as is|alone|untouched|unchanged|the same|intact|in peace|the way (?:they|it) (?:are|is))"), Nothing),
        // 上下翻转，不是旋转: the one is not the other.
        (Pattern.Zh("(?:不是|并非|而不是|而非|不叫|不等于)(?:要|说|指|那种|让你|叫你|把它| )*(?:旋转|转方向|镜像|翻转|裁剪|裁切|剪辑|静音|加速|快进|慢放|慢动作|倒放|循环|压缩|拉伸|变速|定格|黑白)(?:的|那种|那个意思|的意思)*(?= ?(?:$|[,.;!?)]))"), Nothing),
        // 静音就免了，慢放不要，转成gif算了不转了.
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:搞|做|弄)?" + Deed + OfIt + "(?:免谈|免了|不考虑了?|没门|(?:算了)?(?:,? ?还是)?(?:就?别|不)(?:弄|搞|做|整|加|转|剪|用|放|调|改)了|(?:算了)?(?:不必|不需要|不用|不要|别要?|别(?:加|弄|搞|做|放|用)|不要?(?:加|弄|搞|做|放))了?|算了|不行|不可以)(?:吧|啊|哈)?(?= ?(?:$|[,.;!?]))"), Nothing),
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:背景音乐|音乐|配乐|字幕|标题|文字|水印|封面|贴纸|边框)" + OfIt + "(?:不要|不用|不必|不需要|别|不)(?:再)?(?:加|配|放|写|打|弄|做|上|贴)(?:了|吧)*(?= ?(?:$|[,.;!?]))"), Nothing),
        // 8:30那段算了不删了.
        (Pattern.Zh("(?<=^|[,.;!?、] ?)[^,.;!?、¤]{1,16}?(?:算了|还是|想想|就|也|那)(?:,? ?(?:还是|就))?(?:吧)?,? ?(?:不|别)(?:删|剪|裁|切|砍|掐|去|转|加|弄|改|压|调|做|换|动|翻)(?:掉|它)?了(?:吧)?(?= ?(?:$|[,.;!?、]))|(?<=^|[,.;!?、] ?)[^,.;!?、¤]{1,16}?算了(?:,? ?还是)?(?:留着|留下|留)(?:吧|了)?(?= ?(?:$|[,.;!?、]))"), Nothing),
        // 字幕我自己来.
        (Pattern.Zh("(?:字幕?|标题|片名|配乐|背景音乐|音乐|配音|旁白|水印|封面|转场|片头|片尾|特效|滤镜|调色)(?:就|也|都|的话|部分|那边)*(?:由|让)?(?:我|我们|同事|后期)?自己?(?:来|加|弄|做|写|搞|配|剪|处理|解决|后面加|回头加)(?:就行|就好|吧|了)?(?<=自己[^,.;!?]{1,5}|我[^,.;!?]{1,5}|后期[^,.;!?]{1,4})(?= ?(?:$|[,.;!?]))"), Nothing),
        // 直式先不用，字幕暂时不加.
        (Pattern.Zh("(?:直式|竖屏?|横屏?|竖版|横版|方形|字幕?|标题|片名|配乐|背景音乐|音乐|静音|加速|倍速|慢放|淡入淡出|淡入|淡出|裁剪|裁切|旋转|镜像|水印|封面|gif|动图|压缩|转格式|转码|转场|片头|片尾)(?:就|也|都|倒|的|那边|部分)*(?:先|暂时|这次|目前|今天|现在)(?:也|都|就)?(?:不用|不要|别|不必|不需要|不急|不)(?:加|做|弄|改|转|动|压|剪|管|上|放|处理)?(?:了|吧)?(?= ?(?:$|[,.;!?]))"), Nothing),
    ];
}
