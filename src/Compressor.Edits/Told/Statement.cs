namespace Compressor.Edits;

/// <summary>What a clause does, by its words.</summary>
internal enum Mood
{
    /// <summary>A name or a number alone: it may be a wish.</summary>
    Fragment,

    /// <summary>It asks: an imperative, "I want", "should", "please".</summary>
    Asks,

    /// <summary>It tells: somebody or something is, has, does or did.</summary>
    Tells,
}

/// <summary>A clause of the user's own text.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Its end, exclusive.</param>
internal sealed record Statement(int From, int To, Mood Mood)
{
    /// <summary>Somebody did something once: its verb is in the past, and more than "was".</summary>
    public bool IsPast { get; init; }

    /// <summary>What a camera or an app did: "my camera mirrored everything" says what is wrong with the picture.</summary>
    public bool IsOfDevice { get; init; }

    /// <summary>What a person does again and again: "my aunt crops everything".</summary>
    public bool IsOfPerson { get; init; }

    /// <summary>Somebody sets a condition: "the station says 25 fps".</summary>
    public bool IsDemand { get; init; }

    /// <summary>What another person would like, and a "but" follows.</summary>
    public bool IsOverruled { get; init; }

    /// <summary>It asks for something that was told of before: "cut that", "keep only her".</summary>
    public bool PointsBack { get; init; }

    /// <summary>It begins with what is to be done.</summary>
    public bool IsCommand { get; init; }

    public bool HasNumber { get; init; }

    /// <summary>It holds nothing but values of the source.</summary>
    public bool IsBare { get; init; }

    /// <summary>Nothing is asked of a person or a file in it that an edit could do.</summary>
    public bool IsTold => Mood == Mood.Tells || IsOverruled;
}
