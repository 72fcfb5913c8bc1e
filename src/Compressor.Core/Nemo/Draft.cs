namespace Compressor.Core.Nemo;

/// <summary>A backend's draft, kept as the exact JSON text received: it is passed back to the render call byte for byte.</summary>
/// <param name="Raw">The JSON text, unchanged.</param>
public sealed partial record Draft(string Raw);

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

/// <summary>Facts of an uploaded video, from the state.</summary>
/// <param name="Duration">Seconds.</param>
/// <param name="Fps">Frames per second.</param>
public sealed record VideoInfo(int? Width, int? Height, double? Fps, double? Duration);
