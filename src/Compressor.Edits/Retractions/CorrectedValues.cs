using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A clause that holds hardly more than a value ("0.75", "to 20 percent", 1.5倍就够了), behind words that take something back: it stands for the last value
/// before it of the same dimension.
/// </summary>
internal static class CorrectedValues
{
    private const string Word = "one and a half|one and a quarter|half|double|twice|triple|treble|a (?:third|quarter)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|hundred";
    private const string Digits = "[0-9]{1,3} ?分 ?[0-9]{1,2}(?: ?秒)?|[0-9]{1,3}(?::[0-5][0-9]){1,2}|[0-9]{1,2} ?: ?[0-9]{1,2}|[0-9]{1,6}(?:[.][0-9]{1,3})?|[.][0-9]{1,3}";
    private const string Numeral = "[一二两俩三四五六七八九十百半]{1,5}(?=[倍秒分帧成兆度]|个)|一半|四分之[一三]|三分之[一二]";
    private const string Unit = "(?:[kmg]i?b|megs?|gigs?|megabytes?|gigabytes?|percent|%|px|pixels?|fps|frames|degrees|db|decibels?|x|times|p|k|secs?|seconds?|s|mins?|minutes?|m|g)(?![a-z0-9])|秒钟?|分钟?(?![0-9])|兆|[kmg]b?|倍速?|成|帧|像素|度|分贝";
    private const string Value = "(?<v>(?<![0-9.:]|[0-9] ?[x*×] ?)(?:" + Digits + ")(?! ?[x*×] ?[0-9])|(?<![a-z])(?:" + Word + ")(?![a-z])|" + Numeral + ")(?: ?-?(?<u>" + Unit + "))?";
    private const string Range = "(?<r>(?<![0-9.:])(?:" + Digits + ")(?: ?秒)? ?(?:-|~|to|until|till|到|至) ?(?:" + Digits + ")(?: ?(?:秒|s|secs?|seconds?)(?![a-z]))?)";
    private const string Quote = "\"(?<q>[^\"]{1,120})\"";

    private static readonly Wording Values = Pattern.Zh("(?:(?<lead>\\b(?:from|to|until|till|by|at|first|last)|从|到|至|最后|前|后)[ ]?)?" + Value);
    private static readonly Wording Ranges = Pattern.Zh(Range);
    private static readonly Wording Quotes = Pattern.Zh(Quote);

    private const string Before =
        "^[ ,]*(?:(?:(?:make|let's|say|do|use|go|with|for|try|take|set|put|write|i'd|i|mean|meant|it|that|this|be|should|is|it's|about|around|like|more|just|only|rather|better|maybe|perhaps|the|no|wait|sorry|actually|want|need|well|up|down|have|give|me|of|so|as|in)|是|应该|要|用|改|换|成|为|还是|那就|那|就|调|压|做|弄|设|写|我|说|放|升|降|再|个|上|了|减|加|速|向|往|朝|转)[ ,]?){0,8}";

    private static readonly Wording Bare = Pattern.Zh(Before + "(?:(?<lead>from|to|until|till|by|at|first|last|从|到|至|最后|前|后) ?)?(?:" + Range + "|" + Value + "|" + Quote + ")(?<rest>[^0-9\"]{0,40})$");

    /// <summary>开头改成3:05: of a part that was told, one end.</summary>
    private static readonly Wording OneEnd = Pattern.Zh("^[ ,]*(?:从|那|就|应该|还是)*(?:(?<first>开头|开始|起点|起始)|(?<second>结尾|结束|终点|末尾))(?:的)?(?:时间|点|处|那里)?(?:应该|要|得|还是|是|改|换|调|成|为|到|从|在|[ ]){1,4}" + Value + "(?<rest>[^0-9\"]{0,12})$");

    private static readonly Wording Ends = Pattern.Zh("(?<first>(?<![0-9.:])(?:" + Digits + ")(?: ?秒| ?分钟?)?) ?(?:-|~|—|–|到|至){1,2} ?(?<second>(?:" + Digits + ")(?: ?秒| ?分钟?)?)");

    /// <summary>Words of which one stands for another.</summary>
    private static readonly Wording[] Names =
    [
        .. new[]
        {
            "left|right", "clockwise|counter[- ]?clockwise|anti[- ]?clockwise", "top|bottom", "first|last", "faster|slower", "louder|quieter", "vertical|horizontal|portrait|landscape|square",
            "mp4|mov|mkv|avi|webm|gif|webp|mp3|m4a|wav|flac|ogg|jpe?g|png", "h\\.?264|h\\.?265|hevc|avc|av1",
        }.Select(names => Pattern.Zh("(?<![a-z0-9])(?<w>" + names + ")(?![a-z0-9])")),
        .. new[] { "左|右", "顺时针|逆时针", "竖|横", "上面|下面|顶部|底部" }.Select(names => Pattern.Zh("(?<w>" + names + ")")),
    ];

    private static readonly Wording Named = Pattern.Zh(Before + "(?<w>[a-z0-9.-]{3,16}|[\u4e00-\u9fff]{1,3})(?:屏|的|转|边|吧|就行|就好|才对)*(?: (?:side|please|then|instead|would be better|is better|is fine|of course|obviously))?[ ]?$");

    /// <summary>Nothing but what was wrong with the value before.</summary>
    public static Wording Complaint { get; } = Pattern.Zh("^[ ,]*(?:(?:that|it|this|which)(?:'s| is| was| would be)(?: [a-z]+){1,4}|(?:far |way |a bit )?too [a-z]+|[^a-z0-9,.;!?]{0,6}太[^a-z0-9,.;!?]{1,3})[ ]?$");

