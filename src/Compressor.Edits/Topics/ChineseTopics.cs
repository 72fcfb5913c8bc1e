using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What a Chinese sentence says its video is about: 旋转木马的视频，压到15M asks for no turn, and 讲静音模式的教程 for no silence. A single word for how a
/// video looks or sounds may be a wish (方形的视频), and what is wrong with one is the reason for a wish (倒着拍的视频), so both are left.
/// </summary>
internal sealed class ChineseTopics : TableRule
{
    private const string Video = "(?:视频|影片|短视频|短片|片子|录像|录影|素材|纪录片|教程|宣传片|vlog|视频课|讲座|直播回放|小视频|画面)";
    private const string Wish =
        "帮|给我|请|把|将|想|要|需要|来|弄|生成|只|就|去掉|去除|加上|加个|加字|剪掉|剪到|剪成|剪好|删|压到|压成|压缩[后成到过]|转成|转换|改成|变成|做成|做个|做|制作|配上|配|带|没|无(?!声手)|裁成|裁掉|切成|切掉|调成|调|放慢|过的|后的|换成|导出|输出|保存|发|用|倒着|反着|颠倒|歪|躺|横|竖(?![笛琴])|糊|吵|暗|抖|小声|静音的|合并|合成|拼成|拼好|拼起|有|不|太|前|后(?!空)|最|第|从|到|之|段|首|以|两|几|这些|那些|所有|原";
    private const string Looks = "(?:竖屏|横屏|方形|正方形?|静音|无声|黑白|慢动作|慢镜头|加速|倍速|慢放|快放|延时|单声道|清晰|高清|超清|标清|小|大|短|长|镜像|旋转|压缩|无损)";

    /// <summary>A Han character that begins no wish.</summary>
    private const string Han = "(?:(?!" + Wish + ")[\u4e00-\u9fff])";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // 现场音乐太吵，声音整个关掉: what is wrong with the sound that goes.
        (Pattern.Zh("(?<=^|[,.;!?] ?)[^,.;!?0-9¤加配铺垫放]{0,6}(?:音乐|歌声?|bgm|曲子)(?:声)?(?:实在|有点|真的|也|都)?(?:太|很|特别|好|过于)+(?:吵|大|响|难听|刺耳|土|尬|闹)(?:了)?(?=[,;.][^!?]{0,10}(?:声音?|音轨|音频|原声|静音)[^!?]{0,6}(?:关|去|删|静|消|不要)|[,;.] ?(?:直接|干脆|给我|请|就)*静音)"), Nothing),
        // 乐队叫静音转: what somebody is called.
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:我|我们|他们?|她们?|这|这个|那个|的| ){0,3}(?:乐队|乐团|公司|店|团队|小组|社团|战队|品牌|频道|栏目|节目|账号|号|球队|舞团|学校|班级?|app|软件|游戏|马|狗|猫|船)(?:的)?(?:名字?)?(?:就)?(?:叫|名叫|叫做|名为)(?:做)?[^,.;!?¤0-9]{1,10}(?=[,.;])"), Nothing),
        // 里面放的歌是《调大音量》: what is heard in it.
        (Pattern.Zh("(?:里面|视频里|片子里|里头|背景里?|画面里)(?:放|播|用|唱|响)(?:着|的)*(?:那首)?(?:歌|音乐|曲子|bgm)(?:就)?(?:是|叫)[^,.;!?]{1,20}(?=[,.;!?])"), Nothing),
        // 店里放歌: what is heard there.
        (Pattern.Zh("(?:店|展厅|展馆|现场|会场|商场|场馆|大厅|门口|车|教室|餐厅|酒吧|屋|家|楼|广播)(?:里|上|内|那边|那儿)?(?:本来|已经|1 ?直|反正|会|在|都|有|就|循环|整天|自己|也| )*(?:放着?|播着?|响着?|唱着?)(?:的|了|着)?(?:背景)?(?:音乐|歌曲?|bgm|广播|曲子)"), Nothing),
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:这是|这|那|我|我拍|拍|录|个|1 ?个|段|1 ?段|条|1 ?条|的|是|了| )*(?!" + Looks + "的)" + Han + "{2,9}的" + Video + "(?=[,;]| ?(?:太|有点|压|转[成为换]|发|传|想|请|帮|能|怎么))"), Nothing),
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:我)?(?:这|那|这个|这段|这条|我的|我们?的)?(?:" + Video + "|里面|内容)(?:里|里面)?(?:主要)?(?:在)?(?:讲|说|教|介绍|演示|展示|记录|拍|录)(?:的)?(?:是|着)?(?:怎么|如何)?[^,.;!?¤]{1,16}(?=[,;])"), Nothing),
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:拍|录|讲|里面|(?<!文字|字幕|标题|文案)内容|主题)(?:的)?是(?!不是|要|想|反|倒|歪|[0-9])[^,.;!?¤0-9]{1,16}(?=[,;])"), Nothing),
        (Pattern.Zh("(?<=^|[,.;!?这那个段条] ?)(?:讲|教(?:你|大家|人)?|学|关于|介绍|演示)(?!话|完|师)[^,.;!?0-9¤]{1,10}的" + Video + "(?=[,;]|太)"), Nothing),
    ];
}
