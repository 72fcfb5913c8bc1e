using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>How two times form a range, and how a number beside a time has its unit. The mask has a <see cref="TrimTimes.Mark"/> for each time.</summary>
internal static class RangeForms
{
    private const string To = " ?(?:-{1,2} ?>|→|-|~|,? ?(?:(?:up )?to|until|till|til|through|thru)\\b|(?:那里|那儿|那边|处|的?地方|左右)?,? ?(?:开始|起)*(?:(?: ?1 ?)?直)?(?:剪|播|播放|放|截|留|持续|跳|演|唱|讲|说|弹|打|跑|走|拍|录|吃|玩|表演)?(?:到|至)) ?(?:the |about |around |第 ?|second |minute |at )?";

    /// <summary>What joins two times only with something before them: "between 3 and 8 seconds", "from 0:10 and end at 0:20".</summary>
    private const string And = " ?(?:and|和|与) ?(?:the |about )?";

    /// <summary>Numbers that have their unit from the time beside them: "5 seconds off the start and 3 off the end", "the first 5 and the last 3 seconds".</summary>
    public static readonly Wording BareBehind = Pattern.Zh("(?<=(?<b>§·*)[^.;!?§]{0,60})\\b(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?= (?:off|from|at|on|out)(?: of)? (?:the |its )?(?:very )?(?:start|beginning|front|end|ending|back|tail|finish|intro|outro)\\b)");
    private const string AnEnd = "(?:first|1st|last|opening|closing|final|initial|starting|beginning|ending|leading|trailing|front|back|concluding)";

    public static readonly Wording BareAhead = Pattern.Zh("(?<=(?:\\b" + AnEnd + "|前面?|开头|最后|后面?|结尾) ?)(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?= ?(?:,|and|&|plus|\\+|as well as|then|和|与|、){1,3} ?(?:also )?(?:the |my |its |your )?(?:very )?(?:" + AnEnd + "|前面?|开头|最后|后面?|结尾) ?(?<b>§))|(?<=(?<b>§·*)[^;!?§]{0,60}(?:\\b" + AnEnd + " |最后 ?))(?<n>[0-9]{1,3}(?:\\.[0-9]{1,3})?)(?= ?(?:$|[,.;!?)]|(?:then|please|pls|only|of it|and|will do|is enough|as well|too|also|out|off|gone|away)\\b))|(?<=(?<b>§·*)[^.;!?§]{0,40}\\b(?:outro|ending|end|credits|intro|opening|tail)(?: is| lasts| takes|,|\\()* )(?<n>[0-9]{1,3})(?= ?(?:$|[,.;!?)]))");

    /// <summary>"Skip 3 seconds, then keep 12", "6 seconds before and 4 after".</summary>
    public static readonly Wording BareAfter = Pattern.Zh(
        "(?<=\\b(?:start|begin|from)(?:s|ing|ning)?(?: it)?(?: (?:at|from))? (?<b>§·*)[^.;!?§]{0,12}?\\b(?:stop|end|finish)(?:s|ping|ing)?(?: it)?(?: (?:at|after|by|on))? )(?<n>[0-9]{1,3}(?:\\.[0-9])?)(?= ?(?:$|[,.;!?)]|(?:and|please|pls|thanks)\\b))|"
        + "(?<=(?<b>§·*)[^.;!?§]{0,24}?\\b(?:keep|take|use|grab|leave|show|give me|want|then)(?: only| just| the| next| following| about)* )(?<n>[0-9]{1,3}(?:\\.[0-9])?)(?= ?(?:$|[,.;!?]|after (?:that|it)\\b))|"
        + "(?<=(?<b>§·*) (?:before|after)(?: it| that)? ?(?:and|,|plus|&) ?)(?<n>[0-9]{1,3}(?:\\.[0-9])?)(?= (?:after|before)\\b)|"
        + "(?<=(?<b>§·*) before(?: (?:it|that|this|then|(?:the|her|his|my) [a-z]+))? ?(?:,|and|to|till|until|plus|up to)(?: (?:about|around))? )(?<n>[0-9]{1,3}(?:\\.[0-9])?)(?= (?:after|behind|later)\\b)");

