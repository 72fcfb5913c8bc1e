using System.Globalization;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Parts that an English sentence tells as events and then points at: "the goal falls at 12:08, start there and give me 15 seconds", "it breaks at 1:05 and by
/// 1:40 it's over, they only want those 35 seconds". The moments are put where they are pointed at. Goes after the numerals, and before all else that reads times.
/// </summary>
internal sealed class StoryRanges : Rephrasing
{
    private const string Lead = "(?:\\b(?:at|around|about|by|from|that's|it's|which is) ){0,2}";
    private const string Clock = "[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])";
    private const string Range = Clock + "(?: ?- ?| to | until | till | through )" + Clock;
    private const string Begin = "(?:start|begin)(?:s|ing|ning)?(?: it| the (?:video|clip|film))?(?: (?:right|just|exactly))? (?:from )?(?:there|then|at that point|at that moment)";
    private const string Give = "(?:give|hand|send|keep|take|show|use|leave|want|need|grab|let it (?:run|go|play)|(?:run|play|go)(?: on)?|make it last|have)(?: (?:me|us|it|only|just|the|next|following|about|for|exactly|roughly|on|i|we))*";
    private const string There = "(?:from (?:there|then|that (?:point|moment))(?: on(?:wards?)?)?|starting there|beginning there|after (?:that|it|this|them|those)|that follow(?:s)?)";
    private const string Drop = "(?:lose|drop|cut|skip|remove|bin|delete|ditch|get rid of|throw (?:out|away)|chop(?: off)?|take off|trim)";
    private const string Bare = "(?<b>" + Time + "|[0-9]{1,3}(?= ?(?:$|[,.;!?]|seconds?\\b|(?:please|from there|after)\\b)))";

    /// <summary>Between a moment and what points at it: whatever happens then.</summary>
    private const string Event = "[^!?0-9]{0,70}?";

    /// <summary>What happens between two moments; small numbers may count something in it.</summary>
    private const string Happening = "(?:(?!\\b(?:keep|cut|remove|start|begin|only|just|fade|mute)\\b)(?:[^.;!?0-9]|(?<![0-9:.])[0-9]{1,3} (?=[a-z]{3,})(?!sec|min|hour))){3,90}?";
    private const string TakeOut = "(?:(?:snip|cut|edit|take|leave|chop|clip)(?: (?:that|it|this|the (?!first|last|rest|whole|video|file|sound|audio|title|middle|beginning|start|end|picture)[a-z]+)(?: (?:bit|part|scene|stretch|section))?)? out|(?:cut|remove|drop|lose|delete|skip|get rid of|snip|trim|edit out|take out) (?:that|it|this|the (?!first|last|rest|whole|video|file|sound|audio|title|middle|beginning|start|end|picture|black|bars?)[a-z]+)(?: (?:bit|part|scene|stretch|section))?|(?:can|could|should|may|must) (?:that|it|this)(?: (?:bit|part|scene|stretch|section|piece))? (?:please )?(?:go|be (?:cut|removed|dropped|skipped|snipped|deleted|(?:cut|taken|edited|left|snipped) out)))(?: please| out)?(?= ?(?:$|[,.;!?]|please\\b))";

