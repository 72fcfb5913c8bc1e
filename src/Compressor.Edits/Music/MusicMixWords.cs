using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>How music is mixed, and that it takes the sound's place. Goes before the words of volume, fades and silence: "music at 50%" is about the music.</summary>
internal sealed class MusicMixWords : TableRule
{
    private const string Music = "(?:(?:background )?(?:music|bgm|soundtrack|song|tune|track(?!s? ?(?:number|pad|ing)))(?: (?:from|of|in) [^ ,;]{1,40}\\.[a-z0-9]{2,4})?)";
    private const string The = "(?:(?:the|a|an|some|my|this|that|our|uploaded|attached|background|audio) )*";
    private const string Source = The + "(?:" + Music + "|(?:(?:audio|sound|music|mp3) )?(?:file|track)|mp3|m4a|wav)(?:\\.(?:mp3|m4a|wav|aac|flac|ogg))?";
    private const string Sound = "(?:(?:the|its|my) )?(?:(?:original|existing|current|whole) )?(?:sound track|audio track|sound|audio|voice)";
    private const string Much = "(?: (?:is|be|to|was|much|way|far|1|a|bit|little|lot|slightly))*";
    private const string Speech = "(?: (?:under|during|for|behind) (?:the )?(?:speech|voices?|talking|sound|dialogue))?";
    private const string ZhMusic = "(?:(?:背景)?(?:音乐|配乐|bgm|歌曲?|曲子))(?:的)?(?:音量|声音)? ?";
    private const string ZhSound = "(?:视频)?(?:的)?(?:原来的?|原有的?)?(?:原声|现场声|环境声|同期声|现场音|声音|原音|音频|音轨|伴音|背景音(?!乐))";
    private const string ZhOf = "(?:的)?(?:1 ?点|1 ?些|点|些)?";

    private static readonly Wording Loud = Pattern.Zh("too[ -]?loud|太(?:大|响|吵)");

    private const string ZhSoftly = "(?:再|调|放|弄|变|压|稍微|给我|要|整|开|搞|拉|降)*(?:小|低|轻)(?:声|音)?(?: ?1 ?)?(?:点|些)?(?:儿|吧)?";
    private const string ZhSpeech = "(?:(?:说话|讲话|唱歌|讲课|主持人?)(?:的)?(?:声音?|人声)?|人声|对白|旁白|解说|歌声|主持人声音)(?:的)?(?:声音|音量)?";
    private const string ZhLoudly = "(?:再|调|放|弄|变|稍微|给我|要|整|开|搞|拉|提)*(?:大|响|高|清楚|突出|亮)(?:声|音)?(?: ?1 ?)?(?:点|些)?(?:儿|吧)?";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // Both are one sound track.
        (Pattern.Zh(ZhMusic + ZhSoftly + "[,. ]{0,2}(?:但是?|而|把|让|同时|然后)?" + ZhSpeech + ZhLoudly + "|" + ZhSpeech + ZhLoudly + "[,. ]{0,2}(?:但是?|而|把|让|同时|然后)?" + ZhMusic + ZhSoftly), NotSupported),
        (Pattern.En("(?:replace|swap|exchange|substitute) " + Sound + " (?:with|by|for) " + Source + "|(?:use |put |play )?" + Source + " instead of " + Sound), Replace),
        (Pattern.Zh("(?:去掉|不要|去除|删掉)?(?:原来的?|视频)?" + ZhSound + "(?:都)?(?:不要了?|去掉|删掉|不用|(?:拿|关|消|抹|除|静|扔|撤)(?:掉|了))?[, ]*(?:换成?|换上|改成|用|配上?|配)(?:我们?|你|他)?(?:自己)?(?:刚)?(?:上|录|配|唱|弹|做|写|发|选|念)?传?(?:好|过来)?(?:的)?(?:那|这|1)? ?[首个段条]?(?:个)?(?:歌曲?|曲子|音乐|配乐|bgm|mp3|wav|音频|录音|旁白|解说词?|配音|朗诵)|(?:用|以)(?:我们?)?(?:自己|上传)?(?:的)?(?:那[首个段])?(?:歌曲?|曲子|音乐)(?:把)?(?:盖掉|盖住|覆盖|换掉|代替|替换|取代)(?:掉)?(?:原来的?|视频的?)?" + ZhSound), Replace),
        (Pattern.En("(?:with |use |put |using )?(?:my|our) (?:own )?(?:song|track|music|tune|audio|mp3|wav)(?: file)? instead(?: of [a-z' ]{1,40})?"), Replace),
        (Pattern.Zh("(?:把|将)?" + ZhSound + "(?:换成|替换成|替换为|改成|换为)(?: ?1 ?)?(?:段|首|支|个|点|些)?(?:[^,.;!?¤0-9]{1,4}的)?" + ZhMusic + "|(?:用|以)?" + ZhMusic + "(?:代替|替换|替代|换掉|取代|盖掉)" + ZhSound), Replace),

