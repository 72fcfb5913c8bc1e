using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Slides 4-6 only, they're on screen 6:45-9:10": numbers by which things are called that the video shows are no times, where their times are told beside them.</summary>
internal sealed class NumberedThings : IPromptRule
{
    private static readonly Wording Clock = Pattern.Zh("[0-9]:[0-5][0-9]|[0-9] ?(?:s|secs?|seconds?|mins?|minutes?)\\b");
    private static readonly Wording Numbered = Pattern.Zh("\\b(?<what>(?:slide|page|question|exercise|chapter|scene|episode|verse|round|level|lap|step|item|point|task|problem|track|act|lesson|unit|section|figure|example|topic|hole|match|game|heat|module|q|no|number|paragraph)s?)\\.? (?<a>[0-9]{1,3})(?: ?(?:-|to|and|through|&) ?(?<b>[0-9]{1,3}))(?![0-9:.]| ?(?:s|secs?|seconds?|mins?|minutes?|percent|%|x|times|hours?|m|fps|mb|gb)\\b)");

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English && Clock.IsMatch(reading.Text.ToString())) reading.Text.Rewrite(Numbered, match => match.Groups["what"].Value);
    }
}
