using static Compressor.Edits.Quantities.EnglishCueWords;
using static Compressor.Edits.Quantities.QuantityKind;
using static Compressor.Edits.Quantities.QuantityRole;

namespace Compressor.Edits.Quantities;

/// <summary>English words that tell what the source is.</summary>
internal static class EnglishSourceCues
{
    public static IReadOnlyList<RoleCue> All { get; } =
    [
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