        (Pattern.En("(?:(?:a|the|my|our) )?(?:(?:soft|quiet|gentle|calm|slow|nice|little|piano|guitar|jazz) ){0,3}(?:track|song|music|tune|piece|melody) (?:that |which )?(?:i|we)(?:'ve| have)? (?:uploaded|sent|attached|added),? (?:softly |quietly |low |very low |gently )*(?:under|underneath|beneath|behind|below)(?: (?:the |my |our |his |her )?(?:speech|talking|voice|talk|it|that|narration|words|dialogue))?(?:,? (?<soft>not too loud|softly|quietly|low))?"), (r, m) => { r.Edit = r.Edit with { Music = true }; if (m.Groups["soft"].Success) Change(r, 0.5); }),
        (Pattern.Zh("(?:我|我们)(?:上?传|发|给)的[^,.;!?¤0-9]{1,6}?(?:垫|铺|放|衬)(?:在|到)?(?:讲话|说话|人声|声音|旁白)?(?:的)?(?:底下|下面|后面|背景|底层|底)(?:里|上)?(?:[, ]?(?<soft>别太响|轻 ?1 ?点|小声 ?1? ?点?|别太大))?"), (r, m) => { r.Edit = r.Edit with { Music = true }; if (m.Groups["soft"].Success) Change(r, 0.5); }),
        (Pattern.En("(?:(?:with|use|put|take|play) )?(?:my|our) (?:own )?(?:recording|voice ?over|narration|commentary|guitar|piano|voice memo|singing|playing) instead of (?:the |its |that )*(?:[a-z]+ ){0,2}?(?:sound|audio|noise|mic|microphone|voice)"), Replace),
        (Pattern.En("(?:with|use|using|add|and|plus|put|play|lay) (?:in )?(?:the|my|our|that) (?!(?:video|clip|file|photo|picture|image|movie|film|recording|title|text|logo|one|other|second|next|pictures|photos|images|clips|videos|files)\\b)(?:[a-z]{3,12} (?!(?:video|clip|file|photo|picture|image|movie|film|recording|title|text|logo|one|pictures|photos|images|clips|videos|files)\\b))?[a-z]{3,14} (?:that |which )?(?:i|we|she|he)(?:'ve| have)? (?:just )?(?:uploaded|sent|attached|added)(?: you)?"), (r, _) => r.Edit = r.Edit with { Music = true }),
        (Pattern.Zh("(?:配上?|用|加上?|放|垫上?|铺)(?:我|我们)(?:刚|刚才|自己)?(?:上?传|发|给)的(?!(?:视频|影片|图|照片|片段|文件|logo|字体|素材|那个视频|片子))[^,.;!?¤0-9]{1,6}(?=$|[,.;!?])"), (r, _) => r.Edit = r.Edit with { Music = true }),
        (Pattern.Zh("[^,.;!?¤]{1,4}(?:声|噪音|杂音)(?:全|都)?(?:换|改|替换)(?:成|为|掉)(?:我|我们)?(?:的|自己的|传的|上传的|发的|录的)? ?(?:歌曲?|音乐|曲子|mp3|录音|旁白|bgm)"), Replace),
        (Pattern.Zh("(?:我|我们)的(?:吉他|钢琴|琴|曲子?|歌|音乐|笛子?|二胡|古筝|小提琴|配乐|mp3)(?:声)?(?:垫|铺|放|衬)(?:在|到)?(?:底下|下面|后面|背景|底层|底)(?:里|上)?(?:[, ]?(?:声音?)?(?<soft>轻|小|低)(?:声)? ?(?:1 ?点|1 ?些|点)?)?"), (r, m) => { r.Edit = r.Edit with { Music = true }; if (m.Groups["soft"].Success) Change(r, 0.5); }),
        (Pattern.Zh("(?:就|改|只)?用(?:我|咱|我们)(?:刚才|自己|新)*(?:上?传|发|给)的?(?:那[首个条段])?(?:音轨|音频|录音|歌曲?|曲子|mp3|音乐|wav|m4a)(?! ?(?:的|里|格式))"), (r, _) => r.Edit = r.Edit with { Music = true }),
        (Pattern.Zh("(?:背景音乐|配乐|bgm|音乐),? ?(?:声音|音量)(?:放|调|弄|要|稍微|可以)*(?:小|低|轻)" + ZhOf), (r, _) => Change(r, 0.5)),
        (Pattern.En("(?:(?:use|using|add|put|play|lay|with|have|insert|mix in) )(?:the|that|this|my|our) (?:uploaded |attached )?(?:wav|mp3|m4a|audio|song|track|music|tune)(?: file| track)? (?:that )?(?:i|we)(?: have|'ve)? (?:just )?(?:added|uploaded|sent|attached|gave you|provided|dropped in)"), (r, _) => r.Edit = r.Edit with { Music = true }),
        (Pattern.En("(?:use|using|add|put|play|lay|with|have|insert|mix in) (?:the|that|this|my|our) (?:uploaded|attached|added) (?:wav|mp3|m4a|audio|song|track|music|tune)(?: file| track)?"), (r, _) => r.Edit = r.Edit with { Music = true }),
        (Pattern.Zh("(?:音乐|配乐|bgm|歌|曲子)[^.;!?¤]{0,12}, ?(?:音量|声音)(?:调|设|放|降)?(?:到|为|成|在)? ?{p}"), (r, m) => Level(r, Fraction(m))),
        (Pattern.En("(?:music|song|bgm|tune)[a-z ]{0,20}, ?(?:at )?(?:volume|level) (?:at |of )?{p}"), (r, m) => Level(r, Fraction(m))),
        (Pattern.Zh("(?<!(?:不|别|不用|不要|不能|不想|不必|不需要|无需|没)(?:给我|再|要|去)?)(?:加上?|添加|配上?|垫上?|铺上?|放上?|插入|用上?|换上?|套上?)(?:我|咱|我们|你)?(?:自己)?(?:刚才?|刚刚)?(?:上?传|发|给|选|准备|录)?(?:的|了|好的)?(?:那|这)?(?: ?1)? ?[首段个条]?(?:背景)?(?:歌曲?|曲子|音乐|音频|配乐|bgm|mp3|wav|录音)(?!的?(?:音量|声音|格式|版本|编码|码率|比特率))(?: ?(?:当|做|作|作为|当作|成)(?:背景)?(?:音乐|配乐|bgm)?)?"), (r, _) => r.Edit = r.Edit with { Music = true }),
        // 配个轻松点的背景音乐.
        (Pattern.Zh("(?:加|配|来|放|垫|铺|弄|整|找|选|添|换)(?:上|点|个|1 ?个|1 ?[首段些点]|首|段|些|它)*[^,.;!?¤0-9掉去]{1,6}?的(?:背景)?(?:音乐|配乐|bgm|歌曲?|曲子)(?!(?:音量|声音)?(?:调|关|小|大|太|去|删))"), (r, _) => r.Edit = r.Edit with { Music = true }),
        (Pattern.Zh("(?<!不|别|不用|不要)(?:加|配|放|垫|铺|来|弄)(?:上|个|点|1 ?个|1 ?[首段])*(?:钢琴|吉他|小提琴|古筝|二胡|笛子|萨克斯|大提琴|轻|纯)(?:曲子?|音乐)(?!(?:音量|声音)?(?:调|关|小|大|太|去|删))"), (r, _) => r.Edit = r.Edit with { Music = true }),
        (Pattern.En("{not} (?:loop|repeat) " + The + Music + "|(?:play )?" + The + Music + " (?:only )?(?:once|one time)(?: only)?"), (r, _) => Mix(r, mix => mix with { Loop = false })),
        (Pattern.En("(?:loop|repeat) " + The + Music), (r, _) => Mix(r, mix => mix with { Loop = true })),
        (Pattern.En("{not} fade(?: out)? " + The + Music + "(?: out)?"), (r, _) => Mix(r, mix => mix with { FadeOut = 0 })),
        (Pattern.En("fade(?: out)? " + The + Music + "(?: out)? (?:over|in|for|during|within) (?:the last )?{t}"), FadeOut),
        (Pattern.En("{not} (?:duck|dip) " + The + Music + Speech), (r, _) => Mix(r, mix => mix with { Duck = false })),
        (Pattern.En("(?:duck|dip) " + The + Music + Speech), (r, _) => Mix(r, mix => mix with { Duck = true })),
        (Pattern.Zh(ZhMusic + "(?:只(?:播放?|放)1 ?[遍次]|(?:不要|不用|别|不)循环(?:播放)?)"), (r, _) => Mix(r, mix => mix with { Loop = false })),
        (Pattern.Zh(ZhMusic + "循环(?:播放)?|循环(?:播放)?" + ZhMusic), (r, _) => Mix(r, mix => mix with { Loop = true })),
        (Pattern.Zh(ZhMusic + "(?:不要|不用|别|不)淡出"), (r, _) => Mix(r, mix => mix with { FadeOut = 0 })),
        (Pattern.Zh(ZhMusic + "(?:用|在)?(?:最后)? ?{t} ?(?:内)?淡出|" + ZhMusic + "淡出 ?{t}"), FadeOut),
        (Pattern.Zh(ZhMusic + "(?:不要|不用|别|不)闪避(?:人声)?"), (r, _) => Mix(r, mix => mix with { Duck = false })),
        (Pattern.Zh(ZhMusic + "(?:要)?闪避(?:人声)?"), (r, _) => Mix(r, mix => mix with { Duck = true })),

