using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Two shapes for one picture: "make it vertical and horizontal", 既要1:1又要16:9. One that is corrected ("not 4:5 but 1:1") or described is none.</summary>
internal static class AspectConflict
{
    private const string Also = "(?:and|also|but also|plus|as well as|while being|at the same time|同时|并且|而且|又|也|还得?要?|和)";
    private const string Not = "(?<!(?:\\b(?:not|from|no|instead of|rather than|than|was|is|my|this|exported|saved|rendered|uploaded|posted|sent|recorded|filmed|shot|came out|isn't|don't want it)|不是|不要|别|原来|从|本来)(?: (?:a|an|the|as|in|make it))? ?)";
    private const string Tall = Not + "(?:\\b(?:9 ?:16|3:4|4:5|2:3|vertical|portrait)\\b|竖屏|竖版|竖的|直式|直的|竖着)";
    private const string Wide = Not + "(?:\\b(?:16 ?:9|4:3|3:2|21:9|horizontal|landscape|widescreen)\\b(?! (?:tv|monitor|screen|video|clip|footage|to|into))|横屏|横版|横的|横着)";
    private const string Even = Not + "(?:\\b(?:1:1|squared?)\\b|正方形|方形|方的)";
    private const string Ratio = "(?:16 ?: ?9|9 ?: ?16|4 ?: ?3|3 ?: ?4|1 ?: ?1|4 ?: ?5|5 ?: ?4|21 ?: ?9|3 ?: ?2|2 ?: ?3)";
    private const string Gap = "[^.;!?¤]{0,16}?";

    private static readonly Wording Two = Pattern.Zh(string.Join('|', Pairs().Select(pair => pair.One + Gap + "(?<![a-z])" + Also + "(?![a-z])" + Gap + pair.Other)));

    /// <summary>甲要横屏，乙要竖屏，两个都得是.</summary>
    private static readonly Wording BothWanted = Pattern.Zh(string.Join('|', Pairs().Select(pair => pair.One + "[^!?¤]{0,16}[,;][^!?¤]{0,12}(?:要|想|说)[^,.;!?¤]{0,4}" + pair.Other + "[^!?¤]{0,40}(?:(?:两|2) ?(?:个|种|边)?(?:比例|尺寸|画面|版本|样)?都|都(?:得是|要满足|要是|得满足)|1 ?条[^,.;!?]{0,4}都)")));

    /// <summary>"One wants 4:3, the other 16:9, can I have both at once".</summary>
    private static readonly Wording BothAtOnce = Pattern.Zh("(?:" + string.Join('|', Pairs().Select(pair => pair.One + "[^!?]{0,40}?" + pair.Other)) + "|(?<![0-9:])(?<one>" + Ratio + ")(?![0-9])[^!?]{0,40}?(?!\\k<one>)(?<![0-9:])" + Ratio + "(?![0-9:]))[^!?]{0,40}?\\b(?:both (?:at once|at the same time|together|in 1|in one|shapes|formats|versions|please)|(?:want|have|need|do|get|make|fill|fit|suit|serve|show|cover|satisfy|please|for) (?:it |them )?both\\b(?! (?:sides|ends|edges|bars|the|of|left|top))|at (?:once|the same time)\\b)");

    public static bool IsIn(FoldedText text) => text.Has(Two) || text.Has(BothWanted) || text.Had(BothAtOnce);

    private static IEnumerable<(string One, string Other)> Pairs()
    {
        string[] shapes = [Tall, Wide, Even];
        return shapes.SelectMany(_ => shapes, (one, other) => (one, other)).Where(pair => pair.one != pair.other);
    }
}
