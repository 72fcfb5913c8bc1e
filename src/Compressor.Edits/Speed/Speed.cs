namespace Compressor.Edits;

/// <summary>Playback speed.</summary>
/// <param name="Factor">2 is twice as fast; from <see cref="Limits.MinSpeed"/> to <see cref="Limits.MaxSpeed"/>.</param>
public sealed record Speed(double Factor)
{
    public double Factor { get; } = Limits.Check(Factor, Limits.MinSpeed, Limits.MaxSpeed, nameof(Factor));
}
