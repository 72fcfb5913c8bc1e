using System.Buffers;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Chinese text without quotes: 最后3秒加一句 谢谢观看, 结尾加上谢谢大家四个字, 左下角落款 王老师. Where and when stand before the verb, the text behind it, up to the end of the clause.</summary>
internal sealed class ChineseTitleWords : IPromptRule
{
    private const string Count = "(?:[0-9一二两三四五六七八九十几] ?)?";
    private const string When = "(?<!(?:去掉|删掉?|剪掉?|切掉?|裁掉?|砍掉?|掐掉?|只要|保留|只留|只取|留|取|截取?|去|要|扔掉?|跳过)(?:视频|影片)?(?:的)?)(?:(?:在|从|到)?(?:视频|影片|画面|片子)?(?:的)?(?:最后面?|开头|片头|前面?|开始|结尾|片尾|末尾|尾巴|尾部|头)(?:的)?(?: ?[0-9一二两三四五六七八九十几]{1,3} ?秒钟?)?(?:处|的时候|里|内|那里)?)";
    private const string Where = "(?:(?:在)?(?:画面|视频|屏幕|画面的|影片)?(?:最|正)?(?:正中|左上角?|右上角?|左下角?|右下角?|中间|中央|中心|居中|顶部|底部|顶上|底下|上方|下方|上面|下面|上边|下边|左边|右边|左侧|右侧|顶端|底端|(?<=画面|屏幕|视频)上)(?:的位置|位置|处|居中)?)";
    private const string Place = "(?:(?:" + When + "|" + Where + "|全程|1直|一直|始终)[, ]?(?:的)?){1,3}";
    private const string Verb = "(?:加返?(?:上(?!去))?(?!回)|打上?|写上?|写着?|标(?!题)上?|标注|放上?|显示|出现|放|来|贴上?|印上?|配上?|叠加|添加|弄上?|题上?|挂着?|挂上|飘|弹出|出(?:个|1 ?行)?(?=(?:大|小|白|红|黄)?(?:字|标题|字幕))|落款|署名|注明|打出)(?! ?的(?:字|文字|话))";
    private const string Unit = "(?:" + Count + "(?:行|句|排|段|条)?(?:大|小|白|黑|红|黄)?(?:个)?(?:大|小|白|黑|红|黄)?(?:的)?(?:标题文字|标题|片名|标语|口号|字幕|文字|大字|小字|字样|话|字(?!幕|体|号|数|段|母|节)|题字)|" + Count + "(?:行|句))";
    private const string Rest = "(?:[^\",;!?¤.:]|\\.(?=[a-z0-9]))";
    private const string Text = "(?<title>" + Rest + "{1,40}?)";
    private const string Tail = "(?:这?(?: ?[0-9一二两三四五六七八九十几] ?)个?(?:大|小)?字(?!幕)|(?:的)?字样)";
    private const string End = "(?=[ ]?(?:$|[,;!?¤]|\\.(?![a-z0-9])|(?:放|摆|写|打|加)(?:在|到|于)?(?:画面|视频|屏幕)?(?:的|最|正)?(?:顶[部上端]|底[部下端]|[上下]方|[左右][上下]角|[中正]间|居中|中央)|(?:然后|接着|并且|顺便|同时|最后|还要)*(?:再|并|然后|顺便)(?:把|给我|帮我|将|压|剪|转成|裁|调|静音|输出|导出|去掉|删|配|缩|加个|加上)))";
    private const string NoText = "(?! ?(?:(?:上|出|下)?[去来](?:吧|呗|了)?(?=[ ]?(?:$|[,.;!?¤]))|[写打印弄搞做拼]?(?:[错漏反倒歪重缺掉]|[少多丢](?=了|[1一两几个]))(?:了|字|[1一两几个])|太[长短大小多少]|成[^,.;!?]{1,12}了(?=$|[,.;!?])|不对|有(?:个|[1一两几])|看着|看起来|看上去|教程|软件|速度|姿势|练习|比赛|作业|声(?=$|[,.;!?太])|很|[反倒歪]的|是[反倒歪躺镜]|课(?=$|[,.;!?])|在|到|出来|得|时|了? ?[0-9]+ ?(?:秒|分)|过|不|没|别|去掉|删|太|恢复|板(?=[ 0-9])|算(?!盘)|闹|嗝|喷嚏|哈欠|呼噜|招呼|球|架|鼓|电话|是否|的|吗|大(?:1|一)?[点些]|小(?:1|一)?[点些]|白|黑|什么|要|位置|颜色|字体))";
    private const string Mark = "[:, ]{0,2}";

