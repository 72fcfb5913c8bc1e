using Compressor.Edits.Words;
using static Compressor.Edits.TrimTimes;

namespace Compressor.Edits;

/// <summary>English words around a time that tell its role. The first pattern of the table that fits decides.</summary>
internal static class EnglishTrimRoles
{
    private const string About = "(?: (?:about|around|roughly|approximately|approx|only|just|exactly|like|maybe|the|a|an|some|whole|full|very|of|~))*";
    private const string Start = "(?:starting(?= ?(?:$|[,.;!?)]))|start|beginning|front|opening|intro|introduction|head)";
    private const string End = "(?:end|ending|back|rear|finish|tail|outro|close|end credits|credits)";
    private const string Shorten = "(?:cut|trim|shorten|(?<!\\b(?:the|my|our|this|that|his|her|your) )clip|limit|reduce|crop|edit|condense|bring|get|make|keep|chop|squeeze|compress|turn|convert|boil|whittle|pare|cap|hold|restrict)";
    private const string Make = "(?:limit|condense|make|keep|cap|restrict)";
    private const string Most = "(?: (?:only|just|exactly|about|around|roughly|at most|max(?:imum)?|less than|fewer than|(?:no|not) (?:longer|more) than|shorter than|up to|the|a|an|be|of|~))*";
    /// <summary>What a length is said of. The name of a format is left to the format.</summary>
    private const string Clip = "(?:clip|video|version|cut|(?=(?:gif|webp|mp3|m4a|webm|mp4|mov)\\b)|teaser|excerpt|snippet|short|edit|trailer|highlight|reel|loop|sticker|file|preview|piece|cut ?down|sizzle|promo|bumper|spot)";
    /// <summary>"The beginning can lose 4 seconds", "front: cut 8 s".</summary>
    private const string Loses = " ?(?:[:=-] ?(?:minus|less|cut|trim|remove|drop|lose|chop|take|shave)?|minus|less|(?:(?:can|could|should|may|must|needs to|has to) )?(?:lose|loses|shed)|needs?(?= §·* off\\b)) ?(?:off )?(?:about |the )?";

    /// <summary>Whatever it is that lies on a side of a time.</summary>
    private const string All = "\\b(?:(?:everything|anything|all|whatever|what|stuff|the (?:stuff|bits?|parts?|lot))(?: (?:that|which))?(?: (?:is|'s|comes?|came|happens|lies|goes))? )";

    private const string Unwanted = "(?<=\\b(?:remove|cut|skip|drop|delete|lose|trim|chop|without|minus|ditch)(?: off| out)? (?:the |that |my |its |a |this )*)";
    private const string NotNeeded = " ?(?:that |which )?(?:i|we|you|nobody|they) (?:do not |don't |dont )?(?:really )?(?:need|want|like|care)|(?:[^,.;!?§]{0,60} (?:so|and))?,? ?(?:so |and |please |just )*(?:cut|remove|drop|lose|skip|delete|trim|chop|get rid of) (?:it|that|this)\\b(?! ?(?:to|down|into|under|below)\\b)";
    /// <summary>"There are 5 seconds of black at the start, cut those."</summary>
    private const string Then = "(?=[^!?§]{0,20}?(?:[,;:.-]| so| and) ?(?:and |so |please |just |can you )*(?:cut|remove|get rid of|trim|lose|drop|delete|chop) (?:it|that|them|those|this|these)\\b(?! ?(?:to|down|into|under|below)\\b))";

    /// <summary>"…, take both off": of this part and of another.</summary>
    private static readonly string ThenAll = "(?=[^!?]{0,70}?(?:[,;:.-]| so| and) ?" + TrimVerbWords.Please + TrimVerbWords.DropThem + ")";

    /// <summary>What is shown between a length and the end that it lies at: "the 8 second logo at the beginning".</summary>
    private const string Shown = "(?: long)?(?:(?! ?\\b(?:and|but|or|then|to|until|till|plus|from|off|at|in|on|is|was|are|so|that|which|i|we|you|it|keep|cut|fade|fades|with|for|by|of it)\\b) [a-z'-]+){1,4} (?:at|in|from|off|on) (?:the |its )?(?:very )?";

    /// <summary>Something goes or stays, said before the length.</summary>
    private const string Governed = "(?<=\\b(?:keep(?:ing)?|use|take|want|need|grab|extract|save|remov(?:e|ing)|cut(?:ting)?|skip(?:ping)?|drop(?:ping)?|delet(?:e|ing)|los(?:e|ing)|trim(?:ming)?|chop(?:ping)?|without|minus|ditch|bin|get rid of|axe|snip|lop)\\b[^.;!?]{0,60}§[^.;!?]{0,70})";

