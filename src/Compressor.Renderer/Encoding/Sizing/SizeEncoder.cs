using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Splitting;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Encodes under a ceiling, in a closed loop: the sound first, so that its bytes are known; a first pass at half the size, which also
/// shows whether the rate starves the picture; a second pass; and, if that misses, another one with the measured ratio.
/// See docs/compression.md, "Method".
/// </summary>
internal sealed class SizeEncoder(EncodingOptions options)
{
    private readonly ISecondPass _secondPass = new WholeSecondPass(options);

    /// <summary>Below so many lines, half the size has too few macroblocks to tell anything. docs/compression.md, "First pass".</summary>
    private const int SmallestHalvedShortSide = 128;

    private const string FirstLog = "pass", OwnLog = "own", VideoName = "video.mp4", Candidate = "candidate.mp4", Best = "best.mp4";

    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        var maxBytes = plan.MaxBytes!.Value;
        var floor = await new FloorCheck(options).CheckAsync(plan, run);
        var side = await AudioAndSubtitles.ForSizeAsync(plan, run, (0.02, 0.05));
        var layout = plan.Layout;
        if (side.HasOversizedTags(maxBytes))
        {
            plan = plan with { WithoutTags = true, Notes = [.. plan.Notes, EncodingNotes.TagsLeftOut] };
            side = await AudioAndSubtitles.ForSizeAsync(plan, run, (0.02, 0.05));
        }

        if (floor is { } smallest && maxBytes - side.Bytes < smallest)
        {
            // This close to the smallest size, every byte goes to the picture.
            (plan, layout) = DownscaleLadder.Smallest(plan with { WithoutTags = true });
            if (side.Name is not null) side = AudioAndSubtitles.LeftOut(plan);
        }

