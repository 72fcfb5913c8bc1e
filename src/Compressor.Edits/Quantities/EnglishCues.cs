using static Compressor.Edits.Quantities.QuantityKind;
using static Compressor.Edits.Quantities.QuantityRole;

namespace Compressor.Edits.Quantities;

/// <summary>English words beside a quantity that tell its role. The first cue of the table that fits decides.</summary>
internal static class EnglishCues
{
    private const QuantityKind Picture = PictureSize | QuantityKind.FrameRate | Ratio, Video = Size | Picture | Time, Any = Video | Number;

    private const QuantityKind Share = QuantityKind.Share;

    private static readonly char SizeSymbol = SentenceSkeleton.SymbolOf(Size), NumberSymbol = SentenceSkeleton.SymbolOf(Number), TimeSymbol = SentenceSkeleton.SymbolOf(Time);

    private const string Noun =
        "(?:videos?|vids?|clips?|files?|movies?|films?|shots?|recordings?|footage|mp4s?|movs?|mkvs?|avis?|webms?|lectures?|presentations?|screen ?casts?|screen captures?|captures?|vlogs?|episodes?|webinars?|"
        + "tutorials?|walk ?throughs?|demos?|trailers?|interviews?|meetings?|talks?|speech(?:es)?|performances?|concerts?|recitals?|game ?plays?|streams?|exports?|renders?|uploads?|originals?|sources?|masters?|monsters?|"
        + "beasts?|things?|montages?|documentar(?:y|ies)|sermons?|podcasts?|calls?|projects?|sessions?|courses?|lessons?|class(?:es)?|weddings?|games?|match(?:es)?|shows?|material|time ?lapses?|slide ?shows?|camera|screen)";

    /// <summary>Words between a quantity and its noun: "a 700 MB <c>lecture</c> recording". Words that begin something else are not among them.</summary>
    private const string Adjectives =
        "(?:(?!(?:to|so|for|and|or|but|if|the|my|it|is|was|that|which|because|in|on|as|by|with|please|max|maximum|limit|can|i|we|you|when|since|from|at|me|under|below|into|over|of|will|would|should)\\b)[a-z0-9.'+\ue000-\ue00f]+[ ,-]{1,2}){0,5}?";

    /// <summary>The same within one phrase.</summary>
    private static readonly string Words = Adjectives.Replace("[ ,-]{1,2}", "[ -]", StringComparison.Ordinal);

    private const string NounPhrase = Adjectives + "\\b" + Noun;

    private const string About = "(?:[ -]?(?:\\b(?:about|around|roughly|approximately|approx|circa|maybe|perhaps|like|say|just|only|exactly|nearly|almost|some|something|somewhere|near|probably|well|ideally|preferably|still|already|a|an|the|total|whopping|huge|big|large|hard|strict|single|short|of)\\b|[~≈.,]))*";
    private const string Over = "(?:[ -]?\\b(?:over|above|more than|at least|well|upwards of|now|currently|my|our|up to|north of)\\b)*";
    private const string Machine = "(?:mac|macbook|mac mini|mac book|imac|laptop|notebook|pc|computer|desktop|chromebook|machine|tablet|ipad|phone|iphone|android|smartphone|galaxy|pixel|thinkpad|netbook|raspberry pi|vps|server|gpu|graphics card)";
    private const string Ceiling = "(?:limit|cap|maximum|max|target|goal|aim|requirement|allowance|ceiling|threshold|budget|restriction|quota)";
    private const string Not = "(?:not|never|without|n't|cannot|nor|nothing|no)";

    /// <summary>Nothing goes on after it.</summary>
    private const string End = "(?= ?(?:$|[,.;!?)]|(?:of|and|so|but|now|still|damn|please|pls|for|again|what)\\b))";

