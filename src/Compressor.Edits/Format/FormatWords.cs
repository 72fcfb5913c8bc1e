using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Output formats and codecs. Their digits (mp4, h264) are no numbers of anything, so all their names are taken.</summary>
internal sealed class FormatWords : TableRule
{
    private const string Named = "gif|webp|mp3|m4a|jpe?g|png|webm|wav|aac|flac|ogg|opus|mov|avi|mkv|heic|tiff|bmp|pdf";
    private const string Format = "(?<format>" + Named + ")s?";
    private const string Any = "(?:mp4|" + Named + ")s?";

    /// <summary>Formats that nobody's camera or screen recorder makes, and MP4.</summary>
    private const string Wanted = "(?<format>mp4|gif|webp|mp3|m4a|flac|ogg|opus|wav|jpe?g|png|webm)s?(?![a-z0-9])";
    private const string Mp4 = "(?<format>mp4)(?![a-z0-9])";

    /// <summary>What says that a file is to be usable elsewhere, between a verb and a format: 换个通用的mp4.</summary>
    private const string ZhUsual = "(?:(?:通用|普通|标准|常见|常用|正常|兼容性?好|能(?:打开|播放?|放|看|用)|大家都能看|小1点|小|短)的?){0,2}";
    private const string Noun = "(?: (?:videos?|clips?|files?|images?|pictures?|photos?|movies?|songs?|animations?))?";
    private const string Adjectives = "(?:(?:as|to|into|in|quick ?time|an?|one|sticker|reaction|animated|looping|looped|short|small|smaller|tiny|nice|good|format|high quality|low quality|lightweight|optimi[sz]ed) )*";

    // "just the audio", but not "just the audio is too loud", nor "lower just the audio".
    private const string Whole = @"(?= ?(?:$|[.,;:!?¤&)]|(?:and|please|pls|as|from|of|under|in|to|at|max|below|thanks?|track|file|out|no|without|instead)\b))";
    private const string Sound = "(?:audio|sound|soundtrack)";

    private static readonly Wording IPhone = Pattern.Zh("\\bi ?phones?\\b|\\bios\\b|苹果");
    private static readonly Wording TheirOwn = Pattern.Zh("(?:\\b(?:my|this|that|these|those|our|his|her|their|the|upload(?:ed)?|from|use|using)|我的|这个|那个|上传的|用) ?(?:uploaded |old |new )?$");

