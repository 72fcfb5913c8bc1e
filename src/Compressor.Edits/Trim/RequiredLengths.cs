using System.Text.RegularExpressions;
using Compressor.Edits.Quantities;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// How long somebody lets a video be: "Etsy wants between 5 and 15 seconds". That is no part of it, and asks nothing of a video that is said to be as long already.
/// </summary>
internal static class RequiredLengths
{
    /// <summary>What stands before the two times.</summary>
    public const string Lead = "(?:\\b(?:lets?|allows?|accepts?|permits?|requires?|demands?|expects?|takes|insists? on|calls? for|(?:wants?|needs?|asks? for|rules?(?: (?:is|are|says?))?|limits?(?: (?:is|are))?)(?=[^.;!?]{0,40}\\b(?:between|anywhere)\\b))(?: (?!from\\b)[a-z]+){0,3}(?: [0-9.]{1,6} ?[kmg]b[a-z ]{0,12}(?:and|,))? ?(?:between |anywhere (?:between |from ))?|\\b[kmg]b (?:max |tops |at most |limit )?(?:and|,) (?:anywhere )?(?:between ))";

    private const string Range = "[0-9]{1,3}(?: ?(?:s|secs?|seconds?|m|mins?|minutes?)\\b)? ?(?:-|~|to|and) ?[0-9]{1,3} ?(?:s|secs?|seconds?|mins?|minutes?)\\b";

    private static readonly Wording Rule = Pattern.Zh("(?:" + Lead + ")(?<range>" + Range + ")|(?<range>(?:\\b(?:between|anywhere from|from) )?" + Range + ")(?= (?:is|are|was|being) (?:what|all|the (?:rule|limit|range|allowed|most)|how long|allowed|permitted|required|their)\\b)");

    /// <summary>"A video intro of 60 to 90 seconds".</summary>
    private static readonly Wording OfLength = Pattern.Zh("\\b(?:of|lasting|between|anywhere from|that (?:is|are|lasts?|runs?)|must be|has to be|should be|to be|be) (?<range>" + Range + ")");

    /// <summary>The rule that the source keeps as it is; null: none, or nothing is said of the source's length.</summary>
    public static Capture? Kept(string text, IReadOnlyList<RoledQuantity> quantities)
    {
        var match = Rule.Match(text) is { Success: true } rule ? rule : OfLength.Match(text);
        if (!match.Success) return null;
        var range = match.Groups["range"];
        var most = quantities.LastOrDefault(one => one.Quantity.Kind == QuantityKind.Time && one.Quantity.Index >= range.Index && one.Quantity.End <= range.Index + range.Length);
        var isKept = most is not null && quantities.Any(one => one.Role == QuantityRole.Source && one.Quantity.Kind == QuantityKind.Time && one.Quantity.Value <= most.Quantity.Value);
        return isKept ? range : null;
    }
}
