using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Output formats and codecs. Their digits (mp4, h264) are no numbers of anything, so all their names are taken.</summary>
internal sealed class FormatWords : TableRule
{
    private const string Format = "(?<format>gif|webm|mp3|wav|m4a|aac|mov|avi|mkv|webp)";
    private const string Any = "(?:mp4|gif|webm|mp3|wav|m4a|aac|mov|avi|mkv|webp|jpe?g|png)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:this|that|my|our|the|these) (?:animated )?\\.?" + Any + "(?: (?:video|clip|file|image|movie))?"), Nothing),
        (Pattern.En("from (?:an? )?\\.?" + Any), Nothing),
        (Pattern.En("{not} (?:use |as |a |an |convert {it}to )*\\.?" + Any), Nothing),
        (Pattern.Zh("(?:这个|这段|我的|这张|从) ?" + Any + "\\b"), Nothing),
        (Pattern.En("(?:as|to|into|in|make|create|want|give me|export|save|output|format|convert|be) (?:{it})?(?:(?:as|to|into|in|an?|animated|looping|short|small|tiny|format) )*\\.?" + Format), SetFormat),
        (Pattern.En("(?:extract|export|save|keep|rip|convert) (?:only |just )?(?:the |its )?(?:audio|sound|music)(?: track)?(?: only)?(?: (?:as|to|into)(?: an?)? (?<format>mp3|wav|m4a|aac))"), SetFormat),
        (Pattern.En("(?:extract|export|rip) (?:only |just )?(?:the |its )?(?:audio|sound|music)(?: track)?(?: only)?|audio only"), (reading, _) => Set(reading, "mp3")),
        (Pattern.Zh("(?:转换?|导出|输出|保存|制?作|变|存|改|压缩?|做)(?:成|为|到)? ?(?:1 个 ?)?" + Format + "\\b"), SetFormat),
        (Pattern.Zh("(?:转换?|导出|输出|保存|制?作|变|存|改|做)(?:成|为|到)?(?:1 个)?(?:动图|动画图)"), (reading, _) => Set(reading, "gif")),
        (Pattern.Zh("(?:提取|导出|只要|分离)(?:出)?(?:视频)?(?:里|中)?(?:的)?(?:音频|声音|音轨)"), (reading, _) => Set(reading, "mp3")),
        (Pattern.En("(?:(?:an?|animated|with|to|in|using|use|as) )*(?<gif>gif) ?(?:version|please)?$"), (reading, _) => Set(reading, "gif")),
        (Pattern.En("(?:use|using|with|in|to|as|encode (?:it )?(?:in|with|as|to)) (?:h\\.?265|x265|hevc|av1|vp[89]|prores|dnxhd|theora)(?: codec)?"), NotSupported),
        (Pattern.Zh("(?:使用|用|编码为|转成?|转码为) ?(?:h\\.?265|x265|hevc|av1|vp[89]|prores)\\b(?: ?编码)?"), NotSupported),
        (Pattern.En("h\\.?26[3456]|x26[45]|hevc|avc|av1|vp[89]|prores|mpeg ?[124]|\\.?" + Any), Nothing),
    ];

    private static void SetFormat(PromptReading reading, Match match) => Set(reading, match.Groups["format"].Value);

    private static void Set(PromptReading reading, string format) =>
        reading.Edit = reading.Edit with { Format = reading.Edit.Format ?? new OutputFormat(format) };
}