    public static readonly Wording Pair = Pattern.Zh("(?<lead>第 ?)?(?<a>§·*)(?: mark)?" + To + "(?<b>§·*)");
    public static readonly Wording Between = Pattern.Zh("(?<lead>\\b(?:between|btw|btwn|betw|b/w|inbetween|from|(?:start(?:ing|s)?|begin(?:ning|s)?|commenc(?:es?|ing)|opens|kicks off|kicking off)(?: (?:[a-z]{3,12} ){0,2}?(?:at|from|around|about|on))?)|在|从) ?(?:the |about |around |第)?(?<a>§·*)(?: mark)?(?:" + And + "|,? ?(?:and |then )?(?:it |he |she |they )?(?:(?:is|it's|he's|she's|they're|are) (?:over|done|finished|through)|ends|stops|finishes|concludes|closes|wraps up)(?: (?:at|by|around|about|on))* |,? ?and (?:stop|end|finish)(?:ing|s)?(?: it)? (?:at|by|after) |,? ?(?:stop|end|finish)(?:ing|s)? (?:at|by) |[^.;!?§]{0,12} and (?:it )?(?:lasts|goes|runs) (?:until|to|till) )(?<b>§·*)");
    /// <summary>"In 00:02:10, out 00:02:55": an editor's points.</summary>
    public static readonly Wording InAndOut = Pattern.Zh("(?:\\b(?:tc|time ?codes?|mark|marks|set|points?)[ :]{0,2})?\\bin(?: ?points?| at)?[ :=@-]{1,3}(?<a>§·*)[ ,;/&-]{0,4}(?:and |to )?(?:tc |time ?code |mark )?out(?: ?points?| at)?[ :=@-]{1,3}(?<b>§·*)|入点(?:在|是|为|:| )*(?<a>§·*)[ ,;/]{0,3}(?:到|和)?出点(?:在|是|为|:| )*(?<b>§·*)");

    /// <summary>"From when she starts singing, which is 1:14, to when the clapping ends, that's 3:02".</summary>
    public static readonly Wording FromWhenToWhen = Pattern.Zh("\\bfrom (?:just |right )?(?:when|where|the|about|after|her|his|my|our)\\b[^.;!?§]{1,44}?(?:which is|which's|that's|thats|that is|it's|at|around|about|so|\\(|=|,) ?(?:at |about |around )?(?<a>§·*)\\)? ?,? ?(?:and )?(?:to|until|till|up to|through)\\b[^.;!?§]{0,50}?(?:which is|that's|thats|that is|it's|at|around|about|so|\\(|=|,) ?(?:at |about |around )?(?<b>§·*)\\)?");

    public static readonly Wording AtAndUntil = Pattern.Zh("\\bat (?:about |around )?(?<a>§·*),? (?:and |then )?(?:(?:it|he|she|they|who|which|that|there) )?(?:(?!(?:cut|remove|delete|trim|drop|lose|chop|snip|mute|fade|slow|speed|blur|keep|start|begin|title|put|show|from|first|last)\\b)[a-z']+ ){0,4}?(?:lasts|goes|runs|ends|stays|keeps [a-z]+ing|is (?:there|in it|visible|on)|ruins it|continues|carries on|goes on|won't stop|does so|barks|talks|babbles|rattles on) (?:until|to|till|at|up to) (?:about |around )?(?<b>§·*)");

