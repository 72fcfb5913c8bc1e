using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Loudness: "volume 50%", "twice as loud", "+6 dB", "too quiet", 音量减半. A number says more than "louder", which says more than a complaint.</summary>
internal sealed class VolumeWords : TableRule
{
    private const string Sound = "(?:the |its |my |our |his |her |their |all |audio |sound |overall |original )*(?:[a-z]{2,12}'s )?(?:volume|vol|sound|audio|loudness|voices?|speech|vocals|mic|microphone|talking|dialogue|commentary|narration)(?: (?:levels?|volume))?";
    private const string ZhSound = "(?:音量|(?:采访|讲解|朗读|唱歌|读书|主持|报幕)的?声音?|声音|响度|人声|说话声音?|讲话声音?|嗓门|原声|音频|旁白|解说声?|对白|动静|声儿)";
    private const string Up = "(?:raise|increase|boost|turn up|crank up|pump up|bump up|amplify|amp up|ramp up|beef up|lift|push up|jack up|dial up|crank|bump|pump)", Down = "(?:lower|reduce|decrease|turn down|attenuate|tone down|dial down|bring down|take down|soften|dampen|quieten|hush|dim)";
    private const string Move = "(?:turn|bring|take|put|set|tone|dial|pull|knock|push|drag|crank|pump|bump|ramp|dial|amp)";
    private const string ZhUp = "(?:[提调拉推开放弄搞加](?:大|响|高)|提(?= ?[0-9])|[提拉推升]上[去来]|往上提|往上调|上调|提升|调上去|提高|增大|增加|放大|加大|调高|调大|升高|变大|开大|拉高|拉大|弄大|推高|提升|加|大|高|响)", ZhDown = "(?:往下调|下调|调下来|压下来|砍掉?|削|打|减少|降低|减小|调低|调小|缩小|变小|关小|拉低|弄小|压低|减弱|减轻|拧小|减|降|小|低|轻)";
    private const string ZhHow = "(?:大幅度?|明显|调|弄|变|再|稍微|稍稍|稍|略微|略|请|帮我|给我|要|搞|整|可以|能不能|适当|尽量|也|都|往|地|得)*";
    private const string ZhBit = "(?: ?1 ?点|1 ?些|1 ?下|点儿?|些|1 ?档|1 ?格)?";

    /// <summary>声音太小，…: the clause that follows says what is done about it, and need not name the sound again.</summary>
    private const string ZhComplaint = "(?:(?:" + ZhSound + "|(?<![\u4e00-\u9fff])声)(?:实在|有点|真的|也|又|还是|现在|怎么|变得?|录得|录的|听(?:起来|着)|稍微|都|偏|太|过|很|好|非常|比较)*(?:跟蚊子(?:叫|哼)?(?:似的|1样| ?1 ?样)|震(?:耳朵?|得慌|人)|刺耳|小|轻|细|低|弱|大|响|吵|高|炸)声?(?:了|啦|点|得很|得慌|得听不(?:见|清)| ?1 ?点| ?1 ?些)*|听不(?:清楚?|见|到)(?:声音|人声|说话)?(?:了)?|(?<=^|[,.;!?] ?)(?:声音?)?(?:实在|真的|也|又|还是|现在|这么|太|有点|好|很|非常)*(?:太|好|很|有点|这么|非常)(?:吵|响|大声|小声)(?:了|啦|点)*|耳朵?(?:都|快|要|被|也|给|震)*(?:炸|聋|疼|痛)(?:了|死)*|吵死(?:了|人了?)|(?:听着)?刺耳(?:得很|了)?|" + ZhSound + "(?:都|全|也|完全|基本)*(?:被)?(?:盖|压|淹)(?:住|过|没|掉)(?:了)?)[^,.;!?¤]{0,4}(?:[,.;!] ?|(?=顺便|顺手|帮我|帮忙|请|麻烦|给我|加倍|翻倍))(?:请|帮我|帮忙|给我|麻烦|顺便|顺手|就|再|都|能不能|可以|把它?|往|所以|给|整|弄|搞|调|,)*";
    private const string ZhRaise = "(?:[提调拉推开放弄搞加](?:大|响|高)|(?:加|提|拉|调|升|推|开|弄)(?=到|成|至|为)|提高|增大|增加|放大|加大|调高|调大|升高|开大|拉高|拉大|弄大|弄响|推高|提升|搞大|加强|大|高|响)(?:声)?(?:个|了)?";
    private const string ZhLessen = "(?:(?:压|收)(?= ?(?:到|成|至|个)? ?(?:[0-9.]+ ?percent|[0-9]/[0-9]|1 ?半|半))|减少|降低|减小|调低|调小|拉低|弄小|弄轻|压低|减弱|减轻|关小|拧小|搞小|降|减|小|低|轻)(?:声)?(?:个|了|掉)?";
    private const string ZhAlike = "(?:调|弄|搞|拉|做|处理|变|统)(?:得|成|到)?(?:均匀|平均| ?1 ?致| ?1 ?样(?!的)|齐|平衡|均衡|稳定| ?1{1,2}(?= ?(?:$|[,.;!? 下])))(?:大|高)?(?: ?1 ?[点些下])?";
    private const string Db = "{n} ?(?:db|decibels?)", AnyDb = "{n} ?个? ?(?:(?:db|decibels?)\\b|分贝)";
    private const string Much = "(?: (?:1 )?(?:a|bit|little|lot|touch|slightly|much|way|tad|notch|fair|good|right|well|down|up|somewhat|considerably|loads|further|more))*";

