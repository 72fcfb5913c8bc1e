using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"flip it horizontally", "mirror it", 左右翻转; left to right unless said otherwise. A "kick flip" is none.</summary>
internal sealed class FlipWords : TableRule
{
    private const string Flip = "(?:un ?)?(?:flip(?:ped|ping)?|mirror(?:ed|ing)?|invert(?:ed|ing)?|reflect(?:ed|ing)?)";
    private const string Reversed = "(?:backwards?|back to front|mirrored|reversed|flipped|inverted|in mirror writing|mirror writing|mirror image|(?:the )?wrong way (?:round|around))";
    private const string Camera = "(?:camera|webcam|web cam|cam|phone|i ?phone|i ?pad|tablet|laptop|selfie|lens|app|zoom|teams|face ?time|software|recorder|it)";
    private const string Horizontally = "(?:(?:the other way(?: round| around)? )?(?:from )?(?:horizontal(?:ly)?|left ?(?:to|and|/)? ?right|right ?(?:to|and|/)? ?left|along the (?:vertical|y) axis))";
    private const string Vertically = "(?:vertical(?:ly)?|top ?(?:to|and|/)? ?bottom|bottom ?(?:to|and|/)? ?top|up ?(?:and|/)? ?down|along the (?:horizontal|x) axis)";
    private const string Picture = "(?:it|this|that|them|these|those|both(?: (?:of them|clips|videos|files))?|all of them|(?:the|my|our) (?:[a-z]{1,15} )?(?:clips|videos|pictures)|(?:the|my|this|that|our) (?:[a-z]{1,15} ){0,2}(?:video|clip|picture|image|movie|film|footage|recording|file|frame|selfie|time ?lapse|reel|scene|shot)(?: video)?)";
    private const string All = "(?:(?:them|these|those|both|all|each|everything)(?: (?:of )?(?:them|these|those|clips|videos|two|three|files))? |{it})";
    private const string ClauseStart = "(?<=^|¤[ ]?|[,.;:!&+][ ]?|(?:and|then|also|please|to)[ ])";
    private const string ClauseEnd = "(?=[ ]?(?:$|¤|[,.;!?&+]|(?:and|then|to|but)\\b))";

    private const string Mend = "(?:fix|correct|mend|repair|rectify|sort(?: out)?|undo|(?:put|set|get) (?:it|that|this|them|both|those) right)\\b";

