using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Picture sizes: 720p, 4K, 1280x720, "height 480", 高度480. Of two, the smaller counts.</summary>
internal sealed class FrameSizeWords : TableRule
{
    private const string Lines = "(?<lines>[1-9][0-9]{2,3}) ?(?:[pi]|lines)";
    private const string Named = "(?:(?<k>[2458]) ?k|(?<name>full hd|fullhd|fhd|uhd|ultra hd|qhd|hd ready))";
    private const string Told = "(?:" + Lines + "(?:[0-9]{2,3})?|" + Named + "|[0-9]{3,5} ?(?:x|\\*) ?[0-9]{3,5})";
    private const string ZhTo = "(?:(?:(?:设|改|变|换|压|缩|缩小|降|降低|调|调整|弄|做|搞|缩放|限制?|控制|统一)(?:为|成|到|在|至)?|为|到|至|:|是|在|取|要|不(?:要|能|得|可)?(?:超过|大于|高于|多于)|别超过?|小于|最大|最多|最长) ?)*";
    private const string ZhWas = "(?:从|由|是|现在)? ?[0-9]{2,4} ?(?:px|像素)? ?(?:的)?(?:改|变|缩|缩小|降|压|调|换|减)(?:成|到|为|至)";
    private const string Pixels = "(?: ?(?:px|pixels?|像素|lines))?";
    private const string LongestSide = "(?:(?:long(?:er|est)?|larger|largest|bigger|biggest|greater|greatest|max(?:imum)?) (?:of the |picture |image )?(?:sides?|edge|dimension|axis))";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:from|this|that|my|our) (?:a |an |original )?" + Told + " (?:video|clip|file|footage|movie|recording)"), Nothing),
        // "Make this 480p" asks for it.
        (Pattern.En("(?:from|(?<!\\b(?:make|get|turn|have|want|need|convert|scale|resize|bring|export|render|put|keep|set|switch|change|drop|lower|downscale|take|give)[ ])(?:this|that)|my|our) (?:a |an |original )?" + Told), Nothing),
        (Pattern.Zh("(?:从|这个|这段|我的) ?(?:" + Lines + "|[248] ?k)\\b"), Nothing),
        (Pattern.Zh("\\b(?<w>[0-9]{2,5}) ?(?:px|pixels?|像素)? ?(?:x|\\*|by|乘以?) ?(?<h>[0-9]{3,5}) ?(?:px\\b|pixels?\\b)?"), (r, m) => Size(r, Int(m, "w"), Int(m, "h"))),
        (Pattern.En("(?<lines>[1-9][0-9]{2,3})p(?<fps>[0-9]{2,3})"), LinesAndRate),
        (Pattern.En(LongestSide + " ?(?:(?:(?:(?:must|may|can|should|shall|will|do|does|is|are|to) ?(?:not|n't)|mustn't|can't|cannot|shouldn't|shan't|won't|isn't|doesn't|not|never|no|nothing)|exceed(?:ing|s)?|be|get|go|of|to|at|:|=|is|has to(?: be| stay)?|needs to(?: be| stay)?|have to|stays?|remains?|more than|longer than|larger than|bigger than|over|above|beyond|past|under|below|within|max(?:imum)?|at most|up to|should be|must be|can be|may be|about|around|limited to|capped at) ?){0,5}(?<side>[0-9]{3,4})" + Pixels + "|(?<side>[0-9]{3,4})" + Pixels + " (?:(?:max(?:imum)?|or less|at most) )?(?:(?:on|at|for|along|as|in|by) )?(?:(?:the|its|a|whichever is the|whatever is the) )?" + LongestSide
            + "|(?:no|neither|nor|not any) (?:side|edge|dimension) (?:is |being |should be |to be )?(?:(?:longer|larger|bigger|more|greater|wider) than|over|above|exceeding) (?<side>[0-9]{3,4})" + Pixels), LongSide),
        (Pattern.Zh("(?:最?长 ?(?:的)? ?(?:1 ?)?(?:条|个)?(?:边|侧)|最大边长?|大边) ?(?:的)?" + ZhTo + " ?(?<side>[0-9]{3,4})" + Pixels + "|(?<side>[0-9]{3,4})" + Pixels + " ?(?:的)?长边"), LongSide),
        (Pattern.En("(?:short(?:er|est)?|smaller|smallest) (?:picture |image )?(?:side|edge) (?:(?:of|to|at|is|:|=|be|should|must|down|max(?:imum)?|at most) ?)*(?<lines>[1-9][0-9]{2,3})" + Pixels + "|(?<lines>[1-9][0-9]{2,3})" + Pixels + " (?:on|for|at|along) (?:the )?short(?:er|est)? (?:side|edge)"), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.Zh("(?:最|较)?短 ?(?:的)? ?(?:1 ?)?(?:条|个)?(?:边|侧)(?:长)? ?" + ZhTo + " ?(?<lines>[1-9][0-9]{2,3})" + Pixels), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.En(Lines), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.En("(?<k>[2458]) ?k(?: (?:resolution|video|quality|uhd))?"), (r, m) => ShortSide(r, Int(m, "k") switch { 2 => 1440, 4 => 2160, 5 => 2880, _ => 4320 })),
        (Pattern.En("(?:no|not) (?:taller|higher) than (?<lines>[0-9]{2,4})" + Pixels), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.En("(?:height|high|tall) (?:of )?(?:no more than|not more than|under|below|max(?:imum)?|at most|up to) ?(?<lines>[0-9]{2,4})" + Pixels), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.En("(?:height|high|tall) ?(?:of|to|at|:|=|is)? ?(?<h>[0-9]{2,4})" + Pixels + "|(?<h>[0-9]{2,4})" + Pixels + " (?:high|tall|in height|height)"), (r, m) => OneSide(r, m, null, Int(m, "h"))),
        // "480px gif": of an animation, people say the width.
        (Pattern.Zh("\\b(?<w>[0-9]{2,4}) ?(?:px|pixels?)(?=¤| ?(?:gif|webp)\\b)"), (r, m) => { if (r.Edit.Format?.Name is "gif" or "webp") Size(r, Int(m, "w"), null); }),
        (Pattern.En("(?:width|wide|(?:no|not) (?:wider|broader) than) ?(?:of|to|at|:|=|is|no more than|not more than|under|below|max|at most|down to|should be|must be)? ?(?<w>[0-9]{2,4})" + Pixels + "|(?<w>[0-9]{2,4})" + Pixels + " (?:wide|in width|width|across)"), (r, m) => OneSide(r, m, Int(m, "w"), null)),
        (Pattern.Zh("(?:高度?|竖边) ?(?:不超过|不要超过|别超过|不大于|小于|最大|最多|控制在|限制在) ?(?<lines>[0-9]{2,4})" + Pixels), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.Zh("(?:高度?|竖边) ?" + ZhWas + " ?(?<h>[0-9]{2,4})(?![0-9.]| ?percent)" + Pixels), (r, m) => Size(r, null, Int(m, "h"))),
        (Pattern.Zh("(?<!放|加|拓|变|带)(?:宽度?|横边) ?" + ZhWas + " ?(?<w>[0-9]{2,4})(?![0-9.]| ?percent)" + Pixels), (r, m) => Size(r, Int(m, "w"), null)),
        (Pattern.Zh("(?<![提调增升拉太更很最加])(?:高度?|竖边) ?" + ZhTo + " ?(?<h>[0-9]{2,4})(?![0-9.]| ?percent)" + Pixels), (r, m) => Size(r, null, Int(m, "h"))),
        (Pattern.Zh("(?<!放|加|拓|变|带)(?:宽度?|横边) ?" + ZhTo + " ?(?<w>[0-9]{2,4})(?![0-9.]| ?percent)" + Pixels), (r, m) => Size(r, Int(m, "w"), null)),
        (Pattern.En("(?:resolution|resize(?: {it})?|scale(?: {it})?) (?:down )?(?:to |of |at |: ?)?(?<lines>[1-9][0-9]{2,3})" + Pixels), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.Zh("\\b(?<w>[0-9]{2,4})" + Pixels + " ?的?宽(?!带|屏|度|容|松|限|高)"), (r, m) => Size(r, Int(m, "w"), null)),
        (Pattern.Zh("\\b(?<h>[0-9]{2,4})" + Pixels + " ?的?高(?!清|度|于|音|速|中|铁|考|级|品)"), (r, m) => Size(r, null, Int(m, "h"))),
        (Pattern.Zh("(?:转|改|降|压|缩|变|弄|换|调|导|输出|做|整|搞|存)(?:成|到|为|至|出|个|低到)+ ?(?<lines>2160|1440|1080|720|540|480|360)(?= ?(?:的|就|吧|行|可以|好|够|即可|$|[,.;!?¤]))"), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.Zh("(?<![0-9.:x*/]|[0-9] )\\b(?<lines>2160|1440|1080|720|540|480|360) ?(?:的|线)*(?:就|也|即)(?:行|够|可以|好|ok)"), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.Zh("分辨率 ?(?:降低?|改|设|调|压缩)?(?:为|到|至|成|:)? ?(?<lines>[1-9][0-9]{2,3})"), (r, m) => ShortSide(r, Int(m, "lines"))),
        (Pattern.En("4k uhd|uhd|ultra hd"), (r, _) => ShortSide(r, 2160)),
        (Pattern.En("qhd|quad hd"), (r, _) => ShortSide(r, 1440)),
        (Pattern.En("full hd|fhd"), (r, _) => ShortSide(r, 1080)),
        (Pattern.En("(?:in|to|as|make {it}|want|need) hd|hd (?:resolution|ready|please|version|is (?:enough|fine|ok|plenty|good))|^(?:just |only )?hd(?= ?(?:[,.!;¤]|not|$))"), (r, _) => ShortSide(r, 720)),
        (Pattern.En("(?:in|to|as|make {it}|want|need) sd|sd (?:resolution|quality|version|please|is (?:enough|fine|ok|plenty|good))|standard definition|^(?:just |only )?sd(?= ?(?:[,.!;¤]|$))"), (r, _) => ShortSide(r, 480)),
        (Pattern.Zh("超高清"), (r, _) => ShortSide(r, 2160)),
        (Pattern.Zh("全高清|蓝光"), (r, _) => ShortSide(r, 1080)),
        (Pattern.Zh("半高清|(?:到|为|成|至)高清"), (r, _) => ShortSide(r, 720)),
        (Pattern.Zh("标清"), (r, _) => ShortSide(r, 480)),
        // "Square gif, 10 fps, 320 px": alone in its clause, it is the picture's width.
        (Pattern.Zh("(?<=^|[,;+&] ?)(?<w>[1-9][0-9]{2,3}) ?(?:px|pixels?|像素)(?= ?(?:$|[,;.!?+&]))"), (r, m) => { if (r.Edit is { FrameSize: null, Crop: null }) Size(r, Int(m, "w"), null); }),
    ];

    private static void LongSide(PromptReading reading, Match match)
    {
        var side = Int(match, "side");
        if (IsSane(reading, side) && reading.Edit.FrameSize is not { Width: not null, Height: not null }) reading.Edit = reading.Edit with { FrameSize = new FrameSize { LongSide = side } };
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static void LinesAndRate(PromptReading reading, Match match)
    {
        ShortSide(reading, Int(match, "lines"));
        reading.Edit = reading.Edit with { FrameRate = reading.Edit.FrameRate ?? new FrameRate(Int(match, "fps")) };
    }

    private static void ShortSide(PromptReading reading, int pixels)
    {
        if (reading.Edit.FrameSize is { Width: not null } or { Height: not null } || !IsSane(reading, pixels))
            return;
        reading.Edit = reading.Edit with
        {
            FrameSize = new FrameSize { ShortSide = Math.Min(pixels, reading.Edit.FrameSize?.ShortSide ?? pixels) },
        };
    }

    private static readonly Wording AsThat = Pattern.Zh("\\b(?:that|as|so|this) (?:wide|high|tall)\\b|\\bto that\\b");

    /// <summary>"There's a logo, 48 pixels tall": how large a thing in the picture is, which a clause tells of, beside another wish.</summary>
    private static void OneSide(PromptReading reading, Match match, int? width, int? height)
    {
        if (reading.Language is Language.English && reading.StatementAt(match.Index, match.Length) is { } said && reading.Statements.Any(one => one.Mood == Mood.Asks) && !reading.Text.Had(AsThat))
        {
            var before = reading.Statements.LastOrDefault(one => one.To <= said.From);
            if (said is { IsTold: true, IsDemand: false } || (said.Mood == Mood.Fragment && before is { IsTold: true, IsDemand: false })) return;
        }

        Size(reading, width, height);
    }

    private static void Size(PromptReading reading, int? width, int? height)
    {
        if (!IsSane(reading, width) || !IsSane(reading, height))
            return;
        var before = reading.Edit.FrameSize;
        reading.Edit = reading.Edit with
        {
            FrameSize = before is { Width: not null, Height: not null } && before.Width <= (width ?? int.MaxValue) && before.Height <= (height ?? int.MaxValue)
                ? before
                : new FrameSize { Width = width ?? before?.Width, Height = height ?? before?.Height },
        };
    }

    private static bool IsSane(PromptReading reading, int? pixels)
    {
        if (pixels is null or (>= Limits.MinSide and <= Limits.MaxNamedSide))
            return true;
        reading.Problem("A picture must be between 16 and 8192 pixels wide and high.", "画面的宽和高必须在 16 到 8192 像素之间。");
        return false;
    }
}
