using System.Globalization;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>Reads x264's statistics file: one line of <c>key:value</c> pairs a frame, after a line of options.</summary>
internal static class TwoPassLog
{
    public static FirstPassResult Read(IEnumerable<string> lines, IEnumerable<string> printed)
    {
        double sum = 0, all = 0;
        int count = 0, frames = 0;
        foreach (var line in lines)
        {
            if (!line.StartsWith("in:", StringComparison.Ordinal)) continue;
            frames++;
            var qp = Value(line, " q:");
            all += qp;
            if (!line.Contains("type:P", StringComparison.Ordinal)) continue;
            sum += qp;
            count++;
        }
        var mean = count > 0 ? sum / count : frames > 0 ? all / frames : 0;
        return new FirstPassResult(mean, Ssim(printed), frames);
    }

    /// <summary>x264 prints <c>SSIM Mean Y:0.9907035 (20.317db)</c> at its end.</summary>
    private static double? Ssim(IEnumerable<string> printed) =>
        printed.LastOrDefault(l => l.Contains("SSIM Mean Y:", StringComparison.Ordinal)) is { } line ? Value(line, "SSIM Mean Y:") : null;

    private static double Value(string line, string key)
    {
        var at = line.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) return 0;
        var end = line.IndexOfAny([' ', ';'], at += key.Length);
        return double.TryParse(line.AsSpan(at, (end < 0 ? line.Length : end) - at), CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
