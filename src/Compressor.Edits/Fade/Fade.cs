namespace Compressor.Edits;

/// <summary>The picture comes from black and goes to black, and the sound with it.</summary>
/// <param name="In">Seconds at the start; 0: it does not fade in.</param>
/// <param name="Out">Seconds at the end; 0: it does not fade out.</param>
public sealed record Fade(double In, double Out)
{
    public double In { get; } = Limits.Check(In, 0, Limits.MaxFade, nameof(In));

    public double Out { get; } = Limits.Check(Out, 0, Limits.MaxFade, nameof(Out));

    /// <summary>Both as long as a video of so many seconds allows: they share it where they would meet.</summary>
    public (double In, double Out) Within(double seconds) => In + Out <= seconds ? (In, Out) : (In / (In + Out) * seconds, Out / (In + Out) * seconds);
}
