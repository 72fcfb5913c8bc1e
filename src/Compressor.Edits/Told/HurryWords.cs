using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// 客户10分钟后要，快点，转成mp4: when somebody needs the result is no time of the video, and who is asked to hurry is no speed of it. Goes after the numerals, and before all else
/// that reads times.
/// </summary>
internal sealed class HurryWords : IPromptRule
{
    private const string Somebody = "(?:客户|顾客|客人|买家|老板|领导|老师|班主任|同事|同学|学生|甲方|乙方|他们?|她们?|您|对方|人家|主管|经理|上司|公司|学校|单位|部门|编辑|导演|群里|家长|妈妈?|爸爸?|老婆|老公|朋友|医生|护士|骑手|店长|房东|中介|评委|财务|人事|记者|直播间)";
    private const string By = "(?:之?后|以后|之?内|以内|内|之?前)(?:就|都|1 ?定|必须|还|也|又)*";

    private const string Minutes = "(?<![0-9.:])[0-9]{1,3} ?(?:分钟?|个?小时|个钟头?|刻钟)";

    /// <summary>What people have to do by then.</summary>
    private const string Due = "(?:开会|开播|开课|开考|开门|用|交|发|出门|上班|上课|上台|上车|下班|下课|截止|截稿|出发|登机|起飞|考试|面试|睡|走|直播|演|播|放|看|见|汇报|答辩|提交|打卡|接|送|收|验收|展示|给)";

    private static readonly Wording[] Deadlines =
    [
        // 1小时后上飞机, 15分钟内回复客户.
        Pattern.Zh("(?<=^|[,.;!?] ?)[^,.;!?¤0-9剪删留截保前第从]{0,5}" + Minutes + " ?(?:之?后|以后)(?:就|才|便|又)*(?:上飞机|登机|起飞|轮到|上台|上场|上车|开会|开课|上课|开播|开考|出发|出门|下班|上班|考试|面试|答辩|直播|到站|到家|见客户|交班|接班)[^,.;!?¤剪删留截0-9]{0,6}(?= ?(?:$|[,.;!?]))"),
        Pattern.Zh("(?<=^|[,.;!?] ?)[^,.;!?¤0-9剪删留截保前第从]{0,5}" + Minutes + " ?(?:之内|以内|内)(?:就|都|1 ?定|必须|要|得|还)*(?:回复|回(?!放|忆)|交(?!换)|答复|处理|送到|送达|完成|搞定|弄好|做好|弄完|给(?:到|回)?)" + "[^,.;!?¤剪删留截压0-9]{0,6}(?= ?(?:$|[,.;!?]))"),
        Pattern.Zh("(?<=^|[,.;!?] ?)[^,.;!?¤0-9剪删留截保]{0,6}" + Somebody + "[^,.;!?¤0-9剪删留截保]{0,5} ?{t} ?" + By + "(?:要|得|需要|等|来|催|收)[^,.;!?¤剪删留截0-9]{0,6}(?= ?(?:$|[,.;!?]))"),
        Pattern.Zh("(?<=^|[,.;!?] ?)[^,.;!?¤0-9剪删留截保]{0,6}{t} ?" + By + Somebody + "(?:那边|这边|们)?(?:就|都|1 ?定|必须|还|也|又)*(?:要|得|需要|等|来|催|收|看|用)[^,.;!?¤剪删留截0-9]{0,6}(?= ?(?:$|[,.;!?]))"),
        Pattern.Zh("(?<=^|[,.;!?] ?)[^,.;!?¤0-9剪删留截保]{0,4}{t} ?(?:之?后|以后)(?:的)?(?:高铁|火车|动车|飞机|航班|地铁|末班车|公交|大巴|船|车|会议?|课|考试|比赛|直播|仪式|婚礼|演出|开幕式|晚会|店|门)(?:就|都|也|要|该|快|得)*(?:开始|起飞|发车|关门|打烊|开|走|到|关)(?:了|拍)?(?= ?(?:$|[,.;!?]))"),
        Pattern.Zh("(?<=^|[,.;!?] ?)(?:我们?|咱们?|还有|马上|再过|最多|大概|说是|要求|得在|必须|[, ])*{t} ?" + By + "(?:要|得|必须|该|需要)(?:去|赶|把它|给[他她它]们?)*" + Due + "(?!得|的)[^,.;!?¤剪删留截0-9]{0,5}(?= ?(?:$|[,.;!?]))"),
        Pattern.Zh("(?<=^|[,.;!?] ?)[^,.;!?¤0-9剪删留截]{0,8}(?:还有|还剩|只剩|剩|仲有|只有|不到|差)(?:不到|大概|最后|了| )* ?{t}(?:就|要|得|便)*(?:截止|超时|下班|开会|开始|开播|开课|到点|上课|登机|发车|打烊|关门|交|收卷|过期|没电|截稿|送达)[^,.;!?¤剪删留截0-9]{0,4}(?= ?(?:$|[,.;!?]))"),
    ];

    /// <summary>Says that somebody waits for the result.</summary>
    private static readonly Wording Urgent = Pattern.Zh("催|赶时间|赶着|赶紧|(?<![着焦])急(?!救|诊|速|转|刹|着看)|等着|马上|立刻|超时|截止|来不及|要交|要发|没时间|没电|下班|上车|要开|楼下|要出门|要走|要用");

    /// <summary>What is asked of somebody, who may ask for it twice.</summary>
    private const string Hurry = "(?:请|麻烦|拜托|求|能不能|能|可以|可不可以|动作|手脚|您|你|帮忙|帮我|给我|也| )*快(?: ?1 ?)?(?:点|些|啲)(?:儿|啊|吧|啦|呀|嘛|吗|呢|好吗|行吗|哈|[, ]?快(?: ?1 ?)?(?:点|些|啲)){0,4}(?= ?(?:$|[,.;!?]))";

    private static readonly Wording Hurries = Pattern.Zh("(?<=^|[,.;!?] ?)" + Hurry);

    /// <summary>The first word of a message, before any wish.</summary>
    private static readonly Wording HurriesFirst = Pattern.Zh("(?<=^ ?)" + Hurry + "(?=[,.;!?] ?[^ ])");

    /// <summary>压到10M，快点: the last word, behind a wish.</summary>
    private static readonly Wording HurriesLast = Pattern.Zh("(?<=(?:[0-9]|压|发|传|转|剪|裁|删|截|去掉|静音|格式|mp3|gif|字幕|标题|方形|竖)[^.;!?]{0,16}[,.;!?] ?)" + Hurry + "$");

    /// <summary>How the video goes: then it may be what is to be faster.</summary>
    private static readonly Wording Pace = Pattern.Zh("慢|拖|节奏|播|倍|闷|语速|步|速度|加速");

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English) return;
        var isDue = false;
        foreach (var deadline in Deadlines) isDue |= reading.Text.Take(deadline).Count > 0;
        if (reading.Text.Has(Pace)) return;
        reading.Text.Take(isDue || reading.Text.Has(Urgent) ? Hurries : reading.Text.Has(HurriesLast) ? HurriesLast : HurriesFirst);
    }
}
