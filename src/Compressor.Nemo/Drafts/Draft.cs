namespace Compressor.Nemo.Drafts;

/// <summary>A backend's draft, kept as the exact JSON text received: it is passed back to the render call byte for byte.</summary>
/// <param name="Raw">The JSON text, unchanged.</param>
public sealed partial record Draft(string Raw);
