using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Shapes in words: "16 by 9", "four to five", "as wide as high", "tall like a phone".</summary>
internal sealed class ShapePhrases : Rephrasing
{
    private const string NoTime = "(?! ?(?:seconds?|secs?|s\\b|minutes?|mins?|[kmg]b|megs?|gigs?|percent|px|pixels?|photos|pictures|clips|videos|files|people|frames|fps|of them|hours?|days?|times|o'clock|am\\b|pm\\b|[0-9:.]))";

    private const string Losing = "(?:losing|sacrificing|cropping|cutting|chopping|trimming|dropping|discarding)(?: (?:off|away))?";
    private const string Sides = "(?:(?:some of |a bit of |parts? of |bits of |most of )?(?:the |both |its |my )?(?:sides?|edges?|left and right|top and bottom|margins?|borders?|picture|image|frame)|(?:something|some|a bit|bits|a little)(?: (?:at|on) the (?:sides?|edges?))?)";
    private const string Lost = "(?:lost|cut(?: off| away)?|cropped(?: off| out| away)?|chopped(?: off)?|trimmed(?: off)?|missing|gone|disappear(?:s|ed)?|vanish(?:es|ed)?|go(?:es)?(?: missing)?|sacrificed|fall(?:s)? (?:off|away)|dropped)";
    private const string Fine = "(?:fine|ok|okay|alright|all right|good|no problem|acceptable|allowed|not a problem|no big deal)";