    private static readonly Wording Thing = Pattern.Zh("^ ?(?:(?:结尾|片尾|开头|片头|最后面?|前面?|后面?|中间|末尾|尾巴|尾|头|末|开场|收尾)的?(?:那|这)? ?[0-9一二两三四五六七八九十半]{1,3} ?(?:秒|分)|个|1 ?个|一个|1 ?段|一段|我(?:的|传|上传|发|自己|录|选|给|放)|你|那|这|背景|淡|渐|黑边|模糊|音乐|配乐|歌|滤镜|特效|字幕|水印|转场|片头|片尾|logo|bgm|图|速|快|慢|静音|声音|转|旋|到|长|[0-9.]+ ?(?:倍|秒|分|帧|m|k|g|p))|^ ?[0-9 ]*$|^ ?(?:板|算(?!盘)|球|架|嗝|喷嚏|哈欠|招呼|电话|鼓|拳|牌|滑|分|针|扫|工|游戏|篮球|乒乓|羽毛|太极|麻将|雪仗|水仗|光(?!影)|闹|断|扰|呼噜|瞌睡|盹|雷|枪|铁|包|码|马赛克|厚码|薄码|勾|再|然后|并|翻成|翻译|转成|自动)|(?:字幕|水印|滤镜|音乐|bgm|黑边|特效|转场|图片|照片|logo|进度条|箭头|边框|相框|贴纸|表情|二维码|花纹|动画)$");

    /// <summary>What stands behind a colon is the text, whatever it begins with.</summary>
    private static readonly Wording Nothing = Pattern.Zh("^[0-9 ]*$|^(?:第 ?)?[0-9.:]+ ?(?:秒|分钟?|s)?(?: ?[0-9]+ ?秒?)? ?(?:到|至|-|~)");

    private static readonly Wording[] Table =
    [
        Pattern.Zh("(?:" + Place + "(?:" + Verb + ")?|" + Verb + ")(?:" + Count + "个?)?" + NoText + "(?<title>[^\",;!?¤.: ]{1,30}?)" + Tail + End),
        Pattern.Zh("(?:" + Place + ")?(?:把|将)?(?:(?:标题|字幕|文字|字|片名)(?:内容)?(?:就)?(?:改成|改为|换成|换为|叫做?|就叫|写成|写上|写着|定为|设为)|(?:标题|片名|文字内容|字幕内容)(?:就)?(?:改|写|用|为|是))" + Mark + NoText + Text + End),
        Pattern.Zh("(?:" + Place + ")?" + Verb + Unit + "[, ]?(?:内容)?(?:就)?(?:写着?|写上|是|为|叫|说)?(?:日期(?= ?[0-9]))?" + Mark + NoText + Text + End),
        Pattern.Zh("(?:" + Place + ")?(?:(?<![起出下上过回进])来|加|写|打|配|放)(?:上)?(?:(?:我们?|咱们?|他|她|公司|学校|本店?)的?)?(?:" + Unit + "|店名|校名|片名|公司名|名字|地址|电话|口号|班级)?: ?" + Text + End),
        Pattern.Zh(Place + "(?:" + Unit + "|名牌|人名条|署名|落款|台标字): ?" + Text + End),
        Pattern.Zh(Place + "(?:写上?|打上?|打出|标上?|印上|题上?|落款|署名|注明|挂上|飘过|显示(?!时|器|屏)|出现)" + "(?:" + Unit + "|日期(?= ?[0-9]))?" + Mark + NoText + Text + End),
        Pattern.Zh(Place + "加上?(?: |: ?)(?:(?:日期|电话|时间)(?= ?[0-9]))?" + NoText + Text + End),
    ];

    private static readonly Wording Quoted = Pattern.Zh("(?:" + Where + "|全程|1直|一直|始终){1,3}[, :]?\"(?<title>[^\"]{1,120})\"(?!的 ?(?:前|后|最后|开头|结尾|画面|镜头|部分|片段|地方|时候)|(?:的)?(?:那|这|水印|logo|字|几个|去|删|不要|位置|按钮))|(?:" + Place + ")?(?:(?:字幕|标题|文字)(?:上|里|就)?)?(?:" + Verb + "|挂(?:上|个|[1一] ?个)?)(?:(?:我们?|他|她|咱们?|公司|老师|学校|店|本店|本人|自家|家){1,2}的?)?(?:" + Unit + "|片名|名字|名称|标语|题目|口号|内容|店名|日期)?(?:是|为|叫)?[:, ]?\"(?<title>[^\"]{1,120})\"(?! ?的 ?(?:前|后|最后|开头|结尾|画面|镜头|部分|片段|地方|时候))(?:" + Tail + ")?");

