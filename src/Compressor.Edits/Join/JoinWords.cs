using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"join these clips", "put them together", "a slideshow of these photos, 2 seconds each", 合并成一个视频.</summary>
internal sealed class JoinWords : TableRule
{
    private const string Verb = "(?:join|merge|combine|concatenate|concat|stitch|splice|glue|append|string)";
    private const string Files = "(?:all|both|(?:all )?(?:of )?(?:the|these|those|my|our)|them|'?em|[0-9]{1,3})?(?: (?:two|three|four|2|3|4|5))?(?: of)?(?: (?:them|these|the))?"
        + "(?: ?(?:uploaded |attached |short )?(?:videos?|clips?|files?|pictures?|photos?|images?|pics?|recordings?|parts?|everything|movies?|films?)(?: (?:and|&) (?:the )?(?:videos?|clips?|pictures?|photos?|images?))?(?: (?:that |which )?(?:i|we)(?:'ve| have)? (?:just |already )?(?:uploaded|sent|added|attached|made|recorded|shot|filmed|picked|selected))?)?";
    private const string Together = "(?: (?:together|up|(?:(?:in)?to|as|in) (?:a |one |a single |a )?(?:single |1 )?(?:long )?(?:video|clip|file|movie|film|one)|one after (?:another|the other)|in (?:this|that|the given) order|in order))";
    private const string Picture = "(?:pictures?|photos?|images?|pics?|slides?|stills?|one|of them|frame)";

    /// <summary>"…, fade in and out 1 second each" is said of the fades.</summary>
    private const string NoFade = "(?:(?!\\bfad(?:e|es|ing)\\b).){0,80}";

    private const string Occasion = "(?:wedding|funeral|memorial|birthday|retirement|anniversary|graduation|holiday|vacation|family|school|class|baby|baptism|christening|farewell|leaving|christmas|travel|trip|engagement|party|tribute|farewell|reunion|honeymoon|company|office)";
    private const string ZhTogether = "(?:头尾|首尾|前后|1 ?前1 ?后|先后|依次|按顺序|直接|无缝|先)(?:给我|帮我|都)?(?:相)?(?:接|拼|连|合|串|并)(?:起来|上|在 ?1 ?[起块]|成 ?1|到 ?1 ?[起块])|合(?:成|为|到|在|并成?) ?1 ?[支部条段个集份]|(?:合|拼|接|并|连|串|凑|排)(?:到|在|成|做)? ?[1一] ?(?:块儿?|起|体|支|条|部|集|份|整[个段条支])|(?:合|拼|接|串|连)起来|(?:接|拼|并|连|串|凑)成 ?1 ?[个段]";

    private static readonly Wording Things = Pattern.Zh("(?:video|clip|file|picture|photo|image|pic|recording|movie|slide)|视频|影片|录像|片子|文件|图|照片|幻灯|相册|[0-9几两多] ?[个条部支集张]|几段");
    private static readonly Wording Times = Pattern.Zh("[0-9] ?(?:秒|分)|[0-9]:[0-5][0-9]|[0-9] ?(?:s|secs?|seconds?|m|mins?|minutes?)\\b|\\b(?:seconds?|secs?|minutes?|mins?) [0-9]");

