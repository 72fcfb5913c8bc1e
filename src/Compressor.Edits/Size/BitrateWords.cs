using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Bit rates look like sizes ("16 MB/s", "2 Mbps", "128k audio") but are not; the size decides the bit rate here.</summary>
internal sealed class BitrateWords : TableRule
{
    private const string PerSecond = "(?:[kmg]?i?(?:b|bit|bits|byte|bytes) ?(?:/ ?s(?:ec(?:ond)?)?|ps|per second|a second)|[kmg]?bps|[kmg]b?it/s)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?:\\b(?:halve|half) (?:the |its )?(?:video )?bit ?rates?\\b|(?:码率|比特率|码流|位元率)(?:再|也|都|给我)*(?:砍|减|降|压|缩|调)(?:低|掉|到|成|为)? ?(?:1 ?)?半)"), (r, _) => Share(r, 0.5)),
        (Pattern.En("(?:reduce|lower|decrease|drop|cut|bring)(?: {it}| the | its )?(?:video )?bit ?rates? (?:down )?by (?:about |around )?{p}|{p} (?:less|lower) bit ?rate"), (r, m) => Share(r, 1 - NumberText.ParseFraction(m.Groups["p"].Value))),
        (Pattern.En("{p} (?:of )?(?:the |its )?(?:(?:original|current|video) )*bit ?rate|bit ?rate (?:(?:down|reduced|cut|lowered|dropped|to|at|of|in|=|:) ?){0,3}{p}(?: of [a-z ]{2,20})?"), (r, m) => Share(r, NumberText.ParseFraction(m.Groups["p"].Value))),
        (Pattern.Zh("(?:码率|比特率|码流|位元率)(?:降低|减少|减小|降|减|砍)(?:掉|了)? ?{p}"), (r, m) => Share(r, 1 - NumberText.ParseFraction(m.Groups["p"].Value))),
        (Pattern.Zh("(?:码率|比特率|码流|位元率)(?:降|减|压|改|调|设|变|砍|保留|用)?(?:低)?(?:到|为|至|成)?(?:原来|原片|现在)?(?:的)? ?{p}"), (r, m) => Share(r, NumberText.ParseFraction(m.Groups["p"].Value))),
        (Pattern.Zh(SoundRate.Expression), NotSupported),
        (Pattern.Zh(SoundRate.OfPicture), NotSupported),
        // "Video bitrate 2500 kbps, audio 128": the unit is said once.
        (Pattern.En("(?<=\\bbit ?rate|kbps|kbit/s|kb/s|[0-9] ?k|mbps)[^.;!?]{0,30}[,;/&+ ](?:and )?(?:the )?(?:audio|sound)(?: (?:track|at|to|of|:|=|bit ?rate))* ?(?:32|48|64|80|96|112|128|160|192|224|256|320)(?! ?(?:percent|%|k|x|times|db))"), NotSupported),
        (Pattern.En("(?:video|picture) (?:stream |track )?(?:at |of |to |: ?|= ?|around |about )?{n} ?(?:k|kbits?|kbps|mbits?|mbps)(?![a-z])"), NotSupported),
        (Pattern.Zh("(?:码率|比特率|码流|码速率|位元率|音频|音讯|视频码率)(?:是|为|到|至|:|在|改|降|调|设|置|定|控|制|低|高|成|整|限|用|约|大约| )* ?{n} ?(?:[kmg](?:bps|b|bit/s|b/s)?(?![a-z])|兆)|(?:码率|比特率|码流|位元率) ?[^,.;!?]{0,6}{n}"), NotSupported),
        (Pattern.Zh("(?:码率|比特率|码流|位元率)[^,.;!?0-9]{0,8}, ?(?:目标|大概|大约|约|就|设|定|调|按|用|给|压|降|改|控制|在|到|为|成|是| )*{n} ?[km](?:bps)?(?![a-z])|\\b{n} ?(?:[km](?:bps)?|兆) ?的?(?:码率|比特率|码流|位元率)"), NotSupported),
        // 把码率往下降，直到大概150M: beside a size, the bit rate follows from it.
        (Pattern.Zh("(?:(?:降低?|减小?|调低|压低?)(?:1 ?下)?(?:视频)?(?:的)?(?:码率|比特率|码流|位元率)|(?:把|将)?(?:视频)?(?:的)?(?:码率|比特率|码流|位元率)(?:往下|再|给我|都|1 ?直|继续|慢慢)*(?:降|减|调|压)(?:低|下去|下来|小|1 ?[点些降])*)(?=[^!?0-9]{1,12}{size})"), Nothing),
        (Pattern.Zh("(?:降低|减小|调低|提高|调高|修改|设置|改变|降|减)(?:1 ?下)?(?:视频|音频)?(?:的)?(?:码率|比特率|码流|位元率)"), NotSupported),
        (Pattern.Zh("每秒 ?{n} ?(?:[kmg]b?\\b|兆)"), NotSupported),
        (Pattern.Zh("{n} ?(?:[kmg]b?|兆) ?(?:/ ?秒|每秒)"), NotSupported),
        (Pattern.En("(?:(?:bit ?rate|bandwidth|audio|video) )?(?:(?:of|to|at|under|below|max|maximum|around) )*{n} (?:" + PerSecond + ")"), NotSupported),
        (Pattern.En("{n} (?:[kmg]b?|kbit|mbit) (?:(?:audio|video) )?bit ?rate"), NotSupported),
        (Pattern.En("{n} k (?:audio|stereo|mono|aac|mp3)|(?:audio|sound|aac|mp3|opus) (?:track )?(?:at|to|of|:|=|only|down to)? ?{n} ?k(?:b|bit|bits)?|{n} (?:kbit|mbit|kilobits?|megabits?)s?"), NotSupported),
        // Beside a size, the bit rate follows from it.
        (Pattern.En("(?:reduce|lower|decrease|drop|cut)(?: down)? {it}(?:video'?s? |clip'?s? )*bit ?rates?(?: (?:a lot|a bit|way down|down|somewhat|drastically))?(?=[^!?]{0,160}\\b[0-9.]+ ?(?:[kmg]i?b|megs?|gigs?|megabytes?)\\b)"), Nothing),
        (Pattern.En("(?:reduce|lower|decrease|drop|raise|increase|change|set|cut) {it}(?:video'?s? |audio'?s? |clip'?s? )*bit ?rates?"), NotSupported),
        (Pattern.En("bit ?rate ?(?::|=|of|to|at|under|below|is)? ?{n}(?: [kmg]b?)?"), NotSupported),
        // A size is met by as many passes as it takes.
        (Pattern.En("(?:two|2|multi) pass(?:es)?(?: encod(?:e|ing))?(?=[^!?]{0,60}\\b[0-9.]+ ?(?:[kmg]i?b|megs?|gigs?|megabytes?)\\b)|(?<=[0-9] ?(?:[kmg]i?b|megs?|gigs?|megabytes?)\\b[^!?]{0,60})(?:two|2|multi) pass(?:es)?(?: encod(?:e|ing))?"), Nothing),
        (Pattern.En("crf ?=? ?{n}|(?:two|2|one|1|single) pass|qp ?{n}"), NotSupported),
    ];

    /// <summary>The size is the bit rate times the length, so that a share of the one is the same share of the other.</summary>
    private static void Share(PromptReading reading, double? share)
    {
        if (share is not (> 0 and < 1)) return;
        reading.Edit = reading.Edit with { Size = reading.Edit.Size ?? new SizeLimit { Fraction = Math.Round(share.Value, 9) } };
        reading.Assume("A share of the bit rate is the same share of the size.", "码率的比例即文件大小的比例。");
    }
}