    /// <summary>出场在02:15，02:58下场: somebody comes and goes.</summary>
    public static readonly Wording ComesAndGoes = Pattern.Zh(
        "(?:出场|上场|上台|登台|登场|入场|开始|开场|进场|出现|起)(?:是|在|于|的时候|时间|时|大概|大约|约|:| )*(?:第 ?)?(?<a>§·*)[^.;!?§]{0,8}?[,和到至] ?(?:到|至|在|大概|第 ?)*(?<b>§·*) ?(?:就|才|时|左右|的时候)*(?:她|他|我)?(?:下场|下台|退场|离场|结束|散场|走人?|完事?|停|收场)|"
        + "(?:入点|起点|开始点|起始(?:时间|点)?|in ?点)(?:是|在|为|:| )*(?<a>§·*)[, ]?(?:出点|终点|结束点|结束(?:时间)?|out ?点)(?:是|在|为|:| )*(?<b>§·*)|"
        + "(?:出场|上场|上台|登台|登场|入场|开场|进场|出现)(?:是|在|于|的时候|时间|时|大概|大约|约|:| )*(?:第 ?)?(?<a>§·*)[^.;!?§]{0,8}?[,和到至] ?(?:她|他|我)?(?:下场|下台|退场|离场|结束|散场|收场)(?:是|在|于|的时候|时间|时|大概|大约|约|:| )*(?:第 ?)?(?<b>§·*)|"
        + "(?<a>§·*) ?(?:的时候|左右|时)*(?:她|他|我|孩子|我们)?(?:出场|上场|上台|登台|登场|入场|开场|进场|出现)[^.;!?§]{0,6}?[,和到至] ?(?:到|至|在|大概|第 ?)*(?<b>§·*) ?(?:就|才|时|左右|的时候)*(?:她|他|我)?(?:下场|下台|退场|离场|结束|散场|走人?|完事?|停|收场)");
    public static readonly Wording Bare = Pattern.Zh("(?<![0-9][.:]|[a-z0-9.§·/-])(?:第)?(?<n>[0-9]{1,4}(?:[.,][0-9]{1,3})?)(?! ?直)" + To + "(?<b>§·*)");
    public static readonly Wording BareBetween = Pattern.Zh("\\b(?:between|from) (?:the )?(?<n>[0-9]{1,4}(?:[.,][0-9]{1,3})?)" + And + "(?<b>§·*)");
    public static readonly Wording BareBefore = Pattern.Zh("(?<![0-9][.:]|[0-9.§·/-])(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?:" + To + ")(?<k>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?= ?(?:,|and|&|和|与|,? and) ?(?<b>§))");
    /// <summary>"Seconds 0-4, then 30-36".</summary>
    public static readonly Wording BareAgain = Pattern.Zh("(?<=(?<b>§·*)(?: |,|&|\\+|\\band\\b|\\bthen\\b|\\bplus\\b|\\balso\\b){1,5})(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?) ?(?:-|~|to|until|till) ?(?<k>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?= ?(?:$|[,.;!?)&+]|(?:and|then|please|drop|only)\\b))");
    public static readonly Wording UnitFirst = Pattern.Zh("(?<!\\b(?:[0-9]+|a) )\\b(?<u>second|minute|sec|min)s? (?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?:" + To + "|" + And + ")(?:(?:second|minute|sec|min) )?(?<k>[0-9]{1,4}(?:\\.[0-9]{1,3})?)\\b");
    /// <summary>"Put 0-8 and 52-60 together": two ranges under a verb of parts are seconds.</summary>
    public static readonly Wording BareRanges = Pattern.Zh("(?<=\\b(?:put|keep|cut|join|remove|delete|drop|take|use|only|just|want|merge|stitch|combine|glue|stick|splice|snip|lose|skip|trim)(?: (?:out|only|just|the|from|parts?|bits?|together|me))* )(?<n>[0-9]{1,3}(?:\\.[0-9])?) ?[-–~] ?(?<k>[0-9]{1,3}(?:\\.[0-9])?) ?(?:,|and|&|\\+|plus|then)+ ?(?<o>[0-9]{1,3}(?:\\.[0-9])?) ?[-–~] ?(?<q>[0-9]{1,3}(?:\\.[0-9])?)(?= ?(?:$|[,.;!?)]|(?:together|please|pls|out|away|only|joined|glued|stuck|stitched|back|into|and|skip|the rest)\\b))");

    /// <summary>"The intro (0 to 8.5)": a part that is named, with its place in parentheses.</summary>
    public static readonly Wording Explained = Pattern.Zh("(?<=(?:\\b(?:intro|outro|opening|part|bit|beginning|start|end|ending|credits|scene|section|segment|ad|ads|commercials?|bloopers?|silence|pause|chat|stretch|piece)|片头|片尾|开头|结尾|部分|那段|这段|广告)(?: (?:of it|at the (?:start|end|beginning)))? ?\\( ?(?:from )?)(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?:" + To + ")(?<k>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?= ?\\))");
    public static readonly Wording BeforeEnd = Pattern.Zh("(?<a>§·*) (?:before (?:the )?(?:very )?(?:end|finish)\\b|before (?:the |my |our |this )?(?:file|video|clip|recording|film|footage) (?:stops|ends|finishes|is over|runs out)\\b|(?:prior to|ahead of) (?:the )?end\\b)|(?<=(?:until|till|up to|stop|to|at) (?:about )?)(?<a>§·*) from (?:the )?end\\b");
    public static readonly Wording FromLast = Pattern.Zh("(?:倒数第|(?:结束|结尾|片尾|末尾|最后)(?:之)?前的?(?=[^,.;!?]{1,6}(?:开始|起|到|至|处|往后))) ?(?<a>§·*)");
}
