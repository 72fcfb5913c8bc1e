using System.Globalization;
using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>Rewrites numbers in words as digits: 五十兆 → 50兆, 三分之一 → 1/3, "ten seconds" → "10 seconds", "half" → "1/2".</summary>
internal static class Numerals
{
    private const string Han = "[零〇一二两三四五六七八九十百千万亿]";

    private const string EnglishWord =
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
        + "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million";

    /// <summary>What a shop says of its prices.</summary>
    private const string Discount = "(?:全场|店庆|优惠|折扣|会员|活动|大促|特价|满减|商品|低至)[^,.;!?0-9]{0,4}";

    private const string HalfUnit = "(?:兆字节|兆|[mg]b?)";

    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (Wording Pattern, Func<Match, string> Rewrite)[] Table =
    [
        (Pattern.Zh("(?=[零〇一二两三四五六七八九十百千万亿]{0,24}[壹贰叁肆伍陆柒捌玖拾佰仟])[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{2,24}"), match => string.Concat(match.Value.Select(Plain))),
        // 千万别动: no number, and the wish is the same without it.
        (Pattern.Zh("(?<![零〇一二两三四五六七八九十百0-9] ?)千万(?=别|不|勿|莫|要|得|记|可|小心|注意|请|给|帮|保)"), _ => ""),
        // 三四兆 are at most four.
        (Pattern.Zh("(?<![零〇一二两三四五六七八九十百千万亿])(?:一二|一两|两三|二三|三四|四五|五六|六七|七八|八九)(?=个?(?:十|百|千|万|成|兆|分|秒|帧|倍)| [mgk])"), match => match.Value[1..]),
        (Pattern.En("(?<=(?:rotat(?:e|ed|ion)|turn(?:ed)?|spin|flip)[^.;!?0-9]{0,16})(?:one|a) eighty"), _ => "180"),
        (Pattern.En("(?<=(?:rotat(?:e|ed|ion)|turn(?:ed)?|spin|flip)[^.;!?0-9]{0,16})two seventy"), _ => "270"),
        // No "1 Go", which is French for a gigabyte.
        (Pattern.En("in (?:one|a single|1) go"), _ => "together"),
        (Pattern.Zh("%"), _ => " percent "),
        (Pattern.Zh("百分之 (?<a>" + Han + "{1,24}|[0-9.]{1,18})"), match => $" {Value(match, "a")} percent "),
        (Pattern.Zh("(?<b>" + Han + "{1,24}|[0-9]{1,18}) 分之 (?<a>" + Han + "{1,24}|[0-9]{1,18})"), match => $" {Value(match, "a")}/{Value(match, "b")} "),
        (Pattern.Zh("(?<a>" + Han + "{1,4}|[0-9]{1,3}) 分 半(?!径|价|圈|场|段|截)钟?"), match => $" {Value(match, "a")} 分 30 秒"),
        (Pattern.Zh("(?<a>" + Han + "{1,4}|[0-9]{1,3}) 秒 半(?!径|价|透|圈|场|段|截)"), match => $" {Value(match, "a")}.5 秒"),
        (Pattern.Zh("钟头"), _ => "小时"),
        (Pattern.Zh("(?<a>[一三1-3]) ?刻钟"), match => match.Groups["a"].Value is "三" or "3" ? " 45 分钟" : " 15 分钟"),
        // 11分整两边都吵: what is counted next is no second. 1分整到2分整; 十来秒.
        (Pattern.Zh("(?<=[零一二两三四五六七八九十百0-9] ?)分 ?整(?= ?[一二两三四五六七八九十])"), _ => "分 0 秒 "),
        (Pattern.Zh("(?<=[零一二两三四五六七八九十百0-9] ?(?:分钟?|秒钟?|小时)) ?整(?![个段片条部体理首合顿])"), _ => " "),
        (Pattern.Zh("(?<=[十百0-9]) ?[来多余](?= ?秒)"), _ => " "),
        (Pattern.Zh("(?<a>" + Han + "{1,24}|[0-9]{1,18}) ?个?(?<u>" + HalfUnit + ") ?半(?!小时|分|秒|天|年|价|个)"), match => $" {Value(match, "a")}.5 {match.Groups["u"].Value}"),
        (Pattern.Zh("(?<a>" + Han + "{1,24}|[0-9]{1,18}) ?个半(?: ?(?<u>小时|" + HalfUnit + "))"), match => $" {Value(match, "a")}.5 {match.Groups["u"].Value}"),
        // 两倍半.
        (Pattern.Zh("(?<a>" + Han + "{1,4}|[0-9]{1,3}) ?倍半(?![价个天径])"), match => $" {Value(match, "a")}.5 倍"),
        (Pattern.Zh("半个? ?(?<u>" + HalfUnit + ")(?![a-z])"), match => $" 0.5 {match.Groups["u"].Value}"),
        (Pattern.Zh("半分钟"), _ => " 30 秒"),
        (Pattern.Zh("半个?小时"), _ => " 30 分钟"),
        (Pattern.Zh("半秒"), _ => " 0.5 秒"),
        (Pattern.Zh("一半"), _ => " 1/2 "),
        (Pattern.Zh("减半"), _ => "减 1/2 "),
        (Pattern.Zh("(?<v>(?:砍|减|降|缩|压|削|调|打|拉|改|变|放|弄|拧)(?:掉|去|成|到|低|小|慢|了)?)半(?= ?(?:$|[,.;!?)]|就|吧|可|即|行|左右|速(?!度?快)))"), match => $"{match.Groups["v"].Value} 1/2 "),
        (Pattern.Zh("(?<a>[一二两三四五六七八九])成半(?![个天])"), match => $" {Value(match, "a")}5 percent "),
        (Pattern.Zh("(?<a>[一二三四五六七八九])成(?<b>[一二三四五六七八九])(?![十百千万亿个分秒兆倍])"), match => $" {Value(match, "a")}{Value(match, "b")} percent "),
        (Pattern.Zh("(?<a>[一二两三四五六七八九])成(?<next>[^功为]|$)"), match => $" {Value(match, "a")}0 percent {match.Groups["next"].Value}"),
        (Pattern.Zh("(?<a>[1-9]) 成(?<next>[^功为品]|$)"), match => $" {match.Groups["a"].Value}0 percent {match.Groups["next"].Value}"),
        // 打八折; 七五折 and 7.5折 have two digits.
        (Pattern.Zh("(?<![0-9.一二三四五六七八九]|" + Discount + ")(?:(?<a>[一二三四五六七八九])(?<b>[一二三四五六七八九])|(?<a>[1-9])\\.?(?<b>[1-9]) ?|(?<a>[一二三四五六七八九]|[1-9] ?))折(?=[^叠腾磨扣]|$)"), match => $" {Value(match, "a").Trim()}{(match.Groups["b"].Success ? Value(match, "b") : "0")} percent 折"),
        (Pattern.Zh("(?<a>[0-9]{1,15}(?:[.,][0-9]{1,9}){0,5}) (?<b>[百千万亿]{1,4})"), match => $"{Times(match)} "),
        (Pattern.Zh("(?<a>" + Han + "{1,24})点(?<b>[零〇一二两三四五六七八九]{1,18})"), match => $" {Value(match, "a")}.{Digits(match.Groups["b"].Value)} "),
        (Pattern.Zh("(?<a>" + Han + "{1,24})"), match => $" {Value(match, "a")} "),
        // 一秒30张: so many pictures each second.
        (Pattern.Zh("(?<![0-9:第前后头每到] ?|[0-9][.,])1 ?秒(?:钟)? ?(?=[0-9]{1,3} ?(?:张|格|幅)(?![^,.;!?]{0,4}(?:照片|相片|图片|幻灯)))|(?<=帧[数率]) ?(?:每|1) ?秒(?:钟)? ?(?=[0-9]{2,3}(?![0-9]))"), _ => "每秒 "),
        // 十来秒…准确说是11秒: the second is meant.
        (Pattern.Zh("\\b[0-9.]{1,6} ?(?:分钟?|秒)[,.… ]{0,4}(?:准确地?说|确切地?说|不对|说错了|更正)[,:是应该 ]{0,4}(?=[0-9.]{1,6} ?(?:分|秒))"), _ => ""),
        // 1分20到1分28: the seconds go without saying.
        (Pattern.Zh("(?<a>\\b[0-9]{1,3} ?分) ?(?<b>[0-5]?[0-9])(?= ?(?:$|[,.;!?)~→-]|[到至起开的那这就停止之以前后左处截留剪删附位再下播放结我他她孩有是哨]))"), match => $"{match.Groups["a"].Value} {match.Groups["b"].Value} 秒"),
        (Pattern.En("ten eighty(?: ?p)?"), _ => "1080p"),
        (Pattern.En("seven twenty ?p"), _ => "720p"),
        (Pattern.En("four eighty ?p"), _ => "480p"),
        (Pattern.En("(?<=(?:lasting|lasts|to last)[ ](?:for |exactly |about |just )?)an? (?<u>minute|second|hour)(?! (?:and|or))"), match => "1 " + match.Groups["u"].Value),
        (Pattern.En("(?:an? |one |1 )?(?<b>third|fifth|tenth) of (?:an? |one |1 )(?<u>gig(?:abyte)?|gb|meg(?:abyte)?|mb)"), match => $"{Bytes(match)} {(match.Groups["u"].Value[0] == 'g' ? "mb" : "kb")}"),
        (Pattern.En("(?<!\\band (?:a )?)half (?:an? |of an? )?(?<u>gig(?:abyte)?|meg(?:abyte)?|gb|mb)s?"), match => "0.5 " + match.Groups["u"].Value),
        (Pattern.En("(?:(?:(?<a>an?|one|three|3|1) )?quarters?|1/4|(?<a>3)/4) (?:of )?(?:an? )?(?<u>gig(?:abyte)?|meg(?:abyte)?|gb|mb)s?"), match => (match.Groups["a"].Value is "three" or "3" ? "750 " : "250 ") + (match.Groups["u"].Value[0] == 'g' ? "mb" : "kb")),
        (Pattern.En("an? (?<u>gig|gigabyte|gb|meg|megabyte|minute|hour) and a half"), match => "1.5 " + match.Groups["u"].Value),
        (Pattern.En("an? (?<u>gig|gigabyte|gb|meg|megabyte|mb)"), match => "1 " + match.Groups["u"].Value),
        (Pattern.En("(?:a )?quarter (?:of )?(?:a )?second(?! ?half)"), _ => "0.25 seconds"),
        (Pattern.En("a second and a half"), _ => "1.5 seconds"),
        (Pattern.Zh("(?<=\\b(?:first|last|final|closing|opening) )second and a half\\b"), _ => "1.5 seconds"),
        // "The last third of a minute".
        (Pattern.En("(?:a |one |1 )?(?<b>third|quarter|fifth|sixth|tenth) of (?:an? |one |1 )(?<u>minute|hour)"), match => $"{60 / match.Groups["b"].Value switch { "third" => 3, "quarter" => 4, "fifth" => 5, "sixth" => 6, _ => 10 }} {(match.Groups["u"].Value == "hour" ? "minutes" : "seconds")}"),
        (Pattern.En("(?:a )?couple (?:of )?(?<u>gig|gb|gigabyte|meg|mb|megabyte|minute|min|second|sec|hour)s?"), match => $"2 {match.Groups["u"].Value}s"),
        (Pattern.En("(?:a )?dozen (?<u>gig|gb|gigabyte|meg|mb|megabyte|minute|min|second|sec)s?"), match => $"12 {match.Groups["u"].Value}s"),
        (Pattern.En("(?<!\\band a )half (?:an?|of an?)?(?: )?(?<u>minute|hour|second)"), match => match.Groups["u"].Value switch
        {
            "minute" => "30 seconds",
            "hour" => "30 minutes",
            _ => "0.5 seconds",
        }),
        // "Three oh two": minutes and seconds as they are spoken.
        (Pattern.En("(?<a>" + EnglishWord + "|[0-9]{1,2}) (?:oh|o) (?<b>one|two|three|four|five|six|seven|eight|nine|[1-9])(?![ ]?(?:clock|mb|gb|kb|megs?|percent))"), match => $"{Spoken(match, "a")}:0{Spoken(match, "b")}"),
        // "From one twenty to two oh five".
        (Pattern.En("(?<=\\b(?:from|at|until|till|to|between|and|around|about)[ ](?:like |about |around )?)(?<a>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<b>ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?= (?:to|until|till|and|through)\\b| ?(?:$|[,.;!?]))(?!.{0,60}\\b(?:mbs?|megs?|megabytes?|gigs?|gb|kb|percent|fps|frames|pixels|dollars|people)\\b)(?<!\\b(?:mbs?|megs?|megabytes?|gigs?|gb|kb|percent|fps|frames|pixels)\\b.{0,60})"), match => $"{Words(match.Groups["a"].Value)}:{Words(match.Groups["b"].Value)}"),
        // "Make this one 300MB": not 1 300.
        (Pattern.En("(?<!\\b(?:this|that|the|which|another|each|every|any|other|next|same|only|first|last|new|old) )one(?! (?:hundred|thousand|million|and|half|[0-9]))|(?<=\\b(?:the|that|this|first|last|each|every|next)[ ])one(?=[ -](?:minute|second|hour|sec|min|megabyte|gigabyte|meg|gig|mb|gb)s?\\b)|(?<a>(?!one\\b)(?:" + EnglishWord + ")(?: (?:(?<=(?:hundred|thousand|million)[ ])and )?(?:" + EnglishWord + ")){0,12}|one (?:hundred|thousand|million)(?: (?:and )?(?:" + EnglishWord + ")){0,12})"), match => Words(match.Value)),
        (Pattern.Zh("(?<![0-9/.:])(?<n>[0-9]{1,3}) 1/2 (?=(?:minutes?|mins?|hours?|seconds?|secs?)\\b)"), match => $"{match.Groups["n"].Value}.5 "),
        // "Eleven point five".
        (Pattern.En("(?<n>[0-9]{1,6}) point (?<d>[0-9]{1,3})"), match => $"{match.Groups["n"].Value}.{match.Groups["d"].Value}"),
        (Pattern.En("a (?<a>hundred|thousand|million)"), match => Words("one " + match.Groups["a"].Value)),
        (Pattern.En("(?<n>[0-9]{1,18}|one) and a half"), match => (match.Groups["n"].Value is "one" ? "1" : match.Groups["n"].Value) + ".5"),
        (Pattern.En("(?<a>an?|[1-9]) (?<b>half|halves|third|thirds|quarter|quarters|fourth|fourths|fifth|fifths|tenth|tenths)"), Fraction),
        (Pattern.En("quarter (?<next>the|its|of)"), match => "1/4 " + match.Groups["next"].Value),
        (Pattern.En("halve"), _ => "reduce by 1/2"),
        (Pattern.En("(?<b>third|quarter|fourth|fifth|tenth)(?= (?:of )?(?:the |its |that |this |my )+(?:original |current |present |file )*(?:size|weight|megabytes|mb)\\b)"), match => "1/" + match.Groups["b"].Value switch { "third" => "3", "fifth" => "5", "tenth" => "10", _ => "4" }),
        (Pattern.En("half"), _ => "1/2"),
        (Pattern.En("(?<p>[0-9]{1,2}/[0-9]{1,2})(?:th|ths|rd|rds|nd)"), match => match.Groups["p"].Value),
        // "The ten last seconds".
        (Pattern.En("(?<n>[0-9]{1,3}) (?<w>last|first|final|opening|closing) (?<u>seconds?|secs?|minutes?|mins?)"), match => $"{match.Groups["w"].Value} {match.Groups["n"].Value} {match.Groups["u"].Value}"),
        // 6'20".
        (Pattern.Zh("(?<![0-9])(?<a>[0-9]{1,3}) ?['′’](?<b>[0-5][0-9]) ?(?:[\"″”]|'')"), match => $"{match.Groups["a"].Value}:{match.Groups["b"].Value}"),
        (Pattern.En("(?:an?|1|one) (?<u>minute|hour|second)(?:'s|s) worth"), match => $"1 {match.Groups["u"].Value}"),
        (Pattern.En("(?<n>[0-9]{1,3}) (?<u>minutes|hours|seconds)'? worth"), match => $"{match.Groups["n"].Value} {match.Groups["u"].Value}"),
        // "3m20s till 4m": no megabytes.
        (Pattern.Zh("(?<=(?<![a-z0-9.:])[0-9]{1,3} ?m ?[0-9]{1,2} ?s(?:ecs?)?[ ]?(?:to|till|til|until|through|and|-|–)[ ]?(?:about )?)(?<n>[0-9]{1,3}) ?m(?![a-z0-9]|[ ]?[0-9])"), match => $"{match.Groups["n"].Value} minutes"),
        (Pattern.Zh("(?<![a-z0-9.:])(?<n>[0-9]{1,3}) ?m(?=[ ]?(?:to|till|til|until|through|-|–)[ ]?[0-9]{1,3} ?m ?[0-9]{1,2} ?s(?![a-z]))"), match => $"{match.Groups["n"].Value} minutes"),
        (Pattern.Zh("½"), _ => "1/2"),
        (Pattern.Zh("⅓"), _ => "1/3"),
        (Pattern.Zh("¼"), _ => "1/4"),
        (Pattern.Zh("¾"), _ => "3/4"),
        (Pattern.Zh("⅔"), _ => "2/3"),
    ];