    /// <summary>Two things are wrong: the picture is turned, and mirrored as well.</summary>
    private static readonly Wording BothWrong = Pattern.Zh("\\bboth\\b|\\b(?:mirrored|backwards?|reversed|back to front) and upside down\\b|\\bupside down(?:,| and)(?: also)? (?:mirrored|backwards?|reversed|back to front)\\b|\\b(?:and|but) (?:also|it's also|is also)\\b|\\b(?:as well|too)\\b|[两2二] ?(?:样|个|处|种)|都|还|又|而且|也");

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} (?:be )?" + Flip + " " + All + "(?:(?:" + Horizontally + "|" + Vertically + "))?"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|(?:而|并)?不是|并?非|不|无需)(?:左右|上下|水平|垂直)?(?:翻转|镜[像射面])"), Nothing),
        (Pattern.En(Flip + " " + All + "(?:both " + Horizontally + " and " + Vertically + "|both " + Vertically + " and " + Horizontally + "|" + Horizontally + " and " + Vertically + "|"
            + Vertically + " and " + Horizontally + "|both ways|in both directions)"), (r, _) => Both(r)),
        (Pattern.En("(?:then )?" + Flip + " " + All + "" + Vertically + "|(?:a )?(?:vertical(?:ly)?|top (?:to )?bottom|bottom (?:to )?top|up down|upside down) (?:flip|mirror(?:ed)?|flipped|reflected)(?: {it})?|vflip"), (r, m) => Set(r, m, FlipDirection.Vertical)),
        (Pattern.En("(?:then )?" + Flip + " " + All + "" + Horizontally + "|(?:a )?(?:horizontal(?:ly)?|left (?:to )?right|right to left|side to side) (?:flip|mirror(?:ed)?|flipped)(?: {it})?|hflip"), (r, m) => Set(r, m, FlipDirection.Horizontal)),
        (Pattern.En("(?:un ?)?(?:flip|mirror) " + Picture + "|(?:a |as a )?mirror(?:ed)? (?:image|version)(?: of {it})?|(?:make|get) " + Picture + " mirrored|" + Picture + "(?: is|'s) mirrored"),
            (r, m) => Set(r, m, FlipDirection.Horizontal)),
        (Pattern.En("reverse {it}" + Horizontally + "|" + Camera + " (?:always |has |have |had )*(?:mirrors|mirrored|flips|flipped|reverses|reversed|swaps|swapped) (?:it|me|us|them|everything|all|left and right|sides|(?:the|my|our) [a-z]{1,15})(?: (?:around|round))?"), Complain),
        (Pattern.En(Camera + " (?:(?:was|is|had|were|stayed|got|been|apparently|still|stuck|set|left|filmed|recorded) ){1,3}(?:in |on |to |with )?(?:the )?mirror(?:ed|ing)?(?: mode| view| image| setting| on)?\\b(?=[^!?]{0,80}\\b(?:put (?:that|it|this) right|fix (?:that|it|this)|undo (?:that|it|this)|correct (?:that|it|this)|set (?:that|it|this) right|the right way|turn (?:it|that) (?:round|around|back)|sort (?:that|it|this)))"), Complain),
        (Pattern.En(Camera + " (?:filmed|recorded|shot|took|saved|captured) (?:it|this|that|me|us|everything|(?:the|my) [a-z]+) (?:all )?" + Reversed), Complain),
        (Pattern.En("left (?:should|must|has to|needs to|ought to) be (?:on the )?right(?: and (?:the other way (?:round|around)|vice versa|right (?:should be |must be )?left))?|(?:as|like) in (?:a|the) mirror|(?:as|like) a mirror (?:image|would show it)"), (r, m) => Set(r, m, FlipDirection.Horizontal)),
        (Pattern.En("top to bottom mirrored|mirrored (?:from )?top to bottom|(?:upside down|top to bottom) mirror(?:ed|ing)?|top (?:becomes|should become|to become) (?:the )?bottom(?: and (?:vice versa|bottom top))?|like a reflection in (?:a|the) (?:lake|water|puddle|pond)"), (r, m) => Set(r, m, FlipDirection.Vertical)),
        (Pattern.En("(?:want|need|have|get|make) {it}mirrored|mirrored (?:please|pls)"), (r, m) => Set(r, m, FlipDirection.Horizontal)),
        (Pattern.En("left and right (?:are |is |got )?(?:swapped|reversed|mirrored|switched|the wrong way(?: round| around)?)|(?:swap|switch|exchange) left and right"), (r, m) => Set(r, m, FlipDirection.Horizontal)),
        (Pattern.En("(?:text|writing|letters?|words?|lettering|signs?|numbers?|everything|names?|titles?|logos?|print)(?: (?:on|in|of) (?:the|my|our|his|her|their) [a-z]{1,12}(?: [a-z]{1,12})?)?,? (?:(?:all|is|are|was|were|reads?|looks?|comes out|came out|come out|appears?|shows?(?: up)?|got|being|now|it's|they're) )*" + Reversed
            + "|(?:reads?|reading|comes out|came out|come out|written|looks|appears?|shows up|showing up) (?:all |like )*(?:backwards?|back to front|mirrored|in mirror writing|in mirror image)|(?:are|is|all) in mirror writing"), Complain),
        (Pattern.Zh(ClauseStart + "(?:un-?)?(?:flip|mirror)(?:ed)?" + ClauseEnd), (r, m) => Set(r, m, FlipDirection.Horizontal)),
        // 上下翻转（镜像那种）: which turning it is.
        (Pattern.Zh("(?<=(?:上下|左右|水平|垂直)(?:方向)?翻转[(, ]{1,2})(?:就是|像|是)?镜[像射面](?:那种|的那种|似的|一样|效果)"), Nothing),
        (Pattern.Zh("(?:再|然后)?(?:进行)?(?:水平|左右)(?:和|及|、|与)?(?:垂直|上下)(?:都)?(?:方向)?(?:翻转|镜[像射面]|颠倒|对调)"), (r, _) => Both(r)),
        (Pattern.Zh("(?:再|然后)?(?:进行)?(?:垂直|上下)(?:方向)?(?:翻转|镜[像射面]|对调)|镜[像射面](?:垂直|上下)翻转"), (r, m) => Set(r, m, FlipDirection.Vertical)),
        (Pattern.Zh("(?:再|然后)?(?:进行)?(?:水平|左右)(?:方向)?(?:翻转|镜[像射面]|颠倒|对调|反转|反过来)|左右翻(?: ?1 ?下|回来|过来|个面|面)?|左右(?:反|调换?|互换|换)(?:转|过来|回来| ?1 ?下)"), (r, m) => Set(r, m, FlipDirection.Horizontal)),
        (Pattern.Zh("上下翻(?: ?1 ?下|过来|个面|面)"), (r, m) => Set(r, m, FlipDirection.Vertical)),
        // 上下翻转（是镜像不是旋转）: beside a direction, the name of the edit only explains it.
        (Pattern.Zh("镜[像射面](?:翻转|反转|处理|一下)?|翻转(?:画面|视频|一下)?"), (r, m) => { if (r.Edit.Flip is null) Set(r, m, FlipDirection.Horizontal); }),
        (Pattern.Zh("左右(?:方向)?(?:也|都|还|又|是|全)*反(?![应映转])(?:着|过来|了|的)?|(?:画面|视频|字|文字|人)?(?:是|都)?(?:左右)?(?<![装拿举放戴架说讲记写打])(?<!方向(?:又|也|都|还是|弄)*)(?<!(?:别|不要|不能|勿)(?:给我)?[弄搞剪]?)反(?:了|的)(?!应)"), Complain),
        // A thing that is called so.
        (Pattern.En("flip (?:phones?|charts?|flops?|books?|side|camera)|(?:the|a|my|his|her|our|their|bathroom|hall|wing|rear view|side|big|in) mirrors?|(?:a|an|the|my|our|this|that) (?:[a-z]{1,12} )?mirrored [a-z]+|mirrored (?:wardrobe|ceiling|wall|room|doors?|sunglasses|glasses|ball|cabinet)"), Nothing),
        // "Upside down, and mirrored too": a second fault of the same picture.
        (Pattern.En("(?:mirrored|flipped|back to front) (?:too|also|as well)|(?:also|and|plus) (?:mirrored|back to front)(?= ?(?:$|[,.;:!?]|please|pls|so|too|as well))"), (r, m) => { if (r.Edit.Flip is null) Set(r, m, FlipDirection.Horizontal); }),
        // "The sign behind me is mirrored, fix it", "on its head and the letters are backwards, put both right".
        (Pattern.Zh("\\b(?:is|are|was|were|looks?|comes? out|came out|got|being|appears?|reads?)(?: (?:all|totally|completely|still|now|also|as well))* " + Reversed + "\\b(?=[^!]{0,60}\\b" + Mend + ")"), Complain),
        (Pattern.En("(?:flip|mirror)(?:ped|ed|ping|ing)?"), (r, m) => { if (r.Edit.Flip is null && r.Edit.Rotation is null) NotSupported(r, m); }),
    ];

    /// <summary>What looks wrong is mended where nothing says how.</summary>
    private static void Complain(PromptReading reading, Match match)
    {
        if (reading.Edit.Flip is null && (reading.Edit.Rotation is null || reading.Text.Had(BothWrong))) Set(reading, match, FlipDirection.Horizontal);
    }

    private static void Set(PromptReading reading, Match match, FlipDirection direction)
    {
        if (reading.Edit.Flip is { } other && other.Direction != direction)
        {
            Both(reading);
            return;
        }

        reading.Edit = reading.Edit with { Flip = new Flip(direction) };
        // A flip before a rotation is the opposite rotation before the flip.
        if (reading.Edit.Rotation is { } rotation && reading.RotatedAt > match.Index) reading.Edit = reading.Edit with { Rotation = new Rotation(360 - rotation.Degrees) };
    }

    private static void Both(PromptReading reading) =>
        reading.Edit = new VideoEdit { Rotation = new Rotation(180) }.Over(reading.Edit with { Flip = null });
}
