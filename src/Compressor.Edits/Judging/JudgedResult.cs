using Compressor.Media;

namespace Compressor.Edits;

/// <summary>A result, and what it is held against.</summary>
/// <param name="Edit">What was asked for and not declined.</param>
public sealed record JudgedResult(Goal Goal, VideoEdit Edit, MediaFacts Facts)
{
    /// <summary>SSIM against the source, 0 to 1; null: not measured.</summary>
    public double? Ssim { get; init; }

    /// <summary>What the backend says about the result.</summary>
    public IReadOnlyList<EditNote> Notes { get; init; } = [];

    /// <summary>Kinds that the backend says it has done; null: it does not say.</summary>
    public IReadOnlyList<EditKind>? Applied { get; init; }
}

/// <summary>Something that people should know about a result.</summary>
/// <param name="Code">Stable, for programs: <c>hdr_converted</c>.</param>
/// <param name="Text">One sentence, in the user's language.</param>
public sealed record EditNote(string Code, string Text);
