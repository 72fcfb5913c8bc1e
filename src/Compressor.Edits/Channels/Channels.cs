namespace Compressor.Edits;

/// <summary>Channels of the sound.</summary>
/// <param name="Count">1 is mono, 2 is stereo.</param>
public sealed record Channels(int Count)
{
    public int Count { get; } = Count is 1 or 2 ? Count : throw new ArgumentOutOfRangeException(nameof(Count), Count, "Must be 1 or 2.");
}
