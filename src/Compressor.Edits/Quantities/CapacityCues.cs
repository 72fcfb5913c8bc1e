using static Compressor.Edits.Quantities.EnglishCueWords;
using static Compressor.Edits.Quantities.QuantityKind;
using static Compressor.Edits.Quantities.QuantityRole;

namespace Compressor.Edits.Quantities;

/// <summary>What a place or a person has room for, told without a command: "16 MiB is all the board's flash can hold", 顶多给你9兆. It is the ceiling.</summary>
internal static class CapacityCues
{
    private const string Holds =
        "(?:holds?|takes?|fits?|stores?|loads?|reads?|swallows?|handles?|accepts?|allows?|wants?|needs?|likes?|asks?|requires?|expects?|prefers?|supports?|manages?|copes?|permits?|lets?|offers?|gives?|has|have|will|can|could|got|deals?|afford|spare|stomach|digest)";

    /// <summary>What a system does with a file that is too large.</summary>
    public const string ZhFails = "(?:吃不(?:下|消)|不收|退(?:信|回|件)?|拒|报错|出错|失败|[传发上]不|不让|不行|不接受|打不开|弹(?:回|出)|收不|不支持|不认|放不|装不|过不|被挡)";

    /// <summary>Where somebody else is to have it.</summary>
    private const string ZhTheirs = "(?:(?:爸妈?|妈妈?|爷爷|奶奶|外婆|外公|姥姥|姥爷|老爸|老妈|婆婆|公公|丈母娘|岳父|姑妈?|姨妈?|舅舅?|叔叔?|伯伯?|老师|客户|房东|业主|他|她|老人家?|孩子|同学|对方|人家|朋友|哥哥?|姐姐?|弟弟?|妹妹?)(?:家|那|的|那边|那个|那台)*(?:手机|平板|电脑|u ?盘|手表)(?:里|上)?|老人机|老年机|相框|学习机|车机|播放器|广告机|点歌机)";

