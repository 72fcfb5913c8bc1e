using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Video codecs: "use H.265", "as AV1", 用HEVC编码; not those that a source already has.</summary>
internal sealed class CodecWords : TableRule
{
    private const string Name = "(?<codec>h ?\\.?26[45]|x26[45]|hevc|avc|av1)(?: ?\\((?:h\\.?26[45]|x26[45]|hevc|avc)\\))?";
    private const string Encoded = "(?: (?:video|clip|file|footage|recording|movie|source|original|master|stream)s?)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:from|this|that|my|our|these|those|instead of|rather than|other than) (?:an? |the |original )?" + Name + Encoded + "?"), Nothing),
        (Pattern.En("(?:it is|it's|it was|(?<!\\b(?:need|want)[ ])is|was|are) (?:already |currently |in |an? |encoded in |shot in |recorded in )*" + Name + Encoded + "?"), Nothing),
        (Pattern.En("{not} (?:use |be |convert {it}to |encode {it}(?:in|with|as|to) |in |as |an? |want |need |support |supports |play |plays |read |reads )*" + Name), Nothing),
        (Pattern.En("(?:can't|cannot|can not|won't|doesn't|does not|don't|didn't|couldn't|unable to|refuses to|fails to|never|hates?|chokes? on|struggles? with|stutters? (?:on|with)|no)(?: (?:even|really|seem to))? ?(?:play|open|read|handle|decode|show|load|like|do|support|take|accept|run|import|cope with|deal with|display)? ?(?:back )?(?:the |an? |any )?" + Name + Encoded + "?"), Nothing),
        (Pattern.En(Name + " (?:(?:files?|videos?) )?(?:won't|doesn't|does not|can't|cannot|isn't|never|refuses to|fails to)(?: (?:be|even|really|get))* (?:open(?:ed)?|play(?:ed)?|run|work|load|start|supported|shown?|read|accepted|import(?:ed)?|display(?:ed)?)(?: back)?|" + Name + " (?:stutters|chokes|crashes|freezes|fails|lags)"), Nothing),
        (Pattern.Zh("(?:放|播|打|看|用|认|解|读|跑|吃)(?:不了|不开|不出来?|不动)(?:了)? ?(?:" + Name + ")(?: ?编码)?(?:的)?|不(?:能|会)?(?:认|放|播|兼容|吃|解)(?:了)? ?(?:" + Name + ")|(?<![a-z0-9])" + Name + " ?(?:编码)?(?:的)?(?:视频)?(?:放|播|打|看|解|读)(?:不了|不开|不动|不出)"), Nothing),
        (Pattern.Zh("(?:不要|不用|别用|别|不支持|不是|这个|这段|我的|原来是|原本是|原视频是|从|是) ?(?:用 ?)?(?:" + Name + "|26[45])(?: ?编码)?(?: ?的)?(?:视频)?"), Nothing),
        (Pattern.En("(?:to|as|into|in|with|use|using|via|want|(?:want|need) is|make {it}|give me|save {it}|export {it}) (?:an? |the )?" + Name + "(?: (?:codec|encoding|format|video|version|file|mp4))*"), Set),
        (Pattern.Zh("(?:用|以|换成?|改成?|转成?|编码成?) ?(?<codec>26[45]) ?(?=编码|格式|压|转|,|$)(?:编码|格式)?"), Set),
        (Pattern.En(Name + Encoded), Nothing),
        (Pattern.Zh("(?<![a-z0-9])" + Name + "(?![a-z0-9])(?: ?(?:编码|格式|codec|encoding))?"), Set),
    ];

    private static void Set(PromptReading reading, Match match)
    {
        var word = match.Groups["codec"].Value;
        var codec = word is "av1" ? Codec.Av1 : word is "hevc" || word.EndsWith("65", StringComparison.Ordinal) ? Codec.Hevc : Codec.H264;
        reading.Edit = reading.Edit with { Codec = reading.Edit.Codec ?? new Codec(codec) };
    }
}