    public static IReadOnlyList<RoleCue> All { get; } =
    [
        // "Put bars so it's 16:9": what it is to become.
        RoleCue.When(Asked, Picture, before: "(?:so|so that|until|till|make sure|sure) (?:that )?(?:it's|it is|its|it ends up|the (?:picture|video) is)(?: at| in)?" + About),
        RoleCue.When(Source, Size, before: "(?:videos|clips|files|recordings|ones) (?:of|at|with|weighing)(?: about| around| roughly)?", after: "(?:each|apiece)"),
        // "I've been staring at this for 6 minutes."
        RoleCue.When(Elsewhere, Time, before: "(?:been|waited|waiting|staring|stared|sat|sitting|stuck|watching)(?: [a-z']+){0,4} for(?: about| over| nearly| almost| the last| the past| more than)*"),

        // "Still 2 MB over", "over it by 3 MB": by how much is no size.
        RoleCue.When(Elsewhere, Size, after: "(?:over(?: (?:the|their|our|my|its) [a-z ]{2,14}?| it| budget)?|above (?:the|their|our|my|its) [a-z ]{2,14}?|past (?:it|the [a-z]{2,10})|too (?:much|many|big|large|heavy|fat)|more than (?:allowed|permitted|they|the limit)[a-z ]{0,12}?)" + End),
        RoleCue.When(Elsewhere, Size, before: "(?:grows?|growing|grew|gain(?:s|ing|ed)?|(?:bigger|larger|heavier) by|increas(?:e|es|ing|ed)|swells?|goes up|go up|adds?(?: on)?|extra|another)(?: (?:by|up|the file|the size|it))*(?: (?:a few|[\ue000-\ue00f] or|some))*" + About),
        RoleCue.When(Elsewhere, Size, before: "(?:over|exceed(?:s|ed)?|off|short|miss(?:es|ed|ing)?|too (?:big|large|heavy))(?: (?:it|the limit|that|the cap|the mark))? by" + About),

        RoleCue.When(Asked, Time, after: "(?:of )?(?:air ?time|screen ?time|stage time|play ?time|slots?|windows?)"),
        // "The story slot is 15 s": what somebody lets a video be.
        RoleCue.When(Asked, Time, before: "(?:slots?|windows?|limit|time limit|air ?time|allotment|allotted time|running order|ad break|place ?holder|time frame)(?: (?:here|there|(?:in|on|at|for|with) (?:(?:the|our|my|their|your|a|this) )?[a-z]+|i have|we have|i get|we get|i've got))?(?:'s| is| are| of| being| has| lasts| takes|:)(?: (?:only|just|exactly|a strict|strictly|at most|max|about))*" + About),

        // "Recorded in 3 takes of 20 seconds each".
        RoleCue.When(Source, Time, before: "(?:takes|batches|rounds|sets|shots|chunks|bursts|stretches|goes|sessions|sittings|bits|parts|pieces|segments|sections|lots|blocks|slices|stints|files|clips|instal?lments|increments|legs|laps|reels|episodes|videos|recordings) of" + About),

        // "A mac mini w/ 8 gb", "my laptop has 4 gigs": what a machine has.
        RoleCue.When(Elsewhere, Size, before: Machine + "(?: [a-z0-9]{1,8}){0,2}? (?:with|w/|has|having|that has|which has|only has|got|comes with)(?: (?:only|just|a measly|like|about|its|mere|a mere|like))*" + About, after: "(?:$|[,.;!?)]|(?:and|so|but|of|which|that|in|from|or|total|only|inside)\\b)"),
        RoleCue.When(Elsewhere, Size, after: "(?:" + Machine + "|data (?:plan|allowance|cap)|of data\\b|(?:of )?(?:headroom|mobile data))"),

        // "700 MB left on a CD", "it has to go on a 32 MB stick": all that there is for it.
        RoleCue.When(Asked, Size, after: "(?:(?:left|free|available|spare|of space|space) ){1,2}(?:on|in) (?:a|the|my|this|that|our|one|each) (?:cd|dvd|disc|stick|usb|memory stick|floppy|thumb drive|flash drive)"),
        RoleCue.When(Asked, Size, before: "(?:has to|have to|must|needs? to|should|got to|gotta|supposed to|want to|wants to|to) (?:all |still )?(?:go|fit|get|be (?:put|copied|saved|burned|burnt|stored)|live)(?: (?:it|everything|all))?(?: (?:on|onto|in|into|to))(?: (?:a|an|the|my|this|our|one|some|old|tiny|little))*", after: "(?:memory |usb |flash |thumb |sd |micro |mini )*(?:stick|card|cd|dvd|disc|floppy|key|drive)"),

        RoleCue.When(Asked, Size, before: "(?:put|have|get|fit|burn|burned|burnt|copy|save|transfer|move|squeeze|store|want|like|need)(?: (?:it|this|that|them|everything|all|the (?:lot|video|clip|film|thing)))?(?: all)? (?:on|onto|in|into|to)(?: (?:a|an|one|the|my|our|some|single|plain|old))*", after: "(?:memory |usb |flash |thumb |sd |micro |mini |blank )*(?:stick|card|cd|dvd|disc|floppy|key)"),

        // "It has to get through a 10 MB email", "a mailbox of 7 MB".
        RoleCue.When(Asked, Size, before: "(?:through|past|into|in|via|by)(?: (?:a|an|the|my|his|her|their|our))*", after: "(?:e ?mail|mail|mailbox|inbox|attachment|mail server|gateway)"),
        RoleCue.When(Asked, Size, before: "(?:mailbox|inbox|attachment limit|mail limit|mail server) (?:of|for|with|at)" + About),

        // "Half of 60 MB": the share is asked for.
        RoleCue.When(Elsewhere, Size, before: SentenceSkeleton.SymbolOf(Share) + " of(?: (?:the|my|its|those|these|that|our|about|around|current|original))*"),
        RoleCue.When(Elsewhere, Size, before: "^(?:(?:so|hey|hi|ok),? )?(?:is|are|isn't|would|was)" + About, after: "(?:(?:really|actually|still|already) )?(?:a lot|too (?:much|big|large)|much|normal|big|huge|small|large|a good size|reasonable|enough|ok for|okay for)"),

        // "The gallery projector is 4:3": the shape of what it is shown on is that of the result.
        RoleCue.When(Asked, Ratio, before: "(?:projector|screens?|tv|telly|television|display|monitor|wall|slot|slides?|deck|player|billboard|kiosk|picture frame|photo frame|tablet|led wall|canvas|banner|placeholder)(?: (?:here|there|(?:in|at|on) (?:the|our|my) [a-z]+))?(?:'s| is| are| has| takes| wants| shows| needs| only)(?: (?:only|just|strictly))*"),

        RoleCue.When(Asked, Size, before: "(?:can|could|would|must|should|may|has to|needs to|to)(?: (?:it|this|that|you|we|the (?:video|clip|file)))? be (?:got|gotten|brought|made|compressed|shrunk|reduced|squeezed|taken|cut)(?: down)? (?:to|under|below|within)" + About),

        // "9 dollars a megabyte", "a gig costs 4 euros".
        RoleCue.When(Elsewhere, Size, before: "(?:dollars?|bucks?|euros?|pounds?|quid|cents?|pence|pennies|francs?|yen|rupees?|pesos?|kroner?|kronor|reais|rand|lira|zloty|[$€£¥₹] ?[0-9.,\ue000-\ue00f]*|money|fees?|costs?|charged?|charges|pay|paying|paid|bill(?:s|ed)?)(?: (?:me|us|for|per|a|an|each|every|by|the|about))*"),
        RoleCue.When(Elsewhere, Size, after: "(?:of (?:data|traffic|roaming) )?(?:costs?|is charged|sets? (?:me|us) back|is [\ue000-\ue00f] (?:dollars?|bucks|euros?|pounds|quid|cents))"),

        // "Three clips have to share one 30 MB email": nobody gets all of it.
        RoleCue.When(Elsewhere, Size, before: "(?:clips|videos|files|ones|parts|attachments|all|altogether|both|they|which|them|us|[\ue000-\ue00f])(?: (?:all|have to|must|need to|has to|can|will|should|got to))* share(?: (?:one|a|an|the|1|single|total of|limit of|of))*"),

        // "1.9 of 2 GB in use".
        RoleCue.When(Elsewhere, Size, after: "(?:(?:is|are|of it|of that) )*(?:already )?(?:in use|used(?: up)?|full|taken(?: up)?|occupied|gone)"),
        RoleCue.When(Asked, Time, after: "(?:long )?(?:intro(?:duction)?|opening|opener|outro|ending|end credits|credits)"),

        // "There are 5 seconds of black at the start, cut those."
        RoleCue.When(Asked, Time, after: "of [a-z' ]{2,24}? (?:before (?:it|that|the [a-z]+)|first|up front|in front|beforehand|ahead of (?:it|that|the [a-z]+))[^.;!?]{0,20}?(?:,| so| and) ?" + TrimVerbWords.Please + TrimVerbWords.DropThem),
        RoleCue.When(Asked, Time, after: "of [a-z' ]{2,24}? (?:at|in) (?:the )?(?:very )?(?:start|beginning|front|opening|end|ending|back)[^.;!?]{0,20}?(?:,| so| and) ?" + TrimVerbWords.Please + TrimVerbWords.DropThem),

        RoleCue.When(Asked, Time, after: "(?:long )?(?:clip |part |bit |piece |section |segment |excerpt )?(?:start(?:ing|s)?|beginning|counting|counted|from)(?: at| from)?(?: about)? " + TimeSymbol),

        RoleCue.When(Asked, Time, before: "(?:until|till|so (?:fast )?)(?: that)? ?(?:it|the (?:video|clip|whole thing))(?:'s| is| lasts| takes)?(?: over| done)?(?: in)?" ),

        RoleCue.When(Asked, Time, after: "(?:long )?(?:by|through) (?:just |only )?(?:speeding|playing|making|fast forwarding|slowing)"),
        RoleCue.When(Asked, Time, after: "(?:long )?(?:when|once|after) (?:it's |it is |that's |you're |you are )?(?:all )?(?:done|finished|ready|through)"),
        RoleCue.When(Asked, Time, after: "(?:for )?(?:per|each|every|a) (?:picture|photo|image|pic|slide|still|one)"),

        RoleCue.When(Asked, Time, before: "(?:from|to|until|till|up to)(?: just| right)? (?:when|where)[^.;!?]{1,40} (?:which is|that's|thats|that is|it's|at|so|around)(?: (?:at|about|around))*"),

        // "The 10 seconds right before 1:30."
        RoleCue.When(Asked, Time, after: "(?:(?:right|just|directly|immediately|straight) )*(?:before|after|leading up to|either side|on (?:either|both|each) sides?)(?: and after)?(?: of)?(?: (?:the|about|around))? (?:" + TimeSymbol + "|it\\b|that\\b|and\\b)|(?:before|either side|on (?:either|both|each) sides?|around)\\b[^a-z]*(?:$|and (?:[" + NumberSymbol + TimeSymbol + "] )?after)"),

        RoleCue.When(Source, Size, before: "(?:took|takes|taking|spent)[^.;!?]{0,30} (?:to )?(?:upload|send|share|email|transfer|download)(?:ing)?" + About),

        // "Starting at 45 seconds, 12 seconds long."
        RoleCue.When(Asked, Time, before: "(?:start(?:s|ing)?|begin(?:s|ning)?|from)(?: it)?(?: (?:at|from))?(?: (?:about|around|roughly))? " + TimeSymbol + "(?: (?:in|of|on) (?:the|my|this|our) [a-z]+)?[ ,]{1,2}(?:(?:and|which|that|it|should|must|to|with|a|will) )*(?:(?:lasts?|lasting|runs?|running|goes|going|is|be|length|duration)(?: (?:for|of|on for|on))? )?" + About),

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
        RoleCue.When(Source, Size | Picture, after: "(?:(?:is|was|are|'s) )?(?:way |far |just |much |still |a bit |a little )*too (?:big|large|heavy|much|high|many)|takes? (?:forever|too long|ages)|(?:won't|doesn't|wouldn't|didn't) (?:fit|go|send|upload|attach|work)|(?:got|gets|is|was) (?:rejected|bounced|blocked|refused)"),

        // "The 200 MB limit", "25MB max", "720p is fine".
        RoleCue.When(Asked, Any, after: "(?:or (?:less|under|below|smaller|so|lower|fewer|lighter|shorter)|and (?:under|below)|max(?:imum)?|(?:at )?(?:the )?(?:very )?(?:most|max)|tops|ish|or there ?abouts|/ ?file|" + Words + Ceiling + "s?"
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
        RoleCue.When(Asked, Any, before: "\\b" + Ceiling + "(?:ed|s|'s)?(?: (?:for|on|of|in|at|by|from|with) (?:the |my |our |this |that |their |your |his |her )?[a-z]+)?(?:[ -](?!(?:and|but|my|mine|it|so|our|this|that)\\b)[a-z]+){0,4}? ?(?:is|are|was|of|at|to|:|=|being|set (?:to|at)|will be|size)?" + About),
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

        // "Recorded in 4K", "shot at 60 fps".
        RoleCue.When(Source, Video, before: "(?:record(?:ed|ing|s)?|shot|shoots?|shooting|film(?:ed|ing|s)?|captur(?:ed|es|e|ing)|taken|gopro|dji|drone|dslr|camcorder|obs)(?:[ -](?!(?:to|under|make|into)\\b)[a-z0-9'.\ue000-\ue00f]+){0,5}?(?: (?:in|at|with|on|as|for|of|is))?" + About),

        RoleCue.When(Source, Picture, before: "(?:camera|phone|gopro|drone|webcam|cam|cams|i ?phone|camcorder|dashcam|recorder|capture card|screen recorder) (?:only |always |just )?(?:does|makes|gives(?: me| us)?|has|runs(?: at)?|outputs?|puts out|saves?(?: in| at)?|is set to|was set to|uses|used)" + About),

        // "My 200MB video", "compress a 700 MB lecture recording", "have a 4 minute 1080p clip".
        RoleCue.When(Source, Video, before: "(?:the|this|that|my|our|his|her|their|your|these|those|its|some|another|of|compress(?:ing)?|shrink(?:ing)?|reduce|convert(?:ing)?|ha(?:ve|s|d)|got|upload(?:ing)?|send(?:ing)?|existing|original|whole|entire)" + About, after: NounPhrase),
        RoleCue.When(Source, Video, before: "(?:(?:this|that|it) is|it's|that's|have|got) (?:a|an|my|the|some) [^,.;]{0,28}", after: NounPhrase),
        RoleCue.When(Source, Video, before: "(?:^|[,;.(])" + About, after: NounPhrase, weak: true),
        // "This is exhibit C, 1 hr 12 min of bodycam": how much of it there is.
        RoleCue.When(Source, Time, before: "(?:^|[,;:(.] ?(?:and |with |about |nearly |almost |over )?)", after: "(?:worth )?of (?:(?!(?:the|it|this|that|these|those|my|black|silence|nothing|dead|fades?|which|each|every)\\b)[a-z'-]+ ?){1,4}(?=$|[,.;!?)])", weak: true),
        RoleCue.When(Source, Video, before: Noun + " ?\\(" + About + Over),
        RoleCue.When(Source, Video, before: "[a-z0-9]+ ?\\([^()]*", after: "[^()]*[\ue000-\ue00f][^()]*\\)"),
        RoleCue.When(Source, Video, before: "[a-z0-9]+ ?\\([^()]*[\ue000-\ue00f][^()]*", after: "[^()]*\\)"),
        RoleCue.When(Source, Video, before: "(?:my|this|that|the|our|current|original)(?:[ -][a-z]+)? (?:" + Noun + "|size|file size|length|duration|resolution)(?: size)? ?[:=]" + About),

        // "It is 26MB", "mine's 1.1gb", "the export is over 2 GB".
        RoleCue.When(Source, Size | Picture, before: "(?:from|original(?:ly)?|currently|current(?: size)?|input|native(?:ly)?|previously|right now)(?: (?:is|at|was))?" + About + Over),
        RoleCue.When(Source, Video, before: "(?:(?<!\\bas )is|was|are|were|it's|its|that's|[a-z]+'s|he's|ha(?:s|ve|d)|having|got|gotten|getting|gave (?:me|us)|sent (?:me|us)|takes? up|taking(?: up)?|took(?: up)?|occup(?:y|ies|ying)|eats?(?: up)?|mine|gets me)" + About + Over),
        RoleCue.When(Source, Time, before: "(?:lasts|lasting|lasted|runs|running|ran|goes(?: on)?|talks|duration|length|runtime|running time)(?: (?:is|of|for|:))?" + About + Over),
        RoleCue.When(Source, Size, before: "(?:uploading|sending|downloading|emailing|sharing|transferring|(?:can't|cannot|couldn't|unable to|trying to|try to|tried to) (?:send|upload|attach|share|email|e mail|post))" + About),
        RoleCue.When(Source, Video, after: "(?:long\\b|on (?:the|my|an?|our) (?:[a-z]+[ -])?(?:card|disk|drive|phone|camera|stick)|in length|in total|total|altogether|of (?:raw |my |the |this |screen )*(?:footage|video|material|recordings?|game ?play|film|content)|runtime|worth of|large|big|in size|heavy|original(?:ly)?|right now|at the moment|currently|before|at present|so far|already|now(?= ?(?:,|and|but|so)))"),
    ];
}