        (Pattern.En("(?:make )?" + The + Music + " {n} (?:x|times) (?:as loud|louder)"), (r, m) => Change(r, NumberText.Parse(m.Groups["n"].Value) ?? 1)),
        (Pattern.En("(?:make )?" + The + Music + " {p} as loud"), (r, m) => Change(r, Fraction(m))),
        (Pattern.En("(?:lower|reduce|turn down) " + The + Music + "(?: volume| level)? (?:down )?by {p}|" + The + Music + " {p} (?:quieter|softer|lower)"), (r, m) => Change(r, 1 - Fraction(m))),
        (Pattern.En("(?:raise|increase|turn up) " + The + Music + "(?: volume| level)? (?:up )?by {p}|" + The + Music + " {p} (?:louder|higher)"), (r, m) => Change(r, 1 + Fraction(m))),
        (Pattern.Zh(ZhMusic + "(?:调|变|改)?(?:到|为|成)现在的 ?{p}"), (r, m) => Change(r, Fraction(m))),
        (Pattern.En("(?:add |set |with |turn |lower |put |bring |raise )?" + The + Music + "(?:'s)?(?: volume| level)?(?: (?:is|be|down|up))? (?:at |to |of |on |: ?|= ?)?(?:a )?(?:volume |level )?(?:of )?{p}(?: (?:volume|level))?"), (r, m) => Level(r, Fraction(m))),
        (Pattern.En("(?:at )?{p} " + Music + " (?:volume|level)"), (r, m) => Level(r, Fraction(m))),
        (Pattern.Zh("\\b" + The + Music + "(?: volume| level)? ?(?:at|to|down to|:|=)? ?(?:minus |[-−–]) ?{n} ?db\\b"), (r, m) => Level(r, Math.Pow(10, -(NumberText.Parse(m.Groups["n"].Value) ?? 0) / 20))),
        (Pattern.Zh(ZhMusic + "(?:调|设|改|放|降|减|压低?|拉低?|收)?(?:低|小|大|高|置)?(?:到|为|成|至|:)? ?{p}"), (r, m) => Level(r, Fraction(m))),

