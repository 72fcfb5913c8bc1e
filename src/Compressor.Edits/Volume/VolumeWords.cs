using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Loudness: "volume 50%", "twice as loud", "+6 dB", 音量减半.</summary>
internal sealed class VolumeWords : TableRule
{
    private const string Sound = "(?:the |its |audio |sound )*(?:volume|sound|audio|loudness)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:{not} (?:change|touch|lower|raise|adjust) |keep |same )" + Sound + "(?: level)?(?: as it is| the same| unchanged)?"), Nothing),
        (Pattern.En("(?:lower|reduce|decrease|turn down|drop) " + Sound + " (?:down )?by {p}|{p} quieter"), (r, m) => Set(r, 1 - Fraction(m))),
        (Pattern.En("(?:raise|increase|boost|turn up) " + Sound + " (?:up )?by {p}|{p} louder"), (r, m) => Set(r, 1 + Fraction(m))),
        (Pattern.En("(?:(?:set|lower|reduce|raise|increase|turn|change|decrease|boost) (?:up |down )?)?" + Sound + " (?:level )?(?:up |down )?(?:to |at |of |: ?|= ?|by )?{p}|(?:at )?{p} (?:of )?(?:the )?(?:original )?volume"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En("(?:cut|reduce|lower) " + Sound + " in {p}|{p} as loud"), (r, m) => Set(r, Fraction(m))),
        (Pattern.En("(?:(?:lower|reduce|decrease) " + Sound + " by {n}|minus {n}) (?:db|decibels?)"), (r, m) => Set(r, Math.Pow(10, -Number(m) / 20))),
        (Pattern.Zh("-{n} ?db\\b"), (r, m) => Set(r, Math.Pow(10, -Number(m) / 20))),
        (Pattern.Zh("\\+?{n} ?db\\b"), (r, m) => Set(r, Math.Pow(10, Number(m) / 20))),
        (Pattern.En("twice as loud|double " + Sound), (r, _) => Set(r, 2)),
        (Pattern.En(Sound + " (?:to |at |: ?)?{n}(?: ?x| times)?|{n} times (?:louder|as loud|the volume)"), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:make {it})?(?:the sound |the audio )?louder|(?:raise|increase|boost|turn up) " + Sound + "|turn " + Sound + " up"), (r, _) => Set(r, 1.5)),
        (Pattern.En("(?:make {it})?(?:the sound |the audio )?(?:quieter|softer)|(?:lower|reduce|decrease|turn down) " + Sound + "|turn " + Sound + " down"), (r, _) => Set(r, 0.5)),
        (Pattern.Zh("(?:音量|声音)(?:减少|降低|减小|减)(?:了)? ?{p}"), (r, m) => Set(r, 1 - Fraction(m))),
        (Pattern.Zh("(?:音量|声音)(?:增加|提高|增大|加大) ?{p}"), (r, m) => Set(r, 1 + Fraction(m))),
        (Pattern.Zh("(?:把)?(?:音量|声音)(?:调|减小|降低|提高|调整|设置|设|放大|增大|调低|调高|降)?(?:到|为|至|成|:)?(?:原来的)? ?{p}"), (r, m) => Set(r, Fraction(m))),
        (Pattern.Zh("(?:音量|声音)(?:调|放大|提高|增大|增加)?(?:到|为|至|成)?(?:原来的)? ?{n} ?倍"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("(?:音量|声音)(?:加倍|翻倍)"), (r, _) => Set(r, 2)),
        (Pattern.Zh("(?:音量|声音)(?:调|弄|变)?(?:大|高|响)(?:1 ?点|1 ?些|点|些)?|(?:调高|提高|增大|调大|放大)(?:音量|声音)"), (r, _) => Set(r, 1.5)),
        (Pattern.Zh("(?:音量|声音)(?:调|弄|变)?(?:小|低|轻)(?:1 ?点|1 ?些|点|些)?|(?:调低|降低|减小|调小)(?:音量|声音)"), (r, _) => Set(r, 0.5)),
    ];

    private static double Number(Match match) => NumberText.Parse(match.Groups["n"].Value) ?? 1;

    private static double Fraction(Match match) => NumberText.ParseFraction(match.Groups["p"].Value) ?? 1;

    private static void Set(PromptReading reading, double volume)
    {
        if (volume is > 0 and <= Limits.MaxVolume)
            reading.Edit = reading.Edit with { Volume = new Volume(volume) };
        else if (volume == 0)
            reading.Edit = reading.Edit with { Mute = true };
        else
            reading.Problem("A volume must be between 0 and 10 times the original.", "音量必须在原来的 0 到 10 倍之间。");
    }
}
