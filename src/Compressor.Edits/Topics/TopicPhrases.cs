using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What a video is about asks for nothing, even in words that are those of edits: "a tutorial on how to crop pictures", "the band is called Mute Button",
/// "our square dance". Goes before the rules that read edits, and after those that read text to be shown.
/// </summary>
internal sealed class TopicPhrases : IPromptRule
{
    /// <summary>Words that a rule of edits might take.</summary>
    internal static readonly Wording Ambiguous = Pattern.Zh(
        "\\b(?:squares?|portraits?|landscapes?|vertical(?:ly)?|horizontal(?:ly)?|upside|mut(?:e|es|ed|ing)|silen(?:t|ce)|quiet(?:er|ly)?|loud(?:er|ly)?|rotat(?:e|es|ed|ing|ion)|crop(?:s|ped|ping)?|flip(?:s|ped|ping)?|mirror(?:s|ed|ing)?|revers(?:e|ed|es|ing)|speed(?:s|ing)?|slow(?:s|ly|er|ing)?|fast(?:er)?|loop(?:s|ed|ing)?|cut(?:s|ting)?|trim(?:s|med|ming)?|fad(?:e|es|ed|ing)"
        + "|music|songs?|sounds?|audio|titles?|gifs?|webps?|mp[34]s?|mono|bars|turn(?:s|ed|ing)?|half|double|join(?:s|ed|ing)?|merg(?:e|es|ing)|remov(?:e|es|ing)|delet(?:e|es|ing)|blur(?:s|red|ring)?|zoom(?:s|ing)?|captions?|subtitles?|watermarks?|compress(?:es|ed|ing|ion)?|smaller|shrink(?:s|ing)?|frames?|resolution|volume|convert(?:s|ing)?|split(?:s|ting)?|time ?lapses?|faces?)\\b");

    private const string Media = "(?:videos?|clips?|films?|recordings?|tutorials?|lessons?|lectures?|talks?|demos?|courses?|documentar(?:y|ies)|ads?|reviews?|webinars?|screencasts?|vlogs?|episodes?|movies?|guides?|explainers?|class|workshops?|compilations?|footage|podcasts?|presentations?|sketch|song|band|channel|group|team|horse|dog|cat|boat|ship|play|show|game|app|company|shop|pub|series)";

    /// <summary>To the end of its clause, or to where something is asked.</summary>
    private const string Rest = " [^,.;!?()0-9\"¤]{2,80}?(?= ?(?:$|[,.;!?()0-9\"¤]|\\b(?:(?:down )?to|under|below|within|at|into|for|from) (?:[0-9]|under|about|at most|max|half|a (?:half|third|quarter|fifth)|whatsapp|discord|e ?mail|the (?:site|form|portal))|\\b(?:please|pls|but|so|can you|could you|and (?:it|make|compress|get|keep|i|we|please|(?:mute|cut|trim|rotate|crop|flip|mirror) (?:it|this|the (?:video|clip|file|sound|first|last))|the file|needs|has to|should|must))\\b))";

    private const string Who = "(?:us|him|her|them|me|someone|somebody|people|kids|(?:my|our|his|her|two|three|some) [a-z'-]+(?: [a-z'-]+)?)";

    private static readonly Wording[] Topics =
    [
        Pattern.Zh("\\b" + Media + "(?:'s name)?(?: is| was| are|'s)? (?:(?:all |mainly |mostly )?about|explaining|titled|called|named|entitled|known as)" + Rest),
        Pattern.Zh("\\b(?:video|clip|film|recording|footage|movie)s? (?:of|with|where|showing) " + Who + " (?:is |are )?[a-z]+ing\\b" + Rest),
        Pattern.Zh("\\b(?:reviews?|tutorials?|unboxings?|lessons?|workshops?|lectures?|seminars?|webinars?|documentar(?:y|ies)|courses?|history) (?:of|on|about|in)(?! (?:it|this|that|these|the (?:first|last|whole))\\b)" + Rest),
        Pattern.Zh("\\b(?:it|this|that|which|who|(?:the|my|our|this) (?:[a-z]+ )?" + Media + ")(?:'s| is| was)? (?:all |mainly |mostly |basically )?(?:about(?! (?:half|twice|double|an?|the (?:same|size)|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred) (?:times|fold|thirds?|quarters?|fifths?|tenths?|percent|megs?|megabytes?|gigs?|seconds?|minutes?))\\b)|explains?|teach(?:es)?|demonstrates?|discuss(?:es)?|deals with|talks about|shows (?:you |us |people |viewers )?how)" + Rest),
        Pattern.Zh("\\b(?:learn(?:s|ing)?(?: how)? to|teach(?:es|ing)? (?:you|kids|people|us|them|me|students|beginners)(?: how)? to|tips (?:on|for)|tricks for|ways to|guide to|introduction to)" + Rest),
    ];

    private static readonly Wording HowTo = Pattern.Zh("\\bhow (?:not )?to" + Rest);

    /// <summary>"How to make it smaller?" asks for it.</summary>
    private static readonly Wording OfThis = Pattern.Zh("\\b(?:it|this|these|that|my (?:video|clip|file|film|recording)|the (?:video|clip|file|film|recording|size|sound|first|last|audio))\\b");

    public void Read(PromptReading reading)
    {
        foreach (var name in Homonyms.All) reading.Text.Take(name);
        foreach (var topic in Topics.SelectMany(topic => topic.Matches(reading.Text.ToString()).Where(topic => Ambiguous.IsMatch(topic.Value)).ToList())) reading.Text.Take(topic.Index, topic.Length);
        foreach (var topic in HowTo.Matches(reading.Text.ToString()).Where(topic => Ambiguous.IsMatch(topic.Value) && !OfThis.IsMatch(topic.Value)).ToList()) reading.Text.Take(topic.Index, topic.Length);
    }
}
