using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Playback speed: "2x speed", "twice as fast", "slow motion", 两倍速.</summary>
internal sealed class SpeedWords : TableRule
{
    private const string Little = "(?:(?:1 )?(?:a|just|a bit|bit|little|slightly|somewhat|tad|touch|tiny|smidge|smidgen|notch|hair|fraction|whisker|shade|wee bit|pinch) ?){1,4}";

    /// <summary>Between the name of a speed and its number: 放慢一点，降到0.4倍.</summary>
    private const string ZhThen = "(?:[^!?0-9声音压缩小大]|1(?= ?[点下些])){0,16}";

    private const string All = "(?:{it}|(?:the )?(?:rest|remainder|remaining (?:part|bit)|others?|lot|whole lot|whole thing)(?: of {it})? ?)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // "He plays it 10 times a day."
        (Pattern.En("{n} (?:x|times) (?:a|an|per|every|each) (?:day|week|month|year|hour|night|morning|evening|minute|lesson|game)"), Nothing),
        // "Too fast at 2x": of the result that there is.
        (Pattern.En("too (?:fast|slow|quick|hectic|rushed|sluggish) (?:at|with) {n} ?(?:x|times)(?: speed)?|{n} ?x (?:is|was|feels|looks|seems) (?:(?:way|far|still|a bit|just|much) )*too (?:fast|slow|quick|much|hectic|rushed|little)"), Nothing),
        (Pattern.En("{not} (?:speed {it}up|slow {it}down|change (?:the )?speed)|(?:normal|original|same) speed|speed up (?:the )?(?:compression|processing|encoding|upload|download|loading)"), Nothing),
        // Whose time lapse is one already.
        (Pattern.En("(?:my|our|his|her|their|this|that) (?:[a-z]+ )?time ?lapse"), Nothing),
        // "Mirror Lake time lapse, 1080p please": what the file is called first.
        (Pattern.Zh("(?<=^(?!(?:[a-z]+ ){0,6}(?:make|into|as|want|need|do|please|pls|turn|like|create|give|get|have|to|a|speed|just|only)\\b)[a-z' -]{3,40} )time ?lapse(?= ?[,.;:(-])"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不该|不应该|后悔|不)(?:加速|变速|快进|慢放|放慢|慢动作|倍速|快放)|正常速度|原速(?!度?的)"), Nothing),
        (Pattern.En("slow ?mo(?:tion)?(?: please)?,? ?(?:(?:at|to|by|of|with) )?(?:(?:a )?(?:{p}|(?<p>quarter|third))(?: (?:of (?:the |its )?)?(?:original |normal )?speed)?)|(?:at |to )?(?:a )?(?<p>quarter|third) (?:of (?:the )?)?(?:original |normal )?speed"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En("slow ?mo(?:tion)?,? ?(?:(?:at|to|by|of|with) )?(?:an? )?{n} ?(?:x|times)?(?: speed)?(?! ?(?:fps|frames|mb|gb|kb|p\\b|s\\b|sec|min))"), (r, m) => Slow(r, Number(m))),
        (Pattern.En("(?:slow ?mo(?:tion)?|slow {it}down|slower),? ?x ?(?<n>[0-9]{1,2}(?:\\.[0-9]{1,2})?)"), (r, m) => Slow(r, Number(m))),
        (Pattern.En("slower ?[,:(] ?(?:to |at |say )?(?:about |around |roughly |maybe )?{p}"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En("slow {it}(?:down )?by {p}|{p} slower"), (r, m) => Set(r, 1 - Fraction(m))),
        (Pattern.En("speed {it}up {it}by {p}|{p} faster"), (r, m) => Set(r, 1 + Fraction(m))),
        (Pattern.En("speed {it}up {it}by {n}(?= ?(?:$|[,;!?]|\\.(?![0-9])|and\\b|please\\b|so\\b|but\\b))"), (r, m) => { if (Number(m) is > 1 and <= 10 and var times) Set(r, times); }),
        // Slower than it is, nobody speeds anything up: "speed up 30%" is by so much.
        (Pattern.En("speed {it}up {it}(?:about |around |roughly )?(?<p>[0-9]{1,2} ?percent)(?! (?:of|speed))"), (r, m) => Set(r, 1 + Fraction(m))),
        (Pattern.En("slow {it}(?:down )?(?:to )?{p}(?: (?:of )?(?:the )?(?:original |normal )?speed)?|(?:at |to )?{p} (?:of )?(?:the |its )?(?:original |normal )?speed|speed (?:(?:should|must|to|at|of|be|needs to|about|around|down|set|:) ?){0,4}{p}|speed {it}up (?:to )?{p}"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En("(?:speed {it}up|speed {it}|faster|accelerate {it}|quicken {it}|fast forward {it}),? ?(?:by |at |with )?(?:a )?factor (?:of )?{n}"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:sped|speeded) {it}up,? (?:by )?(?:a factor of )?{n} ?(?:x|times|fold)"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:slow {it}(?:down)?|slower),? ?(?:by |at |with )?(?:a )?factor (?:of )?{n}"), (r, m) => Set(r, 1 / Number(m))),
        (Pattern.En("(?:playback )?speed ?:? ?x ?(?<n>[0-9]{1,2}(?:\\.[0-9]{1,2})?)|x ?(?<n>[0-9]{1,2}(?:\\.[0-9]{1,2})?) (?:speed|faster)"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:play|run|watch|show) {it}(?:back )?(?:at |by )?x ?(?<n>[0-9]{1,2}(?:\\.[0-9]{1,2})?)(?! ?(?:[0-9]|percent|s\\b|sec|min|mb))"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:slow {it}(?:down )?(?:by )?){n} (?:x|times)|{n} (?:x|times) slower"), (r, m) => Set(r, 1 / Number(m))),
        (Pattern.En("(?:speed {it}up|speed {it}|play {it}|faster)(?: (?:to|by|at|:|of|is))? ?{n} (?:x|times)(?: (?:the )?(?:normal |original )?(?:faster|speed|as (?:fast|quick(?:ly)?)|quicker))?|(?:at |to )?{n} (?:x|times) (?:the )?(?:normal |original )?(?:faster|speed|as (?:fast|quick(?:ly)?)|quicker|playback)|(?:run|play|go|at|to|with) {it}(?:back )?(?:at |to )?{n} ?(?:x )?(?:the )?(?:normal |original )?speed"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:speed|speeding) up {it}(?:by |to |at )?{n} ?(?:x|times)"), (r, m) => Set(r, Number(m))),
        (Pattern.En("{n} ?x (?:playback )?speed|speed ?(?::|=|to|of)? ?{n}(?: ?x)?|x ?{n} speed"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:speed|play|run|make|crank|take|put|get|move) " + All + "(?:go )?(?:up )?(?:at |by |to |in |back |speed )*{n} ?(?:x|times)(?: (?:the )?(?:normal |original )?(?:faster|speed|as (?:fast|quick(?:ly)?)|quicker))?(?! ?(?:smaller|louder|bigger|larger|zoom|[0-9]))|{n} ?x (?:the )?(?:rest|remainder|lot|others?)\\b"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:slow|run|play) " + All + "(?:down )?(?:to |at |by )(?<n>0?\\.[0-9]{1,3})(?: ?x| speed| times)?(?! ?(?:s|sec|seconds?|mb|gb|min|minutes?)\\b)"), (r, m) => Set(r, Number(m))),
        (Pattern.En("slow " + All + "(?:down )?(?:to |by |at )?{p}(?: (?:of )?(?:the )?(?:original |normal )?speed)?"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En("(?:set |crank |put |change |turn |bring )?(?:the |its )?(?:(?:playback )?speed|playback) (?:up |down )?(?:to|at|of) {n}(?! ?(?:[0-9]|percent|s\\b|sec|min|fps|mb))"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:quadruple|quadrupled) (?:the |its )?(?:playback )?(?:speed|pace|tempo)"), (r, _) => Set(r, 4)),
        (Pattern.En("(?:the )?(?:double|twice) of (?:the |its |his )?(?:normal |original |current )?(?:speed|pace|tempo)|{n} times more (?:fast|quick|rapid)(?:ly)?"), (r, m) => Set(r, m.Groups["n"].Success ? Number(m) : 2)),
        (Pattern.En("(?:twice|double|doubled?|doubling) (?:as (?:fast|quick(?:ly)?)|the speed|speed|its speed|the pace|the tempo)|(?:play|speed) {it}(?:up |back )?(?:at |in )?(?:twice|double)(?: (?:speed|time|pace))?"), (r, _) => Set(r, 2)),
        (Pattern.En("(?:play|run|playback|play it back|plays|running)(?: {it})(?:back )?(?:at|with|in|to) {p}(?! (?:volume|of the (?:size|volume)|size|smaller|brightness|quality|opacity))"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En("(?:twice|{n} (?:x|times)) as slow(?:ly)?"), (r, m) => Set(r, 1 / (m.Groups["n"].Success ? Number(m) : 2))),
        (Pattern.En("fast forward(?:ed|ing)? {it}(?:at |by |to )?{n} ?(?:x|times)"), (r, m) => Set(r, Number(m))),
        // "Timelapse of the sunrise, like 20x": told loosely, behind what is to be seen.
        (Pattern.En("(?:time ?lapse|hyper ?lapse|fast ?forward|speed(?:ed)? up|sped up)\\b[^.;!?0-9]{0,50}?,? ?(?:(?:at|by|to|of|like|about|around|roughly|say|maybe|perhaps|something|approximately|some) ){0,4}{n} ?(?:x|times)(?! ?(?:[0-9]|smaller|louder|bigger|larger|a (?:day|week|year)))"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:triple|three times|treble) (?:as (?:fast|quick(?:ly)?)|the speed|speed|its speed)"), (r, _) => Set(r, 3)),
        (Pattern.En("{p} as (?:fast|quick|quickly)"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En("(?:slow|play|make|run|go) {it}(?:down )?" + Little + " ?(?:slower|slow)|slow {it}(?:down )?" + Little + "|" + Little + " slower"), (r, _) => Hint(r, 0.8)),
        (Pattern.En("speed {it}(?:up )?" + Little + "|(?<!\\b(?:up ?load|down ?load|send|transfer|open|stream|load|buffer|share|start|travel)(?:s|ing)? )(?:play |make |run |go )?{it}" + Little + " (?:faster|quicker)(?! to (?:load|open|upload|download|send|share|stream))"), (r, _) => Hint(r, 1.25)),
        (Pattern.En("slow {it}down|slow ?mo(?:tion)?|(?:play )?{it}(?:slower)"), (r, _) => Hint(r, 0.5)),
        (Pattern.En("speed {it}up|fast forward|make {it}faster|(?:time|hyper) ?lapse"), (r, _) => Hint(r, 2)),
        // 节奏太慢，放1.25倍.
        (Pattern.Zh("{n} ?(?:倍速?|x\\b)(?<=太(?:慢|快|拖|闷|长)" + ZhThen + "(?<=[,到成为用以按是至在放开] ?)[0-9.]{1,5} ?(?:倍速?|x))(?!大|长|宽|高)"), (r, m) => Set(r, Number(m))),
        // 太慢，1.5倍速 complains of the speed that there is.
        (Pattern.Zh("太(?:慢|快)(?:了|啦|点)?(?=[^;!?¤]{0,12}?[0-9] ?(?:倍|x\\b|percent))"), Nothing),
        (Pattern.Zh("(?:加快|提速|加速|快进|快)(?:了|个|上)? ?1 ?倍(?!速)"), (r, _) => Set(r, 2)),
        (Pattern.Zh("{n} ?(?:倍速?|x\\b)(?<=(?:慢动作|慢镜头|慢放|放慢|减速|慢速|变慢|降速)" + ZhThen + "(?<=[,到成为用以按是至在] ?)[0-9.]{1,5} ?(?:倍速?|x))(?!大|长|宽|高)"), (r, m) => Slow(r, Number(m))),
        (Pattern.Zh("{n} ?(?:倍速?|x\\b)(?<=(?:加速|快进|快放|变速|提速|加快|延时|缩时)" + ZhThen + "(?<=[,到成为用以按是至在] ?)[0-9.]{1,5} ?(?:倍速?|x))(?!大|长|宽|高)"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("(?<=(?:慢动作|慢镜头|慢放|放慢|减速|慢速|变慢|降速)[^!?¤0-9声音压缩小大]{0,8})(?:放|降|减|慢|调|到|成|为| )*(?:到|成|为|给我|用)+(?:原来|原速|正常)?的? ?{p}(?:的?速度?)?"), (r, m) => Set(r, Fraction(m))),
        (Pattern.Zh("(?:整条|整个|整段|全片|视频|全部|全程|把它|都)(?:都|给我|再|直接)*(?:放|调|降|减|变|改|弄|搞)(?:慢|快)?(?:到|成|为) ?{n} ?倍(?!大|长|宽|速?的?慢)"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("(?<=(?:^|[,:;+&.¤]|\\b(?:so|and|then|at|to|want|plus|just|make it)) ?)(?<![0-9][.,]){n} ?x\\b(?! ?(?:[0-9]|smaller|louder|zoom|compression|bigger|volume|as))"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("(?:慢动作|慢镜头)(?:播放)?(?:到|至|用|按|以|,)? ?{p}(?:的?速度?)?"), (r, m) => Set(r, Fraction(m))),
        (Pattern.Zh("(?:速度)?(?:放慢|减速|变慢|慢放|慢速|降速|速度减|(?<![太很])慢)(?:到|至|为|成)(?:原来的)? ?{p}(?:速度)?|{p} ?(?:的)?(?:速度|倍?速)|速度 ?(?:为|到|至|调到)? ?{p}"), (r, m) => Set(r, Fraction(m))),
        (Pattern.Zh("(?:速度|播放速度|倍速)(?:放慢?|降低?|调慢?|改|变慢?|减慢?|设|弄)(?:到|至|成|为)(?:原来|原速|正常)?(?:的)? ?(?:{p}|{n} ?倍?)(?! ?(?:秒|分|m|帧))"), (r, m) => Set(r, m.Groups["p"].Success ? Fraction(m) : Number(m))),
        (Pattern.Zh("(?:放慢|慢放|减慢|减速|慢)(?:到|至|成|为) ?(?<n>0?\\.[0-9]{1,3})(?: ?倍速?| ?x)?(?! ?(?:秒|分))"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("速度?(?:再|也|都|给我|整体|稍微)*(?:提高|提升|加快|增加|加|快|调快|上调|提)(?:了|个)? ?{p}"), (r, m) => Set(r, 1 + Fraction(m))),
        (Pattern.Zh("速度?(?:降低|降|减慢|放慢|慢|下调|减|调慢)(?:了|个)? ?{p}"), (r, m) => Set(r, 1 - Fraction(m))),
        (Pattern.Zh("(?:速度?|倍速)(?:提高|提升|加快|加|调快|调)(?:到|为|成|至) ?{p}"), (r, m) => Set(r, Fraction(m))),
        (Pattern.Zh("半速(?!度)"), (r, _) => Set(r, 0.5)),
        (Pattern.Zh("速度(?:翻倍|加倍|翻 ?1 ?倍)"), (r, _) => Set(r, 2)),
        (Pattern.Zh("(?:缩时|延时)(?:摄影)? ?{n} ?倍"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("放快(?:到|成)? ?{n} ?倍"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("(?:放慢|减速|慢放|变慢|降速)(?:到|至|为|成)?(?:原来|原速|原速度)(?:的)? ?{p}"), (r, m) => Set(r, Fraction(m))),
        (Pattern.Zh("(?:加快|提速|加速|快)(?:了|个)? ?{p}"), (r, m) => Set(r, 1 + Fraction(m))),
        (Pattern.Zh("(?:放慢|减速|变慢|慢放|慢速|降速|速度减|慢)(?:了)? ?{p}"), (r, m) => Set(r, 1 - Fraction(m))),
        (Pattern.Zh("(?:慢动作|慢放|慢镜头|慢速|放慢|减速|变慢|降速|(?<![嫌太很])慢)(?:了|个)?[,:]? ?(?:用|以|到|至|成)? ?{n} ?(?:倍速?|x\\b)"), (r, m) => Slow(r, Number(m))),
        (Pattern.Zh("(?<![0-9.])(?<![压缩小大响高低到放倍量音声¤] ?|原来的? ?)(?<n>[0-4](?:\\.[0-9]{1,2})?) ?倍(?=$|[,.;¤]| ?(?:刚好|正好|就行|就好|就可以|左右|吧)(?:$|[,.;]))"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("(?:播|放|进|走)?快(?:放|进)?(?:个|上|了|到)? ?{n} ?倍"), (r, m) => Set(r, Number(m) == 1 ? 2 : Number(m))),
        (Pattern.Zh("(?:放慢|慢放|减速|慢|速度(?:放|降|调)?慢)(?: ?1 ?点点?| ?1 ?些|点|些| ?1 ?下)+|稍微(?:放慢|慢)"), (r, _) => Hint(r, 0.8)),
        (Pattern.Zh("(?<!(?:传|发|送|载|加载|打开|网页|开|缓冲|读取|导出|处理|秒开)(?:起来|得|的|更|能|会|也|要|再|的时候|就)*)(?<!(?:麻烦|请|轻|欢|赶紧|[您你]|尽|赶|能不能|可不可以|能否|可以|能|处理|弄|渲染|进度|稍微催1下)(?:再)?)(?:加快|加速|快|提速|速度(?:加|调)?快)(?: ?1 ?点点?| ?1 ?些|点|些| ?1 ?下)+(?! ?(?:帮|给|把|压|弄|处理|发|传|做|搞|剪|改|转|来|回|完成|急|搞定))|稍微(?:加快|快)"), (r, _) => Hint(r, 1.25)),
        (Pattern.Zh("{n} ?(?:x|倍)的?(?:速|速度|快进|快放|播放)|(?:加速|快进|提速|变速|倍速|速度|加快)(?:到|为|至|播放|提高|提高到|:)?(?:原来|原速度?|正常速度?|现在)?的? ?{n} ?(?:倍速?|x)|快 ?{n} ?倍|(?:速度?|倍速) ?[x*] ?(?<n>[0-9]{1,2}(?:\\.[0-9]{1,2})?)(?![0-9x])"), (r, m) => Set(r, Number(m) == 1 && m.Value[^1] == '倍' ? 2 : Number(m))),
        (Pattern.Zh("{n} ?倍(?:的)?慢(?:速|放|动作|镜头)?"), (r, m) => Slow(r, Number(m))),
        (Pattern.Zh("(?<!(?:网|风|车|时|球|水|航|光|均|射|泳|传|载|上行|下行|宽带|读写|传输)(?:的)?)(?:播放)?速度?(?:给我|就|要|设|调|改|变|为|是|到|成|用|放|开|:|=|整| )*(?<n>0?\\.[0-9]{1,3}|[1-9](?:\\.[0-9]{1,2})?) ?(?:倍|x)?(?= ?(?:$|[,.;!?¤\u3400-\u9fff]))(?! ?(?:秒|分|帧|兆|小时|[0-9]|[改调变动下点些换]))"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("慢动作|慢放|放慢|慢镜头"), (r, _) => Hint(r, 0.5)),
        (Pattern.Zh("加速|快进|加快速度"), (r, _) => Hint(r, 2)),
    ];

    private static double Number(Match match) => NumberText.Parse(match.Groups["n"].Value) ?? 1;

    private static double Fraction(Match match) => match.Groups["p"].Value switch { "quarter" => 0.25, "third" => 1.0 / 3, var p => NumberText.ParseFraction(p) ?? 1 };

    /// <summary>"slow motion 0.5x" and "slow motion 2x" are the same; 放慢一倍 is half the speed.</summary>
    private static void Slow(PromptReading reading, double times) => Set(reading, times < 1 ? times : 1 / (times == 1 ? 2 : times));

    /// <summary>A speed that no number says, where none is said elsewhere.</summary>
    private static void Hint(PromptReading reading, double speed)
    {
        if (reading.Edit.Speed is not null || reading.IsFittedBySpeed) return;
        Set(reading, speed);
        reading.IsSpeedHinted = true;
    }

    private static void Set(PromptReading reading, double speed)
    {
        if (double.IsFinite(speed) && speed is >= Limits.MinSpeed and <= Limits.MaxSpeed)
            reading.Edit = reading.Edit with { Speed = new Speed(speed) };
        else
            reading.Problem("A speed must be between 0.05 and 100 times the original.", "速度必须在原速的 0.05 到 100 倍之间。");
    }
}
