namespace Compressor.Nemo.Drafts;

/// <summary>The state of a session.</summary>
/// <param name="Fingerprint">
/// Hex SHA-256 over what an edit changes (draft, canvas, generated media), independent of key order: equal fingerprints mean that nothing was edited.
/// </param>
public sealed partial record NemoState(Draft? Draft, string Fingerprint)
{
    /// <summary>The draft as people see it; null if there is none.</summary>
    public DraftOutline? Outline { get; init; }

    /// <summary>Of the first video whose facts the backend gives.</summary>
    public VideoInfo? Video { get; init; }
}
