using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>Finds every quantity of a folded text. Where two forms fit the same characters, the first of the table is meant.</summary>
internal static class QuantityScanner
{
    /// <summary>A sentence that has more of them is no request: the rest is left to the word tables.</summary>
    private const int MaxCount = 16;

    private const string PerSecond = "(?: ?/ ?s(?:ec(?:ond)?)?| ?(?:per|a|in a) (?<=[ ])s(?:ec(?:ond)?)?\\b|ps\\b|每秒)";

    private static readonly (Wording Pattern, QuantityKind Kind, Func<Match, double> Value)[] Table =
    [
        (Pattern.Zh("{n} ?(?:[kmg]i?(?:bits?|bytes?|b)?|(?:kilo|mega|giga)(?:bits?|bytes?)|kilos?|megs?|gigs?|兆)(?:" + PerSecond + "| ?/ ?秒)|\\b{n} ?[kmg]?bps\\b"), QuantityKind.BitRate, Number),
        (Pattern.Zh("(?<=(?:码率|比特率|码流|位元率)[^,.;!?0-9]{0,8}(?:, ?(?:目标|大概|大约|约|就|设|定|调|按|用|给|压|降|改|控制|在|到|为|成|是| )*)?){n} ?[km](?:bps)?(?![a-z])|\\b{n} ?(?:[km](?:bps)?|兆) ?的?(?:码率|比特率|码流|位元率)"), QuantityKind.BitRate, Number),
        (Pattern.Zh("(?<=(?:码率|比特率|码流|位元率)[^;!?]{0,40}){n} ?k(?:bps)?(?![a-z0-9])"), QuantityKind.BitRate, Number),
        (Pattern.Zh("(?<n>" + SoundRate.Expression + ")"), QuantityKind.BitRate, _ => 0),
        (Pattern.Zh(SoundRate.OfPicture), QuantityKind.BitRate, _ => 0),
        (Pattern.Zh("\\b[0-9]{2,5} ?(?:px|pixels?|像素)? ?(?:x|\\*|by|乘以?) ?(?<lines>[0-9]{3,5})(?: ?(?:px|pixels?)\\b)?"), QuantityKind.PictureSize, ShorterSide),
        (Pattern.Zh("\\b(?<lines>[1-9][0-9]{2,3}) ?[pi](?:[0-9]{2,3}(?: ?(?:fps|hz|帧))?)?(?![a-z])"), QuantityKind.PictureSize, Lines),
        (Pattern.Zh("\\b(?<lines>[1-9][0-9]{2,3}) ?(?:lines\\b|线(?![路程上下索条性人]))"), QuantityKind.PictureSize, Lines),
        (Pattern.Zh("\\b(?<k>[1-9](?:\\.[0-9])?) ?k(?:[0-9]{2,3}(?: ?(?:fps|hz|帧|p\\b))?)?(?![a-z])(?: ?(?:uhd|resolution)\\b)?"), QuantityKind.PictureSize, Thousands),
        (Pattern.Zh("\\b(?<name>full ?hd|fhd|uhd|ultra hd|qhd|quad hd|hd ready|hd)\\b|(?<name>超高清|全高清|蓝光|半高清|标清)"), QuantityKind.PictureSize, Named),
        (Pattern.Zh("{n} ?(?:fps\\b|frames?(?: ?(?:per|a|/|in a) ?s(?:ec(?:ond)?)?)?\\b|hz\\b|帧(?:每秒|/ ?秒)?)|{n} ?(?:pictures|images|pics) (?:a|per|each|every|in a) sec(?:ond)?\\b|每秒 ?{n} ?(?:张|影格|格|幅)|(?:帧率|帧数)(?:每秒)? {n}(?! ?[a-z帧])"), QuantityKind.FrameRate, Number),
        (Pattern.Zh("\\b(?:(?:16|21|32|18|20) ?[:比] ?9|9 ?[:比] ?(?:16|21)|4 ?[:比] ?[35]|3 ?[:比] ?[24]|2 ?[:比] ?[13]|5 ?[:比] ?4|1 ?[:比] ?[12]|[12]\\.[0-9]{1,2} ?: ?1)(?![0-9:])"), QuantityKind.Ratio, _ => 0),
        (Pattern.Zh("\\b(?<t>[0-9]{1,3}) ?(?:minutes?|mins?|m) (?<s>[0-5]?[0-9])(?= ?(?:$|[,.;!?)]|(?:long|in total|in all|altogether|total|and|so|but|of|in length)\\b))"), QuantityKind.Time, match => (60 * double.Parse(match.Groups["t"].Value, CultureInfo.InvariantCulture)) + double.Parse(match.Groups["s"].Value, CultureInfo.InvariantCulture)),
        (Pattern.Zh("{t}"), QuantityKind.Time, match => TimeText.Parse(match.Groups["t"].Value)),
        (Pattern.Zh("{p}"), QuantityKind.Share, match => NumberText.ParseFraction(match.Groups["p"].Value) ?? 0),
        (Pattern.Zh("{size}"), QuantityKind.Size, match => SizeText.Parse(match.Groups["size"].Value) ?? 0),
        (Pattern.Zh("{n}"), QuantityKind.Number, Number),
    ];

    public static IReadOnlyList<Quantity> Scan(string text)
    {
        List<Quantity> found = [];
        var taken = new bool[text.Length];
        foreach (var (pattern, kind, value) in Table)
        {
            for (var match = pattern.Match(text); match.Success && found.Count < MaxCount; match = match.NextMatch())
            {
                if (match.Length == 0 || taken.AsSpan(match.Index, match.Length).Contains(true)) continue;
                taken.AsSpan(match.Index, match.Length).Fill(true);
                found.Add(new Quantity(kind, match.Index, match.Value, value(match)));
            }
        }

        found.Sort((a, b) => a.Index.CompareTo(b.Index));
        return found;
    }

    private static double Number(Match match) => NumberText.Parse(match.Groups["n"].Value) ?? 0;

    private static double Lines(Match match) => double.Parse(match.Groups["lines"].Value, CultureInfo.InvariantCulture);

    /// <summary>People say the height last: 1280x720, and 720x1280 of an upright video.</summary>
    private static double ShorterSide(Match match) =>
        Math.Min(Lines(match), double.Parse(string.Concat(match.Value.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture));

    /// <summary>4K is 2160 lines of 16:9, 2K 1440 by common use, and the others in proportion to 4K.</summary>
    private static double Thousands(Match match) => match.Groups["k"].Value switch
    {
        "2" => 1440,
        var k => double.Parse(k, CultureInfo.InvariantCulture) * 540,
    };

    private static double Named(Match match) => match.Groups["name"].Value.Replace(" ", "", StringComparison.Ordinal) switch
    {
        "uhd" or "ultrahd" or "超高清" => 2160,
        "qhd" or "quadhd" => 1440,
        "hd" or "hdready" or "半高清" => 720,
        "标清" => 480,
        _ => 1080,
    };
}
