using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Music that is heard in the recording is no music to be added: 店里一直在放别人的歌, 邻居家的音乐太吵, 那天广播里循环着老歌. Only what somebody wants to have played is.
/// What takes its place is left to <see cref="MusicMixWords"/>. Goes before the rules of music.
/// </summary>
internal sealed class HeardMusic : IPromptRule
{
    private const string Song = "(?:歌曲?|音乐|舞曲|曲子?|bgm|伴奏|唱片|流行歌|神曲)(?:声)?";
    private const string Who = "(?:店|超市|商场|后厨|厨房|隔壁|邻居|楼[上下道]|路[边上]|街[边上]|广场|公园|教室|操场|健身房|舞厅|舞蹈房|舞房|婚庆|ktv|理发店|咖啡|餐厅|饭店|酒店|酒吧|夜市|菜场|菜市场|车里|车上|广播|音响|喇叭|电视|收音机|别人|人家|有人|旁边|现场|对面|外[面头]|司机|同事|室友|主持人?|dj)";
    private const string Plays = "(?:放|播|唱|循环|响|飘)(?:着|的(?:是|都是|全是)?|了|出来?)?";

    /// <summary>A wish, or what is to take its place.</summary>
    private const string NotWished = "(?<!(?:要|想|请|帮|给我|希望|麻烦|加|配|换|来)[^,.;!?¤]{0,10})";
    private const string NotReplaced = "(?![^,.;!?¤]{0,6}(?:换|替|盖|改成|去掉|删|消|抹|停))";

    private static readonly Wording[] Told =
    [
        Pattern.Zh(NotWished + Who + "[^,.;!?¤]{0,10}?" + Plays + "[^,.;!?¤加配我咱传]{0,10}?" + Song + NotReplaced),
        Pattern.Zh(NotWished + "(?:一直|1 ?直|老是?|总是?|正好|正|全程|当时|那天|刚好)(?:都|还)?在?" + Plays + "[^,.;!?¤加配我咱传]{0,10}?" + Song + NotReplaced),
        Pattern.Zh(NotWished + "(?:邻居|隔壁|店里|超市|商场|别人|人家|广场舞?|楼[上下]|路边|街上|背景里|车里|广播里?|现场)(?:家)?(?:的|放的)?[^,.;!?¤加配放]{0,4}?" + Song + "(?=(?:实在|真的?|也|又|太|很|好|有点|特别|老|1 ?直|吵|响|盖|被|会|是)+)"),
    ];

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English) return;
        foreach (var pattern in Told) reading.Text.Take(pattern);
    }
}
