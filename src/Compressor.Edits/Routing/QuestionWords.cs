using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Questions that are answered, never done, whatever edit they speak of: "how many credits would a 50 MB video cost", 压到10兆要多少积分.</summary>
internal static class QuestionWords
{
    private const string Opening = "(?:(?:please|hey|hi|ok|okay|so|and|but|just|quick question|wait|hmm|well|tell me|can you tell me|could you tell me|do you know|let me know|i wonder|i want to know|i'd like to know)[ ,:]*)*";
    private const string Cost = "(?:cost|costs|charge|charged|charges|deduct|deducted|consume|consumed|spend|need|needed|use|used|burn|take|takes|be)";
    private const string Of = "(?:the|my|our|this|that|a|an)";

    private static readonly (Wording Pattern, Intent Intent)[] Table =
    [
        (Whole(Opening + "how (?:many|much) (?:more |free |of my |in )?(?:credits?|points|tokens|quota|balance)\\b[^,]*(?:,[^,]*(?:" + Cost + "|left|have|remain(?:ing)?))?"), Intent.Credits),
        (Whole(Opening + "(?:how much|what) (?:does|do|will|would|did|is|are|was|it|that|this|you|i|would it|will it|does it)\\b[^,]* (?:cost|charge|pay|price|fee)s?\\b[^,]*"), Intent.Credits),
        (Whole(Opening + "(?:what is|what's|whats|what are|how much is|how much are) " + Of + " (?:price|cost|charge|fee|fees|pricing|rate)\\b[^,]*"), Intent.Credits),
        (Whole(Opening + "(?:is|are|was|will|does|do|did|would|can|am) [^,]*\\b(?:free|free of charge|cost (?:me )?(?:anything|money|credits?|extra)|cost any credits|use (?:up )?(?:my |any )?credits|out of credits|low on credits|pay|charged?)(?: for (?:it|this|that))?"), Intent.Credits),
        (Whole(".{0,30}(?:多少|几个?|几)(?:积分|点数|额度|钱|credits?).{0,10}"), Intent.Credits),
        (Whole(".{0,30}(?:要花钱|花钱|要钱|收钱|收费|付费|扣费|扣钱|扣积分|花积分|消耗积分|用积分|要积分|免费)(?:的|了)?(?:吗|么|嘛|不|没有?|呢)"), Intent.Credits),

        (Whole(Opening + "(?:is|are|has|have|did|was) " + Of + "[^,]{0,40}(?:video|clip|file|version|export|render|job|one|edit|compression|result)s?(?: been)? (?:done|ready|finished|complete|completed|rendered|processed|compressed|there|finish|still (?:running|rendering|processing|going))(?: yet| now| already)*"), Intent.Status),
        (Whole(Opening + "(?:how (?:much )?long(?:er)?|when) (?:will|does|do|is|until|till|before|would|can|to|left|more|it|remaining)\\b[^,]{0,60}(?:take|takes|done|ready|finished|finish|complete|be|wait|left|remain(?:ing|s)?|go|till|until|export|render|get it|have it)"), Intent.Status),
        (Whole(".{0,16}(?:还要|还需要?|需要|要|得)(?:等)?(?:多久|多长时间|几分钟|多少时间).{0,8}"), Intent.Status),
    ];

    /// <param name="sentence">Folded, without spaces beside Han characters.</param>
    public static Intent? Asked(string sentence)
    {
        foreach (var (pattern, intent) in Table)
        {
            if (pattern.IsMatch(sentence)) return intent;
        }

        return null;
    }

    internal static Wording Whole(string pattern) =>
        new("^(?:" + pattern + ")$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Pattern.MatchLimit);
}
