using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A text that only asks to know something ("my friend says videos over 3 minutes can't be mailed; is that true?") asks for no edit, whatever values it holds.
/// </summary>
internal sealed class KnowledgeQuestions : IPromptRule
{
    private const string Opening = "^(?:(?:hi|hey|hello|ok|okay|so|and|but|well|hm+|wait|quick question|question|also|then)[ ,:-]{1,3}){0,3}";

    /// <summary>"Is that true?", "does a 60 fps video look smoother?", "why is my clip 400 MB?"; what can be done, and what somebody would have, is no such question.</summary>
    private static readonly Wording Asks = Pattern.Zh(
        Opening + "(?:(?:is|are|was|were|does|do|did|isn't|aren't|doesn't)(?! (?:it |this |that |there )?(?:possible|doable|feasible|ok|okay|fine|alright|any (?:way|chance)|a (?:way|chance|trick|means)))|why(?! (?:not|don't|do not|can't you|won't you))|how (?:come|long|big|large|heavy|many|often|high|wide|tall|small|much(?! (?:smaller|shorter)))|which|who|when|where|what(?! (?:about|if))|(?:true|right|correct|really|seriously|is it|a myth)$)");

    /// <summary>"Can you tell me whether anything happens after 3:00?"</summary>
    private static readonly Wording TellMe = Pattern.Zh(Opening + "(?:can|could|would) you (?:please |maybe )?tell (?:me|us) (?:(?:whether|if) (?!(?:you|i|we|it|this) (?:can|could))|who |what (?:happens|is|was|he|she|they) )");

    /// <summary>"Would 720p look ok on a TV?", "does muting make it smaller?": what would come of an edit.</summary>
    private static readonly Wording Outcome = Pattern.Zh(
        Opening + "(?:(?:would|will|does|do|did)(?! (?:you|we|i|somebody|someone|anyone|it|this|that|he|she|they)\\b)(?: [^ ]+){1,5}? (?:look|looks|sound|play|run|affect|hurt|damage|ruin|change|matter|cost|make (?:it|a difference|the (?:file|video)|things)|help|reduce|degrade|lose)\\b"
        + "|which (?:is|one|of|would|has|looks|takes|weighs|gives)\\b|(?:do|will|would) (?:i|we) (?:lose|notice|miss|gain|save)\\b"
        + "|what (?:would|will|does|might) (?:happen|change|become|i lose|it (?:look|sound|cost|do)|that (?:look|sound|do))\\b)");

    private static readonly Wording Possible = Pattern.Zh("\\b(?:possible|doable|feasible|manageable|achievable|realistic|allowed to|can you|could you|you can|you could|would you|will you|please|pls|mind|how about|what about|way to|able to|smaller|shorter|lighter|(?:make|turn|get|cut|trim|bring|convert) (?:it|this|that|mine|my)|want|need|(?:should|could|can|may|shall) (?:i|we|it|this))\\b");

    private static readonly Wording IsBare = Pattern.Zh(Opening + "(?:(?:is|was) (?:that|this|it|he|she)(?: (?:really|actually|even|still))? (?:true|right|so|correct|the case|a myth|nonsense|real|accurate|a rule)|true|right|correct|really)$");
    private static readonly Wording Digit = Pattern.Zh("[0-9]");

    private static readonly char[] Ends = ['.', '!', '?'];

    public void Read(PromptReading reading)
    {
        if (reading.Language is not Language.English || reading.Context.IsFollowUp || !reading.Text.Source.Contains('?', StringComparison.Ordinal) || reading.Statements.Any(one => one.IsCommand)) return;
        var text = reading.Text.ToString();
        var hasQuestion = false;
        foreach (var (sentence, end) in Sentences(text))
        {
            // "I heard that 100 MB are blocked, is this so?"
            if (end == '?' && sentence.LastIndexOf(',') is > 0 and var comma && IsBare.IsMatch(sentence[(comma + 1)..].Trim()) && !IsWish(reading, text.IndexOf(sentence, StringComparison.Ordinal), comma))
            {
                hasQuestion = true;
                continue;
            }

            var isQuestion = end == '?' && (TellMe.IsMatch(sentence) || Outcome.IsMatch(sentence) || (Asks.IsMatch(sentence) && !Possible.IsMatch(sentence))) && (Digit.IsMatch(sentence) || Outcome.IsMatch(sentence) || IsBare.IsMatch(sentence) || Digit.IsMatch(text));
            hasQuestion |= isQuestion;
            if (!isQuestion && (end == '?' || IsWish(reading, text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length))) return;
        }

        if (hasQuestion) reading.Text.Take(0, text.Length);
    }

    /// <summary>Anything but what is told, as "my friend says" and "mine is 4K".</summary>
    private static bool IsWish(PromptReading reading, int index, int length)
    {
        if (index < 0 || length == 0) return true;
        var (from, to) = reading.Text.SpanOf(index, length);
        var touched = reading.Statements.Where(one => from < one.To && one.From < to).ToList();
        return touched.Count == 0 || !touched.Exists(one => one.Mood == Mood.Tells) || touched.Exists(one => one.Mood == Mood.Asks && !one.IsOverruled);
    }

    private static IEnumerable<(string Sentence, char End)> Sentences(string text)
    {
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !(Ends.Contains(text[i]) && (i + 1 == text.Length || text[i + 1] is ' ' or '?' or '!'))) continue;
            var sentence = text[from..i].Trim();
            if (sentence.Length > 0) yield return (sentence, i < text.Length ? text[i] : '.');
            from = i + 1;
        }
    }
}
