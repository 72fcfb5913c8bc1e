using System.Text.Json.Serialization;

namespace Compressor.Edits;

/// <summary>Loudness: a gain, or a loudness to reach, or both.</summary>
/// <param name="Factor">Of the amplitude: 0.5 is half of it; above 0, at most <see cref="Limits.MaxVolume"/>. 1 where decibels or the loudness say it.</param>
public sealed record Volume(double Factor = 1)
{
    public double Factor { get; } = Factor > 0 ? Limits.Check(Factor, 0, Limits.MaxVolume, nameof(Factor)) : throw new ArgumentOutOfRangeException(nameof(Factor));

    /// <summary>Gain in decibels, on top of the factor; from <see cref="Limits.MinDecibels"/> to <see cref="Limits.MaxDecibels"/>.</summary>
    public double? Decibels
    {
        get;
        init => field = value is { } gain ? Limits.Check(gain, Limits.MinDecibels, Limits.MaxDecibels, nameof(Decibels)) : null;
    }

    /// <summary>Bring the sound to the loudness that people expect of speech and music online ("too quiet", "even out the loudness").</summary>
    public bool Normalize { get; init; }

    /// <summary>The factor is of what the draft holds already ("twice as loud"), not of the source ("volume 50%"). Decibels always are.</summary>
    public bool Relative { get; init; }

    /// <summary>Factor and decibels together, of the amplitude.</summary>
    [JsonIgnore]
    public double Gain => Math.Clamp(Factor * Amplitude(Decibels ?? 0), Amplitude(Limits.MinDecibels), Limits.MaxVolume);

    /// <summary>This follow-up on top of an earlier one: what is relative comes on top of it, what is not replaces it.</summary>
    public Volume Over(Volume? earlier)
    {
        if (earlier is null || (!Relative && Decibels is null)) return new Volume(Factor) { Decibels = Decibels, Normalize = Normalize };
        var factor = Math.Clamp(Relative ? earlier.Factor * Factor : Factor is 1 ? earlier.Factor : Factor, Amplitude(Limits.MinDecibels), Limits.MaxVolume);
        var decibels = (Decibels ?? 0) + (earlier.Decibels ?? 0);
        return new Volume(factor)
        {
            Decibels = decibels == 0 ? null : Math.Clamp(decibels, Limits.MinDecibels, Limits.MaxDecibels),
            Normalize = Normalize || earlier.Normalize,
        };
    }

    private static double Amplitude(double decibels) => Math.Pow(10, decibels / 20);
}
