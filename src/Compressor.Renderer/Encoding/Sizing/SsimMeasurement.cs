using System.Globalization;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Filters;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Compares a result with its source, whole when it is short, else in four windows spread over it. docs/compression.md, "Comparison with the
/// source".
/// </summary>
internal sealed class SsimMeasurement(EncodingOptions options)
{
    private const int Windows = 4;
    private const double WindowSeconds = 2;

    /// <summary>Videos up to so many times the windows' length are compared whole.</summary>
    private const double WholeFactor = 1.5;

    /// <summary>Mean SSIM ("All" of ffmpeg's filter); null if the result does not show the whole picture of its source, or could not be compared with it.</summary>
    public async Task<double?> MeasureAsync(EncodedFile file, EncodingRun run)
    {
        var isAsked = file.Plan.Request.Edit.PictureQuality is not null;
        return (options.MeasureSsim && VideoFilters.KeepPicture(file.Plan)) || isAsked ? await CompareAsync(file, run) : null;
    }

    /// <summary>As <see cref="MeasureAsync"/>, with a source that was edited like the result.</summary>
    public async Task<double?> CompareAsync(EncodedFile file, EncodingRun run)
    {
        var plan = file.Plan;
        if (plan.IsStill) return null;
        var whole = plan.Seconds <= Windows * WindowSeconds * WholeFactor;
        double sum = 0;
        var count = whole ? 1 : Windows;
        for (var i = 0; i < count; i++)
        {
            // On the frame grid, so that both files are cut at the same frame.
            var at = whole ? 0 : Math.Floor((plan.Seconds - WindowSeconds) * i / (Windows - 1) * plan.FrameRate) / plan.FrameRate;
            var result = await run.TryRunAsync(
                FfmpegCommands.Compare(plan, file.Layout, file.Name, at, whole ? plan.Seconds : WindowSeconds, options.Threads),
                EncodingPhase.Measuring, (0.92 + (0.07 * i / count), 0.92 + (0.07 * (i + 1) / count)), WindowSeconds);
            if (result is null || Parse(result.Log) is not { } ssim) return null;
            sum += ssim;
        }
        return Math.Round(sum / count, 4);
    }

    /// <summary>The filter prints <c>SSIM Y:0.98 (17.1) U:… V:… All:0.985 (18.2)</c>; of a tiny picture, that it is no number.</summary>
    internal static double? Parse(IEnumerable<string> log)
    {
        var line = log.LastOrDefault(l => l.Contains("SSIM Y:", StringComparison.Ordinal));
        if (line is null || line.IndexOf("All:", StringComparison.Ordinal) is var at && at < 0) return null;
        return double.TryParse(line.AsSpan(at + 4).ToString().Split(' ')[0], CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }
}
