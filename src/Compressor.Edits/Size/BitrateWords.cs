using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Bit rates look like sizes ("16 MB/s", "2 Mbps", "128k audio") but are not; the size decides the bit rate here.</summary>
internal sealed class BitrateWords : TableRule
{
    private const string PerSecond = "(?:[kmg]?i?(?:b|bit|bits|byte|bytes) ?(?:/ ?s(?:ec(?:ond)?)?|ps|per second|a second)|[kmg]?bps|[kmg]b?it/s)";

    /// <summary>Rates that encoders of sound know, in kbit/s: "mono, mp3, 64k" is no file of 64 kB.</summary>
    private const string SoundRate = "(?:16|24|32|40|48|56|64|80|96|112|128|144|160|192|224|256|320)";

    private const string SoundNoun = "(?:audio|sound|voice|speech|aac|mp3|opus|ogg|m4a|mono|stereo|音频|声音|音轨|人声|单声道|单音道|双声道|立体声|码率|比特率|音质)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?:\\b(?:halve|half) (?:the |its )?(?:video )?bit ?rates?\\b|(?:码率|比特率|码流)(?:再|也|都|给我)*(?:砍|减|降|压|缩|调)(?:低|掉|到|成|为)? ?(?:1 ?)?半)"), (r, _) => Share(r, 0.5)),
        (Pattern.En("(?:reduce|lower|decrease|drop|cut|bring)(?: {it}| the | its )?(?:video )?bit ?rates? (?:down )?by (?:about |around )?{p}|{p} (?:less|lower) bit ?rate"), (r, m) => Share(r, 1 - NumberText.ParseFraction(m.Groups["p"].Value))),
        (Pattern.En("{p} (?:of )?(?:the |its )?(?:(?:original|current|video) )*bit ?rate|bit ?rate (?:(?:down|reduced|cut|lowered|dropped|to|at|of|in|=|:) ?){0,3}{p}(?: of [a-z ]{2,20})?"), (r, m) => Share(r, NumberText.ParseFraction(m.Groups["p"].Value))),
        (Pattern.Zh("(?:码率|比特率|码流)(?:降低|减少|减小|降|减|砍)(?:掉|了)? ?{p}"), (r, m) => Share(r, 1 - NumberText.ParseFraction(m.Groups["p"].Value))),
        (Pattern.Zh("(?:码率|比特率|码流)(?:降|减|压|改|调|设|变|砍|保留|用)?(?:低)?(?:到|为|至|成)?(?:原来|原片|现在)?(?:的)? ?{p}"), (r, m) => Share(r, NumberText.ParseFraction(m.Groups["p"].Value))),
        (Pattern.Zh("(?<=" + SoundNoun + "[^0-9;.!?¤]{0,16}?)(?<![0-9.]|(?:below|under|最多|不超过|小于|less than) ?)" + SoundRate + " ?k(?:b|bit|bits)?(?:/s|ps)?(?![a-z0-9])(?! ?(?:at (?:the )?most|tops|or under|以内|以下|之内|max|or less|的? ?(?:文件|大小)))|(?<![0-9.]|(?:below|under|最多|不超过|小于|less than) ?)" + SoundRate + " ?k(?:b|bit|bits)?(?![a-z0-9])(?= ?,? ?(?:的|in |for (?:the )?)?" + SoundNoun + ")"), NotSupported),
        (Pattern.En("(?:video|picture) (?:stream |track )?(?:at |of |to |: ?|= ?|around |about )?{n} ?(?:k|kbits?|kbps|mbits?|mbps)(?![a-z])"), NotSupported),
        (Pattern.Zh("(?:码率|比特率|码流|码速率|音频|视频码率)(?:是|为|到|至|:|在|改|降|调|设|置|定|控|制|低|高|成|整|限|用|约|大约| )* ?{n} ?(?:[kmg](?:bps|b|bit/s|b/s)?(?![a-z])|兆)|(?:码率|比特率|码流) ?[^,.;!?]{0,6}{n}"), NotSupported),
        (Pattern.Zh("(?:降低|减小|调低|提高|调高|修改|设置|改变|降|减)(?:1 ?下)?(?:视频|音频)?(?:的)?(?:码率|比特率|码流)"), NotSupported),
        (Pattern.Zh("每秒 ?{n} ?(?:[kmg]b?\\b|兆)"), NotSupported),
        (Pattern.Zh("{n} ?(?:[kmg]b?|兆) ?(?:/ ?秒|每秒)"), NotSupported),
        (Pattern.En("(?:(?:bit ?rate|bandwidth|audio|video) )?(?:(?:of|to|at|under|below|max|maximum|around) )*{n} (?:" + PerSecond + ")"), NotSupported),
        (Pattern.En("{n} (?:[kmg]b?|kbit|mbit) (?:(?:audio|video) )?bit ?rate"), NotSupported),
        (Pattern.En("{n} k (?:audio|stereo|mono|aac|mp3)|(?:audio|sound|aac|mp3|opus) (?:track )?(?:at|to|of|:|=|only|down to)? ?{n} ?k(?:b|bit|bits)?|{n} (?:kbit|mbit|kilobits?|megabits?)s?"), NotSupported),
        (Pattern.En("(?:reduce|lower|decrease|drop|raise|increase|change|set|cut) {it}(?:video'?s? |audio'?s? |clip'?s? )*bit ?rates?"), NotSupported),
        (Pattern.En("bit ?rate ?(?::|=|of|to|at|under|below|is)? ?{n}(?: [kmg]b?)?"), NotSupported),
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
