using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>What <see cref="QualityEncoder"/> would make of a plan: samples at the quality that it uses.</summary>
internal sealed class QualityEstimate(EncodingOptions options)
{
    /// <summary>By which the bytes may be off.</summary>
    private const double Error = 0.25;

    public async Task<EncodingEstimate> EstimateAsync(EncodingPlan plan, EncodingRun run)
    {
        var (layout, audio) = QualityEncoder.Choose(plan);
        var side = AudioAndSubtitles.Expected(plan, audio, isUnderCeiling: false);
        var trial = await TryAsync(plan, layout, run);
        var sample = Samples.ForQuality(plan);
        var bytes = (long)trial.Frames.OfWhole(sample, plan).All + side.Bytes + SizeBudget.Container(plan.Codec, plan.Frames, plan.Seconds, side.HasAudio);
        return VideoEstimate.Of(plan, layout, EncodingMethod.ConstantQuality, side, trial.Quality, content: null) with
        {
            Bytes = bytes,
            LeastBytes = (long)(bytes * (1 - Error)),
            MostBytes = (long)(bytes * (1 + Error)),
            EncodingSeconds = EncodingTime.Of(plan, layout, trial.Cpu / trial.Seconds, options),
        };
    }

    private async Task<Trial> TryAsync(EncodingPlan plan, FrameLayout layout, EncodingRun run)
    {
        var crf = QualityEncoder.AskedSsim(plan) is { } ssim
            ? await new QualitySearch(options).FindAsync(plan, layout, ssim, run)
            : QualityEncoder.RateFactor(plan);
        return await Trial.RunAtAsync(Samples.ForQuality(plan), layout, crf, PassTuning.Default, options, run);
    }
}
