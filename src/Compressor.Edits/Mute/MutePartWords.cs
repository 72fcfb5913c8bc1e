using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Mute the first ten seconds", "mute the music", 静音前3秒: only the whole sound can be removed. Goes before the rules that read times.</summary>
internal sealed class MutePartWords : TableRule
{
    private const string Mute = "(?:mute|silence|bleep(?: out)?|beep(?: out)?|(?:kill|cut|remove|drop|turn off|take out|no) (?:the |all )?(?:sound|audio))";
    private const string When = "(?: (?:only|just))?(?: (?:it|the sound|the audio|the video))?(?: (?:for|in|during|between|from|at|until|after|before))?";
    private const string Range = "(?:" + "{t} ?(?:to|until|till|-|and) ?{u}|(?:the )?(?:first|last|opening|final) (?:{t}|half|part|bit|few (?:seconds|minutes))|(?:the )?(?:bit|part|moment|section|scene) (?:where|when|from|at|between)|(?:the |that |my |every |all )*(?:swear|curse|bad|rude) ?words?)";
    private const string One = "(?:music|song|bgm|mic|microphone|singer|singing|voices?|talking|speech|commentary|commentator|narrator|narration|background|crowd|traffic|dog|wind|left channel|right channel)";
    private const string ZhMute = "(?:静音|消音|消声|去掉?声音?)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En(Mute + When + " " + Range), NotSupported),
        (Pattern.En("(?<!(?:not|n't|never|dont) )(?:mute|silence) (?:the |that |this |my |his |her |their )*" + One), NotSupported),
        (Pattern.Zh("(?:前面?|后面?|最后|开头|结尾)(?:的)? ?{t}(?:钟)?(?:的)?(?:都|要|给我|做|进行)?" + ZhMute), NotSupported),
        (Pattern.Zh("(?:第 ?)?{t} ?(?:到|至|-) ?(?:第 ?)?{u}(?:的|之间|这段|那段)?(?:都|要|给我|做|进行)?" + ZhMute), NotSupported),
        (Pattern.Zh(ZhMute + "(?:掉)?(?:前面?|后面?|最后|开头|结尾|第)(?:的)? ?{t}(?:钟)?"), NotSupported),
        (Pattern.Zh("(?:脏话|粗口)(?:都|要|给我|做|进行|部分|那段|那句|的地方)*(?:静音|消音|消声)|(?:静音|消音|消声)(?:掉)?(?:那句|那些|这些)?(?:脏话|粗口)"), NotSupported),
    ];
}
