using System.Globalization;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>Decodes a few key frames spread over what is kept, at full size: what takes less time than to start a pass.</summary>
internal static class KeyFrameLook
{
    private const string Values = "lavfi.entropy.entropy.normal.Y=", Differences = "lavfi.entropy.entropy.diff.Y=", Ssim = "lavfi.ssim.Y=";

    /// <summary>Lines of a picture that can be compared with a smaller one.</summary>
    private const int SmallestCompared = 64;

    /// <returns>One for each key frame; none if they can't be told, since what only informs must not fail a job.</returns>
    public static async Task<IReadOnlyList<KeyFrameEntropy>> LookAsync(EncodingPlan plan, EncodingRun run)
    {
        var places = KeyFramePlaces.Of(plan);
        var result = await run.TryRunAsync(AnalysisCommands.KeyFrames(places, i => Filter(plan, Name(i))), EncodingPhase.Analysing, (0.02, 0.02), plan.Seconds);
        return result is null ? [] : Read(places.Count, run);
    }

    /// <summary>As <see cref="LookAsync"/>, by a process that does something else too.</summary>
    public static SideTask Beside(EncodingPlan plan) => AnalysisCommands.KeyFramesBeside(KeyFramePlaces.Of(plan), i => Filter(plan, Name(i)));

    /// <summary>What a process has seen that ran <see cref="Beside"/>.</summary>
    public static IReadOnlyList<KeyFrameEntropy> Read(EncodingPlan plan, EncodingRun run) => Read(KeyFramePlaces.Of(plan).Count, run);

    private static IReadOnlyList<KeyFrameEntropy> Read(int count, EncodingRun run) =>
        [.. Enumerable.Range(0, count).Select(i => run.PathOf(Name(i))).Where(File.Exists).SelectMany(path => Read(File.ReadLines(path)))];

    private static string Filter(EncodingPlan plan, string name)
    {
        var source = Math.Min(plan.Video.CodedWidth, plan.Video.CodedHeight);
        var lines = Math.Min(plan.Layout.ShortSide, source);
        return lines < SmallestCompared ? AnalysisCommands.Histogram(name) : AnalysisCommands.HistogramAndLoss((double)lines / source, PictureHeight.LeastReduction, name);
    }

    /// <summary>Figures by frame, each of which begins with the first one; a line that is not understood is passed over.</summary>
    public static IEnumerable<KeyFrameEntropy> Read(IEnumerable<string> lines)
    {
        (double? values, double? differences, double? ssim) = (null, null, null);
        foreach (var line in lines)
        {
            if (Number(line, Values) is { } normal)
            {
                if (Frame() is { } before) yield return before;
                (values, differences, ssim) = (normal, null, null);
            }

            differences = Number(line, Differences) ?? differences;
            ssim = Number(line, Ssim) ?? ssim;
        }

        if (Frame() is { } last) yield return last;

        KeyFrameEntropy? Frame() => values is { } all && differences is { } steps ? new KeyFrameEntropy(all, steps) { LostByReduction = 1 - ssim } : null;
    }

    private static string Name(int frame) => string.Create(CultureInfo.InvariantCulture, $"look{frame}.txt");

    private static double? Number(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) && double.TryParse(line.AsSpan(key.Length), CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