    /// <summary>"Stitch together 0:00-0:10 and 0:40-0:55".</summary>
    private static readonly Wording PartFollows = Pattern.Zh("^[ :]{0,2}(?:the )?(?:(?:parts?|bits?|sections?|ranges?|from|seconds?) ){0,2}[0-9]{1,3}(?::[0-5][0-9])?(?: ?(?:s|secs?|seconds?))? ?(?:-|to|until|till|through) ?[0-9]");

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} " + Verb + " (?:it|" + Files + ")" + Together + "?"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不|无需)(?:合并|拼接|合成|拼)"), Nothing),
        // 三段拍包包的合成一条.
        (Pattern.Zh("(?<![0-9:.])(?:[2-9两几多]|1[0-9]) ?[段个条支部份节](?:[^,.;!?0-9]{1,10}的)?(?:视频|片子|录像|影片|文件|档案|素材|录音|片段)?,? ?(?:给我|帮我|都|全)*(?:合|并|拼|接|连|凑|串)(?:并|接)?(?:成|为|到) ?1 ?(?:整)?[段个条支部份]"), Join),
        (Pattern.En("(?:show |display |with |keep |hold )?(?:each|every) (?:" + Picture + " )?(?:(?:shown|visible|displayed|on screen|lasting|should (?:last|be shown)|lasts?|is shown|stays?) )?(?:for |at |: ?|= ?)?(?:about )?{t}(?: (?:each|long))?"), PictureSeconds),
        (Pattern.En("(?:for )?{t} (?:(?:per|for each|for every|a) " + Picture + "|(?:each|apiece) " + Picture + ")"), PictureSeconds),
        (Pattern.En("(?<=\\b(?:photos|pictures|images|pics|slides?|stills|slide ?shows?)\\b" + NoFade + ")(?:for )?{t} (?:each|apiece)"), PictureSeconds),
        (Pattern.Zh("(?:每|各)(?:1 )?(?:(?:张|幅|个)(?:图片|照片|图|相片|画面)?|图片|照片|图)(?:的)?(?:显示|播放|停留|展示|持续|放)?(?:时间|时长)?(?:为|是)? ?{t}|{t} ?(?:1 ?张|每张)"), PictureSeconds),
        (Pattern.En("(?<=\\b(?:photos|pictures|images|pics|slides?|stills|slide ?shows?)\\b" + NoFade + ")(?:(?:for )?{t} (?:for )?(?:each|every|per|a|apiece)(?: one| of (?:them|those|these)| " + Picture + ")?|(?:each(?: one)?|every one) (?:for |gets? |at |is )?{t}|(?:every|changes? (?:the |to the next )?(?:one|" + Picture + ") every) {t})|(?:" + Picture + ") every {t}"), PictureSeconds),
        (Pattern.Zh("(?:每隔?|隔) ?{t} ?(?:就)?(?:换|切换?|翻|放|播|出)(?:下)? ?1 ?(?:张|幅)|(?<=(?:照片|图片|相片|图|影像).{0,30})1 ?(?:张|幅)(?:图片|照片|图)?(?:显示|播放|停留|展示|持续|放|播|停|给)?(?:个)? ?{t}"), PictureSeconds),
        (Pattern.Zh("(?<n>[0-9]{1,3}) ?(?:张|幅)[^,.;!?]{0,24}?(?<many>视频|影片|短片|片子|幻灯片|相册)[^.;!?]{0,12}?(?:总长|总共|一共|总时长|全长|共|总计|合计)(?:为|是|:|大约|大概|要)*(?: 1 ?共)? ?{t}"), Lasting),
        (Pattern.En("(?<n>[0-9]{1,3}) (?:[a-z]+ ){0,2}(?<many>photos|pictures|images|pics|stills)\\b[^.;!?]{0,60}?(?:video|film|movie|slide ?show|clip)[^.;!?]{0,16}?{t} (?:long |in )?(?:in total|total|altogether|overall|in all)"), Lasting),
        // "Stick the two halves of my lecture together".
        (Pattern.En("(?:stick|put|bring|edit|tape|attach|weld|fuse|tie|" + Verb + ")(?: back)? (?:(?:the|my|our|both|all|these|those|two|three|2|3) ){0,3}(?:[0-9]/[0-9]s?|1/2s?|halves|parts|pieces|sections|segments|chunks|acts|periods|innings)(?: of (?:the |my |our |his |her |this |that )?[a-z ]{2,20}?)? (?:(?:back )?together|in ?to (?:one|1|a single)(?: (?:video|file|clip|film))?)(?: again)?"), Join),
        (Pattern.En(Verb + " " + Files + Together), Join),
        (Pattern.En(Verb + " (?:them|'?em)"), Join),
        (Pattern.En(Verb + " (?:the )?(?:clip|video|part|file|movie)s? (?<a>[a-z0-9]{1,2}) (?:and|&|with|to|onto) (?:(?:the )?(?:clip|video|part|file|movie) )?[a-z0-9]{1,2}"), Join),
        (Pattern.En(Verb + " (?:all|both|these|those|them|the (?:two|three|2|3|videos|clips|files|pictures|photos|images)|(?:my|our|the|these|those) (?:(?:[2-9]|1[0-9]|several|many) )?(?:short |little |uploaded )?(?:videos|clips|files|pictures|photos|images|recordings|takes))" + Files), Join),
        (Pattern.En(Verb + " [^ ,;]{1,60}\\.[a-z0-9]{2,4}(?: |,|$)"), Join),
        (Pattern.En("(?:stick|tack|bring|edit|tie|sew|tape|bolt|weld|link|connect|knit|fuse|mash|attach|run|clip|chain|bundle|paste) " + Files + "(?: (?:together|(?:in)?to 1(?![0-9]|[/.:][0-9]| ?(?:s|secs?|seconds?|mins?|minutes?|percent|x|times|/)\\b)|into one|back to back|end to end|in a row|in (?:sequence|order|the order))|,? (?:one|1) (?:after|behind|following|then) (?:another|the (?:other|next)))(?: in (?:the |this |that )order[a-z ]{0,24})?"), Join),
        (Pattern.En("(?:put|play|show|have|lay|set|line up|arrange|string) " + Files + "(?:,? (?:one|1) (?:after|behind|following) (?:another|the (?:other|next))| in a row| in (?:sequence|succession)| back to back| end to end)"), Join),
        (Pattern.En("(?:add|attach|stick|put|append|tack|tag|bolt|paste|glue|slap) (?:the |my |our |that )?(?:second|2nd|other|next|third|3rd|last|outro|intro|ending|opening) (?:video|clip|file|part|movie|1|one)(?: (?:i|we) [a-z]+)? (?:to|onto|on|after|behind|before|at|in front of) (?:the |my |this )?(?:very )?(?:end|start|front|back|beginning|first|1st|other|1|main|original)\\b(?: (?:of )?(?:the |this )?(?:first|1st|other|video|clip|one|1))?"), Join),
        (Pattern.En("(?:add|put|place|play|attach|append) (?:the )?(?:clip|video|part|file) (?<a>[a-z0-9]{1,2}) (?:after|behind|before|onto|to) (?:the )?(?:clip|video|part|file) [a-z0-9]{1,2}"), Join),
        (Pattern.En("(?:all |both |the |my |these |those )*(?:[0-9] |two |three |four )?(?:videos|clips|files|recordings|parts|movies),? (?:as|in|into) (?:a single|one|1) (?:long )?(?:video|clip|file|movie|film)"), Join),
        (Pattern.En("(?:both|the two|the 2|all(?: the| of the| my)?|[2-9]|two|three|the three|my two|the [2-9]|my [2-9])(?: (?:[2-9]|two|three|four))? (?:1/2s?|halves|parts|pieces|periods|innings|takes|cameras|sets|acts|sessions|chapters|episodes|files|clips|videos|recordings|segments)(?: of (?:the |my |our )?[a-z ]{2,16}?)? (?:as|in|into) (?:one|1|a single|a|one single)(?: (?:long|single|continuous))? (?:file|video|clip|film|movie)"), Join),
        (Pattern.En("(?:videos|clips|files|recordings|movies|halves|parts|periods|takes|episodes)(?: of (?:the |my |our )?[a-z ]{2,16}?)?,? (?:one after (?:another|the other)|back to back|end to end)|(?:one|1) after (?:another|the other),? (?:all |both |the |my |these |those )*(?:[0-9] )?(?:videos|clips|files|recordings|movies)"), Join),
        (Pattern.En("(?:all|both|every one of) (?:of )?(?:the |my |our |these |those |his |her )*(?:[2-9] |two |three |four |five )?(?:videos|clips|files|recordings|parts|movies|takes|pieces|segments)(?: [a-z']+){1,6}? (?:as|in|into) (?:a single|one single|one|1|a) (?:long |single |continuous )*(?:video|clip|file|movie|film)"), Join),
        (Pattern.En("(?:a single|one single|one|1) (?:long |single |continuous )*(?:video|clip|file|movie|film) (?:(?:made )?(?:out )?of|from) (?:the |my |all |these |those |both |our )*(?:[2-9] |1[0-9] |two |three |four )?(?:videos|clips|files|recordings|parts|pieces|takes)"), Join),
        (Pattern.Zh("(?<=^|[,;:+] ?|\\b(?:first|please|and|then) )(?:join|merge|combine|concatenate|stitch)(?: (?:them|together|up|all))*(?= ?(?:$|[,;+.]|(?:and )?then\\b))"), Join),
        (Pattern.Zh("(?<=^|[,;:] ?)(?:先)?(?:接|拼|合|连)(?:起来|在 ?1 ?起|并|好)(?= ?(?:$|[,;.]))"), Join),
        (Pattern.En("put " + Files + "(?: together| one after (?:another|the other)| back to back|(?: all)? (?:in)?to (?:a |one |1 |a single )(?:single )?(?:long )?(?:video|clip|file|movie|film))"), Join),
        (Pattern.En("(?:make|create|turn|build|produce) (?:me )?(?:a |one |1 |a single )?(?:single )?(?:video|movie|film|clip) (?:from|of|out of|with|using) (?:all|both|these|those|them|the|my) " + Files), Join),
        // What the video is: "the funeral slideshow for 80 guests".
        (Pattern.En("(?<!\\b(?:make|makes|making|create|creating|build|do|produce|turn|turned|into|as|want|need|like|combine|put|for|with)\\b[^,.;!?]{0,40})(?:(?:(?:an?|the|this|that|our|his|her|their|my) )?" + Occasion + " |(?:the|this|that|our|his|her|their|my) |(?:it's|it is|this is|that is|that's) an? (?:[a-z]+ )?)(?:photo |picture |image |power ?point )?slide ?shows?(?! (?:from|of|out of|with) (?:(?:these|those|the|my|our|all|his|her|them|both|some)\\b|(?:[0-9]{1,3} )?(?:[a-z]+ )?(?:photos|pictures|pics|images|snaps)))"), Nothing),
        (Pattern.Zh("(?<=(?:^|[,.;!?] ?)(?:这个?|那个?|我的|这份)?)幻灯片(?=(?:是|用于|给)(?!用))"), Nothing),
        (Pattern.Zh("(?<!(?:做|成|作|变|弄|搞|来|要|出|剪|合|给)[^,.;!?]{0,8})(?<=[\u3400-\u9fff]的?)(?<!照片|图片|相册|相片|[1个段]|片)幻灯片(?= ?(?:$|[,.;!?]))"), Nothing),
        (Pattern.En("(?:the|this|that|our|his|her|their|my) slide ?shows?(?= (?:in|is|was|has|at|from|part|bit|starts|begins|ends))"), Nothing),
        // "12 fps is plenty for a slideshow like this".
        (Pattern.En("(?:for|of|in) (?:a|an|this|that|my|our|the) (?:[a-z]+ )?slide ?shows?(?: (?:like|such as) (?:this|that|mine|ours))?(?<=\\b(?:plenty|enough|fine|ok|okay|good|right|perfect|ideal|too much|overkill|sufficient) [^,.;!?]{3,40})|slide ?shows? (?:like|such as) (?:this|that|mine|ours)"), Nothing),
        (Pattern.En("(?:it's|its|it is|this is|that's|meant|needed|goes) (?:for|in|into) (?:a|an|my|our|the|his|her) (?:[a-z]+ )?slide ?shows?"), Nothing),
        (Pattern.En("(?:make |create |turn " + Files + " into |as |into )?(?:a |an? photo |an? picture )?(?:photo |picture |image )?slide ?shows?(?: (?:of|from|out of|with) " + Files + ")?"), Join),
        (Pattern.En("(?:turn|make|convert) (?:(?:this|that|the|my|a|one|1|single|still) )*(?:photo|picture|image|pic|still) (?:in)?to (?:a |an )?{t}(?: long)? (?:video|clip|movie|mp4)"), Lasting),
        (Pattern.En("(?:make )?(?:a |an )?{t}(?: long)? (?:video|clip|movie|mp4) (?:from|of|out of|with) (?:(?:this|that|the|my|a|one|1|single|still) )*(?:photo|picture|image|pic|still)"), Lasting),
        (Pattern.En("(?:turn|make|convert) (?:(?:these|those|the|my|all|of) )*(?:(?<n>[0-9]{1,3}|¤{1,8}) )?(?<many>photos|pictures|images|pics|stills) (?:in)?to (?:a |an )?{t}(?: long)? (?:video|clip|movie|mp4|slide ?show)"), Lasting),
        (Pattern.Zh("(?:照片?|相片|图片?)(?:1 ?共|共|有)? ?(?<n>[0-9]{1,3}) ?(?:张|幅)[, ]?(?:做|弄|剪|合|拼)(?:成|个)[^,.;!?0-9]{0,8} ?{t} ?(?:左右)?(?:长)?的?(?<many>视频|影片|短片|片子|相册)"), Lasting),
        (Pattern.Zh("(?:用|把|将)?(?:这|那|我的|1)? ?(?:(?:{n} ?)?(?:张|幅))?(?:照片|相片|图片|图|相)(?:做成|制作成?|变成|转成|弄成|生成|合成|转换成)(?: ?1 ?[个段])? ?{t} ?(?:长)?的?(?:视频|影片|短片|mp4)"), Lasting),
        (Pattern.En("turn (?:all )?(?:of )?(?:these|those|the|my) (?:pictures|photos|images|pics) (?:in)?to (?:a |one )?(?:video|movie|film|clip)"), Join),
        (Pattern.Zh("(?:把|将)?(?:这些|所有的?|全部的?|(?:这|那|上下|前后)?(?:几|多|两|(?<![0-9:.-] ?)[0-9]{1,3} ?)[个段张条部支集]|这[个段张条部支集])?(?:视频|影片|录像|片段|片子|文件|图片|照片)?(?:和(?:视频|图片|照片))?(?:都|全部)?(?:按顺序|依次)?(?:合[并併]|拼接|合成|合|拼|连接|连|(?<!直|迎|对|紧|链)接|串)(?:(?:在|到)? ?(?:一|1) ?(?:起|块儿?|体)|起来|成1?|为1?)? ?(?:1 ?)?(?:个|段)?(?:完整的?)?(?:长)?(?:视频|文件|影片)?"), ZhJoin),
        (Pattern.Zh(ZhTogether), JoinSeveral),
        (Pattern.Zh("(?:做成|制作成?|变成|生成|做|弄|剪成|弄成)?(?: ?1 ?)?(?:个)?(?:照片|图片|相册)?(?:幻灯片(?!里|上|中|的)|电子相册(?!里|上|中|放|播|不|只|打不|认|支持|读)|相册视频|照片秀|相册秀)|(?:照片|图片|相片|图|张)[^,.;!?¤]{0,8}轮播"), Join),
    ];

    /// <summary>"Turn this photo into a 10 second video": of several pictures, each has its part of the time.</summary>
    private static void Lasting(PromptReading reading, Match match)
    {
        var count = match.Groups["n"] is { Success: true } number ? Math.Max(1, NumberText.Parse(reading.Text.Original(number)) ?? 1) : 1;
        var seconds = TimeText.Parse(match.Groups["t"].Value) / count;
        if (match.Groups["many"].Success && count == 1) Join(reading, match);
        else if (seconds is >= Limits.MinPictureSeconds and <= Limits.MaxPictureSeconds) reading.Edit = reading.Edit with { Join = new Join { SecondsPerPicture = Math.Round(seconds, 3) } };
    }

    private static void Join(PromptReading reading, Match match)
    {
        // "Keep 0:00-0:05 and 0:20-0:25, joined": the parts of one video.
        if (!Things.IsMatch(match.Value) && (Times.IsMatch(reading.Text.ToString()[..match.Index]) || PartFollows.IsMatch(reading.Text.ToString()[(match.Index + match.Length)..]))) return;
        reading.Edit = reading.Edit with { Join = reading.Edit.Join ?? new Join() };
    }

    /// <summary>Several files are spoken of: 两个视频…头尾接起来, 2号3号机位…合起来. Parts of one are joined by the cut.</summary>
    private static readonly Wording Several = Pattern.Zh("(?:[2-9两几多]|1[0-9]|这些|那些|上下|前后)(?: ?[0-9])? ?(?:个|段|条|部|支|集|份|号|张)*(?:上传的|我传的|传的|我的|录的|拍的)?(?:视频|影片|录像|片子|片段|文件|机位|镜头|素材|图|照片|录音|音频|片)|(?:这|那|上面|前面) ?(?:[2-9几两]|1[0-9]) ?[个段条部支集](?!时间|话|字|音|镜头里)|(?<![0-9])[几两] ?[段个条支]|[2-9] ?[段条支](?=[,.;!?])|视频[们都]|(?:影片|视频|录像|机位)(?:和|跟|与)|[0-9] ?号[^.;!?]{0,6}[0-9] ?号|第 ?[0-9] ?[个段条支部集][^.;!?]{0,12}第 ?[0-9] ?[个段条支部集]");

    private static readonly Wording Joined = Pattern.Zh(ZhTogether);

    private static void JoinSeveral(PromptReading reading, Match match)
    {
        if (reading.Text.Had(Several) && reading.Edit.Trim is null) reading.Edit = reading.Edit with { Join = reading.Edit.Join ?? new Join() };
    }

    /// <summary>接, 连 and 拼 are parts of many words; they ask for this only with what they join.</summary>
    private static void ZhJoin(PromptReading reading, Match match)
    {
        var words = match.Value;
        var isLong = words.Contains("合并", StringComparison.Ordinal) || words.Contains("合併", StringComparison.Ordinal) || words.Contains("拼接", StringComparison.Ordinal);
        if (isLong || (words.Length >= 4 && (words.Contains("起", StringComparison.Ordinal) || words.Contains('块', StringComparison.Ordinal) || words.Contains('集', StringComparison.Ordinal) || words.Contains('个', StringComparison.Ordinal) || words.Contains('段', StringComparison.Ordinal)
            || words.Contains('张', StringComparison.Ordinal) || words.Contains("视频", StringComparison.Ordinal))))
        {
            Join(reading, match);
        }
        else if (Joined.IsMatch(match.Value + string.Concat(reading.Text.ToString().Skip(match.Index + match.Length).Take(4))))
        {
            JoinSeveral(reading, match);
        }
    }

    private static void PictureSeconds(PromptReading reading, Match match)
    {
        var seconds = TimeText.Parse(match.Groups["t"].Value);
        if (seconds is >= Limits.MinPictureSeconds and <= Limits.MaxPictureSeconds)
            reading.Edit = reading.Edit with { Join = new Join { SecondsPerPicture = seconds } };
        else
            reading.Problem("A picture can be shown for 0.1 seconds to an hour.", "每张图片可以显示 0.1 秒到 1 小时。");
    }
}