    private const string Device = "(?:tvs?|televisions?|telly|tellies|monitors?|displays?|screens?|projectors?|beamers?|kiosks?|signage|billboards?|tablets?|phones?|smartphones?|jumbotrons?)";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        // "It's in portrait but our lobby TVs are 16:9": what the result is shown on has the shape that is wished.
        (Pattern.Zh("(?<=\\b(?:portrait|vertical|upright|landscape|horizontal|widescreen|square|sideways)\\b[^!?]{0,80}?)\\b(?:(?:the|our|my|their|his|her|all|every|that|those) )?(?:[a-z'-]+ ){0,3}?" + Device + "(?: (?:in|at|on|of|for|by) (?:[a-z'-]+ ){0,4}?[a-z'-]+)? (?:is|are)(?: (?:all|only|always|in|an?))* (?<r>[0-9]{1,2} ?: ?[0-9]{1,2}|portrait|vertical|upright|landscape|widescreen|square)(?![a-z0-9:])(?: (?:format|ones?|screens?|mode))?(?![^!?]{0,60}\\b(?:keep|leave|stays?|remains?|don't|do not|not)\\b[^.!?]{0,20}\\b(?:portrait|vertical|upright|landscape|square|as it is|as is|shape|change)\\b)"), "make it ${r}"),
        // 0秒到12秒，1:1裁剪: the verb is the shape's, not the part's.
        (Pattern.Zh("(?<![0-9:.])(?<r>16 ?: ?9|9 ?: ?16|1 ?: ?1|4 ?: ?[35]|3 ?: ?[24]|2 ?: ?3|5 ?: ?4|21 ?: ?9) ?的?(?:比例|画幅)?(?:来|去|做)?(?:裁剪|裁切|裁)(?: ?1 ?下)?(?=$|[,.;!?])"), "画面比例 ${r} 裁边"),
        // "Turn into 4:5": what is turned needs no word.
        (Pattern.Zh("(?<=^|[,;.] ?|\\b(?:and|please|then|just) )turn into (?=(?:a |an )?[0-9]{1,2} ?[:x] ?[0-9]{1,2}(?![0-9:]))"), "turn it into "),
        (Pattern.Zh("\\b(?<a>16|9|4|5|3|21|1) by (?<b>9|16|5|4|3|1)\\b(?<!(?:photos|pictures|images|pics|slides|snaps|clips|shots|them|those|these|go|come|appear|shown|show|play|played),? 1 by 1)(?<!^1 by 1)(?<!\\b(?:3 by 3|9 by 9|5 by 5|4 by 4|5 by 9|9 by 5|1 by 9|16 by 5|5 by 16|9 by 4|4 by 9|3 by 9|9 by 3|21 by [134]|1 by [3-9]|[3-9] by 1|16 by 16|16 by 3|3 by 16|16 by 4|4 by 16|16 by 1|1 by 16|5 by 3|3 by 5))" + NoTime), "${a}:${b}"),
        (Pattern.Zh("(?<=(?:^|[,;:.(] ?|\\b(?:make it|want|need|in|ratio|shape|format|to|as|crop|crop to|square|aspect|a|is) ))(?<!\\b(?:from|between|cut|keep|second|seconds|minute|minutes|page|pages|of) )(?<r>4 to 5|16 to 9|9 to 16|4 to 3|5 to 4|3 to 4)\\b" + NoTime), "_ratio ${r}"),
        (Pattern.En("(?:as|equally) (?:wide|broad) (?:as (?:it is )?(?:high|tall)|and (?:high|tall))|(?:as|equally) (?:high|tall) (?:as (?:it is )?wide|and wide)|(?:the )?same width and height|all (?:four )?sides equal(?:ly long)?"), "square"),
        (Pattern.En("(?:in )?(?:the )?(?:shape|format|size|ratio|proportions?|dimensions) of an? (?:instagram |insta |facebook |whatsapp |snapchat |tiktok |youtube )?(?:story|stories|reel|short|tiktok)"), "vertical"),
        (Pattern.En("(?:(?:make|have|be|is|want|need) (?:it )?)?tall(?: and narrow)? like (?:on )?(?:a |the |my )?(?:phone|mobile|smartphone|iphone)(?:'s)?(?: screen)?|(?:like|as) on (?:a |the |my )?(?:phone|mobile)(?: screen)? held upright"), "vertical"),
        (Pattern.Zh("(?<=^|[,;.] ?)tall(?=(?: with|,| and) )"), "vertical"),
        (Pattern.Zh("\\b(?:phone|mobile|smartphone) (?:format|shape|orientation|screen format)\\b"), "vertical"),
        (Pattern.Zh("\\b(?:make|turn|get|have) (?:it|this|that) wide(?= ?(?:$|[,.;!?]|(?:please|pls)\\b))"), "widescreen"),
        (Pattern.En("blur(?:ring)? (?:out )?(?:whatever|anything|everything|what|all)(?:'s|(?: (?:is|that's|that is|that would be|would be|remains|stays|else)){1,2})?(?: (?:is|be|left|over|left over|empty|black|blank|missing|unused|uncovered|outside(?: (?:it|that|the picture))?|not covered|free|there|of the (?:screen|frame)|else))*"), "with a blurred background"),
        (Pattern.En("(?<=(?:^|[,.;:-] ?|and |a ))blur (?:is|would be|will be) (?:totally |perfectly |quite )?(?:fine|ok|okay|good|great|alright|all right|nice)"), "with a blurred background"),
        // "TikTok please, fill the whole screen, cutting the sides is ok."
        (Pattern.Zh("\\b(?<p>tik ?tok|reels?|shorts?|stor(?:y|ies)|snapchat|snaps?|status)\\b(?<mid>[^!?]{0,60}?)\\b(?:fill(?:s|ing)?(?: up)? (?:the |my |a |their )?(?:whole |entire |full |phone |mobile |complete )*(?:screen|frame|display)|full ?screen)(?! (?:width|bars))"), "${p}${mid}vertical"),
        (Pattern.En("(?:(?:you|u) )?(?:may|can|could|ok to|okay to|fine to|feel free to|allowed to|free to|happy to) (?:crop|cut|chop|trim|lose|slice)(?: off)? (?:the )?(?:sides|edges|left and right|top and bottom|whatever(?: (?:you|u) (?:must|need|like|have to|want|wish))?)(?: off)?|(?:crop|cut|chop|trim|lose) (?:off )?whatever (?:you|u) (?:must|need|like|have to|want)|(?:cropping|cutting|chopping|losing|trimming|slicing)(?: off)? (?:the )?(?:sides|edges|left and right|top and bottom|bits|some)(?: off)? (?:is|are|would be) (?:totally |perfectly |quite )?(?:ok|okay|fine|no problem|alright|all right|good)"), "cropped"),
        // What may get lost, and what may be black.
        (Pattern.En("(?:(?:don't|do not|dont|wouldn't|won't) (?:really |much )?(?:mind|care(?: about)?|worry about|bother about)|(?:ok|okay|fine|happy|cool|no problem) with) " + Losing + " " + Sides + "(?: off)?"), "cropped"),
        (Pattern.En("(?:(?:don't|do not|dont|wouldn't|won't|doesn't|does not) (?:really |much )?(?:mind|care|matter)|no matter|not bothered|no problem|fine by me|fine|(?:it's|it is|that's|is) (?:totally |perfectly )?" + Fine + ") (?:if|when|that) " + Sides + "(?: (?:is|are|gets?|be|being|has|have|will|would|to|all))* " + Lost), "cropped"),
        (Pattern.En(Losing + " " + Sides + "(?: off)? (?:is|'s|would be|will be) (?:totally |perfectly |quite |absolutely )?" + Fine), "cropped"),
        (Pattern.En("(?:(?:you|u) )?(?:may|can|could|feel free to|free to|happy to|willing to|allowed to) (?:lose|sacrifice|drop|discard|crop|cut|chop)(?: off)? " + Sides), "cropped"),
        (Pattern.En("(?:some )?(?:black|empty space|emptiness|dark)(?: (?:bars?|stripes|borders|edges|bands|space))? ?(?:(?:at|on|along|around|above|below|down|up|to|left|right|over|under|and|or|the|either|both|sides?|edges?|top|bottom) ?)*(?:is|are|'s|would be|will be) (?:totally |perfectly |quite |absolutely |also )?" + Fine), "with black bars"),
        (Pattern.En("(?:(?:don't|do not|dont|wouldn't|won't) (?:really |much )?mind|(?:ok|okay|fine|happy|cool) with)(?: (?:having|getting|seeing))?(?: (?:some|the|a bit of))? black(?: (?:bars?|stripes|borders|edges|bands|space|areas?))?(?: (?:at|on|along|around|above|below|down|up|to) (?:the |both )?(?:sides?|edges?|top and bottom|top|bottom|left and right|it))?"), "with black bars"),
        (Pattern.En("(?:fill|pad)(?: up| in| out)? (?:whatever|what|anything|everything|the (?:rest|remaining|remainder|gaps?|empty|space|missing))[a-z' ]{0,24}? (?:with|in) (?:plain |solid |just )?(?:black|white)(?: (?:bars?|space))?"), "with black bars"),
        (Pattern.En("(?:rather|sooner|prefer|better)(?: (?:have|see|get|with|to have|the|some))* black (?:bars?|sides|edges|borders|stripes|bands)(?: (?:at|on) the (?:sides?|edges?))?(?: than (?:lose|losing|to lose|cut|crop|have)(?:ting|ping)? (?:anything|something|any of it|it|the [a-z]+)(?: off)?)?"), "with black bars"),
        (Pattern.En("blur (?:out )?the (?:rest|remaining (?:space|area|part)|empty (?:space|area|bits|parts)|leftover(?: space)?)"), "with a blurred background"),
        (Pattern.En("(?:old|oldie|vintage|classic) (?:telly|tv|television) (?:shape|format|size|look)"), "4:3"),
    ];

    public override void Read(PromptReading reading)
    {
        base.Read(reading);
        reading.Text.Rewrite(Spoken, match => match.Groups["a"].Value + ":" + match.Groups["b"].Value);
    }

    private static readonly Wording Spoken = Pattern.Zh("_ratio (?<a>[0-9]{1,2}) to (?<b>[0-9]{1,2})");
}
