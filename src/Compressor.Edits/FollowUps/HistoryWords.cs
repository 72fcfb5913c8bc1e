using Compressor.Edits.Words;
namespace Compressor.Edits;

/// <summary>"undo", "start over", "the same for this one": what is to become of all that was asked before. A first message has nothing to refer to.</summary>
internal sealed class HistoryWords : IPromptRule
{
    private const string Change = "(?:change|changes|edit|edits|one|step|thing|modification|message|request|instruction|version)";
    private const string Earlier = "(?:previous|last|earlier|prior|former|old|first)";
    private const string All = "(?:all|everything|every (?:change|edit)|all (?:of )?(?:the |my |your |these |those )?(?:changes|edits|modifications|it|that|this|them))";
    private const string This = "(?:(?:(?:clip|video|file|part|number) ?){1,2}(?:[0-9]{1,2}|two|three|four)|this|that|these|those|the (?:new|other|second|next|attached|following)|(?:my |an )?(?:new|other|another|second|next))";
    private const string File = "(?: (?:one|ones|video|file|clip|movie|recording|upload|footage))?";
    private const string ZhFile = "(?:个|段|条|部|支)?(?:视频|文件|档案|片子|影片|录像)?";

    /// <summary>The first that fits is taken: "start over" is more than "undo".</summary>
    private static readonly (Wording Pattern, FollowUpAction Action)[] Table =
    [
        (FollowUpPattern.En("(?:do not|don't|dont|no need to) (?:undo|revert|start over|go back)"), FollowUpAction.None),
        (FollowUpPattern.Zh("(?:不要|别|不用|不需要)(?:撤销|撤回|重来|重新来)"), FollowUpAction.None),

        (FollowUpPattern.En("(?:start|begin|do it|try) (?:all )?over(?: again)?(?: (?:from|with) (?:the )?(?:beginning|start|original(?: (?:video|file|clip))?|scratch))?"), FollowUpAction.StartOver),
        (FollowUpPattern.En("(?:start|begin|try) (?:it )?(?:again |afresh|anew|fresh|new|from scratch|from zero)(?:from (?:the )?(?:beginning|start|scratch))?|(?:start|begin) again|from scratch"), FollowUpAction.StartOver),
        (FollowUpPattern.En("(?:forget|ignore|discard|drop|undo|remove|reset|clear|revert|cancel|delete|scrap|wipe(?: out)?|erase|get rid of|throw (?:away|out)|take back) (?:about )?" + All + "(?: (?:i (?:said|asked|wanted)|you did|we did|that|so far|before|else|above))*"), FollowUpAction.StartOver),
        (FollowUpPattern.En("reset(?: (?:it|the (?:video|project|draft|edit)))?|clean slate|(?:go |take (?:it |me )?|bring (?:it |me )?|put it |and )?back to (?:the )?(?:very )?(?:original|start|beginning|square (?:1|one)|raw)(?: (?:video|file|version|clip|footage))?(?! (?:speed|volume|sound|audio|size|length|resolution|frame|colou?r|aspect|ratio|orientation|format))|i want (?:the|my) (?:unedited|untouched|original) (?:video|file|clip|one)(?: back)?"), FollowUpAction.StartOver),
        (FollowUpPattern.Zh("重新来(?:过|1遍|一遍|1次|一次)?|重新开始|从头(?:开始|再来|来过|来|做起)|推倒重来|重来(?:吧|1遍|一遍|1次|一次)?|重置|清空(?:所有|全部)?(?:修改|编辑|改动|要求)?"), FollowUpAction.StartOver),
        (FollowUpPattern.Zh("(?:全部|所有|1切|一切|都)(?:的)?(?:修改|改动|编辑|操作|要求)?(?:都)?(?:撤销|撤回|取消|清除|清掉|清空|去掉|删掉|删除|抹掉|不要了?|作废|忘掉|重做)|(?:撤销|撤回|取消|清除|忘掉|忘了|忘记|不要)(?:掉)?(?:之前|前面|刚才|以上)?(?:的)?(?:所有|全部|1切|一切)(?:的)?(?:修改|改动|编辑|操作|要求|内容)?"), FollowUpAction.StartOver),
        (FollowUpPattern.Zh("(?:恢复|还原|回|回到|退回|变回|用回|换回|改回)(?:到|成|为)?(?:最初|初始|1开始|一开始|最开始|原始|原来|原先|原)的?(?:视频|状态|样子|版本|文件|片子|片)|(?:恢复|还原)(?:成|到)?(?:原样|原状|初始)|回到(?:起点|开头|原点)|(?:恢复|还原|回到|退回到?|变回|回)(?:到|成)?(?:最初|最开始|[1一]开始|初始)(?=$|[,.;!?吧了])"), FollowUpAction.StartOver),

        (FollowUpPattern.En("(?:do |make |apply |use |run |repeat |try |want |need |please |now |and |again |exactly )*(?:the )?(?:very )?same (?:(?:thing|things|again|edit|edits|settings?|treatment|changes?|compression|procedure|as before|limit) ?)*(?:please )?(?:for|to|with|on|as for) " + This + File + "(?: (?:too|as well|also))?"), FollowUpAction.SameAgain),
        (FollowUpPattern.En("(?:do |apply )?(?:the )?same (?:thing )?(?:here|again|as before|as last time|as for the (?:first|last|other) (?:one|video|clip))|(?<=(?:^|[,.;:!?]|\\b(?:and|now|then|please|ok|also)) ?)(?:this|that) (?:one|video|clip|file) (?:too|as well|also)|likewise|(?:do|apply|repeat) (?:it|that) (?:again )?(?:for|to|with|on) " + This + File), FollowUpAction.SameAgain),
        (FollowUpPattern.En("(?:do|handle|treat|process|edit|make|convert|compress) " + This + File + " (?:in )?(?:exactly )?(?:the )?(?:very )?(?:same(?: way)?|like (?:that|before|the (?:last|first|other) one))(?: (?:too|as well|please))*"), FollowUpAction.SameAgain),
        (FollowUpPattern.Zh("(?:把|用|按|照)?(?:上|前)(?: ?[1一] ?)?(?:个|条|次|段|支|部|回)?(?:视频|片子|文件)?的?(?:设置|设定|参数|要求|做法|处理|方法|剪法|操作|步骤)(?:也|照样|同样|照搬|原样|再|就|直接)*(?:用|套|搬|应用|拿来|照做|处理)(?:用|在|到|给|来)*(?:这|那|新)?" + ZhFile + "(?:上|里|身上)*"), FollowUpAction.SameAgain),
        (FollowUpPattern.Zh("(?:其他|其余|另外|剩下|别的|后面)(?:的)?(?:这|那)?(?:几|些|[两0-9])?(?:个|段|条|支)?(?:视频|文件|片子)?(?:也|都)+(?:给我|帮我)?(?:同样|照样|这么|这样|照着|照)(?:弄|做|处理|来|搞|压|改|剪|办)"), FollowUpAction.SameAgain),
        (FollowUpPattern.Zh("(?:对|把|给|用|那|再)?(?:这|那|新|新的|另外?1?|另外?一?|下1?|下一?)" + ZhFile + "(?:也|同样|照样|1样|一样|照着|照|按)+(?:处理|这样|照做|照办|来1遍|来一遍|做|压|弄|搞|改|1样|一样|办)*(?:1下|一下|吧)?|(?:同样|1样|一样|相同)(?:地|的)?(?:处理|操作|设置|要求|做法|方式|方法|步骤|编辑)(?:1下|一下|到|给|用于|用在)?(?:这|那|新|新的)?" + ZhFile + "|(?:照样|照旧|照原样|同样|1样|照这样|照这个)(?:子)?(?:也)?(?:给我|再)?(?:来|做|弄|搞|处理|压)(?:[1一](?:遍|次|下|回))?|(?:按|照|跟)(?:刚才|刚刚|之前|上面|前面|上次|上1次|上一次)(?:的|那样|那个|那种)*(?:再|也|给我|1样|一样)*(?:做|弄|压|处理|要求|来|样子)|(?:按|用)(?:刚才|之前|上面|前面)(?:的)?(?:要求|设置|方式|方法)"), FollowUpAction.SameAgain),

        (FollowUpPattern.En("(?:do|edit|make|treat|handle) " + This + File + " (?:just |exactly )?(?:like|as) (?:the |you did (?:the )?)?(?:last|first|other|previous|one before|before)(?: (?:one|video|clip|time))?|(?:do|make|apply) (?:exactly )?(?:that|the same|this) (?:thing )?(?:to|for|with|on) (?:" + This + File + "|the (?:one|video|clip|file) (?:that )?i (?:just |have )?(?:just )?(?:added|uploaded|sent|attached|gave you))"), FollowUpAction.SameAgain),
        (FollowUpPattern.Zh("(?:刚才|刚刚|上面|上次|最后|上)(?:的)?(?:那|这)? ?[1一]?(?:个)? ?(?:步|次|回|操作|修改|改动|编辑|处理)(?:操作)?(?:我)?(?:不要了?|不算|作废|别要了?|不用了|算了|不想要了?|撤了?吧?)"), FollowUpAction.Undo),
        (FollowUpPattern.En("undo(?: (?:it|this|that|please|again))?(?: ?(?:the |my |your )?(?:" + Earlier + " )?" + Change + ")?|(?:cancel|scrap|discard|revert|take back|reverse|withdraw|forget|drop|remove) (?:it|this|that|(?:the|my|your|this|that) (?:" + Earlier + " )?" + Change + ")(?: back)?(?! (?:at|from|to|in|on|of) )|revert|(?:roll|step|take (?:it|that|this)) ?back(?: (?:one|1) (?:step|version))?|take (?:it|that) back|take (?:that|this|the|my|your) (?:" + Earlier + " )?" + Change + " back"), FollowUpAction.Undo),
        (FollowUpPattern.En("(?:go|get|switch|change|return|revert|restore|take (?:me|it)|bring (?:me|it)|put it)(?: (?:it|me))? ?(?:back )?(?:to )?(?:the |my |your )?(?:(?:version |one |edit |state |result )?before (?:that|this|it|the last (?:change|edit|one))|" + Earlier + " (?:version|one|edit|state|result|step|cut|draft))"), FollowUpAction.Undo),
        (FollowUpPattern.En("(?:please |can you |let's |just )*(?:go|step|move) back(?: (?:please|one step|1 step|a step|one version|a version))?(?! ?(?:to|by|up|down|in|[0-9]))|(?<!\\bthan (?:the |that |this |my |your |what )?)(?:the )?" + Earlier + " (?:version|one|result|edit)(?: (?:please|again|was (?:better|fine|good)|back))*|(?:the )?(?:one|version|result) before (?:that |this |it )?(?:was|is|looked|looks) (?:much |way |a lot |actually |clearly )*(?:better|nicer|fine|good|best|perfect)|(?:the way|like|as) it (?:was|looked) before|like before|i (?:liked|preferred|want) (?:the )?" + Earlier + " (?:one|version|result)(?: (?:better|more|back))?|put it back (?:the way|as|like) it was"), FollowUpAction.Undo),
        (FollowUpPattern.Zh("(?:把|将)?(?:刚才|刚刚|上面|上次|上|最后)(?:的)?(?:那|这)? ?[1一]?(?:个)? ?(?:步|次|操作|修改|改动|编辑)(?:操作)?(?:给|都|也)?(?:撤掉|撤销|撤回|取消|复原|还原|去掉|收回|撤了)(?:掉)?|(?:复原|还原|恢复|撤掉|撤销|取消|退回)(?:到)?(?:刚才|刚刚|上面|上次|上|最后|前)(?:的)?(?:那|这)? ?[1一]?(?:个)? ?(?:步|次|操作|修改|改动|编辑)(?:操作)?|撤销|撤回|撤消|回退|(?:后退|倒退)[1一]?步|(?<!(?:邮箱|邮件|系统|平台|网站|被|给|又|老师|客户|服务器)(?:又|给|还是|都|把)*)退回(?:去|上1?步|上一?步)?|(?:回到|恢复到?|还原到?|返回|退回到?|换回|用回|改回|用)上 ?(?:1 ?|一)?(?:个|次)?(?:版本?|步)|(?<=^|[,.;!?] ?|还是|要|就)上 ?(?:1 ?|一)?(?:个|次)?(?:版本?|步)(?:的)?(?:就|更|还|比较)?(?:好|行|可以)?(?:些|点|了|看)?(?=吧|$|[,.;!?])|(?:回到|恢复到?|还原到?|换回|用回|改回)(?:上 ?(?:1 ?|一)?(?:个|次)|之前|前1个|前一个|以前|先前|刚才|原先)(?:的)?(?:版本?|步|样子|状态|结果)?"), FollowUpAction.Undo),
        (FollowUpPattern.Zh("(?:取消|不要|去掉|收回)(?:刚才|刚刚|上次|上1步|上一步|最后1次|最后一次|那个|这个|这次|那次)(?:的)?(?:修改|改动|操作|编辑|要求|步骤)?|(?:改|变|换|弄|调)回(?:去|来|原样)|还是(?:之前|上1个|上一个|刚才|原先|原来)(?:的|那个|那版)?(?:版本)?(?:更)?(?:好|行|吧)|(?:这|那|上)(?:1|一)?步(?:先|就|给我)?(?:退|撤|倒)(?:回去?|回来|掉|了)"), FollowUpAction.Undo),
    ];

