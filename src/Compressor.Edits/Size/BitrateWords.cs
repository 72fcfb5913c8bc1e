using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Bit rates look like sizes ("16 MB/s", "2 Mbps", "128k audio") but are not; the size decides the bit rate here.</summary>
internal sealed class BitrateWords : TableRule
{
    private const string PerSecond = "(?:[kmg]?i?(?:b|bit|bits|byte|bytes) ?(?:/ ?s(?:ec(?:ond)?)?|ps|per second|a second)|[kmg]?bps|[kmg]b?it/s)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?:码率|比特率|码流|码速率|音频|视频码率)(?:是|为|到|至|:|在|改|降|调|设|置|定|控|制|低|高|成|整|限|用|约|大约| )* ?{n} ?(?:[kmg](?:bps|b|bit/s|b/s)?(?![a-z])|兆)|(?:码率|比特率|码流) ?[^,.;!?]{0,6}{n}"), NotSupported),
        (Pattern.Zh("(?:降低|减小|调低|提高|调高|修改|设置|改变|降|减)(?:1 ?下)?(?:视频|音频)?(?:的)?(?:码率|比特率|码流)"), NotSupported),
        (Pattern.Zh("每秒 ?{n} ?(?:[kmg]b?\\b|兆)"), NotSupported),
        (Pattern.Zh("{n} ?(?:[kmg]b?|兆) ?(?:/ ?秒|每秒)"), NotSupported),
        (Pattern.En("(?:(?:bit ?rate|bandwidth|audio|video) )?(?:(?:of|to|at|under|below|max|maximum|around) )*{n} (?:" + PerSecond + ")"), NotSupported),
        (Pattern.En("{n} (?:[kmg]b?|kbit|mbit) (?:(?:audio|video) )?bit ?rate"), NotSupported),
        (Pattern.En("{n} k (?:audio|stereo|mono|aac|mp3)|(?:audio|sound|aac|mp3|opus) (?:track )?(?:at|to|of|:|=|only|down to)? ?{n} ?k(?:b|bit|bits)?|{n} (?:kbit|mbit|kilobits?|megabits?)s?"), NotSupported),
        (Pattern.En("(?:reduce|lower|decrease|drop|raise|increase|change|set|cut|halve) {it}(?:video'?s? |audio'?s? |clip'?s? )*bit ?rates?"), NotSupported),
        (Pattern.En("bit ?rate ?(?::|=|of|to|at|under|below|is)? ?{n}(?: [kmg]b?)?"), NotSupported),
        (Pattern.En("crf ?=? ?{n}|(?:two|2|one|1|single) pass|qp ?{n}"), NotSupported),
    ];
}
