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

    /// <summary>音乐太抢，音量降到三分之一: of the music that is in the recording already.</summary>
    private static readonly Wording TooLoud = Pattern.Zh("(?:背景)?(?:音乐|配乐|bgm|伴奏|歌声|歌曲?|曲子)(?:的)?(?:声音?|音量)?(?:实在|也|都|还是?|有点|有些|真的?|老是|1 ?直|简直|又| )*(?:(?:太|过于|特别|好|很|那么|这么)(?:吵|响|大声?|闹|突出|抢耳|抢戏?)|抢戏?|(?:盖|压|遮|淹|抢)(?:过|住|了|没|掉)+(?:了)?(?:我的?|我们的?)?(?:人声|说话声?|讲话声?|旁白|对白|声音|解说|人)?)(?:了|太多|得厉害)*(?= ?[,.;!?])");

    private static readonly Wording Added = Pattern.Zh("(?:加|配|垫|铺|放|换|插|用|添|来)(?:上|入|个|首|段|点|些|了|我| ?1 ?[首段个点些])*[^,.;!?¤]{0,8}(?:音乐|配乐|bgm|歌|曲|mp3)|上传|传的");
    private static readonly Wording Loudness = Pattern.Zh("音量|声音?|小|低|轻|静音");

    /// <summary>"An mp3 of this, I only need the song": what is wanted of the recording.</summary>
    private static readonly Wording OnlySong = Pattern.En("(?:i|we|she|he|they) (?:really )?(?:only|just) (?:need|needs|want|wants|care about) the (?:song|music|tune|track|melody|singing)(?= ?(?:$|[,.;!?]|for\\b|to (?:practi[cs]e|listen|learn|rehearse|sing)))");
    private static readonly Wording SoundFile = Pattern.En("mp3s?|m4a|wav|flac|ogg|aac|opus|(?:audio|sound) (?:file|only)|(?:just|only) (?:the )?(?:audio|sound)");

    public void Read(PromptReading reading)
    {
        if (reading.Text.Has(SoundFile)) reading.Text.Take(OnlySong);
        if (reading.Language is Language.English) return;
        if (!reading.Context.IsFollowUp && !reading.Edit.Music && !reading.Text.Has(Added))
        {
            foreach (var match in reading.Text.Take(TooLoud))
            {
                if (!Loudness.IsMatch(reading.Text.ToString()[(match.Index + match.Length)..])) reading.Unsupported(match);
            }
        }

        foreach (var pattern in Told) reading.Text.Take(pattern);
    }
}
