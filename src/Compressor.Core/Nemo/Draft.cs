namespace Compressor.Core.Nemo;

/// <summary>A backend's draft, kept as the exact JSON text that came: it is passed back to the render call byte for byte.</summary>
/// <param name="Raw">The JSON text, unchanged.</param>
public sealed partial record Draft(string Raw);

/// <summary>The state of a session.</summary>
/// <param name="Fingerprint">
/// Hex SHA-256 over what an edit changes (draft, canvas, generated media), independent of key order: equal fingerprints mean that nothing was edited.
/// </param>
public sealed record NemoState(Draft? Draft, string Fingerprint);
