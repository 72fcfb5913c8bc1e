using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <param name="Name">Of the finished file in the work folder.</param>
internal sealed record EncodedFile(string Name, EncodingPlan Plan, FrameLayout Layout, EncodingMethod Method, IReadOnlyList<EncodingNote> Notes);

/// <summary>
/// Encodes under a ceiling, in a closed loop: the sound first, so that its bytes are known; a first pass at half the size, which also
/// tells whether the rate starves the picture; a second pass; and, in the rare case that it strays, another one with the measured ratio.
/// </summary>
internal sealed class SizeEncoder(EncodingOptions options)
{
    private const int MaxSecondPasses = 7;
    private const string FirstLog = "pass", VideoName = "video.mp4", Candidate = "candidate.mp4", Best = "best.mp4";

    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        long maxBytes = plan.MaxBytes!.Value;
        long? floor = await new FloorCheck(options).CheckAsync(plan, run);
        var side = await AudioAndSubtitles.ForSizeAsync(plan, run, (0.02, 0.05));
        var layout = plan.Layout;
        if (side.HasOversizedTags(maxBytes))
        {
            plan = plan with { WithoutTags = true, Notes = [.. plan.Notes, EncodingNotes.TagsLeftOut] };
            side = await AudioAndSubtitles.ForSizeAsync(plan, run, (0.02, 0.05));
        }
        if (floor is { } smallest && maxBytes - side.Bytes < smallest)
        {
            // So near to the smallest size every byte goes to the picture.
            (plan, layout) = DownscaleLadder.Smallest(plan with { WithoutTags = true });
            if (side.Name is not null)
                side = AudioAndSubtitles.LeftOut(plan);
        }
        var (pass, chosen) = await FirstPassesAsync(plan, layout, side, run);
        if (pass.IsPlentiful && await ConstantQualityAsync(plan, chosen, side, run) is { } plenty) return plenty;
        return await SecondPassesAsync(plan, chosen, pass, side, run);
    }

    private async Task<(FirstPassResult Pass, FrameLayout Layout)> FirstPassesAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, EncodingRun run)
    {
        while (true)
        {
            var pass = await FirstPassAsync(plan, layout, Kilobits(plan, side), run);
            if (!pass.IsBitrateStarved || DownscaleLadder.NextResolution(plan, layout, pass.MeanQp) is not { } smaller) return (pass, layout);
            layout = smaller;
        }
    }

    private async Task<FirstPassResult> FirstPassAsync(EncodingPlan plan, FrameLayout layout, int kilobits, EncodingRun run)
    {
        // x264 rescales the statistics itself; below 64 lines there would be too few macroblocks to tell anything.
        var half = layout.ShortSide >= 128 ? layout.WithShortSide(FrameLayout.Even(layout.ShortSide / 2.0)) : layout;
        var result = await run.RunAsync(
            FfmpegCommands.Video(plan, half, new RateControl.FirstPass(kilobits, FirstLog), null, options.Threads), EncodingPhase.FirstPass, (0.05, 0.3), plan.Seconds);
        var pass = plan.Codec.ReadStatistics(File.ReadLines(run.PathOf(plan.Codec.StatisticsFile(FirstLog))), result.Log);
        return pass.Frames > 0 ? pass : throw EncodingErrors.Failed();
    }

    /// <summary>A ceiling is not a quota: null when the quality that nobody can tell from the source does not fit.</summary>
    private async Task<EncodedFile?> ConstantQualityAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, EncodingRun run)
    {
        await run.RunAsync(
            FfmpegCommands.Video(plan, layout, new RateControl.Quality(plan.Codec.Quality.VisuallyLossless), VideoName, options.Threads),
            EncodingPhase.SecondPass, (0.3, 0.9), plan.Seconds);
        if (await JoinAsync(plan, side, run) > Math.Min(plan.MaxBytes!.Value, QualityEncoder.SourceShare(plan))) return null;
        File.Move(run.PathOf(Candidate), run.PathOf(Best), overwrite: true);
        return new EncodedFile(Best, plan, layout, EncodingMethod.ConstantQuality,
            [.. Noted(plan, layout, side), EncodingNotes.BelowCeiling]);
    }

    private async Task<EncodedFile> SecondPassesAsync(EncodingPlan plan, FrameLayout layout, FirstPassResult pass, AudioAndSubtitles side, EncodingRun run)
    {
        long maxBytes = plan.MaxBytes!.Value, best = 0, smallest = long.MaxValue;
        EncodedFile? found = null;
        double correction = 1;
        for (int attempt = 1; attempt <= MaxSecondPasses; attempt++)
        {
            int kilobits = Kilobits(plan, side, correction);
            await run.RunAsync(
                FfmpegCommands.Video(plan, layout, new RateControl.SecondPass(kilobits, FirstLog, Search: pass.IsBitrateStarved), VideoName, options.Threads),
                EncodingPhase.SecondPass, (0.3, 0.9), plan.Seconds);
            double asked = kilobits * 125.0 * plan.Seconds, got = run.BytesOf(VideoName);
            long bytes = await JoinAsync(plan, side, run);
            smallest = Math.Min(smallest, bytes);
            if (bytes <= maxBytes && bytes > best)
            {
                best = bytes;
                File.Move(run.PathOf(Candidate), run.PathOf(Best), overwrite: true);
                found = new EncodedFile(Best, plan, layout, EncodingMethod.TwoPass, Noted(plan, layout, side));
            }
            bool enough = bytes >= maxBytes * SizeBudget.Enough || IsCappedBySource(plan, kilobits);
            if (found is not null && (enough || attempt >= 3))
                return best < maxBytes * SizeBudget.Enough && IsCappedBySource(plan, kilobits)
                    ? found with { Notes = [.. found.Notes, EncodingNotes.SourceBitRate] }
                    : found;
            if (bytes > maxBytes && got > asked * 1.2 && attempt > 1 && SmallerStep(plan, layout, pass) is { } step)
            {
                (plan, layout) = step;
                correction = 1;
                pass = await FirstPassAsync(plan, layout, Kilobits(plan, side), run);
                continue;
            }
            // Too small, and measured: the aim may be closer. Too large: as before.
            double wanted = (bytes > maxBytes ? SizeBudget.Aim : 0.996) * maxBytes;
            // Everything but the picture is fixed, so the picture alone has to give or take the difference.
            correction = Math.Clamp(kilobits / (double)Math.Max(1, Kilobits(plan, side)) * (got + wanted - bytes) / got, 0.05, 3);
            if (bytes > maxBytes) correction *= 1 - (0.01 * attempt);
            if (found is not null && Kilobits(plan, side, correction) == kilobits) return found;
        }
        return found ?? throw EncodingErrors.Impossible(maxBytes, (long)(smallest * 1.1), null);
    }

    private static (EncodingPlan Plan, FrameLayout Layout)? SmallerStep(EncodingPlan plan, FrameLayout layout, FirstPassResult pass)
    {
        if (DownscaleLadder.NextResolution(plan, layout, pass.MeanQp) is { } smaller) return (plan, smaller);
        return DownscaleLadder.NextFrameRate(plan) is { } slower ? (slower, layout) : null;
    }

    /// <summary>Thousands of bits a second for the picture; never above the source's own rate.</summary>
    private static int Kilobits(EncodingPlan plan, AudioAndSubtitles side, double correction = 1)
    {
        long room = SizeBudget.Video(plan.Codec, plan.MaxBytes!.Value, side.Bytes, plan.Frames, plan.Seconds, side.HasAudio);
        return Math.Min(SizeBudget.Kilobits(Math.Max(room, 0) * correction, plan.Seconds), SourceCap(plan));
    }

    private static bool IsCappedBySource(EncodingPlan plan, int kilobits) => kilobits >= SourceCap(plan);

    private static int SourceCap(EncodingPlan plan) =>
        plan.Source.Kind == "video" && plan.Video.BitRate is > 1000 and var rate ? (int)Math.Min(int.MaxValue, Math.Ceiling(rate / 1000)) : int.MaxValue;

    private static async Task<long> JoinAsync(EncodingPlan plan, AudioAndSubtitles side, EncodingRun run)
    {
        await run.RunAsync(FfmpegCommands.Join(plan, VideoName, side.Name, Candidate), EncodingPhase.SecondPass, (0.9, 0.92), plan.Seconds);
        return run.BytesOf(Candidate);
    }

    private static IReadOnlyList<EncodingNote> Noted(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side)
    {
        List<EncodingNote> notes = [.. plan.Notes];
        if (layout.ShortSide < plan.Layout.ShortSide)
            notes.Add(EncodingNotes.ResolutionReduced(layout.Width, layout.Height));
        if (plan.FramesDropped && plan.ConvertFrameRate is { } rate) notes.Add(EncodingNotes.FramesLeftOut(rate));
        notes.AddRange(side.Notes);
        return notes;
    }
}
