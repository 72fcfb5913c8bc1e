using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Ways to say what goes from the edges of the picture, or which part of it stays: "15% on both sides", "off every edge", "ten percent above and below".</summary>
internal sealed class EdgePhrases : Rephrasing
{
    private const string Amount = "(?<n>[0-9]{1,4}(?:\\.[0-9])? ?(?:percent|px|pixels?))";
    private const string Second = "(?<m>[0-9]{1,4}(?:\\.[0-9])? ?(?:percent|px|pixels?)?)";
    private const string Picture = "(?:(?:the |my )?(?:picture|image|frame|screen|video|shot) )?";
    private const string Part = "(?:1/[2-9]|third|quarter|half|fifth|[0-9]{1,4} ?(?:percent|px|pixels?))";
    private const string OffIt = "(?:(?:so |and |please |just )*(?:off|out|away|down) with (?:it|that|them)|(?:so |and |please |just |can you )*(?:get rid of|lose|crop|cut|chop|remove|slice|shear|drop|trim) (?:it|that|them)(?: (?:off|out|away))?|(?:it|that|they) (?:can|should|must|has to|have to|needs to) (?:go|be (?:cropped|cut|removed|gone)))";
    private const string Verb = "(?:shear|crop|cut|trim|shave|chop|slice|take|remove|lose|snip|lop|hack|knock|strip|drop)(?: (?:off|away|out))?";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        (Pattern.En("(?:" + Verb + " )?(?:the )?(?:picture |image |frame |video )?(?:by )?" + Amount + " (?:above|up top|at the top|on top) (?:and|,|plus) (?:another )?" + Second + " (?:below|at the bottom|underneath|beneath)(?! the)"), "crop ${n} off the top and ${m} off the bottom"),
        (Pattern.En("(?:" + Verb + " )?(?:the |my )?(?:picture |image |frame |video )?(?:in |down )?(?:by )?" + Amount + " (?:away |off |from |of )*" + Picture + "(?:from |off |of |at |on |along )?(?:either|both)(?: of the)? sides?"), "crop ${n} off the left and right"),
        (Pattern.En("(?:" + Verb + " )?(?:the |my )?(?:picture |image |frame |video )?(?:in |down )?(?:by )?" + Amount + " (?:away |off |from |of )*" + Picture + "(?:from |off |of |at |on |along )?(?:every|each|all(?: of)?(?: the)?(?: four| 4)?|all (?:the )?way round)(?: the)? (?:sides?|edges?)(?: of (?:the |my )?(?:picture|image|frame))?"), "crop ${n} off all four sides"),
        (Pattern.En(Amount + " (?:away|off|gone|out) (?:from|at|on|along|of) (?:the )?(?:very )?(?<side>top|bottom|left|right)(?: (?:hand )?(?:side|edge))?"), "crop ${n} off the ${side}"),
        (Pattern.En(Amount + " (?:off|from|of|away from) (?:the )?(?<side>top|left|bottom|right) and (?:from |off )?(?:the )?(?<other>bottom|right|top|left)(?! (?:corner|[0-9]|hand corner))"), "crop ${n} off the ${side} and ${other}"),
        (Pattern.En("(?:cut|trim|crop|reduce|bring|pare) the (?:picture|image|frame|video) (?:down )?to (?<w>[0-9]{2,4}) ?(?:x|by|\\*) ?(?<h>[0-9]{2,4})(?: pixels| px)? (?:in|from|at|around|of) the (?:very )?(?:middle|cent(?:er|re))"), "crop to the middle ${w}x${h}"),
        // "A curtain on the left, 200 pixels, and a lamp on the right, also 200 pixels. Crop both away."
        (Pattern.Zh("\\b(?:on|at|along) the (?:far |very )?(?<side>left|right|top|bottom)(?: side| edge)?(?:, ?|[ ])(?:(?:that's|it's|it takes|takes|about|around|roughly|is|some|maybe|which is) ){0,3}" + Amount + "[^.;!?0-9]{0,50}?\\b(?:on|at|along) the (?:far |very )?(?<other>left|right|top|bottom)(?: side| edge)?(?:, ?|[ ])(?:(?:that's|it's|it takes|takes|about|around|roughly|is|some|maybe|which is|also|another) ){0,3}" + Second + "[^!?0-9]{0,40}?[,.;:-] ?(?:so |and |please |just |can you |could you )*(?:crop|cut|trim|remove|chop|take|lose|get rid of|slice)(?: (?:off|out|away))? (?:both|them|those|these)(?: (?:off|out|away|sides|strips|edges))*"), "crop ${n} off the ${side} and ${m} off the ${other}"),
        (Pattern.En("(?:the )?(?<side>left|right|top|bottom)(?: side)?:? " + Amount + " ?(?:,|and|plus|&|\\+)+ ?(?:the )?(?<other>left|right|top|bottom)(?: side)?:? " + Second + "[ ,:;-]{1,3}(?:so |and |please |just )*(?:crop|cut|trim|remove|chop|take|lose|get rid of|slice|drop)(?: (?:off|out|away))? (?:both|them|those|these|it|that)(?: (?:off|out|away))?"), "crop ${n} off the ${side} and ${m} off the ${other}"),
        (Pattern.En("(?:remove|get rid of|crop(?: off| out)?|cut(?: off| out)?|lose|take off|drop) (?:the |those |these )(?:ugly |annoying )?(?:bars|borders|stripes|bands) (?:at|on|above|below|around|left|to) [a-z ]{2,24}"), "remove the black bars"),
        (Pattern.En("black (?:bars|edges|borders|stripes|bands),? (?:off|out|away|gone)"), "remove the black bars"),
        (Pattern.En("(?:the )?(?<side>left|right|top|bottom|upper|lower)(?: hand)? (?<part>" + Part + ")(?: of (?:the |my )?(?:picture|image|frame|screen|video|shot))? (?:is|are|shows?|has|was|only shows?) [^.;!?0-9]{2,40}?[,;.-] ?" + OffIt), "crop off the ${side} ${part}"),
        // "Crop out the webcam, it's the bottom 20% of the frame."
        (Pattern.En("(?:" + Verb + "|crop) (?:out |off |away )?(?:the|that|this|my|his|her) (?:(?!black|bars|borders)[a-z'-]+ ?){1,4}[,;(] ?(?:it's|its|it is|that's|thats|that is|which is|which are|they're|they are|this is|(?:it|which|that) (?:takes(?: up)?|covers|fills|sits in|is in|occupies|uses))(?: (?:about|around|roughly|only|just|in))* the (?:very )?(?<side>top|bottom|left|right|upper|lower)(?: hand)?(?: side)? (?<part>" + Part + ")(?: of (?:the |my )?(?:picture|image|frame|screen|video|shot|width|height))?"), "crop off the ${side} ${part}"),
        // Only a box of the picture stays.
        (Pattern.En("(?:keep|only|just|leave|show|use|want|need|take) (?:me |only |just )*(?:the |a |an )?(?:middle |central |cent(?:er|re) |inner )(?<w>[0-9]{2,4}) ?(?:x|by|\\*) ?(?<h>[0-9]{2,4})(?: (?:pixels|px|box|area|square|region|part))?(?: of (?:the |my )?(?:picture|image|frame|video|screen))?"), "crop to the middle ${w}x${h}"),
        (Pattern.En("(?:keep|only|just|leave|show|use|want|need|take) (?:me |only |just )*(?:the |a |an )?(?<w>[0-9]{2,4}) ?(?:x|by|\\*) ?(?<h>[0-9]{2,4}) (?:pixels? |px )?(?:box|area|square|region|part|rectangle|window|piece|section)(?: (?:in|at|from|of|around) (?:the )?(?:very )?(?:middle|cent(?:er|re)))?(?: of (?:the |my )?(?:picture|image|frame|video|screen))?(?: and (?:nothing else|drop the rest)(?: of (?:the |my )?(?:picture|image|frame))?)?"), "crop to the middle ${w}x${h}"),
        (Pattern.En("zoom(?:ed)? in (?:on|to|into|at) the (?:middle|cent(?:er|re))[, ]{1,2}(?:twice|2 (?:times|x)|double)(?: as close| the size| as big)?"), "zoom into the middle 2 times"),
        (Pattern.Zh("(?<=\\bblack\\b[^!?]{1,60}[,;.:-] ?(?:so |and |please |just |now )*)(?:cut|crop|trim|chop|take|remove|lose|get rid of)(?: (?:off|out|away))? (?:the|that|all the) black(?: (?:bits?|parts?|stuff|edges|areas?))?(?: (?:off|out|away))?(?= ?(?:$|[,.;!?]|please))"), "remove the black bars"),
        // "The lab left black bars there; just get rid of the bars."
        (Pattern.Zh("(?<=\\b(?:black|letter ?box|pillar ?box) (?:bars?|bands?|borders?|stripes?|edges)\\b[^!?]{1,100})\\b(?:get rid of|remove|crop|cut|lose|take|delete|strip|trim|drop|ditch)(?: (?:off|out|away))? (?:the|those|these|all|both)(?: the| those)? (?:bars?|bands?|borders?|stripes?)(?: (?:off|out|away))?\\b"), "remove the black bars"),
        // Who can't stand the bars wants them gone.
        (Pattern.En("(?:can't stand|cannot stand|hate|fed up with|sick of|don't (?:want|like|need)|dislike|no more|annoyed by|bothered by|what about) (?:these |those |the |any |all |all the )*(?:ugly |horrible |stupid |big |annoying )?(?:black |letter ?box |pillar ?box )+(?:bars?|bands?|borders?|stripes?|edges)"), "remove the black bars"),
        (Pattern.En("(?:these |those |the )*(?:black |letter ?box |pillar ?box )(?:bars?|bands?|borders?|stripes?)(?: [a-z]+){0,4} (?:bother|annoy|irritate|bug|disturb)s?(?: (?:me|us|everyone))?|(?:these |those |the )*(?:black |letter ?box )(?:bars?|bands?|borders?|stripes?) (?:look|are) (?:ugly|horrible|awful|terrible|annoying|stupid|unwanted|not wanted|no good)"), "remove the black bars"),
        (Pattern.Zh("^(?:please )?(?:no|without) (?:the )?black (?:bars?|borders?|edges|stripes?)(?:,? (?:please|pls|thanks))?[.!]?$"), "remove the black bars"),
        (Pattern.Zh("(?:只|就|仅|光)(?:想)?(?:留|要|保留|取|截)(?:画面|视频)?(?:的)?(?:正?中间|正?中央|中心|正中)(?:的|部分|那块|区域)* ?(?<w>[0-9]{2,4}) ?(?:x|\\*|乘) ?(?<h>[0-9]{2,4})"), "裁剪成 ${w}x${h}"),
        (Pattern.En("black (?:stripes|bars|borders|bands|edges)[^.;!?]{0,40}?,? (?:can|could|should|may|must) (?:these|they|those|it) (?:please )?(?:go|be (?:removed|cut(?: off)?|cropped)|come off|disappear)"), "remove the black bars"),
        (Pattern.En("(?:on|at|along|down) the (?<side>left|right|top|bottom)[^.;!?0-9]{0,24}?,? (?:(?:that's|it's|that is|which is|takes(?: up)?|is|about|around|roughly|it|fills) ){1,4}(?<n>1/[2-9]|[0-9]{1,4} ?(?:percent|px|pixels?))(?: of (?:the |my )?(?:picture|image|frame|screen|width|height))?[,;.] ?" + OffIt), "crop off the ${side} ${n}"),
        (Pattern.Zh("黑(?:边|条|框)[^,.;!?]{0,8}?(?:难受|难看|碍眼|讨厌|烦人?|丑|不好看|不想要|受不了|看着烦|太丑)(?:了|死了|得很)?(?!.{0,6}(?:改|换|变|模糊|虚化|加))"), "去掉黑边"),
    ];
}