    public static void Rewrite(FoldedText text)
    {
        foreach (var (pattern, rewrite) in Table)
            text.Rewrite(pattern, rewrite);
    }

    /// <summary>The same for words that are no sentence by themselves.</summary>
    public static string InDigits(string words)
    {
        var text = new FoldedText(words);
        Rewrite(text);
        return text.ToString();
    }

    private static string Bytes(Match match) => match.Groups["b"].Value switch { "third" => "333", "fifth" => "200", _ => "100" };

    private static string Fraction(Match match)
    {
        var part = match.Groups["b"].Value[0..2] switch
        {
            "ha" => 2,
            "th" => 3,
            "qu" or "fo" => 4,
            "fi" => 5,
            _ => 10,
        };
        var count = match.Groups["a"].Value[0] == 'a' ? 1 : match.Groups["a"].Value[0] - '0';
        // Two halves of a game are no share.
        return count < part ? $"{count}/{part}" : match.Value;
    }

    private static string Spoken(Match match, string group) => char.IsAsciiDigit(match.Groups[group].Value[0]) ? match.Groups[group].Value : Words(match.Groups[group].Value);

    private static string Value(Match match, string group)
    {
        var text = match.Groups[group].Value;
        return char.IsAsciiDigit(text[0]) ? text : Chinese(text).ToString(CultureInfo.InvariantCulture);
    }

