using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What an English sentence says is to stay as it is: "leave the 1080p and the trim as they are", "the 15 seconds and the music can stay", "25 fps is fine,
/// I only need another codec". Its values are those of the file or of the last result. Goes before the rules of quantities.
/// </summary>
internal sealed class KeptAsItIs : TableRule
{
    private const string Value = "(?:[0-9]{3,4} ?[pi]|[248] ?k|[0-9.]{1,6} ?(?:fps|hz|frames(?: (?:per|a) second)?|seconds?|secs?|s|minutes?|mins?|[kmg]b|megs?|gigs?|percent|degrees)|[0-9.]{1,4}x|[0-9]{1,2} ?: ?[0-9]{1,2}|[0-9]{3,4} ?x ?[0-9]{3,4})(?![a-z0-9])";
    private const string Thing = "(?:trim|cuts?|crop|music|song|fades?|speed|title|text|caption|words|rotation|resolution|size|length|sound|audio|volume|shape|frame ?rate|quality|format|codec|colou?rs?|gif|picture|rest(?: of (?:it|the (?:video|clip|film|thing|[0-9.]{1,5} ?(?:minutes?|mins?|seconds?|secs?|hours?))))?)";
    private const string One = "(?:(?:the|its|my|our|that|those|these|all|both|also) ){0,2}(?:" + Value + "|" + Thing + ")";
    private const string List = One + "(?:(?:,| and|, and| or| as well as| plus) ?" + One + "){0,4}";

    /// <summary>With a value of its own: "the title stays" is no business of this rule.</summary>
    private const string Listed = "(?<=^|[,.;!?] ?|\\b(?:and|but|so|leave|keep) )(?=[^.;!?]{0,60}?[0-9])" + List;
    private const string End = "(?= ?(?:$|[,.;!?)]|(?:please|pls|thanks|and|but|so|too|as well|though)\\b))";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("\\b(?:leave|keep) " + Listed + " (?:(?:exactly|just) )?(?:as (?:they|it|that) (?:are|is|was|were)|as is|alone|untouched|unchanged|the way (?:it|they) (?:is|are)|like that|like this|in place|there)" + End), Keep),
        (Pattern.Zh(Listed + "(?: (?:all|both|please|just|also))* (?:(?:can|may|should|shall|must|is to|are to|will|do|does|all|both|just) ){0,2}(?:stays?|remains?|keeps?)(?: (?:as (?:they|it) (?:are|is)|as is|the same|in|there|put|unchanged|untouched|that way|like (?:this|that)))?(?: too| as well)?" + End), Keep),
        (Pattern.Zh("(?<=\\b(?:the rest|everything else|all else|the others?)(?: of it)? (?:(?:can|may|should) )?(?:stays?|remains?|is fine|is good)(?: (?:as (?:it )?is|the same|in))?[,:;] ?(?:also |and )?)" + Listed + "(?: too| as well| also| included)?" + End), Keep),
        // "30 MB is fine, 1080p is fine, I just need it in H.264": what is fine is what there is.
        (Pattern.Zh("(?:(?:the|its|my) )?" + Value + " (?:is|are|was) (?:(?:all|just|perfectly|totally|quite|really) )?(?:fine|good|ok|okay|great|perfect|alright|all right)(?: (?:as (?:it )?is|already|too|by me|with me|for me|for us|as well))?(?=[,;.] ?(?:(?:and |but |so |as )?[^.;!?]{0,60}[,;.] ?)?(?:(?:and|but|so) )?(?:(?:i|we|it) (?:just|only) (?:need|want|has|needs|like)|(?:just|only) the [a-z]+(?: [a-z]+)? (?:is|has|needs|must|should)|all (?:i|we) (?:need|want)|it's (?:just|only)|the only thing|what (?:i|we) need is)\\b)"), Keep),
    ];

    private static readonly Wording Picture = Pattern.Zh("[0-9]{3,4} ?[pi](?![a-z])|(?<![0-9])[248] ?k(?![a-z])|[0-9]{3,4} ?x ?[0-9]{3,4}");

    private static void Keep(PromptReading reading, Match match)
    {
        if (Picture.IsMatch(match.Value)) reading.Edit = reading.Edit with { FrameSize = reading.Edit.FrameSize ?? new FrameSize { KeepsSource = true } };
    }
}
