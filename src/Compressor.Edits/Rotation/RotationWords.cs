using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Rotation by quarter turns, clockwise unless said otherwise. How far and which way are said in any order ("a quarter clockwise", "to the left
/// by 90"); a complaint ("it is upside down") asks for a turn only where none is named.
/// </summary>
internal sealed class RotationWords : TableRule
{
    private const string Verb = "(?:rotat(?:e|ed|ing|ion)|turn(?:ed|ing)?|spin|spun|tip(?:ped)?|tilt(?:ed)?|roll(?:ed)?|lay|twist(?:ed)?|swing|swivel(?:led)?|pivot|swung)";
    private const string Picture = "(?:it|this|that|everything|them|these|those|both(?: (?:of them|clips|videos|files))?|(?:the|my|our) (?:[a-z]{1,12} )?(?:clips|videos|pictures)|(?:the|my|our|this|that|whole|entire) (?:[a-z]{1,12} ){0,2}(?:video|clip|picture|image|movie|film|footage|recording|file|frame|thing|screen|shot|photo|pic)|video|clip|picture|film)";
    private const string Left = "(?<ccw>left(?! (?:to|and|for) (?:the )?right)|(?:counter|anti) ?clock ?wise|ccw)";
    private const string Right = "(?<cw>right(?! (?:to|and|for) (?:the )?left| way| side| now| away)|clock ?wise|cw)";
    private const string Way = "(?:" + Left + "|" + Right + ")";
    private const string Unit = "(?: ?°| ?degrees?\\b| ?deg\\b| ?度)";

    /// <summary>Not the number of anything else: "turn it 10 seconds later".</summary>
    private const string Bare = "(?= ?(?:$|[,.;!?¤&+()]|[-–—][ ]|(?:and|then|to|towards|left|right|clock ?wise|counter|anti|cw|ccw|with|in|but|please|pls|so|for|by|on|over|around|round|while|because|cos|as|or|thanks)\\b))(?![.,/:][0-9])";
    private const string Amount = "(?:(?<minus>minus |-|[-−–] ?)?(?<deg>" + Pattern.Number + ")(?:" + Unit + "|" + Bare + ")|(?<quarter>(?:1/4|(?:1 )?quarter))|(?<three>3/4|3 quarters?)|(?<half>1/2)(?! (?:the |of the |its )?(?:size|file|speed|volume|loud|as|width|height|resolution)))";

    /// <summary>What stands between: "over sideways by", "of a turn to the".</summary>
    private const string Between = "(?: (?:over|around|round|about|once|sideways|on its side|on to its side|onto its side|by|through|to|towards|the|of a|a|full|exactly|just|turns?|way|on|back),?)*";
    private const string ZhLeft = "(?<ccw>逆时[针钟]|反时[针钟]|[向往朝]左|左(?=[边侧面]?(?:再|给我)?[旋翻转倒拧扭]))";
    private const string ZhRight = "(?<cw>顺时[针钟]|正时[针钟]|[向往朝]右|右(?=[边侧面]?(?:再|给我)?[旋翻转倒拧扭]))";
    private const string ZhVerb = "(?:旋转|翻转|转动|转|倒|翻|拧|扭)";
    private const string ZhNotAngle = "(?! ?(?:[:比/]|(?:(?:p|i|k|x|fps|m|g|mb|kb|px|percent)(?![a-z]))|[*]|帧|秒|分|兆|像素|下|个|段|条|张|倍|点|成|屏|版))";
    private const string ZhAmount = "(?:(?<minus>-|负) ?)?(?:(?<three>3/4) ?(?:圈|周|转)?|(?<quarter>1/4) ?(?:圈|周|转)?|(?<half>1/2|半) ?(?:圈|周|转)|(?<deg>" + Pattern.Number + ")(?: ?(?:°|度)|" + ZhNotAngle + "))";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:{not} (?:be )?(?:rotate|rotating|rotated|turn(?! off| down| up)|turned) {it}|(?:does not|doesn't|doesnt) need (?:rotating|turning|to be (?:rotated|turned))|keep (?:the )?(?:rotation|orientation))"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|无需|不必|(?:而|并)?不是|并?非|不)(?:再|要|用|做|的)?(?:旋转|转(?![成为换]))(?: ?[0-9]{1,3} ?度)?"), Nothing),
        // 手机倒了，倒着那段删掉: what goes is not to be turned.
        (Pattern.Zh("(?:倒|横|竖|歪|斜)着?的?(?:那|这)(?: ?1 ?)?(?:段|截|部分|会儿|几秒)|(?:手机|相机|机器|三脚架|支架|脚架|杯子|架子|椅子|牌子)(?:被|给|都|又|突然)*[^,.;!?]{0,4}?倒了(?=[,.;]|[^,.;!?]{0,4}(?:才|又|然后))"), Nothing),
        // "It's rotated 90 to the left, fix that": how it lies.
        (Pattern.Zh("\\b(?:it's|it is|is|was|came out|got|everything's|everything is|video's) (?:all |now |somehow )*(?:rotated|turned|tilted|tipped)(?: " + Picture + ")?" + Between + " (?:" + Amount + "|" + Way + "\\b)(?:" + Between + ",? (?:" + Amount + "|" + Way + "\\b)){0,2}(?=[^.;!?]{0,24}\\b(?:fix|correct|straighten|put (?:it|that) right|right it|undo|sort|set (?:it|that) right|turn it back)\\b)"), PutRight),
        (Pattern.Zh("\\b" + Verb + "(?: " + Picture + ")?" + Between + " (?:" + Amount + "|" + Way + "\\b)(?:" + Between + ",? (?:" + Amount + "|" + Way + "\\b)){0,2}(?: (?:of a )?turns?\\b)?"), Turn),
        (Pattern.Zh("\\b(?:(?<deg>90|180|270)(?:" + Unit + ")?|(?<deg>" + Pattern.Number + ")" + Unit + "|(?<quarter>(?:1/4|(?:1 )?quarter))(?: turn)?|(?<three>3/4)(?: turn)?|(?<half>1/2) turn)" + Between + " (?:rotation\\b|rotated\\b|(?<ccw>(?:counter|anti) ?clock ?wise|ccw|(?<=(?:to|the)[ ])left)\\b|(?<cw>clock ?wise|cw|(?<=(?:to|the)[ ])right)\\b)"), Turn),
        (Pattern.En("(?:flip|mirror) {it}(?:upside down,? (?:and )?vertically|vertically,? (?:and )?upside down)"), (r, _) => r.Edit = r.Edit with { Flip = new Flip(FlipDirection.Vertical) }),
        (Pattern.Zh("\\bflip {it}(?:by )?(?:(?<deg>" + Pattern.Number + ")" + Unit + "|(?<deg>90|180|270)\\b(?! ?[a-z%]))"), Turn),
        (Pattern.En("(?:(?:is |it's |stands? |standing |stood )?on (?:its|her|his|their|my) head(?! (?:in|with|there|and|for|while))(?:,? ?(?:so )?(?:please )?turn it (?:a)?round)?)|(?:is |it's |come out |came out |filmed |recorded )?(?:the )?wrong way up|(?:turn |put |flip )?{it}(?:the )?other way up|(?:turn|put|flip|set|get|swing|stand) {it}(?:back )?(?:the )?(?:right|correct|proper) (?:way|side) up|(?:turn |flip |is |it's )?{it}upside down|(?:standing|stand|hanging|walking|are|'re) on (?:their|our) heads|(?:picture|video|clip|image|it|everything|world)(?: is|'s| came out) (?:standing )?on its head|(?:turn|spin|swing) {it}(?:completely )?on its head"), Complain),
        // "It lies on its right side": it fell to the right, and the opposite puts it right.
        (Pattern.En("(?:is |are |was |it's |everything's )?(?:lying|lies|lay|fell(?: over)?|fallen(?: over)?|tipped(?: over)?|leaning|rolled(?: over)?) (?:down )?(?:on|onto|to) (?:its|her|his|the|my|their) (?:(?<right>right)|(?<left>left))(?: (?:hand )?side)?"), (r, m) => { if (r.Edit.Rotation is null && !r.Text.Had(ToldTurn)) Set(r, m, m.Groups["right"].Success ? 270 : 90); }),
        (Pattern.Zh("(?:整个|画面|视频|人|全|都)[^,.;!?¤]{0,4}(?:(?:往|向|朝)(?:(?<right>右)|(?<left>左))(?:边|侧|面)?(?:倒|躺|歪|横)(?:了|着|下)?|(?:倒|躺|歪|横)(?:到|向|在|去)了?(?:(?<right>右)|(?<left>左))(?:边|侧|面)(?:去)?(?:了)?)"), (r, m) => { if (r.Edit.Rotation is null) Set(r, m, m.Groups["right"].Success ? 270 : 90); }),
        // "It lies on its side. Clockwise please."
        (Pattern.Zh("\\b(?:sideways|on (?:its|her|his|their|the|my) (?:[a-z]+ )?side|lying down)\\b[^;!?]{0,44}?[,.:] ?(?:(?:stand|put|set|get) (?:it|them|her|him|us|everyone|everybody)(?: back)? up,? ?|turn (?:it|them),? ?|so |and |please |to the )*" + Way + "\\b"), TurnIfSaid),
        (Pattern.Zh("(?<!(?:时[针钟]|[向往朝][左右]|[左右][转旋])[^,.;!?]{0,6})\\b(?:(?<deg>90|180|270)(?: ?°| degrees?\\b)|(?<quarter>(?:1/4|(?:1 )?quarter)) turn\\b) ?(?:" + Left + "|" + Right + ")?"), TurnIfSaid),
        (Pattern.En("(?:rotate|turn) {it}(?:on its side|sideways)|rotate {it}(?! ?[0-9])"), (r, m) => r.Edit = r.Edit.Rotation is null ? Rotated(r, m, 90) : r.Edit),
        // 左转，静音.
        (Pattern.Zh("(?<=^|[,;:+、。] ?)(?:(?<ccw>左)|(?<cw>右))(?:旋)?转(?= ?(?:$|[,;.!+]))"), Turn),
        // 现在是左转了90度的: how it lies, and what puts it right is the opposite.
        (Pattern.Zh("(?:现在|目前|画面|视频|已经|不小心|都|全|被)(?:是|都|被|成|已经|不小心)*(?:" + ZhLeft + "|" + ZhRight + ")(?:边|侧|方向)?(?:旋转|转|歪|倒|躺|翻)了 ?(?:" + ZhAmount + ")?(?:的)?"), PutRight),
        (Pattern.Zh("(?:" + ZhLeft + "|" + ZhRight + ")(?:手)?(?:方向|边|侧|面|的)*(?:再|给我|帮我)?" + ZhVerb + "?(?:个|了|它|画面|视频|过来|过去)* ?" + ZhAmount), Turn),
        (Pattern.Zh("(?:旋转|翻转|转动|转)(?:个|了|它|画面|视频|角度|过来|过去)* ?" + ZhAmount + "(?:[ ,(]{0,2}(?:" + ZhLeft + "|" + ZhRight + ")(?:方向)?)?"), Turn),
        (Pattern.Zh("(?:(?<ccw>逆时[针钟]|反时[针钟]|[向往朝]左)|(?<cw>顺时[针钟]|正时[针钟]|[向往朝]右))(?:方向|边|侧|手)*(?:旋转|翻转|转|倒(?!了|着|的))(?: ?1 ?下)?|(?:旋转|转|倒)(?:(?<ccw>[向往朝]左|逆时[针钟])|(?<cw>[向往朝]右|顺时[针钟]))"), Turn),
        // 旋转180度（是旋转不是镜像）: said once more.
        (Pattern.Zh("旋转"), (r, m) => { if (r.Edit.Rotation is null) Turn(r, m); }),
        (Pattern.Zh("上下(?:颠倒|反了|反的|倒了)(?:的|了|着)?(?:地)?(?:翻|旋)?转?(?:过来|回来| ?1 ?下)?|倒过来(?![放播])|头朝下|(?:脚|腿)朝上|(?:画面|视频|影片|图像|人|头|拍|录|手机|镜头|机位|整[个段支条部片])(?:出来|整个|全|都|是|成|得|拿|举|装|放|挂|架|反了)*(?:颠倒(?:过来)?(?:的|了|着)?|倒(?:过来)?(?:的|了|着)(?![放播]))(?:[^.;!?¤]{0,6}(?:转|正|翻)(?:过来|回来|正| ?1 ?下))?|(?:全|都)(?:是)?倒(?:着|过来)的?(?![放播])|(?:整个|全部?|都|人|房子?|画面|镜头里|大家|东西|景)[^,.;!?¤]{0,6}(?:倒(?:挂|立)|头冲下|脚冲上)(?:着|了|过来)?(?:的)?"), Complain),
    ];

    /// <summary>Which way it is to be turned is said as well.</summary>
    private static readonly Wording ToldTurn = Pattern.Zh("\\b(?:rotate|turn|spin|clock ?wise|counter|anti ?clock)");

    public override void Read(PromptReading reading)
    {
        base.Read(reading);
        // What a turn is for is no shape: "turn it so that she is upright", 转90度竖过来.
        if (reading.Edit.Rotation is null) return;
        reading.Text.Take(Upright);
    }

    private static readonly Wording Upright = Pattern.Zh(@"(?:\bso (?:that )?)?\b(?:[a-z']{1,12} )?(?:is|are|be|stands?|(?:put|make|get|set|tilt|turn|stand|bring|tip|rotate) {it}|comes out|looks)(?: standing| back| up| the right way up)* upright\b|(?:竖|横|立|正)(?:起来|过来|直)|横着拿");

    private static void Turn(PromptReading reading, Match match)
    {
        if (Degrees(match) is { } degrees) Set(reading, match, degrees);
        else reading.Unsupported(match);
    }

    private static void PutRight(PromptReading reading, Match match)
    {
        if (Degrees(match) is { } degrees and not 0) Set(reading, match, 360 - degrees);
    }

    /// <summary>"90 degrees" alone, whatever the verb; other angles than quarter turns may be temperatures.</summary>
    private static void TurnIfSaid(PromptReading reading, Match match)
    {
        if (reading.Edit.Rotation is null && Degrees(match) is { } degrees and (90 or 180 or 270) && !Cooks.IsMatch(reading.Text.ClauseBefore(match.Index))) Set(reading, match, degrees);
    }

    private static readonly Wording Cooks = Pattern.Zh("\\b(?:recipe|oven|bak(?:e[sd]?|ing)|roast(?:s|ed|ing)?|cook(?:s|ed|ing)?|preheat(?:ed)?|grill|heat(?:ed)?|temperature|celsius|fahrenheit|fryer|pizza|bread|cake)\\b");

    private static void Complain(PromptReading reading, Match match)
    {
        // 画面上下颠倒一下，是镜像，不是旋转: the way that is named is meant, and not the turn.
        if (reading.Edit.Rotation is null && (reading.Text.Had(NoTurn) || (reading.Text.Had(Mirrors) && reading.Text.Had(NotTurned))))
        {
            reading.Edit = reading.Edit with { Flip = new Flip(FlipDirection.Vertical) };
            return;
        }

        // 自拍的字都倒着，镜像一下: of letters that are mirrored, people say so as well.
        if (reading.Edit.Rotation is null && !(Letters.IsMatch(match.Value + reading.Text.ClauseBefore(match.Index)) && reading.Text.Has(Mirrored))) Set(reading, match, 180);
    }

    private static readonly Wording NoTurn = Pattern.Zh("镜[像射面][^!?。]{0,12}(?:不是|不要|而非|不用|并非|别)(?:要|再|用)?旋?转|(?:不是|不要|而非|不用|并非|别)(?:要|再|用)?旋?转[^!?。]{0,12}镜[像射面]");
    private static readonly Wording Mirrors = Pattern.Zh("\\bmirror(?:s|ed|ing)?\\b");
    private static readonly Wording NotTurned = Pattern.Zh("\\b(?:not|don't|no|without|instead of|rather than)(?: (?:a|be|being|it|to))* (?:rotat(?:e|ed|ing|ion)|turn(?:ed|ing)?)\\b");
    private static readonly Wording Letters = Pattern.Zh("字|衣服|号码|招牌|logo");
    private static readonly Wording Mirrored = Pattern.Zh("镜[像射面]|左右(?:翻|反|对调|互?换|颠倒)|水平(?:翻|镜)|自拍|前置");

    /// <summary>Clockwise; null: no quarter turns.</summary>
    private static int? Degrees(Match match)
    {
        var said = match.Groups["deg"].Success ? NumberText.Parse(match.Groups["deg"].Value)
            : match.Groups["half"].Success ? 180
            : match.Groups["three"].Success ? 270
            : 90;
        if (said is not { } degrees || degrees > 3600 || degrees % 90 != 0) return null;
        var sign = (match.Groups["ccw"].Success ? -1 : 1) * (match.Groups["minus"].Success ? -1 : 1);
        return ((((int)degrees * sign) % 360) + 360) % 360;
    }

    private static void Set(PromptReading reading, Match match, int degrees)
    {
        if (degrees != 0) reading.Edit = Rotated(reading, match, degrees);
    }

    private static VideoEdit Rotated(PromptReading reading, Match match, int degrees)
    {
        reading.RotatedAt = match.Index;
        return reading.Edit with { Rotation = new Rotation(degrees) };
    }
}
