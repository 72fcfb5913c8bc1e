using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>Encodes without a ceiling: visually lossless, or as small as is sensible; never larger than the source when that can be helped.</summary>
internal sealed class QualityEncoder(EncodingOptions options)
{
    private const int SmallestShortSide = 480;

    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        bool small = plan.Mode == EncodingMode.Smallest;
        var layout = small && !plan.FrameSizeIsRequested && plan.Layout.ShortSide > SmallestShortSide
            ? plan.Layout.WithShortSide(SmallestShortSide)
            : plan.Layout;
        var audio = plan.Audio is null ? null : small ? AudioPlanner.Small(plan.Audio, plan.Trimmed) : AudioPlanner.Best(plan.Audio, plan.Trimmed);
        var side = await AudioAndSubtitles.MakeAsync(plan, audio, run, (0, 0.05));
        await run.RunAsync(
            FfmpegCommands.Video(plan, layout, new RateControl.Quality(small ? plan.Codec.Quality.Smallest : plan.Codec.Quality.VisuallyLossless), "video.mp4", options.Threads),
            EncodingPhase.FirstPass, (0.05, 0.9), plan.Seconds);
        await run.RunAsync(FfmpegCommands.Join(plan, "video.mp4", side.Name, "quality.mp4"), EncodingPhase.FirstPass, (0.9, 0.92), plan.Seconds);
        return new EncodedFile("quality.mp4", plan, layout, EncodingMethod.ConstantQuality, Noted(plan, layout));
    }

    /// <summary>The source's bytes that fall on the part that is kept.</summary>
    public static long SourceShare(EncodingPlan plan) =>
        plan.IsStill || plan.Source.DurationSeconds <= 0
            ? long.MaxValue
            : (long)(plan.Source.Bytes * Math.Min(1, plan.Seconds / plan.Source.DurationSeconds));

    private static IReadOnlyList<EncodingNote> Noted(EncodingPlan plan, FrameLayout layout) =>
        layout.ShortSide < plan.Layout.ShortSide ? [.. plan.Notes, EncodingNotes.ResolutionReduced(layout.Width, layout.Height)] : plan.Notes;
}
