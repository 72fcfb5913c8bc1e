using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What is seen tells how the picture lies: "the sky is on the left", "my head's at the bottom".</summary>
internal sealed class RotationPhrases : Rephrasing
{
    private const string Up = "(?:(?:the|my|his|her|our|their|everyone's|everybody's) )?(?:sky|top(?: of (?:the |my )?(?:picture|screen|frame|video|image|clip|shot))?|ceiling|heads?|roof|hair|hats?)";
    private const string Down = "(?:(?:the|my|his|her|our|their|everyone's|everybody's) )?(?:floor|ground|feet|legs|shoes|grass|bottom)";
    private const string Is = "(?:is|are|'s|points?|sits?|lies?|comes out|ended up)(?: (?:now|all|over|way|off))*(?: (?:at|on|to|towards?|in))? the";
    private const string Side = "(?: (?:hand )?side)?(?: of (?:the )?(?:screen|picture|frame|video|image))?(?! (?:of|corner|half|third|crop|cut))(?:[,;.:-]{1,2} ?(?:(?:so|and|please|just|can you|could you) ){0,3}(?:straighten|fix|correct|stand|put|turn|set|right|get|rotate|make) (?:it|that|this)(?: (?:up|straight|right|back|upright|out|again)){0,2}(?= ?(?:$|[,.;!?])))?";

    private const string Lies = "(?:tilted|turned|rotated|tipped|rolled|lying|lies|leans|leaning)(?: (?:over|by|at|about|around)){0,2} 90 ?(?:degrees?|°) (?:(?:over )?to(?:wards?)? the |to )?";
    private const string Back = "[^.;!?0-9]{0,12}?[,;.:-] ?(?:(?:so|and|please|just|can you|could you) ){0,3}(?:straighten|fix|correct|stand|put|turn|set|right|get) (?:it|that|this)(?: (?:up|straight|right|back|upright|out|again)){0,2}(?= ?(?:$|[,.;!?]))";

    private const string ZhTop = "(?:天空?|屋顶|天花板|头顶?|人头)(?:都|全|是)?(?:在|跑到?|朝|冲|对着|到|歪到?|转到?|跑去)(?:了)?(?:画面)?的?";
    private const string ZhSide = "(?:(?:边|侧|手边|面)(?:去|来)?了?|(?= ?(?:$|[,.;!?了])))";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        // "Flip it so the text is readable": what comes of the turn.
        (Pattern.Zh("(?<=\\b(?:flip|mirror|rotate|turn|spin)\\b[^.;!?]{0,40}),? (?:(?:so(?: that)?|to make) )?(?:the |my |that |those )?(?:text|writing|letters|words|signs?|numbers?|lettering|logo) (?:(?:is|are|becomes?|gets?|should be|must be) )?(?:readable|legible|the right way(?: round| up)?)(?: again)?(?= ?(?:$|[,.;!?]))"), ""),
        (Pattern.En(Up + " " + Is + " left" + Side), "rotate it 90 degrees clockwise"),
        (Pattern.En(Up + " " + Is + " right" + Side), "rotate it 90 degrees counterclockwise"),
        (Pattern.En(Down + " " + Is + " left" + Side), "rotate it 90 degrees counterclockwise"),
        (Pattern.En(Down + " " + Is + " right" + Side), "rotate it 90 degrees clockwise"),
        (Pattern.En("(?:(?:the|my|his|her|our|their) )?(?:sky|ceiling|heads?|roof) " + Is + " bottom" + Side), "it's upside down"),
        (Pattern.En("(?:(?:the|my|his|her|our|their) )?(?:floor|ground|feet|shoes) " + Is + " top" + Side), "it's upside down"),
        (Pattern.Zh("(?<=(?:\\b(?:side|sideways|lie|lying|turned|rotated)\\b)[^.;!?]{0,30}),? (?:with )?(?:our |the |my |their )?(?:heads?|tops?) (?:to|on|at|towards?) the left\\b"), ", rotate it 90 degrees clockwise"),
        (Pattern.Zh("(?<=(?:\\b(?:side|sideways|lie|lying|turned|rotated)\\b)[^.;!?]{0,30}),? (?:with )?(?:our |the |my |their )?(?:heads?|tops?) (?:to|on|at|towards?) the right\\b"), ", rotate it 90 degrees counterclockwise"),
        (Pattern.En("(?:fell|fallen|tipped|toppled|rolled|lies|lying)(?: over)?(?: by)? 90(?: ?(?:degrees?|°))? (?:over )?to(?:wards?)? the left"), "rotate it 90 degrees clockwise"),
        (Pattern.En("(?:fell|fallen|tipped|toppled|rolled|lies|lying)(?: over)?(?: by)? 90(?: ?(?:degrees?|°))? (?:over )?to(?:wards?)? the right"), "rotate it 90 degrees counterclockwise"),
        // "Tilted 90 degrees to the left, straighten it": how it lies is turned back.
        (Pattern.En(Lies + "(?:left|counter ?clockwise|anti ?clockwise)" + Back), "rotate it 90 degrees clockwise"),
        (Pattern.En(Lies + "(?:right|clockwise)" + Back), "rotate it 90 degrees counterclockwise"),
        (Pattern.Zh(ZhTop + "左" + ZhSide), "顺时针旋转90度"),
        (Pattern.Zh(ZhTop + "右" + ZhSide), "逆时针旋转90度"),
        (Pattern.Zh("天空?(?:都|全)?(?:在|跑到?)(?:了)?(?:画面)?(?:最)?(?:的)?(?:下面|下方|底下|底部|下边)[, ]?(?:而|但|和)?(?:地面?|海面?|水面?)?(?:都|全|反而|倒)?(?:在|跑到?)?(?:了)?(?:上面|上方|顶上|顶部|上边|头上)?了?"), "旋转 180 度"),
    ];
}