        (Pattern.En(The + Music + "[a-z ]{0,30} at {p} (?:of )?(?:its |the )?(?:original |full )?(?:volume|loudness|level)"), (r, m) => Level(r, Fraction(m))),
        (Pattern.En(The + Music + Much + " too (?:loud|quiet|soft|low)(?! (?:in|at|from|on|inside|there|where))"), Complaint),
        (Pattern.Zh(ZhMusic + "太(?:大|响|吵|小|轻|低)(?:了)?"), Complaint),
        (Pattern.En("(?:make )?" + The + Music + "(?: be)?" + Much + " (?:quieter|softer|lower|less loud),? (?:by )?(?:about |around |maybe |say |roughly )*(?:a )?{p}(?: or so| maybe| please)?"), Softer),
        (Pattern.En("(?:make )?" + The + Music + Much + " (?:quieter|softer|lower|less loud)|(?:quieter|softer|less loud) " + Music + "|(?:turn down|lower|reduce) " + The + Music + "(?: volume| level)?|turn " + The + Music + "(?: volume)? down"), (r, _) => Change(r, 0.5)),
        (Pattern.En("(?:make )?" + The + Music + Much + " louder|louder " + Music + "|(?:turn up|raise|boost) " + The + Music + "(?: volume| level)?|turn " + The + Music + "(?: volume)? up"), (r, _) => Change(r, 1.5)),
        (Pattern.Zh(ZhMusic + "(?:再|调|放|弄|变|给我|稍微)*(?:小|低|轻)(?:声)? ?" + ZhOf + "[, ]{0,2}(?:大概|大约|差不多|约|就|个|降| )*(?:{p}|1 ?半)"), Softer),
        (Pattern.Zh(ZhMusic + "(?:再|调|放|弄|变)?(?:小|低|轻)" + ZhOf + "|(?:调低|降低|减小|调小|压低)(?:1 ?下)?" + ZhMusic), (r, _) => Change(r, 0.5)),
        (Pattern.Zh(ZhMusic + "(?:再|调|放|弄|变)?(?:大|高|响)" + ZhOf + "|(?:调高|提高|增大|调大)(?:1 ?下)?" + ZhMusic), (r, _) => Change(r, 1.5)),
    ];

    public override void Read(PromptReading reading)
    {
        base.Read(reading);
        if (reading.Edit.MusicMix is null) MusicPlaceWords.ReadLevel(reading);
    }

    private static double Fraction(Match match) => NumberText.ParseFraction(match.Groups["p"].Value) ?? 1;

    private static void Mix(PromptReading reading, Func<MusicMix, MusicMix> change) =>
        reading.Edit = reading.Edit with { Music = true, MusicMix = change(reading.Edit.MusicMix ?? MusicMix.Default) };

    private static void Replace(PromptReading reading, Match match) => reading.Edit = reading.Edit with { Mute = true, Music = true };

    /// <summary>音乐太吵了，不要音乐了: what goes needs no other level.</summary>
    private static void Complaint(PromptReading reading, Match match)
    {
        // "The music is too loud, half the volume": of the recording's own music, which can't be told from its other sounds, where another clause says what is wished.
        if (reading.Language is Language.English && !reading.Context.IsFollowUp && !reading.Edit.Music && reading.Statements.Count > 1) return;
        if (!reading.Removed.Contains(EditKind.Music)) Change(reading, Loud.IsMatch(match.Value) ? 0.5 : 1.5);
    }

    /// <summary>By so much less, of music that was added; that of the recording can't be told from its other sounds.</summary>
    private static void Softer(PromptReading reading, Match match)
    {
        if (reading.Edit.Music || reading.Context.Earlier?.Music is true) Change(reading, match.Groups["p"].Success ? 1 - Fraction(match) : 0.5);
        else reading.Unsupported(match);
    }

    private static void FadeOut(PromptReading reading, Match match)
    {
        if (TimeText.Parse(match.Groups["t"].Value) is { } seconds and >= 0 and <= Limits.MaxFade) Mix(reading, mix => mix with { FadeOut = seconds });
        else reading.Problem($"A fade can last up to {Limits.MaxFade:0} seconds.", $"淡出最长 {Limits.MaxFade:0} 秒。");
    }

    private static void Level(PromptReading reading, double level)
    {
        if (IsLevel(reading, level)) Mix(reading, mix => mix with { Level = level });
    }

    private static void Change(PromptReading reading, double times)
    {
        if (IsLevel(reading, times)) Mix(reading, mix => mix with { Change = times });
    }

    private static bool IsLevel(PromptReading reading, double level)
    {
        if (level is >= Limits.MinVolume and <= Limits.MaxVolume) return true;
        reading.Problem("Music must be between 0.1 % and 10 times as loud as its file.", "音乐的音量必须在原文件的 0.1% 到 10 倍之间。");
        return false;
    }
}
