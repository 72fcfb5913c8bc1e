using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What the one who writes did to the file before, or had done to it: "I already cut the intro (that was 0:00 to 0:22)", "I had you mute it because my
/// neighbour asked". It asks for nothing. Goes before the rules that read edits.
/// </summary>
internal sealed class OwnDeeds : TableRule
{
    private const string Did = "(?:cut|trimmed|compressed|shortened|cropped|muted|sped|slowed|rotated|turned|flipped|mirrored|shrank|shrunk|reduced|edited|chopped|removed|deleted|dropped|converted|resized|exported|snipped|took|faded|normali[sz]ed|boosted|raised|lowered|got rid of)";
    private const string Do = "(?:cut|trim|compress|shorten|crop|mute|silence|speed|slow|rotate|turn|flip|mirror|shrink|reduce|chop|remove|delete|drop|convert|resize|fade|add|put|write|square|pad|lower|raise|boost)";
    private const string Aside = "(?: ?\\([^()]{1,60}\\)| ?(?:-|–|—) [^-–—.;!?]{1,50} (?:-|–|—) ?)?";
    private const string Already = "(?:already|myself|before|yesterday|earlier|last (?:night|week|month|time)|in (?:photos|imovie|capcut|quicktime|premiere|davinci|resolve|the app|an app|my phone))";

    /// <summary>Up to where another wish begins.</summary>
    private const string Rest = "[^.;!?,()]{0,70}?";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?<=^|[,.;!?:] ?)(?:(?:and|but|so|well|ok) )?(?:i|we)(?:'ve| have| had)? (?:already " + Did + "|" + Did + "(?=[^.;!?,()]{0,60}\\b" + Already + "\\b))" + Rest + Aside + "(?:,? (?:took|cut|got|removed|dropped|lost|chopped|trimmed)(?: off| out| away)? (?:about |the |around )?{t}(?: (?:off|out|away)(?: (?:the )?(?:front|start|end|beginning|top))?)?)?(?= ?(?:$|[,.;!?]| (?:and|but|so) ))"), Tells),
        // "I turned the volume to 20 and it still blares."
        (Pattern.Zh("(?<=^|[,.;!?:] ?)(?:(?:and|but|so|well|ok) )?(?:i|we) (?:turned|set|put|cranked|pushed|dialled|dialed|tried|exported|rendered|raised|lowered|boosted|slowed|sped|compressed|shrank|cropped|rotated|muted)\\b[^.;!?,]{1,60}? (?:and|but) (?:it|that|they|everything) (?:still|just|only|didn't|doesn't|did nothing|made no|even|came out|looked|looks|sounded|sounds|went|got)\\b[^.;!?,]{0,50}(?=[,.;!?] ?[a-z])"), Tells),
        // "The square version my niece made."
        (Pattern.Zh("\\b(?:square|vertical|portrait|landscape|upright|muted|silent|cropped|short(?:er)?|fast(?:er)?|slow(?:er)?|slow ?mo|looped|mono|gif) (?:version|copy|one|cut|clip|edit) (?:that |which )?(?:(?:my|our|his|her|their|the) [a-z]+|he|she|they|somebody|someone|another app|[a-z]+) (?:made|did|cut|sent|posted|exported|uploaded|gave (?:me|us)|showed (?:me|us))\\b"), Tells),
        // "7 takes in one file": what it holds.
        (Pattern.Zh("(?<=^|[.;!?] ?)(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|all) (?:takes|songs|scenes|rounds|sets|attempts|tries|speakers|talks|lessons|exercises|dances|goals|jumps) (?:are |all )?in (?:one|1|a single|this|the same) (?:file|recording|video|clip)(?=,)"), Tells),
        // "A slow-mo we never did."
        (Pattern.Zh("\\b(?:slow ?mo(?:tion)?|time ?lapse|title|crop|fade|montage|gif|square version|vertical version|cut|edit|trim|speed ?up)s?(?: version)? (?:that |which )?(?:i|we|he|she|they|nobody|no one) (?:never|didn't|did not|haven't|hadn't|won't|don't|forgot to|gave up on)(?: (?:did|do|made|make|used|use|needed|need|got to|finished|finish|want|wanted|end up with|ended up with|done|doing)){0,3}"), Tells),
        (Pattern.Zh("(?:i|we)(?:'d|'ve| had| have)? (?:(?:had|made|got|let|asked|told|wanted) you(?: to)?|asked (?:for it|for this|it) to(?: be)?) " + Do + "\\b" + Rest + "(?=[,.;!?] ?[a-z0-9])"), Tells),
    ];

    private static void Tells(PromptReading reading, Match match)
    {
    }
}
