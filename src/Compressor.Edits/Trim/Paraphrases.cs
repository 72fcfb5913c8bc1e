using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Puts what people say of parts in a roundabout way into the words that the rules of times know: "begins 12 minutes in and is 25 minutes long" starts
/// there and lasts so long, "everything before the bride walks in at 2:40" is everything before 2:40. Goes after the numerals, and before all else that reads times.
/// </summary>
internal sealed class Paraphrases : IPromptRule
{
    private const string Time =
        "(?:\\b[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?:\\.[0-9]{1,3})?(?![0-9:])|\\b[0-9]{1,2} ?h(?:ours?|rs?)? ?[0-9]{1,2}(?: ?m(?:in|ins|inutes?)?)?(?: ?[0-9]{1,2}(?: ?s)?)?(?![a-z0-9])"
        + "|\\b[0-9]{1,2} ?个?小时 ?[0-9]{1,2} ?分钟?(?: ?[0-9]{1,2} ?秒钟?)?"
        + "|\\b[0-9]{1,4}(?:\\.[0-9]{1,2})? ?(?:(?:hours?|hrs?|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])|小时|分钟?|秒钟?)(?:(?: and)? ?[0-5]?[0-9](?![0-9:.])(?: ?(?:seconds?|secs?|s)(?![a-z])| ?秒钟?)?)?|\\ban? (?:minute|hour|second)\\b)";

    private const string A = "(?<a>" + Time + ")", B = "(?<b>" + Time + ")";

    /// <summary>A part at the start: "the first 4 seconds", "the intro 0-8".</summary>
    private const string Opening = "(?:the |my |our )?(?:(?:first|opening|initial)(?: about)? (?<to>" + Time + ")|(?:intro|opening|beginning|start|title|logo)?[ (:,]{0,2}0(?::00)? ?(?:s|sec)? ?(?:-|to|until|till) ?(?<to>" + Time + "|[0-9]{1,3}))(?: ?(?:s|secs?|seconds?)\\b)?\\)?";
    private const string Stays = "(?: of it| part| bit)?(?: (?:stays?|remains?|is kept|are kept|is fine|is good|can stay|should stay|as (?:it )?is|in))?";
    private const string Keep = "(?:(?:keep|leave|use|take|show|play|want|open with|start with|begin with)(?: me| only| just| in)? )?";
    private const string Leap = "(?:(?:skip|jump|go|cut|hop|leap|fast forward|move|switch|straight)(?:s|ing)?(?: it| ahead| forward| straight| right| directly| over| on)*(?: to)|(?:straight|right|directly|on) to)(?: the)?";
    private const string OnToEnd = "(?: mark)?(?:,? (?:and |then )*(?:run|play|go|continue|carry on|let it run|keep going|keep it|stay)(?: on| running| from there| it)*(?: (?:to|until|till) (?:the )?(?:very )?(?:end|finish))?| (?:on|onwards?|and on)\\b| (?:to|until|till) (?:the )?(?:very )?(?:end|finish))?";

    /// <summary>Nothing else is said of a part there.</summary>
    private const string Told = "(?:(?!\\b(?:keep|(?<!(?:is|are|was|gets?|be) )cut|remove|drop|delete|trim|and then|but)\\b)[^,.;!?0-9]){1,44}?";
    private const string Everything = "(?:everything|anything|all(?: (?:of )?(?:the |that )?(?:stuff|bits?|material|footage|waffle|chatter|rambling|talk))?(?: that)?|whatever|whatever's|whatever is|what(?: is|'s)?|the (?:bits?|stuff|part|rest|footage|rambling|chatter|waffle)|stuff)(?: (?:that )?(?:comes|came|happens|is|was|goes on|lies))?";
    private const string Gone = "(?:剪|切|删|去|掐|砍|裁|扔|抠)(?:掉|除|了)";

