using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>Encodes the parts that are not there yet, as many at once as keep the cores busy.</summary>
/// <param name="log">Of the first pass.</param>
internal sealed class PartEncoder(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, PassLog log, EncodingOptions options, EncodingRun run)
{
    private readonly PartFiles _files = new(run);

    /// <param name="rates">Thousands of bits a second of each part.</param>
    /// <param name="step">The parts of the whole work at which this begins and ends.</param>
    public async Task<IReadOnlyList<EncodedPart>> EncodeAsync(IReadOnlyList<FramePart> parts, IReadOnlyList<int> rates, (double From, double To) step)
    {
        var names = new string[parts.Count];
        List<int> left = [];
        for (var i = 0; i < parts.Count; i++)
        {
            log.Write(parts[i].From, parts[i].To, run.PathOf(LogOf(i)));
            names[i] = _files.NameOf(Command(parts[i], rates[i], LogOf(i), "", 1), LogOf(i));
            _files.Remove(LogOf(i));
            if (!_files.IsFinished(names[i])) left.Add(i);
        }

        var done = 1 - (left.Sum(i => parts[i].Frames) / (double)log.Frames);
        var progress = run.Begin(EncodingPhase.SecondPass, (step.From + ((step.To - step.From) * done), step.To), plan.Seconds * (1 - done));
        var atOnce = Math.Min(Math.Max(1, left.Count), PartRule.AtOnce(options.Threads));
        await Parallel.ForEachAsync(left, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (i, _) =>
        {
            log.Write(parts[i].From, parts[i].To, run.PathOf(LogOf(i)));
            await run.RunAsync(Command(parts[i], rates[i], LogOf(i), PartFiles.UnfinishedName(names[i]), PartRule.Threads(options.Threads, atOnce)), progress);
            _files.Finish(names[i]);
            _files.Remove(LogOf(i));
        });
        progress.End();
        return [.. names.Select((name, i) => new EncodedPart(rates[i], name, run.BytesOf(name)))];
    }

    private IReadOnlyList<string> Command(FramePart part, int kilobits, string partLog, string output, int threads) =>
        FfmpegCommands.Video(PartCommands.Part(plan, log, part), layout, rate with { Kilobits = kilobits, Log = partLog }, output, threads);

    private string LogOf(int part) => FormattableString.Invariant($"{rate.Log}-{part}");
}