    private static readonly Wording AudioFormat = Pattern.Zh("(?<!(?:not|no|from|my|this|the|instead of|不要|不是|别用?) ?(?:an? )?)(?<![a-z0-9.])\\.?(?<format>mp3|m4a|aac|wav|flac|ogg|opus)(?![a-z0-9])");

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // "Convert this .mov so that it's an mp4".
        (Pattern.En("(?:convert|change|turn|make|(?:re-?)?save|export|switch|transform|transcode|re-?encode|redo)(?: (?:it|this|that|the|my|file|video|clip|\\.?" + Any + "|\\.?wmv)){0,4},? (?:so(?: that)?|to where|such that|until) (?:it|this|that|the (?:result|file|video|clip)|i|we)(?:'s| is| becomes| turns into| ends up(?: as)?| end up with| get| have| has)? (?:to be )?(?:an? )?\\.?(?<format>mp4|" + Named + ")(?: file)?(?![a-z0-9])"), SetFormat),
        (Pattern.En("\\.?" + Any + "(?: files?)? (?:in)?to (?:an? )?\\.?(?:" + Mp4 + "|" + Format + ")"), SetFormat),
        // "mov -> mp4".
        (Pattern.Zh("(?<![a-z0-9])\\.?(?:mp4|wmv|flv|mpe?g|mts|m2ts|m4v|3gp|vob|" + Named + ") ?(?:[-=]{1,2}>|→|➡|>) ?\\.?(?:" + Mp4 + "|" + Format + "(?![a-z0-9]))"), SetFormat),
        // "The gif should be 320 across".
        (Pattern.En("(?:the|this|that|my|our) (?<format>gif|webp|mp3|m4a|webm) (?:should|must|has to|needs to|ought to|is to|may|mustn't|shouldn't|can't) (?:only |also |not )?(?:be|have|last|run|stay|loop|weigh|fit|show|start|end)"), SetFormat),
        // "Just the mp3, it's for rehearsal".
        (Pattern.Zh("(?<=^|[,.;!?] ?|\\b(?:so|and|but|please|want|need|me|i'd like) )(?:just|only|all (?:i|we) (?:want|need)(?: is|'s)?) (?:the |an? )?\\.?(?<format>mp3|m4a|wav|flac|ogg|opus|aac)(?: file)?(?= ?(?:$|[,.;!?]|(?:please|pls|thanks|for|and|of (?:it|this|that))\\b))|(?<=^|[,.;!?] ?)(?:the )?\\.?(?<format>mp3|m4a|wav|flac|ogg|opus|aac)(?: file)? (?:only|alone|is all i (?:want|need))(?= ?(?:$|[,.;!?]|(?:please|pls|thanks)\\b))"), SetFormat),
        (Pattern.En("(?:this|that|my|our|the|these|those|from|of) (?:(?:{t}|¤+) (?:long )?)?(?:animated )?\\.?" + Any + Noun + "(?! (?:version|format|of))"), Nothing),
        // "My telly only plays AVI", "I was told an mp4 would play there".
        (Pattern.En("(?:(?:only|just) (?:does|do|handles?|runs?|plays?|reads?|takes?|accepts?|opens?|supports?|knows?|likes?|understands?|eats?)|(?:plays?|reads?|takes?|accepts?|opens?|supports?|knows?|shows?|wants?|eats?) (?:nothing|no(?: other)? [a-z]+|none) (?:but|except|other than|besides))(?: (?:files?|videos?|plain|old|in|as))* \\.?(?<format>mp4|webm|gif|webp|avi|wmv|mpe?g|flv|mkv|mov)"), SetFormat),
        (Pattern.En("\\.?(?<format>mp4|mp3|m4a|wav|avi|wmv|flv|mkv|mov|webm)s? (?:is|are) (?:(?:the only (?:thing|format|kind|one)|all|what|everything) )(?:that )?[^.;!?¤]{1,40}?(?:reads?|plays?|takes?|accepts?|opens?|knows?|understands?|wants?|needs?|supports?|likes?)\\b"), SetFormat),
        (Pattern.En("(?:an? )?\\.?(?<format>mp4|webm|gif|mp3) (?:would|will|should|might) (?:(?:probably|surely|definitely|at least|just) )*(?:play|work|open|run|be (?:fine|better|best|ok|okay|great|good)|do)"), SetFormat),
        // "Pull an MP3 from 10:00 to 25:00", "I'd like a 5-second GIF".
        (Pattern.En("(?:pull|rip|extract|grab|make|get|export|save|take|create|give me|want|need|like|cut)(?: (?:me|us))?(?: out)? (?:an? |the )?[¤ ]{0,24}\\.?(?<format>mp3|m4a|gif|webp)(?= (?:from|of|out of|between|with|for|please)\\b| ?(?:$|[,.;!¤]))"), SetFormat),
        (Pattern.En("(?:like|want|need|get|make|create|give me) an? {t} (?:long )?(?:looping |animated |short )*\\.?(?<format>gif|webp)"), SetFormat),
        (Pattern.En("from (?:an? )?\\.?" + Any), Nothing),
        // "It's a 48 MB wav": what there is.
        (Pattern.Zh("\\b(?:it's|its|it is|this is|that's|(?<!\\b(?:could|can|may|might|should|would) )(?:i|we) have|i've got|we've got|here's|here is|there's|mine is) (?:only |just |currently |still )*(?:an? |the |my |one |some )?[¤ ]{0,24}(?:(?!in|to|for|as|be|into|want)[a-z]{2,14} ){0,2}\\.?" + Any + "\\b(?! ?(?:version|i (?:want|need)|we (?:want|need)|that (?:i|we) (?:want|need)))"), Nothing),
        (Pattern.En("(?:{not}|instead of|rather than) (?:(?:ask|request|order|mean|use|make|turn|convert|want|need|export|save|asked|for|it|this|that|as|into|to|in|be|an?|any|animated|the) )*\\.?" + Any), Nothing),
        (Pattern.Zh("(?<![a-z])(?:{not}|而不是|(?:并)?不是|别) ?(?:要|用|转成|做成|转|变成|弄成)? ?" + Any + "\\b"), Nothing),
        (Pattern.En(Any + ",? (?:no|nope|no thanks|not)(?= ?(?:$|[,.;!?]|but\\b))"), Nothing),
        (Pattern.Zh("(?:这个|这段|我的|这张|从) ?" + Any + "\\b"), Nothing),
        (Pattern.En("(?:extract|export|save|keep|rip|convert|get|grab|pull|strip|take|give me|want|need|download)(?: out)? (?:only |just )?(?:the |its |me )?" + Sound + "(?: track| part)?(?: only)?(?: out)?(?: (?:from|of) {it})?(?: (?:as|to|into|in)(?: an?)? ?\\.?" + Format + ")"), SetFormat),
        (Pattern.En("(?:uploaded|sent|attached|added|recorded|got|came|comes|gave you)(?: (?:it|them|that|this|the [a-z]+))?(?: (?:to|for) (?:me|us|him|her|them))? (?:as|in) (?:an? )?\\.?" + Any), Nothing),
        // What doesn't open is what there is.
        (Pattern.En("(?:[a-z]+n'?t|not|cannot|never|no longer|refus(?:es|ed) to|unable to|fail(?:s|ed) to|hates?|rejects?|without) (?:(?:even|really|want to|be able to) )?(?:take|accept|play|open|read|support|like|want|need|show|handle|do|show|load|run|import|understand|allow|use)(?:s|ing)? ?(?:back |with )?(?:an? |the |my |this |any |those |these )?\\.?" + Any + Noun), Nothing),
        (Pattern.En("(?:takes?|accepts?|needs?|wants?|requires?|plays?|supports?|allows?|asks? for|asked for|expects?|reads?|opens?|prefers?|must be|has to be|have to be|should be|to be|(?:can|could|may) (?:i|we) (?:please )?(?:have|get)|i'd like|i would like|give me|gimme|send me|rather have|get me) (?:(?:only|just|it|them|this|files?|videos?|in|as|be|to|an?|plain|normal|standard|regular|simple|good old|short|small|smaller|tiny|looping|universal|common) )*\\.?" + Wanted + "(?! (?:to|into) )"), SetFormat),
        (Pattern.En("(?:as|to|into|in|make|create|want|give me|export|save|output|format|convert|be|get|need|produce) (?:{it})?" + Adjectives + "\\.?" + Format + "(?: (?:file|format|animation|version|image|picture))?"), SetFormat),
        // "Turn it into a silent webm", "hand me a decent .mov": with "a", it is no file that is there.
        (Pattern.Zh("(?<=\\b(?:make|turn|convert|export|save|create|produce|want|need|like|get|give|send|hand|email|mail|deliver|return|have|into|as|to)(?: (?:it|this|that|me|us|him|her|them|back|in|out|the (?:video|clip|file)|into|as|to)){0,3} an? (?:(?!(?:from|the|this|that|these|those|with|into|and|for|not|but|his|her|our|their|than|via|original|source|my|your)\\b)[a-z][a-z-]{2,13} ){0,3})\\.?" + Format + "\\b(?! (?:file )?(?:that|which|from|i|we|was|recorded|is|already))"), SetFormat),
        (Pattern.En("(?<!(?:lower|reduce|mute|remove|change|adjust|boost|raise|increase|improve|fix|clean|drop|kill|cut|normalize|compress) )(?:only|just) (?:(?:the|its|keep|want|need|extract|save) )*" + Sound + "(?: track)?" + Whole + "(?:,? ?(?:as |to |in |into )?(?:an? )?\\.?" + Format + "\\b)?"), (reading, match) => Set(reading, match.Groups["format"] is { Success: true } format ? format.Value : Audio(reading))),
        (Pattern.En("(?:extract|export|rip|grab|pull|isolate)(?: out)? (?:only |just )?(?:the |its )?" + Sound + "(?: track)?(?: only)?|" + Sound + " only(?! (?:needs?|uses?|exists?|should|must|can|ever|comes?|plays?|works?|on|in|from|at|starts?|left|right|goes|has|is))|(?:as|into|to) (?:an? )?(?:audio|sound) file|(?:drop|remove|lose|discard|delete|strip)(?: out)? the (?:video|picture|visuals?)(?: track| part)?(?:,? (?:and |but )?(?:just )?keep the " + Sound + ")"), (reading, _) => Set(reading, Audio(reading))),
        (Pattern.Zh("(?:提取|导出|只要|只留|只保留|仅保留|仅要|分离|抽取|抽出|剥离)(?:出来?)?(?:视频)?(?:里|中|里面|当中)?(?:的)?(?:音频|声音|音轨|背景音)(?:出来|部分)?(?:,?不要(?:画面|视频|图像))?(?:,? ?(?:为|成|到|格式|存|导出|保存|转)*(?:成|为)? ?" + Format + "\\b)?"), (reading, match) => Set(reading, match.Groups["format"] is { Success: true } format ? format.Value : Audio(reading))),
        (Pattern.Zh("(?:音频|声音|音轨)(?:给我|单独|都|全)*(?:提取|导出|抽|分离|剥离|(?:提|扒|弄|导|取)(?=出))(?:出来?)?(?:,?(?:为|成|到|存|保存|转)*(?:成|为)? ?" + Format + "\\b)?"), (reading, match) => Set(reading, match.Groups["format"] is { Success: true } format ? format.Value : Audio(reading))),
        (Pattern.Zh("(?:转(?:换|码|格式|封装|档)*|换(?=成|为|个)|导出?|输出|保存|制?作|变|存|改|压缩?|做|弄|生成|要|提取|抽取|剥离|提(?=成)|(?<=^|[,.;!? ]|再|就|给我|帮我)出)(?:成|为|到|个|1 个|一个| ?1 ?下)*(?:[0-9.]+ ?[kmg]b?(?:以下|以内)?的)? ?(?:1 ?个 ?)?" + Format + "\\b(?: ?格式)?|" + Format + " ?格式(?! ?(?:的|转|改|变|换|不))"), SetFormat),
        (Pattern.Zh("(?<=(?:转换?|导出?|输出|保存|变|存|改|压缩?|做|弄|生成)(?:成|为|到|个)* ?[0-9.]{1,8} ?[kmg]b? ?(?:以下|以内|之内|左右|内)?的? ?)" + Format + "\\b"), SetFormat),
        // "It refuses the MKV. MP4 then."
        (Pattern.Zh("(?<=[.!?;,][ ])" + Wanted + "[ ](?:then|instead)(?= ?(?:$|[,.;!?]|please|pls))"), SetFormat),
        (Pattern.Zh("(?<=^|[,;+&] ?)(?<format>gif|webp|mp3|m4a)(?= ?(?:$|[,;+&]|(?:below|under|max|at most|less than|smaller than|up to)\\b))"), SetFormat),
        (Pattern.Zh("(?<=(?:^|[,;:+&!?¤]|\\b(?:and|then|plus|as|to|only|just|mono|stereo|so)|然后|再|并|顺便|最后) ?(?:an? |1 ?[个张段] ?)?|(?:^|[,;:+&] ?|\\b(?:and|as|(?:in)?to|it|me|make|want|need|get|give) ?)(?:an? )?[0-9.]{1,6} ?[kmg]i?b ?|[0-9][^,.;!?]{0,8}的 ?|¤ ?的 ?)\\.?" + Wanted + "(?= ?(?:$|[,;+&!¤]|[-–—][ ]|[.?](?: |$)|(?:of|for|at|then|mono|stereo|under|below|max|with|without|no|version|please|pls|thanks?|instead|only|file|out|so|because|since|cos|cause|cuz|bc|that (?:i|we|she|he|they|it|loops|plays|works)|to (?:listen|play|put|use|send|have|loop)|i can|which)\\b|版|格式(?!的)|就行|就好|就可以|即可|给我|吧))"), SetNamed),
        // "WebM 720p for the site": all that is said is what it is to be.
        (Pattern.Zh("^(?:an? )?\\.?" + Format + "(?=[ ,/]{1,2}(?:at |in )?(?:[0-9]{3,4} ?p|[248] ?k)(?: [0-9]{2,3} ?fps)?,? ?(?:for [^,.;!?0-9]{2,40}|please|pls|version(?: please| pls)?)[.!]?$)"), SetFormat),
        // 那台旧机器只认wmv.
        (Pattern.Zh("(?:系统|机器|机|电视|投影仪?|播放器|车载|平台|网站|设备|软件)[^,.;!?0-9]{0,4}(?:只|仅|就)(?:能|会)?(?:认|支持|读|放|播|吃|收)(?:得)? ?\\.?" + Format + "(?![a-z0-9])(?= ?(?:$|[,.;!?]|格式|的))"), SetFormat),
        (Pattern.Zh("(?<=(?:^|[,;:+&!?¤]|\\b(?:and|then|plus|as)) ?(?:an? )?)(?<format>gif|webp|mp3|m4a|flac|jpe?g|png) (?=(?:from|out of) )"), SetNamed),
        (Pattern.En("(?<format>mp3|m4a|gif|webp) only|(?:only|just) (?:the |an? )?(?<format>mp3|m4a)"), SetFormat),
        (Pattern.En("(?:animated )?(?<format>gif|webp) (?:stickers?|animation|image|loop|meme|emote|emoji|reaction)"), SetFormat),
        (Pattern.Zh("(?:只要|只留|只需要?|就要|仅要) ?(?<format>mp3|m4a|gif|webp)(?![a-z0-9])"), SetFormat),
        (Pattern.Zh("(?:只要|只留|仅要)(?:声音|音频|音轨)[, ]?(?:不要(?:画面|视频|图像))[, ]?(?:要|存|转)?(?:成|为)? ?" + Format + "\\b"), SetFormat),
        (Pattern.En("(?:as|to|into|in|make {it}|create|export|save {it}|output|convert {it}|produce|turn {it}) (?:it )?(?:(?:in|to|into|as|an?|plain|normal|standard|regular|universal|small|smaller|short|proper|common|compatible|web) )*\\.?" + Mp4 + "(?: (?:file|format|video|version|please|so|that))?"), SetFormat),
        (Pattern.Zh("(?:转码?|转换?|换|导出?|输出|保存|存|另存|制?作|变|改|压缩?|做|弄|生成|封装|要|用|给我|发我)(?:成|为|到|个|1 ?个|1 ?份|的| ?1 ?下)* ?" + ZhUsual + " ?\\.?" + Mp4 + "|(?:只|才|仅|只能|必须|需要|要求|得)(?:支持|吃|收|认|能放|能播|能看|接受|能传|能用|是|要|传|用)* ?" + Wanted + "|" + Mp4 + " ?(?:格式(?!的)|就行|就好|就可以|即可)|格式(?:要|得|必须|必须是|为|是|:|用|要求|统一|改|换|成)* ?" + Wanted), SetFormat),
        // A ringtone is sound; iPhones take no MP3.
        (Pattern.En("(?<phone>i ?phone|ios|apple)?(?:'s)? ?(?<!\\b(?:the|my|his|her|their|that|a loud|remove|mute|cut|when|where|while|annoying) (?:[a-z]+ )?)ring ?tones?(?! (?:goes|rings|went|starts|plays|is|was|in the|interrupts))"), Ringtone),
        // 给他个mov吧; 官网只放webm; 统一交mp4.
        (Pattern.Zh("(?:给|弄|做|来|发|交|转|换)(?:他|她|它|他们|她们|人家|对方|客户|老师|甲方)(?: ?1 ?)?(?:个|份|版)? ?\\.?(?:" + Mp4 + "|" + Format + "(?![a-z0-9]))(?=吧|就|的| ?(?:$|[,.;!?]))"), SetFormat),
        (Pattern.Zh("(?: ?1 ?律|统 ?1|只|仅)(?:准|让|能|许|可以)?(?:用|交|传|发|收|放|挂|认|播|要|是|转成|为|存| )* ?(?:" + Mp4 + "|" + Format + "(?![a-z0-9]))(?=(?:格式)?(?:的)?[,;.][^!?]{0,40}(?:转|换|改|弄))"), SetFormat),
        // 封装成mkv; 1920x1080的mov; "AV1 inside mkv".
        (Pattern.Zh("(?:封装|打包|装|塞)(?:成|进|到|为|在)(?: ?1 ?个)? ?\\.?(?:" + Mp4 + "|" + Format + "(?![a-z0-9]))"), SetFormat),
        (Pattern.Zh("(?<=(?:要|给|交|出|用)[^,.;!?]{0,6}(?:[0-9]{3,4} ?[x*×] ?[0-9]{3,4}|[0-9]{3,4} ?p|[248] ?k|[0-9] ?帧) ?的 ?)\\.?(?:" + Mp4 + "|" + Format + "(?![a-z0-9]))(?= ?(?:$|[,.;!?]|格式|文件|视频))"), SetFormat),
        (Pattern.En("(?:inside|wrapped in|packed in|muxed (?:in)?to|in(?:to)?) (?:an? )?\\.?(?<format>mkv|mov|mp4|webm|avi)(?: container)?(?= ?(?:$|[,.;!?]|and\\b|with\\b|please))"), SetFormat),
        // 还是mp4吧.
        (Pattern.Zh("(?<=^|[,.;!?¤ ])(?:那|就|还是){1,2}(?:用|要|转|出|给我|来|个|成)* ?\\.?(?:" + Mp4 + "|" + Format + "(?![a-z0-9])) ?(?:格式)?(?:吧|好了|算了|就行|就好|得了)"), SetFormat),
        // Wiki不让传mp4，给我webm.
        (Pattern.Zh("(?:给|发|换|来|出)(?:我|我们|他|她|客户)?(?:个|1 ?[个份版])? ?\\.?" + Format + "(?![a-z0-9])(?= ?(?:$|[,.;!?]|就[行好]|吧|即可))"), SetFormat),
        // 能给我mov格式的吗.
        (Pattern.Zh("(?<![他她们友事师方户司板友客学])(?:给|要|导|出|换|转|弄|做)(?:我|成|个|1 ?个|1 ?份|出来?|1 ?下|[ ])* ?\\.?(?:" + Mp4 + "|" + Format + ")(?![a-z0-9]) ?(?:格式|版本?)?的(?:视频|文件|版本)?(?=给我|吗|吧|么|嘛|行|可以|就[行好]| ?(?:$|[,.;!?]))"), SetFormat),
        (Pattern.Zh("(?<phone>(?:苹果|i ?phone|ios)(?:手机)?(?:的)?)?(?<=(?:做|当|作|成|为|弄|剪|截|转|设|设置|出|用|要|个|段|手机|苹果|iphone|来电|^) ?(?:个|1 ?个|我的|手机|来电|苹果|iphone)? ?)(?:来电|手机)?铃声(?!(?:响|把|太|很|去|不要|删|剪))"), Ringtone),
        (Pattern.Zh("(?:转换?|变|做|弄|改|存)(?:成|为) ?(?:音频|声音文件|音频文件)"), (reading, _) => Set(reading, Audio(reading))),
        (Pattern.Zh("(?:转换?|导出|输出|保存|制?作|变|存|改|做|弄|生成)(?:成|为|到|个)?(?: ?1 ?[个张])? ?(?:小|短|微信|循环)?(?:动图|动画图|动态图|表情包?)(?:用|里用)?的? ?(?<format>webp)(?![a-z0-9])"), SetFormat),
        (Pattern.Zh("(?:转换?|导出|输出|保存|制?作|变|存|改|做|弄|生成)(?:成|为|到|个)?(?: ?1 ?[个张])? ?(?:小|短|微信|循环)?(?:动图|动画图|动态图|表情包|表情)"), (reading, _) => Set(reading, "gif")),
        // 格式mov.
        (Pattern.Zh("(?<=^|[,.;!?¤] ?)(?:输出|导出|视频|文件)?格式(?:是|为|要|用|改|转|成|:| )*\\.?" + Format + "(?![a-z0-9])(?= ?(?:$|[,.;!?吧]|就行))"), SetFormat),
        (Pattern.Zh("(?<![a-z0-9])(?<format>gif|webp) ?(?:动图|动态图|动画(?!片)|表情包)"), SetFormat),
        (Pattern.En("(?:an? )?(?:animated " + Format + "|(?:looping|looped) (?<format>gif|webp)|\\.?" + Format + " (?:please|pls|version|format|instead))"), SetFormat),
        (Pattern.En("(?:an? )?animated (?:image|picture|pic)"), (reading, _) => Set(reading, "gif")),
        (Pattern.Zh("(?<=^|[,;¤] ?(?:的 ?)?|方图|专栏|做|要|个)(?:gif)?(?:动图|动态图|表情包)(?=$|[,;.:¤])"), (reading, _) => Set(reading, "gif")),
        (Pattern.En("(?:use|using|with|in|to|as|encode (?:it )?(?:in|with|as|to)) (?:vp[89]|prores|dnxhd|theora)(?: codec)?"), NotSupported),
        (Pattern.Zh("(?:使用|用|编码为|转成?|转码为) ?(?:vp[89]|prores)\\b(?: ?编码)?"), NotSupported),
        (Pattern.En("(?:an?|animated|looping|with|to|in|using|use|as)? ?(?<format>gif)s?(?: ?(?:version|please))?"), Remaining),
        (Pattern.En("h\\.?26[36]|vp[89]|prores|mpeg ?[124]|\\.?" + Any), Nothing),
    ];

    /// <summary>"Extract the soundtrack, m4a": the format may be said anywhere.</summary>
    private static string Audio(PromptReading reading) => AudioFormat.Match(reading.Text.ToString()) is { Success: true } match ? match.Groups["format"].Value : "mp3";

    private static void Ringtone(PromptReading reading, Match match)
    {
        var isApple = match.Groups["phone"].Success || IPhone.IsMatch(reading.Text.ToString());
        Set(reading, isApple ? "m4a" : "mp3");
        reading.Assume($"I make the ringtone as {(isApple ? "M4A" : "MP3")}.", $"铃声会做成 {(isApple ? "M4A" : "MP3")}。");
    }

    /// <summary>A format that stands alone: beside "my mp3" or "the jpg" it names a file.</summary>
    private static void SetNamed(PromptReading reading, Match match)
    {
        if (!TheirOwn.IsMatch(reading.Text.ToString()[..match.Index])) SetFormat(reading, match);
    }

    private static void SetFormat(PromptReading reading, Match match) => Set(reading, match.Groups["format"].Value);

    /// <summary>Nobody makes a GIF of a GIF: there the word names the source.</summary>
    private static void Remaining(PromptReading reading, Match match)
    {
        if (reading.Context.Source is not { Format: "gif" }) Set(reading, "gif");
    }

    private static void Set(PromptReading reading, string format)
    {
        // A video that is an MP4 stays one, unless it was to become something else.
        if (format == "mp4" && reading.Context is { Source.Format: "mp4", Earlier: not { Format: not null } }) return;
        var name = format switch { "jpeg" => "jpg", "aac" => "m4a", _ => format };
        reading.Edit = reading.Edit with { Format = reading.Edit.Format ?? new OutputFormat(name) };
    }
}
