using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A text that only asks to know something ("my friend says videos over 3 minutes can't be mailed; is that true?") asks for no edit, whatever values it holds.
/// </summary>
internal sealed class KnowledgeQuestions : IPromptRule
{
    private const string Opening = "^(?:(?:hi|hey|hello|ok|okay|so|and|but|well|hm+|wait|quick q(?:uestion)?|(?:just )?(?:a|one|1|another|dumb|silly|stupid|random) (?:quick )?question|question|also|then)[ ,:-]{1,3}){0,3}";

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

    /// <summary>"Can it remove two parts at once, like …? Not now, just wondering": what is asked is what is possible, as the text says itself.</summary>
    private static readonly Wording OnlyAsks = Pattern.Zh("[,.;!?-] ?(?:(?:i'm|i am|im|we're) )?(?:just|only|merely) (?:wondering|asking|curious|checking|want(?:ed)? to know)(?: (?:for now|really|tbh|atm|at the moment))?(?= ?(?:$|[,.;!?]))|\\b(?:hypothetically|theoretically|in theory|hypothetical question)\\b|\\b(?:not (?:doing|going to do|asking you to do|planning to do) (?:it|that|this|anything)|(?:no need to|don't|do not|dont) (?:actually )?(?:do|touch|change|cut|edit) (?:it|that|anything|this)(?: (?:yet|now|for now|right now|just yet))+)\\b|\\b(?:don't|do not|dont) (?:actually )?(?:do|touch|change|edit) anything\\b");

    private static readonly Wording Ability = Pattern.Zh(Opening + "(?:(?:just|only) (?:checking|asking|wondering|curious)[ ,:-]{1,3})?(?:(?:hypothetically|theoretically|in theory)[ ,:-]{1,3})?(?:can|could|do|does|are|is|would|will)(?: (?:it|you|one|i|we|this|the (?:app|tool|site|program|thing)|there))\\b");
    private static readonly Wording Aside = Pattern.Zh("^(?:(?:not|but not) (?:now|yet|today)|or (?:only|just)\\b.*)$");

    private static readonly Wording IsBare = Pattern.Zh(Opening + "(?:(?:is|was) (?:that|this|it|he|she)(?: (?:really|actually|even|still))? (?:true|right|so|correct|the case|a myth|nonsense|real|accurate|a rule|normal|expected|a (?:bug|problem|glitch|fault)|my fault|supposed to (?:be|happen)(?: like that)?)|true|right|correct|really)$");
    private static readonly Wording IsOdd = Pattern.Zh("\\b(?:normal|expected|bug|problem|glitch|fault|supposed to)\\b");
    private static readonly Wording Digit = Pattern.Zh("[0-9]");

    private static readonly char[] Ends = ['.', '!', '?'];

    public void Read(PromptReading reading)
    {
        if (reading.Language is not Language.English || reading.Context.IsFollowUp || !reading.Text.Source.Contains('?', StringComparison.Ordinal)) return;
        var text = reading.Text.ToString();
        var (hasQuestion, isOnlyAsked) = (false, OnlyAsks.IsMatch(text));
        if (!isOnlyAsked && reading.Statements.Any(one => one.IsCommand)) return;
        foreach (var (sentence, end) in Sentences(text))
        {
            // "I heard that 100 MB are blocked, is this so?"
            if (end == '?' && sentence.LastIndexOf(',') is > 0 and var comma && sentence[(comma + 1)..].Trim() is var asked && (IsBare.IsMatch(asked) || (Outcome.IsMatch(asked) && !Possible.IsMatch(asked))) && !IsWish(reading, text.IndexOf(sentence, StringComparison.Ordinal), comma, IsOdd.IsMatch(sentence[(comma + 1)..])))
            {
                hasQuestion = true;
                continue;
            }

            if (isOnlyAsked && (end == '?' ? Ability.IsMatch(sentence) : OnlyAsks.IsMatch(". " + sentence) || Aside.IsMatch(sentence)))
            {
                hasQuestion |= end == '?';
                continue;
            }

            var isQuestion = end == '?' && (TellMe.IsMatch(sentence) || Outcome.IsMatch(sentence) || (Asks.IsMatch(sentence) && !Possible.IsMatch(sentence))) && (Digit.IsMatch(sentence) || Outcome.IsMatch(sentence) || IsBare.IsMatch(sentence) || Digit.IsMatch(text));
            hasQuestion |= isQuestion;
            if (!isQuestion && (end == '?' || IsWish(reading, text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length))) return;
        }

        if (!hasQuestion) return;
        reading.IsOnlyAsked = isOnlyAsked;
        reading.Text.Take(0, text.Length);
    }

    /// <summary>Anything but what is told, as "my friend says" and "mine is 4K".</summary>
    /// <param name="isFound">What is named is something that was found: "no sound at 0:30, is that normal?"</param>
    private static bool IsWish(PromptReading reading, int index, int length, bool isFound = false)
    {
        if (index < 0 || length == 0) return true;
        var (from, to) = reading.Text.SpanOf(index, length);
        var touched = reading.Statements.Where(one => from < one.To && one.From < to).ToList();
        return touched.Count == 0 || (!isFound && !touched.Exists(one => one.Mood == Mood.Tells)) || touched.Exists(one => one.Mood == Mood.Asks && !one.IsOverruled);
    }

    private static IEnumerable<(string Sentence, char End)> Sentences(string text)
    {
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            // "E.g." ends nothing.
            if (i < text.Length && text[i] == '.' && i > 1 && char.IsAsciiLetter(text[i - 1]) && text[i - 2] is ' ' or '.') continue;
            if (i < text.Length && !(Ends.Contains(text[i]) && (i + 1 == text.Length || text[i + 1] is ' ' or '?' or '!'))) continue;
            var sentence = text[from..i].Trim();
            if (sentence.Length > 0) yield return (sentence, i < text.Length ? text[i] : '.');
            from = i + 1;
        }
    }
}