    private static readonly (Wording Pattern, string Means)[] Table =
    [
        // "It goes on at 0:05 and off at 0:50, keep just what's between."
        (Pattern.Zh("\\b(?:(?:until|till|at|from|by|after|about|around) )*" + A + "(?![^!?]{0,80}\\b(?:remove|delete|drop|lose|bin|get rid)\\b)[^;!?0-9]{0,60}? " + B + "(?<rest>[^;!?0-9]{0,40}?[,.;] ?(?:and |so |please |just |only )*)(?:keep|use|take|want|need|leave|send|give me|i want|i need|we want|we need)(?: (?:me|us|only|just))* (?:what(?:'s| is| lies| comes| happens)|the (?:part|bit|stuff|section|piece)|everything|all)?(?: that(?:'s| is))? ?(?:in ?)?between(?: (?:them|those|these|the two|that))?(?= ?(?:$|[,.;!?]|please))"), "${a} to ${b} , keep only that"),
        // "Can it fade in from black? One second is plenty."
        (Pattern.Zh("(?<=\\bfad(?:e|es|ing)\\b[^.;!?0-9]{0,40})[.?!,;:-]{1,3} ?(?:and |just |only |about |maybe |over )*" + A + " (?:long )?(?:(?:is|would|should|will|ought to|must)(?: be)?|is (?:all|more than))? ?(?:plenty|enough|fine|ok|okay|perfect|good|great|do|long enough|right)\\b"), " over ${a}"),
        // "Fade it out over the last 6": seconds go without saying.
        // "Fade in over 2 seconds, and 1 second out at the end".
        (Pattern.Zh("(?<=\\bfad(?:e|es|ing)\\b[^;!?]{0,60}[0-9] ?(?:seconds?|secs?|s)[ ,]{1,3}|[0-9] ?(?:seconds?|secs?|s)(?: long)? fade ?ins?(?: from black)?[ ,]{1,3})(?:and |then |plus |with ){0,2}(?:an? )?" + A + " (?:long )?out(?: to black)?\\b(?! of\\b)"), "and fade out over ${a}"),
        (Pattern.Zh("\\b(?<how>fad(?:e|es|ing)(?: (?:it|this|that|the [a-z]+))? (?:(?:in|out|up|down|away)(?: (?:to|from) black)?|(?:to|from) black)) (?:over|for|in|within|during|across) (?:the )?(?:first |last |final |opening )?(?<n>[0-9]{1,2}(?:\\.[0-9])?)(?![0-9.]*[0-9])(?= ?(?:$|[,.;!?]|(?:and|then|please|at)\\b))"), "${how} over ${n} seconds"),
        // "The first 35 seconds are blue screen, so start after them".
        (Pattern.Zh("\\b(?:the )?(?:first|opening|initial) " + A + " (?:are|is|show|shows|has|have) [^.;!?0-9]{2,40}?,? ?(?:so |and |please |just )+(?:start|begin)(?: it)? (?:right |just )?(?:after|behind) (?:them|that|it|this|those)\\b"), "remove the first ${a}"),
        // "The rest of the 2 hour meeting can go."
        (Pattern.Zh("(?<=\\b(?:rest|remainder) of (?:the|my|our|this|that|its|his|her) )(?:" + A + "|[0-9]{1,2} ?h(?:rs?)?) (?=[a-z-]+ (?:can|may|should|must|has to|needs to|is|was)\\b)"), ""),
        // "Chop it into the first minute" keeps that.
        (Pattern.Zh("\\b(?:cut|chop|trim|slice|crop|snip|edit|clip) (?:it|this|that|the (?:video|clip|film|file)) into (?=the (?:first|last|opening|final|initial)\\b)"), "cut it down to "),
        // "It's 8 seconds long, the intro, and has to go".
        (Pattern.Zh("\\b(?:it's|it is|it lasts|that's) (?:about |only |just )?" + A + "(?: long)?,? (?:the |that |this |my )?(?<part>intro|opening|beginning|outro|ending|credits)(?: part)?,? (?:(?:and|it|so|which|that) ){0,2}(?:has to|must|should|needs to|can|gotta) go\\b"), "_part"),
        (Pattern.Zh("\\b(?:the|that|this|my) (?<part>intro|opening|outro|ending|credits)(?: part)? (?:is|lasts) (?:about |only |just )?" + A + "(?: long)?,? (?:(?:and|it|so|which|that) ){0,2}(?:has to|must|should|needs to|can|gotta) go\\b"), "_part"),
        (Pattern.Zh("(?:(?:剪|删|去|切|掐)掉?(?:了)?(?:前面|开头)[, ]{1,2})?从(?:视频)?(?:开头|起点)?(?:往后|向后|之后) ?(?:第 ?)?" + A + " ?(?:开始|起)"), "从 ${a} 开始"),
        (Pattern.Zh("(?:剪|删|去|切|掐)掉?(?:了)?(?:前面|开头)[, ]{1,2}从 ?(?:第 ?)?" + A + " ?(?:往后|之后|以后)"), "从 ${a} 开始"),
        (Pattern.Zh("\\b(?:the|that|this|my) (?<part>intro|opening|outro|ending|credits)(?: part)? (?:has to|must|should|needs to|can|gotta) go,? (?:and |as |because )?(?:it's|it is|it lasts|which is|that's) (?:about |only |just )?" + A + "(?: long)?(?! (?:in|to|from|until|after))"), "_part"),
        (Pattern.Zh("\\b(?:runs?|is|goes|lasts?|happens|starts?) (?:from |between )" + A + "(?: and | to | until | till | ?- ?)" + B + ",? (?:and |so )?(?:the )?(?:rest|remainder|everything else|all else) (?:can|may|should|must) (?:all )?(?:go|be (?:cut|removed|dropped|deleted|binned))\\b"), "keep only ${a} to ${b}"),
        // "5 megs give or take".
        (Pattern.Zh("(?<=[0-9] ?(?:[kmg]i?b?|megs?|gigs?|megabytes?|gigabytes?) ?)(?:, ?)?(?:give or take|or thereabouts|plus or minus|plus minus)(?: a (?:bit|few|little|couple))?\\b"), ""),
        // "Remove everything between 5 and 25 seconds".
        (Pattern.Zh("\\b(?:everything|anything|all|whatever)(?: that's| that is| which is| what's)? between (?<a>[0-9]{1,3}) and (?<b>[0-9]{1,3} ?(?:seconds?|secs?|s)\\b)"), "from ${a} seconds to ${b}"),
        (Pattern.Zh("(?<=\\bseconds?\\b[^;!?]{0,60})\\b(?:everything|anything|all|whatever)(?: that's| that is| which is| what's)? between (?<a>[0-9]{1,3}) and (?<b>[0-9]{1,3})(?= ?(?:$|[,.;!?]))"), "from ${a} seconds to ${b} seconds"),
        // Begins there, and is so long.
        (Pattern.Zh("\\b(?:begins?|starts?|kicks? off|sets? in|opens?|comes? on|commences?)(?: (?:at|around|about|from|roughly))? " + A + "(?: (?:in|into (?:it|the (?:video|recording|clip|film))|mark))*,? ?(?:and |then |it |which )*(?:is|'s|lasts?|goes on for|goes for|runs for|takes|runs|carries on for|continues for)(?: (?:about|around|roughly|for|only|just))? " + B + "(?: long)?"), "starts at ${a} and lasts ${b}"),
        (Pattern.Zh("(?:从|在|是)?(?:第 ?)?" + A + " ?(?:处|那里|的时候)?(?:开始|起)(?!到|至|,? ?" + Time + " ?(?:结束|为止|停))[^,.;!?0-9]{0,10}, ?(?:1 ?共|总共|1共|共|全长|长|持续|大概|大约|约|唱了|讲了|跳了|说了|有|演了|打了|弹了|时长)+ ?" + B + "(?! ?(?:开始|到|至|处|结束|停))"), "从 ${a} 开始的 ${b}"),
        // So long before the end.
        (Pattern.Zh("\\b(?:until|till|til|to|up to|through to|stop(?:s|ping)?(?: at)?|end(?:s|ing)?(?: at)?|ending)(?: about| around| exactly)? " + A + " (?:before|from|prior to|short of) (?:the |its )?(?:very )?(?:end|finish|it ends|it finishes|it stops|it's over)\\b"), "until the last ${a}"),
        (Pattern.Zh("\\b(?:(?:the )?(?:parts?|bit|section|stuff|piece|stretch|everything) )?(?:beginning|starting|that (?:begins|starts)|from)(?: about| at)? " + A + " (?:before|from|prior to) (?:the |its )?(?:very )?(?:end|finish)\\b(?! ?(?:to|until|till|and|-))"), "the last ${a}"),
        (Pattern.Zh("(?<=(?:只要|只留|保留|留下|只保留|就要|只取|截取|留|取|要|用) ?)(?:结束|结尾|片尾)(?:之)?前(?:的|面)? ?" + A + "(?! ?(?:开始|起|到|至|停|结束|为止|处))"), "最后 ${a}"),
        (Pattern.Zh("(?:(?:开始|起), ?)?(?:到|至)(?:视频|影片)?(?:结束|结尾|片尾|末尾|最后)(?:之)?前(?:的|面)? ?" + A + "(?:为止|停|结束|处)?"), "到倒数第 ${a}"),
        // 主持人介绍完是2分40，那之前的不要.
        (Pattern.Zh("(?<=^|[,.;!?] ?)[^,.;!?0-9]{1,12}(?:是|在) ?(?:第 ?)?" + A + "(?:左右|的时候)?, ?(?:(?:[那这此](?:个?时候)?)(?<side>之前|以前|之后|以后|前面|后面)|[^,.;!?0-9]{0,5}(?<side>之前|以前|之后|以后)(?=的?(?:都|全|就)?(?:不要|删|剪|去|切|掐|砍)))"), "${a} ${side}"),
        // 校长讲话到4分12结束，后面才是表演，只要表演.
        (Pattern.Zh("(?:1 ?直)?(?:到|至) ?(?:第 ?)?" + A + " ?(?:左右|的时候)?(?:就)?(?:才)?(?:结束|讲完|说完|完事?|为止|停|散场)?了?, ?(?:[从那]?(?:之后|以后|往后|后面|后边)|接着|接下来)(?:才|就|都|开始)*(?:是|有)[^,.;!?0-9]{1,8}, ?(?:所以|我|就|只|光|请|帮我)*(?:要|留|保留|需要|截|取)(?!前)[^,.;!?0-9]{1,8}(?=$|[,.;!?])"), "从 ${a} 开始"),
        // 37分整.
        (Pattern.Zh("(?<=[0-9] ?(?:分钟?|秒钟?|小时) ?)整(?=$|[,.;!? 到至开前后])"), ""),
        (Pattern.Zh("(?:[^,.;!?0-9]{1,12})(?:之前|以前|之后|以后)的?(?<how>[^,.;!?0-9]{0,6}" + Gone + "|[^,.;!?0-9]{0,4}不要), ?(?:也?就是|就在|大概是?|约) ?" + A + " ?(?<side>之前|以前|之后|以后)"), "${a} ${side}的${how}"),
        // "We have exactly 20 seconds, take them from 0:40 on".
        (Pattern.Zh("\\b(?:(?:we|i|you|they) (?:only |just )?(?:have|got|'ve got|get|may use|are given|gave us)|there (?:is|are)|(?:it|that|the (?:slot|screen|spot))(?:'s| is| lasts| takes)) (?:only |exactly |just |about |precisely )*" + A + "[^.;!?0-9]{0,40}?[,;.:-] ?(?:so |and |please |just )*(?:take|use|show|start|fill|cut|give me|keep|make)(?: them| it| those| that| these)* (?:from|starting at|beginning at|starting from|at) " + B + "(?: on(?:wards)?)?(?! ?(?:to|until|till|-) ?[0-9])"), "${a} from ${b}"),
        (Pattern.Zh("(?:只给|只有|给了?|就给|限|只能放|有)(?:我们?|你)?(?:了)? ?" + A + "(?:的?(?:时间|空档|位置))?[,;] ?(?:就|请|帮我|麻烦)?从(?:第)? ?" + B + " ?(?:开始|起|处)?(?:给[他她我]们?|帮我)?(?:取|截|剪|放|播|算|用|来|拿)"), "从 ${b} 开始的 ${a}"),
        // 提早4秒结束, 晚6秒开始.
        (Pattern.Zh("(?:提早|提前|早) ?" + A + " ?(?:就)?(?:结束|停|收尾|收|完)"), "去掉最后 ${a}"),
        (Pattern.Zh("(?:晚|推迟|延后|延迟|往后推) ?" + A + " ?(?:再|才)?(?:开始|起|播)"), "去掉前 ${a}"),
        (Pattern.Zh("(?<!(?:秒钟?|分钟?) ?(?:,|、|和|与|跟|加|及) ?)(?<end>片头|片尾)(?:字幕|广告|动画|音乐|彩蛋|名单|logo|的|有|是|大概|大约|共|长|要播?|用了?|取了|占了?|播了?|放了?|需要|只有| )* ?" + A + "[, ]?(?:都|全|就|给我|请|直接|把它|它|帮我)*(?:跳过|略过|不要(?!剪|删|动|切|去)|不想要|去掉|剪掉|删掉|砍掉|剪了|删了|砍了)"), "去掉${end} ${a}"),
        (Pattern.Zh("(?<!片尾|结尾|最后)(?:倒计时|倒数|开场(?:动画|logo|画面)?|(?:开头|片头)的?(?:logo|动画|标志)|logo)(?:动画|画面|占了?|有|是|大概|大约|总共|1 ?共|共|正好|刚好|长|的|时间| )* ?" + A + "[, ]{1,2}(?:都|全|就|给我|请|直接|把它|它|帮我)*(?:跳过|略过|不要|去掉|剪掉|删掉|砍掉|剪了|删了|别留)了?"), "去掉前 ${a}"),
        // "Start where the kettle whistles, 1:33, stop where she pours, 1:58".
        (Pattern.Zh("\\b(?:start|begin)s?(?: it)? (?:where|when|as|once|with|at|from) [a-z' ]{2,36}?[,(] ?(?:at |that's |which is )?" + A + " ?\\)?,? ?(?:and |then )*(?:stop|end|finish)s?(?: it)? (?:where|when|as|once|with|at|after|before) [a-z' ]{2,36}?[,(] ?(?:at |that's |which is )?" + B + " ?\\)?"), "from ${a} to ${b}"),
        // The rest, said once more.
        (Pattern.Zh("[,.;] ?(?:and |so |because )*(?:nobody|no ?one|i don't|we don't|who) (?:really )?(?:needs?|wants?|cares? about|has to see) (?:the )?(?:other|remaining|rest of the|first other) " + A), ""),
        (Pattern.Zh("[,;] ?(?:其他|其余|剩下|另外|别的)的? ?" + A + "(?:的?内容)?(?:都|就)?(?:没人|不用|不要|不想|没必要|无所谓)[^,.;!?]{0,6}"), ",其他不要"),
        (Pattern.Zh("[,;] ?(?:and |so |please |just |then )*(?:chop|cut|trim|drop|lose|remove|delete|bin|leave)(?: off| out| away)? (?:whatever|anything|what|everything|all that|the part that|the bit that)(?: is|'s)? (?:over|above|beyond|longer|too long|extra|left|more|past that)(?: (?:that|it|this|the (?:minute|limit|mark|hour)))?"), ""),
        (Pattern.Zh("[,;] ?(?:多|超|长|多余|超出|多出来?|超过)(?:的|了的)?(?:部分)?(?:就|直接|都|全)?(?:" + Gone + "|不要|砍掉?|剪掉?)"), ""),
        (Pattern.Zh("(?:不能|不可以?|不要|别|不许|不得|不准)超 ?(?=[0-9])"), "不超过 "),
        (Pattern.Zh("(?:顶多|顶天|撑死|至多)了? ?(?=[0-9])"), "最多 "),
        // 给客户看样片，30M顶天了.
        (Pattern.Zh("(?<=[0-9] ?(?:[kmg]i?b?|兆|秒钟?|分钟?)(?:左右)?) ?(?:就|也就|已经)?(?:顶多|顶天|撑死|到顶|到头)(?:了|啦)?(?=$|[,.;!?])"), " 以内"),
        // Nothing to be seen before it, "so start there".
        (Pattern.Zh("\\b(?:(?:there is|there's) )?(?:nothing|not much)(?: (?:of interest|interesting|much|happens|worth (?:seeing|watching|keeping)|going on|really|to see))* (?:before|until|till|for(?: the first)?) " + A + "[,;]? ?(?:and |so |please |just )*(?:start|begin)(?: it)? (?:from )?there"), "start at ${a}"),
        (Pattern.Zh(A + " ?(?:之前|以前)(?:都|全|也|几乎|基本)*(?:没|是|无)[^,.;!?0-9]{0,8}[,;] ?(?:就|请)?从(?:那里|那儿|这里|这儿|那|这)(?:开始|起)"), "从 ${a} 开始"),
        (Pattern.Zh(A + " ?(?:开始|起)[^,.;!?0-9]{0,8}[,;] ?(?:就|请)?从(?:那里|那儿|这里|这儿)(?:开始|起)?(?:给我|要|取|截|留|剪|放)+ ?" + B), "从 ${a} 开始的 ${b}"),
        (Pattern.Zh(A + " ?(?:开始|起)[^,.;!?0-9]{0,6}[, ]{1,2}[^,.;!?0-9]{0,8}" + B + " ?(?:止|为止|结束|停)"), "${a} 到 ${b}"),
        // "The intro which lasts 11 seconds".
        (Pattern.Zh("\\b(?:remove|cut(?: out| off)?|delete|drop|lose|skip|bin|ditch|get rid of|trim|leave out)(?: off| out)? (?:the |that |my |this )?(?<part>intro|opening|beginning|start|logo|countdown|outro|ending|credits|end)(?: (?:part|bit|sequence|animation|screen))? (?:which|that)(?: (?:only|just|about))* (?:lasts?|is|takes?|runs?|goes on)(?: (?:for|about|around|only|some))* " + A + "(?: long)?"), "remove the ${part} of ${a}_part"),
        // "10 seconds before the crash at 3:20 and 15 seconds after it".
        (Pattern.Zh("\\b" + A + " (?:before|ahead of) (?:the |my |her |his )?[a-z' ]{2,24}? ?[,(]? ?(?:at|which is at|which is|is at) " + B + "\\)? ?(?:and|plus|to|until|through|,) ?(?:the )?(?<c>" + Time + ") (?:after|past|behind)(?: (?:it|that|this))?"), "it is at ${b}, ${a} before and ${c} after"),
        (Pattern.Zh("\\b(?<verb>cut|lop|chop|trim|snip|take|shave|drop|lose)(?: off| out| away)? (?:the )?(?:end|ending|rest|tail|remainder)(?: off)? (?:after|from|past|beyond) " + A), "remove everything after ${a}"),
        (Pattern.Zh("(?:在|第)? ?" + A + " ?(?:的时候|那里|处)?[^,.;!?0-9]{1,10}, ?(?:大概|大约|约|差不多|有|持续|共)* ?" + B + "(?:左右|的样子)?[, ]{1,2}(?:请|帮我|麻烦|把它|都|就)*(?=" + Gone + "(?:$|[,.;!? 吧了]))"), "从 ${a} 开始的 ${b}"),
        (Pattern.Zh("(?<=(?:之前|以前|之后|以后|往后|往前|后面|前面)的?(?:都|全|全部|统统|通通|内容|部分|给我)*)(?<verb>剪|扔|删|砍|丢|切)(?=$|[,.;!?])"), "${verb}掉"),
        (Pattern.Zh("(?:结尾|最后|后面|片尾)(?:部分)?(?:再|还|要|得)*(?:短|少|减|缩|去)(?:掉|短|少)? ?" + A + "(?! ?(?:到|至))"), "去掉最后 ${a}"),
        (Pattern.Zh("(?:在|到|第)? ?" + A + " ?[^,.;!?0-9]{1,6}(?:1响|响|完|了)?(?:就|便|即)(?:停|结束|断|收)(?:了|掉)?(?=$|[,.;!?])"), "到 ${a} 停"),
        (Pattern.Zh("\\b(?:begin|start|open)s?(?: it)? (?:with|at|on|from) (?:the|my|her|his|our) (?:[a-z'-]+ ){1,4}(?:at|around|,) ?" + A + ",? (?:and |then )*(?:end|stop|finish)(?:s|ing)?(?: it)? (?:at|on|with the [a-z]+ at) " + B), "from ${a} to ${b}"),
        (Pattern.Zh("\\b(?:cut|take|snip|edit|chop|remove|leave|delete)(?: out| away)? (?:the (?:bit|part|moment|section) )?(?:where|when) [^,.;!?0-9]{2,40}, ?(?:it's|that's|which is|it is|that is|happens|it happens)? ?(?:at|around|about) " + A + ",? ?(?:and |it |lasts |takes |is |for )*(?:maybe|about|around|roughly|like|some|perhaps|only) " + B + "(?: long)?"), "remove ${b} at ${a}"),
        (Pattern.Zh("\\b(?<how>stop|end|finish)(?:s|ing|ping)?(?: it)? (?:right |just |directly |immediately |shortly )*(?:after|when|at|with|before) (?:the|my|her|his|our|their|i|she|he|they|we) [a-z' ]{2,30}? (?:at|,|around) ?(?:about )?" + A + "(?! ?(?:to|until|-) ?[0-9])"), "${how} at ${a}"),
        (Pattern.Zh("\\bthe (?<nth>second|third|fourth|fifth) minute\\b(?! (?:of|mark|half|in))"), "_nth"),
        (Pattern.Zh("\\b(?<verb>cut|stop|end) (?:the|my|this|our|his|her) (?:talk|speech|lecture|interview|song|game|match|concert|show|sermon|meeting|lesson|class|session|call|podcast|episode|recital|ceremony)(?: off)? (?:at|after) (?:the )?" + A), "${verb} it at ${a}"),
        (Pattern.Zh(A + "[^.;!?0-9]{0,24}?[,;.:-] ?(?:so |and |please |just )*(?:take|use|pick|choose|grab|have|cut)(?: them| it| those| that| these)*(?: out)? (?:from|out of) the (?:very )?(?<where>middle|cent(?:er|re))\\b"), "${a} from the middle"),
        (Pattern.Zh(A + " ?, ?(?:就|请|都|随便|随意)*从(?:正?中间|正中|中段|当中)(?:那?段)?(?:取|截|选|剪|挑|抽|拿)"), "中间 ${a}"),
        (Pattern.Zh("(?<=^|[,;:] ?)第 ?1 ?(?<unit>分钟|秒钟?)(?=$|[,;])"), "前 1 ${unit}"),
        // The event only names the moment.
        (Pattern.Zh("\\b(?<all>" + Everything + ") (?<side>before|after|past|until|till|up to|prior to) " + Told + "(?: (?:at|around|about|on))? ?[(,]? ?(?:at |which is |that's )?(?:at |around |about )?" + A + " ?\\)?"), "${all} ${side} ${a}"),
        (Pattern.Zh("(?<=^|[,.;!?] ?|把)[^,.;!?0-9()剪删去]{1,12}\\( ?(?:在|大概|大约|约)?" + A + " ?\\)(?<side>之前|以前|之后|以后|前面|后面)"), "${a} ${side}"),
        // A part at the start, and what comes much later.
        (Pattern.Zh("\\b" + Keep + Opening + Stays + "[,;.]? ?(?:and |but |please |just |from there |after (?:that|which) )*then (?:please |just )*" + Leap + " " + B + "(?! ?(?:-|to|until|till|through) ?[0-9])" + OnToEnd), "remove from ${to} seconds_to ${b}"),
        (Pattern.Zh("(?:只|就)?(?:保留|留下?|要)?(?:片头|开头|前面?|头)(?:的|只|就|先)*(?:保留|留下?|要)? ?(?<to>" + Time + ")(?:的内容)?(?:留着|保留|不动|留下|要|留)?[, ]{0,2}(?:然后|接着|再|之后|后面|随后|马上|直接|立刻)+(?:就|直接|马上|立刻)?(?:接上?|跳到|跳过去|切到|跳|接到|从)(?:第)? ?" + B + " ?(?:处|那里)?(?:以后|往后|之后|开始|起|后面|后)(?:的|那)?(?:内容|部分|画面)?(?:[, ]?(?:1 ?直)?到(?:最后|结尾|结束|完))?(?! ?(?:到|至|-) ?[0-9])"), "剪掉从 ${to} 到 ${b}"),
        // "Cut the loading screen, it's the first 22 seconds".
        (Pattern.Zh("\\b(?:cut|trim|chop|clip|remove|delete|drop|lose|skip|edit|bin|ditch)(?: out| off| away)? (?:the|my|that|this|our|his|her|those|these) (?:(?!video|clip|file|recording|sound|audio|size|first|last)[a-z'-]{2,14} ){0,3}(?!video|clip|file|recording|sound|audio|size|first|last|minute|second)[a-z'-]{2,14}(?: out| off| away)? ?(?:[,;:.-]{1,2} ?(?:it's|its|it is|that's|thats|that is|they're|they are|which is|i\\.?e\\.?)|\\()(?: ?(?:just|only|about|all|basically|in|the|within))* ?(?<which>first|last|opening|final|closing) " + A + " ?\\)?"), "remove the ${which} ${a}"),
        (Pattern.Zh("(?:把|将)?[^,.;!?0-9]{0,10}" + Gone + "(?:[^,.;!?0-9]{0,10})?, ?(?:也?就是|就在|是|在)(?:最)?(?<which>前面?|开头|最后|结尾|后面?)(?:那|的|这)* ?" + A + "(?! ?(?:开始|起|到|至|处|留|要|保留))"), "去掉${which} ${a}"),
        // "The 1 minute cut of our trailer": a noun.
        (Pattern.Zh("(?<=\\b(?:the|our|my|a|this) [0-9]{1,3} ?(?:seconds?|secs?|s|minutes?|mins?) )cut (?=of (?:my|our|the|this|his|her)\\b)"), "version "),
        // "Until 1:30 we wait for the bus, start after that".
        (Pattern.Zh("\\b(?:until|till|up to|before) " + A + ",? (?!(?:and|only|please|then|to|keep|is|are|goes)\\b)[a-z' ]{4,44}?[,;] ?(?:so |and |please |just )*(?:start|begin)(?: it)? (?:(?:right |just )?after (?:that|it)|then|from there|there)\\b"), "start at ${a}"),
        (Pattern.Zh("\\bafter " + A + ",? (?!(?:and|only|please|then|to|keep|is|are)\\b)[a-z' ]{4,44}?[,;] ?(?:so |and |please |just )*(?:stop|end|finish)(?: it)? (?:(?:right |just )?before (?:that|it)|then|there)\\b"), "stop at ${a}"),
        // "Glue the first 6 seconds to the last 3".
        (Pattern.Zh("\\b(?:glue|join|attach|stitch|splice|tape|weld|stick|connect|link|fuse|add)(?:ing)? (?:the )?(?:first|initial|opening|starting) " + A + " (?:on|in)?to (?:the )?(?:last|final|closing|ending) " + B), "keep the first ${a} and the last ${b}"),
        // A second part of the same verb.
        (Pattern.Zh("(?<=[0-9a-z] ?),? (?:and|plus) (?=(?:also|likewise|as well as|similarly|the (?:same|stretch|part|bit|section|segment|piece|passage|portion))\\b)(?:also |likewise |as well as |similarly |then )*(?:the same (?:for|with|goes for) )?(?:the )?(?:stretch|part|bit|section|segment|piece|passage|portion)?(?: (?:that's|that is|which is|running|going|lying))? ?(?:(?:between|from) )?(?<a>" + Time + "|[0-9]{1,3})(?: and | to | until | till | ?- ?)" + B), " and from ${a} to ${b}"),
    ];

