using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Where a title is shown, how large, and when: words that stand right before or after its text, or between "title" and the text.</summary>
internal sealed class TitleDetails : IPromptRule
{
    private const string Video = "(?:video|clip|film|movie|thing|time|length|duration)";

    private static readonly (string Pattern, Func<Title, Match, Title> Means)[] Details =
    [
        ("(?:placed |shown |centered |written )?(?:(?:in|at|on|near|to|along|across) )?(?:the )?(?:very |far )?" + AnchorWords.English + "(?: of (?:the )?(?:video|screen|picture|frame|image))?", At),
        // Any of them: one where neither faces nor controls are.
        ("(?:placed |shown |written )?(?:in|at|on|to) (?:a|the|one|some) corner(?: of (?:the )?(?:video|screen|picture|frame|image))?", (title, _) => title with { Position = Anchor.BottomRight }),
        ("(?:throughout|always|permanently|(?:for |during |through )?(?:the )?(?:whole|entire|full) " + Video + "|all the time)(?: the " + Video + ")?", (title, _) => title with { Whole = true, From = null, To = null, Last = null }),
        ("(?:for|in|during|on|over|across|through|throughout|within|along|at) (?:the )?(?:very )?(?:last|final|closing) {t}", (title, m) => title with { Last = Time(m, "t"), From = null, To = null }),
        ("(?:shown |visible )?(?:from |between )?{t} (?:to|until|till|and|-) {u}", (title, m) => Between(title, Time(m, "t"), Time(m, "u"))),
        ("(?:from |between |during |over |across |in )?seconds? {n} (?:to|until|till|and|-) (?:second )?{m}", (title, m) => Between(title, NumberText.Parse(m.Groups["n"].Value) ?? 0, NumberText.Parse(m.Groups["m"].Value) ?? 0)),
        ("(?:shown |visible )?(?:from |between ){n} (?:to|until|till|and|-) {u}", (title, m) => Between(title, TimeText.ParseBare(m.Groups["n"].Value, m.Groups["u"].Value), Time(m, "u"))),
        ("(?:shown |visible |displayed |lasting |written |appearing )?(?:only )?(?:for|during|in|on|over|across|through|throughout|within|along|at) (?:the )?(?:very )?(?:first|opening) {t}", (title, m) => Between(title, 0, Time(m, "t"))),
        ("(?:shown |visible |displayed |lasting )?(?:only )?for {t}", (title, m) => title.Last is null ? title with { To = (title.From ?? 0) + Time(m, "t") } : title with { Last = Time(m, "t") }),
        ("(?:starting |beginning )?(?:from|at|after) {t}(?: (?:on|onwards))?", (title, m) => title with { From = Time(m, "t"), To = title is { From: null, To: { } length } ? Time(m, "t") + length : null }),
        ("from {t} on(?:wards?)?", (title, m) => title with { From = Time(m, "t"), To = null }),
        // How tall its letters are, which is no size of the picture.
        ("(?:in |at |with )?(?:font size |size |about )?[0-9]{1,3} ?(?:px|pixels?|pt|points?)(?: (?:high|tall|large|big|font|text|letters|type|size))?", (title, _) => title),
        ("(?:用)?(?:字号|字体大小|字高|字体)(?:用|为|是|:)? ?[0-9]{1,3}(?: ?(?:px|像素|号|磅|pt))?", (title, _) => title),
        ("(?<size>small|large|big|tiny|huge)", Sized),
        ("(?:in|with|using) (?:white|black|red|yellow|blue|green|gold|pink|orange)(?: (?:letters?|text|font|type))?", (title, _) => title),
        ("(?:centered|centred)", (title, _) => title with { Position = Anchor.Middle }),
        ("(?:at|in) the (?:very )?end", (title, _) => title with { Last = title.To ?? Title.DefaultSeconds, From = null, To = null }),
        ("(?:at|in) the (?:very )?(?:start|beginning)|as an? intro", (title, _) => title),
        ("(?:in|with|using) (?:a )?(?:very |really )?(?<size>large|big|huge|giant|small|tiny|little) (?:letters?|text|font|type|characters|size)", Sized),

        ("(?:并|且)?(?:把它)?(?:显示|放置?|位于|写|加)?在?(?:画面|视频|屏幕)?(?:的)?(?:最)?" + AnchorWords.Chinese + "(?:的位置|位置|处)?(?:显示)?", At),
        ("(?:显示|放置?|位于|写|加)?在?(?:画面|视频|屏幕)?(?:的)?(?:1 ?个)?角(?:落|上)(?:里|处)?(?:显示)?", (title, _) => title with { Position = Anchor.BottomRight }),
        ("(?:全程|一直|始终|整个视频|从头到尾)(?:都)?(?:显示|存在|出现)?", (title, _) => title with { Whole = true, From = null, To = null, Last = null }),
        ("(?:显示|放|写|加|打|挂)?(?:在|到)?(?:最后|结尾|片尾)(?:的)? ?{t}(?:钟)?(?! ?的?(?:淡|渐|慢慢|逐))(?:显示|出现)?", (title, m) => title with { Last = Time(m, "t"), From = null, To = null }),
        ("(?:从|在)? ?(?:第 ?)?{t} ?(?:到|至|-) ?(?:第 ?)?{u}(?:之间|期间|这段时间|的时候|内|里)*(?:显示|出现)?", (title, m) => Between(title, Time(m, "t"), Time(m, "u"))),
        ("从 ?(?:第 ?)?{n} ?(?:到|至|-) ?(?:第 ?)?{u}(?:显示|出现)?", (title, m) => Between(title, TimeText.ParseBare(m.Groups["n"].Value, m.Groups["u"].Value), Time(m, "u"))),
        ("(?:显示|出现|放|写|加|打|挂)?(?:在|到)?(?:最?前面?|片头|最?开头|(?<![左右上下]|[前后两])头)(?:的)? ?{t}(?:钟)?(?! ?的?(?:淡|渐|慢慢|逐))(?:显示|出现)?", (title, m) => Between(title, 0, Time(m, "t"))),
        ("(?:从 ?(?:第 ?)?|第 ?){t}(?:钟)?(?:开始|起)(?:显示|出现|放|写|打)?", (title, m) => title with { From = Time(m, "t"), To = title is { From: null, To: { } length } ? Time(m, "t") + length : null }),
        ("(?:显示|持续|停留|出现|(?<=[,，] ?)放|挂)(?:时间)?(?:为)? ?{t}(?:钟)?", (title, m) => title with { To = (title.From ?? 0) + Time(m, "t") }),
        ("(?:在)?(?:片尾|结尾)(?:显示|处)?", (title, _) => title with { Last = title.To ?? Title.DefaultSeconds, From = null, To = null }),
        ("(?:在)?(?:片头|开头|开始)(?:显示|处)?", (title, _) => title),
        ("(?:字)?(?<size>大|小) ?(?:1 ?点|1 ?些|点|些)", Sized),
        ("(?:用|字体)?(?:比较|很)?(?<size>特?大|小)(?:号)?(?:的)?字(?:体|号)?", Sized),
    ];

