using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Keep my voice", "I still want to hear the speaker", 要听得到老师: notes what must stay audible, before any rule takes words out, and takes nothing itself.</summary>
internal sealed class HeardWords : IPromptRule
{
    private const string Voice = "(?:voices?|speech|talking|speaking|singing|laughter|laughing|commentary|dialogue|narration|narrator|speakers?|presenter|birdsong|birds|waves|applause|cheering|talk|words|interview|him|her|them|us|me|people|(?:grand)?(?:mum|mom|dad|ma|pa)|granny|kids?|baby|teacher|coach|trainer|referee|lecturer|professor|singer|host|guests?|priest|bride|groom|actors?|players?|vows)";
    private const string Music = "(?:music|song|tune|bgm|melody|piano|guitar|band|choir)";
    private const string The = "(?:the |my |our |his |her |their |its |that |this |all |of |what |original )*(?:[a-z]+'s )?";
    private const string Keep = "(?<!(?:not|n't|no|never|dont|without) )(?:keep|keeping|preserve|retain|leave|but not)";
    private const string Hear = "(?<!(?:not|n't|no|never|dont|without|nobody|no one|no 1|nothing|none) )(?:(?:want|wants|need|needs|must|still|have|should)(?: (?:still|be able))* (?:to )?hear|(?:so|so that|make sure|where|as long as|provided) (?:i|you|we|they|people|everyone|everybody|one) can(?: (?:still|all|also))* hear)";
    /// <summary>"My kids can be heard on it" tells; "so that she can be heard" asks.</summary>
    private const string Stays = "(?: (?:in it|on it|in there))? (?:must|should|has to|have to|needs to|need to|is to|are to|shall|(?<=\\b(?:so|that|sure|provided|where|long as|ensure)\\b[^.,;!?]{0,30})can)(?: (?:still|all))? (?:stay|remain|be (?:kept|heard|audible|left|there|clear))";
    private const string ZhVoice = "(?:人声|说话声?|讲话声?|讲课|对白|对话|解说|旁白|歌声|笑声|鸟叫声?|鸟鸣|海浪声|环境声|掌声|老师|他|她|我|孩子|现场声)";
    private const string ZhMusic = "(?:背景音乐|音乐|配乐|歌曲?|bgm|伴奏)";
    private const string ZhKeep = "(?:保留|留着|留下|只留|别动|不能没有?|不要动)", ZhStays = "(?:要|得|必须|还是|还|也|都)*(?:保留|留着|留下|别动|听(?:得|的)(?:见|到|清)|能听(?:见|到|清))";

    private static readonly (HeardSound Heard, Wording Words)[] Table =
    [
        (HeardSound.Part, Pattern.En(Keep + " " + The + Voice + "|" + Hear + " " + The + Voice + "|" + Voice + Stays)),
        (HeardSound.Music, Pattern.En(Keep + " " + The + Music + "|" + Hear + " " + The + Music + "|" + Music + Stays)),
        (HeardSound.Whole, Pattern.En("(?:sound|audio)" + Stays)),
        (HeardSound.Whole, Pattern.Zh("(?:原声|原音|现场声音?|声音?)(?:也|都|还是|还|又|[1一] ?定|同样|千万| )*(?:(?:必须|要|得|需要|[1一] ?定|还|也)*(?:都)?(?:保留|留着|留住|留下|保住)(?:着|住)?|(?:必须|[1一] ?定|得|要)(?:在|有|听得到)(?=$|[,.;!?])|(?:别|不要|不能|不许|不可以?)(?:弄|搞|给)?(?:丢|没有|没|少|去掉)(?:了)?)(?=$|[,.;!?])|(?:又|也|还)(?:得|要|必须)?(?:保留|留着|留住)(?:原来的?)?(?:声音|原声|原音|现场声音?)")),
        (HeardSound.Part, Pattern.Zh("(?<!不)" + ZhKeep + "[^,.;!?¤]{0,6}" + ZhVoice + "|(?<!不)(?:要|得|能|还是|必须)(?:能)?(?:听得?(?:见|到|清)|听)[^,.;!?¤]{0,6}" + ZhVoice + "|" + ZhVoice + ZhStays)),
        (HeardSound.Music, Pattern.Zh("(?<!不)" + ZhKeep + "[^,.;!?¤]{0,6}" + ZhMusic + "|" + ZhMusic + ZhStays)),
    ];

    public void Read(PromptReading reading) => reading.Heard |= Table.Where(one => reading.Text.Has(one.Words)).Aggregate(HeardSound.None, (heard, one) => heard | one.Heard);
}