    /// <summary>上次加的标题老板不喜欢.</summary>
    private static readonly Wording Earlier = Pattern.Zh("(?:上次|上回|之前|刚才|刚刚|昨天|你|你们)(?:给我|帮我)?(?:加|写|打|弄|做|放)(?:上|的)*的?(?:那|这)? ?(?:1 ?)?(?:个|行|句)?$|^(?:加|写|打|弄|放)的");

    private static readonly Wording Plain = Pattern.Zh("^(?:有|里|中|的|视频里|画面里|牌子|上面|招牌|墙上|黑板|本来|已经|原来|不|别|没)");
    private static readonly Wording Told = Pattern.Zh("(?:页面|网页|网站|系统|官网|公告|通知|说明|提示|规则|后台|表格|邮件|牌子|招牌|墙上|黑板|衣服|屏幕里|画面里|视频里有|里面有|原来|本来|已经|原片|不要|别|不用|不)[^,.;!?¤]{0,8}$|(?:听|语音|录音|说的?话|讲的?话|识别)[^,.;!?¤]{0,4}$");

    /// <summary>我左手写字看着别扭: somebody writes, and nothing asks for it.</summary>
    private static readonly Wording Somebody = Pattern.Zh("(?:(?<![帮给替让叫请])(?:我|咱|他|她|它|您)(?:们)?|人|左手|右手|孩子|宝宝|老师|学生|同学|爷爷|奶奶|老爸|老妈|儿子|女儿|练|会|[在正](?=写|打)|学|教|爱|被)(?:在|正在|正|也|都|会|用|拿|写|打|1 ?边| )*$");

    /// <summary>Without any of these characters, nothing of the table matches, and long texts cost nothing.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"名加打写标放显出来贴印配叠添弄题挂飘弹落署注字句行");

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        if (reading.Edit.Title is not null || !text.AsSpan().ContainsAny(Marks)) return;
        if (text.Contains('"', StringComparison.Ordinal) is var isQuoted && isQuoted && Quoted.Match(text) is { Success: true } quoted && !IsTold(text, quoted))
        {
            TitleText.Set(reading, quoted, reading.Text.Exact(quoted.Groups["title"]));
            return;
        }

        if (isQuoted) return;
        var read = WithoutLongClauses(text);
        foreach (var pattern in Table)
        {
            foreach (Match match in pattern.Matches(read))
            {
                var group = match.Groups["title"];
                if ((match.Value.Contains(':', StringComparison.Ordinal) ? Nothing : Thing).IsMatch(group.Value) || Plain.IsMatch(match.Value) || IsTold(text, match)) continue;
                if (match.Value.Contains(':', StringComparison.Ordinal) && group.Index + group.Length == match.Index + match.Length && TitleEnd.BehindSpaces(reading.Text, match.Index + match.Length) is var end && end > match.Index + match.Length)
                {
                    if (TitleText.Set(reading, match.Index, group.Index, end, match.Value)) return;
                }
                else if (TitleText.Set(reading, match, reading.Text.Original(group)))
                {
                    return;
                }
            }
        }
    }

    /// <summary>Nobody says so much without a pause, and the table takes long to find nothing in it.</summary>
    private static string WithoutLongClauses(string text)
    {
        if (text.Length <= MaxClause) return text;
        var result = text.ToCharArray();
        for (var from = 0; from < text.Length;)
        {
            var length = text.AsSpan(from).IndexOfAny(ClauseEnds);
            if (length < 0) length = text.Length - from;
            if (length > MaxClause) result.AsSpan(from, length).Fill('¤');
            from += length + 1;
        }

        return new string(result);
    }

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;!?:");

    /// <summary>Characters.</summary>
    private const int MaxClause = 160;

    /// <summary>视频里有个牌子写着营业中: what the picture shows already.</summary>
    private static bool IsTold(string text, Match match) => Earlier.IsMatch(text[..match.Index]) || Earlier.IsMatch(match.Value) || Told.IsMatch(text[..match.Index]) || Somebody.IsMatch(text[..match.Index]) || Told.IsMatch(match.Value[..(match.Groups["title"].Index - match.Index)]);
}