    protected override IReadOnlyList<(Wording Pattern, string Means)> Table { get; } =
    [
        // "It doesn't start until 12:30 and is over at 58:00, cut it to that."
        (Pattern.Zh("\\b(?:doesn't|does not|doesnt|don't|do not|won't|didn't)(?: (?:really|actually|properly|even))* (?:start|begin|get going|get started|kick off|come on|happen|get to the point)(?: (?:until|till|before))(?: about| around)? " + A), "starts at ${a}"),
        (Pattern.Zh("\\b(?:starts?|begins?|gets going|kicks off)(?: [a-z]+ing)?(?: only| really)? (?:at|from|around) (?<a>" + Clock + ")(?:,? before that [^.;!?]{0,60}?,)?(?:,? and| and then|,) (?:(?:he|she|it|they|that|we)(?:'s|'re| is| are)?|is|are|it's|all)?(?: all)? ?(?:over|done|finished|through|ends?|finishes|stops|goes on|lasts?|runs?)(?: (?:at|by|until|till|to|around)){1,2} (?<b>" + Clock + ")(?: sharp)? ?[,;.:-]{1,2} ?(?:so |and |please |- ?)*(?:cut|trim|shorten|reduce|keep|just|only|give me|i want|we want|i need|we need|want|need)(?: (?:it|this|the video|only|just|to|down|me))* (?:that|this|his|her|their|the|its)(?: (?:part|bit|talk|speech|set|song|service|whole thing|stretch|section))?(?= ?(?:$|[,.;!?]|please\\b))"), ", keep ${a} to ${b}"),
        // "Between 0:40 and 0:55 my dog barks, can that stretch go?"
        (Pattern.Zh("\\b(?:between|from) (?:about |around )?(?<a>" + Clock + ")(?: ?- ?| and | to | until | till )(?<b>" + Clock + ")[, ]" + Happening + "[,;.:-] ?(?:so |and |please |just |can you |could you )*" + TakeOut), "remove ${a} to ${b}"),
        // "She cries from 7:02 to 7:20 and doesn't want that in."
        (Pattern.Zh("\\b(?:from|between) (?:about |around )?(?<a>" + Clock + ")(?: ?- ?| to | and | until | till )(?<b>" + Clock + ")\\b[^.;!?0-9]{0,60}?\\b(?:doesn't|don't|does not|do not|wouldn't|didn't) (?:want|need|like)(?: to (?:have|see|show))? (?:that|this|it|those)(?: (?:bit|part|scene|stretch))?(?: to be)?(?: left)?(?: (?:in|in there|in it|seen|shown|kept|included|on there|there))?(?= ?(?:$|[,.;!?]))"), "remove ${a} to ${b}"),
        // "The toast lasts from 4:15 to 6:50. Only keep the toast."
        (Pattern.Zh("\\b(?:the|my|our|her|his) (?<x>[a-z]{3,14}) (?:(?:only|just) )?(?:lasts?|is|goes|runs|plays)(?: only)? (?:from|between) (?<a>" + Clock + ")(?: ?- ?| to | and | until | till )(?<b>" + Clock + ")[^!?0-9]{0,60}?\\b(?:only |just )?(?:keep|leave|want|need|take|show|send|use|give me)(?: (?:me|us|only|just))* (?:the|that|my|our|her|his) \\k<x>(?= ?(?:$|[,.;!?]|please\\b|and\\b))"), ", keep ${a} to ${b}"),
        // "The initial 6 seconds and the closing 4 are unusable; off with both."
        (Pattern.Zh("\\b(?:the )?(?:first|opening|initial) " + A + " and (?:the )?(?:last|final|closing) (?<n>[0-9]{1,3})(?: ?(?:seconds?|secs?|s))? (?:are|is|can|must|should|have)\\b[^!?]{2,120}?[,;.:-] ?(?:so |and |please |just |can you |could you )*(?:(?:cut|trim|chop|remove|delete|drop|lose|snip|clip|shave|get rid of|take|bin|ditch)(?: (?:off|out|away))? (?:both|them|those|these)|(?:off|away|out) with (?:both|them|those))"), "remove the first ${a} and the last ${n} seconds"),
        // "The first 5 seconds are the lens cap and the end has 10 seconds of floor, cut both."
        (Pattern.Zh("\\b(?:the )?(?:first|opening|initial) " + A + " (?:are|is|shows?|have|has|of)\\b[^.;!?0-9]{2,50}? and (?:the )?(?:(?:last|final|closing) " + B + "|(?:very )?end (?:has|is|shows|holds|are)(?: about| another)? " + B + ")[^!?0-9]{0,60}?[,;.:-] ?(?:so |and |please |just |can you |could you )*(?:(?:cut|trim|chop|remove|delete|drop|lose|snip|clip|shave|get rid of|take|bin|ditch)(?: (?:off|out|away))? (?:both|them|those|these)|(?:off|away|out) with (?:both|them|those))(?: (?:of them|parts|bits|ends|off|out|away|please|too))*"), "remove the first ${a} and the last ${b}"),
        // "Mute it because I cough at 0:20": why, and no part of the sound.
        (Pattern.Zh("\\b(?<m>(?:mute|silence) (?:it|this|the (?:video|clip|whole thing)|everything)(?: all)?),? (?:because|since|as|cos|cause|for) [^,.;!?0-9]{2,50} (?:at|around|from) " + Time + "(?:(?: to| until| till| and) " + Time + ")?"), "${m}"),
        // "Finish before the credits, which come at 4:20."
        (Pattern.Zh("\\b(?<v>end|finish|stop)(?:s|ing)?(?: it)?(?: (?:just|right|shortly))? before (?:the |my |our |his |her )?[a-z]+(?: [a-z]+)?,? (?:which |that |they |it )?(?:(?:all )?(?:comes?|starts?|begins?|is|are|appears?|rolls?|kicks? in|sets? in|shows? up) ){1,2}(?:at|from|around) " + A), "${v} at ${a}"),
        // "At 2:10 my phone rings and I talk until 2:31, otherwise it's perfect. Snip the call out."
        (Pattern.Zh("\\b(?:at|from|by) (?:about |around )?(?<a>" + Clock + ") " + Happening + "(?: |, (?=(?:and )?at\\b))(?:until|till|to|and (?:(?:is|are|it's) )?(?:only |just |then )?(?:leaves?|stops?|comes? back|back|ends?|gone|over|off|goes?|done|finish(?:es)?)(?: [a-z]+)? (?:at|by|around)|by|(?:and )?at(?= (?:about |around )?" + Clock + " (?:it's|it is|he's|she's|that's|they're) (?:all )?(?:over|gone|done|quiet|finished|back|away))) (?:about |around )?(?<b>" + Clock + ")(?:(?!\\b(?:keep|only)\\b)(?:[^0-9?]|(?<![0-9:.])[0-9]{1,3} (?=[a-z]{3,})(?!sec|min|hour))|\\([^()]{1,20}\\)){0,100}?[,;.:-] ?(?:so |and |please |just |can you |could you )*" + TakeOut), "remove ${a} to ${b}"),
        // "A 5 second freeze at the end. Cut off the freeze."
        (Pattern.Zh("\\b(?:an? |the |about )?" + A + " (?:long )?(?:of )?(?:[a-z]+ ){0,2}?(?<x>[a-z]{3,14}) (?:at|on|in) the (?:very )?(?<side>end|finish|start|beginning|front)\\b[^!?]{0,80}?[,;.:-] ?(?:so |and |please |just |can you |could you )*(?:cut|remove|drop|lose|trim|chop|delete|get rid of|take|snip|clip)(?: (?:off|out|away))? (?:the|that|this) (?:[a-z]+ )?\\k<x>(?: (?:off|out|away|please))*(?= ?(?:$|[,.;!?]|please\\b))"), "remove the ${side} ${a}"),
        (Pattern.Zh("\\bremove the (?:end|finish) (?=" + Time + ")"), "remove the last "),
        (Pattern.Zh("\\bremove the (?:start|beginning|front) (?=" + Time + ")"), "remove the first "),
        // "At 2:10 he starts drilling and never stops, so finish it there."
        (Pattern.Zh("\\bat (?:about )?" + A + "(?<w> [^!?0-9]{2,80}?[,;.:-] ?(?:so |and |please |just )*)(?<v>stop|end|finish|cut)(?: it)? (?:right |just |off )?(?:there|then|at that point)(?= ?(?:$|[,.;!?]|please\\b))"), "then${w}stop at ${a}"),
        (Pattern.Zh("\\bat (?:about )?" + A + "(?<w> [^!?0-9]{2,80}?[,;.:-] ?(?:so |and |please |just )*)(?:start|begin)(?: it)? (?:right |just |from )?(?:there|then|at that point)(?= ?(?:$|[.;!?]|please\\b))"), "then${w}start at ${a}"),
        // "The ad is 6 seconds at 1:30, remove it."
        (Pattern.Zh("(?:is|lasts|runs|takes) (?:about |only |just )?" + A + "(?: long)?,? (?:and (?:it )?)?(?:(?:starts|begins|comes|happens|is|starting|beginning) )?(?:at|from) " + B + "[,;.] ?(?:so |and |please |just )*" + TrimVerbWords.DropThem), ", remove ${a} from ${b}"),
        // "There's a gap from 7:02 to 7:31, close it."
        (Pattern.Zh("\\b(?:gap|break|pause|silence|hole|interruption|dead air|interval|blackout|outage|dropout) (?:from|between|at) (?<a>" + Clock + ")(?: ?- ?| to | and | until | till )(?<b>" + Clock + ")[^.;!?0-9]{0,40}?[,;.:-] ?(?:so |and |please |just )*(?:close|bridge|skip|remove|cut|lose|drop|get rid of|take out|delete|jump) (?:it|that|this|the (?:gap|break|pause|hole))(?: out)?"), "remove ${a} to ${b}"),
        // "4 s of my shoes at the start and 7 s of ceiling at the end, trim both."
        (Pattern.Zh("(?<![0-9] ?)(?:the )?" + A + " (?:long )?(?:(?:of|with|is|are|where|when|showing) [^,.;!?0-9]{2,44}? )?(?:at|in|off) the (?:very )?(?:start|beginning|front)(?: [^,.;!?0-9]{2,30}?)?(?:,| and|, and| plus)+ (?:about |another |the )?" + B + " (?:(?:of|with|is|are|where|when|showing) [^,.;!?0-9]{2,44}? )?(?:at|in|off) the (?:very )?(?:end|finish|back)(?: [^,.;!?0-9]{2,30}?)?[,;.:-] ?(?:so |and |please |just |can you |could you )*(?:cut|trim|chop|remove|delete|drop|lose|snip|clip|shave|get rid of|take|bin|ditch)(?: (?:off|out|away))? (?:both|them|those|these|all of (?:it|that))(?: (?:of them|parts|bits|ends))?(?: (?:off|out|away|please|too))*(?= ?(?:$|[,.;!?]|(?:and|then|so)\\b))"), "remove the first ${a} and the last ${b}"),
        // "It comes 20 seconds in, keep from 5 seconds before it …".
        (Pattern.Zh("\\b(?:comes|happens|starts|occurs|hits|falls|begins|is)(?: (?:about|around|only|some|at|roughly))* " + A + " in(?:to (?:it|the (?:video|clip)))?(?=[^!?]{0,60}\\b(?:before|after|either side of) (?:it|the|that)\\b)"), "is at ${a}"),
        // "It fogged up at 4:10; cut from there to the end."
        (Pattern.Zh("\\bat (?:about )?" + A + "(?<w>[^!?0-9]{0,60}?[,;.:-] ?(?:so |and |please |just )*)" + Drop + " (?:everything |all |it |the video )?(?:from (?:there|then|that (?:point|moment))|after (?:that|this))(?: (?:on(?:wards?)?|to (?:the )?(?:very )?end|until (?:the )?end|till (?:the )?end))*(?= ?(?:$|[,.;!?]|please\\b))"), "then${w}remove everything after ${a}"),
        // "At second 70".
        (Pattern.Zh("\\b(?<at>at|after|before|around) (?:about )?second (?<n>[0-9]{1,4})(?! ?(?:-|to|until|till|and|[0-9:]))"), "${at} ${n} seconds"),
        // A start, and how long from there.
        (Pattern.Zh(Lead + A + "(?: in| mark)?" + Event + "\\b" + Begin + "(?:,| and|,? then| -)+ ?(?:please |just |only )*" + Give + " " + B), "; start at ${a} and give me ${b}"),
        (Pattern.Zh(Lead + A + "(?: in| mark)?[,;.:] ?(?:so |and |then |please |just |only )*" + Give + " " + B + " (?:of it )?" + There), "start at ${a} and give me ${b}"),
        (Pattern.Zh("\\b(?:from|starting|beginning)(?: (?:at|from|with))? (?:the )?(?:moment|point|second|when|where|bit|part)[^,.;!?0-9]{1,44}, ?(?:that's|which is|that is|it's|i\\.?e\\.?|so)?(?: (?:at|about|around))* ?" + A + ",? ?(?:(?:i|we)(?:'d like| would like)? )?" + Give + " " + B), "start at ${a} and give me ${b}"),
        // What goes first, and how long what stays is.
        (Pattern.Zh("\\b(?:the )?(?:first|opening|initial) " + A + " (?:are|is|of|show|has|have)\\b" + Event + "[,;.:-] ?(?:so |and |please |just )*" + Drop + " (?:that|those|these|them|it|this|the [a-z]+)(?: (?:bit|part|off|out|away))?,? (?:and |then |but )+" + Give + " " + Bare + "(?: seconds?)?(?: (?:after|from) (?:that|there|then|it|them|those))?(?: on)?"), "start at ${a} and give me ${b}_s"),
        (Pattern.Zh("(?<![0-9] ?)" + A + " (?:long )?of (?:(?!\\b(?:and|but|end)\\b)[^,.;!?0-9]){2,40}? (?:(?:at|in) the (?:very )?(?:start|beginning|front)|before (?:i|he|she|it|they|we|anyone|anything|the)\\b)" + Event + "[,;.:-] ?(?:so |and |please |just )*" + Drop + " (?:that|those|these|them|it|this|the [a-z]+)(?: (?:bit|part|off|out|away))?,? (?:and |then |but )+" + Give + " " + Bare + "(?: seconds?)? " + There), "start at ${a} and give me ${b}_s"),
        (Pattern.Zh("_s\\b"), ""),
        // Two parts, with a leap between them.
        (Pattern.Zh("(?<r>" + Range + ")[^.;!?0-9]{0,50}?(?:,| and|,? then)+ (?:(?:then|please|jump|skip|cut|hop|leap|go|move|over|straight|right|directly|on|ahead|forward) )+to (?<q>" + Range + ")"), "keep ${r} and ${q}"),
        // Nothing to be seen after it.
        (Pattern.Zh("\\b(?:nothing|not much|little)(?: (?:really|much|else|interesting|of interest|more))*(?: (?:happens|comes|follows|goes on|is (?:there|to be seen)))? (?<side>after|past|beyond) " + A + Event + "[,;.] ?(?:so |and |please |just )*(?:stop|end|finish|cut)(?: it)?(?: (?:off|right|there|then|at " + Time + "))*(?= ?(?:$|[,.;!?]))"), "stop at ${a}"),
        // "It rings at 0:52, throw away all after it."
        (Pattern.Zh("\\bat " + A + "[,;.]? (?:so |and |please |just )*" + Drop + " (?:all|everything|anything|whatever|what)(?: (?:that |which )?(?:comes|is|happens|follows|goes on))? (?<side>after|before) (?:it|that|this|then)\\b"), "at that moment, remove everything ${side} ${a}"),
        (Pattern.Zh("\\b(?:starting|beginning|from) (?:at |from )?" + A + ",? [^,.;!?0-9]{2,50}, ?(?:and )?(?:through|until|till|up to|to|all the way to) " + B), "from ${a} to ${b}"),
        // "The oven opens at 0:45 …, start it at the oven".
        (Pattern.Zh("\\bthe (?<x>[a-z]{3,14})(?<w>(?: [a-z]+){1,4}) (?:at|is at|around) " + A + "(?<mid>[^!?]{1,110}?)\\b(?<v>start|begin|stop|end|finish)(?: it| the (?:video|clip))? (?:at|with|from|when|where) (?:the )?\\k<x>(?: (?:door|thing|bit|part))?\\b"), "the ${x}${w}${mid}${v} at ${a}"),
        (Pattern.Zh("\\b(?<v>[a-z]{4,12})(?<w>(?: [a-z]+){0,3}) at " + B + "(?<mid>[^!?]{1,80}?)" + A + " (?:until|till|to|up to) (?:just |right |about )*(?:when|where|before|the moment) (?:he|she|it|they|we|i) (?:just |then )?\\k<v>(?: (?:it|the|his|her|their|my|them|him|[a-z]+)){0,3}"), "${v}${w}${mid}from ${a} to ${b}"),
        // "The bump comes 20 seconds in, keep from 5 seconds before the bump".
        (Pattern.Zh("(?<=\\bthe (?<x>[a-z]{3,14}) (?:comes|is at|is|happens|starts|occurs|hits|falls|goes off|begins)(?: (?:at|about|around|only|some))* " + Time + "(?: in| mark)?[^!?]{1,50})\\b(?<side>before|after) the \\k<x>\\b"), "${side} it"),
        // "The count-in takes 4 seconds so that goes."
        (Pattern.Zh("\\b(?:the |my |our |that |this )?(?:count ?in|lead ?in|intro|opening|countdown|clapper|slate|logo|splash screen|opening titles?|title card) (?:takes|lasts|is|runs|goes on for)(?: (?:about|around|only|just|for))* " + A + "(?: long)?,? ?(?:so |and )?(?:that|it|which|this) (?:goes|can go|has to go|must go|should go|needs to go)\\b"), "remove the first ${a}"),
        (Pattern.Zh("\\b(?:the |my |our |that |this )?(?:outro|end(?:ing)? credits|closing credits|credits|end card|end screen|fade out music|goodbyes?) (?:takes?|lasts?|is|are|runs?|goes on for)(?: (?:about|around|only|just|for|the last))* " + A + "(?: long)?,? ?(?:so |and )?(?:that|it|which|this|they|those) (?:goes?|can go|has to go|have to go|must go|should go|needs? to go)\\b"), "remove the last ${a}"),
        // "…, speed it up until it's 20".
        (Pattern.Zh("\\b(?<how>(?:speed|hurry|rush|slow|stretch)(?:s|ed|ing)? (?:it|this|that|the (?:whole )?(?:video|clip|thing|film))(?: (?:up|down|along|out))? (?:until|till|so|so that|such that)(?: that)? (?:it's|it is|it lasts|it takes|it runs|it hits|it fits)) (?<n>[0-9]{1,3})(?= ?(?:$|[,.;!?]))"), "${how} ${n} seconds long"),
    ];

