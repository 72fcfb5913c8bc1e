using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>拆成三个文件, 分上下两集: several files of one, which nothing here makes. What came in parts and is to be joined is none. Goes after the numerals, and before the rules of quantities.</summary>
internal sealed class SplitWords : TableRule
{
    private const string Count = "(?:上下|前后)? ?(?:[2-9]|[1-9][0-9]) ?";

    private static readonly Wording Joined = Pattern.Zh("拼|合并|合成|合到|合在|接起|接在|接到|连起|连成|串");

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?<!自动|被|给|机|仪|会|像|屏|画面[^,.;!?]{0,4})(?:拆|分|劈|分割|割|切|切割|切分|拆分|平分|均分)(?:开|割|解)?(?:成|为|做|开成|出来)?" + Count + "(?:个|份|段|集|条|部|支|节|截|等份|块)(?!时|钟|月|镜|面|画)(?:的)?(?:短|小|单独的?|独立的?)?(?:视频|影片|片段?|文件|档案?|部分)?"), Several),
        (Pattern.Zh("(?:拆|分|劈|切)(?:开|割)?(?:成|为)(?: 1/2| [2两] ?半)(?=[^!?]{0,16}(?:存|文件|各|分别|发|$))"), Several),
        (Pattern.Zh("(?:剪|截|裁)(?:成|为|出)" + Count + "(?:个|份|段|集|条)(?:的)?(?:短|小|单独的?|独立的?)?(?:视频|影片|片段?|文件)?(?=[^!?]{0,12}(?:分别|各自|单独|逐个|分开)(?:导|存|保存|输出|发))"), Several),
    ];

    private static void Several(PromptReading reading, Match match)
    {
        if (!reading.Text.Had(Joined)) NotSupported(reading, match);
    }
}
