using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Music that is told by what it is ("my guitar track", 我传的那首歌) and where it goes: under the sound, over it, or in its place. What is said of its
/// level right behind it is about the music. Goes before <see cref="MusicMixWords"/>, which reads numbers.
/// </summary>
internal sealed class MusicPlaceWords : TableRule
{
    private const string Noun = "(?:song|track(?!s? ?(?:number|pad|ing)|s)|tune|music|mp3|wav|m4a|jingle|theme|melody|beat|bgm|score|anthem|hymn|carol|lullaby|ballad|(?:piano|guitar|violin|cello|organ) (?:piece|solo)|piece of music|soundtrack|playlist|(?:audio|sound|music|mp3|wav|jazz|pop|rock|piano|guitar|violin|cello|techno|lo ?fi|ambient|classical|orchestra|choir|salsa|waltz|folk|ukulele|accordion|drum|synth|organ|reggae|blues|swing|disco|house) (?:file|recording|number|thing)|backing track)(?: (?:file|track)|\\.(?:mp3|m4a|wav|aac|flac|ogg))?";
    private const string Sent = "(?: (?:that |which )?(?:i|we|she|he)(?:'ve| have)? (?:just |already )?(?:uploaded|sent(?: you)?|attached|added|gave you|made|recorded|wrote|dropped in|picked|chose|provided|shared|composed|played))";
    private const string Any = "(?:(?:my|our|the|that|this|his|her) (?:uploaded|attached) (?!(?:video|clip|photo|picture|image|file|logo|movie|film|recording|title|text|subtitles?|gif)\\b)[a-z]{3,14}(?= )|(?:the|a|an|some|my|our|this|that|his|her|their|uploaded|attached) (?:[a-z]+ ){0,3}?" + Noun + Sent + "?)";
    private const string Mine = "(?:(?:my|our) (?:own )?(?:[a-z]+ ){0,2}?" + Noun + Sent + "?|(?:the|that|this) (?:[a-z]+ ){0,2}?" + Noun + Sent + "|(?:the|that) (?:uploaded|attached) " + Noun + "|(?:my|our|the|that|this|his|her) (?:uploaded|attached) (?!(?:video|clip|photo|picture|image|file|logo|movie|film|recording|title|text|subtitles?|gif)\\b)[a-z]{3,14})";
    private const string Verb = "(?:lay|put|place|drop|slide|slip|tuck|stick|run|play|use|mix|add|set|have|blend|layer|overlay|throw|pop|bung|chuck|dub|superimpose|pipe|slap|like|want|need|with|let)";
    private const string How = "(?: (?:in|on|to|be|go|goes|should|must|play|plays|playing|run|runs|running|sit|sits|very|quite|nice|and|really|well|just|quietly|softly|gently|subtly|low|soft|quiet|gentle|faintly|lightly))*";
    private const string Place = "(?:under(?:neath)?|beneath|along(?:side)?|as (?:(?:the|my|its|a|background) )*(?:music|soundtrack|score|backing(?: track)?)|to (?:it|this|the video)|below|behind|over|across|on top(?: of)?|on (?:the |my |our )?(?:it|video|clip|film|footage)|in the (?:back|background)|as (?:(?:a|the|my) )?(?:quiet |soft |gentle )?background(?: music)?)(?: (?:the whole (?:thing|video|clip|lot)|everything|all of it|(?:the |my |our |his |her |their )?(?:talking|speech|speaking|voices?|voice ?over|commentary|words|sound|audio|narration|reading|singing)|(?:the |my |our |his |her |it|this|that |what )(?:[a-z]+ ?)?))?";
    private const string Sound = "(?:(?:[a-z']+ ){0,3}(?:sound|audio|noise|noises|voices?|racket|chatter|din|soundtrack|talking|mic|microphone|wind|traffic|recording|music)(?: (?:picked up|recorded|caught|has|had))?|what (?:[a-z]+ ){1,4}(?:picked up|recorded|caught|heard))";
    private const string Quiet = "(?:quiet(?:ly|er)?|soft(?:ly)?|low(?:er)?(?: volume)?|gent(?:le|ly)|subt(?:le|ly)|faint(?:ly)?|(?:well |far |way )?(?:below|beneath|under) (?:the |my |her |his |our )?(?:talking|speech|voices?|words|voice ?over)?|not (?:too|so|very) loud|barely audible|discreet(?:ly)?)";

