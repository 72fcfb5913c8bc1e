using System.Security.Cryptography;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Splitting;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>Passes of x264 that only write statistics, whatever the codec of the result: what starves one codec starves the others. docs/compression.md, "First pass".</summary>
internal sealed class FirstPasses(EncodingOptions options)
{
    /// <summary>Prefix of the statistics' files; what the pass is made of follows, so that none replaces another's, and an encode that goes on finds them all.</summary>
    private const string LogPrefix = "pass-";

    /// <summary>Below so many lines, half the size has too few macroblocks to tell anything. docs/compression.md, "First pass".</summary>
    private const int SmallestHalvedShortSide = 128;

    private static readonly (double From, double To) Step = (0.05, 0.25);

    private readonly FirstPassInParts _parts = new(options);

    /// <summary>At half the size, at the rate of which H.264 makes the picture that the codec makes of the one that is asked for.</summary>
    /// <param name="kilobits">Thousands of bits a second for the codec.</param>
    public Task<FirstPassResult> AtRateAsync(EncodingPlan plan, FrameLayout layout, double kilobits, PassTuning tuning, EncodingRun run) => RunAsync(
        plan, Half(layout),
        new RateControl.FirstPass(LogPrefix) { Kilobits = Math.Max(1, (int)Math.Min(int.MaxValue, kilobits / plan.Codec.BitsOfH264)), Tuning = tuning }, run);

    /// <summary>At a constant rate factor, so that its figures don't depend on the rate.</summary>
    /// <param name="isWhole">At the full size; else at half of it.</param>
    public Task<FirstPassResult> AtQualityAsync(EncodingPlan plan, FrameLayout layout, double crf, PassTuning tuning, EncodingRun run, bool isWhole = false) =>
        RunAsync(plan, isWhole ? layout with { IsDraft = true } : Half(layout), new RateControl.FirstPass(LogPrefix) { Crf = crf, Tuning = tuning }, run);

    /// <summary>The picture of a pass, if it is not to be at full size.</summary>
    public static FrameLayout Half(FrameLayout layout) =>
        layout.ShortSide >= SmallestHalvedShortSide ? layout.WithShortSide(FrameLayout.Even(layout.ShortSide / 2.0)) with { IsDraft = true } : layout;

    private async Task<FirstPassResult> RunAsync(EncodingPlan plan, FrameLayout layout, RateControl.FirstPass rate, EncodingRun run)
    {
        plan = plan with { Codec = VideoCodecs.Analysis };
        var step = string.Join(' ', Command(1));
        rate = rate with { Log = LogPrefix + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(step)))[..16] };
        string[] files = [H264.StatisticsFile(rate.Log), H264.TreeFile(rate.Log), H264.FramesFile(rate.Log)];
        if (run.Kept?.Has(step) is true)
        {
            run.Report(EncodingPhase.FirstPass, Step.To);
        }
        else
        {
            run.Kept?.Forget(files);
            // At a rate, each part would have one of its own, and their statistics could not be compared.
            var isDone = rate.Crf is not null && await _parts.RunAsync(plan, layout, rate, Step, run);
            if (!isDone) await run.RunAsync(Command(options.Threads), EncodingPhase.FirstPass, Step, plan.Seconds);
            run.Kept?.Add(step, [.. files.Where(file => File.Exists(run.PathOf(file)))]);
            FirstPassInParts.Remove(run);
        }

        var pass = H264.ReadStatistics(File.ReadLines(run.PathOf(H264.StatisticsFile(rate.Log))));
        return pass.Frames > 0 ? pass with { Log = rate.Log } : throw EncodingErrors.Failed();

        IReadOnlyList<string> Command(int threads) => FfmpegCommands.Video(plan, layout, rate, null, threads);
    }
}
