namespace Compressor.Edits;

/// <summary>Whether one part of a goal is met.</summary>
public abstract record Finding
{
    private Finding()
    {
    }

    public static Finding Met { get; } = new IsMet();

    /// <param name="Sentence">What the result is and what it should be, in the user's language.</param>
    /// <param name="CanBeAskedAgain">A backend that is asked once more might do it.</param>
    public sealed record Unmet(string Sentence, bool CanBeAskedAgain = true) : Finding;

    private sealed record IsMet : Finding;
}
