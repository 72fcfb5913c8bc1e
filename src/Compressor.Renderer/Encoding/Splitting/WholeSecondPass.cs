using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// The whole picture by one process: right for every plan and every codec. At the full size it costs 3.3 times the CPU of a first pass at half of it, which the
/// parts of the work say that both report.
/// </summary>
internal sealed class WholeSecondPass(EncodingOptions options) : ISecondPass
{
    /// <summary>Prefix of statistics that only the encoder itself can use.</summary>
    private const string OwnLog = "own";

    private (FrameLayout Layout, double FrameRate)? _own;

    public async Task<bool> EncodeAsync(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, PictureOutput output, EncodingRun run)
    {
        var needsOwn = plan.Codec.NeedsOwnFirstPass;
        if (needsOwn)
        {
            if (_own != (layout, plan.FrameRate)) await OwnFirstPassAsync(plan, layout, rate.Kilobits, run);
            _own = (layout, plan.FrameRate);
            rate = rate with { Log = OwnLog };
        }
        else if (plan.Codec.TakesExactRates)
        {
            rate = rate with { Log = FineRate.LogFor(rate.Kilobits * FfmpegCommands.OverFrames(plan), rate.Log, run) };
        }

        return await SourceSamples.EncodeAsync(plan, layout, rate, output, EncodingPhase.SecondPass, (needsOwn ? 0.5 : 0.25, 0.9), run, options);
    }

    private async Task OwnFirstPassAsync(EncodingPlan plan, FrameLayout layout, double kilobits, EncodingRun run)
    {
        var step = string.Join(' ', Command(1));
        var files = plan.Codec.LogFiles(OwnLog);
        if (run.Kept?.Has(step) is true) return;
        run.Kept?.Forget(files);
        await run.RunAsync(Command(options.Threads), EncodingPhase.FirstPass, (0.3, 0.5), plan.Seconds);
        run.Kept?.Add(step, [.. files.Where(file => File.Exists(run.PathOf(file)))]);

        IReadOnlyList<string> Command(int threads) => FfmpegCommands.Video(plan, layout, new RateControl.FirstPass(OwnLog) { Kilobits = (int)kilobits }, null, threads);
    }
}
