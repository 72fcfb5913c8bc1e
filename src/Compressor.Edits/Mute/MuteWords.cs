using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"without sound", "the audio can go", 静音; not "don't mute", nor "remove the silence".</summary>
internal sealed class MuteWords : TableRule
{
    private const string Sound = "(?:sound|audio|audio track|sound track|soundtrack|sounds|audio stream|audio tracks)";
    private const string The = "(?:the |any |its |my |all |of |that |this |whole |original |entire )*";
    private const string Remove =
        "(?:remove|removing|strip|stripping|delete|deleting|drop|dropping|kill|killing|turn off|switch off|shut off|discard|get rid of|cut out|cut|take out|take away|take off|disable|lose|mute|silence|erase|eliminate|leave out|ditch|scrap|throw (?:out|away)|toss|"
        + "dump|nix|skip|omit|exclude)";

    private const string Unneeded = "(?:(?:is not|isn't|isnt|'s not|are not|aren't|not) (?:really |actually )?(?:needed|wanted|necessary|important|required|relevant)|(?:is|'s) (?:unnecessary|useless|irrelevant|unneeded|superfluous|garbage|rubbish)|(?:can|could|should|must|may|has to|needs to) (?:all )?(?:go|be (?:removed|deleted|dropped|gone|cut|left out|muted|stripped|off))|does not matter|doesn't matter)";
    private const string NoNeed = "(?:(?:do not|don't|dont|does not|doesn't|won't|will not|never) (?:really |actually )?(?:need|want|require|care about|have to (?:have|keep|hear))|no need (?:for|to (?:keep|have|hear|retain|include|preserve))|nobody needs|no one needs|no use for|have no use for|could do without|can do without)";

    private const string ZhSound = "(?:声音|音频|音轨|原声|原音|伴音)";
    private const string ZhRemove = "(?:去除|删除|移除|关闭|消除|除去|取消|清除|(?:去|删|关|拿|抹|弄|消|剔|扔|砍|剪)(?:掉|了)|去|删|消|关)";
    private const string ZhNoNeed = "(?:不要了?|不需要|不用(?:了|留|要|保留)?|用不(?:着|上|到)|没(?:什么)?用|不必(?:要|留|保留)?|没必要(?:留|要)?|无需|不想要|不留|多余|可以不要|可以去掉?|可有可无)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:remove|cut|cut out|trim|skip|delete|drop|get rid of|take out|edit out) " + The + "(?:silences?|silent (?:parts?|bits?|sections?|moments?|gaps?|pauses?|passages?)|quiet (?:parts?|bits?|sections?)|pauses)"), NotSupported),
        (Pattern.Zh("(?:去掉|删掉|剪掉|删除|去除)(?:视频)?(?:里|中)?(?:的)?(?:静音|无声|没声音|安静)的?(?:部分|片段|段落|地方)"), NotSupported),

        (Pattern.Zh("(?:谁|没|没有)(?:让|叫|要)(?:你)?(?:把)?(?:声音)?(?:静音|消音|关掉?声音|去掉?声音)(?:了|的)?"), Nothing),
        (Pattern.En("{not} (?:be |get |make {it}|want {it}|have {it}|leave {it})?(?:muted?|muting|silent|silence|silencing)(?: (?:it|the (?:sound|audio|video)))?"), Nothing),
        (Pattern.En("{not} (?:be )?" + Remove + " " + The + Sound), Nothing),
        (Pattern.En("{not} (?:touch|change|changing|alter|affect|affecting|losing|lower|reduce|edit|modify) " + The + Sound), Nothing),
        (Pattern.En("(?:" + NoNeed + ") " + The + Sound + "|" + Sound + " (?:track )?" + Unneeded), Mute),
        (Pattern.En("(?:keep|preserve|retain|leave|with|include|including|maintain) (?:the |its |all |original |my |full |good |clear )*" + Sound + "(?: (?:on|in|as it is|intact|unchanged|alone))?|un ?mute(?: {it})?"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不|无需|请勿|切勿|不必|不能|不想)(?:给我|把)?(?:视频)?(?:弄成|变成|设为|设置为)?(?:静音|消音|无声|" + ZhRemove + "(?:视频)?(?:里|中)?(?:的)?" + ZhSound + ")|(?:保留|保持|留着|留下|不去)(?:视频)?(?:的)?(?:原有的?)?" + ZhSound
            + "|" + ZhSound + "(?:请)?(?:别|不要|不用|不能|不许|勿)(?:动|去|删|改|变|关|静|消|处理|丢|弄)(?:掉|了|没)?|" + ZhSound + "(?:要)?(?:保留|留着|留下|保持)|取消静音"), Nothing),

        (Pattern.En("muted?|muting|silenced|silence (?:it|this|that|the (?:video|clip|sound|audio|whole thing))|(?:go |make {it}|want {it}|keep {it}|be )?silent(?! (?:film|movie|night|disco))|soundless|noiseless|(?:no|without|minus|zero) " + The + Sound + "|" + Remove + " " + The + Sound), Mute),
        (Pattern.En("(?:take|turn|switch|cut|leave|throw|strip|rip|get) " + The + Sound + " (?:track )?(?:completely |entirely |right |all )?(?:out|off|away)|" + Sound + " (?:track )?(?:off|out|removed|gone|deleted|stripped)"), Mute),
        (Pattern.En("video only|only the (?:video|picture|image)(?: track)?|(?:no|without) (?:a )?volume"), Mute),
        (Pattern.Zh("静音|消音|无声|" + ZhRemove + "(?:视频)?(?:里|中)?(?:的)?(?:" + ZhSound + "|声(?!道|明|势))|(?:不要|不带|没有|无|不含|不需要|不用|不想要|用不着|不留|无需)(?:任何|视频|的)*(?:" + ZhSound + "|声(?!道|明|势))"), Mute),
        (Pattern.Zh("(?:把|将)?" + ZhSound + "(?:都|全|全部|给我|也|就|请|完全|统统|,)*(?:" + ZhRemove + "|" + ZhNoNeed + ")(?:掉|了|吧|就行|即可)*(?!太|那么|这么|大|小|高|低|响|轻|快|慢| ?1/2| ?[0-9]+ ?percent)"), Mute),
    ];

    private static void Mute(PromptReading reading, Match match) => reading.Edit = reading.Edit with { Mute = true };
}