    private static string Times(Match match)
    {
        var number = (decimal)Math.Min(1e12, NumberText.Parse(match.Groups["a"].Value) ?? 0);
        var product = match.Groups["b"].Value.Take(2).Aggregate(number, (value, c) => Math.Min(1e20m, value * Multiplier(c)));
        return product.ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>五十 = 50, 一百二十 = 120, 二零二四 = 2024; long ones stop at what a size can be.</summary>
    private static decimal Chinese(string text)
    {
        if (text.All(c => Digit(c) >= 0))
            return decimal.Parse(Digits(text[..Math.Min(text.Length, 18)]), CultureInfo.InvariantCulture);

        decimal total = 0, section = 0, digit = 0;
        foreach (var c in text.Take(24))
        {
            if (Digit(c) is >= 0 and var value)
            {
                digit = value;
            }
            else if (Multiplier(c) is >= 10_000 and var large)
            {
                total = Math.Min(1e20m, (total + section + digit == 0 ? 1 : total + section + digit) * large);
                section = digit = 0;
            }
            else
            {
                section += (digit == 0 ? 1 : digit) * Multiplier(c);
                digit = 0;
            }
        }

        // 一百八 is 180, 三千五 is 3,500.
        var unit = text.Length >= 2 && digit > 0 ? Multiplier(text[^2]) : 0;
        return total + section + (Digit(text[^1]) > 0 && text.Length >= 3 && text[^2] is '百' or '千' ? digit * unit / 10 : digit);
    }

    /// <summary>The numerals of cheques.</summary>
    private static char Plain(char c) => "壹贰叁肆伍陆柒捌玖拾佰仟".IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? "一二三四五六七八九十百千"[index] : c;

    private static string Digits(string text) => string.Concat(text.Select(c => (char)('0' + Digit(c))));

    private static int Digit(char c) => c switch
    {
        '〇' => 0,
        '两' => 2,
        _ => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal),
    };

    private static decimal Multiplier(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        _ => 100_000_000,
    };

    private static string Words(string text)
    {
        decimal total = 0, section = 0;
        foreach (var word in text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Take(12))
        {
            if (word == "hundred")
            {
                section = Math.Max(1, section) * 100;
            }
            else if (word is "thousand" or "million")
            {
                total += Math.Max(1, section) * (word == "million" ? 1_000_000 : 1_000);
                section = 0;
            }
            else if (Array.IndexOf(Units, word) is > 0 and var unit)
            {
                section += unit;
            }
            else if (Array.IndexOf(Tens, word) is > 0 and var ten)
            {
                section += ten * 10;
            }
        }

        return (total + section).ToString(CultureInfo.InvariantCulture);
    }
}
