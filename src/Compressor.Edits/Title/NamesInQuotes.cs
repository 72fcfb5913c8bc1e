using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What a channel, a folder or a song is called, in quotes, and what is said in the video itself: neither text to be shown nor a wish. Goes before the
/// rules of titles.
/// </summary>
internal sealed class NamesInQuotes : TableRule
{
    private const string Named = "(?:channel|folder|album|series|band|brand|shop|company|club|course|account|page|group|playlist|event|festival|competition|contest|magazine|podcast|blog|website|site|app|game|book|play|film festival|team|choir|school|project|tool|program|programme|software|camera|preset)";
    private const string Quoted = "\"[^\"]{1,80}\"";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?<=\\b(?:my|our|the|this|his|her|their|a|an)(?: [a-z]+)? " + Named + ",? (?:(?:is |was )?(?:called|named) )?)" + Quoted), Nothing),
        (Pattern.Zh("(?<=\\b(?:file|video|clip|recording) (?:is|was) (?:called|named) )" + Quoted), Nothing),
        // "In the video I say \"cut it to 10 seconds\"."
        (Pattern.Zh("(?<=\\b(?:in|on|during) (?:the|my|this|our|that) (?:video|clip|film|recording|footage)\\b[^.;!?\"0-9]{0,24}\\b(?:says?|said|shouts?|sings?|screams?|asks?|yells?|whispers?|mentions?|reads?)[:,]? ?)" + Quoted), Nothing),
    ];
}
