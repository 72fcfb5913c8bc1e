using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Sizes as a share of the source's ("half the size", "60% smaller", "a third"), and "as small as possible". A size in bytes goes before both.</summary>
internal sealed class ShareWords : TableRule
{
    private const string About = "(?: (?:about|around|roughly|approximately|at least|another|nearly|only|up to|just))?";
    private const string Shrink = "(?:compress|reduce|shrink|cut|decrease|lower|downsize|squeeze|slash|minimi[sz]e)";
    private const string ZhShrink = "(?:减少|减小|缩小|缩减|压缩|降低|压小|减|压|缩|小|少)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:at least|more than|no less than) {p} (?:of )?(?:the |its )?(?:original|size|source)"), NotSupported),
        (Pattern.Zh("\\b{p} (?:smaller|less|lighter|off|reduction|compression|size reduction|shrink|savings?)\\b"), Taken),
        (Pattern.Zh("\\bby" + About + " ?{p}"), Taken),
        (Pattern.En("{n} (?:x|times) (?:smaller|less|lighter)|{n} (?:fold|times) (?:reduction|compression)"), (r, m) => Set(r, 1 / (NumberText.Parse(m.Groups["n"].Value) ?? 0))),
        (Pattern.En("(?:twice|2 x|double) (?:as )?small(?:er)?"), (r, _) => Set(r, 0.5)),
        (Pattern.Zh("\\b(?:to|at|under|below|than|most|be|is|into|within|exceed)" + About + " ?{p}"), Left),
        (Pattern.Zh("{p} ?(?:of|the|its|as (?:big|large|much)|size|or less|max)\\b"), Left),
        (Pattern.Zh("\\bin {p}"), Left),
        (Pattern.Zh("(?:原来的?|原始的?|原片的?|原视频的?|原文件的?|原大小的?|原有的?)(?:大小|体积)?(?:的)? ?{p}"), Left),
        (Pattern.Zh("(?:到|至|成|为|剩|留)(?:只有|约|大约|不到)? ?{p}|(?:不超过|小于|低于|不到|少于) ?{p}|{p} ?(?:的)?(?:以内|以下|之内|大小|体积)"), Left),
        (Pattern.Zh(ZhShrink + "(?:视频|文件|体积|大小|它|了|掉|约|大约)* ?{p}"), Taken),
        (Pattern.Zh("(?:缩小|压缩|减小|小) ?{n} ?倍"), (r, m) => Set(r, 1 / Math.Max(2, NumberText.Parse(m.Groups["n"].Value) ?? 2))),
        (Pattern.Zh("\\b" + Shrink + " {it}(?:(?:file|size|the|of|it) ?)*{p}"), Taken),
        (Pattern.Zh("\\b{p} (?:size|file size|the file)"), Left),

        (Pattern.En("as small as (?:possible|you can|it gets|it can be|can be)|(?:smallest|minimum|minimal|lowest|tiniest) (?:possible )?(?:file )?(?:size|file|possible|video|version)|(?:compress|shrink|reduce) {it}(?:size )?as (?:much|far|hard) as (?:possible|you can)|max(?:imum|imal)? compression|(?:compress|shrink) {it}to the (?:max|maximum|minimum)|(?:minimi[sz]e) {it}(?:(?:file )?size)?|super small|tiny"), (r, _) => Smallest(r)),
        (Pattern.Zh("(?:尽可能|尽量|越|最大限度地?|极限|最大程度地?)(?:地)?(?:的)?(?:压缩得?)?(?:小越好|小|压缩|减小|缩小)(?:1 ?些|1 ?点)?|最小(?:的)?(?:体积|大小|文件)?|越小越好|极限压缩"), (r, _) => Smallest(r)),
    ];

    private static void Taken(PromptReading reading, Match match) => Set(reading, 1 - NumberText.ParseFraction(match.Groups["p"].Value));

    private static void Left(PromptReading reading, Match match) => Set(reading, NumberText.ParseFraction(match.Groups["p"].Value));

    private static void Set(PromptReading reading, double? fraction)
    {
        if (fraction is not { } share)
            return;
        // 1 - 0.6 is 0.4 for people.
        share = Math.Round(share, 9);
        if (share is not (> 0 and <= 1))
        {
            reading.Problem(
                "A share of the size must be more than 0 % and at most 100 % of the original.", "目标比例必须大于原大小的 0% 且不超过 100%。");
            return;
        }

        if (reading.Edit.Size is null or { Smallest: true } || reading.Edit.Size.Fraction > share)
            reading.Edit = reading.Edit with { Size = new SizeLimit { Fraction = share } };
    }

    private static void Smallest(PromptReading reading) =>
        reading.Edit = reading.Edit with { Size = reading.Edit.Size ?? new SizeLimit { Smallest = true } };
}
