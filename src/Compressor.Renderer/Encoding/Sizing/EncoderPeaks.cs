using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Where peaks were held back, they stay below full scale behind the encoder too. It overshoots, the more so the lower its rate, by as much as is
/// found by looking.
/// </summary>
internal static class EncoderPeaks
{
    /// <summary>How often the sound is encoded at most.</summary>
    private const int MaxAttempts = 3;

    /// <summary>Decibels over what would just do.</summary>
    private const double Margin = 0.5;

    /// <param name="encode">Encodes the sound of a plan to the file.</param>
    /// <param name="file">Name of the file in the work folder.</param>
    /// <param name="at">The part of the whole work that is done then.</param>
    public static async Task HoldAsync(EncodingPlan plan, Func<EncodingPlan, Task> encode, string file, EncodingRun run, double at)
    {
        await encode(plan);
        var isLimited = plan.Level is { Limited: true } || plan.Music is not null || plan.OwnAudio is { Channels: > 2 };
        for (var attempt = 1; isLimited && attempt < MaxAttempts; attempt++)
        {
            var measured = await run.TryRunAsync(FfmpegCommands.Loudness(file), EncodingPhase.Audio, (at, at), plan.Seconds);
            if (measured is null || SoundLeveling.Parse(measured.Log) is not { TruePeak: > 0 and var peak }) return;
            plan = plan with { Headroom = plan.Headroom + peak + Margin };
            await encode(plan);
        }
    }
}
