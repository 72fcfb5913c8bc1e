using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"without sound", "remove the audio", 静音; not "don't mute".</summary>
internal sealed class MuteWords : TableRule
{
    private const string Sound = "(?:sound|audio|audio track|sound track|soundtrack|sounds|audio stream|audio tracks)";
    private const string Remove = "(?:remove|removing|strip|stripping|delete|drop|kill|turn off|discard|get rid of|cut out|cut|take out|disable|lose|switch off|mute|silence|erase|eliminate|leave out)";
    private const string ZhRemove = "(?:去掉|去除|删除|删掉|移除|关闭|关掉|消除|除去|取消|清除|去)(?:视频)?(?:里|中)?(?:的)?(?:声音|音频|音轨|原声|声)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} (?:be |get |make {it}|want {it})?(?:muted?|muting|silent|silence|silencing)(?: (?:it|the (?:sound|audio|video)))?"), Nothing),
        (Pattern.En("{not} (?:be )?" + Remove + " (?:the |any |its |my |all )*" + Sound), Nothing),
        (Pattern.En("{not} (?:touch|change|changing|alter|affect|affecting|losing|lower|reduce) (?:the |any |its )?" + Sound), Nothing),
        (Pattern.En("(?:keep|preserve|retain|leave|with|include|including|maintain) (?:the |its |all |original |my |full |good |clear )*" + Sound + "(?: (?:on|in|as it is|intact|unchanged))?|un ?mute(?: {it})?"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不|无需|请勿|切勿|不必|不能)(?:把)?(?:视频)?(?:弄成|变成|设为|设置为)?(?:静音|消音|无声|" + ZhRemove + ")|(?:保留|保持|留着|不去)(?:视频)?(?:的)?(?:原有的?)?(?:声音|音频|原声|音轨)|取消静音"), Nothing),
        (Pattern.En("muted?|muting|silenced?|silent|soundless|(?:no|without) (?:the |any |its )?" + Sound + "|" + Remove + " (?:the |any |its |all |of )*" + Sound + "|" + Sound + " (?:off|removed)|turn (?:the )?" + Sound + " off"), Mute),
        (Pattern.En("video only|(?:no|without) (?:a )?volume"), Mute),
        (Pattern.Zh("静音|消音|无声|" + ZhRemove + "|(?:不要|不带|没有|无|不含)(?:声音|音频|原声|声)|声音(?:去掉|关掉|删掉|去除|关闭|删除)|(?:音频|音轨)(?:去掉|关掉|删掉|去除|关闭|删除)"), Mute),
    ];

    private static void Mute(PromptReading reading, Match match) => reading.Edit = reading.Edit with { Mute = true };
}
