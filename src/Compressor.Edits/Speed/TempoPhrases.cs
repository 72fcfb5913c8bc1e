using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Speeds said by another noun than speed, or by what the result does: "tempo 1.3", "playback rate 0.5", "slow it till it fills two minutes".</summary>
internal sealed class TempoPhrases : Rephrasing
{
    private const string N = "(?<n>[0-9]{1,2}(?:\\.[0-9]{1,3})?)";
    private const string Whole = "(?:(?:the|my|this|that|all|whole|entire|full|of|it) )*";
    private const string Alone = "(?! ?(?:[0-9]|percent|%|s\\b|secs?|seconds?|min|mb|gb|kb|fps|p\\b|to\\b|:))";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        // "Slow-mo this golf swing to a quarter of normal speed": whatever is seen between the verb and its speed.
        (Pattern.En("(?:slow ?mo(?:tion)?|slow) (?!down\\b|by\\b|to\\b|at\\b)(?:[a-z']+ ){1,5}(?:down )?(?:to|at) (?:about |around |roughly |just )?(?:an? )?(?<p>[1-9]/[1-9]0?|[0-9]{1,2} ?percent|half|quarter|third) (?:of )?(?:(?:the|its|my|normal|original|real|usual|full|life|regular) )*(?:speed|time|pace|rate)"), "slow it down to ${p} of the speed"),
        (Pattern.En("(?:reduce by 1/2|half) how (?:fast|quick(?:ly)?) (?:it|this|that|everything|the [a-z]+) (?:goes|plays|runs|is|moves)"), "speed 0.5x"),
        (Pattern.Zh("(?:放慢|减慢|慢放|减速|降速|慢)(?:下来)?到(?:正常|原来|原|平时|常规|现在|本来|实际)?(?:的)?(?:速度)?的? ?(?=1/[2-9] ?(?:$|[,.;!?速]))"), "原来速度的 "),
        (Pattern.En("(?:tempo|pace|(?:playback|play back|playing) (?:rate|tempo|pace))(?: (?:of|at|up|to|up to|should be|must be|is to be|down to|around|about))* ?:? ?" + N + "(?: ?(?:x|times))?" + Alone), "speed ${n}x"),
        (Pattern.En("(?:at |with |in )?" + N + " times the (?:normal |usual |original )?(?:pace|tempo|rate)"), "speed ${n}x"),
        (Pattern.Zh("\\b(?<v>play|run|watch|show|have) (?:it|this|that|the (?:video|clip|whole thing)|everything|back|it back)(?: back)? at " + N + "(?![.][0-9])(?= ?(?:$|[,.;!?]|(?:and|please|pls|then|so)\\b))"), "${v} it at ${n}x speed"),
        (Pattern.En("(?:accelerat(?:e|ed)|quicken(?:ed)?|speed(?:ed)?(?: up)?)(?: it| to| by)? (?:double|twofold|2 fold)"), "speed 2x"),
        (Pattern.Zh("\\b(?<v>slow) (?<w>it|them|this|that|those|the (?:rest|clip|video|lot)) (?:down )?(?:to |by )?(?:a )?(?:1/2|half)(?: (?:the )?speed)?(?= ?(?:$|[,.;!?]|(?:and|please|pls|then|so)\\b))"), "slow down to 50 percent speed"),
        (Pattern.En("(?:at )?(?:twice|double|2 times|2 ?x) (?:the |its |of the )?(?:normal|usual|original|regular|real) (?:speed|pace|tempo|rate)|double quick"), "speed 2x"),
        (Pattern.En("(?:pace|tempo|speed)[^.;!?0-9]{2,24}, ?" + N + " ?(?:times|x) (?:would|should|might|could) (?:be|do)(?: (?:good|better|nice|right|fine|great|perfect|it))?"), "speed ${n}x"),
        (Pattern.Zh("(?<=^|[,;:] ?|\\b(?:at|and|in|to|with) )" + N + " speed\\b(?! ?[0-9])"), "speed ${n}x"),
        (Pattern.En("speed (?:up )?(?:the |my |this |our |that )(?:(?!sound|audio|music|song|upload|download)[a-z]+ ){1,4}?up (?:by )?(?:a factor of )?" + N + "(?: ?(?:x|times))?" + Alone), "speed up by a factor of ${n}"),
        // "Timelapse it so that the whole thing takes 20 sec"; "my time lapse lasts a minute" tells what there is.
        (Pattern.Zh("(?<!\\b(?:my|our|the|this|that|his|her|their|it's|is|was|here's|have|got)(?: (?:an?|already|just))?[ -]?)\\b(?:time ?lapse|hyper ?lapse|fast ?forward|(?:speed|sped) (?:(?:it|this|that|everything|the (?:whole )?(?:thing|video|clip|lot)) )?up)(?: (?:of )?(?:it|this|that|everything|(?:the|my|our|this|that) (?:(?!so|until|till|to|that|which)[a-z]+ ?){1,4}?))?(?:(?:,| that| which| so| such| until| till| to) ?){1,3}(?:(?:it|everything|all of it|(?:the |its )?(?:whole (?:thing|lot|video|clip)|total(?: length)?|video|clip|result|length|thing)) )?(?:(?:all )?(?:takes?|lasts?|is|comes? to|runs?(?: for)?|is over in|is (?:all )?(?:done|finished|through) (?:in|within|after)|totals?|ends? up(?: at)?|fits (?:in|into)|goes on for|plays?(?: back)? (?:in|for|within)) )(?:(?:only|just|exactly|about) )*" + A), "speed it up so it lasts ${a}"),
        (Pattern.Zh("(?<!\\b(?:my|our|the|this|that|his|her|their|it's|is|was|here's|have|got)(?: (?:an?|already|just))?[ -]?)\\b(?:time ?lapse|hyper ?lapse)(?: it)?, ?" + A + " (?:in )?(?:total|altogether|all in all|flat|at most|max)\\b"), "speed it up so it lasts ${a}"),
        // "Fast forward the whole climb into half a minute."
        (Pattern.Zh("\\b(?:time ?lapse|hyper ?lapse|fast ?forward|speed(?: up)?)(?: (?:through|over))? (?:the|my|our|this|that|all|it)(?: (?:(?!so|until|till|into|to|that|which|upload|download)[a-z]+)){0,5}? (?:in)?to (?:only |just |exactly |about )*(?:" + A + "|(?<half>1/2 (?:an? |of a )?minute\\b))(?! ?(?:in|of|mark|to|until|-))"), "speed it up so it lasts ${a}${half}"),
        // "Slow-mo so the 4 s clip lasts 12 s."
        (Pattern.Zh("\\b(?:slow ?mo(?:tion)?|slow(?: (?:it|this|that))? down|slow)(?: (?:please|it|down))*,? so (?:that )?(?:the|my|this|these|those) " + Time + "(?: (?:long )?[a-z]+){0,2} (?:lasts?|takes?|fills?|runs?|becomes?|plays?|goes)(?: (?:for|on|out|to|about|exactly))* " + A), "slow it down so it lasts ${a}"),
        (Pattern.Zh("so it lasts 1/2 (?:an? |of a )?minute\\b"), "so it lasts 30 seconds"),
        // 用一半的时间放完; 调下速度，让整段刚好播一分钟.
        (Pattern.Zh("(?:用|拿|以|在|只用|花)?(?:原来|原片|原长)?(?:的)? ?1/(?<n>[2-5]) ?的?(?:时间|时长)(?:内|里|就|给我)*(?:放|播|看|演|跑|走|过)(?:完|掉)"), "${n}倍速"),
        (Pattern.Zh("(?:调整?|改|变|换)(?: ?1 ?)?(?:下|个|调|改)?(?:播放)?(?:的)?(?:速度|倍速|速)[, ]?(?:让|使|把|好让|叫)?(?:它|整段|整个|整条|全片|视频|片子|影片|全部)*(?:能|可以|就|总共|1 ?共)*(?:刚刚好|刚好|正好|恰好)(?:能|可以|在|用|是)*(?:播放?|放)? ?" + A + "(?:之?内)?(?:播完|放完|播放完)?"), "调1下速度,让它刚好播 ${a}"),
        // 要15秒内播完，靠加速不靠剪; 变成20秒就能看完的快进.
        (Pattern.Zh("(?:要|在|得|能|变成|变为|做成|弄成|压成|缩成|搞成|[1一] ?个| )*(?<!正好 ?|刚好 ?|恰好 ?)" + A + "(?:之?内|以内|左右)?(?:就|要|得|能|可以|全|给我|把它)*(?:播放?|放|看|走|跑|过|演)得?完(?:的|了)?(?:(?:快进|快放|加速|延时|缩时|倍速)(?:版本?|视频|影片|摄影)?)?(?:(?<=(?:快进|快放|加速|延时|缩时|倍速)[^!?]{0,40})|(?=[^!?]{0,16}(?:快进|快放|加速|加快|延时|缩时|变速|倍速)))"), "调1下速度,让它刚好播 ${a}"),
        (Pattern.Zh("(?<=慢[^!?。]{0,20})(?:拉长|延长|拖长|撑)(?:到|成|至|为) ?" + A), "调1下速度,让它刚好播 ${a}"),
        // 快进，正好放12秒; 放慢，刚好撑到40秒: where the length is said, the speed follows from it, and no usual one is taken.
        (Pattern.Zh("(?:加速|快进|快放|提速|变速|加快|调快|放快|放慢|慢放|减速|变慢|调慢|慢动作)(?:播放|速度|处理|放|点|些|成|到| ?1 ?[点些下])*(?:[, ]{0,2}(?:[^,.;!?0-9¤剪截裁留取要]|让|把){0,8}?[, ]{0,2})(?:刚刚好|刚好|正好|恰好|(?:(?<=[到成为] ?)|(?:播放)?)(?:总时长|总长|全长|总共|1 ?共|时长)(?:(?<=[到成为] ?(?:总时长|总长|全长|时长))|(?:就|得|应该|必须|最好|给我|也)*(?:要|控制|压|缩|变|刚好|正好|恰好|到|成|为|=)))(?:能|可以|在|用|是|为|到|够|让它|给我|就|刚好|正好|播放?|放|撑|拉|压|控制|缩|讲|演|走|长|满|完| )* ?" + A + "(?! ?(?:到|至|处|开始|起|以后|以内|之后|之前|那|的地方|左右的))(?:之?内|长|左右)?(?:播完|放完|播放完|走完|完)?"), "调1下速度,让它刚好播 ${a}"),
        // "Too fast, bring it down to half"; 太快了，降到一半: what is wrong tells whose the share is.
        (Pattern.Zh("(?<=\\btoo (?:fast|slow|quick|hectic|rushed|sluggish)\\b(?![^.;!?]{0,20}\\b(?:load|upload|download))[^.;!?0-9]{0,20}[,;.!:-] ?(?:(?:so|and|please|just|can you|could you) ){0,3})(?:take|bring|turn|put|get|set|slow|speed|drop|knock|reduce|cut|lower|raise) (?:it|that|this|everything)(?: (?:down|up|back|right)){0,2} to (?:about |around )?(?<p>1/[2-9]|[0-9]{1,3} ?percent)(?: of (?:that|it|this|what it is(?: now)?|the (?:original|current|present)(?: speed)?))?(?! of the (?:size|file))"), "slow it down to ${p} speed"),
        (Pattern.Zh("(?<=太(?:快|慢)(?:了|啦|点)*[,.;! ]{1,2}(?:请|帮我|给我|就|把它|再|麻烦)*)(?:降|调|放|减|改|提|加|弄)(?:慢|快|低|高)?(?:到|成|为)(?:原来的?|现在的?)? ?(?<p>1/[2-9]|[0-9]{1,3} ?percent)"), "速度调到 ${p}"),
        (Pattern.En("(?:play|run|show|have|finish|be over|be done|get through) (?:it |this |that |the [a-z]+ |everything )?(?:(?:all|over|done|back) )?in 1/(?<n>[2-5]) (?:of )?the (?:original |usual |normal )?time"), "play it at ${n}x speed"),
        // By speed, not by a cut.
        (Pattern.En("(?:slow|stretch|drag|speed|run|play|squeeze|squash) (?:it|this|that|" + Whole + "(?:video|clip|thing|lot)|ours|mine)(?: (?:out|down|up|faster|slower))*(?: (?:till|until|so|so that|that|to))* (?:it )?(?:all )?(?:fills?|lasts?|takes?|runs?) " + A + "(?: (?:in slow motion|in slow ?mo|slowly))?"), "slow it down so it lasts ${a}"),
        (Pattern.En("squeeze (?:the )?(?:whole |entire |full )?(?:" + Time + " )?into (?<n>[0-9]{1,4})(?: ?(?:seconds?|secs?|s))? by (?:speeding|running|playing) (?:it |this |everything )?(?:up|faster|quicker)"), "speed it up so it lasts ${n} seconds"),
        (Pattern.En("(?:last|be|run|take)(?:s)? (?:exactly |just |only )?" + A + "(?: long)?,? (?:with )?(?:nothing|no cuts?|not a thing|without any cuts?)(?: (?:is |being |gets )?cut)?,? (?:just|only|but) (?:quicker|faster|sped up|speed it up)"), "speed it up so it lasts ${a}"),
        (Pattern.En(A + "(?: flat| sharp| long| exactly)?[,;] ?(?:so |and |please )*(?:run|play|make|speed) (?:ours|mine|it|this|that|the (?:video|clip))(?: up)?(?: (?:faster|quicker))? (?:until|till|so that|so) (?:all of )?(?:it|everything)(?: all)? (?:fits|is in|goes in|gets in)(?: in(?:to it)?)?"), "speed it up so it lasts ${a}"),
    ];
}
