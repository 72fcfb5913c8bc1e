using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>What <see cref="SizeEncoder"/> would make of a plan with a ceiling: the same looks and rules, on samples.</summary>
internal sealed class SizeEstimate(EncodingOptions options)
{
    /// <summary>A result is hardly smaller than this part of its ceiling.</summary>
    private const double Least = SizeBudget.Enough;

    /// <summary>By which the bytes that a constant quality takes may be off.</summary>
    private const double QualityError = 0.25;

    /// <param name="roomIfStarved">As of the encode.</param>
    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<EncodingEstimate> EstimateAsync(EncodingPlan plan, EncodingRun run, long? roomIfStarved = null)
    {
        var floorCheck = new FloorCheck(options);
        var floor = FloorCheck.IsNeeded(plan) ? await floorCheck.CheckAsync(plan, run) : null;
        var side = Sound(plan, AudioPlanner.ForSize(plan));
        var room = plan.MaxBytes!.Value - side.Bytes;
        if (room < floor?.Bytes || floor?.IsNear(plan, room) is true) return await SmallestAsync(plan, run);
        var look = await LookAsync(plan, plan.Layout, side, run);
        if (floor is null && SizeEncoder.IsHopeless(look.Look) && room < (await floorCheck.CheckAsync(plan, run)).Bytes) return await SmallestAsync(plan, run);
        var strategy = Strategy.For(look.Sample, look.Look);
        if (roomIfStarved > plan.MaxBytes && strategy.Layout.ShortSide < plan.Layout.ShortSide) return await EstimateAsync(plan with { MaxBytes = roomIfStarved }, run);
        if (strategy.IsStarved && AudioPlanner.ForStarved(plan, isSpeech: false, isSilent: false) is { } less)
        {
            var thinner = Sound(plan, less);
            look = look with { Look = look.Look.With(Kilobits(plan, thinner) / Kilobits(plan, side)) };
            (side, strategy) = (thinner, Strategy.For(look.Sample, look.Look));
        }

        return await TryAsync(plan, strategy, side, look, run);
    }

    /// <summary>As the encode does it, this close to the smallest size.</summary>
    private async Task<EncodingEstimate> SmallestAsync(EncodingPlan plan, EncodingRun run)
    {
        (plan, var layout) = DownscaleLadder.Smallest(plan with { WithoutTags = true });
        var side = AudioAndSubtitles.LeftOut(plan);
        return await TryAsync(plan, new Strategy(layout, PassTuning.Default, 1), side, await LookAsync(plan, layout, side, run), run);
    }

    private async Task<SampledLook> LookAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, EncodingRun run)
    {
        var sample = Samples.ForLook(plan);
        var (look, cpu) = await Effort.MeasureAsync(() => new FirstLooks(options).TakeAsync(sample, layout, Kilobits(plan, side), run), run);
        var excess = Math.Min(SampledLook.MostExcess, CodedBytes.Of(look.Pass).ExcessShare(sample, plan));
        return new SampledLook(excess > 0 ? look.With(1 / (1 - excess)) : look, sample, cpu);
    }

    private async Task<EncodingEstimate> TryAsync(EncodingPlan plan, Strategy strategy, AudioAndSubtitles side, SampledLook look, EncodingRun run)
    {
        var picture = await new Trials(options).RunAsync(plan, look.Sample, look.Look, strategy, run);
        var method = strategy.IsPlentiful && picture.IsLossless ? EncodingMethod.ConstantQuality : EncodingMethod.TwoPass;
        var (maxBytes, around) = (plan.MaxBytes!.Value, side.Bytes + SizeBudget.Container(plan.Codec, plan.Frames, plan.Seconds, side.HasAudio));
        var bytes = method is EncodingMethod.TwoPass ? (long)(maxBytes * SizeBudget.Aim) : Math.Min(maxBytes, picture.Bytes + around);
        return VideoEstimate.Of(plan, strategy.Layout, method, side, picture.Quality, look.Look.Content, look.SufficientPictureBytes(plan)) with
        {
            Bytes = bytes,
            LeastBytes = method is EncodingMethod.TwoPass ? (long)(maxBytes * Least) : (long)(bytes * (1 - QualityError)),
            MostBytes = method is EncodingMethod.TwoPass ? maxBytes : (long)Math.Min(maxBytes, bytes * (1 + QualityError)),
            EncodingSeconds = EncodingTime.OfTwoPasses(plan, strategy.Layout, look.Cpu / look.Sample.Seconds, picture.ExtraCpu, options),
        };
    }

    private static AudioAndSubtitles Sound(EncodingPlan plan, AudioTarget? target) => AudioAndSubtitles.Expected(plan, target, isUnderCeiling: true);

    private static double Kilobits(EncodingPlan plan, AudioAndSubtitles side) => VideoBitRate.Kilobits(plan, side.Bytes, side.HasAudio);
}
