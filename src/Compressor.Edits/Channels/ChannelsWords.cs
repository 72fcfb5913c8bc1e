using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"mono", "downmix to stereo", 单声道; not "keep it stereo".</summary>
internal sealed class ChannelsWords : TableRule
{
    private const string Change = "(?:(?:make|convert|change|switch|turn|set|mix|down ?mix|fold|sum|merge|reduce|encode|render|collapse) (?:down )?)?";
    private const string Sound = "(?:(?:the |its |my |all )?(?:sound|audio|channels|sound track|soundtrack|it) )?(?:down )?(?:in ?to |to |as |in |be |a )?(?:(?:a |one |single )+)?";
    private const string Noun = "(?: (?:sound|audio|track|sound track|mix|channel))?(?: (?:only|please))?";
    private const string Both = "(?:the |both |my )*(?:two |2 )?(?:channels|left and right|left & right|l and r|left/right|sides|ears)(?: channels?)?";
    private const string Mono = "(?:mono|monaural|monophonic|(?:one|1|single) channel(?: (?:sound|audio))?)";
    private const string Stereo = "(?:stereo|stereophonic|(?:two|2|dual) channels?(?: (?:sound|audio))?)";
    private const string Wanted = "(?:make|convert|change|switch|turn|set|mix|up ?mix|encode|render|in ?to|to|as|want|need|give me|get|output|be)";
    private const string ZhTo = "(?:(?:声音|音频|音轨)?(?:改|转换?|变|设|混|合并|调|弄|做)?(?:为|成|到|至)?)";
    private const string ZhMono = "(?:单声道|单音道|1 ?(?:个)?声道)", ZhStereo = "(?:立体声|双声道|2 ?(?:个)?声道)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:{not}|keep|leave|stay|from|is in|is|was|recorded in) (?:(?:change|convert|make|touch|the|its|it|sound|audio|in|to|as|a) )*(?:" + Mono + "|" + Stereo + ")" + Noun), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不|保持|保留|从|是|原来是)(?:改|转换?|变)?(?:为|成)?(?:" + ZhMono + "|" + ZhStereo + ")"), Nothing),
        (Pattern.En("mono (?:(?:video|clip|file|recording|track|sound|audio) )?(?:in)?to " + Stereo), (r, _) => Set(r, 2)),
        (Pattern.Zh(ZhMono + "(?:的)?(?:声音|音频)?(?:改|转换?|变|弄|做)(?:为|成|到)? ?" + ZhStereo), (r, _) => Set(r, 2)),
        (Pattern.Zh("(?:只有?|就)(?:左|右|单| ?1 ?)(?:边|侧|个)?(?:的)?(?:耳机|耳朵?|喇叭|音箱|声道)?(?:里|能)?(?:有|出|听得?到)(?:声音?)|(?:左|右| ?1 ?)(?:边|侧|声道)(?:耳机|耳朵|喇叭)?(?:里)?(?:没有?|听不到|无)(?:声音?)(?!效)"), (r, _) => Set(r, 1)),
        (Pattern.En("(?:fold|merge|combine|mix|sum|join|collapse|put|blend|down ?mix) (?:down )?" + Both + " (?:(?:down |together )?(?:in)?to (?:1|one|a single|a)(?: channel)?|together)"), (r, _) => Set(r, 1)),
        (Pattern.Zh("(?:(?:左右|双|两个?|2 ?个?)(?:边|个)?(?:声道|耳朵?)|左右两边|左右 2 边)(?:的)?(?:声音|音频)?(?:都)?(?:合并|合|混合?|并|弄|变|做|缩)(?:成|为|到|在)? ?(?:1 ?(?:个|路|条|起|道)|单)(?:声道)?"), (r, _) => Set(r, 1)),
        (Pattern.En("(?:centre|center) (?:the |my |this )?(?:audio|sound|voices?)"), (r, _) => Set(r, 1)),
        // "It plays in one ear only, I want it in both."
        (Pattern.En("(?:one|1|a single|left|right|wrong) (?:ear|side|speaker|channel|headphone|earbud|earphone)\\b[^!?0-9]{0,44}?[,;.:-] ?(?:(?:so|and|please|just|can you|i|we|want|need|like|have|put|get|make|it|should|must|be|to|come|play|heard|the|sound)[ ]){0,6}(?:on|in|from|to|through|out of|for) both\\b"), (r, _) => Set(r, 1)),
        // "Only one speaker works, make it come from both sides."
        (Pattern.En("(?:make|have|get|let|want|need|put|play)(?: (?:it|the|my|sound|audio|voice|everything|to|be|heard|them))* (?:come |coming |play |heard |out |be )*(?:out )?(?:of|from|on|in|through|over) both (?:sides|ears|speakers|channels|headphones|earbuds)"), (r, _) => Set(r, 1)),
        // "Only my left earbud gets anything, same thing in both ears please".
        (Pattern.En("(?:the |exactly the )?same (?:(?:thing|sound|audio|signal|voice|stuff|volume) )?(?:(?:on|in|from|to|through|out of|for|into) )(?:both|each) (?:ears?|sides?|speakers?|channels?|earbuds?|headphones?|earphones?)|same (?:thing |sound |audio |signal )(?:on |in |to )?(?:the )?(?:left and (?:the )?right|right and (?:the )?left)"), (r, _) => Set(r, 1)),
        (Pattern.En(Change + Sound + Mono + Noun), (r, _) => Set(r, 1)),
        (Pattern.Zh(ZhTo + ZhMono), (r, _) => Set(r, 1)),
        (Pattern.En(Wanted + " " + Sound + Stereo + Noun + "|(?<=^|[,;:+&.] ?|and |then )" + Stereo + Noun + "(?= ?(?:$|[,;:+&.!]))|" + Stereo + " (?:please|sound|audio)"), IfNotMono),
        (Pattern.Zh("(?:(?:改|转换?|变|设|混|调|弄|做|输出|导出|保存)(?:为|成|到|至)?|要|用|为|成) ?" + ZhStereo + "|(?<=^|[,;、.和+&] ?)" + ZhStereo + "(?=$|[,;、.和+&])"), IfNotMono),
        (Pattern.En(Stereo), Nothing),
    ];

    /// <summary>"It's stereo now, I need mono": where both are named, what is asked for with no word of change is one channel.</summary>
    private static void IfNotMono(PromptReading reading, Match match)
    {
        if (reading.Edit.Channels is null) Set(reading, 2);
    }

    private static void Set(PromptReading reading, int count) => reading.Edit = reading.Edit with { Channels = new Channels(count) };
}
