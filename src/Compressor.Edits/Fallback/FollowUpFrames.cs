namespace Compressor.Edits.Fallback;

/// <summary>What is taken back of earlier edits.</summary>
internal static class FollowUpFrames
{
    private static readonly (EditKind Kind, Concept[] Named)[] Kinds =
    [
        (EditKind.Title, [Concept.Title]),
        (EditKind.Music, [Concept.Music]),
        (EditKind.Fade, [Concept.Fade]),
        (EditKind.Flip, [Concept.Mirror]),
        (EditKind.Speed, [Concept.Pace, Concept.Fast]),
        (EditKind.Rotation, [Concept.Turn]),
        (EditKind.Aspect, [Concept.Square, Concept.Tall, Concept.Shape]),
    ];

    public static IReadOnlyList<Frame> All { get; } =
    [
        new("Title|Music|Fade|Mirror Gone|Remove", Mood.Complains, Removed),
        new("Title|Music|Fade|Mirror Dislike|Negation", Mood.Complains, Removed),
        new("Sound Back", Mood.Complains, (_, reading) => Earlier(reading, EditKind.Mute)),
        new("Forget Last", Mood.Asks, (_, reading) => reading.Context.IsFollowUp ? new Answer(reading.Edit) { Action = FollowUpAction.Undo } : null),
        new("Forget Everything", Mood.Asks, (_, reading) => reading.Context.IsFollowUp ? new Answer(reading.Edit) { Action = FollowUpAction.StartOver } : null),
        new("Same Treatment", Mood.Asks, (_, reading) => reading.Context.IsFollowUp ? new Answer(reading.Edit) { Action = FollowUpAction.SameAgain } : null),
    ];

    private static Answer? Removed(Clause clause, PromptReading reading) =>
        Kinds.Where(one => clause.HasAny(one.Named)).ToList() is [var (kind, _)] ? Earlier(reading, kind) : null;

    /// <summary>Only what is in force can be taken back.</summary>
    private static Answer? Earlier(PromptReading reading, EditKind kind) =>
        reading.Context.Earlier is { } earlier && EditCatalog.Of(kind).IsIn(earlier) && !EditCatalog.Of(kind).IsIn(reading.Edit) && !reading.Removed.Contains(kind) ? new Answer(reading.Edit) { Removed = kind } : null;
}
