using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A clause that begins with a verb and that no rule took any of is a wish that was not understood: it is said, in the user's words. Beside other edits
/// only where its verb can be about nothing that is done here. Goes after all rules that read.
/// </summary>
internal sealed class UnreadWishes : IPromptRule
{
    private const string Start = "(?<=^|[.;!?,] ?|\\b(?:and|then|also|plus|please|can you|could you|but) )";
    private const string Rest = "(?: (?!(?:and|then|but)\\b)[a-z0-9'-]{1,16}){1,9}(?= ?(?:$|[.;!?,]| (?:and|then|but)\\b))";

    private static readonly Wording Strange = Pattern.Zh(
        Start + "(?:erase|rub out|paint|photoshop|airbrush|draw|dub|translate|animate|retouch|swap(?: out)?(?! (?:them|it|left|right|sides|back|the (?:sides|two|sound|audio|music|order|2)))|make (?:him|her|them|me|us|my [a-z]+|the [a-z]+) (?:say|disappear|vanish|smile|look|wave|laugh|dance|fly|speak|sing)|have a (?:woman|man|robot|voice|child)(?:'s voice)?|put (?:a|an|some) [a-z]+ (?:on|behind|next to|in front of) (?:me|him|her|us|them|my [a-z]+|the [a-z]+))\\b" + Rest
        + "|\\b(?:find|pick out|choose|select) (?:me |us )?(?:all )?(?:the )?(?:best|funniest|nicest|most [a-z]+|interesting|funny|exciting) (?:moments?|bits?|parts?|scenes?)\\b"
        + "|\\b(?:can|could|should) (?:the |my |it |this )*(?:[a-z]+ ){0,3}?be (?:dubbed|translated|animated|coloured|colored|painted|repainted|retouched|spoken|sung|narrated|blue|red|green|pink|yellow|sunny)\\b(?: [a-z0-9'-]{1,16}){0,5}");

    private static readonly Wording Any = Pattern.Zh(Start + "(?:add|make|change|remove|replace|insert|repeat|apply|get rid of|put (?!it\\b|this|that|them))(?! (?:[a-z]+ ){0,4}?(?:video|clip|file|footage|recording|credits?|upload|photos?|one|it|this|that|me|them|sure|second)\\b)" + Rest);

    public void Read(PromptReading reading)
    {
        if (reading.Action is not FollowUpAction.None || reading.Removed.Count > 0 || reading.ShareOfResult is not null || reading.Question is not null || reading.Destination is not null) return;
        var text = reading.Text.ToString();
        var wish = Strange.Match(text) is { Success: true } strange ? strange : reading.IsEmpty ? Any.Match(text) : null;
        if (wish is { Success: true }) reading.Unsupported(wish);
    }
}
