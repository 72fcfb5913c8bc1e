using static Compressor.Edits.Quantities.EnglishCueWords;
using static Compressor.Edits.Quantities.QuantityKind;
using static Compressor.Edits.Quantities.QuantityRole;

namespace Compressor.Edits.Quantities;

/// <summary>English phrases beside a quantity, which go before the single words of the other tables: what a slot or a stick lets a video be, what a machine has, where a part lies.</summary>
internal static class EnglishPhraseCues
{
    /// <summary>"Don't ever", "nobody asked you to": no change of the verb that follows is wanted.</summary>
    private const string Refused = "(?:(?:do not|don't|dont|never|must not|mustn't|shouldn't|should not|needn't|need not|please not|under no circumstances|on no account|by no means|in no case)|(?:did not|didn't|didnt|never|nobody|no one) (?:ever )?(?:ask|asked|tell|told|say|said|want|wanted)(?: (?:for|you|it|to|be|me|us))*|without (?:having to )?)(?: (?:ever|just|simply|please|you dare|dare|go and|try to|even|have to|need to|want to|to|go))* ";

    public static IReadOnlyList<RoleCue> All { get; } =
    [
        // "Make my 30 second ad 15 seconds long".
        RoleCue.When(Source, Time, before: "(?:my|our|his|her|their|this)", after: "(?:long )?(?:(?:tv|radio|video|promo|main|full|old) )?(?:ad|advert|spot|commercial|title|trailer|promo|edit|cut|version|loop|highlights?|intro|opening)(?: (?:down|into|to|be|should|must|has|needs|in|only|just|exactly|about|last|run|at most)){0,4} " + TimeSymbol),
        // "Digitised to a 13 GB AVI at 25 fps": what became of a tape.
        RoleCue.When(Source, Video, before: "(?:digiti[sz]ed|scanned|ripped|transferred|captured|came (?:out|back)|arrived|sent (?:to )?(?:me|us)|ended up|gave (?:me|us)|handed (?:me|us)|downloaded)(?: (?:it|them|this))? (?:to|as|into|in|at|is)? ?(?:an?|one|some)(?: (?:huge|big|giant|single|whopping))?", after: "(?:avi|mov|mkv|mp4|mts|vob|wmv|mpg|mpeg|dv|prores|file|video|clip|movie|monster)"),
        RoleCue.When(Source, Picture, before: "[\ue000-\ue00f] ?(?:avi|mov|mkv|mp4|mts|vob|wmv|mpg|mpeg|dv|prores)s?(?: (?:file|video|clip))?(?: (?:at|in|with|and))*"),
        // "A gentle fade to black lasting around 6 seconds".
        RoleCue.When(Asked, Time, before: "(?:fad(?:e|es|ing)|dissolv(?:e|es|ing)|to black)\\b[a-z ]{0,24}[, ]{0,2}(?:lasting|taking|over|for|across|during|slow(?:ly)?|smooth(?:ly)?|gently)[ ,]{0,2}" + About),
        // "End the recording at 1:12:30": where it is cut.
        RoleCue.When(Asked, Time, before: "(?:stop|end|finish|start|begin|open|cut)(?:s|ing|ting|ping|ning)? (?:the|my|this|our|that) (?:[a-z]+ )?(?:recording|video|clip|film|footage|file|movie|tape) (?:off )?(?:at|after|from|by|on)" + About),
        // "No need to go down to 12 MB", "it needn't be as small as 8 MB", "it must not become 720p".
        RoleCue.When(Elsewhere, Size | Picture, before: "(?:no need|need(?:n't|nt| not)|(?:do|does|did)(?:n't|nt| not) (?:really )?(?:have|need)|not necessary|unnecessary|not required|no reason|without having)(?: (?:to|for|it|this|that|us|you|them|the [a-z]+|be|become|have|go|get|bring|squeeze|compress|shrink|reduce|cut|make|take|push|drop|keep|come|as|quite|so|that|small|tiny|low|little|big|much|down|all the way|under|below|in|of|at|a|an|about|around|just|only)){1,9}"),
        RoleCue.When(Elsewhere, Picture, before: "(?:not|never|[a-z]+n't)(?: (?:to|be|get|it|ever)){0,2} (?:become|turn(?:ed)? into|end(?:ing)? up (?:as|at|in|being)|(?:be )?(?:converted|scaled|reduced|shrunk|resized)(?: down)? to|drop(?:ped)?(?: down)? to|go(?: down)? to|look like|be)(?: (?:in|at|a|just|only|about|mere))*"),
        // "It can't be shorter than 20 seconds": nothing here makes a video longer.
        RoleCue.When(Elsewhere, Time, before: "(?:[a-z]+n't|not|never|cannot|no)(?: (?:be|get|go|run|last|become|any|much)){0,2} (?:shorter|less|fewer)(?: than)?" + About),
        // "Don't make it 480p, just smaller", "I never told you to bring it to 30 fps": what a negated verb of changing would come to.
        RoleCue.When(Elsewhere, Picture, before: Refused + "(?:make|turn|convert|change|resize|scale|reduce|lower|drop|get|bring|cut|compress|shrink|downscale|downsample|set|switch|go|force|export|render|encode|deliver|knock)(?: (?:it|this|that|them|mine|everything|the [a-z]+|(?:my|our) [a-z]+|down|up|all the way|back|over|to|into|in|as|at|a|an|just|only|even|simply|about|like|mere))*"),
        RoleCue.When(Elsewhere, Size, before: Refused + "(?:make|turn|get|bring|reduce|compress|shrink|squeeze|cut|go|force|export|take|push)(?: (?:it|this|that|them|mine|everything|the [a-z]+|my [a-z]+|down|all the way|to|into|at|a|an|just|only|even|about|like|mere))*"),
        // "The sound is 5 MB of it": what a part of the file weighs.
        RoleCue.When(Source, Size, before: "(?:is|are|was|makes? up|accounts? for|takes?(?: up)?|eats?(?: up)?|'s)" + About, after: "(?:out )?of (?:it|this|that|which|those|the (?:total|whole|file))"),
        // "My brother wants his at 10 MB, mine can be 30".
        RoleCue.When(Elsewhere, Size | Picture, before: "(?:wants?|needs?|prefers?|likes?|asked for|wanted|got|makes?|made|has|had) (?:his|hers|theirs)(?: (?:at|to be|in|as|under|below|around|to|about))*"),
        // "No more 480p versions", "sick of these 15 fps clips".
        RoleCue.When(Elsewhere, Picture, before: "(?:no more|enough of|stop (?:with|sending|making)(?: me| us)?|(?:tired|sick|fed up) (?:of|with))(?: (?:these|those|the|your|all|any))*"),
        // "If it were up to me it would be 5 MB, but 25 MB is what they need".
        RoleCue.When(Elsewhere, Size | Picture | Time, before: "if (?:it|that|this) (?:were|was|is) (?:up to|down to|for) (?:me|us|him|her)[^.;!?]{1,30}"),
        // "Leave the 60 fps, leave the 4K".
        RoleCue.When(Source, Picture, before: "leav(?:e|ing) (?:the|it|this|my)(?: (?:at|in))?"),
        // "The other team wants 480p, we want 1080p".
        RoleCue.When(Elsewhere, Size | Picture, before: "other (?:team|group|guys|side|company|class|department|people|client|school|one|half)s? (?:wants?|needs?|likes?|prefers?|has|have|asked for|uses?|went with)(?: it)?(?: (?:to be|at|in|as))*"),
        // "Chapter 9:16 of the sermon".
        RoleCue.When(Elsewhere, Ratio | Time, before: "(?:chapters?|verses?|psalms?|genesis|exodus|matthew|luke|corinthians|romans|proverbs|isaiah|surah?|gospel of [a-z]+)(?: (?:is|reads?|from|of))?"),
        // "Mum's photos are 12 MB each."
        RoleCue.When(Source, Size, before: "(?:photos|pictures|images|songs|documents|scans|pdfs|episodes|others|ones|tracks|pages) (?:are|were|weigh|have|take|come in at)(?: (?:about|around|only|all|roughly|nearly))*", after: "(?:each|apiece|a piece)"),
        // "Two of the eight minutes are me looking for the remote": how long the whole is.
        RoleCue.When(Elsewhere, Time, before: "(?:[\ue000-\ue00f]|most|half|some|several|a few) of (?:the|my|our|its|these|those)"),
        // "480p it is, 30 fps".
        RoleCue.When(Asked, Picture | Size, before: "[\ue000-\ue00f] (?:it is|it'll be|it shall be|it has to be|it must be),? (?:and |then |also )?"),
        // "Lower the bit rate until it comes out near 80 MB", "stop when it gets to 100 MB": what is to be reached.
        RoleCue.When(Asked, Size, before: "(?:(?:until|till|til|stop(?:ping)?(?: it)? (?:when|once|as soon as)|so that) (?:(?:it|this|that|we|you|the (?:file|video|size|result|clip|whole thing|thing|output))(?:'s|'re)? )?|so (?:it|the (?:file|video|size|result|clip)) )(?:[a-z]+ ){0,6}?" + About),
        // "Use HEVC and land at 90 MB."
        RoleCue.When(Asked, Size, before: "(?:land|settle|end up|finish up|wind up)(?: (?:at|on|around|near|under|below))" + About),
        // "22 MB is what came out", "40 MB was the result".
        RoleCue.When(Source, Size, after: "(?:is|was|'s) (?:(?:all )?(?:what|that|all) (?:came (?:out|back)|(?:i|we) (?:got|get|have|received|ended up with|was left with)|(?:it|you|that|the (?:tool|app|first (?:try|run|attempt))) (?:gave|made|came to|produced|delivered|sent|ended up (?:at|with)|turned out)|it (?:is|has) now)|(?:the|my|your) (?:result|outcome|output))"),
        // "Put bars so it's 16:9": what it is to become.
        RoleCue.When(Asked, Picture, before: "(?:so|so that|until|till|make sure|sure) (?:that )?(?:it's|it is|its|it ends up|the (?:picture|video) is)(?: at| in)?" + About),
        RoleCue.When(Source, Size, before: "(?:videos|clips|files|recordings|ones) (?:of|at|with|weighing)(?: about| around| roughly)?", after: "(?:each|apiece)"),
        // "At 6 MB the faces are mush", "the 3 MB version is all blocks": what an earlier result had.
        RoleCue.When(Source, Size, before: "(?:^|[,.;!?] ?)(?:but |and |well |hm |hmm )?(?:at|with)(?: only| just| a mere)*", after: "(?:,? )?(?:(?:the|my|our|his|her|all|its|their|most|half the) [a-z]+|[\ue000-\ue00f]|it|you|one|everyone|nobody|people|they|he|she|i|we)(?:(?! (?:would|should|will|must|may|might)\\b) [a-z'\ue000-\ue00f]+){0,4}? (?:is|are|was|were|looks?|looked|has|have|can't|cannot|can|could|couldn't|went|bounced|failed|crashed|stalled|stuttered|gets?|got|turn(?:s|ed)?|becomes?|became|seems?|sounds?|breaks?|falls?)\\b(?! (?:(?:still|totally|perfectly|quite|all) )?(?:fine|ok|okay|good|great|enough|perfect))"),
        RoleCue.When(Source, Size, before: "(?:the|that|your|this)(?: (?:first|last|second|current|present|latest))?", after: "(?:version|one|copy|result|attempt|try|export|cut|file)(?: (?:that )?(?:you|i|we|he|she) [a-z ]{1,20}?)?(?:'s| is| was| looks?| looked| has| had| came| turned| sounds?)\\b(?! (?:(?:still|totally|perfectly|quite|all) )?(?:fine|ok|okay|good|great|enough|perfect))"),
        // "Remove the first 18 seconds long": how long that part is.
        RoleCue.When(Asked, Time, before: "(?:remove|cut|drop|keep|skip) the (?:first|last)", after: "long"),
        // "14 MB is more than the 12 they accept".
        RoleCue.When(Source, Size, after: "(?:is|was|are|'s|seems) (?:(?:still|just|a bit|slightly|way|much|far|a little|already) )*(?:more|bigger|larger|heavier|higher|over|above|beyond)(?: than)? (?:the|what|their|our|its|his|her|my|[\ue000-\ue00f])"),
        // "Love the 9 MB one".
        RoleCue.When(Source, Size, before: "(?:love|loved|like|liked|thanks for|thank you for|happy with|pleased with|great|nice|good) (?:the|that|this|your)", after: "(?:one|version|result|file|cut|copy)"),
        RoleCue.When(Asked, Picture | Size | Time, before: "(?:spec(?:s|ification)?|requirements?|standard|delivery(?: format)?|brief|guidelines?|regulations?|rulebook)(?: (?:there|here|for [a-z ]{2,20}?))? (?:is|are|says?|states?|asks? for|calls? for|demands?|wants?|:)" + About),
        // "Clips of 20, 35 and 50 seconds".
        RoleCue.When(Source, Time, before: "(?:clips|files|videos|takes|recordings|parts|pieces) (?:of|with|lasting|at|that (?:are|last|run)) (?:[\ue000-\ue00f],? ?(?:and )?){0,3}"),
        // "The limit was 10 MB, today it's 40."
        RoleCue.When(Elsewhere, Size, before: Ceiling + "(?: (?:there|here|then|once|back then))? (?:was|used to be|had been)" + About, after: "[^!?]{0,60}?\\b(?:today|now|nowadays|these days|meanwhile|since then|this year|in the meantime)\\b"),
        // "The 40-minute commute": no length of the video.
        RoleCue.When(Elsewhere, Time, after: "(?:commute|drive|flight|walk|ride|journey|trip|break|wait|bus ride|train ride|run|workout|shift|queue|nap|detour|crossing|warm ?up)(?! (?:video|clip|footage|recording))"),
        // "A gif of the 4-second jump": what there is.
        RoleCue.When(Source, Time, before: "(?:gif|webp|mp3|m4a|audio|sound|copy|webm)(?: (?:out)? ?of| from) (?:the|my|our|this|that|his|her|their)", after: "(?!clip|version|limit|cut|excerpt|part|bit|mark)[a-z]+"),
        // "Perfect at 11 MB".
        RoleCue.When(Source, Size, before: "(?:perfect|great|good|nice|lovely|fine|brilliant|superb|looks good|looks great|works|worked) at" + About, after: "(?:,|[.;!]|now|but|and)"),
        // "The exercise takes 1:35."
        RoleCue.When(Source, Time, before: "(?:the|my|our|this|his|her) (?:exercise|piece|song|dance|act|story|poem|speech|talk|performance|film|video|clip|recording|demo|scene|sketch|number|solo|lap|tour|walkthrough|answer) (?:takes|goes on for|comes to)" + About, after: "(?! ?[,;.]? (?:so |and |please )*(?:get rid of|cut|remove|drop|lose|delete|skip|take))"),
        // "Part 1 (2:10) and part 2 (0:48)", "two clips, 0:40 and 1:55 long".
        RoleCue.When(Source, Time, before: "(?:parts?|clips?|files?|halves|half|videos?|takes?|episodes?|pieces?|reels?|tapes?|sessions?|recordings?)(?: (?:[\ue000-\ue00f]|[a-z]|one|two|three))? ?\\((?:about |only |just )?", after: "(?:long ?)?\\)"),
        RoleCue.When(Source, Time, before: "(?:clips|files|halves|videos|takes|episodes|pieces|reels|tapes|recordings|parts)[^.;!?\ue000-\ue00f]{0,30}[,:(-]? ?(?:(?:they're|each|being|of) )?", after: "(?:and|,|&|plus) (?:about )?" + TimeSymbol + "(?: ?,? ?(?:and )?" + TimeSymbol + ")? (?:long|in length|respectively|each)"),
        // "The camera splits at 4 GB", "starts a new file every 2 GB".
        RoleCue.When(Source, Size, before: "(?:camera|recorder|cam|dashcam|camcorder|gopro|drone|phone|device|card|app|dji|webcam|obs|software)[^.;!?]{0,24}? (?:splits?|chops?|breaks?|segments?|cuts?|divides?|parts?|stops?(?= (?:every|each))|(?:starts|begins|makes|writes|opens) (?:a )?new (?:file|clip|one|part))(?: (?:it|files?|everything|recordings?|the (?:file|video|recording)s?|a new file|new files|up|off|into (?:files|parts|pieces|chunks)))*(?: (?:at|after|every|each|of|when it (?:hits|reaches)))+" + About),

        // "I've been staring at this for 6 minutes."
        RoleCue.When(Elsewhere, Time, before: "(?:been|waited|waiting|staring|stared|sat|sitting|stuck|watching)(?: [a-z']+){0,4} for(?: about| over| nearly| almost| the last| the past| more than)*"),

        // "Still 2 MB over", "over it by 3 MB": by how much is no size.
        RoleCue.When(Elsewhere, Size, after: "(?:over(?: (?:the|their|our|my|its) [a-z ]{2,14}?| it| budget)?|above (?:the|their|our|my|its) [a-z ]{2,14}?|past (?:it|the [a-z]{2,10})|too (?:much|many|big|large|heavy|fat)|more than (?:allowed|permitted|they|the limit)[a-z ]{0,12}?)" + End),
        RoleCue.When(Elsewhere, Size, before: "(?:grows?|growing|grew|gain(?:s|ing|ed)?|(?:bigger|larger|heavier) by|increas(?:e|es|ing|ed)|swells?|goes up|go up|adds?(?: on)?|extra|another)(?: (?:by|up|the file|the size|it))*(?: (?:a few|[\ue000-\ue00f] or|some))*" + About),
        RoleCue.When(Elsewhere, Size, before: "(?:over|exceed(?:s|ed)?|off|short|miss(?:es|ed|ing)?|too (?:big|large|heavy))(?: (?:it|the limit|that|the cap|the mark))? by" + About),

        // "The upload takes 20 minutes on my line."
        RoleCue.When(Elsewhere, Time, before: "(?:uploads?|uploading|downloads?|downloading|transfers?|transferring|sending|rendering|exporting|converting|processing|copying|scanning|encoding|drive|flight|journey|train|bus|walk|meeting|queue|wait|battery|loading)(?: (?:it|this|that|here|there|then|always|alone|them|the (?:file|video)))?(?: (?:takes?|took|needs?|lasts?|lasted|goes on for|went on for|would take|will take))(?: (?:me|us|about|over|at least|nearly|some|like))*"),
        // "2 GB is silly for 30 seconds of cat."
        RoleCue.When(Source, Time, before: SentenceSkeleton.SymbolOf(Size) + " (?:is|seems|sounds|feels|was) [a-z ]{2,24} for(?: (?:a|an|just|only|some|about|mere))*"),
        RoleCue.When(Asked, Time, after: "(?:of )?(?:air ?time|screen ?time|stage time|play ?time|slots?|windows?)"),
        // "The story slot is 15 s": what somebody lets a video be.
        RoleCue.When(Asked, Time, before: "(?:slots?|windows?|limit|time limit|air ?time|allotment|allotted time|running order|ad break|place ?holder|time frame)(?: (?:here|there|(?:in|on|at|for|with) (?:(?:the|our|my|their|your|a|this) )?[a-z]+|i have|we have|i get|we get|i've got))?(?:'s| is| are| of| being| has| lasts| takes|:)(?: (?:only|just|exactly|a strict|strictly|at most|max|about))*" + About),

        // "Recorded in 3 takes of 20 seconds each".
        RoleCue.When(Source, Time, before: "(?:takes|batches|rounds|sets|shots|chunks|bursts|stretches|goes|sessions|sittings|bits|parts|pieces|segments|sections|lots|blocks|slices|stints|files|clips|instal?lments|increments|legs|laps|reels|episodes|videos|recordings) of" + About),

        // "Bring the 720 MB down to 300", "cut the 600 MB in half".
        RoleCue.When(Source, Size, before: "(?:bring|get|take|cut|reduce|shrink|squeeze|compress|chop|slash|turn|knock|split|slim|squash|press|crunch|drop|make)(?: down)?(?: (?:the|these|those|all|my|our|its|his|her))(?: (?:whole|entire|full|original|huge|massive))?", after: "(?:down|into?|in|to|by)"),

        // "A mac mini w/ 8 gb", "my laptop has 4 gigs": what a machine has.
        RoleCue.When(Elsewhere, Size, before: Machine + "(?: [a-z0-9]{1,8}){0,2}? (?:with|w/|has|having|that has|which has|only has|got|comes with)(?: (?:only|just|a measly|like|about|its|mere|a mere|like))*" + About, after: "(?:$|[,.;!?)]|(?:and|so|but|of|which|that|in|from|or|total|only|inside)\\b)"),
        RoleCue.When(Elsewhere, Size, after: "(?:" + Machine + "|data (?:plan|allowance|cap)|of data\\b|(?:of )?(?:headroom|mobile data))"),

        // "700 MB left on a CD", "it has to go on a 32 MB stick": all that there is for it.
        RoleCue.When(Asked, Size, after: "(?:(?:left|free|available|spare|of space|space) ){1,2}(?:on|in) (?:a|the|my|this|that|our|one|each) (?:cd|dvd|disc|stick|usb|memory stick|floppy|thumb drive|flash drive)"),
        RoleCue.When(Asked, Size, before: "(?:has to|have to|must|needs? to|should|got to|gotta|supposed to|want to|wants to|to) (?:all |still )?(?:go|fit|get|be (?:put|copied|saved|burned|burnt|stored)|live)(?: (?:it|everything|all))?(?: (?:on|onto|in|into|to))(?: (?:a|an|the|my|this|our|one|some|old|tiny|little))*", after: "(?:memory |usb |flash |thumb |sd |micro |mini )*(?:stick|card|cd|dvd|disc|floppy|key|drive)"),

        RoleCue.When(Asked, Size, before: "(?:put|have|get|fit|burn|burned|burnt|copy|save|transfer|move|squeeze|store|want|like|need)(?: (?:it|this|that|them|everything|all|the (?:lot|video|clip|film|thing)))?(?: all)? (?:on|onto|in|into|to)(?: (?:a|an|one|the|my|our|some|single|plain|old))*", after: "(?:memory |usb |flash |thumb |sd |micro |mini |blank )*(?:stick|card|cd|dvd|disc|floppy|key)"),

        // "The limit seems to be 10 MB".
        RoleCue.When(Asked, Size, before: "\\b" + Ceiling + " (?:[a-z]+ ){0,2}?(?:seems|appears|looks|is said|is supposed|turns out|turned out|happens)(?: to be| like)?" + About),
        // "720p mp4": all that is said, or said last.
        RoleCue.When(Asked, Picture, before: "(?:^|[.;!?] ?)(?:just |only |please )?", after: "(?:mp4|webm)(?: please| pls)?[.!]?$"),
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

        RoleCue.When(Asked, Time, before: "(?:until|till|(?<!^|[,;.] ?)so (?:fast )?)(?: that)? ?(?:it|the (?:video|clip|whole thing))(?:'s| is| lasts| takes)?(?: over| done)?(?: in)?" ),

        RoleCue.When(Asked, Time, after: "(?:long )?(?:by|through) (?:just |only )?(?:speeding|playing|making|fast forwarding|slowing)"),
        RoleCue.When(Asked, Time, after: "(?:long )?(?:when|once|after) (?:it's |it is |that's |you're |you are )?(?:all )?(?:done|finished|ready|through)"),
        RoleCue.When(Asked, Time, after: "(?:for )?(?:per|each|every|a) (?:picture|photo|image|pic|slide|still|one)"),

        RoleCue.When(Asked, Time, before: "(?:from|to|until|till|up to)(?: just| right)? (?:when|where)[^.;!?]{1,40} (?:which is|that's|thats|that is|it's|at|so|around)(?: (?:at|about|around))*"),

        // "The 10 seconds right before 1:30."
        RoleCue.When(Asked, Time, after: "(?:(?:right|just|directly|immediately|straight) )*(?:before|after|leading up to|either side|on (?:either|both|each) sides?)(?: and after)?(?: of)?(?: (?:the|about|around))? (?:" + TimeSymbol + "|it\\b|that\\b|and\\b)|(?:before|either side|on (?:either|both|each) sides?|around)\\b[^a-z]*(?:$|and (?:[" + NumberSymbol + TimeSymbol + "] )?after)"),

        RoleCue.When(Source, Size, before: "(?:took|takes|taking|spent)[^.;!?]{0,30} (?:to )?(?:upload|send|share|email|transfer|download)(?:ing)?(?: (?:these|those|all|the|this|that|of|my|our|its))*" + About),

        // "Starting at 45 seconds, 12 seconds long."
        RoleCue.When(Asked, Time, before: "(?:start(?:s|ing)?|begin(?:s|ning)?|from)(?: it)?(?: (?:at|from))?(?: (?:about|around|roughly))? " + TimeSymbol + "(?: (?:in|of|on) (?:the|my|this|our) [a-z]+)?[ ,]{1,2}(?:(?:and|which|that|it|should|must|to|with|a|will) )*(?:(?:lasts?|lasting|runs?|running|goes|going|is|be|length|duration)(?: (?:for|of|on for|on))? )?" + About),

        // "My 12-second explainer as an mp4", "the 8 second bumper, half the size": what the file is called. What is cut or kept of it is a part.
        RoleCue.When(Source, Time, before: "(?<!\\b(?:cut|cutting|trim|trimming|remove|removing|drop|dropping|delete|lose|skip|chop|clip|snip|keep|only|just|without|off|out|ditch|bin|from|after|before|until|till|slice|shave|strip|kill|extract|grab|like|same)(?: (?:off|out|away|only|just))? )(?:the|my|our|this|that|his|her|their|its)", after: "(?:long )?(?![a-z]+(?: [a-z]+){0,3} (?:at|in|from|off|on|near|before|after) (?:the )?(?:very )?(?:start|beginning|front|end|ending|back|middle|opening|finish)\\b)(?!(?:long|of|from|at|in|on|before|after|between|to|until|till|and|or|is|was|are|were|has|had|which|that|it|i|we|so|but|please|only|too|each|per|into|as|for|with|by|off|out|up|down|max|maximum|tops|not|if|when|where|while)\\b)(?!(?:[a-z]+[ -])?(?:intro|introduction|outro|opening|opener|beginning|start|ending|end|tail|lead|leader|head|part|parts|bit|bits|section|segment|stretch|chunk|piece|passage|moment|mark|marks|point|gap|silence|pause|break|hole|blank|black|white|freeze|still|dead|delay|countdown|slate|credits?|ads?|adverts?|titles?|fade|fades|version|cut|edit|excerpt|snippet|highlight|highlights|extract|range|window|slot|spot|airtime|limit|max|maximum|cap|rule|ceiling|time|length|duration|timer|one|ones|thing|loop|trim|scene|shot|moment|sequence)\\b)[a-z]{3,}(?: [a-z]+){0,3}"),
        RoleCue.When(Source, Time, before: "(?:my|our|his|her|their)", after: "(?:long )?(?:[a-z]+ ){1,2}(?:loop|highlights?|edit|reel)(?: (?:film|video|reel))?"),
    ];
}
