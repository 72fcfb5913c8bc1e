using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"60fps breaks my projector, 30 is fine": the rate that is complained of, and the one that is wished for. Goes before the rules of quantities.</summary>
internal sealed class FailingRates : Rephrasing
{
    private const string Fails = "(?:breaks?|chok(?:es?|ing)|kill(?:s|ing)?|stutter(?:s|ing|y)?|crash(?:es|ing)?|freez(?:es?|ing)|flicker(?:s|ing)?|lag(?:s|gy|ging)?|overheat(?:s|ing)?|hang(?:s|ing)?|jam(?:s|ming)?|jerk(?:s|y)?|too (?:much|many|high|heavy|fast)|can't|cannot|won't|doesn't|not (?:play|work|supported)|fails?)";
    private const string Unit = "(?:fps|hz|frames(?: (?:per|a|1) second)?)";
    private const string Wished = "[,;-] ?(?:(?:so|but|and) )?(?<b>[0-9]{2,3})(?: ?" + Unit + ")? (?:is|would be|will be|will|would|should be|should|does|seems)(?: (?:just|more than|perfectly|all|quite|totally|absolutely|good|really|be))* (?:fine|ok|okay|enough|plenty|do|good|great|suffice|perfect|alright|right|sufficient|better|it)\\b";
    private const string ZhFails = "(?:放不动|播不动|播不了|带不动|跑不动|卡|打不开|不支持|受不了|死机|闪|崩|黑屏|太高|撑不住|吃不消|放不了|不认|顶不住)";

    /// <summary>What a rate or a size in front of a wish for less is one of.</summary>
    private const string Filmed = "(?: (?:[a-z-]+ ){0,2}?(?:gameplay|footage|video|clip|file|recording|source|original|shot|master|material|film|stream|capture|movie))?";
    private const string ThenLess = "[,;-] ?(?:(?:so|and|but|please|pls|can you|could you|just) )*(?:drop|reduce|lower|take|bring|cut|go|knock|step|scale)(?: (?:it|that|this))?(?: (?:down|back))? to ";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        // "60fps gameplay, drop to 30": what it has, and is to have.
        (Pattern.Zh("\\b[0-9]{2,3}(?:\\.[0-9]{1,2})? ?" + Unit + Filmed + ThenLess + "(?<b>[0-9]{2}(?:\\.[0-9]{1,2})?)(?= ?(?:$|[,;!?]|\\.(?![0-9])|" + Unit + "\\b|(?:and|please|pls|thanks|so|for|to)\\b))(?: ?" + Unit + ")?"), "make it ${b} fps"),
        (Pattern.Zh("\\b(?:[0-9]{2,3}(?:\\.[0-9]{1,2})? ?" + Unit + "|[248] ?k)" + Filmed + ThenLess + "(?<b>720|1080|1440|480|360|540)p?(?= ?(?:$|[,;!?]|\\.(?![0-9])|(?:and|please|pls|thanks|so|for)\\b))"), "make it ${b}p"),
        (Pattern.Zh("(?<![0-9.])[0-9]{2,3} ?(?:帧|fps)(?:的)?(?:视频|录像|录屏|素材|原片)?[,;] ?(?:请|帮我|给我)?(?:压|降|减|缩)(?:低|小)?到 ?(?=[0-9.]{1,5} ?(?:兆|[mkg]b?(?![a-z])))"), "压到 "),
        (Pattern.Zh("\\b[0-9]{2,3} ?" + Unit + "\\b(?=[^.;!?]{0,40}?\\b" + Fails + "\\b)[^.;!?]{0,70}?" + Wished), "too many frames; make it ${b} fps"),
        (Pattern.Zh("\\b(?:can't|cannot|can not|won't|doesn't|does not|couldn't|never|not able to|unable to)(?: [a-z]+){1,2} [0-9]{2,3} ?" + Unit + "[^.;!?0-9]{0,30}?" + Wished), "only, ${b} fps"),
        (Pattern.Zh("\\b[0-9]{2,3} ?(?:帧|fps)[^.;!?0-9]{0,16}?" + ZhFails + "[^.;!?0-9]{0,6}[,;] ?(?:那就|就|改成?|换成?|要|给我|降到|降|用|来)* ?(?<b>[0-9]{2,3})(?: ?(?:帧|fps))?(?=$|[,.;!? 就也即够可行好吧])"), "${b} fps"),
    ];
}
