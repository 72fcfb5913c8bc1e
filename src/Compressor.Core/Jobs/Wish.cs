using Compressor.Edits;

namespace Compressor.Core.Jobs;

/// <summary>One thing that was asked for, and what became of it.</summary>
/// <param name="Kind">Null: no kind of edit stands for it.</param>
/// <param name="Text">For people, in the prompt's language: "at most 10 MB", or the user's own words.</param>
/// <param name="State">What became of it.</param>
public sealed record Wish(EditKind? Kind, string Text, WishState State)
{
    /// <summary>What the result has instead, or why it was left out, in a sentence; null: there is nothing to add.</summary>
    public string? Detail { get; init; }
}

/// <summary>What became of something that was asked for.</summary>
public enum WishState
{
    /// <summary>The result has it, or the backend says that it has.</summary>
    Done,

    /// <summary>The result lacks it.</summary>
    Missed,

    /// <summary>It was left out.</summary>
    Declined,

    /// <summary>Nobody can tell.</summary>
    Unchecked,
}
