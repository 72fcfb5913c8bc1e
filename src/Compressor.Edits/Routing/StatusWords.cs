using static Compressor.Edits.CommandWords;

namespace Compressor.Edits;

/// <summary>"is it done yet?", 进度到哪了.</summary>
internal static class StatusWords
{
    private const string Thing = "(?:status|tracks?|track list|timeline|state|progress|draft|segments|layers|situation|eta|updates?|progress update|status update|queue)";
    private const string Job = "(?:it|this|that|the video|my video|the job|my job|the render|the export|the file|the edit|the result|we|you|everything|things|rendering|processing|the process|the compression|the conversion)";

    public static IReadOnlyList<string> Patterns { get; } =
    [
        English.Lead + "(?:(?:show|check|see|view|tell|give|get|list|display|print|know|any|what|what is|what's|whats|what are|where is|where's|how is|how's|is there|are there)(?: me)? )?(?:the |my |all |any |about |current |its |job |render |project |video |new |an |a )*" + Thing
            + "(?: (?:of|is|on|in|at|the|it|this|that|now|my|video|job|render|project|timeline|update|report|bar|there|looks?|like|with|for|yet|going))*" + English.Tail,
        English.Lead + "(?:is|are|has|have|was|did) " + Job + "(?: been)? (?:still |all |already |nearly |almost |not )*(?:done|ready|finished|complete|completed|finish|there|rendered|processed|rendering|processing|running|working|in progress|going|work|stuck|busy|edited|exported|over)(?: (?:yet|now|with it|already|on it|or what|or not))*(?:,? (?:because |cos |as |since )?i(?:'ve|ve| have| am|'m)? (?:been )?(?:staring|waiting|sitting|looking|watching)[^.;!?]{0,40})?" + English.Tail,
        English.Lead + "(?:is|are|has|have|was|did|does|do) " + Job + " (?:(?:be|been|get|got|gone|still|all|just|even|nearly|almost|already|actually|ever|going to be|at [0-9]{1,3} ?(?:%|percent)|for|ages|hours|a while|an hour|[0-9a-z]{1,8} (?:minutes|mins|hours)) ?)*(?:there|ready|done|finished|stuck|hung|hang|crash|crashed|died|die|dead|frozen|freeze|fail|failed|broken|broke|stalled|stopped|stop|working|compressing|rendering|processing|converting|running|loading|uploading|exporting|encoding|going|moving|still going|still running)?(?: or (?:(?:is|has|did|what|not|just|it|that|been|has it|is it|did it|still|got) ?)*(?:stuck|hung|hang|crash|crashed|died|die|dead|frozen|freeze|failed|fail|broken|broke|stalled|stopped|stop|working|running|going|done|finished|ready)?)?" + English.Tail,
        English.Lead + "(?:what's|what is|whats) taking (?:it )?(?:so|this) long" + English.Tail,
        English.Lead + "how (?:much )?long(?:er)?(?: (?:now|left|more|again|to go|still|will it be|is it|will it take|does it take))*" + English.Tail,
        English.Lead + "(?:how is it going|how's it going|how goes it|how are things(?: going)?|(?:how is|how's) " + Job + " (?:going|doing|coming along|progressing))" + English.Tail,
        English.Lead + "(?:how far (?:is it|are you|are we|along|has it|did)[a-z ]{0,20}|where are we(?: at)?(?: (?:with|on) [a-z ]{1,20})?|what percent(?:age)?(?: (?:is it|are we|done))*)" + English.Tail,
        English.Lead + "what(?:'s| is) (?:on|in) (?:the|my) (?:timeline|project|draft)" + English.Tail,
        English.Lead + "(?:what happened|what(?:'s| is) (?:happening|going on|up|taking so long|the hold ?up|left)[a-z ]{0,20}|why is it taking so long)" + English.Tail,
        English.Lead + "what(?:'s| is| have you| has been| did you| was| did| are you)(?: been)? (?:done|changed|doing|do|change|edit|edited|applied|working on)(?: (?:so far|now|already|right now|until now|to (?:it|the video|my video)))*" + English.Tail,
        English.Lead + "what (?:edits|changes|steps) (?:did|have|were|are) (?:you )?(?:been )?(?:made|make|do|done|apply|applied)(?: (?:so far|now|already|until now|to (?:it|the video|my video)))*" + English.Tail,
        English.Lead + "(?:are )?(?:you|we) (?:done|there|finished|ready)(?: yet)?" + English.Tail,
        English.Lead + "(?:(?:all )?(?:done|ready|finished) yet|(?:still|almost) (?:working|rendering|processing|running|waiting|going|there|done|on it)|how much (?:is )?(?:left|longer|more time)|how (?:much )?long(?:er)?)" + English.Tail,

        Chinese.Lead + "(?:查询?|查看|查下|查一下|看看?|看下|看一下|显示|知道|告诉我|说下|说一下|当前|现在|目前|任务|项目|视频|处理|渲染|压缩|剪辑|制作|导出|工作|我|它|的|是|什么|有|到)*(?:状态|进度|进展|进程|时间[线轴]|轨道|草稿|情况)"
            + "(?:到|在)?(?:怎么样|怎样|咋样|如何|是|什么|列表|条|哪|哪里|哪儿|多少|几|了|百分之|更新|有|没|吗)*" + Chinese.Tail,
        Chinese.Lead + "(?:视频|影片|片子|文件|录像|任务|我的?|它|这个|那个|渲染|处理|压缩|剪辑|导出|做|弄|剪|压|搞|现在|已经|到底|还没|还没有|都|全部|,)*(?:好了|完成了?|完了|做好了?|弄好了?|处理完了?|处理好了?|剪好了?|剪完了?|压好了?|压完了?|压缩好了?|压缩完了?|搞定了?|结束了?|成功了?|弄完了?|做完了?|渲染完了?|好)(?:没有?|吗|了吗|了没有?|么|嘛|了么)(?:啊|呀|呢)?",
        Chinese.Lead + "(?:视频|任务|我的?|它|这个|渲染|处理|压缩|剪辑|导出|做|弄|剪|压|搞|现在|已经|得|进行)*(?:怎么样|咋样|怎样|如何|到哪里?|到哪儿|到哪步|到哪一步|到第几步|到什么程度|到百分之几|到多少|多少|百分之几|几成)了?(?:啊|呀|呢|吗|啦)?",
        Chinese.Lead + "(?:视频|任务|我的?|它|这个)*(?:什么时候|几点|啥时候|多久)(?:才)?(?:可以|能|会)?(?:好|完成|做好|做完|弄好|处理完|处理好|出来|弄完|搞定|结束|下载|导出|拿到|给我)" + Chinese.Tail,
        Chinese.Lead + "(?:视频|任务|它|这个|进度条?|是不是|怎么|又|还|是否|难道|该不会|一直|1直|,)*(?:不动|没动静|卡住?|卡死|死机|崩|停|没反应|断)(?:了|住了?|掉了?)*(?:吗|没|么|吧|呢|啊|,|是不是|卡住?了?|死机了?)*",
        Chinese.Lead + "(?:还没|还没有|还不|没|怎么还没|怎么还不)(?:有)?(?:好|完成?|弄好|弄完|处理完|处理好|压好|压完|做好|做完|搞定|出来|结束)(?:吗|么|啊|呀|呢|嘛|了)*",
        Chinese.Lead + "(?:现在|已经|视频|处理|进度|压|跑|做|弄|到|得|压缩|转|导出|渲染)*(?:到)?(?:哪|哪里|哪儿|哪(?:1|一)?步|多少|几成|百分之几|百分之多少|第几步|几)(?:个|了|啊|呀|呢|啦|步|%|percent)*",
        Chinese.Lead + "(?:还在|正在|在)(?:处理|渲染|压缩|运行|跑|做|弄|工作|转|导出)(?:中)?(?:吗|么|嘛|呢)?",
        Chinese.Lead + "(?:都|已经|目前|现在|到底)*(?:改|做|编辑|修改|处理)了(?:哪些|什么|些什么|啥)(?:修改|改动|东西|地方|编辑)?" + Chinese.Tail,
        Chinese.Lead + "(?:卡住|卡|死机|断)了?(?:吗|没|么)",
    ];
}
