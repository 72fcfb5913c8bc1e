namespace Compressor.Edits;

/// <summary>A time, a length or a range of times in a sentence, in seconds; a negative one counts from the video's end.</summary>
/// <param name="Index">Where in the folded text it stands.</param>
/// <param name="To">The end of a range; null: it is no range.</param>
internal sealed record TrimTime(int Index, int Length, double From, double? To = null)
{
    public int End => Index + Length;

    /// <summary>Written like "9:16", which may be a shape as well.</summary>
    public bool MayBeRatio { get; init; }

    /// <summary>Written like "1:05": a moment, and no length.</summary>
    public bool IsClock { get; init; }

    /// <summary>A share of the video's length, of which nothing is known.</summary>
    public bool IsShare { get; init; }
}
