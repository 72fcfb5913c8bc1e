using Compressor.Media.Mp4;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding;

/// <summary>Whether a video that was made is complete. Damaged sources end early without an error of the decoder.</summary>
internal sealed class VideoResultCheck(MediaProbe probe)
{
    /// <summary>Seconds; an encoder may leave out less.</summary>
    private const double LeastSound = 0.1;

    /// <returns>Pixels as shown, seconds, and whether sound that was to be kept is missing, as none of it could be read.</returns>
    /// <exception cref="EncodingException">encoder_failed: it has no picture; truncated: it is much shorter than planned.</exception>
    public async Task<(int Width, int Height, double Seconds, bool IsSoundLost)> CheckAsync(EncodedFile file, EncodingRun run, CancellationToken cancellationToken)
    {
        var result = await ReadAsync(file, run, cancellationToken);
        var plan = file.Plan;
        var picture = plan.IsJoined ? plan.SourceSeconds : Math.Min(plan.SourceSeconds, (plan.Video.Seconds ?? double.MaxValue) - plan.Clips[0].Start);
        var known = plan.Video.Seconds is not null || result.HasAudio || plan.Source.Audio is null;
        if (known && !plan.IsStill && result.Seconds < (picture / plan.Pace * 0.9) - 0.5) throw EncodingErrors.Truncated();
        var isSoundLost = !result.HasAudio && !file.Notes.Contains(EncodingNotes.SoundLeftOut) && plan is { OwnAudio: not null, Music: null } && plan.Clips.Sum(clip => clip.HeardSeconds) > LeastSound;
        return (result.Width, result.Height, result.Seconds, isSoundLost);
    }

    /// <summary>What was encoded here is as its boxes say, but for how long a last frame stays; copied streams may be anything.</summary>
    private async Task<(int Width, int Height, double Seconds, bool HasAudio)> ReadAsync(EncodedFile file, EncodingRun run, CancellationToken cancellationToken)
    {
        if (file.Method is EncodingMethod.Copy || file.Plan is { StatesPictureEnd: true } or { KeepsTimestamps: true })
        {
            var copied = await probe.ReadFactsAsync(run.PathOf(file.Name), cancellationToken);
            return copied.Video is { } video ? (video.DisplayWidth, video.DisplayHeight, copied.DurationSeconds, copied.Audio is not null) : throw EncodingErrors.Failed();
        }

        await using var stream = File.OpenRead(run.PathOf(file.Name));
        return await Mp4File.ReadAsync(stream, cancellationToken) is { IsComplete: true, EndsEarly: false, Width: { } width, Height: { } height, DurationSeconds: { } seconds, HasAudio: var hasAudio }
            ? (width, height, seconds, hasAudio)
            : throw EncodingErrors.Failed();
    }
}
