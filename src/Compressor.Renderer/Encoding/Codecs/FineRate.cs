using System.Globalization;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>
/// Rates between the whole thousands of bits a second that x264 takes: its second pass multiplies the rate by the frames' durations, as the first pass wrote
/// them down, so that durations which are a little longer give it a little more. docs/compression.md, "Budget".
/// </summary>
internal static class FineRate
{
    /// <summary>Thousands of bits a second from which the rest of a thousand is too little to matter.</summary>
    private const double Coarse = 1_000;

    private const string Duration = " dur:";

    /// <summary>What the encoder's option says.</summary>
    public static int Whole(double kilobits) => (int)Math.Clamp(kilobits, 1, int.MaxValue);

    /// <summary>Writes statistics for a rate that the option can't say.</summary>
    /// <param name="kilobits">Thousands of bits a second, by the frames' durations.</param>
    /// <returns>Prefix of the log that the pass is to read.</returns>
    /// <exception cref="IOException">The log can't be read or written.</exception>
    public static string LogFor(double kilobits, string log, EncodingRun run)
    {
        var by = kilobits / Whole(kilobits);
        if (kilobits >= Coarse || by <= 1) return log;
        var fine = string.Create(CultureInfo.InvariantCulture, $"{log}-{kilobits * 1000:0}");
        foreach (var old in Directory.EnumerateFiles(run.PathOf("."), $"{log}-*-0.log*")) File.Delete(old);
        File.WriteAllLines(run.PathOf(H264.StatisticsFile(fine)), Stretched(File.ReadLines(run.PathOf(H264.StatisticsFile(log))), by));
        if (File.Exists(run.PathOf(H264.TreeFile(log)))) File.Copy(run.PathOf(H264.TreeFile(log)), run.PathOf(H264.TreeFile(fine)));
        return fine;
    }

    /// <summary>The same frames with longer durations; what rounding takes from one goes to the next.</summary>
    /// <param name="lines">Of x264's statistics.</param>
    /// <param name="by">What all of them together are multiplied by.</param>
    public static IEnumerable<string> Stretched(IEnumerable<string> lines, double by)
    {
        var carried = 0.0;
        foreach (var line in lines)
        {
            var at = line.IndexOf(Duration, StringComparison.Ordinal) + Duration.Length;
            var end = line.IndexOf(' ', at);
            if (at < Duration.Length || end < 0 || !long.TryParse(line.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
            {
                yield return line;
                continue;
            }

            var exact = (ticks * by) + carried;
            var rounded = (long)Math.Floor(exact + 0.5);
            carried = exact - rounded;
            yield return string.Concat(line.AsSpan(0, at), rounded.ToString(CultureInfo.InvariantCulture), line.AsSpan(end));
        }
    }
}
