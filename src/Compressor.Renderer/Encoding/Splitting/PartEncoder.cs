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

    /// <summary>Processes that keep all cores busy.</summary>
    private readonly int _most = PartRule.AtOnce(options.Threads);

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
        List<Task> running = [];
        foreach (var i in left)
        {
            while (running.Count >= run.Share.Of(_most)) await EndOfOneAsync(running);
            running.Add(EncodeAsync(parts[i], rates[i], LogOf(i), names[i], progress));
        }

        while (running.Count > 0) await EndOfOneAsync(running);
        progress.End();
        return [.. names.Select((name, i) => new EncodedPart(rates[i], name, run.BytesOf(name)))];
    }

    /// <summary>If one fails, no further ones begin, and those under way end first: they write into the work folder.</summary>
    private static async Task EndOfOneAsync(List<Task> running)
    {
        var ended = await Task.WhenAny(running);
        running.Remove(ended);
        if (!ended.IsCompletedSuccessfully) await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended;
    }

    private async Task EncodeAsync(FramePart part, int kilobits, string partLog, string name, EncodingRun.Step progress)
    {
        log.Write(part.From, part.To, run.PathOf(partLog));
        await run.RunAsync(Command(part, kilobits, partLog, PartFiles.UnfinishedName(name), PartRule.Threads(options.Threads, _most)), progress);
        _files.Finish(name);
        _files.Remove(partLog);
    }

    private IReadOnlyList<string> Command(FramePart part, int kilobits, string partLog, string output, int threads) =>
        FfmpegCommands.Video(PartCommands.Part(plan, log, part), layout, rate with { Kilobits = kilobits, Log = partLog }, output, threads);

    private string LogOf(int part) => FormattableString.Invariant($"{rate.Log}-{part}");
}
