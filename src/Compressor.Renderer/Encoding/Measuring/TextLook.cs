using System.Globalization;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>
/// Whether a drawn picture has text, or anything as fine: strokes that a median takes away, so many of them side by side that they fill blocks. The outlines of
/// a cartoon are as fine, but alone. docs/compression.md, "Comparison with the source".
/// </summary>
internal static class TextLook
{
    /// <summary>Key frames that are looked at.</summary>
    private const int Frames = 3;

    /// <summary>Part of the blocks of one frame from which it shows text.</summary>
    private const double Textual = 0.02;

    private const string Mean = "lavfi.signalstats.YAVG=";

    /// <returns>False also where it can't be told.</returns>
    public static async Task<bool> ShowsTextAsync(EncodingPlan plan, EncodingRun run)
    {
        var places = KeyFramePlaces.Of(plan);
        var some = places.Where((_, i) => i % Math.Max(1, places.Count / Frames) == 0).Take(Frames).ToList();
        // The median is dear, and one frame with text is enough.
        return await AnyAsync([some[some.Count / 2]]) || (some.Count > 1 && await AnyAsync([.. some.Where((_, i) => i != some.Count / 2)]));

        async Task<bool> AnyAsync(IReadOnlyList<(Clip Clip, double At)> frames) =>
            await run.TryRunAsync(AnalysisCommands.KeyFrames(frames, i => MeasureCommands.TextBlocks(Name(i))), EncodingPhase.Measuring, (0.99, 0.99), plan.Seconds) is not null
            && Enumerable.Range(0, frames.Count).Select(i => run.PathOf(Name(i))).Where(File.Exists).SelectMany(File.ReadLines).Any(IsTextual);
    }

    private static bool IsTextual(string line) =>
        line.StartsWith(Mean, StringComparison.Ordinal) && double.TryParse(line.AsSpan(Mean.Length), CultureInfo.InvariantCulture, out var mean) && mean >= Textual * byte.MaxValue;

    private static string Name(int frame) => string.Create(CultureInfo.InvariantCulture, $"text{frame}.txt");
}
