using Compressor.Media;

namespace Compressor.Edits;

/// <summary>What is known of the files that a sentence speaks of, where it is known.</summary>
public sealed record ReadingContext
{
    public static ReadingContext Unknown { get; } = new();

    /// <summary>The video that is to be edited.</summary>
    public MediaFacts? Source { get; init; }

    /// <summary>The latest result, for follow-ups.</summary>
    public MediaFacts? Result { get; init; }

    /// <summary>What was asked before, and is in force; null: nothing.</summary>
    public VideoEdit? Earlier { get; init; }

    /// <summary>Something was asked before, even if nothing of it is in force any more.</summary>
    public bool HasHistory { get; init; }

    /// <summary>The sentence follows others: "undo" and "a bit smaller" have something to refer to.</summary>
    public bool IsFollowUp => HasHistory || Result is not null || Earlier is { IsEmpty: false };
}
