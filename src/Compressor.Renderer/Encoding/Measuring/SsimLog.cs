using System.Globalization;

namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>Reads the file that ffmpeg's ssim filter writes: <c>n:1 Y:0.98 U:0.99 V:0.99 All:0.985 (18.2)</c> a frame.</summary>
internal static class SsimLog
{
    /// <returns>SSIM of luma and chroma ("All") by frame; null: there are none, or one is no number, as of pictures of a few pixels.</returns>
    public static IReadOnlyList<double>? Read(IEnumerable<string> lines)
    {
        List<double> frames = [];
        foreach (var line in lines)
        {
            if (line.IndexOf("All:", StringComparison.Ordinal) is var at && at < 0) continue;
            var figure = line.AsSpan(at + 4);
            var end = figure.IndexOf(' ');
            if (!double.TryParse(end < 0 ? figure : figure[..end], CultureInfo.InvariantCulture, out var ssim) || !double.IsFinite(ssim)) return null;
            frames.Add(Math.Clamp(ssim, 0, 1));
        }

        return frames.Count > 0 ? frames : null;
    }
}
