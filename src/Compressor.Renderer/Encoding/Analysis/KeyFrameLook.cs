using System.Globalization;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>Decodes a few key frames spread over what is kept, at full size: what takes less time than to start a pass.</summary>
internal static class KeyFrameLook
{
    private const int MaxFrames = 8;

    /// <summary>Seconds of the result for each key frame: about one group of pictures.</summary>
    private const double SecondsPerFrame = 5;

    private const string Values = "lavfi.entropy.entropy.normal.Y=", Differences = "lavfi.entropy.entropy.diff.Y=";

    /// <returns>One for each key frame; none if they can't be told, since what only informs must not fail a job.</returns>
    public static async Task<IReadOnlyList<KeyFrameEntropy>> LookAsync(EncodingPlan plan, EncodingRun run)
    {
        var frames = Places(plan);
        try
        {
            await run.RunAsync(AnalysisCommands.KeyFrames(frames, i => AnalysisCommands.Histogram(Name(i))), EncodingPhase.Analysing, (0.02, 0.02), plan.Seconds);
        }
        catch (EncodingException)
        {
            return [];
        }

        return [.. Enumerable.Range(0, frames.Count).Select(i => run.PathOf(Name(i))).Where(File.Exists).SelectMany(path => Read(File.ReadLines(path)))];
    }

    /// <summary>Pairs of the lines that the filter prints; a line that is not understood is passed over.</summary>
    public static IEnumerable<KeyFrameEntropy> Read(IEnumerable<string> lines)
    {
        double? values = null;
        foreach (var line in lines)
        {
            if (Number(line, Values) is { } normal)
            {
                values = normal;
            }
            else if (values is { } found && Number(line, Differences) is { } differences)
            {
                yield return new KeyFrameEntropy(found, differences);
                values = null;
            }
        }
    }

    /// <summary>The middles of equal parts of the result.</summary>
    public static IReadOnlyList<(Clip Clip, double At)> Places(EncodingPlan plan)
    {
        var count = (int)Math.Clamp(Math.Ceiling(plan.SourceSeconds / SecondsPerFrame), 1, MaxFrames);
        return [.. Enumerable.Range(0, count).Select(i => PlaceOf(plan, plan.SourceSeconds * (i + 0.5) / count))];
    }

    private static (Clip Clip, double At) PlaceOf(EncodingPlan plan, double at)
    {
        foreach (var clip in plan.Clips)
        {
            if (at < clip.Seconds) return (clip, clip.IsStill ? 0 : clip.Start + at);
            at -= clip.Seconds;
        }

        return (plan.Clips[^1], plan.Clips[^1].Start);
    }

    private static string Name(int frame) => string.Create(CultureInfo.InvariantCulture, $"look{frame}.txt");

    private static double? Number(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) && double.TryParse(line.AsSpan(key.Length), CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
