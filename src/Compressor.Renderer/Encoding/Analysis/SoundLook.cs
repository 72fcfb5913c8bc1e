using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>Listens to parts of a sound that are spread over it. docs/compression.md, "Sound ladder".</summary>
internal static class SoundLook
{
    private const int Parts = 6;
    private const double SecondsOfPart = 8;

    private const string Levels = "levels.txt";

    /// <param name="file">An MP4 in the work folder.</param>
    /// <param name="seconds">Its length.</param>
    /// <returns>Music where it can't be told, since what only informs must not fail a job.</returns>
    public static async Task<SoundKind> TakeAsync(string file, double seconds, EncodingRun run)
    {
        var isWhole = seconds <= Parts * SecondsOfPart;
        var kind = await KindAsync(isWhole ? [0] : [.. Enumerable.Range(0, Parts).Select(i => (seconds - SecondsOfPart) * i / (Parts - 1))], isWhole ? seconds : SecondsOfPart);
        // What little there is to hear may lie between the parts.
        return kind is SoundKind.Silence && !isWhole ? await KindAsync([0], seconds) : kind;

        async Task<SoundKind> KindAsync(IReadOnlyList<double> starts, double length)
        {
            try
            {
                await run.RunAsync(AnalysisCommands.SoundLevels(file, starts, length, SoundRule.SampleRate, SoundRule.SamplesPerLevel, Levels), EncodingPhase.Analysing, (0.02, 0.02), seconds);
                return File.Exists(run.PathOf(Levels)) ? SoundRule.Of(File.ReadLines(run.PathOf(Levels))) : SoundKind.Music;
            }
            catch (EncodingException)
            {
                return SoundKind.Music;
            }
        }
    }
}
