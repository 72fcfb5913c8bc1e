using System.Diagnostics;
using System.Globalization;

namespace Compressor.Renderer.Tests.Support;

/// <summary>What is heard in a file, measured by ffmpeg.</summary>
internal static class Heard
{
    /// <summary>LUFS and dBTP, as EBU R 128 measures them; mono is heard from two loudspeakers.</summary>
    public static async Task<(double Loudness, double TruePeak)> LoudnessAsync(string path)
    {
        var log = await LogAsync(path, "ebur128=peak=true:dualmono=true:framelog=verbose");
        var summary = log[log.LastIndexOf("Summary:", StringComparison.Ordinal)..];
        return (Value(summary, "I:"), Value(summary, "Peak:"));
    }

    /// <summary>Mean level in dBFS.</summary>
    /// <param name="from">Seconds.</param>
    /// <param name="to">Seconds.</param>
    /// <param name="hertz">Only what lies at this frequency.</param>
    public static async Task<double> LevelAsync(string path, double from = 0, double to = 1000, int? hertz = null)
    {
        var band = hertz is null ? "" : $"bandpass=frequency={hertz}:width_type=h:width=60,bandpass=frequency={hertz}:width_type=h:width=60,";
        var part = FormattableString.Invariant($"atrim={from}:{to},");
        return Value(await LogAsync(path, $"{band}{part}volumedetect"), "mean_volume:");
    }

    public static async Task<double> PeakAsync(string path) => Value(await LogAsync(path, "volumedetect"), "max_volume:");

    private static double Value(string log, string name)
    {
        var text = log[(log.LastIndexOf(name, StringComparison.Ordinal) + name.Length)..].TrimStart().Split(' ', '\n')[0];
        return text == "-inf" ? double.NegativeInfinity : double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static async Task<string> LogAsync(string path, string filter)
    {
        using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-nostdin", "-hide_banner", "-nostats", "-i", path, "-vn", "-af", filter, "-f", "null", "-"]) { UseShellExecute = false, RedirectStandardError = true })!;
        var log = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? log : throw new InvalidOperationException(log);
    }
}
