using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A share or a measure of a side that has to go, with the side, the measure and what becomes of them in any order: "15 percent of the right side has to go",
/// "the bottom 80 pixels want cutting off", "on the right, 15 percent is a curtain; it has to go", "left side: 50 px off".
/// </summary>
internal sealed class GoingEdges : Rephrasing
{
    private const string Amount = "(?:(?:the|a|an|one|about|around|roughly|some|only|just|another) )*(?<n>[0-9]{1,4}(?:\\.[0-9])? ?(?:percent|px|pixels?)|1/[2-9]|1/1[0-9]|[2-4]/[3-9])(?: of)?";
    private const string Side = "(?:the |its |my |that )?(?:very |far |extreme )?(?<side>left|right|top|bottom|upper|lower|lowest|topmost|leftmost|rightmost)(?: ?(?:most|hand))?(?: (?:side|edge|border|margin|part))?(?: of (?:the |my )?(?:picture|image|frame|screen|video|shot|footage))?";
    private const string Gone = "(?:gone|cropped|cut|removed|trimmed|chopped|taken|sliced|lopped|shaved|dropped|deleted|lost)(?: (?:off|out|away))?";

    /// <summary>A passive or another way to say that something is not to stay.</summary>
    private const string Goes = "(?:(?:really |all |both |please |just |still |probably )*(?:(?:has|have|needs?|must|should|can|could|may|might|ought|gotta|got|want|wants|will)(?: got)?(?: to)?(?: (?:please|really|all|just))*) (?:go|be " + Gone + "|come off|come away|disappear|vanish|cropping(?: (?:off|out|away))?|cutting(?: (?:off|out|away))?|trimming(?: (?:off|out|away))?|removing)|(?:is|are) to (?:go|be " + Gone + "))(?= ?(?:$|[,.;:!?)]|(?:please|because|since|as|and|but|so|cos|there's|too|entirely|completely)\\b))";

    private const string OffIt = "(?:(?:so |and |please |just |can you |could you )*(?:off|out|away|down) with (?:it|that|them)|(?:so |and |please |just |can you |could you )*(?:get rid of|lose|crop|cut|chop|remove|slice|shear|drop|trim|take) (?:it|that|them)(?: (?:off|out|away))?|(?:it|that|they|which) " + Goes + ")(?= ?(?:$|[,.;!?]))";

    protected override IReadOnlyList<(Wording Pattern, string Means)> Table { get; } =
    [
        (Pattern.En(Amount + " (?:of|off|from|on|at|along|in) " + Side + " " + Goes), "crop ${n} off the ${side}"),
        (Pattern.En(Side + " " + Amount + "(?: (?:of (?:the |my )?(?:picture|image|frame|screen|video|shot|footage)))? " + Goes), "crop ${n} off the ${side}"),
        // "There's a pole on the left, 15 percent of that side has to go."
        (Pattern.En("(?:on|at|along|down|across|over|to) " + Side + "\\b[^.;!?¤0-9]{0,40}?[,;:.-] ?(?:and |so |but )?" + Amount + " (?:(?:that|this|the) (?:side|edge|part)|it|there) " + Goes), "crop ${n} off the ${side}"),
        // "On the right, 15 percent is a curtain; it has to go."
        (Pattern.En("(?:on|at|along|down|across|to) " + Side + "[,:]? " + Amount + " (?:is|are|shows?|has)\\b[^.;!?¤0-9]{1,40}?[,;.-] ?" + OffIt), "crop ${n} off the ${side}"),
        (Pattern.Zh("(?<=^|[,.;:!?] ?)" + Side + " ?: ?" + Amount + " (?:off|away|gone|out)(?= ?(?:$|[,.;!?]|(?:and|please)\\b))"), "crop ${n} off the ${side}"),
    ];
}
