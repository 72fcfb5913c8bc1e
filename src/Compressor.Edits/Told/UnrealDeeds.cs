using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What somebody else would do with the file, or would have done: "a pro would have cut the first 10 seconds", 我同事会剪掉前20秒. It did not come about, and
/// nobody asks for it. Goes before the times are gathered.
/// </summary>
internal sealed class UnrealDeeds : TableRule
{
    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // "My editor would have cut the first 20 seconds": what did not come about.
        (Pattern.Zh("(?<=^|[,.;:!?(] ?|\\b(?:and|but|so|because) )(?:i|we|he|she|they|someone|somebody|anyone|(?:my|the|our|his|her|their|an?|any|every) (?:[a-z]+ ){0,2}?[a-z]+|[a-z]{3,10}) (?:(?:probably|certainly|surely|just|also) )?(?:would|could|might) have (?!to\\b|liked|loved|preferred|wanted|been|it\\b|the\\b|this\\b|a\\b)[a-z]+\\b[^,.;!?]{0,60}(?=[,.;!?]|$)"), Nothing),
        // 我同事会剪掉前20秒.
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:换(?:成|了|作))?(?:我(?:的|们)?)?(?:同事|剪辑师|老板|领导|朋友|师傅|[爸妈哥姐弟妹]+|老公|老婆|室友|别人|专业的人?)(?:来)?(?:的话)?,?(?:肯定|1 ?定|大概|可能|应该|本来|多半)*会(?:把[^,.;!?]{1,10})?(?:剪|裁|压|转|调|加|静音|删|去|切)[^,.;!?]{0,20}(?=[,.;!?]|$)"), Nothing),
    ];
}
