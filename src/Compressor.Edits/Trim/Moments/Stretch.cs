namespace Compressor.Edits;

/// <summary>What a sentence wants of a stretch of the video.</summary>
internal enum Fate
{
    /// <summary>Nothing is said of it.</summary>
    Untold,

    Stays,

    Goes,

    /// <summary>It is told of, and stays where it is beside all else: "it stays in", 没关系.</summary>
    Tolerated,

    /// <summary>Another edit is to be done to it alone.</summary>
    Changed,

    /// <summary>A title is shown meanwhile.</summary>
    Titled,
}

/// <summary>How a time names a stretch.</summary>
internal enum StretchKind
{
    /// <summary>A part, from one time to another or to an end of the video.</summary>
    Part,

    /// <summary>A moment at which something begins.</summary>
    Begin,

    /// <summary>A moment at which something is over.</summary>
    End,

    /// <summary>A moment at which something happens.</summary>
    Moment,

    /// <summary>So many seconds, without a place.</summary>
    Length,

    /// <summary>So many seconds in the middle.</summary>
    Middle,

    /// <summary>All that no other stretch names.</summary>
    Rest,
}

/// <summary>A stretch of the video that a clause speaks of, in seconds; below 0, they count from the end.</summary>
/// <param name="Clause">The index of its clause.</param>
internal sealed record Stretch(StretchKind Kind, double From, double? To, int Clause)
{
    public Fate Fate { get; set; }

    /// <summary>The index of the clause that says its fate.</summary>
    public int Source { get; set; } = Clause;

    /// <summary>What is to be done to it is no edit that there is.</summary>
    public bool IsEffect { get; set; }

    /// <summary>Nothing else is wanted.</summary>
    public bool IsOnly { get; set; }

    /// <summary>Something else begins there, with which what was before is over.</summary>
    public bool IsTurn { get; init; }

    /// <summary>A clause says how far something goes: where what was told before it is over, it may begin.</summary>
    public bool IsUntil { get; init; }

    /// <summary>The index of the last clause that names it.</summary>
    public int LastClause { get; init; } = Clause;

    /// <summary>It begins where the one before it ends.</summary>
    public bool IsChained { get; init; }

    /// <summary>Another clause calls it by its name.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Two times make it.</summary>
    public bool IsJoined { get; init; }

    /// <summary>It was named by its side of another time ("what comes after that"), and holds no time of its own.</summary>
    public bool IsSide { get; init; }

    /// <summary>It lies between two times that other clauses name.</summary>
    public bool IsGap { get; init; }

    /// <summary>From one time to another, or at an end of the video.</summary>
    public bool IsPart => Kind is StretchKind.Part;

    public bool IsMoment => Kind is StretchKind.Begin or StretchKind.End or StretchKind.Moment;

    /// <summary>The part that it is, if it is one by itself.</summary>
    public (double From, double? To)? Part => Kind switch
    {
        StretchKind.Part => (From, To),
        StretchKind.Begin => (From, null),
        StretchKind.End => (0, From),
        _ => null,
    };
}
