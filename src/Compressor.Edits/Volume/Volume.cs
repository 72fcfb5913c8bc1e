namespace Compressor.Edits;

/// <summary>Loudness.</summary>
/// <param name="Factor">Of the amplitude: 0.5 is half of it; above 0, at most <see cref="Limits.MaxVolume"/>.</param>
public sealed record Volume(double Factor)
{
    public double Factor { get; } = Factor > 0 ? Limits.Check(Factor, 0, Limits.MaxVolume, nameof(Factor)) : throw new ArgumentOutOfRangeException(nameof(Factor));
}
