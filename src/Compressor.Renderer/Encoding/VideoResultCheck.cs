using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding;

/// <summary>Whether a video that was made is complete. Damaged sources end early without an error of the decoder.</summary>
internal sealed class VideoResultCheck(MediaProbe probe)
{
    /// <returns>Pixels as shown, and seconds.</returns>
    /// <exception cref="EncodingException">encoder_failed: it has no picture; truncated: it is much shorter than planned.</exception>
    public async Task<(int Width, int Height, double Seconds)> CheckAsync(EncodedFile file, EncodingRun run, CancellationToken cancellationToken)
    {
        var result = await probe.ReadFactsAsync(run.PathOf(file.Name), cancellationToken);
        if (result.Video is null) throw EncodingErrors.Failed();
        var plan = file.Plan;
        var picture = plan.IsJoined ? plan.SourceSeconds : Math.Min(plan.SourceSeconds, (plan.Video.Seconds ?? double.MaxValue) - plan.Clips[0].Start);
        var known = plan.Video.Seconds is not null || result.Audio is not null || plan.Source.Audio is null;
        if (known && !plan.IsStill && result.DurationSeconds < (picture / plan.Pace * 0.9) - 0.5) throw EncodingErrors.Truncated();
        return (result.Video.DisplayWidth, result.Video.DisplayHeight, result.DurationSeconds);
    }
}
