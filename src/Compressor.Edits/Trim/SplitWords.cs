using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>拆成三个文件, 分上下两集: several files of one, which nothing here makes. What came in parts and is to be joined is none. Goes after the numerals, and before the rules of quantities.</summary>
internal sealed class SplitWords : TableRule
{
    private const string Count = "(?:上下|前后)? ?(?:[2-9]|[1-9][0-9]) ?";

    /// <summary>Where it is to be split, which is no end of what stays.</summary>
    private const string At = "(?:(?:请|帮我|给我|从|在|以|按|于|到)*(?:大概|大约)?(?:第 ?)?(?<![0-9:.])(?:[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?|[0-9]{1,3}(?:\\.[0-9])? ?(?:分钟?|秒钟?)(?: ?[0-9]{1,2} ?秒?)?)(?:那里|那儿|处|的?地方|的?位置|左右|为界|开始|这里|那|把|它|一刀|1 ?刀| ?[, ] ?)*)?";

    private const string Parts = "(?:上集[和跟与、]?下集|上半?(?:集|部|段)[和跟与、]下半?(?:集|部|段)|上下 ?2? ?(?:集|部|段|篇|半?场)|前后 ?2? ?(?:段|部分|个))";

    private static readonly Wording Joined = Pattern.Zh("拼|合并|合成|合到|合在|接起|接在|接到|连起|连成|串");

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // 从1分08秒那里切成上下两集, 10:00一分为二.
        (Pattern.Zh(At + "(?:切|拆|分|剪|裁|截|断|割|劈)(?:开|割|解|断)?[, ]{0,2}(?:成|为|做成?|作|变成|分成|出|成为|存成)(?:" + Parts + "|" + Count + "(?:集|部(?!分)))"), Several),
        (Pattern.Zh(At + "(?:切|拆|剪|裁|断|割)(?:开|断)[, ]{1,2}[^,.;!?0-9]{0,4}(?:变|做|存|分|拆)(?:成|为|开)?" + Count + "(?:个|份|段|条)(?:视频|影片|文件|片段|部分)?"), Several),
        (Pattern.Zh(At + "(?:1|一) ?分为 ?(?:2|二)(?![0-9])"), Several),
        (Pattern.Zh("每(?:隔)? ?{t} ?(?:就)?(?:切|分|剪|拆|截|断)(?:成)? ?1 ?(?:段|份|个|集|条)"), Several),
        (Pattern.Zh(At + "(?<!自动|被|给|机|仪|会|像|屏|画面[^,.;!?]{0,4})(?:拆|分|劈|分割|割|切|切割|切分|拆分|平分|均分)(?:开|割|解)?(?:成|为|做|开成|出来)?" + Count + "(?:个|份|段|集|条|部|支|节|截|等份|块)(?!时|钟|月|镜|面|画)(?:的)?(?:短|小|单独的?|独立的?)?(?:视频|影片|片段?|文件|档案?|部分)?"), Several),
        (Pattern.Zh("(?:拆|分|劈|切)(?:开|割)?(?:成|为)(?: 1/2| [2两] ?半)(?=[^!?]{0,16}(?:存|文件|各|分别|发|$))"), Several),
        (Pattern.Zh("(?:剪|截|裁)(?:成|为|出)" + Count + "(?:个|份|段|集|条)(?:的)?(?:短|小|单独的?|独立的?)?(?:视频|影片|片段?|文件)?(?=[^!?]{0,12}(?:分别|各自|单独|逐个|分开)(?:导|存|保存|输出|发))"), Several),
    ];

    private static void Several(PromptReading reading, Match match)
    {
        if (!reading.Text.Had(Joined)) NotSupported(reading, match);
    }
}