    private const string ZhNoun = " ?(?:歌曲?|曲子?|音乐|配乐|bgm|mp3|wav|m4a|吉他曲|钢琴曲|伴奏)(?! ?(?:格式|文件名|版本|编码)) ?";
    private const string ZhMine = "(?:(?:我|咱|我们|咱们|她|他)?(?:自己)?(?:刚才?|刚刚)?(?:上传|传|发|给你|选|准备|录|写|弹|唱)?(?:过来|上来|上去|好)?的?(?:那|这)? ?(?:1 ?)?[首段个条支]?[^,.;!?¤ ]{0,4}?)";
    private const string ZhLay = "(?:就|给我|轻轻地?|轻声|小声|都|要|请|帮我|可以)*(?:垫|铺|衬|当|用作|作为|做|放(?!大|小|慢|快|缩|映))(?:在|到|成|上|个|1 ?层|为)*(?:视频|画面|人声|说话声?)?(?:的)?(?:下面|底下|下边|背景音乐|背景|后面|后边|里面|bgm|底|衬底)";
    private const string ZhSound = "(?:视频)?(?:原来的?|原有的?|现场的?|录的)?(?:原声|声音|原音|音频|伴音|杂音|噪音)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:{not}) (?:" + Verb + " )" + Any + How + " " + Place), Nothing),
        (Pattern.En("(?:replace|swap(?: out)?|exchange|substitute|trade) " + Sound + " (?:with|for|by) (?:" + Any + "|(?:some )?(?:(?:background|soft|quiet|calm|gentle) )?music)"), Replace),
        (Pattern.En(Any + "(?:" + How + " " + Place + ")?,? (?:instead of|in place of|rather than|replacing|in lieu of|to replace|and not) " + Sound), Replace),
        (Pattern.En("(?:instead of|in place of|rather than|replacing) " + Sound + ",? (?:(?:please |just )?(?:i'd like |i want |i need |we want |use |put |play |have |let me hear |let us hear |give me |take ))?(?:to (?:hear|have|use) )?(?:only |just |nothing but )?" + Any), Replace),
        (Pattern.En(Verb + " " + Any + "(?: (?:on|in|over it|there))? instead(?! of)"), Replace),
        (Pattern.En("(?:only|just|nothing but) " + Mine + " (?:should|must|is to|to|can) be (?:heard|audible)|" + Mine + " (?:(?:should|must|shall|is to|has to) be|is|as) the only (?:sound|thing|audio)(?: (?:you|we|people) hear| heard| there)?"), Replace),
        (Pattern.En("(?:use|have|put|play) (?:only|just) " + Mine + "(?: as (?:the )?(?:only )?(?:sound|audio))?"), Replace),
        (Pattern.En("(?:only|just) " + Mine + "(?= ?(?:$|[,.;!]))"), Add),
        (Pattern.En("(?<!\\b(?:they|we|i|you|who|people) )" + Verb + " (?:in )?" + Any + How + " " + Place), Add),
        (Pattern.En(Mine + How + " " + Place), Add),
        // "With first_dance.mp3 behind it", 配上 song.mp3: a file of sound that is laid under the picture.
        (Pattern.Zh("(?:(?:\\b(?:with|and|plus|add|use|using|put|lay|play|have|run)|[,+&]) )(?:the |my |our )?[a-z0-9_-]{1,40}\\.(?:mp3|wav|m4a|aac|flac|ogg)\\b(?: (?:playing|running|going|quietly|softly|gently))* (?:behind|under(?:neath)?|beneath|below|over|along(?:side)?|as (?:the |a )?(?:(?:background|backing) )?(?:music|soundtrack)|in the (?:back|background))(?: (?:it|them|this|that|everything|the (?:whole thing|pictures|photos|video|slides)))?"), Add),
        (Pattern.En("(?:music|song|soundtrack|background|bgm)(?: (?:from|is|by|should be|to be)|:)? [a-z0-9_-]{1,40}\\.(?:mp3|wav|m4a|aac|flac|ogg)"), Add),
        (Pattern.Zh("(?:配上?|加上?|垫上?|铺上?|用|放|背景音乐(?:用|是|为)?|音乐用) ?[a-z0-9_-]{1,40}\\.(?:mp3|wav|m4a|aac|flac|ogg)(?![a-z])(?:当|做|作为|来|这首|背景音乐|音乐|配乐| )*"), Add),
        // A part of a list: "…, soft music".
        (Pattern.Zh("(?<=[,;] ?|\\b(?:and|plus|with) )(?:some|soft|gentle|calm|quiet|light|upbeat|happy|chill|mellow|relaxing|nice|slow|cheerful|dreamy|sad)(?: (?:background|piano|jazz|lo ?fi|guitar|acoustic|classical|ambient))? music(?= ?(?:$|[,.;!]|(?:please|and)\\b))"), Add),
        // "Some soft jazz quietly under it".
        (Pattern.Zh("(?<=^|[,.;:!?] ?|\\b(?:and|plus|with|add|put|want|like|have|lay|need|then) )(?:(?:some|a bit of|a little|an?|soft|gentle|quiet|calm|light|slow|happy|chill|nice|mellow|upbeat|sad|simple|cheerful|dreamy|relaxing|acoustic|smooth) ){0,4}(?:lo ?fi|jazz|piano|guitar|ambient|classical|ukulele|violin|cello|techno|house|folk|blues|reggae|swing|harp|strings|synth|orchestral|accordion|banjo|flute|drum|bossa nova|music|melody|tune)(?: (?:beats?|music|tunes?|tracks?|chords|loop|melody|piece|song|riff))?(?: (?:playing|running|very|quietly|softly|gently|low|faintly)){0,2} (?:under(?:neath)?|beneath)(?: (?:it|this|that|everything|it all|all of it|my voice|the (?:talking|speech|speaking|voices?|video|whole thing|clip|film|lot)))?(?= ?(?:$|[,.;!?]|(?:but|and|please|so|at)\\b))"), Add),
        // "The song is uploaded, put it underneath": the pronoun stands for it.
        (Pattern.En("(?:(?:i|we)(?:'ve| have)? (?:just |already )*(?:uploaded|attached|sent|added|dropped in) (?:" + Any + "|[a-z0-9_-]{1,40}\\.(?:mp3|wav|m4a|flac|aac|ogg))(?: (?:as well|too|also|there|with it|alongside))*|" + Any + "(?:'s| is| has been| are)? (?:(?:just|already|now) )*(?:uploaded|attached|there|in the session|up)(?: as [a-z0-9_.-]{1,40})?)[,.;:]? ?(?:(?:and|so|please|now|just|can you|could you) )*" + Verb + " (?:it|that|this)" + How + " " + Place), Add),
        (Pattern.En("(?:with|and|plus|to) (?:the|that|this) (?:[a-z]+ ){0,2}?" + Noun + Sent), Add),
        (Pattern.En("(?:with|and|plus|to|add|use|using|(?:lay|put|drop|cut|slide|mix) (?:in|on|down)) (?:my|our|the|that) (?:uploaded|attached) (?!(?:video|clip|photo|picture|image|file|logo|movie|film|recording|title|text|subtitles?|gif|one|ones)\\b)[a-z]{3,14}(?= ?(?:$|[,.;!?]|and\\b))"), Add),
        (Pattern.En("(?:use|overlay|add|put|lay) " + Mine + "(?: (?:on|to|with|in) (?:it|the (?:video|clip|film)|this))?"), Add),

        (Pattern.Zh("(?:用|以|拿|让)" + ZhMine + ZhNoun + "(?:来|去|把|直接)*(?:替掉|替换掉?|换掉|代替|取代|盖掉|盖住|覆盖掉?|顶掉)(?:掉)?" + ZhSound), Replace),
        (Pattern.Zh("(?:只要|只用|只留|只放|只听)(?=[^,.;!?¤]{0,3}(?:我|咱|自己|上传|传|发))" + ZhMine + ZhNoun + "(?:的声音)?"), Add),
        (Pattern.Zh("(?:把|将|用|拿)?" + ZhMine + ZhNoun + ZhLay), Add),
        (Pattern.Zh("(?:把|将|用|拿)?(?=我|咱|上传|刚传|传|发)" + ZhMine + "(?:音频|录音|声音文件|音频文件)" + ZhLay), Add),
        (Pattern.Zh(ZhNoun + "(?:我|咱们?|我们)?(?:已经?|都|刚才?|刚刚|早就?)*(?:上传|传|发|放|加)(?:给你)?(?:好|过来|上来|上去|进来)?(?:了|啦|过了?|好了)?[,.]? ?(?:请|帮我|就|把(?:它|这首)|给我|麻烦|你)*" + ZhLay), Add),
        (Pattern.Zh("(?:我|咱们?)?(?:已经?|刚才?|刚刚)*(?:上传|传|发)(?:好|了|过)+ ?(?:1 ?)?[首段个条]?[^,.;!?¤]{0,4}?" + ZhNoun + "[,.]? ?(?:请|帮我|就|把(?:它|这首)|给我|麻烦|你)*" + ZhLay), Add),
        (Pattern.Zh("(?<=(?:照片|图片?|相片|毕业照|视频|段|张)[^,.;!?¤]{0,4})(?:配|加|用)(?:上)?(?=[^,.;!?¤]{0,3}(?:我|咱|自己|上传|传|发))" + ZhMine + ZhNoun), Add),
        (Pattern.Zh("(?:把|将|用|拿)" + ZhMine + ZhNoun + "(?:给|就|也|都|给我|帮我)*(?:配|加|垫|铺|用|套|贴|放|合)(?:上去?|进去|到视频(?:里|上)?|在视频(?:里|上)?)(?!大|小)"), Add),
        (Pattern.Zh("(?:背景|下面|底下|后面)(?:就|要|给我|可以)?(?:放|垫|铺|配|加|用|衬)(?:上|1 ?层|1 ?点|点)?" + ZhMine + ZhNoun), Add),
    ];

    private static readonly Wording Share = Pattern.Zh("(?<=¤ ?)(?:,? ?(?:(?:and |but )?(?:keep it |put it |set it )?at|with) (?:a |about |around |only |just )*(?:(?:volume|level) )?(?:of )?{p}(?: (?:of )?(?:its |the )?(?:original |full )?(?:volume|loudness|level))?|[, ]{1,2}(?:at |on )?(?:about |around )?{p} (?:of )?(?:the )?(?:volume|level|loudness)|[, ]{0,2}(?:音量|声音)(?:就|调|设|放|降|开|给)*(?:到|为|成|在)? ?{p})");

    // What stands right behind the music (¤), or in the clause after it.
    private static readonly Wording[] Levels =
    [
        Pattern.En("(?<=¤[^¤.;!?]{0,24})(?:and |but )?(?:keep(?:ing)? it |make it |nice and |at a |very |really |quite |fairly |well |a bit |so )*" + Quiet),
        Pattern.Zh("(?<=¤[^¤.;!?]{0,4})(?:声音|音量)?(?:要|放|调|压|拉|降|弄|稍微|尽量|再|得|可以)*(?:小声|轻声|轻|小|低)(?:声)?(?: ?1 ?点|1 ?些|点儿?|些)?(?:当|做|作为)?(?:背景)?(?:就好|就行|即可|吧)?(?:[, ]?(?:别|不要|不能|别让它)(?:给)?(?:盖|压|抢)(?:住|过|了|到)?[^,.;!?¤]{0,8})?"),
        Pattern.Zh("(?<=¤[^¤.;!?]{0,4})(?:别|不要|不能)(?:给)?(?:盖|压|抢)(?:住|过|了|到)?[^,.;!?¤]{0,8}"),
    ];

    public override void Read(PromptReading reading)
    {
        base.Read(reading);
        ReadLevel(reading);
    }

    /// <summary>What is said of its level right behind the music, which was taken.</summary>
    public static void ReadLevel(PromptReading reading)
    {
        if (!reading.Edit.Music) return;
        foreach (var level in reading.Text.Take(Share).Take(1).Select(match => NumberText.ParseFraction(match.Groups["p"].Value)).OfType<double>().Where(level => level is >= Limits.MinVolume and <= Limits.MaxVolume))
            reading.Edit = reading.Edit with { MusicMix = (reading.Edit.MusicMix ?? MusicMix.Default) with { Level = level } };
        foreach (var _ in Levels.SelectMany(reading.Text.Take).Take(1))
            reading.Edit = reading.Edit with { MusicMix = (reading.Edit.MusicMix ?? MusicMix.Default) with { Change = 0.5 } };
    }

    private static void Add(PromptReading reading, Match match)
    {
        reading.Edit = reading.Edit with { Music = true };
        if (QuietInside.IsMatch(match.Value)) reading.Edit = reading.Edit with { MusicMix = (reading.Edit.MusicMix ?? MusicMix.Default) with { Change = 0.5 } };
    }

    private static readonly Wording QuietInside = Pattern.Zh("\\b(?:quietly|softly|gently|subtly|faintly|low|soft|quiet|gentle)\\b|轻轻|轻声|小声");

    private static void Replace(PromptReading reading, Match match) => reading.Edit = reading.Edit with { Mute = true, Music = true };
}
