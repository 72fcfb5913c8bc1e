using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Clauses whose numbers are only reasons for a wish: what is left of a battery, how long a slot is that was bought, when viewers give up, and the frame
/// rate that a device can't play. Goes before the rules of quantities.
/// </summary>
internal sealed class ToldReasons : TableRule
{
    private const string Device = "(?:battery|batteries|phone|camera|laptop|tablet|ipad|iphone|gopro|drone|mobile|cell|power|charge)";
    private const string Slot = "(?:slots?|spots?|loop|ad break|break|airtime|segment|window)";
    private const string Fails = "(?:breaks?|chokes?|kills?|stutters?|crash(?:es)?|freezes?|flickers?|lags?|overheats?|hangs?|jams?|bricks?|destroys?|murders?)";
    private const string Viewers = "(?:they|people|viewers?|judges|the jury|the judges|everybody|everyone|nobody|no ?one|most|kids|the kids|the audience|students|customers|the panel|users|folks|listeners)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:nothing|not much|not a thing)(?: really| much| at all)? (?:happens|moves|changes|goes on|is going on) for(?: about| over| almost| nearly)? {t}(?=[^.!?]{0,80}[0-9])"), Nothing),
        // "The first minute takes up 60 MB": what a part of the file weighs.
        (Pattern.En("(?:the |its |that )?(?:very )?(?:first|last|opening|final|middle) (?:{t}|minute|second|hour|half|third|quarter|part|bit|scene)(?: (?:alone|by itself|on its own|already))* (?:takes?(?: up)?|weighs?|eats?(?: up)?|uses?(?: up)?|is|are|makes? up|accounts? for|comes? to|has|have|needs?)(?: (?:about|around|already|nearly|some|like|over|roughly|almost|a whopping))* {size}"), Nothing),
        // "The oven was at 180 degrees", 气温30度: how warm it was.
        (Pattern.Zh("\\b(?:oven|fridge|freezer|temperature|heat|bak(?:e|ed|ing)|cook(?:ed|ing)?|roast(?:ed|ing)?|outside|weather|fever|thermostat|sauna|water|room|degrees in|hot|cold)\\b[^,.;!?0-9]{0,20} [0-9]{1,3} ?(?:°|degrees?\\b)(?: (?:c|f|celsius|fahrenheit)\\b)?|(?:气温|温度|水温|体温|烤箱?|发烧|室温|高温|低温|外面|今天)[^,.;!?0-9转旋]{0,6}[0-9]{1,3} ?(?:°|度)(?:烤|了|的)?"), Nothing),
        // 都迟到5分钟了.
        (Pattern.Zh("(?:迟到|晚到|早到|迟了|晚了|晚点|加班|堵车?|排队?)(?:了)? ?[0-9]{1,3} ?(?:分钟|小时|秒钟?)了?(?=$|[,.;!?])"), Nothing),
        // 上传比昨天慢3倍: how fast the network is.
        (Pattern.Zh("(?:上传|下载|加载|缓冲|打开|网速?|发送|导出|渲染|传输|传得?)[^,.;!?¤0-9]{0,8}(?:慢|快)(?:了)? ?[0-9.]{1,4} ?倍|\\b(?:upload|download|load|open|send|export|render)(?:s|ing|ed)?\\b[^,.;!?0-9]{0,12} [0-9.]{1,4} ?(?:x|times) (?:longer|slower|faster)\\b"), Nothing),
        // 聚会7:00到11:00: when something is on.
        (Pattern.Zh("(?:聚会|派对|婚宴|宴会|营业|开放|上课|值班|门店|展览|班次|航班|晚会|酒会|活动|饭局)(?:时间)?(?:是|在|从|定在|:| )*(?:早上|上午|下午|晚上|中午)?[0-9]{1,2}:[0-5][0-9](?: ?(?:到|至|-|~) ?[0-9]{1,2}:[0-5][0-9])?(?=$|[,.;!?])"), Nothing),
        // By how much the cut of before was wrong: where it began is not known here.
        (Pattern.Zh("(?<=^|[,.;!?:] ?|\\b(?:so|and|please|but|now|just|then|should|must|to) )(?:start|begin|come in|open)(?: it)?(?: (?:about|around|just|some|maybe))* {t} (?:earlier|sooner)(?! than it does now)|(?<=^|[,.;!?:] ?|\\b(?:so|please|now|just|should|must|to) )(?:end|stop|finish)(?: it)?(?: (?:about|around|just|some|maybe))* {t} later"), NotSupported),
        // When it is due.
        (Pattern.Zh("\\b(?:wants?|needs?|due|expects?|expected|ready|deliver(?:ed)?|hand(?:ed)? in|submit(?:ted)?)(?: (?:it|this|them|that|me|us))*(?: (?:in|to be|back))? (?:by|before) [0-9]{1,2}:[0-5][0-9](?! ?(?:in|of|mark))"), Nothing),
        // Two files of one: there is no such edit.
        (Pattern.En("(?:split|divide|separate|break|chop|cut) (?:{it}|it |them )(?:up )?(?:in|into) (?:two|2|1/2|halves|half)(?: (?:equal )?(?:halves|parts|files|pieces|videos|clips|bits))?(?<=\\b(?:split|divide|separate|break)\\b[^,.;!?]*|files|videos|clips|parts|pieces|halves)"), NotSupported),
        // 弄成10秒一个的小段.
        (Pattern.Zh("(?:弄|剪|切|分|拆|截|裁|割|做)(?:成|为|开|割|割成)*(?:每段?)? ?{t} ?(?:1|一) ?(?:个|段|条|份|集|截|块)(?:的)?(?:小段|小?片段|短?视频|小?文件)?|每(?:隔)? ?{t} ?(?:切|分|剪|拆|断)(?:成|出)? ?(?:1|一) ?(?:个|段|条|份|刀)"), NotSupported),
        (Pattern.En(Device + " (?:(?:was|is|died|went|down|dropped|dying|now|already|sitting|shut|off|stopped|life|level|left|running|only|just|got|gone) ){0,4}(?:(?:at|on|to|with|is|has|had|by|under|below|about) ){1,3}{p}(?! (?:of|smaller|less))(?: (?:battery|charge|power|left|juice))?|{p} (?:of )?(?:battery|charge|juice)(?: left)?"), Nothing),
        (Pattern.En(Viewers + " (?:(?:just|all|only|usually|always|will|would|never|also) ){0,2}(?:stop|quit|leave|switch|tune|give|lose|fall|get|nod|drift|scroll|click|skip|look|watch|go|zone)(?:s|ping|ting|es)? (?:[a-z]+ ){0,3}?(?:after|past|beyond|longer than|more than) {t}"), Nothing),
        (Pattern.En("(?:" + Viewers + "|(?:the |my )?(?:recruiters?|boss|clients?|teacher|coach)) (?:only )?(?:watch|look|listen)(?:es|s)? (?:for )?(?:maybe|only|about|just|at most) {t}(?: anyway)?"), Nothing),
        (Pattern.En("(?<=\\b(?:first|last|final|opening)\\b[^!?]{0,60}[,.;!?] ?(?:(?:and|but|because|as|cos|since) )?)(?:my|our|the|their|an?|his|her) (?:[a-z]+ ){0,3}?" + Slot + " (?:(?:[a-z]+) ){0,5}?(?:is|was|lasts?|takes|runs|are)(?: only| exactly| just| about)? {t}(?: long)?"), Nothing),
        (Pattern.En("(?<n>[0-9]{2,3}) ?(?:fps|hz|frames (?:per|a) second) (?:(?:just|always|really|totally|completely|still|video|videos|files?|clips?|footage) ){0,2}" + Fails), Nothing),
        // 剩2%电了快点: who hurries wants no other speed.
        (Pattern.Zh("(?:(?<=¤ ?)(?=了)|没电|电量?(?:不多|不够|快没|快用完|快耗尽))了?[, ]{0,2}(?:快|赶紧|赶快|抓紧|速度)(?: ?1 ?)?(?:点|些|弄|搞|来)?(?= ?(?:$|[,.;!?]))"), Nothing),
        (Pattern.Zh("(?<=^|[,.;!?] ?)[0-9]{2,3} ?帧[^,.;!?0-9不]{0,10}(?:放不动|播不动|播不了|带不动|卡|打不开|受不了|死机|闪|崩|黑屏|撑不住|吃不消)(?:了|顿|的)?(?=$|[,.;!?])"), Nothing),
        (Pattern.En("(?<=\\b(?:keep|only|just|want|need)\\b[^!?]{0,80}[,.;] ?)(?:and )?(?:the )?(?:rest|remainder|everything else|all else|others)(?: of it)? (?:can|may|should|must|has to) (?:all )?(?:go|be (?:cut|binned|deleted|removed|dropped|thrown away))(?= ?(?:$|[,.;!?]))"), Nothing),
        (Pattern.Zh("(?<=(?:前|最后|开头|最前面?|后)[^!?]{0,30}[,.;!?] ?)[^,.;!?0-9¤]{0,10}(?:广告位?|时段|档期|空档|轮播位)(?:一共|总共|就|只|才|是|有|共|买了|给了?)* ?{t}(?=$|[,.;!?])"), Nothing),
        (Pattern.Zh("(?<=[,.;!?] ?)[^,.;!?0-9¤要]{0,8}(?:评审|评委|观众|大家|别人|他们|家长|领导|学生|人家|客户) ?{t} ?(?:之后|以后|后)(?:就|便|都)(?:不|走|没|关|划)[^,.;!?]{0,6}"), Nothing),
    ];
}