    /// <summary>A length that is allowed, and a video that is hurried until it has it.</summary>
    private static readonly Wording Hurried = Pattern.Zh(
        "\\b(?<who>takes?|accepts?|allows?|gives?(?: me| us)?|lasts?|has|have|is|are|wants?) (?:only |just |exactly |at most |max )*" + A + "(?<mid>[^!?]{2,120}?)\\b(?:hurry|speed|rush|race|accelerate|fast ?forward|quicken)(?: (?:it|this|that|the (?:whole )?(?:thing|video|clip|film|lot)))?(?: (?:up|along|through))?(?: (?:so|until|till)(?: that)?)? ?(?:it|to|the (?:whole )?thing) (?:fits?|goes in|gets in|makes it)(?= ?(?:$|[,.;!?]|(?:in|the|that|into)\\b))");

    /// <summary>What points at a part that was told as two moments.</summary>
    private const string Only = "(?:(?:only|just) (?:leave|keep|show|use|send|give (?:me|us|him|her|them)|let me have|have|get|see|want|wants?|needs?|to see|cut|clip|export)|(?:keep|leave|wants?|needs?|send|give (?:me|us|him|her|them)|show)(?: me| us)? (?:only|just))";

    private static readonly Wording Told = Pattern.Zh(
        "(?<lead>\\b(?:at|from|in at|is at) (?:about |around )?)(?<a>" + Clock + ")(?<first>[^.;!?0-9]{2,70}?\\b(?:at|by|until|till|around) (?:about |around )?)(?<b>" + Clock + ")(?<rest>(?:(?![0-9]{1,3}:[0-5])[^?]){0,100}?\\b)" + Only + " (?:(?:(?:that|those|these|this)(?: (?:part|bit|stretch|[0-9]{1,3} ?(?:s|secs?|seconds?|minutes?)))?)|the (?!(?:first|last|rest|whole|video|clip|file|sound|audio|title|middle|beginning|start|end|picture|opening|closing)\\b)[a-z]+)(?= ?(?:$|[,.;!?]|(?:please|as|into|in a|for)\\b))|(?<lead>\\b(?:at|from|in at|is at) (?:about |around )?)(?<a>" + Clock + ")(?<first>[^.;!?0-9]{2,70}?\\b(?:at|by|until|till|around) (?:about |around )?)(?<b>" + Clock + ")(?<rest>[^!?0-9]{0,40}?[;,.:-] ?(?:and )?)(?:that|this|those|these)(?: [a-z]+)? (?:is|are|was|were) (?:all|what|everything|the only (?:thing|part|bit))(?: that)? (?:i|we|he|she|they|people|my [a-z]+|the [a-z]+) (?:really |actually |only )?(?:needs?|wants?|cares? (?:about|for)|asked for|am after|are after)(?= ?(?:$|[,.;!?]))");

    private static readonly Wording Goes = Pattern.Zh("\\b(?:cut|remove|delete|drop|lose|trim|mute|skip|keep|start|stop)\\b");

    public override void Read(PromptReading reading)
    {
        if (reading.Language is not Language.English) return;
        base.Read(reading);
        reading.Text.Rewrite(Hurried, match => $"{match.Groups["who"].Value} {match.Groups["a"].Value}{match.Groups["mid"].Value}speed it up so it lasts {match.Groups["a"].Value}");
        reading.Text.Rewrite(Told, match =>
        {
            var (from, to) = (TimeText.Parse(match.Groups["a"].Value), TimeText.Parse(match.Groups["b"].Value));
            var told = match.Groups["first"].Value + match.Groups["rest"].Value;
            return from >= to || Goes.IsMatch(told) ? match.Value : string.Create(CultureInfo.InvariantCulture, $"then, keep only {match.Groups["a"].Value} to {match.Groups["b"].Value}");
        });
    }
}