    /// <summary>What letters look like beside their size.</summary>
    private const string Look = "white|black|red|yellow|blue|green|gold|pink|orange|grey|bold|plain|simple|neat|nice|centred|centered|italic|a|some|with|put|add|and|the";

    /// <summary>Right behind what was taken (¤).</summary>
    private static readonly (Wording Pattern, Func<Title, Match, Title> Means)[] Behind =
    [
        // "…, last five seconds": before a title, that would be the part to keep.
        (Pattern.Zh("¤[ ,]{1,3}(?:the )?(?:first|opening) {t}(?= ?(?:$|[,.;!?]|and\\b))"), (title, m) => title is { From: null, To: null, Last: null } ? Between(title, 0, Time(m, "t")) : title),
        (Pattern.Zh("¤[ ,]{1,3}(?:the )?(?:last|final|closing) {t}(?= ?(?:$|[,.;!?]|and\\b))"), (title, m) => title is { From: null, To: null, Last: null } ? title with { Last = Time(m, "t") } : title),
        .. Details.Select(one => (Pattern.Zh("¤[ ,]{0,3}(?:and |并 ?|就|只|仅)?(?:" + one.Pattern + ")(?![a-z0-9])"), one.Means)),
    ];

    /// <summary>Between a title and a time in its clause: how and where it is shown, and no other wish.</summary>
    private const string Shown = "(?<=¤(?:(?!\\b(?:cut|trim|trimmed|keep|clip|shorten|fade|make|music|play|loop|speed|slow|mute|muted|only|just|crop|remove|delete|drop|export|save|send|part|bit|section|piece|segment|video runs|last|final|it's|runs?|lasts|begins?|starts?|use|take)\\b)[^.;!?¤0-9]){1,50}?)(?<!¤[^.;!?¤0-9]*[,][^¤,]{0,3} ?)\\b";

