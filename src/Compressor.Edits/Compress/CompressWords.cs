using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"compress", "make it smaller", 压缩. A stated size asks for it too.</summary>
internal sealed class CompressWords : TableRule
{
    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} (?:compress(?:ing|ion)?|shrink(?:ing)?|re ?encode|re ?encoding|make {it}smaller)"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不|无需|请勿)(?:再)?(?:压缩|缩小)"), Nothing),
        (Pattern.En("compress(?:ed|ing|ion)?|shrink|shrinking|smaller|lighter|squeeze|minify|downsize|optimi[sz]e|slim(?: down)?|(?:reduce|decrease|lower|cut|minimi[sz]e|lessen) {it}(?:in )?(?:(?:file|download|video) )?(?:size|file|weight|video|it|space)|(?:too|less) (?:big|large|heavy)|reduce|save (?:some )?space|small(?: (?:file|size|enough))?"), Compress),
        (Pattern.Zh("压缩|缩小|压小|变小|减小|瘦身|小1 ?点|小1 ?些|小 1 ?点|小 1 ?些|小点|小些|压到|体积|太大"), Compress),
    ];

    public override void Read(PromptReading reading)
    {
        base.Read(reading);
        if (reading.Edit.Size is not null)
            reading.Edit = reading.Edit with { Compress = true };
    }

    private static void Compress(PromptReading reading, Match match) => reading.Edit = reading.Edit with { Compress = true };
}
