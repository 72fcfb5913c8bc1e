using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>Encodes the parts that are not there yet, as many at once as keep the cores busy.</summary>
/// <param name="log">Statistics that the encoder reads; null: there are none for it, so that each part is looked at, whether it has the frames that it should have.</param>
internal sealed class PartEncoder(EncodingPlan plan, FrameLayout layout, FrameTimeline timeline, PassLog? log, EncodingOptions options, EncodingRun run)
{
    private readonly PartFiles _files = new(run);

    /// <summary>Processes that keep all cores busy, and fit into the memory.</summary>
    private readonly int _most = PartRule.AtOnce(plan, layout, options.Threads);

    /// <param name="rates">Of each part.</param>
    /// <param name="ownPasses">Kilobits of each part's first pass, of an encoder that needs one of its own; null: none does.</param>
    /// <param name="step">The parts of the whole work at which this begins and ends.</param>
    /// <returns>The names of their files.</returns>
    /// <exception cref="EncodingException">One failed, or has not the frames that it should have.</exception>
    public async Task<IReadOnlyList<string>> EncodeAsync(
        IReadOnlyList<FramePart> parts, IReadOnlyList<RateControl> rates, EncodingPhase phase, (double From, double To) step, IReadOnlyList<int>? ownPasses = null)
    {
        List<Job> jobs = [.. parts.Select((part, i) => Named(part, rates[i], i, ownPasses?[i]))];
        List<Job> left = [.. jobs.Where(job => !_files.IsFinished(job.Name))];
        var done = 1 - (left.Sum(job => job.Part.Frames) / (double)timeline.Frames);
        var progress = run.Begin(phase, (step.From + ((step.To - step.From) * done), step.To), plan.Seconds * (1 - done));
        List<double> costs = [.. left.Select(CostOf)];
        var threads = PartRule.Threads(options.Threads, costs, _most, plan.Codec);
        // The dearest first, so that none is left to be waited for at the end.
        await SideBySide.RunAsync(Enumerable.Range(0, left.Count).OrderByDescending(i => costs[i]), () => run.Share.Of(_most), i => EncodeAsync(left[i], threads[i], progress));
        progress.End();
        return [.. jobs.Select(job => job.Name)];
    }

    private double CostOf(Job job) => PartRule.Cost(job.Part, job.Rate is RateControl.SecondPass second ? second.Kilobits : 0, layout.Width * (double)layout.Height, plan.FrameRate);

    private Job Named(FramePart part, RateControl rate, int number, int? ownPass)
    {
        // Named by all that its own first pass is made of, since other attempts at the part read it too.
        var partLog = ownPass is null ? FormattableString.Invariant($"statistics-{number}") : FormattableString.Invariant($"own-{part.From}-{part.To}-{ownPass}");
        if (rate is RateControl.SecondPass second) rate = second with { Log = partLog };
        var job = new Job(part, rate, partLog, "") { OwnPass = ownPass };
        log?.Write(part.From, part.To, run.PathOf(partLog));
        job = job with { Name = _files.NameOf(Command(job, "", 1), partLog) };
        _files.Remove(partLog);
        return job;
    }

    private async Task EncodeAsync(Job job, int threads, EncodingRun.Step progress)
    {
        log?.Write(job.Part.From, job.Part.To, run.PathOf(job.Log));
        if (job.OwnPass is { } kilobits) await OwnPassAsync(job, kilobits, threads, progress.Phase);
        var unfinished = PartFiles.UnfinishedName(job.Name);
        await run.RunAsync(Command(job, unfinished, threads), progress);
        if (log is null) await CheckAsync(job, unfinished, progress.Phase);
        _files.Finish(job.Name);
        _files.Remove(job.Log);
    }

    private async Task OwnPassAsync(Job job, int kilobits, int threads, EncodingPhase phase)
    {
        if (plan.Codec.LogFiles(job.Log).All(file => File.Exists(run.PathOf(file)))) return;
        var pass = job with { Rate = new RateControl.FirstPass(job.Log) { Kilobits = kilobits, Tuning = job.Rate.Tuning } };
        await run.RunAsync(Command(pass, null, threads), phase, (0, 0), plan.Seconds);
    }

    private async Task CheckAsync(Job job, string file, EncodingPhase phase)
    {
        var frames = job.Log + ".frames";
        await run.RunAsync(PartCommands.Packets(file, frames), phase, (0, 0), plan.Seconds);
        var isRight = timeline.IsMadeOf(job.Part, PartJoin.Times(run.PathOf(frames)), 0);
        File.Delete(run.PathOf(frames));
        if (!isRight) throw EncodingErrors.Failed();
    }

    private IReadOnlyList<string> Command(Job job, string? output, int threads) =>
        FfmpegCommands.Video(PartCommands.Part(plan, timeline, job.Part), layout, job.Rate, output, threads);

    /// <param name="Log">Prefix of its statistics' files.</param>
    /// <param name="Name">Of its file.</param>
    private sealed record Job(FramePart Part, RateControl Rate, string Log, string Name)
    {
        /// <summary>Kilobits of a first pass of its own; null: it needs none.</summary>
        public int? OwnPass { get; init; }
    }
}
