using System.Globalization;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>What a first pass tells about the material, at half the size and so for next to nothing.</summary>
/// <param name="MeanQp">Mean QP of the P-frames: 20 to 25 is usual, above 30 the rate starves the picture.</param>
/// <param name="Ssim">Of the half-size picture; null: not printed.</param>
/// <param name="Frames">Frames that were encoded.</param>
internal sealed record FirstPassResult(double MeanQp, double? Ssim, int Frames)
{
    private const double StarvedQp = 30;

    /// <summary>Flat pictures (slides) show high QPs though they look as they should.</summary>
    private const double FlatSsim = 0.98;

    public bool IsStarved => MeanQp > StarvedQp && (Ssim ?? 0) < FlatSsim;
}

/// <summary>Reads x264's statistics file: one line of <c>key:value</c> pairs a frame, after a line of options.</summary>
internal static class TwoPassLog
{
    public static FirstPassResult Read(IEnumerable<string> lines, IEnumerable<string> printed)
    {
        double sum = 0, all = 0;
        int count = 0, frames = 0;
        foreach (string line in lines)
        {
            if (!line.StartsWith("in:", StringComparison.Ordinal)) continue;
            frames++;
            double qp = Value(line, " q:");
            all += qp;
            if (!line.Contains("type:P", StringComparison.Ordinal)) continue;
            sum += qp;
            count++;
        }
        double mean = count > 0 ? sum / count : frames > 0 ? all / frames : 0;
        return new FirstPassResult(mean, Ssim(printed), frames);
    }

    /// <summary>x264 prints <c>SSIM Mean Y:0.9907035 (20.317db)</c> at its end.</summary>
    private static double? Ssim(IEnumerable<string> printed) =>
        printed.LastOrDefault(l => l.Contains("SSIM Mean Y:", StringComparison.Ordinal)) is { } line ? Value(line, "SSIM Mean Y:") : null;

    private static double Value(string line, string key)
    {
        int at = line.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) return 0;
        int end = line.IndexOfAny([' ', ';'], at += key.Length);
        return double.TryParse(line.AsSpan(at, (end < 0 ? line.Length : end) - at), CultureInfo.InvariantCulture, out double value) ? value : 0;
    }
}
