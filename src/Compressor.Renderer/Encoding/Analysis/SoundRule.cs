using System.Globalization;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>Tells speech from music by its pauses: between syllables and words the level falls, many times a second. All constants: docs/compression.md, "Sound ladder".</summary>
internal static class SoundRule
{
    /// <summary>Hz at which a sound is looked at.</summary>
    public const int SampleRate = 16_000;

    /// <summary>Samples of a level: 50 ms.</summary>
    public const int SamplesPerLevel = 800;

    private const int LevelsPerSecond = SampleRate / SamplesPerLevel;

    /// <summary>Mean power of 50 ms (of full scale) below which nobody hears anything: −60 dBFS.</summary>
    private const double Inaudible = 1e-6;

    /// <summary>A moment is quiet below this part of the power of the second around it.</summary>
    private const double QuietPart = 0.25;

    /// <summary>Seconds of less than this part of the mean power are pauses themselves, and tell nothing.</summary>
    private const double PausePart = 0.01;

    /// <summary>Share of quiet moments above which it is speech, and the power of the difference between both sides, over that of their sum, below which it is.</summary>
    private const double QuietOfSpeech = 0.2, SidesOfSpeech = 0.03;

    private const string Middle = "lavfi.astats.1.RMS_level=", Sides = "lavfi.astats.2.RMS_level=";

    /// <param name="lines">As ffmpeg's <c>ametadata</c> prints the levels (dBFS) of half the sum and half the difference of both sides; others are passed over.</param>
    public static SoundKind Of(IEnumerable<string> lines)
    {
        List<double> middle = [], sides = [];
        foreach (var line in lines)
        {
            if (Power(line, Middle) is { } sum) middle.Add(sum);
            else if (Power(line, Sides) is { } difference) sides.Add(difference);
        }

        if (middle.Count == 0) return SoundKind.Music;
        if (middle.Concat(sides).Max() < Inaudible) return SoundKind.Silence;
        return sides.Sum() < middle.Sum() * SidesOfSpeech && QuietShare(middle) > QuietOfSpeech ? SoundKind.Speech : SoundKind.Music;
    }

    private static double QuietShare(IReadOnlyList<double> powers)
    {
        var least = powers.Average() * PausePart;
        return powers.Chunk(LevelsPerSecond).Where(second => second.Average() is var mean && mean > least)
            .Select(second => second.Count(power => power < second.Average() * QuietPart) / (double)second.Length).DefaultIfEmpty(0).Average();
    }

    private static double? Power(string line, string key)
    {
        if (!line.StartsWith(key, StringComparison.Ordinal)) return null;
        return double.TryParse(line.AsSpan(key.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var level) && double.IsFinite(level) ? Math.Pow(10, level / 10) : 0;
    }
}
