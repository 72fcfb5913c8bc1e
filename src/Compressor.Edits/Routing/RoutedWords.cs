using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// The command of a message that fits no pattern, by the words that it holds in any order: "where do I find the finished thing to save it on my laptop?".
/// Of two that fit, none is taken. Goes last, and only where no edit was read.
/// </summary>
internal static class RoutedWords
{
    /// <summary>Longer messages tell stories.</summary>
    private const int MaxWords = 18, MaxHan = 24;

    private const string Ask = "\\?|\\b(?:where|how|which|what|when|can|could|may|is|are|has|did|do|does|been|any|why)\\b|怎么|怎样|如何|哪|吗|么|多少|几|没|啥|什么|呢";
    private const string Want = "\\b(?:want|wanna|need|like|please|pls|give|let|quiero|möchte|veux)\\b|要|想|请|给我|帮";

    /// <summary>They want something else of the tool than a command.</summary>
    private static readonly Wording Other = Pattern.Zh(
        "[0-9] ?(?:mb|gb|kb|megs?|gigs?|g)\\b|\\b(?:mp4|mov|squeeze|shrink|squash|full|fit|must|cut|trim|smaller|size|compress|format|formats|quality|blurry|limit|too (?:big|large|long)|longest|largest|maximum|max|keep|delete|private|privacy|patients|servers?|who (?:can|are|is|built|made)|real person|bot|robot|name|difference|api|invoice|support|train|instagram|youtube|whatsapp|gif|mp3|subtitles|end credits|closing credits|credit card|credits? roll)\\b|压缩|格式|画质|限制|最大|支持|接口|发票|隐私|服务器|真人|机器人?|训练|客服|公司|片尾|片头|字幕");

    private static readonly (Intent Intent, Wording[] Needs)[] Table =
    [
        (Intent.Credits, [Pattern.Zh("\\b(?:credits?|balance|quota|tokens|allowance)\\b|积分|余额|点数|额度|次数"), Pattern.Zh(Ask + "|" + Want + "|\\b(?:hab|noch|reste|quedan|left|my)\\b")]),
        (Intent.Credits, [Pattern.En("charged?|charging|cost|costs|bill(?:ed)?|pay|paid|price|fees?|free|expensive|money"), Pattern.En("you|me|my|i|we|it|this|that|for"), Pattern.Zh("\\?|\\b(?:did|do|does|how much|will|is|was|are|what)\\b")]),
        (Intent.Export, [Pattern.Zh("\\b(?:download|save|export|fetch|grab|get hold of|descargar|télécharger|herunterladen|scaricare)\\b|下载|导出|保存|存到|存进|存下来|ダウンロード"), Pattern.Zh("\\b(?:finished|result|final|edited|done|output|it|video|clip|file|thing|one|resultado|film|movie|laptop|phone|computer)\\b|成品|结果|视频|片子|影片|文件|相册|相簿|图库|手机|电脑|做好|它"), Pattern.Zh(Ask + "|" + Want)]),
        (Intent.Export, [Pattern.En("where"), Pattern.En("finished|result|final|edited|output|done"), Pattern.En("find|get|see|is|are|go|gone|end up|land")]),
        (Intent.Upload, [Pattern.Zh("\\b(?:upload|add|import|attach|put in|drop in|send|bring in|insert)\\b|上传|传|加|添|导入|アップロード"), Pattern.Zh("\\b(?:another|second|third|more|new|next|two|other|extra|further)\\b|再|新|另|多|还|别的|別の"), Pattern.Zh("\\b(?:video|videos|clip|clips|file|files|photo|photos|one|footage|recording)\\b|视频|片|文件|段|动画|動画"), Pattern.Zh("\\b(?:where|how|which|can i|could i|may i|let me|i want to|i'd like to|i need to)\\b|哪|怎么|如何|能不能|可以|想|したい")]),
        (Intent.Status, [Pattern.Zh("^(?!.*\\b(?:where|save|download|find|add|upload|which)\\b)"), Pattern.Zh("\\b(?:still|yet|done|ready|finished|progress|cooking|stuck|rendering|rendered|render|rendu|processing|working|going|crunching|chewing|percent|nearly|almost)\\b|进度|好了|弄完|做完|处理完|渲染|卡"), Pattern.Zh("\\?|\\b(?:is|has|are|how|where|been|any)\\b|吗|没|呢|多久|哪"), Pattern.Zh("\\b(?:it|yet|minutes?|mins|hours?|long|far|video|clip|job|thing|ma vidéo|now|cooking|crunching|chewing)\\b|分钟|小时|多久|视频|还|了")]),
    ];

    private static readonly Wording Word = Pattern.Zh("[a-z']+");

    /// <param name="message">Folded.</param>
    public static Intent? Find(string message)
    {
        if (Word.Matches(message).Count > MaxWords || message.Count(Characters.IsHan) > MaxHan || Other.IsMatch(message)) return null;
        return Table.Where(one => Array.TrueForAll(one.Needs, need => need.IsMatch(message))).Select(one => one.Intent).Distinct().ToList() is [var only] ? only : null;
    }
}
