using static Compressor.Edits.Quantities.EnglishCueWords;
using static Compressor.Edits.Quantities.QuantityKind;
using static Compressor.Edits.Quantities.QuantityRole;

namespace Compressor.Edits.Quantities;

/// <summary>What a place or a person has room for, told without a command: "16 MiB is all the board's flash can hold", 顶多给你9兆. It is the ceiling.</summary>
internal static class CapacityCues
{
    private const string Holds =
        "(?:holds?|takes?|fits?|stores?|loads?|reads?|swallows?|handles?|accepts?|allows?|wants?|needs?|likes?|asks?|requires?|expects?|prefers?|supports?|manages?|copes?|permits?|lets?|offers?|gives?|has|have|will|can|could|got|deals?|afford|spare|stomach|digest)";

    public static IReadOnlyList<RoleCue> All { get; } =
    [
        RoleCue.When(Asked, Size, after: "(?:is|are|'s)(?: (?:about|just|roughly|pretty much|really|exactly|precisely))? (?:all|everything|as much as|the most|the maximum|the very most|the limit of what|what)(?: that)?[ ](?!(?:(?:it|this|mine|the (?:file|video|clip|original|source))\\b|came|(?:i|we|you) (?:have|got|get|ended)\\b))[^.;!?\ue000-\ue00f]{1,48}?\\b" + Holds + "\\b"),
        RoleCue.When(Asked, Size, after: "(?:video|file|version|copy|clip|one)?(?: ?(?:would|will|should|ought to)) (?:make|suit|please|satisfy|keep|be)\\b"),
        RoleCue.When(Asked, Size, after: "(?:is|are|'s) (?:all (?:that (?:is|'s) |that's )?|what(?: is|'s) |everything that's )?(?:left|remaining|available|free) (?:of|in|on|for) (?:my|our|the|his|her|their|this)"),
        RoleCue.When(Asked, Size, before: "(?:room|space|place) (?:there )?(?:for|of)(?: only| just| about| up to| another)*"),
        // "It gags on more than 64 MB."
        RoleCue.When(Asked, Size, before: "[a-z]{3,14}s (?:on|at|over|with|when (?:it's|it is)|if (?:it's|it is)) (?:anything |files? |stuff |videos? |attachments? )?(?:more|larger|bigger|over|above|greater|heavier|beyond|past)(?: than)?" + About),
        RoleCue.When(Asked, Size, after: "(?:hard|absolute|firm|strict|fixed|upper|size) (?:stop|limit|cap|ceiling|max(?:imum)?)"),
        RoleCue.When(Asked, Size, before: "(?:may|might|is allowed to|is permitted to|should|must|has to|needs to|can) (?:only |just |at most )?(?:weigh|take up|measure|come to|go up to|grow to|amount to|total|be as (?:big|large|heavy) as)" + About),
        RoleCue.When(Asked, Size, before: "(?:顶多|至多|撑死|最多)(?:也)?(?:就|只)?(?:给|有|能|可以|留|占|放|装|传|收)*(?:你|我|它|到|个|下)*" + " ?"),
        RoleCue.When(Asked, Size, before: "(?:压|塞|放|装|挤|存|缩|控制)(?:缩|小)?(?:进|入)(?:到|了)?" + " ?"),
    ];
}
