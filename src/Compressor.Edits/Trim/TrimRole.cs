namespace Compressor.Edits;

/// <summary>What a time says of the video.</summary>
internal enum TrimRole
{
    /// <summary>A length or a time without a place: the verb decides.</summary>
    None,

    /// <summary>From one time to another.</summary>
    Range,

    /// <summary>One second or minute by its number: 第1秒.</summary>
    Nth,

    /// <summary>The first so many seconds.</summary>
    First,

    /// <summary>The last so many seconds.</summary>
    Last,

    /// <summary>So many seconds at the start and as many at the end.</summary>
    Ends,

    /// <summary>So many seconds in the middle.</summary>
    Middle,

    /// <summary>From a time to the end.</summary>
    From,

    /// <summary>From the start to a time.</summary>
    Until,

    /// <summary>From the start to so many seconds before the end.</summary>
    UntilLast,

    /// <summary>How long the result is.</summary>
    Length,

    /// <summary>By how much the result is shorter.</summary>
    By,

    /// <summary>How long the result is, by playing it faster or slower.</summary>
    FitLength,
}
