namespace Compressor.Edits.Fallback;

/// <summary>What people ask of pictures and voices that nobody here can do: it is said, not passed over.</summary>
internal static class RefusedFrames
{
    public static IReadOnlyList<Frame> All { get; } =
    [
        new("Dub", Mood.Asks, Refuse),
        new("Voice Show Voicing", Mood.Asks, Refuse),
        new("Vanish Person", Mood.Complains, Refuse),
        new("Retouch", Mood.Asks, Refuse),
        new("Replace Scenery", Mood.Asks, Refuse),
        new("Scenery Colour", Mood.Asks, Refuse),
        new("Dimension Times|Lower -Remove", Mood.Asks, Scaled),
    ];

    private static Answer? Refuse(Clause clause, PromptReading reading) => new(reading.Edit) { IsUnsupported = true };

    /// <summary>"Width and height at three quarters".</summary>
    private static Answer? Scaled(Clause clause, PromptReading reading) => clause.Quantities is [{ Value: > 0 and < 1 }] ? Refuse(clause, reading) : null;
}
