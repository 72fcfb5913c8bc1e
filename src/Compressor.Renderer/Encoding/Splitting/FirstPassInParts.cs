using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// A first pass at a constant quality in parts that begin at key frames of the source, side by side, where that is worth it. No part depends on another, so their
/// statistics are put together into those of one pass. docs/compression.md, "Parts".
/// </summary>
internal sealed class FirstPassInParts(EncodingOptions options)
{
    /// <summary>Prefix of the parts' statistics.</summary>
    private const string PartLog = "draft-";

    /// <param name="plan">Encoded by x264.</param>
    /// <param name="step">The parts of the whole work at which this begins and ends.</param>
    /// <returns>False: one process has to do it.</returns>
    public async Task<bool> RunAsync(EncodingPlan plan, FrameLayout layout, RateControl.FirstPass rate, (double From, double To) step, EncodingRun run)
    {
        var count = PartRule.CanSplit(plan) ? PartRule.CountOfFirstPass(plan, layout, options) : 1;
        if (count == 1 || SourceTimeline.Of(plan) is not { } timeline || PartCuts.Choose(timeline, count) is not { Count: > 1 } parts) return false;
        var atOnce = PartRule.AtOnce(plan, layout, options.Threads);
        List<(FramePart Part, string Log)> jobs = [.. parts.Select((part, i) => (part, FormattableString.Invariant($"{PartLog}{i}")))];
        List<(FramePart Part, string Log)> left = [.. jobs.Where(job => run.Kept?.Has(Step(job.Part, job.Log)) is not true)];
        var threads = PartRule.Threads(options.Threads, [.. left.Select(job => (double)job.Part.Frames)], atOnce, plan.Codec);
        var done = 1 - (left.Sum(job => job.Part.Frames) / (double)timeline.Frames);
        try
        {
            var progress = run.Begin(EncodingPhase.FirstPass, (step.From + ((step.To - step.From) * done), step.To), plan.Seconds * (1 - done));
            // The longest first, so that none is left to be waited for at the end.
            await SideBySide.RunAsync(Enumerable.Range(0, left.Count).OrderByDescending(i => left[i].Part.Frames), () => run.Share.Of(atOnce), async i =>
            {
                var job = left[i];
                string[] files = [H264.StatisticsFile(job.Log), H264.TreeFile(job.Log), H264.FramesFile(job.Log)];
                run.Kept?.Forget(files);
                await run.RunAsync(Command(job.Part, job.Log, threads[i]), progress);
                run.Kept?.Add(Step(job.Part, job.Log), [.. files.Where(file => File.Exists(run.PathOf(file)))]);
            });
            progress.End();
            return PassLogJoin.Write(timeline, [.. jobs.Select(job => (job.Part, run.PathOf(job.Log)))], run.PathOf(rate.Log));
        }
        catch (Exception exception) when (exception is EncodingException or IOException)
        {
            // One process needs none of this.
            return false;
        }

        string Step(FramePart part, string log) => string.Join(' ', Command(part, log, 1));

        IReadOnlyList<string> Command(FramePart part, string log, int threads) => FfmpegCommands.Video(PartCommands.Part(plan, timeline, part), layout, rate with { Log = log }, null, threads);
    }

    /// <summary>Removes the parts' statistics, once those of the whole are kept.</summary>
    public static void Remove(EncodingRun run)
    {
        foreach (var file in Directory.EnumerateFiles(run.PathOf("."), PartLog + "*")) File.Delete(file);
    }
}
