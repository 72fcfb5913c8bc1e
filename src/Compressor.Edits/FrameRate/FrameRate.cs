namespace Compressor.Edits;

/// <summary>A ceiling for the frame rate; no frames are invented.</summary>
/// <param name="PerSecond">Frames per second, from <see cref="Limits.MinFrameRate"/> to <see cref="Limits.MaxFrameRate"/>.</param>
public sealed record FrameRate(double PerSecond)
{
    public double PerSecond { get; } = Limits.Check(PerSecond, Limits.MinFrameRate, Limits.MaxFrameRate, nameof(PerSecond));
}
