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

    public static IReadOnlyList<RoleCue> All { get; } =
    [
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
