using System.Globalization;

namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>Reads the key=value blocks of ffmpeg's <c>-progress</c>; each ends with a line <c>progress=</c>.</summary>
internal sealed class ProgressReader(IProgress<double> seconds)
{
    private double _latest;

    public void Line(string line)
    {
        if (line.StartsWith("out_time_us=", StringComparison.Ordinal)
            && long.TryParse(line.AsSpan("out_time_us=".Length), CultureInfo.InvariantCulture, out var microseconds) && microseconds > 0)
        {
            _latest = microseconds / 1e6;
        }
        else if (line.StartsWith("progress=", StringComparison.Ordinal))
        {
            seconds.Report(_latest);
        }
    }
}
