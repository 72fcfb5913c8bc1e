using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Rotation by quarter turns, clockwise unless said otherwise.</summary>
internal sealed class RotationWords : TableRule
{
    private const string Verb = "(?:rotate|turn|spin|tip|tilt|roll|lay)";
    private const string Left = "(?:left(?! (?:to|and|for) (?:the )?right)|counter ?clockwise|anti ?clockwise|ccw)";
    private const string Right = "(?:right|clockwise|cw)";

    /// <summary>How it is turned, which may stand before the direction.</summary>
    private const string Manner = "(?:(?:over|around|round|once|sideways|on its side|on to its|onto its|(?:by )?(?:a|one) quarter(?: turn)?),? )*";
    private const string Degrees = "(?: ?°| ?degrees?| ?deg\\b| ?度)?";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:{not} (?:rotate|turn) {it}|keep (?:the )?(?:rotation|orientation))"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不)旋转"), Nothing),
        (Pattern.Zh("\\b(?:rotate|turn|spin|tip|tilt|roll)(?:[ ](?:it|this|that|the video|video))?(?:[ ]by)?[ ](?:minus[ ]|[-−–])[ ]?{n}" + Degrees), (r, m) => Turn(r, m, -1)),
        (Pattern.En("(?:rotate|turn|spin|tip|tilt|roll) {it}(?:over )?(?:by )?{n}" + Degrees + " ?(?:to the )?(?:left|counter ?clockwise|anti ?clockwise|ccw)"), (r, m) => Turn(r, m, -1)),
        (Pattern.En("(?:rotate|turn|spin|tip|tilt|roll) {it}(?:over )?(?:to the )?(?:left|counter ?clockwise|anti ?clockwise|ccw)(?: by)? {n}" + Degrees), (r, m) => Turn(r, m, -1)),
        (Pattern.Zh("\\b(?:rotate|turn|spin|tip|tilt|roll) {it}(?:(?:to the )?(?:right|clockwise|cw) )?(?:by )?{n}(?! ?(?:p|i|k|x|fps|mb|kb|gb)\\b)" + Degrees), (r, m) => Turn(r, m, 1)),
        (Pattern.Zh("\\b{n}(?: ?°| degrees?\\b) (?:rotation|rotated|clockwise|cw)"), (r, m) => Turn(r, m, 1)),
        (Pattern.En(Verb + " {it}" + Manner + "(?:to |towards )?(?:the )?" + Left + "|(?:a|one) quarter turn (?:to the )?" + Left), (r, m) => Set(r, m, 270)),
        (Pattern.En(Verb + " {it}" + Manner + "(?:to |towards )?(?:the )?" + Right + "|(?:a|one) quarter turn (?:to the )?" + Right), (r, m) => Set(r, m, 90)),
        (Pattern.En("(?:flip|mirror) {it}(?:upside down,? (?:and )?vertically|vertically,? (?:and )?upside down)"), (r, _) => r.Edit = r.Edit with { Flip = new Flip(FlipDirection.Vertical) }),
        (Pattern.En("(?:is |it's )?(?:the )?wrong way up"), (r, m) => Set(r, m, 180)),
        (Pattern.En("(?:turn |flip |is |it's )?{it}upside down"), (r, m) => Set(r, m, 180)),
        (Pattern.En("(?:rotate|turn) {it}(?:on its side|sideways)|rotate {it}"), (r, m) => Set(r, m, 90)),
        (Pattern.Zh("(?:旋转|转) ?(?:-|负) ?{n} ?°?度?|(?:逆时针|向左)(?:方向)? ?{n} ?(?:°|度)"), (r, m) => Turn(r, m, -1)),
        (Pattern.Zh("(?:顺时针|向右)(?:方向)? ?{n} ?(?:°|度)"), (r, m) => Turn(r, m, 1)),
        (Pattern.Zh("(?:顺时针|[向往朝]右)(?:方向|边|侧)*(?:旋转|翻转|转|倒) ?1 ?下"), (r, m) => Set(r, m, 90)),
        (Pattern.Zh("(?:逆时针|[向往朝]左)(?:方向|边|侧)*(?:旋转|翻转|转|倒) ?1 ?下"), (r, m) => Set(r, m, 270)),
        (Pattern.Zh("(?:逆时针|[向往朝]左|左)(?:方向|边)?(?:旋转|翻转|转|倒|翻) ?{n} ?°?度?"), (r, m) => Turn(r, m, -1)),
        (Pattern.Zh("\\bflip {it}(?:by )?(?:{n} ?(?:°|degrees?\\b|deg\\b|度)|(?<n>90|180|270)\\b(?! ?[a-z%]))"), (r, m) => Turn(r, m, 1)),
        (Pattern.Zh("(?:顺时针|[向往朝]右|右)?(?:方向|边)?(?:旋转|翻转|转) ?{n}(?! ?(?:[:比]|p|i|k|x|[*]|fps|帧|秒|分钟|兆|m|g)) ?°?度?"), (r, m) => Turn(r, m, 1)),
        (Pattern.Zh("(?:逆时针|[向往朝]左)(?:边|侧)*(?:旋转|转|倒)(?: ?1 ?下)?|(?:旋转|转|倒)[向往朝]左"), (r, m) => Set(r, m, 270)),
        (Pattern.Zh("(?:顺时针|[向往朝]右)(?:边|侧)*(?:旋转|转|倒)(?: ?1 ?下)?|(?:旋转|转|倒)[向往朝]右|旋转"), (r, m) => Set(r, m, 90)),
        (Pattern.Zh("上下颠倒|倒过来|(?:画面|视频|影片|图像|人|头|拍|录)(?:出来|整个|全|都|是|成|得)*(?:颠倒|倒)(?:过来)?(?:的|了|着)(?:[^.;!?¤]{0,6}(?:转|正|翻)(?:过来|回来|正| ?1 ?下))?"), (r, m) => Set(r, m, 180)),
    ];

    private static void Turn(PromptReading reading, Match match, int direction)
    {
        var degrees = NumberText.Parse(match.Groups["n"].Value) ?? 0;
        if (degrees > 3600 || degrees % 90 != 0)
            reading.Unsupported(match);
        else
            Set(reading, match, ((((int)degrees * direction) % 360) + 360) % 360);
    }

    private static void Set(PromptReading reading, Match match, int degrees)
    {
        if (degrees == 0) return;
        reading.Edit = reading.Edit with { Rotation = new Rotation(degrees) };
        reading.RotatedAt = match.Index;
    }
}
