using System.Globalization;

namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>How much there is to see in a frame of the source, in bits.</summary>
/// <param name="Luma">Entropy of the brightness of pixels: of an empty area 0, of a noisy one near the number of bits that a pixel has.</param>
/// <param name="Difference">Entropy of the difference of neighbouring pixels.</param>
internal sealed record FrameEntropy(double Luma, double Difference)
{
    private const string LumaKey = "entropy.entropy.normal.Y=", DifferenceKey = "entropy.entropy.diff.Y=";

    /// <summary>Frames of a lower entropy are empty, and tell nothing.</summary>
    private const double Empty = 0.05;

    /// <summary>Reads what ffmpeg's entropy filter says, as its metadata filter prints it: <c>lavfi.entropy.entropy.normal.Y=1.62</c>.</summary>
    public static IReadOnlyList<FrameEntropy> Read(IEnumerable<string> lines)
    {
        List<FrameEntropy> frames = [];
        double? luma = null;
        foreach (var line in lines)
        {
            luma = Value(line, LumaKey) ?? luma;
            if (Value(line, DifferenceKey) is { } difference && luma is > Empty and var known) frames.Add(new FrameEntropy(known, difference));
        }

        return frames;
    }

    /// <summary>Of each figure, the middle one; of empty frames, nothing.</summary>
    public static FrameEntropy Median(IReadOnlyCollection<FrameEntropy> frames) => frames.Count == 0
        ? new FrameEntropy(0, 0)
        : new FrameEntropy(frames.Select(frame => frame.Luma).Order().ElementAt(frames.Count / 2), frames.Select(frame => frame.Difference).Order().ElementAt(frames.Count / 2));

    private static double? Value(string line, string key) =>
        line.IndexOf(key, StringComparison.Ordinal) is var at and >= 0 && double.TryParse(line.AsSpan(at + key.Length), CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
