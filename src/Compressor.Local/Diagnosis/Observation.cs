namespace Compressor.Local.Diagnosis;

/// <summary>What <c>doctor</c> has seen of one thing.</summary>
/// <param name="Name">"ffmpeg", "data".</param>
/// <param name="Text">What it is, where it is; or what is wrong and what to do.</param>
internal sealed record Observation(string Name, ObservationState State, string Text);

internal enum ObservationState
{
    Good,

    /// <summary>Something can't be done without it.</summary>
    Missing,

    /// <summary>Nothing can be done without it.</summary>
    Broken,
}
