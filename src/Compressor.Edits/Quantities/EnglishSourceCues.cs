using static Compressor.Edits.Quantities.EnglishCueWords;
using static Compressor.Edits.Quantities.QuantityKind;
using static Compressor.Edits.Quantities.QuantityRole;

namespace Compressor.Edits.Quantities;

/// <summary>English words that tell what the source is.</summary>
internal static class EnglishSourceCues
{
    /// <summary>What tells of the source begins so.</summary>
    private const string Opening = "(?:\\b(?:i have|i've got|we have|we've got|here's|here is|attached is|it's|its|it is|it was|this is|this was|that's|thats|mine is|(?:the |my |our |this )?(?:source|original|master|input|raw|file|clip|video|footage|recording|export|film)(?: file| video)?(?:'s| is| was)) (?:(?:only|just|really|basically|already|actually|still|also|like|about|currently|kind of|sort of) )*(?:(?:a|an|my|our|some|one|from|off|shot|filmed|recorded|captured|scanned|pro ?res|h26[45]|hevc|raw|[\ue000-\ue00f])\\b|[\ue000-\ue00f]))";

    /// <summary>A later member of a list that describes the source: "it's a screen recording of bug #4471, 1440p 60fps, 280MB", "12 minutes of bees, 1.9 gigs". Nothing in between asks, and no other of its kind was named.</summary>
    private static IEnumerable<RoleCue> Listed(QuantityKind kind)
    {
        var goesOn = "(?:(?!\\b(?:make|get|want|need|please|pls|can|could|under|below|max|keep|send|for|to|limit|allowed|compress|shrink|cut|trim|give|bring|should|must|into|within|than|or|so|but|if|i|we|they|he|she)\\b)[^.;!?" + SentenceSkeleton.SymbolOf(kind) + "]){0,50}"
            + "(?:[,(]|\\band|\\bat|\\bwith|[\ue000-\ue00f]) ?(?:(?:and|about|around|roughly|at|also|already|just|nearly|over|size|weighs) )*";
        yield return RoleCue.When(Source, kind, before: Opening + goesOn, weak: true);
        yield return RoleCue.When(Source, kind, before: "^ ?(?:(?:hi|hey|hello|so|ok),? )?(?:an? |the |my |our )?" + TimeSymbol + " (?:long )?(?:[a-z]+ ){0,2}?" + Noun + " (?:from|of|off|by|shot|filmed|recorded|taken|captured|on|with|in)\\b" + goesOn, weak: true);
        yield return RoleCue.When(Source, kind, before: TimeSymbol + " (?:worth )?of (?!(?:the|it|this|that|these|those|black|silence|nothing|dead|fades?|each|every)\\b)(?:[a-z'-]+ ?){1,4}, ?(?:[\ue000-\ue00f],? ?)*", weak: true);
        yield return RoleCue.When(Source, kind, before: "\\b(?:the|my|our|this|that|his|her) [a-z]+ (?:is|was|runs|lasts|lasted|takes)(?: (?:about|around|nearly|over|almost|roughly))* [\ue000-\ue00f](?: long)?(?:,| and|, and) (?:the |its |the whole )?(?:file|video|clip|recording|file ?size|size)(?: is| was| has| weighs)?" + About);
    }

    public static IReadOnlyList<RoleCue> All { get; } =
    [
        // "Recorded in 4K", "shot at 60 fps".
        RoleCue.When(Source, Video, before: "(?<!\\b(?:make|turn|get|convert|put|crop) (?:the|my|our|this|that|his|her) (?:[a-z]+ ){0,3})(?:record(?:ed|ing|s)?|shot|shoots?|shooting|film(?:ed|ing|s)?|captur(?:ed|es|e|ing)|scanned|transferred|digiti[sz]ed|telecined|taken|gopro|dji|drone|dslr|camcorder|obs)(?:[ -](?!(?:to|under|make|into)\\b)[a-z0-9'.\ue000-\ue00f]+){0,5}?(?: (?:in|at|with|on|as|for|of|is))?" + About),

        RoleCue.When(Source, Picture, before: "(?:camera|phone|gopro|drone|webcam|cam|cams|i ?phone|camcorder|dashcam|recorder|capture card|screen recorder) (?:only |always |just )?(?:does|makes|gives(?: me| us)?|has|runs(?: at)?|outputs?|puts out|saves?(?: in| at)?|is set to|was set to|uses|used)" + About),

        // "Thanks for the 34 MB one": what was done. "Thanks for making it smaller" asks.
        RoleCue.When(Source, Video, before: "\\b(?:thanks|thank you|thx|cheers)(?: so much| very much| a lot| again)? for (?:the|that|those|your) (?:[a-z]+ ){0,3}"),

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

        .. Listed(Size), .. Listed(PictureSize), .. Listed(QuantityKind.FrameRate),

        // "It is 26MB", "mine's 1.1gb", "the export is over 2 GB".
        RoleCue.When(Source, Size | Picture, before: "(?:from|original(?:ly)?|currently|current(?: size)?|input|native(?:ly)?|previously|right now)(?: (?:is|at|was))?" + About + Over),
        RoleCue.When(Source, Video, before: "(?:(?<!\\bas )is|was|are|were|it's|its|that's|[a-z]+'s|he's|ha(?:s|ve|d)|having|got|gotten|getting|gave (?:me|us)|sent (?:me|us)|takes? up|taking(?: up)?|took(?: up)?|occup(?:y|ies|ying)|eats?(?: up)?|mine|gets me)" + About + Over),
        RoleCue.When(Source, Time, before: "(?:lasts|lasting|lasted|runs|running|ran|goes(?: on)?|talks|duration|length|runtime|running time)(?: (?:is|of|for|:))?" + About + Over),
        RoleCue.When(Source, Size, before: "(?:uploading|sending|downloading|emailing|sharing|transferring|(?:can't|cannot|couldn't|unable to|trying to|try to|tried to) (?:send|upload|attach|share|email|e mail|post))" + About),
        RoleCue.When(Source, Video, after: "(?:long\\b|on (?:the|my|an?|our) (?:[a-z]+[ -])?(?:card|disk|drive|phone|camera|stick)|in length|in total|total|altogether|of (?:raw |my |the |this |screen )*(?:footage|video|material|recordings?|game ?play|film|content)|runtime|worth of|large|big|in size|heavy|original(?:ly)?|right now|at the moment|currently|before|at present|so far|already|now(?= ?(?:,|and|but|so)))"),
    ];
}
