using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What somebody is going to do with the result at another time or with another tool: "I'll add my own song later in another app", "my son will put music on it
/// tomorrow". It asks for nothing here. Goes before the rules that read edits.
/// </summary>
internal sealed class LaterDeeds : TableRule
{
    private const string Who = "(?:i|we|he|she|they|somebody|someone|(?:my|our|his|her|the) [a-z]+(?: [a-z]+)?)";
    private const string Will = "(?:'ll| will|'re going to| are going to|'m going to| am going to|'s going to| is going to| gonna|'m gonna|'m planning to|'d rather| can| want to|'m|'re| am| are)(?: (?:then|just|probably|also|be))*";
    private const string Do = "(?:add|do|make|crop|trim|cut|edit|mix|dub|record|write|insert|overlay|lay|colou?r|grade|rotate|caption|subtitle|title|loop|speed|slow|put(?! (?:it|this|the (?:video|clip|file)) (?:on|up|in|online)\\b))(?:ting|ming|ping|bing|ing)?";
    private const string Elsewhere = "(?:later(?: on)?|myself|ourselves|himself|herself|themselves|afterwards?|tomorrow|tonight|next (?:week|time)|some other time|elsewhere|separately|at home"
        + "|(?:in|with|on|using) (?:(?:another|a different|some other|an?other|my (?:usual|own)|an?) (?:app|program|programme|editor|tool|software)|i ?movie|cap ?cut|premiere(?: pro)?|da ?vinci(?: resolve)?|resolve|final cut(?: pro)?|garage ?band|audacity|photoshop|canva|in ?shot|after effects|instagram|tik ?tok|my (?:phone|laptop|mac|pc|ipad|computer)))";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?<=^|[,.;!?:(] ?|\\b(?:and|but|so|because|since|as|cos) )" + Who + Will + " (?:" + Do + ")\\b[^,.;!?0-9]{0,50}?\\b" + Elsewhere + "\\b(?:[^,.;!?0-9]{0,24}?\\b" + Elsewhere + "\\b)?"), Nothing),
    ];
}
