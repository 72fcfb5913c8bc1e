using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Chinese clauses whose numbers only tell something: how far an upload came (传到98%就断), what is left of a battery, how many people, and what is to stay
/// as it is (1080p、25帧挺好的，不用改). Goes before the rules of quantities.
/// </summary>
internal sealed class ToldNumbers : TableRule
{
    private const string Share = "{p}(?: ?(?:的时候|左右|处|那里|上))?";

    private const string Still = "(?:的|这个|我觉得|觉得|感觉|看着|看起来|目前|现在|已经|本来|其实|也|都|就|是|有了?|挺[^,.;!?0-9]{1,3}的?|格式|画面|视频|播放|[, ])*";

    /// <summary>Values that somebody may want to keep.</summary>
    private const string Value = "(?:(?:分辨率|解析度|画幅|尺寸|清晰度)(?= ?[0-9])|帧率|帧数|比例|画面比例|速度|播放速度|时长|长度|格式|码率|音量|声道|字幕|方向|封面|标题|音乐|背景音乐|[0-9]{3,4} ?[pi]|[248] ?k|[0-9.]{2,6} ?(?:帧|fps)|[0-9]{1,2} ?: ?[0-9]{1,2}|[0-9.]{1,4} ?倍速?|[0-9]{3,4} ?x ?[0-9]{3,4}|mp4|mov|h ?\\.?26[45]|hevc)";
    private const string Kept = "(?:不用(?:再)?[改变动调加换管弄]|不需要?[改变动调加换管]|不必[改变动调加换管]|别(?:给我)?(?:再)?[改变动调换管弄]|不要(?:再)?[改变动调换]|不变|不动|照旧|照原样|(?:保持|维持)(?:原样|不变|原来的样子|现状)|没(?:什么)?(?:问题|毛病)|(?:挺|很|蛮|都|也|就)好(?:的|了)?|挺(?:流畅|清楚|清晰|合适)的?|刚好合适)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // How far something came before it failed.
        (Pattern.Zh("(?:上传|下载|传输|传|发送?|载入?|加载|缓冲|渲染|处理|导出|安装|进度条?|进度|走|卡|跑|停|转码?)(?:[^,.;!?0-9]{0,4})(?:到|在|了|是|就)(?:了|大概|差不多| )*" + Share + "(?:就|老是|老|总是|总|1 ?直|每次|便|会|又|都|也|还是|不动|卡住?|断|停|失败|挂|报错|崩|死|没反应|中断|超时|掉|了|线)*"), Nothing),
        // 听说用H265能小一半.
        (Pattern.Zh("(?<=(?:听说|据说|说|用)[^,.;!?]{1,14})(?:能|会|可以|应该能)(?:小|省|少|减)(?:掉|了|下)? ?(?:{p}|1/2|1 ?半|半)(?= ?(?:的?大小|体积|空间|流量)?[,;])"), Nothing),
        // 字太小了，大一点: neither file nor picture.
        (Pattern.Zh("(?:字体|字号|字|标题|文字|字幕)(?:有点|太|还是|又|现在)*(?:小|大)了?[, ]{1,2}(?:再|给我|弄|调|改|放|要)*(?:大|小)(?: ?1 ?)?(?:点|些)(?=$|[,.;!?])"), NotSupported),
        // Batteries, disks, people, marks.
        (Pattern.Zh("(?:电量?|电池|相机|摄像机|笔记本|内存|硬盘|[c-f] ?盘|磁盘|网盘|云盘|空间|存储|容量|流量|cpu|显存|手机|电脑|平板)(?:空间|占用率?|使用率|已经|都|快|只|就|还|也|里|耗|掉|跌|降|烧|玩)*(?:用|占|满|剩|余|有|到|是)(?:了|下|掉|用|余|到|不到|大概)* ?" + Share + "(?:的)?(?:电量?|空间)?了?"), Nothing),
        (Pattern.Zh(Share + " ?(?:以上|左右)?的?(?:电量?|人|家长|同学|学生|同事|员工|客户|网友|观众|用户|老人|粉丝|女生|男生|好评|把握|概率|几率|可能性?|折扣|利息|正确率|题)"), Nothing),
        (Pattern.Zh("(?:满意度?|好评率?|正确率|及格率|出勤率|通过率|完成度?|概率|转化率|点击率|完播率|支持率|涨了?|跌了?|打折|进度|湿度|浓度|占比)(?:是|有|为|到|了|高达|才|只有|只|都|达| )* ?" + Share + "(?! ?(?:的?(?:大小|体积)|以内))"), Nothing),
        // How it was filmed, and is already: 我转了90度拍的, 本来就是竖的.
        (Pattern.Zh("[^,.;!?0-9¤]{0,6}转了 ?[0-9]{2,3} ?度(?:来)?(?:拍|录)(?:的)?(?=$|[,.;!?])"), Nothing),
        (Pattern.Zh("(?:本来|原来|已经|现在|目前|本身|原本|拍的时候)(?:就|都|也)*是 ?(?:9 ?: ?16|16 ?: ?9)?的?(?:竖|横|方)(?:着拍)?(?:的|屏|版|屏的|版的|图)?(?=(?:了|的|视频)? ?(?:$|[,.;!?]))"), Nothing),
        (Pattern.Zh("(?:横着|竖着)?(?:拍|录)成了?(?:竖|横)(?:的|屏|版|屏的)(?=$|[,.;!?])|(?:竖屏|横屏|竖版|横版)的?(?:视频|影片)(?=里|中|上下|两边|左右|四周)"), Nothing),
        // 音乐很好听别去掉.
        (Pattern.Zh("(?<=^|[,.;!? ]|[但的把])(?:背景音乐|音乐|声音|原声|配乐|bgm|人声|歌声?|字幕|水印|logo|台标|标题|黑边)[^,.;!?0-9¤]{0,8}?[, ]?(?:别|不要|不用|不能|不许|不可以|千万别|不需要|不必|请勿)(?:给我|把它|你|再)?(?:去掉?|删掉?|关掉?|静音|消掉?|去除|剪掉?|裁掉?|动|改|盖住)(?=(?:了|它|啊|吧| )*(?:$|[,.;!?]))"), Nothing),
        // 不是剪掉前10秒，是只要前10秒.
        (Pattern.Zh("(?<!是)不是(?![^,.;!?]{0,10}[0-9] ?(?:p|[kmg]b?|兆|帧|倍|percent|:|x)|很|太|特别|我|因为|说|那么|什么|要你|怎么)[^,.;!?¤]{1,14}[,;] ?(?:而)?(?=是(?!不是|因为))"), Nothing),
        // What was done before: 原来剪过一次，把前5秒剪了，现在再….
        (Pattern.Zh("(?<=^|[.;!?,] ?)(?:原来|之前|以前|上次|上回|昨天|前天|刚才|先前|第 ?1 ?[次遍]|第一[次遍])[^;!?]{0,30}?[了过](?:[^,;!?]{0,8}, ?[^,;!?]{0,16}了)?[^,;!?]{0,6}[,;] ?(?=(?:但|但是|所以)?(?:现在|这次|这回|这一次|这 1 次|今天)(?!的))"), Nothing),
        // What stays as it is.
        (Pattern.Zh("(?<=^|[,.;!?] ?|[但而]|其他|其它)(?:原来的?|现在的?|目前的?|原片的?|视频的?|画面的?|保持|维持| )*" + Value + "(?:[, ]{0,2}" + Value + "){0,2}" + Still + "(?:[, ]?(?:够了|够用|就行|可以)[, ]?)?" + Kept + "(?=(?:了|的|吧|啊|就行|即可|它)*(?: ?(?:$|[,.;!?但])))"), Keep),
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:保持|维持)(?:现在|目前|原来|原片)?的? ?" + Value + "(?:[, ]{0,2}" + Value + "){0,2}(?:不变|不动)?(?=(?:就行|即可)?(?: ?(?:$|[,.;!?])))"), Keep),
    ];

    /// <summary>1080p别动: the picture keeps its size, whatever size of the file is asked for.</summary>
    private static readonly Wording Picture = Pattern.Zh("[0-9]{3,4} ?[pi](?![a-z])|(?<![0-9])[248] ?k(?![a-z])|[0-9]{3,4} ?x ?[0-9]{3,4}");

    private static void Keep(PromptReading reading, Match match)
    {
        if (Picture.IsMatch(match.Value)) reading.Edit = reading.Edit with { FrameSize = reading.Edit.FrameSize ?? new FrameSize { KeepsSource = true } };
    }
}