    private const string ShownAt = "(?<=¤(?:(?!\\b(?:cut|trim|trimmed|keep|clip|shorten|fade|make|music|play|loop|speed|slow|mute|muted|only|just|crop|remove|delete|drop|lose|bin|save|send|part|bit|section|piece|segment|use|take|want|need|then|and|but)\\b)[^.,;!?¤0-9]){1,40}?)\\b";

    /// <summary>"Show ¤ over the picture for four seconds": how long, later in the clause that writes it, where nothing else is asked between.</summary>
    private static readonly (Wording Pattern, Func<Title, Match, Title> Means)[] InClause =
    [
        // "Could ¤ be up for 5 seconds from 0:30?"
        (Pattern.Zh("(?=for\\b)" + ShownAt + "for(?: (?:about|around|just|only))? {t},? (?:from|starting at|beginning at|at|starting from) {u}"), (title, m) => title with { From = Time(m, "u"), To = Time(m, "u") + Time(m, "t"), Last = null }),
        (Pattern.Zh("(?<=¤(?:(?!\\b(?:and|then|but|plus|cut|trim|keep|clip|shorten|fade|make|music|play|loop|speed|slow|mute|only|just|last|final|from|is|it's|runs?|lasts)\\b)[^.;!?¤0-9]){1,60}?)\\b(?:for|lasting)(?: (?:about|around|roughly|a full|just|only))? {t}(?: or so)?(?! ?(?:of|to|until|till|-|from|at))"), (title, m) => title with { To = (title.From ?? 0) + Time(m, "t") }),
        (Pattern.Zh("(?<=¤(?:(?!\\b(?:and|then|but|plus|cut|trim|keep|clip|shorten|fade|make|music|play|loop|speed|slow|mute|only|just|last|final|from|is|it's|runs?|lasts)\\b)[^.;!?¤0-9]){1,60}?), ?{t} long(?= ?(?:$|[,.;!?]))"), (title, m) => title with { To = (title.From ?? 0) + Time(m, "t") }),
        // "Show ¤ on screen from 0:10 to 0:14": when it is shown, where its clause asks for nothing else.
        (Pattern.Zh(Shown + "(?:from |between |during )?{t} (?:to|until|till|til|through|and|-|–) {u}"), (title, m) => Between(title, Time(m, "t"), Time(m, "u"))),
        (Pattern.Zh(Shown + "(?:from |between |during )?{n} (?:to|until|till|til|through|and|-|–) {u}"), (title, m) => Between(title, TimeText.ParseBare(m.Groups["n"].Value, m.Groups["u"].Value), Time(m, "u"))),
        (Pattern.Zh(Shown + "(?:from |between |during )?seconds? {n} (?:to|until|till|and|-|–) (?:second )?{m}"), (title, m) => Between(title, NumberText.Parse(m.Groups["n"].Value) ?? 0, NumberText.Parse(m.Groups["m"].Value) ?? 0)),
        (Pattern.Zh(Shown + "(?:at|from) {t},? (?:and |then )?(?:to )?(?:go(?:es)?(?: away| off)?|leaves?|disappears?|vanish(?:es)?|ends?|stops?|gone|off|out)(?: again)? (?:at|by|after) {u}"), (title, m) => Between(title, Time(m, "t"), Time(m, "u"))),
        // "Let ¤ stand there for the first 3 s": whatever joins them, a time in the clause of a title is the title's, where the clause asks for nothing else.
        (Pattern.Zh("(?=(?:the )?(?:very )?(?:first|opening)\\b)" + ShownAt + "(?:the )?(?:very )?(?:first|opening) {t}"), (title, m) => Between(title, 0, Time(m, "t"))),
        (Pattern.Zh("(?=(?:the )?(?:very )?(?:last|final|closing)\\b)" + ShownAt + "(?:the )?(?:very )?(?:last|final|closing) {t}"), (title, m) => title with { Last = Time(m, "t"), From = null, To = null }),
        // "Add ¤. Three seconds is plenty."
        (Pattern.Zh("(?<=¤[^¤0-9!?.;]{0,60}?)[.;,!] ?(?:just |only |about )?{t} (?:(?:is|are|would|should|will|ought to)(?: be)? )?(?:plenty|enough|fine|ok|okay|perfect|good|great|do|long enough|right)\\b"), (title, m) => title with { To = (title.From ?? 0) + Time(m, "t") }),
    ];