    public static IReadOnlyList<RoleCue> All { get; } =
    [
        // 邮箱也就20兆的肚量; 老人机就剩300兆的地方了: what somebody's mailbox takes, or the place it is to go to has left. One's own phone that is full is none.
        RoleCue.When(Asked, Size, before: "(?:邮箱|信箱|收件箱)[^,.;!?0-9]{0,6}(?:就|只|也|才|顶多|最多|撑死)+(?:有|能|收|吃|装|是|得)*" + " ?", after: "(?:多)?(?:的)?(?:肚量|胃口|量|容量|地方|空间|上限|限额|附件)"),
        RoleCue.When(Asked, Size, before: "(?:只能|最多|顶多|至多|只|也就)(?:够)?(?:吃|咽|啃|装|容|塞|吞|消化)(?:得)?(?:下|掉|进)?" + " ?"),
        RoleCue.When(Asked, Size, before: ZhTheirs + "[^,.;!?0-9]{0,4}(?:只|就|还|才|也)+(?:剩|余)(?:下)?(?:了|不到)?" + " ?", after: "(?![^!?]{0,40}(?:" + SentenceSkeleton.SymbolOf(Share) + "|半))"),
        RoleCue.When(Asked, Size, before: "(?:只|就|还|才|也)+(?:剩|有|余)(?:下)?(?:了)?" + " ?", after: "(?:的)?(?:地方|空间|空位|空|位置|余地|容量)?(?:了|可用)?[,;.] ?[^,.;!?]{0,8}(?:比|超过?|大于|大过)[^,.;!?]{0,6}?(?:就|便|都|可)?[放存装拷塞传进]不"),
        // "Her phone has 300 megs left, anything bigger won't go on."
        RoleCue.When(Asked, Size, after: "(?:free|left|spare|to spare|of room|of space)?(?: (?:on|in) (?:it|there))?[,;.] ?(?:and |so )?(?:anything|nothing|whatever)(?: that's| that is)? (?:bigger|larger|more|over|above|heavier)\\b"),
        RoleCue.When(Asked, Size, before: "(?:不|别)(?:许|准|让|能|得|可以?|允许)(?:给我)?(?:过|越过|高过|多过)" + " ?"),
        // "A 2 hour lecture to be under 60 MB".
        RoleCue.When(QuantityRole.Source, QuantityKind.Time, after: "(?:long )?(?:[a-z]+ )?(?:lecture|sermon|talk|film|movie|recording|video|meeting|webinar|match|game|concert|service|lesson|podcast|interview|speech) to (?:be|get|come|go) (?:under|below|less than|smaller than|at most|down to|to under)"),
        RoleCue.When(Asked, Size, after: "(?:is|are|'s)(?: (?:about|just|roughly|pretty much|really|exactly|precisely))? (?:all|everything|as much as|the (?:absolute |very |utter )?(?:most|maximum)|the limit of what|what)(?: that)?[ ](?!(?:(?:it|this|mine|the (?:file|video|clip|original|source))\\b|came|(?:i|we|you) (?:have|got|get|ended)\\b))[^.;!?\ue000-\ue00f]{1,48}?\\b" + Holds + "\\b"),
        RoleCue.When(Asked, Size, after: "(?:video|file|version|copy|clip|one)?(?: ?(?:would|will|should|ought to)) (?:make|suit|please|satisfy|keep|be)\\b"),
        RoleCue.When(Asked, Size, after: "(?:is|are|'s) (?:all (?:that (?:is|'s) |that's )?|what(?: is|'s) |everything that's )?(?:left|remaining|available|free) (?:of|in|on|for) (?:my|our|the|his|her|their|this)"),
        RoleCue.When(Asked, Size, before: "(?:room|space|place) (?:there )?(?:for|of)(?: only| just| about| up to| another)*"),
        // "It gags on more than 64 MB."
        RoleCue.When(Asked, Size, before: "[a-z]{3,14}s (?:on|at|over|with|when (?:it's|it is)|if (?:it's|it is)) (?:anything |files? |stuff |videos? |attachments? )?(?:more|larger|bigger|over|above|greater|heavier|beyond|past)(?: than)?" + About),
        RoleCue.When(Asked, Size, after: "(?:hard|absolute|firm|strict|fixed|upper|size) (?:stop|limit|cap|ceiling|max(?:imum)?)"),
        RoleCue.When(Asked, Size, before: "(?:may|might|is allowed to|is permitted to|should|must|has to|needs to|can) (?:only |just |at most )?(?:weigh|take up|measure|come to|go up to|grow to|amount to|total|be as (?:big|large|heavy) as)" + About),
        RoleCue.When(Asked, Size, before: "(?:顶多|至多|撑死|最多)(?:也)?(?:就|只)?(?:给|有|能|可以|留|占|放|装|传|收)*(?:你|我|它|到|个|下)*" + " ?"),
        // "Please land between 28 and 32 MB."
        RoleCue.When(Asked, Size, before: "between [\ue000-\ue00f] ?(?:and|to|-) ?" + About),
        RoleCue.When(Elsewhere, Size, before: "leaves? (?:me|us|him|her|them)(?: (?:with|only|just|about))*"),
        RoleCue.When(Asked, Size, before: "说好(?:了)?(?:的)?(?:是|要)?" + " ?"),
        // "If it's bigger than 5 MB the form throws an error", 投票系统吃不下12兆以上的: what fails above it.
        RoleCue.When(Asked, Size, before: "(?:if|when|once|as soon as) (?:it|they|that|files?|videos?|clips?|the [a-z]+)(?:'s| is| are| gets?| weighs?| comes? in)? (?:bigger|larger|over|above|more|heavier|beyond|past)(?: than)?" + About),
        RoleCue.When(Asked, Size, before: ZhFails + "[^,.;!?0-9]{0,6}", after: "以上"),
        RoleCue.When(Asked, Size, after: "以上[^,.;!?0-9]{0,6}?" + ZhFails),
        RoleCue.When(Asked, Size, before: "(?:大于|超过|高于|多于|大过|超) ?", after: "[^,.;!?0-9]{0,8}?" + ZhFails),
        RoleCue.When(Asked, Size, before: "as (?:close|near) to" + About),
        RoleCue.When(Asked, Size, before: "(?:尽量|尽可能|越|最好|要)(?:贴着|贴近|接近|靠近|逼近|卡着)(?:到|在)?" + " ?"),
        RoleCue.When(Asked, Size, before: "(?:额度|配额|限额|指标|名额|预算)(?:就|只|也|都)?(?:是|为|有|给|:)?" + " ?"),
        RoleCue.When(Elsewhere, Size, before: "(?:u ?盘|优盘|硬盘|卡|手机|电脑|空间|网盘|云盘)[^,.;!?0-9]{0,6}(?:空着|空余|空出|腾出)(?:来)?(?:了|有|大概|大约)*" + " ?"),
        RoleCue.When(Asked, Size, before: "(?:压|塞|放|装|挤|存|缩|控制)(?:缩|小)?(?:进|入)(?:到|了)?" + " ?"),
    ];
}
