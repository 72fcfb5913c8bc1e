using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"mono", "downmix to stereo", 单声道; not "keep it stereo".</summary>
internal sealed class ChannelsWords : TableRule
{
    private const string Change = "(?:(?:make|convert|change|switch|turn|set|mix|down ?mix|fold|sum|merge|reduce|encode|render|collapse) (?:down )?)?";
    private const string Sound = "(?:(?:the |its |my |all )?(?:sound|audio|channels|sound track|soundtrack|it) )?(?:down )?(?:in ?to |to |as |in |be |a )?(?:(?:a |one |single )+)?";
    private const string Noun = "(?: (?:sound|audio|track|sound track|mix|channel))?(?: (?:only|please))?";
    private const string Mono = "(?:mono|monaural|monophonic|(?:one|1|single) channel(?: (?:sound|audio))?)";
    private const string Stereo = "(?:stereo|stereophonic|(?:two|2|dual) channels?(?: (?:sound|audio))?)";
    private const string ZhTo = "(?:(?:声音|音频|音轨)?(?:改|转换?|变|设|混|合并|调|弄|做)?(?:为|成|到|至)?)";
    private const string ZhMono = "(?:单声道|单音道|1 ?(?:个)?声道)", ZhStereo = "(?:立体声|双声道|2 ?(?:个)?声道)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:{not}|keep|leave|stay|from|is in|is|was|recorded in) (?:(?:change|convert|make|touch|the|its|it|sound|audio|in|to|as|a) )*(?:" + Mono + "|" + Stereo + ")" + Noun), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不|保持|保留|从|是|原来是)(?:改|转换?|变)?(?:为|成)?(?:" + ZhMono + "|" + ZhStereo + ")"), Nothing),
        (Pattern.En(Change + Sound + Mono + Noun), (r, _) => Set(r, 1)),
        (Pattern.En(Change + Sound + Stereo + Noun), (r, _) => Set(r, 2)),
        (Pattern.Zh(ZhTo + ZhMono), (r, _) => Set(r, 1)),
        (Pattern.Zh(ZhTo + ZhStereo), (r, _) => Set(r, 2)),
    ];

    private static void Set(PromptReading reading, int count) => reading.Edit = reading.Edit with { Channels = new Channels(count) };
}
