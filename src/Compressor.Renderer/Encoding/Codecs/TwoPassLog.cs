using System.Globalization;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>Reads x264's statistics file: one line of <c>key:value</c> pairs a frame, after a line of options.</summary>
internal static class TwoPassLog
{
    /// <summary>Share of skipped blocks above which nearly nothing of a frame moves.</summary>
    private const double Still = 0.98;

    public static FirstPassResult Read(IEnumerable<string> lines)
    {
        List<FirstPassFrame> frames = [];
        double quantizers = 0, skipped = 0, intra = 0, blocks = 0;
        int predicted = 0, still = 0;
        foreach (var line in lines)
        {
            if (!line.StartsWith("in:", StringComparison.Ordinal)) continue;
            var isIntra = line.Contains(" type:I", StringComparison.Ordinal) || line.Contains(" type:i", StringComparison.Ordinal);
            var frame = new FirstPassFrame(isIntra, Value(line, " q:"), Value(line, " tex:"), Value(line, " mv:"), Value(line, " misc:"));
            frames.Add(frame);
            if (!line.Contains(" type:P", StringComparison.Ordinal)) continue;
            predicted++;
            quantizers += frame.Qp;
            var (copied, anew) = (Value(line, " smb:"), Value(line, " imb:"));
            var all = copied + anew + Value(line, " pmb:");
            skipped += copied;
            intra += anew;
            blocks += all;
            if (copied > Still * all) still++;
        }

        var mean = predicted > 0 ? quantizers / predicted : frames.Count > 0 ? frames.Average(frame => frame.Qp) : 0;
        return new FirstPassResult(mean, frames.Count)
        {
            Plan = frames,
            SkippedBlocks = skipped / Math.Max(1, blocks),
            IntraBlocks = intra / Math.Max(1, blocks),
            StillFrames = still / Math.Max(1.0, predicted),
        };
    }

    private static double Value(string line, string key)
    {
        var at = line.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) return 0;
        var end = line.IndexOfAny([' ', ';'], at += key.Length);
        return double.TryParse(line.AsSpan(at, (end < 0 ? line.Length : end) - at), CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