    /// <param name="clauses">The clauses behind the words that take something back.</param>
    /// <returns>The value, and how many of the clauses it ends; null: they hold more than a value.</returns>
    public static (Match Value, int Clauses)? Find(IReadOnlyList<string> clauses)
    {
        for (var i = 0; i < Math.Min(clauses.Count, 2); i++)
        {
            if (Named.Match(clauses[i]) is { Success: true } name && Array.Exists(Names, one => one.Match(name.Groups["w"].Value) is { Success: true } word && word.Length == name.Groups["w"].Length)) return (name, i + 1);
            if (Bare.Match(clauses[i]) is { Success: true } bare) return (bare, i + 1);
            if (OneEnd.Match(clauses[i]) is { Success: true } end) return (end, i + 1);
            if (!Complaint.IsMatch(clauses[i])) return null;
        }

        return null;
    }

    /// <summary>The texts in which the value stands for one before it, the likeliest first.</summary>
    /// <param name="flat">The text before, as <see cref="RetractionWords.Flat"/> gives it.</param>
    /// <param name="text">The same as it was written.</param>
    /// <param name="value">As <see cref="Find"/> found it.</param>
    /// <param name="written">It in the user's own writing.</param>
    /// <param name="isFactor">A number alone is a factor.</param>
    public static IEnumerable<string> Replaced(string flat, string text, Match value, bool isFactor, Func<Group, string> written)
    {
        if (value.Groups["q"] is { Success: true } quote)
        {
            if (Quotes.Matches(flat) is { Count: > 0 } quotes) yield return Put(quotes[^1].Groups["q"], written(quote));
            yield break;
        }

        if (value.Groups["w"] is { Success: true } word)
        {
            foreach (var one in Names.Where(names => names.IsMatch(word.Value)).Select(names => names.Matches(flat)).Where(found => found.Count > 0)) yield return Put(one[^1].Groups["w"], written(word));
            yield break;
        }

        if (value.Groups["r"] is { Success: true } range)
        {
            if (Ranges.Matches(flat) is { Count: > 0 } ranges) yield return Put(ranges[^1].Groups["r"], written(range));
            yield break;
        }

        if (SideOf(value) is { } side)
        {
            if (Ends.Matches(flat) is { Count: > 0 } told) yield return Put(told[^1].Groups[side], written(value.Groups["v"]) + written(value.Groups["u"]));
            yield break;
        }

        var fits = Values.Matches(flat).Where(old => IsAlike(old, value)).Reverse().ToList();
        var lead = value.Groups["lead"];
        if (lead.Success) fits = [.. fits.OrderByDescending(old => SameLead(old.Groups["lead"].Value, lead.Value))];
        foreach (var old in fits.Take(2))
        {
            var (number, unit) = (old.Groups["v"], old.Groups["u"]);
            var end = value.Groups["u"].Success && unit.Success ? unit.Index + unit.Length : number.Index + number.Length;
            var isBare = !unit.Success && !value.Groups["u"].Success && (isFactor || !char.IsAsciiDigit(flat[number.Index]));
            if (IsOrder(lead.Value) && old.Groups["lead"].Success && !SameLead(old.Groups["lead"].Value, lead.Value)) continue;
            yield return text[..number.Index] + written(value.Groups["v"]) + (value.Groups["u"].Success ? (char.IsAsciiLetter(value.Groups["u"].Value[0]) ? " " : "") + written(value.Groups["u"]) : isBare ? " times" : "") + text[end..];
        }

        string Put(Group old, string now) => text[..old.Index] + now + text[(old.Index + old.Length)..];
    }

    /// <summary>The end of a part that a value stands for; null: it says none.</summary>
    public static string? SideOf(Match value) => value.Groups["first"].Success ? "first" : value.Groups["second"].Success ? "second" : null;

    private static bool IsOrder(string lead) => lead is "first" or "last" or "最后" or "前" or "后";

    private static bool SameLead(string one, string other) => one == other || (IsEnd(one) && IsEnd(other));

    private static bool IsEnd(string lead) => lead is "to" or "until" or "till" or "at" or "到" or "至";

    private static bool IsAlike(Match old, Match value)
    {
        var (one, other) = (Kind(old), Kind(value));
        return one == other || other == ' ' && one is not (':' or 't' or 'r') || one == ' ' && other is 'x' or '%' || (one, other) is ('x', '%') or ('%', 'x') || (other == ' ' && one == 't' && !value.Groups["v"].Value.Contains('.', StringComparison.Ordinal)) || (one, other) is ('t', ':') or (':', 't');
    }

    /// <summary>The dimension of a value; ' ': its unit does not say.</summary>
    private static char Kind(Match value)
    {
        var unit = value.Groups["u"].Value;
        if (value.Groups["v"].Value.Contains(':', StringComparison.Ordinal)) return ':';
        if (unit.Length == 0) return value.Groups["v"].Value is "一半" or "half" or "double" or "twice" or "triple" or "treble" || value.Groups["v"].Value.Contains("分之", StringComparison.Ordinal) ? 'x' : ' ';
        return unit switch
        {
            "%" or "percent" or "成" => '%',
            "x" or "times" or ['倍', ..] => 'x',
            "p" or "px" or "k" or "pixel" or "pixels" or "像素" => 'p',
            "fps" or "frames" or "帧" => 'f',
            "db" or "分贝" or "decibel" or "decibels" => 'd',
            "度" or "degrees" => 'r',
            ['s', ..] or ['秒' or '分', ..] or ['m', 'i', ..] => 't',
            _ => 'b',
        };
    }
}
