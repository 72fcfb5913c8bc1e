using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Grab a still at 1:22", 截一张1分22秒的图: one picture out of a video, which nothing here makes. Its time is no cut, and its 一张 no time per picture.</summary>
internal sealed class StillWords : TableRule
{
    private const string Picture = "(?:stills?|picture|photo|photograph|screen ?shots?|screen ?grab|snapshot|frame|pic|freeze ?frame|thumbnail)";
    private const string ZhPicture = "(?:图片?|照片|相片|截图|画面|静帧|封面)";
    private const string ZhTime = "(?:第 ?)?{t}";
    private const string ZhSeen = "(?:[, ]{1,2}[^,.;!?0-9]{0,8}看(?:得|的)?清楚?[^,.;!?]{0,4})?";
    private const string NoRange = "(?! ?(?:-|~|to\\b|until\\b|till\\b|on\\b|onwards?\\b|and [0-9]))";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:grab|take|snap|get|save|export|extract|capture|pull|give me|make|want|need)(?: me| us| out)? (?:a|an|1|one|the|just a|just the) (?:(?:single|good|nice|sharp|clear|high res) )?" + Picture + "(?: (?:image|frame|grab|shot))? (?:(?:at|from|of)(?: (?:the|about|around|exactly|second|minute|moment))*) {t}" + NoRange), NotSupported),
        (Pattern.Zh("(?:截|抓|取|抠|导出|存|保存|要|给我|帮我|拍|提取|截取|截出|抽)(?:我|个|出|取|下)?(?: ?1 ?)?(?:张|幅|个)?(?:图)?[, ]?(?:在)? ?" + ZhTime + " ?(?:那里|那儿|处|时|的时候|左右)?的?(?:那|这)?(?: ?1 ?)?(?:张|幅|帧|个)?的?" + ZhPicture + ZhSeen), NotSupported),
        (Pattern.Zh("(?:截|抓|取|导出|存|保存|提取|抽)(?:取|出|下)? ?" + ZhTime + " ?(?:那里|处|时)?的?(?:那|这)? ?1 ?帧(?:画面)?(?:存|保存|导出|做|当|输出|弄)?(?:成|为)?" + ZhPicture + "?"), NotSupported),
        (Pattern.Zh("(?:截|抓)(?: ?1 ?)?(?:张|个|幅)?图[, ]{0,2}(?:在|就|要)? ?" + ZhTime + "的?" + ZhSeen), NotSupported),
    ];
}
