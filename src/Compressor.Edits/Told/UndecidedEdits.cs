using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "Mirror it or rotate it, not sure which", 是镜像还是旋转，我不确定: two edits of which whoever writes has not chosen one. Neither is done, and both are said.
/// Goes before the rules that read edits.
/// </summary>
internal sealed class UndecidedEdits : TableRule
{
    private const string Deed = "(?:cut|trim|crop|mute|silence|slow|speed|rotate|turn|spin|flip|mirror|fade|compress|shrink|convert|shorten|blur|pad|add|remove|reverse|join|merge|split|zoom|lower|raise|letterbox|stretch|squeeze)\\b";
    private const string Unsure = "(?:(?:i'm|i am|we're|we are|im) )?(?:really |still |just |honestly )?(?:not (?:so |quite |entirely )?sure|unsure|undecided|can't (?:decide|choose|tell)|cannot decide|(?:don't|do not|dont) know|no idea|haven't decided|torn|in two minds)(?: (?:which|what|yet|between|about)\\b[^,.;!?]{0,24})?";
    private const string It = "(?: (?:it|this|that|the (?:video|clip|picture|film)))?";
    private const string ZhDeed = "(?:镜像|旋转|翻转|裁剪|裁切|静音|加速|放慢|慢放|压缩|剪短|加边|淡入|淡出|倒放)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:either |please |maybe |perhaps )?" + Deed + "[^,.;!?]{0,30}? or (?:to |maybe |else )?" + Deed + "[^,.;!?]{0,30}(?:, ?whichever)?[,.;-] ?(?:i )?" + Unsure + "(?= ?(?:$|[,.;!?]))"), Left),
        // "Rotate or flip it so the text is readable": which of the two does it is not known.
        (Pattern.Zh("\\b(?:(?:rotate|turn|spin)" + It + ",? or (?:else |maybe )?(?:flip|mirror)|(?:flip|mirror)" + It + ",? or (?:else |maybe )?(?:rotate|turn|spin))\\b" + It + ",? (?:so(?: that)?|until|till|whatever|whichever|to make|in order|as needed|depending)\\b[^,.;!?]{0,60}"), Left),
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:是|要|该|到底)*" + ZhDeed + "[^,.;!?]{0,6}?(?:还是|或者?)" + ZhDeed + "[^,.;!?]{0,4}[,.;] ?(?:我)?(?:也|还|都)?(?:不(?:太)?(?:确定|知道|清楚)|没想好|拿不定(?:主意)?|说不准)[^,.;!?]{0,8}"), Left),
    ];

    private static void Left(PromptReading reading, Match match) => reading.Unsupported(match);
}
