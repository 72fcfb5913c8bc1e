using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Text that is told by a verb or by where it is to stand: "write 'Sold' at the top", 右下角打上“完”. Without quotes, a name or a number before a place:
/// "put Sarah &amp; Tom in the middle". Goes before <see cref="TitleWords"/>, which reads the rest.
/// </summary>
internal sealed class PlacedTitleWords : IPromptRule
{
    private const string Verb = "(?:add|write|put|show|display|place|overlay|insert|stick|slap|print|type|label|caption|call|name|title|stamp|(?:have|make|let) it say|(?:should|must|to) (?:say|read)|(?<=\\b(?:text|title|caption|words?|message|card|line|banner|label|note|overlay|something|headline|heading|slide|add|one|screen|end|start|beginning|top|bottom|middle|corner|letters|font|left|right)[ ,]{1,2})saying|with)";
    private const string Noun = "(?:words?|text|names?|letters|date stamp|date|message|line|title|caption|headline|heading|slogan|label|note)";
    private const string Quote = "(?:\"(?<title>[^\"]{1,200})\"|(?<![a-z0-9])'(?<title>[^\"]{1,200}?)'(?![a-z0-9]))";
    private const string Place = "(?:(?:(?:in|at|on|to|across|along|near|over) )?(?:the )?(?:very |far )?(?:top|bottom|middle|cent(?:er|re)|upper|lower|left|right)\\b|(?:in|on|at|during|for|over) (?:the )?(?:very )?(?:corner|screen|start|beginning|end|first|last|final|opening|closing)\\b|(?:for|during|over) (?:the (?:whole|entire|full)\\b|(?:about |exactly )?(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten) ?s(?:ec(?:ond)?s?)?\\b)|throughout(?= ?(?:$|[,.;!?]|(?:in|at|on)\\b))|in (?:big|small|large|huge|tiny|bold|white|black|red|yellow) (?:letters|text|font|type))";
    private const string Bare = "(?<title>(?:[^\",;!?¤.]|\\.(?=[a-z0-9])|\\.(?=,)|!(?= ?(?:at|in|on) )){1,60}?)";

    private const string ZhPlace = "(?:左上角?|右上角?|左下角?|右下角?|正?中间|正?中央|中心|居中|顶部|底部|上方|下方|上面|下面|左边|右边|左侧|右侧|片头|片尾|开头|结尾|屏幕上?|画面上?|视频上?)";
    private const string ZhVerb = "(?:加上?|打上?|写上?|写着|标上?|标注|放上?|显示|出现|来|贴上?|印上?|配上?|叠[加上]?|添加|弄上?|题上?)";
    private const string ZhNoun = "(?:字幕|文字|标题|字样|大字|小字|字)";
    private const string ZhCount = "(?:一?[行个段句排]|[0-9一二两三四五六七八几] ?个?)?(?:大|小)?";
    private const string ZhBare = "(?<title>(?:[^\",;!?¤.]|\\.(?=[a-z0-9])){1,60})";

    private static readonly Wording Other = Pattern.En("logos?|bars?|borders?|watermarks?|music|songs?|subtitles?|emojis?|stickers?|images?|pictures?|photos?|videos?|clips?|blur|black|it|this|that|them|arrows?|frames?|circles?|faces?|people|camera");
    private static readonly Wording FileName = Pattern.Zh("^[^ ]{1,80}\\.(?:mp[34g]|mov|avi|mkv|webm|wav|m4a|aac|png|jpe?g|gif|webp|srt|csv|txt|pdf)$");

