using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>Encodes without a ceiling: visually lossless, or as small as is sensible. docs/compression.md, "Constant quality".</summary>
internal sealed class QualityEncoder(EncodingOptions options)
{
    /// <summary>Lines at most, when the result is to be as small as possible.</summary>
    private const int SmallestShortSide = 480;

    private const string VideoName = "video.mp4", Result = "quality.mp4";

    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        var small = plan.Mode == EncodingMode.Smallest;
        var layout = small && !plan.FrameSizeIsRequested && plan.Layout.ShortSide > SmallestShortSide
            ? plan.Layout.WithShortSide(SmallestShortSide)
            : plan.Layout;
        var audio = small ? AudioPlanner.Small(plan) : AudioPlanner.Best(plan);
        var side = await AudioAndSubtitles.MakeAsync(plan, audio, run, (0, 0.05));
        var crf = small ? plan.Codec.Quality.Smallest : plan.Codec.Quality.VisuallyLossless;
        await run.RunAsync(
            FfmpegCommands.Video(plan, layout, new RateControl.Quality(crf), VideoName, options.Threads), EncodingPhase.FirstPass, (0.05, 0.9), plan.Seconds);
        await run.RunAsync(FfmpegCommands.Mux(plan, VideoName, side.Name, Result), EncodingPhase.FirstPass, (0.9, 0.92), plan.Seconds);
        return new EncodedFile(Result, plan, layout, EncodingMethod.ConstantQuality, [.. Notes(plan, layout), .. side.Notes]);
    }

    /// <summary>The source's bytes that fall on the part that is kept, and those of sound that it did not have; of pictures, no limit.</summary>
    public static long SourceShare(EncodingPlan plan) =>
        plan.HasStills || plan.Source.DurationSeconds <= 0
            ? long.MaxValue
            : (long)((plan.Source.Bytes * Math.Min(1, plan.SourceSeconds / plan.Source.DurationSeconds)) + AudioPlanner.AddedBytes(plan));

    private static IReadOnlyList<EncodingNote> Notes(EncodingPlan plan, FrameLayout layout) =>
        layout.ShortSide < plan.Layout.ShortSide ? [.. plan.Notes, EncodingNotes.ResolutionReduced(layout.Width, layout.Height)] : plan.Notes;
}
