using System.Globalization;
using System.Text.RegularExpressions;

namespace Compressor.Bench.Edits;

/// <summary>The sound of a file.</summary>
/// <param name="MeanDecibels">RMS of all samples, dBFS.</param>
/// <param name="Lufs">Integrated loudness (EBU R128).</param>
internal sealed partial record Loudness(double MeanDecibels, double Lufs)
{
    public static Loudness Silent { get; } = new(double.NegativeInfinity, double.NegativeInfinity);

    public static async Task<Loudness> MeasureAsync(string path, CancellationToken cancellationToken)
    {
        var (_, _, log) = await Tools.RunAsync("ffmpeg", ["-nostdin", "-hide_banner", "-i", path, "-map", "0:a:0?", "-af", "volumedetect,ebur128", "-f", "null", "-"], cancellationToken);
        return new Loudness(Last(Mean, log), Last(Integrated, log));
    }

    private static double Last(Regex pattern, string log) => pattern.Matches(log).LastOrDefault() is { } match
        ? double.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture)
        : double.NegativeInfinity;

    [GeneratedRegex("mean_volume: (?<value>-?[0-9.]+) dB", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mean { get; }

    [GeneratedRegex("I: +(?<value>-?[0-9.]+) LUFS", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Integrated { get; }
}