    /// <summary>Right before it.</summary>
    private static readonly (Wording Pattern, Func<Title, Match, Title> Means)[] Before =
    [
        .. Details.Select(one => (Pattern.Zh("(?<!\\b(?:off|from|of)[ ](?:the[ ])?)(?<!\\b(?:trim|cut|keep|take|use|crop|extract|just|only|remove|drop|delete|chop)\\b[a-z ]{0,16})(?<!(?:去掉|删掉?|剪掉?|切掉?|裁掉?|砍掉?|掐掉?|只要|就要|保留|只留|只取|留|取|截取?|去|扔掉?|跳过|不要)(?:视频|影片)?(?:的)? ?)(?<![a-z0-9])(?:" + one.Pattern + ")(?:显示|写上?|加上?|放)?(?=[ ,:]{0,3}¤)"), one.Means)),
        // 10秒到14秒的时候屏幕中间出大字¤: whatever the clause says between, nothing in it cuts.
        (Pattern.Zh("(?<!(?:取|留|截|剪|要|保留|删|去|切|掉|裁|砍|掐) ?(?:下|出)?(?:第|从)? ?)(?<![0-9:.])(?:(?:从|在|第) ?){0,2}{t} ?(?:到|至|-|~) ?(?:第 ?)?{u}[^,.;!?¤0-9剪删留要取截保裁切去掐]{0,14}(?=¤)"), (title, m) => Between(title, Time(m, "t"), Time(m, "u"))),
        (Pattern.Zh("\\b(?:(?:" + Look + ") ){0,3}(?<size>large|big|huge|giant|small|tiny|little) (?:(?:white|black|red|yellow|blue|green|gold|pink|orange|grey|bold|plain|simple|italic) ){0,3}(?:(?:text|caption|title|words?|letters|lettering|writing|line|heading|headline)(?: (?:in|at|on|near|along|across) (?:the )?(?:very )?[a-z]+(?: [a-z]+)?)?[ :,]{0,2}(?:(?:that|which) (?:says|reads)|saying|reading)?[ :,]{0,2})?(?=¤)"), Sized),
        (Pattern.Zh("(?<!\\b(?:only|just|keep|take|use|want|cut|trim|drop|remove|lose|skip|and|the)[ ](?:the[ ])?)(?:\\b(?:the|in|for|during|over)[ ])*\\b(?:first|opening) {t} (?:(?:should|must|to|can|could|needs?|has|have|say|read|show|it|is|with)[ ])*(?=¤)"), (title, m) => Between(title, 0, Time(m, "t"))),
        // "From 0:05 to 0:09 the words ¤ should be there".
        (Pattern.Zh("(?<=^|[,.;!] ?|\\b(?:and|then|also|plus|please) )(?:from|between|during) {t} (?:to|until|till|and|-) {u},? (?:(?:the|a|show|have|put|write|display|it|should|say|read|i|want|would|like|big|small|words?|text|let|see)[ ]){0,5}(?=¤)"), (title, m) => Between(title, Time(m, "t"), Time(m, "u"))),
        (Pattern.Zh("(?:\\b(?:the|in|for|during|over)[ ])*\\b(?:last|final|closing) {t} (?:(?:should|must|to|can|could|needs?|has|have|say|read|show|it|is|with)[ ])+(?=¤)"), (title, m) => title with { Last = Time(m, "t"), From = null, To = null }),
        (Pattern.Zh("(?<!(?:取|留|截|剪|要|保留|删|去|切|掉) ?(?:第 ?)?)(?<![0-9.])(?:第 ?)?{n} ?(?:到|至|-) ?(?:第 ?)?{u} ?(?:之间|期间|这段时间|的时候|内|里|在|画面|屏幕|上|中)*(?=¤)"), (title, m) => Between(title, TimeText.ParseBare(m.Groups["n"].Value, m.Groups["u"].Value), Time(m, "u"))),
    ];

