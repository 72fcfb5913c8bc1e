using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"compress", "make it smaller", 压缩. A stated size asks for it too.</summary>
internal sealed class CompressWords : TableRule
{
    private const string Much = "(?:way |far |much |a bit |a little |just |so |really |still |simply |somewhat )*";
    private const string File = "(?:videos?|clips?|files?|recordings?|movies?|films?|footage|thing|one)";
    private const string Size = "(?:file ?size|size|weight|footprint|megabytes|mbs?|bytes|storage|space)";

    /// <summary>Before a size: that of the letters of a title.</summary>
    private const string Letters = "(?:字体?|字号|标题|文字|字幕|水印|logo)(?:的)?(?:大小)?[^,.;!?¤视影文档片体积]{0,4}";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} (?:re ?)?(?:compress(?:ing|ion)?|shrink(?:ing)?|encode|encoding|make {it}(?:any )?smaller)"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不|无需|请勿)(?:再|给我)?(?:压缩|缩小|压|缩(?=$|[,.;!?了]))"), Nothing),
        (Pattern.En("compress(?:e[sd]|ing|ion)?|shr[aiu]nk(?:ing)?|smaller|light(?:er|en|ening|weight)|(?:squeez|squash|squish|crush|minify|downsiz|optimi[sz]|deflat|condens|compact)(?:e|ed|es|ing|s)?|slim(?:mer|ming)?(?: down)?|leaner|"
            + "(?:reduc|decreas|lower|cut|minimi[sz]|lessen|trim|bring|keep|get|drop)(?:e|ed|es|ing|ting)? {it}(?:down )?(?:in )?(?:(?:the|its|it's|file|download|video|overall|total) )*" + Size + "|reduc(?:e|ing|tion)|(?:lower|smaller|reduced|reasonable|manageable|decent|acceptable|sensible) (?:file |in )?" + Size
            + "|" + Size + " (?:down|lower|smaller|reduced|(?:more )?(?:manageable|reasonable|sensible|acceptable))|(?<!\\b(?:text|title|font|captions?|letters|lettering|words|writing|picture|logo|bars?|head|face|frame|window|names?)(?: (?:is|are|was|were|looks?|came out|still|now|way|far|just|got))*[ ])(?:too|less) (?:damn |freaking )?(?:big|large|heavy|huge|fat|bulky|massive|much space)|(?:to|still to) big"
            + "|(?:sav|free|freeing)(?:e|es|ing)?(?: up)? (?:some |up )*(?:disk |storage )?space|(?:less|too much|so much|up) (?:disk |storage )?(?:space|storage|room|memory)|diet|(?:up ?load|down ?load|send|transfer|open|stream|load|buffer)(?:s|ing)? (?:(?:a bit|a little|much|way|lots|far) )?(?:faster|quicker|quickly)|quicker to (?:load|open|upload|download)|faster to (?:load|open|upload|download)|slow to load|lo(?:ad|ads|ading) (?:too |so |very )?(?:slow|slowly)|takes? (?:ages|forever|too long) to (?:load|upload|send|download|open)|weighs " + Much + "(?:too much|a lot|a ton)|small (?:file|size|enough|version|copy|mp4|video|one)|(?<!(?:\\b(?:is|are|was|were|looks?|seems?|appears?|the|our|my|his|her|their|those)|'s)[ ](?:so |too |very |really |quite |rather |a bit |just |pretty )?)small|get (?:it|this|that) down|bring (?:it|this|that) down"), Compress),
        // "My disk is bursting because of this recording", "it hogs all the space on my phone".
        (Pattern.En("(?:hog|eat|gobble|swallow|fill|clog|take|use|guzzle|devour)(?:s|es|ing)?(?: up)? (?:all|half|most|so much|too much|every bit) (?:of )?(?:the |my |our |his |her )*(?:(?:disk|hard|storage|phone|drive|cloud) )*(?:space|storage|memory|room|disk|drive|phone|card|laptop)|(?:bursting|full|packed|overflowing|out of (?:space|room|storage|memory))(?: (?:again|now|already))?,? (?:because of|thanks to|due to|from|with) (?:this|the|that|my|one) (?:one |single )?" + File), Compress),
        (Pattern.Zh("(?:空间|内存|硬盘|手机|存储|u ?盘|电脑|储存|云盘|网盘)(?:都|快|全|又|就|要|给|已经)*(?:被|让)[^,.;!?]{0,10}?(?:占满|撑爆|塞满|占光|吃光|吃满|占完|挤爆|填满|耗光|占了大半)|(?:手机|电脑|硬盘|内存|空间|云盘|网盘)(?:快|都|已经|马上|要)*(?:没空间|满|爆|不够)(?:了)?[^.;!?]{0,6}(?:都是|全是|全怪|就是|怪)(?:因为)?[^.;!?]{0,3}(?:这|那|它|视频|录像)[^,.;!?]{0,8}(?:害的|闹的|占的|搞的|惹的)?|(?:传|发|下载?|上传|加载)(?:了)?(?:半天|好久|老半天|好半天|1 ?天|半小时)(?:都|也|还)*(?:传|发|下|加载)?不(?:完|上去|动|出去|了)"), Compress),
        // "That's still 3 megs too much", 还超了2兆: by how much it misses what was asked.
        (Pattern.En("(?:still|by|another|that's|thats|that is|it's|it is|about|just|only|over) (?:(?:about|just|only|some|a|an|by|roughly|nearly|still) )*(?:{size}|¤+|meg|gig|mb) (?:too (?:much|big|many|large|heavy|fat)|over|above)\\b|^{size} (?:too (?:much|big|many|large|heavy)|over)(?:,? still)?(?= ?(?:$|[,.;!?]))"), Over),
        (Pattern.Zh("(?<=^|[,.;!?] ?)(?:还是|还|又|仍然?|也|文件|它|这)*(?:超|大|多)(?:了|出)(?:大概|大约|约| )*(?:{size}|¤+)(?=(?:呢|啊|吧)?(?:$|[,.;!?]))"), Over),
        (Pattern.Zh("(?:说|提示|显示|报)(?:是|我)?(?:超了|超限|超大|超标)(?=$|[,.;!?])"), Compress),
        (Pattern.En("(?:heavier|bigger|larger|fatter|bulkier) than (?:it|they|this) (?:(?:has|have|needs?|ought|should|must|could)\\b)(?: to)?(?: be)?"), Compress),
        (Pattern.Zh("少占(?:用)?(?: ?1 ?[点些]|点|些)(?:儿)?(?:地方|空间|内存)?"), Compress),
        (Pattern.En("(?:chok(?:e|es|ing)|gag(?:s|ging)?|balk(?:s|ing)?|struggl(?:e|es|ing)) (?:on|at|with) (?:it|this|that)(?= ?(?:$|[,.;!?]))"), Compress),
        (Pattern.Zh("大得(?:离谱|吓人|要命|夸张|惊人|过分|不行|可怕|没边)|(?:传|发|上传|下载|加载)(?:过去|过来|出去|上去|起来|它|这个)?(?:都|也)?(?:要|得|能)(?:等|花)?(?:上)? ?(?:[1一] ?辈子|半天|老半天|好久|[1一] ?整天|几个小时|好几个?小时|猴年马月)"), Compress),
        (Pattern.En("(?:light|lite|lean|slim|slimmed down|lighter) (?:version|copy|edition|variant)"), Compress),
        (Pattern.En("(?:as )?light as (?:a feather|air|possible)|make {it}light(?: please| pls)?(?= ?(?:$|[,.;!?]))"), Compress),
        (Pattern.Zh("(?<!" + Letters + ")(?:别|不要|不用)(?:那么|这么|太)大(?!声)|(?:超级?|特别|非常|极其?)小(?!声)"), Compress),
        (Pattern.Zh("压(?!低|腿|路机|面|箱|花|力|迫|根|制|倒|轴|抑|住|岁|舌|韵)|缩(?!放|写|影|进|头|略)|瘦(?!脸|面|身材|腿|腰|肚)|减肥|减重|轻量|(?:弄|变|搞|改|做|整)(?:得)?(?:轻|小)|轻 ?(?:1 ?)?[点些]|减小|变小|(?<!" + Letters + ")小 ?(?:1 ?)?(?:[点些]|咪咪|丢丢|丁点)|(?<!(?:字体?|字号|标题|文字|字幕|声音?|音量|嗓门|音乐|配乐|噪音|噪声|风声|音效|尺寸|水印|logo)[^,.;!?¤]{0,6})(?<![风雨雪浪雷]声?(?:实在|也|真的|有点|又)?)(?:太|过|还是|有点|有些|还)(?:大|肥|胖|占|沉)(?!声|音)|(?<![最放调开])(?<!(?:声|音|风|雨|雪|浪|字|动静)(?:音|声)?(?:实在|也|真的|有点)?(?:太|好|很)?)大了|占(?:地方|空间|内存|用|地儿|存储|容量)|优化(?:1 ?下)?(?:视频|影片|文件|1 ?下)*(?:的)?(?:大小|体积|空间)?|体积|(?:文件|视频|影片|档案)大小|(?:传|发|送|载|加载|打开|网页打开)(?:起来|得|的)?快(?: ?1 ?)?(?:点|些)|(?:存|放|装)不下"), Compress),
    ];

    /// <summary>Complaints; where nothing else is asked for, they ask for a smaller file.</summary>
    private static readonly Wording Complaint = Pattern.Zh(
        @"(?<!\b(?:text|title|font|captions?|letters|lettering|words|writing|picture|logo|bars?|head|face|frame|window|names?)(?: (?:is|are|was|were|looks?|came out|still|now|way|far|just|too|so|very|got))*[ ])\b(?:huge|massive|enormous|gigantic|humongous|heavy|bulky|giant|big|large|fat|size|chonker|chunky|chonky)\b(?! (?:letters?|text|font|title|words|caption))|\b(?:disk|storage|drive|memory|phone|hard ?drive)[^.,;]{0,20} (?:is |are )?(?:almost |nearly |completely )?full\b|\b(?:pays?|paying|costs?|charged?|charges)\b[^.,;]{0,16}\b(?:per|a|every|each|by the) (?:meg(?:abyte)?|mb|gig(?:abyte)?|gb)\b|\bevery (?:meg(?:abyte)?|mb|gig|gb) (?:costs|counts)\b|\b(?:prepaid|limited|expensive|little|metered|mobile) data\b|\bdata (?:is|plan)\b|\bsatellite (?:phone|link|internet|connection)\b|\b(?:dial ?up|slow (?:internet|connection|wifi|broadband|network))\b|流量(?:很|太|好|特别|贵|要钱)|网(?:很|太|好|特别)?(?:慢|差)|\beats? up\b|\bfill(?:s|ing)? up\b|(?:很|好|超|非常|真|特别|巨)大|(?:退信|被退|弹回|打回来?|退回来?了)|内存不[够足]|空间不[够足]|容量不[够足]|(?:传|发|寄|上传|发送)不(?:了|出去|上去|动|过去|出)|(?:传|发)(?:得|起来)?(?:太|好|很)慢");

    public override void Read(PromptReading reading)
    {
        base.Read(reading);
        var goesSomewhere = reading is { Destination: not null, IsEmpty: true };
        if (reading.Edit.Size is not null || goesSomewhere || (reading.IsEmpty && (reading.Text.Has(Complaint) || SizeComplaints.IsRemedyAsked(reading.Text))))
            reading.Edit = reading.Edit with { Compress = true };
        if (reading is { Destination: { } platform, Edit: { Compress: true, Size: null } })
            reading.Assume($"I know of no size limit for {platform.English}; say a size if there is one.", $"我不知道{platform.Chinese}的大小上限；如有上限，请说明大小。");
    }

    private static readonly Wording SaysSize = Pattern.Zh("(?:[0-9]|半|\\ba|\\b1) ?(?:个)?(?:[kmg]b?|megs?|gigs?|megabytes?|gigabytes?|kilobytes?|兆|字节)(?![a-z])");

    /// <summary>What it is over by is a size.</summary>
    private static void Over(PromptReading reading, Match match)
    {
        if (SaysSize.IsMatch(reading.Text.Original(match).ToLowerInvariant())) Compress(reading, match);
    }

    private static void Compress(PromptReading reading, Match match) => reading.Edit = reading.Edit with { Compress = true };
}
