using System.Globalization;

namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>
/// Reads the packets of one stream as ffmpeg's framecrc muxer lists them: <c>#tb 0: 1/12800</c>, then <c>0, dts, pts, duration, size, 0xcrc</c> a packet,
/// with <c>F=0x0</c> behind it unless it is a key frame.
/// </summary>
internal static class FrameCrcLog
{
    /// <returns>In the order in which they are shown.</returns>
    public static IReadOnlyList<EncodedFrame> Read(IEnumerable<string> lines)
    {
        var tick = 0.0;
        List<EncodedFrame> frames = [];
        foreach (var line in lines)
        {
            if (line.StartsWith("#tb 0:", StringComparison.Ordinal)) tick = Fraction(line.AsSpan(6));
            if (line.StartsWith('#')) continue;
            var fields = line.Split(',', StringSplitOptions.TrimEntries);
            if (fields.Length < 6 || !long.TryParse(fields[2], CultureInfo.InvariantCulture, out var time) || !int.TryParse(fields[4], CultureInfo.InvariantCulture, out var bytes)) continue;
            frames.Add(new EncodedFrame(time * tick, bytes, !fields.Any(field => field.StartsWith("F=0x", StringComparison.Ordinal))));
        }

        return tick > 0 ? [.. frames.OrderBy(frame => frame.At)] : [];
    }

    private static double Fraction(ReadOnlySpan<char> text)
    {
        var bar = text.IndexOf('/');
        return bar > 0 && double.TryParse(text[..bar], CultureInfo.InvariantCulture, out var above) && double.TryParse(text[(bar + 1)..], CultureInfo.InvariantCulture, out var below) && below > 0
            ? above / below
            : 0;
    }
}