    private static readonly (Wording Pattern, Func<Title, Match, Title> Means)[] Inside =
    [
        .. Details.Select(one => (Pattern.Zh("(?<![a-z0-9])(?:" + one.Pattern + ")(?![a-z0-9])"), one.Means)),
        (Pattern.En("(?<size>large|big|huge|giant|small|tiny|little)"), Sized),
    ];

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Title is null) return;
        Take(reading, Before);
        // What is taken leads to what stands behind it: "… at the top, for 5 seconds, in large letters".
        for (var rounds = 0; rounds < 4 && Take(reading, Behind); rounds++)
        {
        }

        if (reading.Edit.Title is { To: null, Last: null, Whole: false }) Take(reading, InClause);
        // In a corner stands what the whole video is marked with: a name, a source, a handle.
        if (reading.Edit.Title is { From: null, To: null, Last: null, Whole: false, Position: Anchor.TopLeft or Anchor.TopRight or Anchor.BottomLeft or Anchor.BottomRight } mark) reading.Edit = reading.Edit with { Title = mark with { Whole = true } };
    }

    private static bool Take(PromptReading reading, (Wording Pattern, Func<Title, Match, Title> Means)[] table)
    {
        var found = false;
        foreach (var (pattern, means) in table)
        {
            foreach (var match in reading.Text.Take(pattern))
            {
                reading.Edit = reading.Edit with { Title = means(reading.Edit.Title!, match) };
                found = true;
            }
        }

        return found;
    }

    /// <param name="words">What a rule took together with the title's text, without the text.</param>
    public static Title Of(Title title, string words) => Read(title, Numerals.InDigits(words));

    private static Title Read(Title title, string words) =>
        Inside.Select(one => (one.Means, Match: one.Pattern.Match(words))).Where(one => one.Match.Success).Aggregate(title, (read, one) => one.Means(read, one.Match));

    private static Title At(Title title, Match match) => title with { Position = AnchorWords.Of(match.Groups["anchor"].Value) };

    private static Title Sized(Title title, Match match) =>
        title with { Size = match.Groups["size"].Value is "small" or "tiny" or "little" or "小" ? TitleSize.Small : TitleSize.Large };

    private static Title Between(Title title, double from, double to) => from < to ? title with { From = from > 0 ? from : null, To = to } : title;

    private static double Time(Match match, string group) => Math.Min(TimeText.Parse(match.Groups[group].Value), Limits.MaxSeconds);
}