        var (pass, chosen) = await FirstPassesAsync(plan, layout, side, run);
        if (pass.IsPlentiful && await ConstantQualityAsync(plan, chosen, side, run) is { } plenty) return plenty;
        return await SecondPassesAsync(plan, chosen, pass, side, run);
    }

    private async Task<(FirstPassResult Pass, FrameLayout Layout)> FirstPassesAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, EncodingRun run)
    {
        while (true)
        {
            var pass = await FirstPassAsync(plan, layout, VideoBitRate.Kilobits(plan, side.Bytes, side.HasAudio), run);
            if (!pass.IsBitrateStarved || DownscaleLadder.NextResolution(plan, layout, pass.MeanQp) is not { } smaller) return (pass, layout);
            layout = smaller;
        }
    }

    private async Task<FirstPassResult> FirstPassAsync(EncodingPlan plan, FrameLayout layout, int kilobits, EncodingRun run)
    {
        var half = layout.ShortSide >= SmallestHalvedShortSide ? layout.WithShortSide(FrameLayout.Even(layout.ShortSide / 2.0)) : layout;
        // H.264 with as many bits as give it the picture that the codec gives with these.
        var rate = Math.Max(1, (int)Math.Min(int.MaxValue, kilobits / plan.Codec.BitsOfH264));
        var result = await run.RunAsync(
            FfmpegCommands.Video(plan with { Codec = VideoCodecs.Analysis }, half, new RateControl.FirstPass(FirstLog) { Kilobits = rate }, null, options.Threads),
            EncodingPhase.FirstPass, (0.05, 0.3), plan.Seconds);
        var pass = H264.ReadStatistics(File.ReadLines(run.PathOf(H264.StatisticsFile(FirstLog))), result.Log);
        return pass.Frames > 0 ? pass : throw EncodingErrors.Failed();
    }

    /// <summary>A ceiling is not a quota: a smaller file in visually lossless quality; null if that does not fit.</summary>
    private async Task<EncodedFile?> ConstantQualityAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, EncodingRun run)
    {
        await run.RunAsync(
            FfmpegCommands.Video(plan, layout, new RateControl.Quality(plan.Codec.Quality.VisuallyLossless), VideoName, options.Threads),
            EncodingPhase.SecondPass, (0.3, 0.9), plan.Seconds);
        if (await JoinAsync(plan, side, run) > Math.Min(plan.MaxBytes!.Value, QualityEncoder.SourceShare(plan))) return null;
        File.Move(run.PathOf(Candidate), run.PathOf(Best), overwrite: true);
        return new EncodedFile(Best, plan, layout, EncodingMethod.ConstantQuality, [.. Notes(plan, layout, side), EncodingNotes.BelowCeiling]);
    }

    /// <summary>Statistics that only the encoder itself can use.</summary>
    private async Task OwnFirstPassAsync(EncodingPlan plan, FrameLayout layout, int kilobits, EncodingRun run)
    {
        if (!plan.Codec.NeedsOwnFirstPass) return;
        await run.RunAsync(FfmpegCommands.Video(plan, layout, new RateControl.FirstPass(OwnLog) { Kilobits = kilobits }, null, options.Threads), EncodingPhase.FirstPass, (0.3, 0.5), plan.Seconds);
    }

    private async Task<EncodedFile> SecondPassesAsync(EncodingPlan plan, FrameLayout layout, FirstPassResult pass, AudioAndSubtitles side, EncodingRun run)
    {
        EncodedFile? found = null;
        var maxBytes = plan.MaxBytes!.Value;
        var correction = new RateCorrection(maxBytes);
        await OwnFirstPassAsync(plan, layout, Kilobits(), run);
        while (correction.MayTryAgain)
        {
            var kilobits = Kilobits();
            var attempt = await SecondPassAsync(plan, layout, SecondPass(plan, kilobits, pass), side, run);
            if (correction.Learn(attempt))
            {
                File.Move(run.PathOf(Candidate), run.PathOf(Best), overwrite: true);
                found = new EncodedFile(Best, plan, layout, EncodingMethod.TwoPass, Notes(plan, layout, side));
            }

            var capped = VideoBitRate.IsCappedBySource(plan, kilobits);
            if (found is not null && correction.IsGoodEnough(attempt, capped))
                return capped && correction.IsBelowTarget ? found with { Notes = [.. found.Notes, EncodingNotes.SourceBitRate] } : found;

            // The same rate once more would give the same bytes.
            var isStuck = attempt.IsRefused || Kilobits() == kilobits;
            var needsStep = correction.NeedsSmallerPicture(attempt, plan.Codec) || (isStuck && found is null);
            if (needsStep && SmallerStep(plan, layout, pass) is { } step)
            {
                (plan, layout) = step;
                correction.StartOver();
                pass = await FirstPassAsync(plan, layout, Kilobits(), run);
                await OwnFirstPassAsync(plan, layout, Kilobits(), run);
            }
            else if (isStuck)
            {
                break;
            }
        }

        return found ?? throw EncodingErrors.Impossible(maxBytes, correction.SmallestWorthAsking, null);

        int Kilobits() => VideoBitRate.Kilobits(plan, side.Bytes, side.HasAudio, correction.Factor);
    }

    private static RateControl.SecondPass SecondPass(EncodingPlan plan, int kilobits, FirstPassResult pass) => new(kilobits, plan.Codec.NeedsOwnFirstPass ? OwnLog : FirstLog)
    {
        Tuning = PassTuning.Default with { Motion = pass.IsBitrateStarved ? MotionSearch.Wide : MotionSearch.Default },
    };

    private async Task<SecondPassAttempt> SecondPassAsync(
        EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, AudioAndSubtitles side, EncodingRun run)
    {
        var planned = VideoBitRate.Kilobits(plan, side.Bytes, side.HasAudio);
        try
        {
            await _secondPass.EncodeAsync(plan, layout, rate, VideoName, run);
            var bytes = await JoinAsync(plan, side, run);
            return new SecondPassAttempt(rate.Kilobits, planned, plan.Seconds, run.BytesOf(VideoName), bytes);
        }
        catch (EncodingException exception) when (plan.Codec.LowestKilobits(exception.Log) is { } lowest)
        {
            // As if it had been encoded at the lowest rate there is.
            var video = (long)(lowest * SecondPassAttempt.BytesPerKilobit * plan.Seconds);
            var around = side.Bytes + SizeBudget.Container(plan.Codec, plan.Frames, plan.Seconds, side.HasAudio);
            return new SecondPassAttempt(rate.Kilobits, planned, plan.Seconds, video, Math.Max(video + around, plan.MaxBytes!.Value + 1)) { IsRefused = true };
        }
    }

    private static (EncodingPlan Plan, FrameLayout Layout)? SmallerStep(EncodingPlan plan, FrameLayout layout, FirstPassResult pass)
    {
        if (DownscaleLadder.NextResolution(plan, layout, pass.MeanQp) is { } smaller) return (plan, smaller);
        return DownscaleLadder.NextFrameRate(plan) is { } slower ? (slower, layout) : null;
    }

    private static async Task<long> JoinAsync(EncodingPlan plan, AudioAndSubtitles side, EncodingRun run)
    {
        await run.RunAsync(FfmpegCommands.Mux(plan, VideoName, side.Name, Candidate), EncodingPhase.SecondPass, (0.9, 0.92), plan.Seconds);
        return run.BytesOf(Candidate);
    }

    private static IReadOnlyList<EncodingNote> Notes(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side)
    {
        List<EncodingNote> notes = [.. plan.Notes];
        if (layout.ShortSide < plan.Layout.ShortSide) notes.Add(EncodingNotes.ResolutionReduced(layout.Width, layout.Height));
        if (plan is { FramesDropped: true, ConvertFrameRate: { } rate }) notes.Add(EncodingNotes.FramesLeftOut(rate));
        notes.AddRange(side.Notes);
        return notes;
    }
}