    private static readonly Wording OfMusic = Pattern.Zh("音乐|配乐|bgm|歌|曲");

    /// <summary>"Speaker 1 shouts, speaker 2 whispers, even them out": what is evened is heard.</summary>
    private static readonly Wording Heard = Pattern.Zh("\\b(?:loud(?:er|ness)?|quiet(?:er|ly)?|faint|audible|hear|vocals?|singing|speech|dialogue|shouts?|shouting|whispers?|whispering|mics?|microphones?|volumes?|levels|speakers?|voices?|hosts?|guests?)\\b|声|音|麦|响");

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // "The DJ was at 110 dB": how loud it was there.
        (Pattern.Zh("\\b(?:was|were|is|are|hit|hits|reached|measured|playing|blaring|roaring|played|at)(?: (?:at|about|around|over|up to|easily|a steady|some))* (?:[6-9][0-9]|1[0-9]{2}) ?(?:db|decibels?)\\b"), Nothing),
        // 车间噪音85分贝: how loud it was there. Nobody can ask for so many more.
        (Pattern.Zh("(?<!(?:[调加提升降减拉推]|[大小高低响轻]|[+-])(?:到|了|至|成|个|大|小|高|低)? ?)(?<![0-9.])(?:[3-9][0-9]|1[0-9]{2}) ?(?:多)?(?:个)? ?(?:分贝|db\\b)"), Nothing),
        (Pattern.Zh("(?:噪音|噪声|环境音?|现场|车间|分贝仪|实测)[^,.;!?0-9调加提升降减]{0,6} ?[0-9]{2,3} ?(?:多)?(?:个)? ?(?:分贝|db\\b)|(?:达到?|高达|测出来?|测得|有) ?(?:[6-9][0-9]|1[0-9]{2}) ?(?:多)?(?:个)? ?(?:分贝|db\\b)"), Nothing),
        // 音响把我声音放大了两倍: what something did.
        (Pattern.Zh("(?:音响|系统|软件|剪映|设备|手机|他们?|她|它|主持人?)[^,.;!?¤]{0,4}把[^,.;!?¤]{0,4}声音?(?:给)?(?:放大|调大|提高|加大|拉高|调小|压低)了 ?{n} ?倍"), Nothing),
        // 把删掉的声音加回来: it is to be there again, no louder.
        (Pattern.Zh(ZhSound + ZhHow + "(?:加|放|调|开|提|弄|拉)回(?:来|去)?"), Nothing),
        // How loud it is beside another.
        (Pattern.Zh("(?<!\\bso(?: that)? )\\b(?:it|this|that|he|she|everything|(?:the|my|our|his|her) [a-z]+)(?:'s| is| was| sounds) (?:about |almost |nearly |at least |like )?(?:twice|double|half|1/2|{n} times) as (?:loud|quiet) as\\b"), Nothing),
        // Who hears badly wants one channel, not another loudness.
        (Pattern.En("(?:(?:barely|hardly|can not|can't|cannot|cant|do not|don't|doesn't|never|only) )?(?:really )?hears?(?: (?:a thing|anything|much|nothing|well|it|sound))? (?:(?:on|in|with|from|out of) )(?:(?:my|the|his|her|one|only|1|left|right|other|good|bad) ){1,3}?(?:ear|side|left|right)"), Nothing),
        (Pattern.Zh("(?:耳朵?|耳机)[^,.;!?¤]{0,8}?(?:听不(?:见|到|清楚?)|聋)(?:了)?"), Nothing),
        (Pattern.En("{not} (?:even|level|balance|equali[sz]e|match)(?: out| up)? (?:them|both|the (?:two |2 |both )?(?:voices|speakers|hosts|mics|microphones|people|tracks))(?: out| up)?"), Nothing),
        (Pattern.En("(?:even|level|balance|equali[sz]e|match)(?: out| up)? (?:them|both|the (?:two |2 |both )?(?:voices|speakers|hosts|mics|microphones|people|tracks))(?: out| up)?|make (?:them|both)(?: both| all)? (?:equal|even|equally loud|the same (?:loudness|volume|level)|as loud as each other)"), LevelHeard),
        (Pattern.Zh("(?:声音?|音量|麦(?:克风)?)?(?: ?1 ?)?[大小高低](?:声)?[^.;!?¤02-9]{0,12}[大小高低](?:声)?[^.;!?¤0-9]{0,8}(?:拉平|弄平|调平均?|调匀|弄匀|" + ZhAlike + ")"), LevelHeard),
        (Pattern.En("{not} (?:make {it}|get {it}|need {it}|want {it}|be |to be |any |much |a |bit )*(?:louder|quieter|softer)"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不必|无需)(?:给我|再)?(?:把)?" + ZhSound + "(?:调|弄|变|搞|放)*(?:大|小|高|低)(?:了)?|" + ZhSound + "(?:不要|别|不用|不必)(?:再)?(?:调|弄|变|搞|放|动)+(?:大|小|高|低)?(?:了)?"), Nothing),
        // A horizon is levelled too: the loudness only where something is heard.
        (Pattern.Zh("(?<=^|[,.;:&+] ?|\\b(?:and|then|please|just) )\\b(?:even (?:(?:it|this|that|all|everything) ){0,2}out|level(?: (?:it|this|that|all|everything|out)){0,3})(?= ?(?:$|[,.;!&+]|please|and\\b|for\\b))"), LevelHeard),
        // "Came out really quiet, can you sort the level out".
        (Pattern.En("(?:sort|fix|adjust|correct|improve|mend|tweak|do something about|see to|deal with)(?: out)? (?:the |my |its |our |her |his )?(?:(?:sound|audio|volume|voice|vocal|mic) )?(?:levels?|volume|loudness)(?: out)?(?= ?(?:$|[,.;!?&+]|(?:please|pls|and|for|so|too)\\b))"), LevelHeard),
        (Pattern.En("(?:the )?(?:same|equal|even|constant|steady) (?:loudness|volume|sound level)(?: (?:all the way through|throughout|from start to (?:finish|end)|everywhere|all through))"), Normalize),
        (Pattern.Zh("(?:从头到尾|前后|全程|1直)(?:的)?(?:声音|音量|响度)(?:都|要|得)*(?: ?1 ?样|同样|1致| ?1 ?致)(?:大|响|高)?"), Normalize),
        (Pattern.En("{not} (?:change|touch|lower|raise|adjust|normali[sz]e) " + Sound + "(?: as it is| the same| unchanged)?|(?:keep|same) (?:the |its |original )*(?:volume|loudness|(?:sound|audio) levels?)(?: as it is| the same| unchanged)?"), Nothing),

        (Pattern.En("(?:down|lower|reduced?|quieter|softer) (?:by )?" + Db + "|" + Move + " " + Sound + " (?:down )(?:by )?" + Db), (r, m) => Gain(r, -Number(m))),
        (Pattern.En("(?:take|drop|cut|shave|knock) (?:off )?" + Db + "(?: off)?(?: " + Sound + ")?|drop " + Sound + " by " + Db), (r, m) => Gain(r, -Number(m))),
        (Pattern.En("(?:" + Down + " " + Sound + " (?:down )?by |turn {it}(?:" + Sound + " )?down (?:by )?|minus )" + Db + "|" + Db + " (?:quieter|softer|lower|down)"), (r, m) => Gain(r, -Number(m))),
        (Pattern.Zh("(?:(?<![0-9a-z] ?)[-−–] ?|(?:" + ZhSound + ")?" + ZhDown + " ?(?:了)? ?)" + AnyDb), (r, m) => Gain(r, -Number(m))),
        (Pattern.En(Up + " " + Sound + " (?:up )?(?:by )?" + Db + "|turn {it}(?:" + Sound + " )?up (?:by )?" + Db + "|" + Db + " (?:louder|higher|up)"), (r, m) => Gain(r, Number(m))),
        (Pattern.Zh("(?:" + ZhSound + ")?(?:" + ZhUp + "|提)? ?\\+? ?{n} ?个? ?(?:(?:db|decibels?)\\b|分贝)"), (r, m) => Gain(r, Number(m))),

        (Pattern.En("(?:(?:cut|halve|reduce|drop|lower) (?:by |in |to )?)?(?:half|1/2) (?:as loud|(?:of )?" + Sound + ")|halve " + Sound + "|(?:cut|halve|reduce|drop|bring) " + Sound + " (?:down )?(?:in|by|to) (?:half|1/2)"), (r, _) => Times(r, 0.5)),
        (Pattern.En(Down + " " + Sound + " (?:down )?(?:by )?{p}|{p} (?:quieter|softer)"), (r, m) => Times(r, 1 - Fraction(m))),
        (Pattern.En("(?:turn|crank|bring|push|pump|dial|amp) (?:it|that|" + Sound + ") up,? (?:by )?(?:about |around )?{p}(?! of)"), (r, m) => Times(r, 1 + Fraction(m))),
        (Pattern.En("(?:turn|dial|bring|tone|take) (?:it|that|" + Sound + ") down,? (?:by )?(?:about |around )?{p}(?! of)"), (r, m) => Times(r, 1 - Fraction(m))),
        (Pattern.En(Up + " " + Sound + " (?:up )?by {p}|{p} louder"), (r, m) => Times(r, 1 + Fraction(m))),
        // "Boost volume 50%" is by so much, "boost volume 200%" to so much.
        (Pattern.En(Up + " " + Sound + " (?:up )?{p}"), (r, m) => Times(r, Fraction(m) < 1 ? 1 + Fraction(m) : Fraction(m))),
        (Pattern.En("(?:quieter|softer|less loud),? (?:by |say |maybe |perhaps |like )?(?:about |around |roughly )?{p}(?: (?:less|lower|down))?"), (r, m) => Times(r, 1 - Fraction(m))),
        (Pattern.En("louder,? (?:by |say |maybe |perhaps |like )?(?:about |around |roughly )?{p}(?: (?:more|up|higher))?"), (r, m) => Times(r, 1 + Fraction(m))),
        (Pattern.En(Sound + " up (?:by )?{p}"), (r, m) => Times(r, 1 + Fraction(m))),
        (Pattern.En(Sound + " down,? (?:to )?(?:about |around |roughly )?{p} of (?:what it (?:is|was)|its (?:level|volume)|the (?:original|current|present)(?: (?:level|volume))?)"), (r, m) => Times(r, Fraction(m))),
        (Pattern.En(Sound + " down (?:by )?{p}"), (r, m) => Times(r, 1 - Fraction(m))),
        (Pattern.En("(?:cut|reduce|lower) " + Sound + " in {p}|{p} as loud|(?:by )?{p} (?:of )?(?:the )?(?:current |present )volume"), (r, m) => Times(r, Fraction(m))),
        (Pattern.En("(?:(?:set|change|" + Down + "|" + Up + "|turn) (?:up |down )?)?" + Sound + " (?:up |down )?(?:to |at |of |: ?|= ?|by )?{p}|(?:at )?{p} (?:of )?(?:the )?(?:original )?volume"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En("turn {it}(?:" + Sound + " )?(?:down|up) to {p}"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En(Sound + " up[a-z ,]{0,24} {p}"), (r, m) => Times(r, 1 + Fraction(m))),
        (Pattern.En(Sound + " down[a-z ,]{0,24} {p}"), (r, m) => Times(r, 1 - Fraction(m))),
        (Pattern.En("drop " + Sound + " (?:level )?(?:by )?{p}"), (r, m) => Times(r, 1 - Fraction(m))),
        (Pattern.En("(?:" + Up + " " + Sound + "|(?:amplify|amp up|boost)(?: it| this| that)?|" + Sound + " up) (?:up )?(?:by )?(?:{n} ?x|{n} times|x ?{n}|(?:a )?factor (?:of )?{n})"), (r, m) => Times(r, Number(m))),
        (Pattern.En("(?:quieter|softer|less loud)(?: too| please| as well)?,? (?:(?:by|about|around|roughly|say|like|maybe) ){0,2}(?:1/2|half)(?! (?:of )?(?:the |its )?(?:size|file|speed|way|an?|minute|hour|second))(?: or so)?"), (r, _) => Times(r, 0.5)),
        (Pattern.En("twice as loud|louder(?: too| please| as well)?,? (?:(?:by|about|around|roughly|say|like|maybe) ){0,2}(?:twice|double|two times|2 times|2 ?x)|(?:twice|double|two times|2 times|2 ?x) (?:the )?(?:as )?loud(?:er|ness)?|(?:twice|double) (?:the )?" + Sound + "|double " + Sound + "|too (?:quiet|low|soft|faint)[^.;!?¤]{0,20}\\b(?:double|twice)(?: it| that)?"), (r, _) => Times(r, 2)),
        // "So might the volume be doubled, please?"
        (Pattern.En(Sound + " (?:(?:should|must|could|can|may|might|needs? to|has to|ought to|to) )?(?:be |is to be |gets? )(?<how>doubled|tripled|trebled|quadrupled|halved)"), (r, m) => Times(r, m.Groups["how"].Value switch { "halved" => 0.5, "doubled" => 2, "quadrupled" => 4, _ => 3 })),
        (Pattern.En("(?:turn|bring|put|crank) " + Sound + "(?: way| right)? up,? (?:(?:like |say |just |please |by )*)(?<how>double|triple|treble|quadruple|twice)(?: (?:it|that|the (?:volume|level)))?"), (r, m) => Times(r, m.Groups["how"].Value switch { "double" or "twice" => 2, "quadruple" => 4, _ => 3 })),
        // "The voice is faint, could you double it?"
        (Pattern.En(Sound + " (?:is|are|was|sounds?|came out)(?: [a-z]+){0,2}? (?:quiet|faint|low|weak|soft|feeble)\\b[^.;!?¤]{0,24}?\\b(?<how>double|triple|treble|quadruple) (?:it|that|them)"), (r, m) => Times(r, m.Groups["how"].Value switch { "double" => 2, "quadruple" => 4, _ => 3 })),
        (Pattern.En("(?:triple|treble) " + Sound), (r, _) => Times(r, 3)),
        (Pattern.En(Sound + "(?:,| and| -)+ ?(?:please |just |can you |could you )*(?<how>double|triple|treble|quadruple) (?:it|that)(?= ?(?:$|[,.;!?]))"), (r, m) => Times(r, m.Groups["how"].Value switch { "double" => 2, "quadruple" => 4, _ => 3 })),
        (Pattern.En("{n} (?:x|times) (?:louder|as loud|the (?:current )?volume)"), (r, m) => Times(r, Number(m))),
        (Pattern.En(Sound + " (?:to |at |: ?)?(?:{n}(?! of\\b| ?:[0-9])(?: ?x| times)?|(?:x|times) ?(?<n>[0-9.]+))"), (r, m) => Set(r, Number(m))),

        (Pattern.Zh(ZhComplaint + ZhRaise + "(?:到|成|至|为)(?:原来的?)? ?{p}|" + ZhComplaint + ZhLessen + "(?:到|成|至|为)(?:原来的?)? ?{p}"), (r, m) => Set(r, Fraction(m))),
        (Pattern.Zh(ZhComplaint + ZhRaise + " ?{p}"), (r, m) => Times(r, 1 + Fraction(m))),
        (Pattern.Zh(ZhComplaint + ZhLessen + " ?{p}"), (r, m) => Times(r, 1 - Fraction(m))),
        (Pattern.Zh(ZhComplaint + ZhRaise + "(?:到|成|至|为)?(?:原来的?)? ?{n} ?倍"), (r, m) => Times(r, Number(m) <= 1 ? 1 + Number(m) : Number(m))),
        (Pattern.Zh(ZhComplaint + "(?:加倍|翻倍|翻 ?1 ?[番倍])"), (r, _) => Times(r, 2)),
        (Pattern.Zh(ZhComplaint + "(?:翻|乘以?) ?{n} ?倍?"), (r, m) => Times(r, Number(m))),
        (Pattern.Zh(ZhComplaint + "(?:" + ZhRaise + ZhBit + "|大(?: ?1 ?)?[点些]儿?声)[呗吧啊]?(?= ?(?:$|[,.;!?¤]))"), (r, _) => Hint(r, 1.5)),
        (Pattern.Zh(ZhComplaint + ZhLessen + ZhBit + "(?= ?(?:$|[,.;!?¤]))"), (r, _) => Hint(r, 0.5)),
        (Pattern.Zh(ZhSound + "(?:调|变|改)?(?:到|为|成)现在的 ?{p}"), (r, m) => Times(r, Fraction(m))),
        (Pattern.Zh(ZhSound + ZhDown + "(?:了)? ?{p}"), (r, m) => Times(r, 1 - Fraction(m))),
        (Pattern.Zh(ZhSound + ZhUp + " ?{p}|(?:加大|提高|增大|增加|调高|调大|放大)" + ZhSound + " ?{p}"), (r, m) => Times(r, 1 + Fraction(m))),
        (Pattern.Zh("(?:减小|降低|减少|调低|调小|压低)" + ZhSound + " ?{p}"), (r, m) => Times(r, 1 - Fraction(m))),
        (Pattern.Zh("(?:把)?" + ZhSound + "(?:调整|调|设置|设|拉|推|开|放|压|收|控制|[提升加](?=到)|" + ZhUp + "|" + ZhDown + ")?(?:到|为|至|成|:)?(?:原来的)? ?{p}"), (r, m) => Set(r, Fraction(m))),
        (Pattern.Zh(ZhSound + ZhHow + "(?:放大|调大|大声?|高|响|增加|提高|增大|加大) ?{n} ?倍"), (r, m) => Times(r, Number(m) <= 1 ? 1 + Number(m) : Number(m))),
        (Pattern.Zh(ZhSound + "(?:调|提|拉|升|开|放|加|" + ZhUp + ")?(?:到|为|至|成)(?:原来的)? ?{n} ?倍"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh(ZhSound + ZhHow + "(?:提|" + ZhUp + ") ?{n} ?倍"), (r, m) => Times(r, Number(m) <= 1 ? 1 + Number(m) : Number(m))),
        (Pattern.Zh(ZhSound + "(?:调|" + ZhUp + ")?(?:原来的)? ?{n} ?倍"), (r, m) => Times(r, Number(m))),
        (Pattern.Zh(ZhSound + ZhHow + "(?:小|轻|低|减小?|降低?|调小|调低|缩小) ?{n} ?倍"), (r, m) => Times(r, 1 / Math.Max(2, Number(m)))),
        // 听着得有现在的两倍响.
        (Pattern.Zh("{n} ?倍(?:那么|这么)?(?:的)?(?:响亮?|大声|音量)(?!的)"), (r, m) => Times(r, Number(m))),
        (Pattern.Zh("(?:压|降|调|减|放|升|提|加|开|改)(?:低|小|高|大)?(?:到|成|为|至)(?:原来|原先|现在)?的? ?{p} ?的?(?:音量|声音|响度)"), (r, m) => Set(r, Fraction(m))),
        (Pattern.Zh(ZhSound + "(?:加倍|翻倍|翻 ?1 ?倍|翻(?: ?1 ?)?番)"), (r, _) => Times(r, 2)),

        (Pattern.En("(?:(?:normali[sz]e|even(?: out)?|level(?: out)?|equali[sz]e|balance|standardi[sz]e|fix|smooth(?: out)?) (?:out )?" + Sound + "|(?:(?:bring|get|set|adjust|take|put|make|raise|lower) )?" + Sound + "(?: up| down)? (?:(?:in)?to|at|for|as per) (?:(?:the|a|an|usual|normal|common|proper|correct|right|industry|official) ){0,4}(?:broadcast(?:ing)?|streaming|podcast|tv|television|radio|ebu|youtube|spotify|standard)(?: (?:standards?|levels?|loudness|norms?|volume|spec))*|make [a-z ]{0,40}(?:equally loud|audible|the same (?:loudness|volume|level))|(?:bring|get|set|adjust|take|put|make|raise|lower) " + Sound + "(?: up| down)? to (?:a |the )?(?:normal|usual|proper|regular|decent|sensible) (?:loudness|level|volume)|(?<=^|[,.;:&+] ?|and |then |please )normali[sz]ed?(?: {it})?(?= ?(?:$|[,.;!&+]|please|and\\b|for\\b))|(?:loudness|volume|audio|sound) (?:normali[sz]ation|normali[sz]ed|leveling|levelling)|(?:ebu )?r ?128|-?{n} ?lufs)"), Normalize),
        (Pattern.Zh("响度(?:按|照|用|以|走)(?:照)?(?:广播|播出|平台|电视台?|行业|国际)[^,.;!?¤]{0,2}(?:标准|规范|来)|(?:按照?|用|照|依照?|根据|符合|达到)?(?:广播|播出|平台|国际|电视台?|行业|欧洲|标准)*(?:的)?响度(?:的)?(?:标准|规范|要求)?(?:来|去|给我|帮我)?(?:统 ?1{1,2}|统一|处理|调整?|标准化|归 ?1 ?化?|归一化?|均衡|规范|做|过)(?: ?1 ?下|1下)?|(?:声音|录音|音量|音频|人声)[^,.;!?¤]{0,8}?(?:忽大忽小|忽高忽低|时大时小|1 ?会儿?大 ?1 ?会儿?小|大小不 ?1(?: ?致)?|不均匀?|不 ?1 ?致|高低不平)(?:[^,.;!?¤]{0,4}, ?(?:请|帮我|给我|麻烦|把它|就|全|都)*(?:调|弄|搞|拉|做|处理|统)(?:得)?(?:均匀|平均|平|1致|1 ?样|齐|平衡|均衡|稳 ?定?|1{1,2})(?: ?1 ?[点些下])?)?"), Normalize),
        (Pattern.Zh("(?:忽大忽小|忽高忽低|时大时小|大小不 ?1(?: ?致)?|高低不平)的?" + ZhSound + "(?:[^,.;!?¤]{0,4}" + ZhAlike + ")?|" + ZhSound + "(?:大小|高低)?(?:都|全|也|给我|帮我)*" + ZhAlike), Normalize),
        (Pattern.Zh("(?:(?:统 ?1|统一|均衡|平衡|标准化|规范|拉平) ?(?:1 ?下)? ?(?:音频|视频)?(?:的)?" + ZhSound + "|" + ZhSound + "(?:大小)?(?:调|弄|搞|变)?(?:得)?(?:标准化|统 ?1{1,2}|统一|均衡|均匀|拉平|平衡|归一化?|1样大)(?: ?1 ?下)?)"), Normalize),
        (Pattern.En("(?:" + Sound + "|it|this|video|everything) (?:is |was |are |'s |sounds? )?(?:(?:far|way|much|just|a bit|really|so) )*too (?:quiet|low|soft|faint)(?! (?:in )?(?:focus|resolution|res|quality|detail|light|contrast))|too (?:quiet|faint)|(?<!\\b(?:until|till|so|music|keep|make|should|must)\\b[^.;!?]{0,24})(?:(?:barely|hardly|scarcely|only just|just about) (?:be )?(?:heard|hear|audible|make out|understand(?:able)?|catch)(?: (?:a (?:word|thing)|anything|what (?:[a-z]+ )(?:says?|said|is saying|are saying|talks? about)|{it}|the (?:speaker|singer|teacher|lecturer)|him|her|them|me|us))?|(?:(?:almost|nearly|practically|virtually|all but) )?inaudible)|(?:can not|cannot|can't|cant) (?:really |even )?hear " + Sound + "|" + Sound + " (?:is |are |keeps |goes )?(?:jump(?:s|ing)? |swing(?:s|ing)? |bounc(?:es|ing) |go(?:es|ing) |var(?:ies|ying) |chang(?:es|ing) |fluctuat(?:es|ing) )?(?:wildly |a lot |constantly )?(?:all over(?: the (?:place|shop|map))?|up and down|around|uneven|inconsistent|back and forth|from loud to (?:quiet|soft)|from quiet to loud|between loud and (?:quiet|soft)|fluctuat(?:es|ing)|var(?:ies|ying)|unbalanced|patchy)|(?:whispers?|whispering)[^.;!?¤]{1,30}(?:shouts?|shouting|screams?|yells?|booms?)|loud (?:1 |one )(?:moment|minute|second)[^.;!?¤]{1,30}quiet|quiet (?:1 |one )(?:moment|minute|second)[^.;!?¤]{1,30}loud|(?:uneven|inconsistent) " + Sound), Complaint),
        (Pattern.Zh(ZhSound + "(?:实在|有点|真的|也)*(?:小|轻|低|弱)得[^,.;!?¤]{0,4}(?:听不|没法听|跟没|像没)(?:清楚?|见|到|有|声音|1 ?样|似的)*|" + ZhSound + "[^,.;!?¤]{0,6}蚊子(?:叫|哼)?(?:似的| ?1 ?样)?|(?:说话|讲话|录音|录|念)(?:声音?)?得?(?:实在|有点|真的|也|又)*太(?:小声|轻|小|低)(?:了)?|" + ZhSound + "(?:实在|有点|真的|也|又|还是|现在|怎么|变得?)*太(?:小|轻|低)(?:了)?|(?:前|开头|刚开始)[^,.;!?¤]{0,4}声音?[大高响][^.;!?¤0-9]{0,4}(?:后|结尾)[^,.;!?¤]{0,4}[小低轻]|(?:前|开头|刚开始)[^,.;!?¤]{0,4}声音?[小低轻][^.;!?¤0-9]{0,4}(?:后|结尾)[^,.;!?¤]{0,4}[大高响]|有(?:的|些)?(?:地方|时候|段落)?" + ZhSound + "[大高响],?有(?:的|些)?(?:地方|时候|段落)?(?:声音)?[小低轻]|(?<!(?:静音|手机|耳机|喇叭|没有?声音?|(?:话筒|麦克?风?|声音|收音)[^,.;!?]{0,2}没[^,.;!?]{0,3},?)[^,.;!?]{0,6})听不(?:清楚?|见|到)(?:声音)?|" + ZhSound + "(?:老是|总是|1直|有点)?(?:忽[大高强].{0,2}忽?[小低弱]|[大高][小低]不 ?(?:1|一|齐|等)|不(?:太)?(?:均匀?|平均|统 ?1|稳定?|1样大|平衡)| ?1 ?(?:会儿?|阵|下)子?(?:大|高)[, ]? ?1 ?(?:会儿?|阵|下)子?(?:小|低)|时[大高]时[小低]|有的?(?:地方|时候?|段)?[^,.;!?¤]{0,2}[大高响],?有的?(?:地方|时候?|段)?[^,.;!?¤]{0,2}[小低轻](?:,?(?:弄|调|搞|拉|处理|变|整)(?:得)?(?:均匀|平均|1 ?致|统 ?1|平衡|平|1 ?样大?)(?: ?1 ?[点些下])?)?)"), Complaint),
        (Pattern.En("(?:make|get|keep|have) " + Sound + "(?: levels?)? (?:more )?(?:consistent|even|uniform|steady|equal|balanced|level|the same)(?: throughout| all through| everywhere)?"), Normalize),
        (Pattern.En("(?:the )?(?:loud|quiet|soft)(?:er)? (?:and|with) (?:the )?(?:loud|quiet|soft)(?:er)? (?:bits|parts|passages|ones|voices|moments|sections)(?: (?:to be|be|should be|more|all|come out|sound))* (?:even|equal|the same|alike|level|equally loud)"), Normalize),
        // "So quiet! Boost it, please."
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:it's |it is |its )?(?:so|very|really|awfully|terribly|rather|pretty|extremely|quite) (?:quiet|faint|silent)\\b(?= ?(?:$|[,.;!?]|so\\b|and\\b))"), Complaint),
        (Pattern.En("(?:the )?" + Sound + " (?:is |are |was |'s )?(?:(?:very|quite|so|really|pretty|a bit|rather|extremely) )+(?:less|low|weak|feeble|faint|little)"), Complaint),
        (Pattern.Zh("^(?:(?:hm+|ok|okay|oh|now|still|way|far|much|a bit|a little|it)[ ,]{1,2}){0,4}too loud\\b"), (r, _) => TooLoud(r)),
        (Pattern.En("it(?:'s| is| was) (?:(?:far|way|much|just|really|so|a bit|a little) )*too loud"), (r, _) => TooLoud(r)),

        (Pattern.En(Sound + " (?:is |was |are |were )?(?:(?:far|way|much|just|really|so) )*too loud"), (r, _) => TooLoud(r)),
        (Pattern.En("(?:" + Move + " " + Sound + "|(?:turn|crank|dial|tone) (?:it|that))(?: (?:way|right))?" + Much + " down" + Much + "|" + Sound + "(?: (?:way|right|well|much|a|bit|little))* down" + Much), (r, _) => Hint(r, 0.5)),
        (Pattern.En("(?:" + Move + " " + Sound + "|(?:turn|crank|dial|pump|amp) (?:it|that))(?: way| right)?" + Much + " up(?!right)(?<!\\bright way up)" + Much + "|" + Sound + "(?: (?:way|right|well|much|a|bit|little))* up" + Much), (r, _) => Hint(r, 1.5)),
        (Pattern.En("(?:make {it})?(?:the sound |the audio )?" + Much + " ?(?:quieter|softer)|" + Down + " " + Sound + Much + "|turn (?:" + Sound + "|it) down" + Much), (r, _) => Hint(r, 0.5)),
        (Pattern.En("(?:boost|amplify|raise|bump|increase|lift) (?:it|that)(?: up)?(?: (?:a (?:bit|little|touch|notch)|please|pls|somewhat))*(?= ?(?:$|[,.;!?]))"), (r, _) => HintIfHeard(r, 1.5)),
        (Pattern.En(Sound + Much + " (?:lower|less loud)"), (r, _) => Hint(r, 0.5)),
        (Pattern.En("(?:make {it})?(?:the sound |the audio )?" + Much + " ?louder|" + Up + " " + Sound + Much + "|turn (?:" + Sound + "|it) up(?!right)(?<!\\bright way up)" + Much), (r, _) => Hint(r, 1.5)),
        (Pattern.Zh(ZhSound + "(?:(?:实在|有点|真的)?太(?:大|响|吵)(?:了)?|(?:有点|有些|实在)*(?:大|响|吵|高)(?:了)(?: ?1 ?)?[点些]?)"), (r, _) => TooLoud(r)),
        (Pattern.Zh(ZhSound + "(?:调|较|弄|整)细(?: ?1 ?[点些]| ?少少|啲)?|(?:调|较|弄|整)细(?: ?1 ?[点些]| ?少少|啲)?" + ZhSound), (r, _) => Hint(r, 0.5)),
        (Pattern.Zh(ZhSound + ZhHow + ZhDown + "(?!于|频|码|声道|音)" + ZhBit + "|(?:调低|降低|减小|调小|压低|减弱|关小)(?: ?1 ?下|1 ?点|点)?(?:视频)?(?:的)?" + ZhSound + ""), (r, _) => Hint(r, 0.5)),
        (Pattern.Zh("(?:轻|小|细)声(?: ?1 ?点|1 ?些|点儿?|些)|小(?: ?1 ?)?点儿?声(?!音)"), (r, _) => HintUnlessMusic(r, 0.5)),
        (Pattern.Zh("(?:调|弄|开|放|搞|变)(?:得)?大声(?!的)(?: ?1 ?点| ?1 ?些|点|些)?"), (r, _) => Hint(r, 1.5)),
        (Pattern.Zh("大声(?: ?1 ?点|1 ?些|点儿?|些)|大(?: ?1 ?)?点儿?声(?!音)"), (r, _) => HintUnlessMusic(r, 1.5)),
        (Pattern.Zh(ZhSound + ZhHow + ZhUp + "(?!于|频|码|声道|音|小)" + ZhBit + "|(?:调高|提高|增大|调大|放大|加大|开大|拉高|提升)(?: ?1 ?下|1 ?点|点)?(?:视频)?(?:的)?" + ZhSound + ""), (r, _) => Hint(r, 1.5)),
    ];

    private static void LevelHeard(PromptReading reading, Match match)
    {
        if (reading.Text.Had(Heard)) Normalize(reading, match);
    }

    private static double Number(Match match) => NumberText.Parse(match.Groups["n"].Value) ?? 1;

    private static double Fraction(Match match) => NumberText.ParseFraction(match.Groups["p"].Value) ?? 1;

    internal static void Set(PromptReading reading, double factor) => Change(reading, factor, relative: false);

    internal static void Times(PromptReading reading, double factor) => Change(reading, factor, relative: true);

    internal static void Hint(PromptReading reading, double factor)
    {
        // 听不清，把声音加大; "too quiet, turn it up a bit": what is to be done about it says more than what is wrong.
        if (reading.Edit.Volume is not null && !(reading is { IsVolumeComplaint: true, Edit.Volume: { Normalize: true, Decibels: null, Factor: 1 } })) return;
        reading.Edit = reading.Edit with { Volume = null };
        Times(reading, factor);
        reading.IsVolumeHinted = true;
    }

    /// <summary>"Boost it" is about the sound where the message speaks of how it sounds.</summary>
    private static void HintIfHeard(PromptReading reading, double factor)
    {
        if (reading.Text.Had(Heard)) Hint(reading, factor);
    }

    /// <summary>Beside music, 小声点 is about the music.</summary>
    private static void HintUnlessMusic(PromptReading reading, double factor)
    {
        if (!reading.Edit.Music && !reading.Text.Has(OfMusic)) Hint(reading, factor);
    }

    private static void TooLoud(PromptReading reading)
    {
        reading.IsVolumeComplaint |= reading.Edit.Volume is null;
        Hint(reading, 0.5);
    }

    private static void Change(PromptReading reading, double factor, bool relative)
    {
        if (factor is >= Limits.MinVolume and <= Limits.MaxVolume)
            reading.Edit = reading.Edit with { Volume = new Volume(factor) { Relative = relative, Decibels = reading.Edit.Volume?.Decibels } };
        else if (factor is >= 0 and < Limits.MinVolume)
            reading.Edit = reading.Edit with { Mute = true };
        else
            reading.Problem("A volume must be between 0 and 10 times the original.", "音量必须在原来的 0 到 10 倍之间。");
    }

    private static void Gain(PromptReading reading, double decibels)
    {
        if (decibels is < Limits.MinDecibels or > Limits.MaxDecibels)
            reading.Problem($"A volume can change by {Limits.MinDecibels:0} to +{Limits.MaxDecibels:0} dB.", $"音量的变化必须在 {Limits.MinDecibels:0} 到 +{Limits.MaxDecibels:0} dB 之间。");
        else if (decibels != 0)
            reading.Edit = reading.Edit with { Volume = (reading.Edit.Volume ?? new Volume()) with { Decibels = decibels } };
    }

    private static void Normalize(PromptReading reading, Match match) =>
        reading.Edit = reading.Edit with { Volume = (reading.Edit.Volume ?? new Volume()) with { Normalize = true } };

    /// <summary>A part that is named, and not yet said to go.</summary>
    private static readonly Wording Part = Pattern.Zh("(?:[0-9] ?(?:秒|分)钟?|[前后]半[段截]?|[0-9]:[0-9]{2})(?:(?!剪|删|去掉|掐|砍|切|裁|不要|留|只要)[^;!?]){0,24}$");
    private static readonly Wording Goes = Pattern.Zh("^[^;!?]{0,24}?(?:" + TrimVerbWords.ZhGone + "|剪(?=$|[,.;!?])|[0-9] ?(?:秒|分)钟?(?:开始|起|以后|之后|往后))");

    /// <summary>剪掉前20秒，什么都听不见.</summary>
    private static readonly Wording Gone = Pattern.Zh("(?:" + TrimVerbWords.ZhGone + "[^,.;!?]{0,6}? ?[0-9.]+ ?(?:秒|分)钟?|[0-9] ?(?:秒|分)钟?[^,.;!?]{0,8}" + TrimVerbWords.ZhGone + ")(?:了|吧)?[, ]{0,2}[^,.;!?]{0,4}$");

    /// <summary>前20秒话筒没开，听不见，这20秒去掉: why a part goes is no wish for what stays.</summary>
    private static bool IsOfRemovedPart(PromptReading reading, Match match)
    {
        if (reading.Language is Language.English) return false;
        var before = reading.Text.Whole(0, match.Index);
        return (Part.IsMatch(before) && Goes.IsMatch(reading.Text.WholeAfter(match.Index + match.Length))) || (match.Value[0] == '听' && Gone.IsMatch(before));
    }

    /// <summary>What is done about it is said elsewhere in the sentence, or it is brought to the usual loudness.</summary>
    private static void Complaint(PromptReading reading, Match match)
    {
        if (reading.Edit.Volume is not null || IsOfRemovedPart(reading, match)) return;
        reading.IsVolumeComplaint = true;
        Normalize(reading, match);
    }
}
