using static Compressor.Edits.Quantities.EnglishCueWords;
using static Compressor.Edits.Quantities.QuantityKind;
using static Compressor.Edits.Quantities.QuantityRole;

namespace Compressor.Edits.Quantities;

/// <summary>English words that ask for a quantity, or that refuse it.</summary>
internal static class EnglishWishCues
{
    public static IReadOnlyList<RoleCue> All { get; } =
    [
        // "Only the size: 33 MB"; "1080p30 mp4 under 200 megs": of a list with a ceiling, all is what it is to be.
        RoleCue.When(Asked, Size, before: "(?:only|just|change|set|adjust|target|desired|wanted)(?: the| its)? (?:file )?size(?: to| is| at)?:?"),
        RoleCue.When(Asked, QuantityKind.PictureSize | QuantityKind.FrameRate, after: "(?:[ ,]*[\ue000-\ue00f])?[ ,]*(?:mp4|mov|webm|mkv|gif)[ ,]*(?:at |of )?(?:under|below|max|at most|less than|up to|within) [\ue000-\ue00f]"),

        // "Not 720p, 1080p."
        RoleCue.When(Elsewhere, Size | Picture, before: "(?:not|isn't|instead of|rather than|other than|as opposed to)(?: (?:a|an|the|in|to|at))?"),

        RoleCue.When(Elsewhere, Size | Picture, before: "(?:(?:do|does|did|need)(?:n't|nt| not) (?:really )?(?:need|have|want)|not needed)(?: it)?(?: to be)?(?: (?:at|in|a))?"),
        RoleCue.When(Source, Size | Picture, before: "(?:not|[a-z]+n'?t|never|without)(?: want to| wanna| to)? (?:los(?:e|ing)|drop(?:ping)?|chang(?:e|ing)|touch(?:ing)?|giv(?:e|ing) up)(?: (?:the|my|our|its))?"),
        RoleCue.When(Elsewhere, Size, before: "of which" + About),
        RoleCue.When(Elsewhere, Size, after: "(?:network|wifi|signal|mobile data|tower|coverage)"),

        RoleCue.When(Asked, Size, before: "(?:complain|moan|whine|grumble|protest|object|choke|balk|baulk|crash|die|fail|gives? up|stop|error|time)(?:s|ed|ing|es)?(?: (?:out|working|at me|to me))? (?:above|over|beyond|past|at|when(?: it's| it is| files are)? (?:over|above|bigger than|larger than)|if (?:it's|it is|files are) (?:over|above|bigger than|larger than))" + About),
        RoleCue.When(Elsewhere, Size | Picture, before: "(?:complain(?:ed|s|ing)?|hate[sd]?|unhappy|last time|previous(?:ly)?)[^.;,!?]{0,24}"),
        RoleCue.When(Elsewhere, Size | Picture, before: "no need (?:to|for)(?: (?:keep|have|be|retain|stay))?(?: (?:the|a|in|at))?"),
        RoleCue.When(Elsewhere, Picture, before: "(?:care|mind|matters?)(?: (?:about|if))?[^.;!?]{0,24}"),
        // "Score 2:1", "won 4:3".
        RoleCue.When(Elsewhere, Ratio, before: "(?:scores?|scored|won|win|lost|lose|beat|ended|finished|led|lead|leading|drew|draw|result|down|up|half ?time|full ?time|final)(?: (?:them|him|her|us|it|was|is|at|by|with|the|in|just|only))* "),
        RoleCue.When(Elsewhere, Size | Picture, before: "(?:know|understand|idea|clue|heard|talk|explain)(?:s|ing)?(?: (?:nothing|anything|little|much|not))?(?: the first thing)? (?:about|of|what)(?: (?:a|an|is))*" ),
        RoleCue.When(Elsewhere, Picture, after: "(?:oled |smart |big |large |ultra )*(?:tv|television|telly|monitor|screen|display|projector|channel)"),
        RoleCue.When(Elsewhere, Any, before: "(?:old|previous|former) " + Ceiling + "(?: (?:is|was|of))?" + About),
        RoleCue.When(Asked, Size, before: Ceiling + "[^.;!?]{0,24}now (?:it's|it is|its|is)" + About),
        RoleCue.When(Asked, Size, after: "(?:of )?(?:space |room |storage )?(?:left |free |available )*(?:for (?:it|this|the (?:video|clip|file))|to (?:play|work) with|to spare)"),
        RoleCue.When(Asked, Size, before: "(?:stick|usb|card|cd|dvd|floppy|diskette|zip disk|cartridge|thumb drive|flash drive|inbox|mailbox)(?:'s| is| has| holds| takes| fits)(?: only| just)?" + About),

        // Bit rates without "per second" are read as such by the tables.
        RoleCue.When(Asked, Size, before: "(?:audio|sound|bit ?rate|aac|mp3|opus|stereo)(?: (?:track|of|at|to|is|down))*" + About),
        RoleCue.When(Asked, Size, after: "(?:audio|stereo|mono|aac|mp3|bit ?rate)"),

        // What is refused beyond a size is a ceiling.
        RoleCue.When(Asked, Any, before: "(?:anything|everything|files?|videos?|clips?|attachments?|uploads?|emails?)(?: (?:that|which))?(?: (?:is|are|'s))? (?:over|above|larger than|bigger than|greater than|exceeding|beyond|more than|heavier than|past|longer than)" + About),
        RoleCue.When(Asked, Any, before: "(?:" + Not + "|[a-z]+n'?t|refuses?|rejects?|blocks?|bounces?|denies|fails?)[^,.;\ue000-\ue00f]{0,32}(?:larger|bigger|over|above|more|greater|heavier|exceed(?:s|ing)?|beyond|past|higher|longer|surpass(?:es)?)(?: than)?" + About),

        RoleCue.When(Elsewhere, Picture, before: "(?:min(?:imum)?|at least|no(?:t)? less than|no smaller than)(?: (?:of|resolution|quality|size|is))*" + About),
        RoleCue.When(Floor, Size, before: "(?:(?:not|never|[a-z]+n'?t)(?: (?:go|be|get|drop))? (?:under|below|less than|smaller than)|at least|no(?:t)? less than|no smaller than|minimum(?: of)?)" + About),

        // "2 GB is too large", "is much too big to send"; "uploading 600MB takes forever".
        RoleCue.When(Source, Size | Picture, after: "(?:is|are|was|seems?|'s) (?:totally |complete |just |really )*(?:overkill|unnecessary|pointless|useless|silly|daft|stupid|ridiculous|excessive|absurd|insane|ludicrous|mad|nuts|bonkers|crazy|way over|far too|wasted|a waste|not (?:needed|necessary|required)|more than (?:i|we) need)"),
        RoleCue.When(Source, Size | Picture, after: "(?:(?:is|was|are|'s) )?(?:way |far |just |much |still |a bit |a little )*too (?:big|large|heavy|much|high|many|soft|low|blurry|coarse|fuzzy|small|little|poor|rough|grainy|mushy|choppy|jerky|slow|pixel(?:l)?y|pixel(?:l)?ated)|(?:isn't|wasn't|is not|was not|ain't) (?:(?:really|quite) )?(?:enough|good enough|sharp enough|sharp|clear enough)|takes? (?:forever|too long|ages)|(?:won't|doesn't|wouldn't|didn't) (?:fit|go|send|upload|attach|work)|(?:got|gets|is|was) (?:rejected|bounced|blocked|refused)"),

        // "The 200 MB limit", "25MB max", "720p is fine".
        RoleCue.When(Asked, Any, after: "(?:or (?:less|under|below|smaller|so|lower|fewer|lighter|shorter)|and (?:under|below)|max(?:imum)?|(?:at )?(?:the )?(?:very )?(?:most|max)|tops|ish|or there ?abouts|/ ?file|" + PhraseWords + Ceiling + "s?"
            + "|(?:would|will|should|could|might|may)(?: also)? (?:be|do|work|suffice)|works|(?:is|are|'s) (?:totally |perfectly |still |just |more than |probably )*(?:ok|okay|fine|enough|plenty|good|great|perfect|ideal|acceptable|possible|doable|sufficient|all (?:i|we|they)|what (?:i|we|they)|(?:the|my|our|their|your|his|her|its) (?:[a-z]+[ -]){0,2}" + Ceiling + ")"
            + "|possible|allowed|permitted)"),
        RoleCue.When(Asked, Size | Number, after: "(?:each|apiece|per (?:file|video|clip|attachment|upload|message|email|e mail|post))"),

        // "Get a 200MB video under 25MB."
        RoleCue.When(Source, Size, after: NounPhrase + " (?:that )?(?:i |we )?(?:needs? |want |would like )?(?:to be |to get |made )?(?:compressed|shrunk|reduced|smaller|squeezed|down ?sized|brought down|cut down|(?:down to|to|under|below|into|within|as) (?:under |below |about |around |like |maybe |a )*[" + SizeSymbol + NumberSymbol + "])"),

        // "You made it 180MB yesterday", "got it down to 31MB".
        RoleCue.When(Source, Video, before: "(?:(?:you|they|i|we|he|she|tool|app|handbrake|ffmpeg|already|only|it)(?: (?:have|had|'ve))? (?:made|got|gave|compressed|shrunk|reduced|squeezed|brought|took|managed)|(?:got|brought|took))(?: (?:it|this|that|me|us|them))?(?: down)?(?: (?:to|at|as))?" + About),

        // "It came out as 200MB", "used to be 200MB", "close to 2 GB".
        RoleCue.When(Source, Video, before: "(?:(?:came|comes|coming|turns?|turned|ended|ends?|works?|worked|shows?) (?:out|up|in)(?: (?:to|at|as|being|with|around|about))?|(?:comes|came|amounts|adds up|grew|grows|ballooned|swelled|close|closer|similar|equal|compared|due|used|seems|appears|happens|went up) to(?: be)?"
            + "|weighs?(?: in)?(?: at)?|(?:clocks?|clocked|weighing|sits?|sitting|stands?|measures?|measuring|totals?|totall?ing|coming|went)(?: in)?(?: at)?)" + About + Over),

        // How long a part is, is said of the part.
        RoleCue.When(Asked, Time, before: "(?:intro|outro|beginning|start|ending|end|ads?|commercials?|part|silence|gap|title|credits|logo|segment|bit|scene)(?:(?:'s| is| lasts?| runs?| takes?| are)|,? (?:it's|its|it is|that's|thats|that is|which is|it lasts|it takes|lasting|about|around|all of))" + About),
        RoleCue.When(Asked, Time, before: "so (?:that )?(?:it|this|(?:the|my|our) (?:(?:whole|entire|full|complete) )?(?:video|clip|thing|film|movie|lot|recording|footage|talk|piece|result))(?:'s| is| lasts| takes| runs| plays| fits| finishes| ends up)?(?: (?:in|at|within))?" + About),

        // Wishes.
        RoleCue.When(Asked, Any, before: "(?:under|below|beneath|(?:less|lower|fewer|smaller|lighter|shorter) than|within|inside|at or (?:under|below)|at (?:the )?(?:very )?most|up to|[<≤]=?|=<|into|down to|to|→|=?>|" + Not + "(?: to)?(?: (?:be|go|get|going|being))? (?:exceed(?:ing)?|surpass|over|above|past|beyond))" + About),
        RoleCue.When(Asked, Size, before: "(?:give|allow|grant|let|spend)(?: (?:it|this|that|them|the (?:file|video|clip)))(?: have| take| grow to| go to| go up to)?(?: up to)?" + About),
        RoleCue.When(Asked, Any, before: "\\b" + Ceiling + "(?:ed|s|'s)?(?: (?:for|on|of|in|at|by|from|with) (?:the |my |our |this |that |their |your |his |her )?[a-z]+)?(?:[ -](?!(?:and|but|my|mine|it|so|our|this|that)\\b)[a-z]+){0,4}? ?(?:is|are|was|be|of|at|to|:|=|being|set (?:to|at)|will be|size)?" + About),
        RoleCue.When(Asked, Any, before: "(?:accept|allow|permit|support|take|handle|stop|top|max|cap|cut|limit|restrict)(?:s|es|ed|ped|ting|ing)?(?: (?:only|just|files?|videos?|clips?|attachments?|uploads?|out|off|me|us|you|of|at|to|up to|everything|things))*" + About),
        RoleCue.When(Asked, Any, before: "(?:make|get|bring|keep|need|want|have|like|push|hold|leave|put|set) (?:it|this|that|them|everything|(?:the|my) (?:video|clip|file|movie|size|file size|resolution|quality|frame rate))(?: (?:at|in|to be|be|as))?" + About),
        RoleCue.When(Asked, Any, before: "(?:want|needs?|require[sd]?|requiring|prefer|aim(?:ing)?(?: for| at)?|shoot(?:ing)? for|target(?:ing)?|go(?:ing)? for|hoping for|looking for|give me|gimme|send me|get me|make|make me|create|produce|deliver|output|export|render|settle for|be|better|rather|(?:i'd|we'd|would) like|keep|let's say|how about|try|(?:happy|ok|okay|fine|satisfied|good|content|live) with)" + About),
        RoleCue.When(Asked, Any, before: "(?:(?:want|need|require|requirement|like)(?:[ -][a-z]+){0,2} is|(?:can|could|may) (?:only |just )?(?:attach|send|upload|share|use|post|submit|email|e mail|fit|afford|spare|accept|take|have|receive)|only (?:have|got|attach|send|upload)|fit(?:s|ting)?(?: it)?(?: (?:in|into|on|onto|within|inside))?)" + About),

        RoleCue.When(Asked, Number, before: "(?:but|instead|this time|now)" + About),

        RoleCue.When(Asked, Size | Number, before: "so (?:that )?(?:it's|it is|its|it ends up|the (?:file|video) is)(?: at| in)?" + About),

        // Things that have a size of their own.
        RoleCue.When(Elsewhere, Size, after: "(?:of (?:my )?(?:icloud|dropbox|google drive|onedrive)|of (?:stuff|data|files|photos|clips|things|everything)|(?:of )?(?:free |available |spare |remaining |internal |external |cloud |data |mobile |disk |hard |usb |thumb |flash |sd |memory )*(?:ram|vram|memory|disk|ssd|hdd|hard ?drive|storage|space|swap|plan|drive|cd|dvd|usb|stick|card|phone|iphone|laptop|ipad|tablet|macbook|pc|left|free|available|remaining|internet|connection))"),
        RoleCue.When(Elsewhere, Size | Number, after: "(?:followers|subscribers|subs|views|people|users|members|likes|students|miles|steps|dollars|bucks|euros|fans|viewers|employees|photos|pictures|songs)"),
        RoleCue.When(Elsewhere, BitRate, after: "(?:internet |upload |download |network |mobile |wifi |wi fi |dsl |home )*(?:line|connection|internet|wi ?fi|network|upload|uplink|link|bandwidth|speed|plan|dsl|fib(?:er|re)|broadband)"),
        RoleCue.When(Elsewhere, BitRate, before: "(?:internet|upload|download|network|line|wi ?fi|connection|bandwidth|uplink|downlink|link|modem|satellite|signal|broadband|dsl|hotspot|router|starlink|server|it)(?: speed)?(?: (?:here|there|now|at home))?(?: (?:is|of|only|has|at|'s|does|do|gives(?: me| us)?|gets|manages|runs|like|maybe|just|crawls|about|around|with|makes))*" + About),
        RoleCue.When(Asked, Time, before: "(?:start|begin|kick off|open|end|stop|finish|come in)(?:s|ing|ning|ping)?(?: (?:it|this|the video|the clip))?(?: (?:about|around|some|only|just|off))*", after: "(?:later|earlier|sooner|further in)"),
        RoleCue.When(Asked, Time, before: TimeSymbol + "[^.;!?]{0,40}", after: "(?:later|afterwards|after that)"),
        RoleCue.When(Elsewhere, Time, after: "(?:am|pm|a.m|p.m|o'clock|today|tomorrow|tonight|this (?:morning|afternoon|evening)|ago|from now|later)"),
    ];
}
