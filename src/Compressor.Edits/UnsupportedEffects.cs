using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What Chinese phone editors have a button for and nobody here can do: mosaics, beauty filters, voices, split screens, effects, transcripts, file names. They
/// are said as declined, in the user's own words. Goes before the rules whose words occur in them (瘦 of 瘦个脸 is no smaller file).
/// </summary>
internal sealed class UnsupportedEffects : TableRule
{
    private const string A = "(?: ?1 ?)?(?:个|下|点|些|段|层)?";
    private const string Add = "(?:(?:添加|加上?|加|做|弄|来|套|配上?|上|整|放|搞|用|开|要|想要|给我)" + A + "(?:好看的?|酷炫的?|可爱的?|简单的?|复古的?|电影感的?|自然的?)?)";
    private const string Gone = "(?:去掉|去除|抹掉|抠掉|抠出来?|弄掉|弄走|消掉|删掉|移除|p ?掉|p ?走|p ?了|变没|弄没)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?:不要|别|不用|不需要|无需|不加|不必)(?:加|做|弄|打|用|开|上|给我)*(?:马赛克|码(?!率)|美颜|滤镜|特效|转场|花字|贴纸|弹幕|分屏|画中画|磨皮|瘦脸|降噪|调色|变声)"), Nothing),
        (Pattern.Zh("(?:给|把|将)?[^,.;!?¤0-9]{0,8}(?:打" + A + "(?:上)?(?:个)?(?:薄|厚)?(?:码(?!率|表|头)|马赛克)|" + Add + "马赛克)"), NotSupported),
        (Pattern.Zh("磨" + A + "皮|瘦" + A + "(?:脸|腿|腰|身材|肚子)|(?:美" + A + "颜|美颜)(?:开[大到高]?[^,.;!?¤]{0,4}|拉满)?|(?:开|加)(?:点|个|上)?(?:美颜|滤镜)"), NotSupported),
        (Pattern.Zh("(?:" + Add + "|变成|做成|弄成|改成)?(?:画中画|(?:左右|上下|[2-9]|三|四|二)?分屏|[四九4-9] ?宫格|双屏对比|虚拟背景|绿幕背景)(?:效果)?"), NotSupported),
        (Pattern.Zh("换" + A + "(?:成)?(?:男|女|萝莉|大叔|机器人|童|御姐|正太|老人|小孩|外国人|别人)的?(?:声(?:音)?|音|嗓音)|变" + A + "声"), NotSupported),
        (Pattern.Zh("(?:ai|智能|自动|真人|机器) ?(?:配音|旁白|解说|抠图|剪辑|去水印|字幕|美颜)(?: ?1 ?下)?|(?:加|做|弄|来|配)" + A + "(?:配音|旁白|解说)|配" + A + "(?<=个|段)音(?!乐)"), NotSupported),
        (Pattern.Zh("(?:把|将)?[^,.;!?¤0-9]{1,10}从(?:视频|画面|镜头|片子|影片|背景)(?:里|中|里面)?" + Gone), NotSupported),
        (Pattern.Zh("(?:自动|智能)?(?:识别|听写|转写)[^,.;!?¤]{1,10}, ?(?:出|加上?|生成|配上?|做|转成?|打)[^,.;!?¤]{0,8}(?:字幕|文字)|(?:语音|说的话|录音|讲的内容)转(?:成|写成)?(?:文字|文稿|稿)|(?:出|要)" + A + "(?:双语|中英|中文|英文)[^,.;!?¤]{0,2}字幕"), NotSupported),
        (Pattern.Zh("(?:亮度|对比度?|饱和度|曝光度?|色温|锐度|阴影|高光|褪色)(?:再|也|给我|稍微|都)*(?:调|提|加|降|拉|减|弄|拉到|变)(?:高|低|亮|暗|大|小|满|强|弱|到|升|了)*(?: ?{p}| ?[0-9]{1,3}(?![0-9])| ?1 ?[点些档])?"), NotSupported),
        (Pattern.Zh(Add + "(?:转场|特效|滤镜|贴纸|动效|弹幕|花字|气泡|音效|罐头笑声|边框|相框|进度条|手绘|箭头|蒙版|关键帧|(?:闪光|雪花|烟花|爱心|花瓣|下雨|下雪)(?:效果|动画|特效))(?:效果|动画)?(?!的(?:那|这))"), NotSupported),
        (Pattern.Zh("(?:做|弄|剪|来)" + A + "(?:成)?(?:卡点|鬼畜|混剪|踩点|高光集锦|精彩集锦)(?:视频)?|(?:卡点|踩点|卡节奏)(?:剪|做|视频|切)"), NotSupported),
        (Pattern.Zh("补帧|插帧|超分(?!辨率)|(?:老片|旧片|画质|ai) ?修复|修复(?: ?1 ?下)?(?:老|旧|模糊|画质|画面)[^,.;!?¤]{0,4}|修" + A + "(?<=个|下)图|抠" + A + "(?<=个|下)(?:图|像|人)|人像抠(?:出来|图|像)|换" + A + "(?:脸|头|背景(?!音))"), NotSupported),
        (Pattern.Zh("(?:文件名?|名字|文件)(?:改名|命名|重命名)(?:成|为)?[^,.;!?¤]{0,16}|(?:文件名|重命名)(?:改|换|叫)?(?:成|为)(?!我|自己)[^,.;!?¤]{1,16}|(?:加|设)(?:个|上)?(?:打开)?密码"), NotSupported),
    ];
}
