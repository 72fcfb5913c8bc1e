using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Bit rates look like sizes ("16 MB/s", "2 Mbps", "128k audio") but are not; the size decides the bit rate here.</summary>
internal sealed class BitrateWords : TableRule
{
    private const string PerSecond = "(?:[kmg]?i?(?:b|bit|bits|byte|bytes) ?(?:/ ?s(?:ec(?:ond)?)?|ps|per second|a second)|[kmg]?bps|[kmg]b?it/s)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?:码率|比特率|码流) ?(?:为|到|至|:|降到|降低到|设为|控制在)? ?{n} ?(?:[kmg](?:bps|b|bit/s|b/s)?\\b|兆)?"), NotSupported),
        (Pattern.Zh("每秒 ?{n} ?(?:[kmg]b?\\b|兆)"), NotSupported),
        (Pattern.Zh("{n} ?(?:[kmg]b?|兆) ?(?:/ ?秒|每秒)"), NotSupported),
        (Pattern.En("(?:(?:bit ?rate|bandwidth|audio|video) )?(?:(?:of|to|at|under|below|max|maximum|around) )*{n} (?:" + PerSecond + ")"), NotSupported),
        (Pattern.En("{n} (?:[kmg]b?|kbit|mbit) (?:(?:audio|video) )?bit ?rate"), NotSupported),
        (Pattern.En("{n} k (?:audio|stereo|mono|aac|mp3)"), NotSupported),
        (Pattern.En("bit ?rate ?(?::|=|of|to|at|under|below|is)? ?{n}(?: [kmg]b?)?"), NotSupported),
        (Pattern.En("crf ?=? ?{n}|(?:two|2|one|1|single) pass|qp ?{n}"), NotSupported),
    ];
}