    /// <summary>"I need the sound, put it back": what was just named is back by then, and not the last change as a whole.</summary>
    private static readonly Wording PutBack = FollowUpPattern.En("put it back");

    private static readonly Wording OnceMore = Pattern.Zh("\\b(?:try|start|begin|do it) (?:it )?again\\b|重新?来(?:吧|过|1遍|一遍|1次|一次|[1一] ?[个版])?");
    private static readonly Wording Compared = Pattern.Zh("\\b(?:better|higher|nicer|clearer|sharper|crisper|smaller|lighter|less (?:blurry|blocky|compression)|more (?:detail|quality))\\b|(?:清楚|清晰|好|高清|小|大|轻)(?: ?[1一]? ?[点些])|更[好高小清大]");

    public void Read(PromptReading reading)
    {
        if (!reading.Context.IsFollowUp) return;
        var isCompared = reading.Text.Has(OnceMore) && reading.Text.Has(Compared);
        foreach (var (pattern, action) in Table)
        {
            // "Try again with better quality" asks for another result, with all that was asked before.
            if (reading.Text.Take(pattern).Count > 0 && reading.Action is FollowUpAction.None && !(action is FollowUpAction.StartOver && isCompared)) reading.Action = action;
        }

        if (reading.Text.Take(PutBack).Count > 0 && reading is { Action: FollowUpAction.None, Removed.Count: 0 }) reading.Action = FollowUpAction.Undo;
    }
}
