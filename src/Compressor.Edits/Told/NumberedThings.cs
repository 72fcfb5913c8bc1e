using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Slides 4-6 only, they're on screen 6:45-9:10": numbers by which things are called that the video shows are no times, where their times are told beside them.</summary>
internal sealed class NumberedThings : IPromptRule
{
    private static readonly Wording Clock = Pattern.Zh("[0-9]:[0-5][0-9]|[0-9] ?(?:s|secs?|seconds?|mins?|minutes?)\\b");
    private static readonly Wording Numbered = Pattern.Zh("\\b(?<what>(?:slide|page|question|exercise|chapter|scene|episode|verse|round|level|lap|step|item|point|task|problem|track|act|lesson|unit|section|figure|example|topic|hole|match|game|heat|module|q|no|number|paragraph)s?)\\.? (?<a>[0-9]{1,3})(?: ?(?:-|to|and|through|&) ?(?<b>[0-9]{1,3}))(?![0-9:.]| ?(?:s|secs?|seconds?|mins?|minutes?|percent|%|x|times|hours?|m|fps|mb|gb)\\b)");

    /// <summary>"Scene 2, take 3, slate 14": what is on the clapper.</summary>
    private static readonly Wording Clapper = Pattern.Zh("\\b(?:scene|slate|roll|shot|reel) [0-9]{1,3}[a-z]?(?:[,/ ]{1,2}(?:(?:scene|slate|roll|shot|reel|take) [0-9]{1,3}[a-z]?)){1,3}(?![0-9:.])|\\btake [0-9]{1,2}(?:[,/ ]{1,2}(?:(?:scene|slate|roll|shot|reel) [0-9]{1,3}[a-z]?)){1,3}(?![0-9:.])");

    /// <summary>"The 8s on their shirts".</summary>
    private static readonly Wording Digits = Pattern.Zh("(?<=\\b(?:the|both|those|these|their|two|three|2|3) )[0-9]{1,2}s (?=(?:on (?:the|my|our|his|her|their|each|both)|are|look|in (?:the|my|our|his|her|their) (?:name|number|plate|title|date))\\b)");

    /// <summary>"You only see the last 3 minutes": what there is to be seen.</summary>
    private static readonly Wording OnlySeen = Pattern.Zh("\\b(?:you|we|one) (?:can |could )?only (?:get to )?(?:see|hear|saw|heard) (?:the )?(?:first|last|final) [0-9a-z]{1,6}[ ](?:seconds?|secs?|minutes?|mins?)\\b(?: of (?:it|that))?(?= ?(?:$|[,.;!?]))");

    public void Read(PromptReading reading)
    {
        if (reading.Language is not Language.English) return;
        reading.Text.Rewrite(OnlySeen, _ => "you see the end");
        reading.Text.Rewrite(Digits, _ => "numbers ");
        reading.Text.Rewrite(Clapper, _ => "the scene");
        if (Clock.IsMatch(reading.Text.ToString())) reading.Text.Rewrite(Numbered, match => match.Groups["what"].Value);
    }
}
