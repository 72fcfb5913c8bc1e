using System.Text.RegularExpressions;
using Compressor.Edits.Words;
using static Compressor.Edits.TrimVerbWords;

namespace Compressor.Edits;

/// <summary>Verbs, and what is told, behind the times that they are about. The first pattern of the table that fits decides.</summary>
internal static class VerbsBehind
{
    public static (Regex Pattern, TrimVerb Verb)[] Table { get; } =
    [
        (Starts(" ?(?:part |bit |section |clip )?(?:out|off|away)\\b(?= ?(?:$|[,.;!?¤§]|(?:and|then|please|pls|so|to|from)\\b))"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:is|are|was|were)(?: [a-z]{2,12}){0,2} (?:junk|garbage|trash|useless|boring|unnecessary|unusable|rubbish|crap|dead air|empty|pointless|redundant|unneeded|unwanted|irrelevant)"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:(?:can|could|should|must|may|has to|have to|needs to|need to|to|gotta|got to) (?:all |both )?(?:go\\b|be (?:removed|cut|deleted|dropped|trimmed|skipped|discarded|left out|edited out|gone|taken out|thrown away))|(?:isn't|aren't|is not|are not|not) (?:needed|wanted|necessary|important|relevant|useful|interesting)|need(?:s)? (?:cutting|removing|trimming|deleting))"), TrimVerb.Drop),
        (Starts(" ?(?:that |which )?(?:i|we|you|nobody|no one) (?:(?:do not|don't|dont) )?(?:really )?(?:need|want|like|cares? about)(?<=(?:not|n't|nt|nobody|no one) (?:really )?[a-z ]{4,12})"), TrimVerb.Drop),
        (Starts(" ?(?:removed|deleted|gone|trimmed|dropped|skipped|cut)\\b(?! ?(?:to|down))"), TrimVerb.Drop),
        (Starts("[^!?§]{0,80}?[,;:.-] ?(?:and |so |please |then |just |can you |could you )*(?:get rid of|cut out|cut|remove|delete|drop|lose|skip|trim|throw away|chop|ditch|scrap|dump|take) " + Them + "(?: (?:out|off|away|please|all|pls))*(?= ?(?:$|[,.;!?¤]|(?:and|then)\\b))"), TrimVerb.Drop),
        // "The first 8 seconds are me waiting so please cut those": the pronoun stands for the part.
        (Starts("(?:[^,.;!?§]{0,80}? so|[^,.;!?§]{0,24}?\\b(?:is|are|was|were|shows?)\\b[^,.;!?§]{0,60}? and),? (?:please |then |just |can you |could you |let's |i want to |we can )*(?:(?:get rid of|cut out|cut|remove|delete|drop|lose|skip|trim|throw away|chop|ditch|scrap|dump) (?:of )?" + Them + "|(?:get|take|throw|leave|chop|cut) " + Them + " (?:out|off|away))(?: (?:out|off|away|please|all|pls|thanks|thx))*(?= ?(?:$|[,.;!?¤]|(?:and|then)\\b))"), TrimVerb.Drop),
        (Starts(" ?, ?(?:they |these |those |it |that |this )?(?:both|all|two|should|can|must)?(?: of (?:them|these|those))? ?(?:can|could|should|must|have to|has to|need to|needs to|gotta)(?: all| both)? (?:go\\b|be (?:removed|cut|deleted|dropped|gone))"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:is|are|was|were|shows?)\\b[^.;!?§]{0,60}?[,:-] ?(?:so |and )?(?:they|these|those|it|that|this)(?: all| both)? (?:can|could|should|must|have to|has to|needs? to|gotta) (?:all |both )?(?:go\\b|be (?:removed|cut|deleted|dropped|gone))"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:(?:is|are) (?:all|enough|what i|the (?:only )?(?:part|bit|one)|plenty)|only|matters?|(?:is|are) (?:needed|important|useful))"), TrimVerb.Keep),
        (Starts(" ?(?:part |bit )?(?:(?:should be|must be|to be|in|at|with|is|are) )*(?:mute|muted|silent|silenced|slow|slower|slow motion|slow mo|faster|sped up|double speed|blurred|blurry|black and white|louder|quieter|rotated|upside down|zoomed)\\b"), TrimVerb.Other),

        (Starts(ZhAdverbs + ZhOther), TrimVerb.Other),
        (Starts(ZhAdverbs + "(?:不要|别|不用|不|不能)(?:剪|删|裁|切|砍|截|去)(?:掉|除|去)?"), TrimVerb.Leave),
        (Starts(ZhAdverbs + ZhDrop + "(?:掉|了|吧)*"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,10}?" + ZhDrop + "(?:掉|了|吧)*(?=[,.;!?¤ ]|$)"), TrimVerb.Drop),
        (Starts(ZhAdverbs + "(?:" + ZhKeep + "|剪|截)"), TrimVerb.Keep),
        (Starts("[^,.;!?§]{0,12}[,:.] ?(?:请|帮我|给我|把|它们?|都|全|直接|麻烦|就|这一?段|那一?段|这[两2几]段|这部分|这里|这些|,)*(?:拿掉|剪掉|剪了|删掉|删了|删除|去掉|砍掉|切掉|裁掉|不要|不要了|剪除|掐掉|移除)(?:它|吧|了|一下|就行|即可)*(?=[,.;!?¤ ]|$)"), TrimVerb.Drop),
    ];

    private static Regex Starts(string pattern) => Pattern.Zh("^(?:" + pattern + ")");
}
