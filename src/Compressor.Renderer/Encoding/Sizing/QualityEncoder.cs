using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Splitting;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>Encodes without a ceiling: visually lossless, or as small as is sensible. docs/compression.md, "Constant quality".</summary>
internal sealed class QualityEncoder(EncodingOptions options)
{
    /// <summary>Lines at most, when the result is to be as small as possible.</summary>
    private const int SmallestShortSide = 480;

    /// <summary>Encodes until a quality that is asked for is reached.</summary>
    private const int MaxAttempts = 3;

    /// <summary>Seconds of a result up to which its sound is encoded before the picture. Chosen, not measured.</summary>
    private const double SoundGoesFirst = 60;

    private const string VideoName = "video.mp4", Result = "quality.mp4";

    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        var (layout, audio) = Choose(plan);
        var side = AudioAndSubtitles.MakeAsync(plan, audio, run, (0, 0.05));
        if (AskedSsim(plan) is { } ssim) return await ReachAsync(plan, ssim, await side, run);
        return await EncodeAsync(plan, layout, RateFactor(plan), side, run);
    }

    /// <summary>Picture and sound; of the sound, null: none.</summary>
    internal static (FrameLayout Layout, AudioTarget? Audio) Choose(EncodingPlan plan)
    {
        if (plan.Mode != EncodingMode.Smallest) return (plan.Layout, AudioPlanner.Best(plan));
        var isLarge = !plan.FrameSizeIsRequested && plan.Layout.ShortSide > SmallestShortSide;
        return (isLarge ? plan.Layout.WithShortSide(SmallestShortSide) : plan.Layout, AudioPlanner.Small(plan));
    }

    /// <summary>The quality that was asked for; null: none was, or there is nothing to compare.</summary>
    internal static double? AskedSsim(EncodingPlan plan) => plan.Mode != EncodingMode.Smallest && plan is { Request.Edit.PictureQuality: { } quality, IsStill: false } ? quality.Ssim : null;

    /// <summary>On the codec's own scale, where no quality was asked for.</summary>
    internal static double RateFactor(EncodingPlan plan) => plan.Mode == EncodingMode.Smallest ? plan.Codec.Quality.Smallest : plan.Codec.Quality.VisuallyLossless;

    /// <summary>The coarsest picture of a wanted SSIM: searched on samples, and measured on the whole result.</summary>
    private async Task<EncodedFile> ReachAsync(EncodingPlan plan, double ssim, AudioAndSubtitles side, EncodingRun run)
    {
        var crf = await new QualitySearch(options).FindAsync(plan, plan.Layout, ssim, run);
        for (var attempt = 1; ; attempt++)
        {
            var file = await EncodeAsync(plan, plan.Layout, crf, Task.FromResult(side), run);
            if (attempt == MaxAttempts || await new QualityMeasurement(options).MeasureAsync(plan, file.Layout, file.Name, run) is not { Ssim: var reached } || reached >= ssim
                || QualitySearch.Finer(plan.Codec.Quality, crf, reached, ssim) is not { } finer)
            {
                return file;
            }

            crf = finer;
        }
    }

    /// <param name="sound">What goes beside the picture, which is encoded meanwhile.</param>
    private async Task<EncodedFile> EncodeAsync(EncodingPlan plan, FrameLayout layout, double crf, Task<AudioAndSubtitles> sound, EncodingRun run)
    {
        // Of what is short, a process that only joins both takes longer than the sound does.
        if (plan.Seconds <= SoundGoesFirst) await sound;
        var output = new PictureOutput(VideoName) { Whole = Result, Beside = sound.IsCompletedSuccessfully ? (await sound).Beside : null };
        var picture = new QualityInParts(options).EncodeAsync(plan, layout, new RateControl.Quality(crf), output, EncodingPhase.FirstPass, (0.05, 0.9), run);
        await Task.WhenAll(picture, sound);
        var side = await sound;
        if (!await picture) await run.RunAsync(FfmpegCommands.Mux(plan, VideoName, side.Name, Result), EncodingPhase.FirstPass, (0.9, 0.92), plan.Seconds);
        return new EncodedFile(Result, plan, layout, EncodingMethod.ConstantQuality, [.. Notes(plan, layout), .. side.Notes]);
    }

    /// <summary>Bytes for each pixel of the picture that a cut begins with, which may have been a small difference in the source.</summary>
    private const double BytesPerFirstPixel = 0.1;

    /// <summary>The source's bytes that fall on the part that is kept, never more than it has, and those of sound that it did not have; of pictures, no limit.</summary>
    public static long SourceShare(EncodingPlan plan)
    {
        if (plan.HasStills || plan.Source.DurationSeconds <= 0) return long.MaxValue;
        var first = plan.Trimmed ? BytesPerFirstPixel * plan.Layout.Width * plan.Layout.Height : 0;
        return (long)(Math.Min(plan.Source.Bytes, (plan.Source.Bytes * Math.Min(1, plan.SourceSeconds / plan.Source.DurationSeconds)) + first) + AudioPlanner.AddedBytes(plan));
    }

    private static IReadOnlyList<EncodingNote> Notes(EncodingPlan plan, FrameLayout layout) =>
        layout.ShortSide < plan.Layout.ShortSide ? [.. plan.Notes, EncodingNotes.ResolutionReduced(layout.Width, layout.Height)] : plan.Notes;
}