    public static (Wording Pattern, TrimRole Role)[] Table { get; } =
    [
        (Of("\\b(?:speed|speeding|sped|slow|slowing|slowed) {it}(?:up|down)?(?:(?!\\b(?:cut|trim|shorten|keep|crop|(?<!(?:the|my|our|this|that|whole|entire|full)[ ])clip)\\b)[^.;!?§]){0,24}? (?:to|lasts?|takes?|in|into|is|it's|that's|runs?|fits?|be|within|under|long)" + Most + " " + M), TrimRole.FitLength),
        (Of("\\bso (?:that )?(?:the |my |our )?(?:whole|entire|full) (?:[a-z]+ ){1,3}(?:is over|is done|is through|passes|goes by|flies by|runs|fits|takes|lasts|plays)(?: (?:in|within|only|just|about|for))* " + M), TrimRole.FitLength),
        (Of(M + "(?: long)? by (?:speeding|slowing|playing|making) [^,.;!?§]{0,24}"), TrimRole.FitLength),
        (Of("\\b(?:fast forward|speed|sped|play|race|rush|run)(?:ed|s|ing)?\\b(?:(?!\\b(?:cut|trim|shorten|keep|crop|(?<!(?:the|my|our|this|that|whole|entire|full)[ ])clip)\\b)[^.;!?§]){0,30}? (?:so fast |until |till |so )(?:that )?(?:it|it's|it is|the (?:whole )?(?:video|clip|thing))(?:'s)? ?(?:is |lasts |takes |only |over |done |through |in |just |runs )*(?:for )?" + M), TrimRole.FitLength),
        (Of(M + "(?: long)?[^.;!?§]{0,40}?\\b(?:by|through|via|with|using) (?:just |only |simply )*(?:(?:(?:chang|adjust|alter|vary|tweak|modify|increas|rais|turn|crank|manipulat|touch|us|mess|play|adapt|set|pick|choos|fiddl)ing (?:up |with |around with )*)?(?:only |just )*(?:the |its |a (?:different|higher|lower|faster|slower|new) )?(?:playback |play back )?(?:speed|tempo|pace)\\b|speeding|slowing|fast forwarding|playing [^,.;!?§]{0,16}(?:faster|slower|quicker)|making [^,.;!?§]{0,16}(?:faster|slower|quicker))[^,.;!?§]{0,16}"), TrimRole.FitLength),
        // "It must last exactly 30 seconds, change the speed to get there".
        (Of("(?<=\\b(?:last|lasts|be|is|run|runs|take|takes|exactly|precisely|fit|to|into|in)(?: exactly| precisely| just| about| only| over)* )" + M + "(?: long| flat| sharp)?[^.;!?§]{0,24}?\\b(?:chang|adjust|alter|vary|tweak|adapt|pick|choos|set)(?:e|y|ing)? (?:only |just )*(?:the |its )?(?:playback )?(?:speed|tempo|pace)\\b(?! ?(?:to|by|of|at|up|down|is|=)? ?(?:[0-9§]|half|twice|double|1/))"), TrimRole.FitLength),
        (Of(M + "(?: long| flat| sharp)?,? ?(?:but |with |and )?(?:nothing (?:is |gets |being |to be )?(?:cut|removed|missing|left out|lost)|no cuts?|without (?:cutting|losing|removing|leaving out) (?:anything|any of it|a thing))[^.;!?§]{0,30}\\b(?:quicker|faster|slower|speed|sped)\\b(?: (?:it|that|things) up)?"), TrimRole.FitLength),
        (Of("\\b(?:slow|speed|stretch|run|play|rush|race)[^.;!?§]{0,30}?\\b(?:until|till|so(?: that)?) (?:it|that|all of it|everything|the (?:whole )?(?:thing|clip|video))(?: all)? (?:just |exactly |only )*(?:fills?|fits?(?: in(?:to)?)?|takes?|lasts?|covers?|is|runs?(?: for)?)" + Most + " " + M), TrimRole.FitLength),
        // "It has to last exactly 30 s, speed it up until it does."
        (Of(M + "[^!?§]{0,40}?[,;.] ?(?:so |just |please )*(?:speed|slow|stretch|play) (?:it|this|that|everything|the (?:whole thing|video|clip))(?: up| down| faster| slower)? (?:until|till|so|so that) (?:it|that) (?:does|fits|is|matches|works|gets there)\\b"), TrimRole.FitLength),
        // "It should take only 10 seconds, so play it faster".
        (Of("(?<=\\b(?:take|takes|last|lasts|be|is|run|runs)(?: only| just| exactly| about| around| at most| no more than)* )" + M + "(?: long)?[,;.]{0,1} ?(?:so |and |just |please )*(?:speed|play|run|make) (?:it|this|that|everything)(?: back)? (?:up|faster|quicker|sped up)(?= ?(?:$|[,.;!?]|please|pls|to get there))"), TrimRole.FitLength),
        // "Exactly 60 seconds, slow down or speed up as required".
        (Of(M + "[^.;!?§]{0,16}?[,;] ?[^.;!?§]{0,12}?\\b(?:slow {it}(?:down )?(?:or|and|/) speed {it}(?:up)?|speed {it}(?:up )?(?:or|and|/) slow {it}(?:down)?)(?: (?:as|if|whatever|whichever|where|when)(?: (?:is|it|required|needed|necessary|takes|needs))*)?"), TrimRole.FitLength),
        (Of(M + ",? ?(?:but )?(?:sped up|fast forwarded|speed {it}up|faster, not shorter|(?:with |by |at )?(?:a )?(?:faster|quicker|higher) (?:playback|speed|pace)|playback (?:faster|sped up))\\b(?! ?(?:[0-9]|by|to|§))"), TrimRole.FitLength),
        // "Make the 3 minutes of clouds last 20 seconds": all of it is to be seen.
        (Of("(?<=\\b(?:make|get|have|let|turn|want|need|squeeze|like|see|show|shrink|speed|fit)(?:s|ing)? (?:up )?(?:all |these |those |the |my |our |his |her |its |this |that |whole |entire |full |of ){0,4}§·* (?:of |worth of )(?:(?!\\b(?:and|then|but|so)\\b)[^,.;!?§]){1,40})\\b(?:last|take|run|be|fit|play|go by|go past|into|to|in)(?: (?:in|into|to|for|only|just|exactly|about|around|over|inside|within|precisely|roughly|no more than|under|a|an|up))*" + " " + M), TrimRole.FitLength),
        // "Fit the whole thing into 15 seconds", "make the cake rise in 10 seconds flat".
        (Of("\\b(?:fit|get|put|pack|bring|press|force|show|play)(?:s|ting|ing)? (?:me )?(?:(?:the |it )?(?:whole|entire|full|complete) (?:thing|lot|video|clip|film|recording|story|day|process|ride|drive|trip|hike|match|game|show|evening|journey)|everything|all of it|it all|the lot) (?:in ?to|in|inside|within)" + Most + " " + M + "(?! (?:of|to|from)\\b)"), TrimRole.FitLength),
        (Of("\\b(?:make|let|have|see|watch) (?:the|my|our|his|her|this|that|these|those|whole|entire) (?:(?!\\b(?:and|then|but|so|to|fade|fades|start|end|starts|ends|cut|sound|audio|music|title|text|volume|file|picture)\\b)[a-z'-]+ ){2,4}(?:in|within)(?: (?:just|exactly|only|about|around|under))* " + M + "(?: flat)?(?! (?:of|to|from)\\b)"), TrimRole.FitLength),
        (Of("\\b(?:squeez|squash|squish|cram|pack|condens|collaps)[a-z]{1,3} [^.;!?]{0,40}\\b(?:whole|entire|all|everything|lot|full|hours?|minutes?|mins?|§·*)\\b?[^.;!?§]{0,20} (?:in)?to " + Most + " ?" + M), TrimRole.FitLength),
        (Of("(?<=§·* (?:of )?[^.;!?§]{0,24})\\b(?:in)to" + Most + " " + M), TrimRole.FitLength),
        (Of("\\b(?:time ?lapse|hyper ?lapse)\\b[^.;!?§]{0,20} (?:lasts?|takes?|is|runs?|to|into|of|in)" + Most + " " + M + "(?!·| (?:of|worth)\\b)"), TrimRole.FitLength),
        (Of("\\b(?:to|should|must|would|can|it|that) (?:all )?(?:play|plays|run|runs|finish|go by|fly by|be over|be done|whizz by)(?: back| through| out)? (?:in|within)" + Most + " " + M), TrimRole.FitLength),
        (Of("\\b(?:whole|entire|full|all) [^.;!?§]{0,24}(?:§·*)?[^.;!?§]{0,40}?\\b(?:should|must|has to|needs to|ought to|to|can) (?:play|run|last|finish|go by|be over|be done|pass)(?: back| through)?(?: (?:in|for|within|over))?" + Most + " " + M), TrimRole.FitLength),
        (Of("\\b(?:(?:in)?to|as|make|makes|making|want|need|like|become|becomes|for|it|this|that) (?:(?:a|an|1|me|it|this|that|into|just|only|nice|about|exactly) ){0,4}" + M + "(?: long)? (?:time ?lapse|hyper ?lapse)"), TrimRole.FitLength),
        (Of("\\btop(?:ping|ped)? (?:and|&|n|'n') tail(?:ing|ed)?(?: {it})(?: ?(?:,|by|off|with|about|around|roughly|of|to lose) ?){0,3}" + M + "(?: (?:each|off each end|at each end|either end|per end|both ends))?"), TrimRole.Ends),
        // "Trim 3s start 2s end", "start: minus 6 seconds, end: minus 3 seconds": each length beside its end.
        (Of(M + " (?:at |from |off )?(?:the )?" + Start + "(?= ?(?:,|and|&|plus|\\+)* ?§·* (?:at |from |off )?(?:the )?" + End + "\\b)"), TrimRole.First),
        (Of("(?<=§·* (?:at |from |off )?(?:the )?" + Start + " ?(?:,|and|&|plus|\\+)* ?)" + M + " (?:at |from |off )?(?:the )?" + End + "\\b"), TrimRole.Last),
        (Of("(?<=\\b" + Start + Loses + ")" + M + "(?: off\\b)?"), TrimRole.First),
        (Of("(?<=\\b" + End + Loses + ")" + M + "(?: off\\b)?"), TrimRole.Last),
        (Of(M + " (?:up|in) front\\b(?! of)"), TrimRole.First),
        (Of("(?<=§·* (?:up|in) front ?(?:,|and|&|plus|\\+)* ?)" + M + " (?:behind|after)\\b"), TrimRole.Last),
        (Of(M + " (?:from|off) the (?:very )?top\\b(?! (?:of the (?:picture|frame|image|screen)|and|edge|left|right))"), TrimRole.First),
        (Of("\\b(?:both|each|either)(?: of the)? (?:ends?|sides?)\\b[^.;!?§]{0,16}?" + M + "(?!·| ?(?:or so )?(?:long )?(?:at|off|from|of|on|in) (?:the |its )?(?:very )?(?:start|beginning|front|opening|end|ending|back|tail|outro|intro)\\b)(?: each)?"), TrimRole.Ends),
        (Of("\\b(?:first and (?:the |also |also the )?(?:last|final)|(?:last|final) and (?:the )?first) " + M), TrimRole.Ends),
        (Of(M + " (?:each )?(?:(?:off|from|of|at|on|in) )?(?:of )?(?:(?:each|both|either)(?: of the)? (?:ends?|sides?)|(?:both )?(?:the )?(?:very )?(?:start|beginning|front) and (?:at |from )?(?:the )?(?:very )?(?:end|ending|back))"), TrimRole.Ends),
        (Of("\\b(?:start|beginning|front) and (?:the )?(?:end|ending|back)\\b[^.;!?§]{0,16}?" + M + "(?: each)?"), TrimRole.Ends),
        (Of("(?<=\\b(?:at|around|about|is) (?:the )?)" + M + "(?: mark)?(?=[^!?]{0,60}\\b(?:from (?:there|that point|then)|(?:begin|start|run|go|take|play|keep)(?: it| that)?(?: from)? there)\\b)"), TrimRole.From),
        (Of(M + "(?= (?:from|after|starting|beginning) (?:there|that|then|that point)\\b)"), TrimRole.Length),
        (Of("\\b(?:until|till|up to|before|(?<!\\b(?:cut|trim|shorten|crop|clip|limit|reduce|bring|get|jump|skip|go|switch|hop|leap|move|straight|right|directly|over) (?:it |this |that |the video |the clip |down |just |only |straight |right |directly |ahead |forward )*)to|except|(?<!\\b(?:nothing|anything|no more|none) (?:else )?)but)(?: for)?(?: the)? (?:last|final) " + M), TrimRole.UntilLast),
        (Of("\\b(?:from )?(?:the )?(?:very )?(?:start|beginning) ?(?:-|up to|to|until|till|through)(?: the)? " + M), TrimRole.Until),
        (Of("\\bstart(?:ing|s)?(?: it)? " + M + " in\\b"), TrimRole.From),
        (Of("\\b(?:start|begin|kick off|come in|go in|open)(?:s|ing|ning)?(?: {it})" + About + " ?" + M + " (?:later|further in|further on|after it does)(?: than (?:it does|now|it is)(?: now)?)?"), TrimRole.From),
        (Of("\\b(?:end|stop|finish|close|cut out|get out)(?:s|ing|ping)?(?: {it})" + About + " ?" + M + " (?:earlier|sooner|before it (?:does|ends|stops))(?: than (?:it does|now|it is)(?: now)?)?"), TrimRole.UntilLast),
        (Of("\\b(?:everything|anything|all|whatever|stuff|all the stuff|what's|what is|the (?:part|bit|stuff))(?: (?:that )?(?:is|comes|came|happens))? (?:up to|up until|until|till|through to)(?: (?:the|about|around))* " + M + "(?: mark)?"), TrimRole.Until),
        (Of("\\b(?:beginning|start|opening|intro|first (?:part|bit)) (?:up to|until|till|through to|through)(?: (?:the|about|around))* " + M), TrimRole.Until),
        (Of("\\b(?:end|ending|finale|finish|closing (?:part|bit)|last (?:part|bit)) (?:from|starting at|starting from|beginning at|as of)(?: (?:the|about|around))* " + M + "(?: on(?:wards?)?)?"), TrimRole.From),
        (Of("\\b(?:begin|start|open|kick off)(?:s|ing|ning)?(?: it)? (?:with|at|when|from|where|on) [^,.;!?§]{1,30}\\( ?(?:at )?" + M + " ?\\)"), TrimRole.From),
        (Of("\\b(?:stop|end|finish|close)(?:s|ing|ping)?(?: it)? (?:with|at|when|before|after|where|on) [^,.;!?§]{1,30}\\( ?(?:at )?" + M + " ?\\)"), TrimRole.Until),
        // "Start at the drum roll, 0:24, and go on".
        (Of("\\b(?:start|begin|open)(?:s|ing|ning)?(?: it)? (?:at|with|from|on) (?:the|my|his|her|our|their) [^,.;!?§]{1,30}, ?(?:at |about |around )?" + M + "(?= ?(?:,|$|[.;!?)]|and\\b))"), TrimRole.From),
        (Of("\\b(?:stop|end|finish)(?:s|ing|ping)?(?: it)? (?:at|with|after|on|before) (?:the|my|his|her|our|their) [^,.;!?§]{1,30}, ?(?:at |about |around )?" + M + "(?= ?(?:,|$|[.;!?)]|and\\b))"), TrimRole.Until),
        // "Split it at 2:00 and keep the second part."
        (Of("\\b(?:split|cut|divide|break|chop|slice) {it}(?:in (?:two|2|half) |apart )?(?:at|around|after) (?:the |about )?" + M + "(?: mark)?(?=[^.;!?§]{0,24}\\b(?:keep|use|want|send|give me|take|need|only|just)\\b[^.;!?§]{0,12}\\b(?:second|2nd|last|latter|later|back|right) (?:part|half|bit|piece|one|1|chunk|section)\\b)"), TrimRole.From),
        (Of("\\b(?:split|cut|divide|break|chop|slice) {it}(?:in (?:two|2|half) |apart )?(?:at|around|after) (?:the |about )?" + M + "(?: mark)?(?=[^.;!?§]{0,24}\\b(?:keep|use|want|send|give me|take|need|only|just)\\b[^.;!?§]{0,12}\\b(?:first|1st|front|former|earlier|left) (?:part|half|bit|piece|one|1|chunk|section)\\b)"), TrimRole.Until),
        (Of("\\bfrom [^,.;!?§]{1,30}\\( ?" + M + " ?\\)"), TrimRole.From),
        (Of("\\b(?:to|until|till) [^,.;!?§]{1,30}\\( ?" + M + " ?\\)"), TrimRole.Until),
        (Of("\\b(?:after|past|beyond)(?: the)? (?:first|initial|opening) " + M), TrimRole.From),
        (Of(M + "(?: or so)?(?: of (?!the\\b|it\\b)[a-z]{2,12}(?: [a-z]{2,12})?(?= off\\b))? (?:off|from|of|at|in|on|out of)(?: of)? (?:the |its )?(?:very )?" + Start + "\\b"), TrimRole.First),
        (Of("(?:\\b(?:last|final|closing) )?" + M + "(?: or so)?(?: of (?!the\\b|it\\b)[a-z]{2,12}(?: [a-z]{2,12})?(?= off\\b))? (?:off|from|of|at|in|on|out of)(?: of)? (?:the |its )?(?:very )?" + End + "\\b"), TrimRole.Last),
        (Of(M + Shown + Start + "\\b" + Governed), TrimRole.First),
        (Of(M + Shown + End + "\\b" + Governed), TrimRole.Last),
        (Of(M + " (?:long )?(?:(?!from\\b|off\\b)[a-z-]+ ){0,2}?(?:from|out of|out|around|taken from) (?:right |somewhere |around |about |roughly |exactly |bang )*(?:in )?(?:the |its )?(?:very |dead )?(?:middle|cent(?:er|re))\\b"), TrimRole.Middle),
        (Of(M + " (?:clip |part |bit )?(?:from|in|at|of|out of|around) (?:the )?(?:very |exact |dead )?(?:middle|cent(?:er|re))\\b"), TrimRole.Middle),
        (Of("\\b(?:first|1st|initial|opening|leading|(?:starting|beginning|front)(?= §))(?: of)?" + About + " " + M), TrimRole.First),
        (Of("(?<=\\b(?:(?:make|let|have|get|want|need|like|help) (?:it|this|that|them|(?:the|my|our) (?:[a-z]+ )?[a-z]+)(?: to)?|should|must|may|can|could|would|will|shall|might|has to|have to|needs to|need to|supposed to|ought to|allowed to) )last" + Most + " " + M), TrimRole.Length),
        // "It all to last exactly 20 seconds": no part of it is "the last exactly 20".
        (Of("(?<!\\b(?:the|its|my|his|her|our|these|those|that|very|first|keep|cut|drop|remove|trim|lose|use|take|only|just|delete|skip|snip|chop|off|out|and|or|for|[0-9]) ?)\\blast(?: (?:for|exactly|precisely|about|around|only|just|roughly|approximately|at most|under|no (?:more|longer) than|not (?:more|longer) than|up to|less than))+ " + M), TrimRole.Length),
        (Of("(?<=\\b(?:make|let|have|get)[ ](?!sure\\b|rid\\b)(?:(?!\\b(?:and|then|but|so|keep|cut|trim|the)\\b)[^,.;!?§]){2,40}[a-z] )last " + M), TrimRole.Length),
        (Of("\\b(?:second|other|back|latter|rear) " + M), TrimRole.Last),
        (Of("\\b(?:last|final|ending|closing|trailing|concluding)(?: of)?" + About + " " + M), TrimRole.Last),
        (Of("\\b(?:middle|central|cent(?:er|re)) " + M), TrimRole.Middle),
        (Of("(?<=\\bskip(?: ahead| forward)? (?:about |the )?)" + M), TrimRole.First),
        // "Intro of 6 s gone", "6 s of intro off".
        (Of("\\b" + Start + " (?:of|lasting|\\() ?" + M + " ?\\)?(?= ?(?:gone|out|off|away|removed|deleted|cut|dropped|trimmed|skipped)\\b)|" + M + " (?:of )?(?:intro|introduction|opening|opener)(?= ?(?:gone|out|off|away|removed|deleted|cut|dropped|trimmed|skipped)\\b)"), TrimRole.First),
        (Of("\\b" + End + " (?:of|lasting|\\() ?" + M + " ?\\)?(?= ?(?:gone|out|off|away|removed|deleted|cut|dropped|trimmed|skipped)\\b)|" + M + " (?:of )?(?:outro|ending|credits)(?= ?(?:gone|out|off|away|removed|deleted|cut|dropped|trimmed|skipped)\\b)"), TrimRole.Last),
        (Of("\\b" + Start + "\\b ?,? ?(?:it's|its|it is|that's|thats|that is|which is|it lasts|it takes|lasting|all of)" + About + " " + M + "(?: long)?"), TrimRole.First),
        (Of("(?:(?<=\\b(?:the|its|very|my|our) )|(?!(?:start|beginning) (?:around|about)\\b))\\b" + Start + "\\b(?: of (?:it|the (?:video|clip)))?(?: (?:is|takes|lasts|goes on for|by|bit|part|about|around|is about|first)| ?[,:(])* ?" + M + "(?!·| ?(?:each|apiece)\\b)"), TrimRole.First),
        (Of("\\b" + End + "\\b ?,? ?(?:it's|its|it is|that's|thats|that is|which is|it lasts|it takes|lasting|all of)" + About + " " + M + "(?: long)?"), TrimRole.Last),
        (Of("\\b" + End + "\\b(?: of (?:it|the (?:video|clip)))?(?: (?:is|takes|lasts|goes on for|by|bit|part|about|around|is about)| ?[,:(])* ?" + M + "(?!·| ?(?:each|apiece)\\b)"), TrimRole.Last),
        (Of("(?<={not} (?:be )?(?:go|run|last|continue|carry|extend|play|stretch)(?: on)? )(?:beyond|past|over|longer than|more than|further than|after) (?:the )?" + M + "(?: mark)?"), TrimRole.Until),
        (Of("\\b(?:over|longer than|above) " + M + "(?= ?(?:should|can|must|has|is|gets|may|out|off|goes))"), TrimRole.From),
        (Of("\\b(?:stop|end|finish|halt|quit|close|wrap up)(?:s|ed|es|ping|ing)?(?: {it})(?:off |playing |there |it )?(?:right |just |straight |immediately |directly |shortly |bang |exactly |dead )?(?:at|after|by|on|before|past) (?:about |around |exactly )?(?:the )?" + M + "(?: mark)?"), TrimRole.Until),
        (Of("\\b(?:stop|end|finish)(?:s|ping|ing)? (?:when|as|where|once|right when) [^,.;!?§]{1,30}? (?:at|around) (?:the )?" + M), TrimRole.Until),
        // "Stop after the kitchen, that's at 58 seconds".
        (Of("\\b(?:stop|end|finish|cut (?:it )?off|cut out)(?:s|ping|ing)?(?: it| there| right)* (?:when|as|where|once|after|before|with|at|by|right when|as soon as) [^.;!?§]{1,40}?[,(] ?(?:and )?(?:that's|that is|which is|it's|that happens|that comes|that'd be|that would be|i mean|so)(?: (?:at|around|about|roughly|after|say|like|the))* " + M), TrimRole.Until),
        (Of("\\b(?:start|begin)(?:s|ning|ing)?(?: it| there| right)* (?:when|as|where|once|after|with|at|from|right when|as soon as) [^.;!?§]{1,40}?[,(] ?(?:and )?(?:that's|that is|which is|it's|that happens|that comes|that'd be|that would be|i mean|so)(?: (?:at|around|about|roughly|after|say|like|the))* " + M), TrimRole.From),
        (Of("\\b(?:start|begin)(?:s|ning|ing)? (?:when|as|where|once|right when) [^,.;!?§]{1,30}? (?:at|around) (?:the )?" + M), TrimRole.From),
        (Of("\\b(?:cut|trim|(?<!\\b(?:the|my|our|this|that|his|her|your) )clip)(?: {it})(?:off )?(?:at|after) (?:the )?" + M + "(?: mark)?"), TrimRole.Until),
        (Of("\\bopen(?:s|ing)?(?: {it})(?:at|from|on) (?:about |around )?(?:the )?" + M + "(?: mark)?"), TrimRole.From),
        (Of("\\b(?:start|begin)(?:s|ning|ing)?(?: {it})(?:at |from |with |after |around |about |on |like |say |maybe |just )*(?:the )?" + M + "(?: mark)?(?: on(?:wards?)?)?"), TrimRole.From),
        (Of("\\b(?:skip|jump|fast forward|forward|go)(?: (?:ahead|straight|right|forward|directly))? to (?:the )?" + M + "(?: mark)?"), TrimRole.From),
        (Of(All + "?(?:ahead of|preceding|precedes|prior to|leading up to|leads up to|earlier than|in front of)(?: (?:the|about|around))* " + M + "(?: mark)?"), TrimRole.Until),
        (Of(All + "?(?:following|follows|later than|(?<=\\b(?:comes|happens|lies|is) )(?:behind|after))(?: (?:the|about|around))* " + M + "(?: mark)?"), TrimRole.From),
        (Of("\\b(?:from|after|past|since|beyond)(?: (?:the|about|around))* " + M + "(?: mark)?(?: (?:in|on(?:wards?)?|and on(?:wards?)?|forward|and later|to (?:the )?end|until the end|till the end|and after|and beyond))?"), TrimRole.From),
        (Of(M + "(?: mark)?(?: (?:and )?(?:on(?:wards?)?\\b(?! (?:[0-9¤]|film|wifi|wi ?fi|mobile|dsl|hotel|hold|foot|average|top|video|tape|camera|screen|the|my|an?|our|this|it|that|his|her|youtube|disk|disc|average|paper)\\b)|later\\b|beyond\\b)| ?(?:to|until|till|up to|through to|-) (?:the )?(?:very )?end\\b)"), TrimRole.From),
        (Of("\\b(?:until|till|til|up until|before|prior to)(?: (?:the|about|around))* " + M + "(?: mark)?"), TrimRole.Until),
        (Of("\\b(?:cut|trim|clip|crop) {it}up to (?:the )?" + M + " mark"), TrimRole.Until),
        (Of(Unwanted + M + " (?:long )?(?:intro(?:duction)?|opening|opener|lead in)\\b|" + M + " (?:long )?(?:intro(?:duction)?|opening|opener|lead in)\\b(?=" + NotNeeded + ")"), TrimRole.First),
        (Of(Unwanted + M + " (?:long )?(?:outro|ending|end credits|credits)\\b|" + M + " (?:long )?(?:outro|ending|end credits|credits)\\b(?=" + NotNeeded + ")"), TrimRole.Last),
        (Of(M + " (?:of )?(?:[a-z']+[ ]){1,3}?(?:at|in) (?:the )?(?:very )?" + Start + "\\b" + ThenAll), TrimRole.First),
        (Of(M + " (?:of )?(?:[a-z']+[ ]){1,3}?(?:at|in) (?:the )?(?:very )?" + End + "\\b" + ThenAll), TrimRole.Last),
        (Of(M + " of (?:[a-z']+[ ]){1,3}?(?:before (?:it|that|the [a-z]+)|first|up front|in front|beforehand|ahead of (?:it|that|the [a-z]+))" + ThenAll), TrimRole.First),
        (Of(M + " of (?:[a-z']+[ ]){1,3}?(?:at|in) (?:the )?(?:very )?" + Start + "\\b" + Then), TrimRole.First),
        (Of(M + " of (?:[a-z']+[ ]){1,3}?(?:at|in) (?:the )?(?:very )?" + End + "\\b" + Then), TrimRole.Last),
        (Of("\\b(?:(?:only |just )(?:takes?|does|do|have|has|gives?)|(?:only |just )?(?:allows?|lets?|accepts?|permits?|allowed|supports?))(?: (?:me|us|you|people|one|videos?|clips?|anything|files?|stuff))?(?: (?:to )?(?:post|upload|send|share|put up|show|have|of))?" + Most + " " + M + "(?! (?:before|until|to [a-z]))"), TrimRole.Length),
        (Of("\\b(?:anything|everything|videos?|clips?|posts?|that's|that is|is) (?:over|longer than|above|beyond|more than|past) " + M + "(?=[^.;!?§]{0,40}\\b(?:trim|cut|keep|shorten|rejected|refused|no good|too long)\\b)|\\b(?:rejects?|refuses?|blocks?|declines?|won't (?:take|accept)|doesn't (?:take|accept)|can't (?:be|post|upload|send))(?: anything| videos?| clips?)? (?:over|longer than|above|beyond|more than|past) " + M), TrimRole.Length),
        (Of("\\b(?:limit|cap|max(?:imum)?|allowance|upper limit)(?: (?:there|here|length|duration|for [a-z]{2,12}))?(?: is| of| are| at|:| being|'s)*" + Most + " " + M), TrimRole.Length),

        (Of("\\b(?:slots?|windows?|air ?time|allotment|allotted time|ad break|placeholder|time frame|running order)\\b(?: (?:here|there|(?:in|on|at|for|with) (?:(?:the|our|my|their|your|a|this) )?[a-z]+|i have|we have|i get|we get))?(?:'s| is| are| of| being| has| lasts| takes|:)* ?" + Most + " ?" + M + "(?: long)?"), TrimRole.Length),

        (Of("\\b(?:over|done|finished|gone|ended|through)(?: with)? (?:by|at) (?:about |around )?(?:the )?" + M), TrimRole.Until),
        // By how much, not by when: "the sergeant wants it by 17:00".
        (Of("(?<!\\b(?:it|this|that|them|him|her|me|us|one|ready|due|there|here|home|back|online|leave|up|out) )\\bby" + About + " " + M), TrimRole.By),
        (Of("(?<=\\b(?:shorten|cut|trim|reduce|shrink|chop|clip|crop|short|bring|make|get|slice|snip|lop|shave)(?:s|ed|ing)?\\b[^.;!?§]{0,40})\\bby" + About + " " + M), TrimRole.By),
        (Of(M + " (?:shorter|less)\\b"), TrimRole.By),
        (Of("\\b(?:" + Shorten + " {it}(?:down |back )?(?:so (?:that )?(?:{it})(?:is|lasts|runs|plays) )?(?:to|at|into|under|below|within)|" + Make + " {it}(?:be )?)" + Most + " " + M + "(?: or (?:less|shorter|under))?(?: (?:long|max|at most|in length))?"), TrimRole.Length),
        (Of("\\b(?:for|under|below|at most|max(?:imum)?|less than|(?:no|not) (?:longer|more) than|shorter than|(?:not|never) (?:exceed|over)|limit(?:ed)? to|length|duration|into|exactly|should be|must be|has to be|needs to be|can be|can only be|lasts?|lasting|runs?)(?: ?[.:=])?" + Most + " " + M + "(?!·| of (?:video|footage|film|material|recording|audio|content)\\b)(?: (?:long|" + Clip + "))?"), TrimRole.Length),
        (Of("\\b(?:make|create|produce|want|need|like|give me|cut|get|do|have|prefer|turn {it}into|convert {it}(?:in)?to)(?: (?:me|us|it|this|a|an|one|nice|short|quick|small|single))* " + M + " (?:[a-z]+ )?" + Clip + "\\b"), TrimRole.Length),
        (Of("(?<=^|[,.;!?¤] ?)(?:an? |one )?" + M + " (?:teaser|version|cut|excerpt|snippet|trailer|highlight|(?=(?:gif|webp|mp3|m4a)\\b)|loop|sticker|preview|short|cut ?down|promo|bumper|spot)\\b"), TrimRole.Length),
        (Of("\\b(?:to|up to) (?:only |just |about |around |a |an |the )*" + M + "(?: (?:long|max|" + Clip + "))?"), TrimRole.Length),
        (Of("\\b(?:cap|limit|keep|hold|restrict|set|bring)(?:ped|ing)? (?:the |its |total |overall )*(?:length|duration|run ?time|running time)(?: down)? (?:at|to|under|below|within)" + Most + " " + M), TrimRole.Length),
        (Of("\\bshorter(?: still| please)?[ ,:]{1,3}(?:to |at |about |like |maybe |just |say )*" + M), TrimRole.Length),
        (Of(M + " (?:long|max(?:imum)?|at most|or (?:less|shorter|under)|in length|in total|total|tops|please|pls|duration|only|limit)\\b"), TrimRole.Length),
    ];

    private static Wording Of(string pattern) => Pattern.Zh(pattern);
}