    // Quoted, or behind a colon, whatever it says is text to be shown.
    private static readonly (Wording Pattern, bool IsQuoted)[] Table =
    [
        (Pattern.Zh("\\b(?:(?:text |title )?overlay|supers?|chyron|strap ?line|strap|aston|lower third|end card|" + Noun + "|huge|big|large|small|tiny)[ :]{1,2}" + Quote), true),
        (Pattern.Zh("\\b" + Verb + "(?: (?:it|the|a|an|this|video|clip|" + Noun + "|big|small|large|huge|tiny|bold|white|black|red|yellow|saying|that says|on it|over it|on top|at the top|at the bottom|in the middle)){0,4}[ :,]{0,2} ?" + Quote), true),
        (Pattern.Zh("(?<!(?:[0-9]|\\b(?:counted|hears?|heard|saying|several|some|many|word)) )" + Quote + "(?=,? ?(?:written |shown |displayed |placed |centered )?" + Place + ")"), true),
        // "\"Mum & Dad, 40 years!\" during seconds 3 to 8": what begins a clause and has a time is shown then.
        (Pattern.Zh("(?<=^|[.;!] ?|\\b(?:and|also|plus|let|have) )" + Quote + "(?=,? ?(?:(?:stand|appear|show|be|stay|run|sit|come up)(?: [a-z]+){0,2} )?(?:during|from|between|over|across|through|for|in|at|on) (?:the )?(?:very )?(?:(?:first|last|opening|final|closing) (?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|couple)|seconds? [0-9]|[0-9]{1,3}(?::[0-9]{2})? ?(?:s|secs?|seconds?)?(?: ?(?:to|until|till|and|-) ?[0-9]| ?(?:s|secs?|seconds?)\\b)))"), true),
        (Pattern.Zh(Quote + " ?(?:这?[0-9几一二三四五六七八九十两]个字?)?(?:铺|放|打|盖|写|摆|贴|压|显示|出现|挂)(?:在|到|于)(?! ?\"|[^,.;!?]{0,6}(?:前面|后面|之前|之后|文件夹|硬盘|桌面|网盘|群|朋友圈|首页|网站))"), true),
        (Pattern.Zh("\\b(?:title|caption|heading|headline|slogan|label|text|words?|lettering|banner)(?:,? ?" + Place + "){1,3}(?: of (?:the |my )?(?:screen|video|frame|picture|clip|page))?[ :,-]{0,3}" + Quote), true),
        (Pattern.Zh("\\b(?:title|caption|heading|headline|slogan|label|text|words?)(?:,? ?" + Place + "){1,3}(?: of (?:the |my )?(?:screen|video|frame|picture|clip|page))? ?: ?(?<title>(?! )(?:[^\",;!?¤.]|\\.(?=[a-z0-9])){1,100})"), true),
        (Pattern.Zh("\\b(?:put|write|add|show|display|place|stamp) (?:(?:the|a|an|our|my|his|her|their) )?" + Noun + "[ :,]{1,2}" + Bare + "(?=[ ,]{1,2}" + Place + ")"), false),
        (Pattern.Zh("\\b(?:put|write|add|show|display|place|(?:have|make|let) it say) " + Bare + "(?=[ ,]{1,2}" + Place + ")"), false),

        (Pattern.Zh("(?:字幕|标题|文字|内容|文案|字样|题字|大字|小字|标语|片名|题目|(?<=^|[,.;] ?)字)(?:打上?|写上?|显示|为|是|用|叫|改成|改为|放)?[:, ]?\"(?<title>[^\"]{1,200})\""), true),
        (Pattern.Zh("(?<!(?:墙|牌子?|招牌|黑板|横幅|门|海报|车身|页面|网页|网站|系统|官网|公告|通知|说明|提示|规则|后台|表格|邮件)(?:上|里|中|还|都|明确|清楚){0,2})" + ZhVerb + ZhCount + "(?:[^,.;!?\"¤0-9]{1,5}的)?" + ZhNoun + "?(?:为|是|写|内容)?[:, ]?\"(?<title>[^\"]{1,200})\"(?! ?的 ?(?:前|后|最后|开头|结尾|画面|镜头|部分|片段|地方|时候))(?: ?(?:[两几一二三四五六七八0-9] ?个)?(?:大|小)?字(?!幕)|字样)?"), true),
        (Pattern.Zh(ZhVerb + "?" + ZhCount + ZhNoun + "(?:内容)?(?:写上?|加上?|打上?|是|为)?: ?" + ZhBare), true),
        (Pattern.Zh(ZhPlace + "(?:显示|写上?|打上?|标上?|印上?)(?!的|在|出|得|时|了?[0-9 ]+(?:秒|分))" + ZhCount + ZhNoun + "? ?" + ZhBare), true),
    ];

    public void Read(PromptReading reading)
    {
        // Chinese text was told in surer words already: a second one can't be shown.
        var isRead = reading.Edit.Title is not null;
        foreach (var (pattern, isQuoted) in Table)
        {
            foreach (Match match in pattern.Matches(reading.Text.ToString()))
            {
                if (!isQuoted && !IsNamed(reading, match.Groups["title"])) continue;
                if (isRead && Characters.IsHan(match.Value[0]))
                {
                    reading.Unsupported(match);
                    reading.Text.Take(match.Index, match.Length);
                    continue;
                }

                var end = match.Index + match.Length;
                if (match.Value.Contains(':', StringComparison.Ordinal) && match.Groups["title"].Index + match.Groups["title"].Length == end && TitleEnd.BehindSpaces(reading.Text, end) is var last && last > end)
                {
                    TitleText.Set(reading, match.Index, match.Groups["title"].Index, last, match.Value);
                    continue;
                }

                Set(reading, match, isQuoted && match.Value.Contains('"', StringComparison.Ordinal));
                reading.Text.Take(match.Index, match.Length);
            }
        }
    }

    /// <summary>Without quotes, only a name, a date or the like is text to be shown.</summary>
    private static bool IsNamed(PromptReading reading, Group title) =>
        reading.Text.Original(title) is [var first, ..] && (char.IsUpper(first) || char.IsDigit(first) || first is '©' or '®' or '@' or '#') && !Other.IsMatch(title.Value);

    private static void Set(PromptReading reading, Match match, bool isQuoted)
    {
        var group = match.Groups["title"];
        var title = (isQuoted ? reading.Text.Exact(group) : reading.Text.Original(group)).Trim(' ', '"', '\'', '“', '”', '‘', '’', '「', '」', '《', '》', '：', ':');
        if (!isQuoted) title = TitleText.WithoutDangling(title);
        var style = isQuoted ? "" : TitleText.StyleOf(title);
        title = title[..^style.Length];
        if (title.Length is 0 or > Limits.MaxTitle || FileName.IsMatch(title) || TitleText.Complement.IsMatch(title)) return;
        reading.Edit = reading.Edit with { Title = TitleDetails.Of(new Title(title), match.Value.Remove(group.Index - match.Index, group.Length) + style) };
    }
}
