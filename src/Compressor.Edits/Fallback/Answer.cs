namespace Compressor.Edits.Fallback;

/// <summary>What a frame reads of a clause.</summary>
/// <param name="Edit">With all that was read before.</param>
internal sealed record Answer(VideoEdit Edit)
{
    public FollowUpAction Action { get; init; }

    /// <summary>An earlier edit that is to be taken back.</summary>
    public EditKind? Removed { get; init; }

    /// <summary>There is no such edit.</summary>
    public bool IsUnsupported { get; init; }
}
