using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What is seen tells how the picture lies: "the sky is on the left", "my head's at the bottom".</summary>
internal sealed class RotationPhrases : Rephrasing
{
    private const string Up = "(?:(?:the|my|his|her|our|their|everyone's|everybody's) )?(?:sky|top|ceiling|heads?|roof|hair|hats?)";
    private const string Down = "(?:(?:the|my|his|her|our|their|everyone's|everybody's) )?(?:floor|ground|feet|legs|shoes|grass|bottom)";
    private const string Is = "(?:is|are|'s|points?|sits?|lies?|comes out|ended up)(?: (?:now|all))?(?: (?:at|on|to|towards?|in))? the";
    private const string Side = "(?: (?:hand )?side)?(?: of (?:the )?(?:screen|picture|frame|video|image))?(?! (?:of|corner|half|third|crop|cut))";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        (Pattern.En(Up + " " + Is + " left" + Side), "rotate it 90 degrees clockwise"),
        (Pattern.En(Up + " " + Is + " right" + Side), "rotate it 90 degrees counterclockwise"),
        (Pattern.En(Down + " " + Is + " left" + Side), "rotate it 90 degrees counterclockwise"),
        (Pattern.En(Down + " " + Is + " right" + Side), "rotate it 90 degrees clockwise"),
        (Pattern.En("(?:(?:the|my|his|her|our|their) )?(?:sky|ceiling|heads?|roof) " + Is + " bottom" + Side), "it's upside down"),
        (Pattern.En("(?:(?:the|my|his|her|our|their) )?(?:floor|ground|feet|shoes) " + Is + " top" + Side), "it's upside down"),
    ];
}
