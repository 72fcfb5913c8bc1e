using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Everyday ways to say which part stays and which goes that no verb beside a time says: a complaint ("3 seconds too long at the end"), a rule ("it mustn't
/// go on beyond 59 seconds"), a question ("the opening 8 seconds are me, can they go?").
/// </summary>
internal sealed class PartPhrases : Rephrasing
{
    private const string About = "(?:(?:about|around|roughly|some|like|say|maybe|only|just|exactly|the|a good) )*";
    private const string Part = "(?:part|bit|section|segment|passage|piece|stretch|portion|clip|sequence)";
    private const string Start = "(?:start|beginning|front|opening|intro(?:duction)?|head|lead in|countdown|logo)";
    private const string End = "(?:end|ending|back|outro|tail|credits|end credits|finish)";
    /// <summary>A lead-in or lead-out, by what is shown in it.</summary>
    private const string Head = "(?:" + Start + "|ident|bumper|opener|preamble|(?:opening|main|starting) titles?|titles|title (?:card|screen|sequence)|(?:splash|loading|start) screen)" + Shown;
    private const string Tail = "(?:" + End + "|sign off|(?:end|closing|final) (?:credits?|cards?|screens?|titles?|slides?|logos?|pages?))" + Shown;
    private const string Shown = "(?: (?:animation|sequence|part|bit|section|screen|music|card|graphic|clip|segment|scene|jingle|logo|roll|slide|page|itself))?";
    private const string Lasts = "(?: (?:that|which))?(?:'s| (?:goes? on for|lasts?(?: for)?|lasted|takes? up|takes?|took|runs? for|ran for|runs?|drags? on for|plays for|eats up|is|are|was|were|has|have|needs?|wants?)|,) " + About;
    private const string Whose = "(?:(?:the|my|this|that|our|his|her|their|its)|there(?:'s| is| are)(?: (?:an?|the|some))?|(?<=^|[,.;!?:] ?)) (?:[a-z]+ ){0,2}?";
    private const string ThenGone = "(?: (?:long|in total|or so|altogether))?(?: of [a-z' ]{2,24}?)?[,;.-]? ?(?:and |so |but |please )*(?:" + Gone + "|(?:i |we )?(?:don't|do not|dont) want (?:it|them|that|those)|(?:(?:has|have|needs?) to|must|should|can) (?:go|be (?:cut|removed|dropped|deleted)))";
    private const string Range = "(?<a>" + Time + "|[0-9]{1,3}(?=[ ]?(?:to|-|until|till|through)[ ]?[0-9]{1,3} ?s))" + " ?(?:to|-|until|till|through) ?" + B;
    private const string Everything = "(?:everything|anything|whatever|what|all|the (?:stuff|bit|part))(?: (?:that )?(?:comes|happens|is|goes on))?";
    private const string Gone = "(?:(?:so |and |please |just |can you )*" + TrimVerbWords.DropThem + "|(?:can|could|may) (?:it|they|that|those|these|we) (?:please )?(?:go|be (?:cut|removed|dropped|deleted))|(?:it|they|that|those) (?:can|could|should|must|has to|have to) (?:all )?(?:go|be (?:cut|removed|dropped|deleted))|(?:off|out|away) with (?:it|them|that|those)|not needed|(?:i |we )?don't need (?:it|them|that|those))";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        // "Stop after the vows, that's at 6:40".
        (Pattern.Zh("\\b(?<how>stop|end|finish|start|begin)(?: (?:it|the video|the clip))? (?:after|at|with|when|where|once) [^,.;!?0-9]{2,36}[,;(-] ?(?:that's|thats|that is|which is|it's|its|it is|which comes|that comes|that happens|it happens) (?:at|around|about) (?:about |around )?" + A + "\\)?(?! ?(?:to|until|till|-) ?[0-9])"), "${how} at ${a}"),
        (Pattern.Zh("\\b(?<w>at|from|till|until|to|with|after|before|by|since|and) second (?<n>[0-9]{1,4})\\b(?<!second [0-9]{1,4} ?(?:to|till|until|and|-) second [0-9]{1,4})(?![.][0-9]| ?(?:seconds?|secs?|s|minutes?|and|-|to|until|till)\\b)"), "${w} ${n} seconds"),
        // "The audio must go and the first 33 seconds too".
        (Pattern.Zh("(?<=\\b(?:go|gone|removed|deleted|out|off|away)[ ,]{1,2})(?:and |so (?:do|should|must|can) )(?:the |its )?(?<e>first|last|opening|final) " + A + "(?: too| also| as well| likewise)(?= ?(?:$|[,.;!?]|and\\b))"), ", remove the ${e} ${a}"),
        (Pattern.En("(?:is|are|was) (?:all|what|everything) (?:that )?(?:i'm|i am|we're|we are|im|they're|she's|he's) after"), "is all i want"),
        (Pattern.En("(?:make|let|set|have) " + A + " (?:be |as )?(?:the |its |a |my )?(?:new )?(?:beginning|start|opening|starting point)"), "start at ${a}"),
        (Pattern.En("(?:make|let|set|have) " + A + " (?:be |as )?(?:the |its |a |my )?(?:new )?(?:end|ending|finish|end point)"), "end at ${a}"),
        // "Second half is just us walking, delete that half."
        (Pattern.Zh("\\b(?:the |my )?(?<nth>first|second|last|1st|2nd) (?<p>1/2|1/3|1/4|half|third|quarter)(?: of (?:it|the video))? (?:is|was|shows|has|contains)(?![^.;!?]{0,50}\\b(?:keep|good|best|great|all i want)\\b) [^.;!?0-9]{2,50}?(?:[,.;-]| so| and) ?(?:so |and |please |just )*(?:cut|delete|drop|remove|lose|skip|bin|ditch|chop|scrap|trim|get rid of)(?: off| out)? (?:that|this) (?:1/2|1/3|1/4|half|third|quarter|part|bit|section|one)(?: (?:off|out|away|please))*(?= ?(?:$|[,.;!?]|and\\b))"), "remove the ${nth} ${p}"),
        (Pattern.Zh("(?<w>前|后)(?: ?1 ?)?(?:1/2|半)(?:段|部分)?(?:都|全|只|光|就)*(?:是|在|没)[^,.;!?留要]{1,14}, ?(?:请|帮我|把|就)*(?:(?:删|剪|去|砍|切)(?:掉|了|除)?[那这](?: ?1 ?)?(?:1/2|半|段|部分)(?:段|部分)?|[那这](?: ?1 ?)?(?:1/2|半|段|部分)(?:段|部分)?(?:都|就|给我)*(?:(?:删|剪|去|砍|切)(?:掉|了|除)|不要))"), "去掉${w}半段"),
        // "0-5 and then jump to 1:00-1:20."
        (Pattern.Zh("(?<=\\b[0-9:.]{1,8} ?(?:s|secs?|seconds?)? ?(?:-|to|until|till) ?[0-9:.]{1,8}(?: ?(?:s|secs?|seconds?))?),? ?(?:and |then |, ?)*(?:jump|skip|hop|leap|go|switch|cut|move|straight|on)(?:ing|ping|ting)?(?: (?:ahead|forward|straight|right|directly|over|on))* to (?=(?:" + Time + "|[0-9]{1,3}) ?(?:-|to|until|till) ?(?:" + Time + "|[0-9]{1,3}))"), " and "),
        // "He drops it at 0:19, so stop at 0:18": only the second is asked.
        (Pattern.Zh("(?<=^|[,.;!?] ?|\\b(?:and|but|because|since|as)[ ])(?:the|my|our|his|her|their|a|an|he|she|it|they|we|i|you|there|this|that|someone|somebody|everyone|everybody) (?:(?!\\b(?:start|stop|end|keep|cut|trim|remove|want|need|title|fade|mute|must|should)\\b)[^,.;!?0-9]){2,44}? (?:at|around|by|about) " + A + ",? (?:so|therefore|hence|that's why)(?: (?:please|just|you can|i want to|i'd|we))* (?<how>stop|end|finish|start|begin)(?: (?:it|the video|the clip))? (?:at|from|by|on) " + B + "(?! ?(?:to|until|till|-) ?[0-9])"), "${how} at ${b}"),
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:[^,.;!?0-9剪删去掉留要从到]{0,8})" + A + " ?(?:的时候|那里|时)?(?:(?!开始|去掉)[^,.;!?0-9剪删切砍留要到至]){1,10}[, ]{1,2}(?:所以|因此|那么?|就)+(?:请|,| )*(?:在|到)? ?(?:第 ?)?" + B + " ?(?:就|那里)?(?:停(?:止|下)?|结束|截止|收尾|为止|打住)"), "到 ${b} 停"),
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:[^,.;!?0-9剪删去掉留要从到]{0,8})" + A + " ?(?:的时候|那里|时)?(?:(?!去掉)[^,.;!?0-9剪删切砍留要到至]){1,10}[, ]{1,2}(?:所以|因此|那么?|就)+(?:请|,| )*从 ?(?:第 ?)?" + B + " ?(?:就|那里)?(?:开始|起)"), "从 ${b} 开始"),
        // "Cut the beginning till 0:09 and also 0:33-0:36": one list.
        (Pattern.En("(?:cut|remove|delete|drop|lose|skip|trim|chop|snip|bin|ditch)(?: off| out| away)? (?:the )?(?:very )?" + Start + " (?:till|until|up to|to|through|up until) " + A + "(?=,? ?(?:(?:and|plus|then|also) ?){1,3}(?:from |between |the (?:bit|part) )?" + Time + " ?(?:-|to|until|till) ?" + Time + ")"), "remove 0:00 to ${a}"),
        (Pattern.En("after (?:one|1) another|after each other"), "together"),
        (Pattern.En("(?:until|till|to) (?:it|the (?:video|clip|film|recording|whole thing)|everything) (?:finishes|ends|stops|is over|is done|is finished|runs out)"), "to the end"),
        (Pattern.En("(?:reduce|condense|boil|narrow|pare|whittle|shrink|strip) {it}(?:down )?to (?:only |just )*the " + Part), "keep only the part"),
        // A rule of somebody's: "it mustn't go on beyond 59 seconds".
        (Pattern.En("(?:must not|mustn't|can't|cannot|can not|may not|shouldn't|should not|not allowed to|isn't allowed to|won't be allowed to|never) (?:be|run|go on|last|go|take|get|exceed|run on)(?: on)?(?: for)?(?: any)?(?: (?:longer than|more than|over|beyond|past|exceeding|above))? " + About + A + "(?! (?:before|after))"), "must be at most ${a} long"),
        (Pattern.En(A + " (?:too long|too much|of nothing|too many) (?:at|on) the (?:very )?" + End), "remove the last ${a}"),
        (Pattern.En(A + " (?:too long|too much|of nothing|too many) (?:at|on) the (?:very )?" + Start), "remove the first ${a}"),
        (Pattern.En("the (?:very )?" + End + " is " + About + A + " too long"), "remove the last ${a}"),
        (Pattern.En("the (?:very )?" + Start + " is " + About + A + " too long"), "remove the first ${a}"),
        (Pattern.En(A + " (?:away|off|gone|out) (?:in|at|from|on) (?:the )?(?:very )?" + Start), "remove the first ${a}"),
        (Pattern.Zh("(?<!\\b(?:fad(?:e|es|ing)|black)\\b(?:[^.;!?]|[.](?=[0-9])){0,80})\\b" + A + " (?:away|off|gone|out) (?:in|at|from|on) (?:the )?(?:very )?" + End + "\\b"), "remove the last ${a}"),
        (Pattern.En("(?:lose|cut|drop|trim|remove|skip|chop|shorten|delete) (?:off )?the (?:very )?" + Start + ",? ?(?:by |say |like |about |roughly |around |maybe |so |it's |that's )+" + A), "remove the first ${a}"),
        (Pattern.En("(?:lose|cut|drop|trim|remove|skip|chop|shorten|delete) (?:off )?the (?:very )?" + End + ",? ?(?:by |say |like |about |roughly |around |maybe |so |it's |that's )+" + A), "remove the last ${a}"),
        // "The intro goes on for 9 seconds, skip it."
        (Pattern.En("(?:at|from|starting at|beginning at) " + A + ",? (?:and )?(?:it |that |which )?(?:lasts?|takes?|goes on|runs?)(?: for)? " + About + B + ThenGone), "remove ${b} from ${a}"),
        (Pattern.En("(?:ends?|finish(?:es)?|closes?|stops?) (?:with|on|in) " + About + A + ThenGone + "|(?:at|in|near) the (?:very )?(?:end|finish|back),? (?:there(?:'s| is| are)|i have|we have|you see|comes?) " + About + A + ThenGone), "remove the last ${a}"),
        (Pattern.En("(?:begins?|starts?|opens?|kicks off) (?:with|on|in) " + About + A + ThenGone + "|(?:at|in) the (?:very )?(?:start|beginning|front),? (?:there(?:'s| is| are)|i have|we have|you see|comes?) " + About + A + ThenGone), "remove the first ${a}"),
        (Pattern.En(Whose + Tail + Lasts + A + ThenGone), "remove the last ${a}"),
        (Pattern.En(Whose + Head + Lasts + A + ThenGone), "remove the first ${a}"),
        (Pattern.En("(?:an? |the |my |this |that |our )?" + A + " (?:long )?(?:[a-z]+ )?" + Tail + "(?: (?:at|in) the (?:very )?end)?" + ThenGone), "remove the last ${a}"),
        (Pattern.En("(?:an? |the |my |this |that |our )?" + A + " (?:long )?(?:[a-z]+ ){1,3}?(?:at|in) the (?:very )?(?:end|finish|back)" + ThenGone), "remove the last ${a}"),
        (Pattern.En("(?:an? |the |my |this |that |our )?" + A + " (?:long )?(?:[a-z]+ ){1,3}?(?:at|in) the (?:very )?(?:start|beginning|front)" + ThenGone), "remove the first ${a}"),
        (Pattern.En("(?:an? |the |my |this |that |our )?" + A + " (?:long )?(?:[a-z]+ )?" + Head + "(?: (?:at|in) the (?:very )?(?:start|beginning|front))?" + ThenGone), "remove the first ${a}"),
        (Pattern.Zh("(?<!\\b(?:first|last|final|opening|closing|initial)(?: [0-9]{1,4})?(?: (?:seconds?|secs?|s|minutes?|mins?))? ?(?:and|plus|&|,|as well as){1,2} ?(?:also )?(?:the |my )?)\\b(?:the |my )?(?<which>opening|first|initial|last|final|closing) " + A + " (?:is|are|was|were|show|shows) [^.;!?0-9]{2,60}(?:[,;.-] ?|[ ]so[ ]|[ ]and[ ])" + Gone), "remove the ${which} ${a}"),
        (Pattern.En("(?:stop|end|finish)(?: it)? (?:once|when|as soon as|after|where) (?:we|it|you|they|i|the (?:clock|counter|video|timer))(?:'ve|'re)? (?:(?:have|are|is) )?(?:reach(?:es|ed)?|gets? to|got to|hits?|at|past|come to|comes to|shows?|says?) " + About + A), "stop at ${a}"),
        (Pattern.En("start(?:s|ing)?(?: at|:)? " + A + "[ ,;/-]{1,3}(?:and )?(?:end|stop|finish)(?:s|ing)?(?: at|:)? " + B), "from ${a} to ${b}"),
        (Pattern.En("(?:the|a|1|one) (?<unit>minute|hour) (?:starting|beginning|from|that starts|which starts|that begins|after)(?: (?:at|from))? " + B), "the 1 ${unit} from ${b}"),
        (Pattern.En("the (?:very )?" + End + " [^.;!?0-9]{2,30}, ?(?:so |please )*(?:take|cut|trim|chop|lose|drop|knock|shave) (?:about |off )?" + A + " off(?: (?:there|it|that))?"), "remove the last ${a}"),
        (Pattern.En("the (?:very )?" + Start + " [^.;!?0-9]{2,30}, ?(?:so |please )*(?:take|cut|trim|chop|lose|drop|knock|shave) (?:about |off )?" + A + " off(?: (?:there|it|that))?"), "remove the first ${a}"),
        (Pattern.En("the (?:very )?" + Start + " (?:should|can|must|has to|needs to|could) (?:all )?(?:go|be (?:cut|removed|dropped)),? " + About + "(?:all |the first )?" + A + "(?: of it)?"), "remove the first ${a}"),
        (Pattern.En("the (?:very )?" + End + " (?:should|can|must|has to|needs to|could) (?:all )?(?:go|be (?:cut|removed|dropped)),? " + About + "(?:all |the last )?" + A + "(?: of it)?"), "remove the last ${a}"),
        (Pattern.En("(?:begin|start)(?: it)? (?:a bit|a little|somewhat|slightly|a touch)? ?later,? (?:at|say at|say|like at|around|from) " + A), "start at ${a}"),
        (Pattern.En("(?:only|just) how it (?:starts|begins|opens),? " + About + "(?:for )?" + A), "keep the first ${a}"),
        (Pattern.En("(?:only|just) how it (?:ends|finishes|closes),? " + About + "(?:for )?" + A), "keep the last ${a}"),
        // Who pressed the button too early or too late.
        (Pattern.En("(?:pressed|hit|pushed|started|began|switched|turned)(?: on| it| the)*(?: (?:record|recording|filming|the camera|the button|start|on|it))* " + About + A + " too (?:early|soon)"), ", remove the first ${a}"),
        (Pattern.En("(?:stopped|ended|switched|turned|pressed|hit)(?: off| it| the)*(?: (?:stop|recording|filming|the camera|the button|off|it))* " + About + A + " too late"), ", remove the last ${a}"),
        // What somebody allows.
        (Pattern.En(A + " (?:is|'s|would be) (?:the (?:most|max(?:imum)?|limit|longest|upper limit|cap|ceiling))(?: (?:that )?(?:they|we|you|i|it|he|she|the [a-z]+|instagram|tiktok|youtube) (?:take|takes|allow|allows|accept|accepts|can have|can show|have|get|permit|permits|let (?:us|me)))?(?! (?:i |we )?(?:want|need))"), "at most ${a} long"),
        // What comes before or after is of no interest.
        (Pattern.En("(?<!(?:before|after|until|till|past)[^.;!?]{2,16} (?:and|or|plus) )" + Everything + " (?<side>before|after|past|beyond) (?:the )?" + A + "(?: mark)? (?:is|was|are|'s)(?! (?:(?:very|really|so|all|the|what|where) )*(?:great|good|fine|needed|important|perfect|best|i |we |to keep|ok|okay|lovely|useful|interesting|gold|essential|relevant|nice|wanted|mine|sharp|clear|louder|quieter|faster|slower|mine|part))[^.;!?0-9]{2,50}?(?=$|[.;!?,])"), "remove everything ${side} ${a}"),
        (Pattern.En("(?:between|from) (?<a>" + Time + "|[0-9]{1,3}) (?:and|to) " + B + ",? (?:and|,) ?(?:then )?(?:another|also|again|once more)(?: one| 1)?(?: (?:between|from|at))? (?<c>[0-9]{1,3}) (?:and|to|-) (?<d>[0-9]{1,3})(?: ?(?:s|secs?|seconds?))?"), "from ${a} to ${b} and ${c} to ${d} seconds"),
        // "The camera falls at 0:33 and I pick it up at 0:39, cut that."
        (Pattern.En("at " + A + ",? (?:and |then |until |till |but )+[^.;!?0-9]{2,40}? (?:at|by|around|about) " + B + "[,;.-]? ?(?:so |and |please |just )*(?:" + TrimVerbWords.DropThem + "|(?:take|cut|edit|leave|get) (?:that|it|this) out)"), "remove ${a} to ${b}"),
        (Pattern.En("at " + A + "[,;]? (?:and |and it |it |which |that )?(?:takes|lasts|goes on|keeps going|continues|carries on|stops|ends|is over)(?: (?:until|till|to|at|by|only at))+ (?:about )?" + B), "from ${a} to ${b}"),
        (Pattern.En("(?:leave|keep|want|use) (?:everything|all(?: of it)?|it all|the lot|the (?:whole )?(?:video|thing))(?: (?:in|there|as (?:it )?is|in there))?,? (?:except|but|apart from|bar|save|minus|without)(?: for)?(?: the)?(?: " + Part + ")?(?: from| between)? " + Range), "remove ${a} to ${b}"),
        (Pattern.En("(?:kill|cut|remove|drop|lose|delete|axe|skip|ditch) (?:the |that |my |this )(?:(?:awkward|long|boring|silent|embarrassing) )?(?:silence|pause|gap|quiet|cough|sneeze|burp|interruption|mistake|stumble|ad|advert|commercial|break|swearing|argument|laugh(?:ing|ter)?|waiting) (?:between|from|at) " + Range.Replace("(?:to|", "(?:to|and|", StringComparison.Ordinal)), "remove ${a} to ${b}"),
        (Pattern.Zh("(?<=^|[,;.!?] ?)no " + Range + "(?= ?(?:please|pls|thanks|$|[,.;!?]))"), "remove ${a} to ${b}"),
        (Pattern.En("(?:get|take|throw|kick|leave) " + Range + " out(?: of (?:there|it|the (?:video|clip)))?"), "remove ${a} to ${b}"),
        (Pattern.En("(?:clip|cut|snip|lift|take) out " + Range + " (?:and|then|, )+ ?(?:please )?(?:give|send|hand|let) (?:me |us )?(?:have )?(?:that|it|this)"), "keep only ${a} to ${b}"),
        (Pattern.En("(?:forget|never mind|don't bother with|i don't need|not interested in|leave off) (?:about )?the (?<nth>first|second|last) (?<p>1/2|1/3|third|quarter|1/4)"), "remove the ${nth} ${p}"),
        (Pattern.En("(?:don't|do not|dont|never) (?:show|keep|include|need|want|use) (?:what(?:ever)?|anything|everything|the (?:bit|part|stuff))(?: (?:that )?(?:comes|happens|is|follows|goes on))? (?<side>after|before|past|beyond) " + A), "remove everything ${side} ${a}"),
        (Pattern.Zh("\\b" + Range + " (?:(?:was|were|is|are|be|to be|being|gets?) )*(?:taken out|left out|edited out|thrown out|cut out|(?<=(?:was|were|is|are|be|being|gets?) )(?:gone|removed|deleted|dropped|cut away|out))(?= ?(?:$|[,.;!?]|(?:of (?:it|there)|please|and|then|thanks)\\b))"), "remove ${a} to ${b}"),
        (Pattern.Zh("\\b(?:between |from )?" + Range.Replace("(?:to|", "(?:to|and|", StringComparison.Ordinal) + ",? [^.;!?0-9]{2,40}?(?: and|,) (?:that|it|this) (?:should(?:n't| not)|must(?:n't| not)|can't|may not) (?:be|stay|appear|remain)(?: (?:in|there|it|in it|in there|seen|shown))*"), "remove ${a} to ${b}"),
        (Pattern.En(Range + " (?:is|are) [a-z ]{2,20},? (?:and |but )?(?:the (?:rest|remainder|other bits?|others)|everything else|all else) (?:isn't|is not|aren't|is (?:rubbish|boring|junk|nothing|useless|trash)|can go|doesn't matter)"), "keep only ${a} to ${b}"),
        (Pattern.En("after " + A + ",? [^.;!?0-9]{2,40}?,? (?:so |and |just )*(?:end|stop|finish|cut)(?: it)? (?:off )?(?:there|then|at that point)"), "stop at ${a}"),
        (Pattern.En("(?:before|until|till) " + A + ",? [^.;!?0-9]{2,40}?,? (?:so |and |just )*(?:start|begin|open)(?: it)? (?:there|then|at that point)"), "start at ${a}"),
        (Pattern.Zh("(?<=\\b(?:start|begin|end|stop|finish)[a-z]{0,4}(?: (?:it|at|from|the video|the clip))* " + Time + ",?) (?:rather than|instead of|and not|not)(?: (?:at|from))? " + Time), ""),
        (Pattern.En("except (?:that|for|when|where) [^.;!?0-9]{2,40}? (?:at|between|from) " + Range.Replace("(?:to|", "(?:to|and|", StringComparison.Ordinal) + "(?:,? (?:and )?(?:that|this|it|which) (?:has to|must|should|needs to|can) (?:go|disappear|vanish|be (?:cut|removed|deleted|gone)))?"), ", remove ${a} to ${b}"),
        (Pattern.Zh("(?![0-9]+:)" + A + "[^.;!?0-9]{0,40}?,? (?:so |and |please )+(?:cut|trim|shorten) (?:it|this|mine|ours|the video) (?:down )?to (?:that|fit|match|this length|that length)\\b"), "at most ${a} long"),
        (Pattern.En("(?:start|begin|open)s? (?:with|when|where) (?:the |my |her |his |our |she |he |they |we )[^.;!?0-9]{2,30} at " + A + "(?![^.;!?]{0,24}\\b(?:end|ends|stop|stops|finish|finishes|to|until|till)\\b)"), "start at ${a}"),
        (Pattern.Zh("(?:录|拍|开|按)早了 ?" + A), "去掉前 ${a}"),
        (Pattern.Zh("(?:录|拍|停|关|按)晚了 ?" + A), "去掉最后 ${a}"),
        // "The second half, the first half is warm-up": what is told of the other.
        (Pattern.Zh("(?<=\\b(?:first|second|last|1st|2nd) 1/2(?: of (?:the|my|this|it) ?[a-z]{0,12})?(?: please)?)[,;] ?(?:and |as |because |cos |since )?(?:the )?(?:first|second|last|other|1st|2nd) 1/2 (?:is|was|has|'s) (?!what|the (?:part|bit)|all|good|great|to keep|needed)[^.;!?]{2,50}"), ","),
        (Pattern.En("(?:forget|drop|lose|bin|ditch)(?: about)? (?:all|everything|the lot)(?: of it)?(?: else)?,? (?:but|except|bar|apart from)(?: for)? " + Range), "keep only ${a} to ${b}"),
        // What lies outside is worth nothing.
        (Pattern.En("(?:everything|anything|all|whatever|what)(?: (?:that's|that is|is|lies|comes|else))* (?:outside|beyond|around|not (?:in|within|inside|between))(?: of)? (?:the " + Part + " )?(?:from )?" + Range + " (?:is|can|should|must|has to|may|could)[^.;!?]{1,30}"), "keep only ${a} to ${b}"),
        (Pattern.En("(?:everything|all(?: of it)?|the rest|it|the video)(?:'s| is)? (?:all )?(?:fine|good|great|ok|okay|perfect|usable|lovely|nice),? ?(?:except|apart from|but not|bar|save|aside from|other than)(?: for)?(?: the)?(?: " + Part + ")?(?: from)? " + Range + "(?:,? (?:which|that|and (?:it|that)) (?:has to|must|should|can|needs to) (?:go|be cut|be removed))?"), "remove ${a} to ${b}"),
        (Pattern.En("(?:jump(?: cut)?|skip|hop|leap|go)(?:s|ing|ping)? from " + A + " (?:straight |right |directly |on )?to " + B), "remove ${a} to ${b}"),
        (Pattern.En("skip over (?:the " + Part + " )?(?:from )?" + Range), "remove ${a} to ${b}"),
        (Pattern.En("(?:no ?body|no (?:one|1)|none of us|no viewer) (?:needs|wants|has|should|must|may|ought|cares)(?: to| about)?(?: (?:see|watch|sit through|look at|view))?(?: what happens)?(?: from| between)? " + Range), "remove ${a} to ${b}"),
        (Pattern.En("(?:make|let|have|get) " + Range + " (?:vanish|disappear|go away|gone|removed|cut out)"), "remove ${a} to ${b}"),
        (Pattern.Zh("\\b" + Range + ",? ?(?:is [a-z ]{2,24} and )?(?:(?:which|that|it|this|they) )?(?:should(?:n't| not)|must(?:n't| not)|ought not to|is not to|isn't to|isn't meant to|isn't supposed to|may not|has no business|doesn't|does not|don't|do not)(?: be| belong| being| appear| show up| feature)*(?: in)?(?: (?:it|there|here|the (?:video|film|clip)|shown|seen|visible))"), "remove ${a} to ${b}"),
        (Pattern.Zh("\\b" + Range + "(?<why>[^.;!?0-9]{0,40}?),? ?(?:nobody|no (?:one|1)|noone) (?:should|must|needs to|has to|may|ought to|wants to) (?:see|watch|know about|sit through) (?:it|that|this|them)\\b"), "remove ${a} to ${b}"),
        // "…between 10 and 14, and I would love both of them gone".
        (Pattern.En("(?:i|we)(?:'d| would) (?:love|like|want|prefer|rather have|be happy (?:with|to have|to see)) (?:both|them|those|these|it|that|this|all)(?: (?:of (?:them|those|it)|two|three))? (?:gone|out|removed|cut|deleted|away|off)"), ", remove them"),
        (Pattern.En("edit (?:him|her|them|us|me) out by cutting (?:that|the|this|those) " + Part + "s?"), "cut that out"),
        (Pattern.Zh("(?<=\\b(?:keep|use|want|need|leave|take)\\b[^.;!?]{0,60})[,;] ?(?:and |but )?(?:lose|drop|cut|bin|remove|skip|delete|without) (?:what's|whatever is|whatever's|what is|what comes|everything|all|the (?:stuff|bit|part|rest)) (?:in the middle|in ?between|between(?: them)?)(?! ?[0-9])"), ""),
        // "She begins at 1:20 and at 2:55 she bows, that's the part I want."
        (Pattern.Zh("\\b" + A + " (?:is|was|is about) (?:where|when) [^.;!?0-9]{2,40}?,? (?:and|to|until|till)(?: then)?(?: (?:at|by|around|about))* " + B + "[^.;!?0-9]{0,30}?,? ?(?:and )?(?:that's|thats|that is|this is|it's) (?:the|all|what|exactly)[^.;!?]{0,24}"), "keep ${a} to ${b}"),
        (Pattern.En("(?:the )?(?:passage|part|bit|section|piece|clip|stretch) (?:commencing|starting|beginning|that (?:starts|begins|commences)) (?:at|from) " + A + " and (?:concluding|ending|finishing|stopping|that ends|which ends) (?:at|with|by) " + B), "the part from ${a} to ${b}"),
        // The sound beside a part, under one verb.
        (Pattern.En("(?<v>get rid of|remove|cut|drop|lose|delete|ditch|skip) (?<p>the (?:first|last|final|opening) " + Time + ") (?:and|plus|as well as) (?:of |also )?(?:the |its |all )?(?:whole )?(?:sound|audio|soundtrack)(?! ?(?:bit|part|problem))"), "${v} ${p} and mute it"),
        (Pattern.Zh("(?<=\\b[0-9]{1,4} ?(?:seconds?|secs?|s|minutes?|mins?) long,? (?:and |but )?)(?<w>(?:it )?(?:needs|has|must|should|ought) (?:to )?be (?:only |just |about )?)(?<n>[0-9]{1,3})(?= ?(?:$|[,.;!?]))"), "${w}at most ${n} seconds long"),
        // "He speaks until 6:40, from then on it's embarrassing, kill it".
        (Pattern.Zh("\\b(?:until|till|at|up to|by|to) " + A + "[,;.] ?(?:and |but )?(?:from (?:then|there|that point|that) on(?:wards)?|after (?:that|which|this)|afterwards|thereafter|the rest)\\b[^.;!?0-9]{0,40}?[,;-] ?" + Gone), "remove everything after ${a}"),
        (Pattern.Zh("(?<=\\bafter (?:my|our|his|her|their|the) [a-z]+ )(?:had )?(?:ended|was over|finished|stopped)(?= at )"), "event"),
        (Pattern.Zh("\\bafter (?<who>my|our|his|her|their|the) (?<what>[a-z]+) (?:event)(?= at )"), "when it ended"),
    ];
}