    /// <summary>拼一起其他不要: where the joining ends, another clause begins.</summary>
    private static readonly Wording Joined = Pattern.Zh("(?<=(?:拼|接|合|连|串|并)(?:在|到|成)?(?: ?1 ?)?(?:起|块儿?|个|段|体)(?:来)?(?:就行|就好|给我)?)(?=(?:其他|其它|其余|别的|剩下|余下|中间)的?(?:都|全|不|删|扔|去|剪))");

    public void Read(PromptReading reading)
    {
        reading.Text.Rewrite(Joined, _ => ",");
        foreach (var (pattern, means) in Table)
            reading.Text.Rewrite(pattern, match => Means(match, means));
    }

    private static string Means(Match match, string means)
    {
        var words = match.Result(means);
        // "The outro, which lasts 5 seconds": the last ones.
        if (words.EndsWith("_part", StringComparison.Ordinal))
            return $"remove the {(match.Groups["part"].Value is "outro" or "ending" or "credits" or "end" ? "last" : "first")} {match.Groups["a"].Value}";
        if (words is "_nth")
        {
            var minute = Array.IndexOf(["second", "third", "fourth", "fifth"], match.Groups["nth"].Value) + 1;
            return $"from {minute}:00 to {minute + 1}:00";
        }

        return words.Replace(" seconds_to", char.IsAsciiDigit(match.Groups["to"].Value.LastOrDefault()) && !match.Groups["to"].Value.Contains(':', StringComparison.Ordinal) ? " seconds to" : " to", StringComparison.Ordinal);
    }
}
