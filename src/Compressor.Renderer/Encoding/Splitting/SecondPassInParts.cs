using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// The picture in parts that begin at closed GOPs, side by side where there are cores for it, with one budget of bits, joined without a seam. Where that can't be
/// done, or goes wrong, by one process. docs/compression.md, "Parts".
/// </summary>
internal sealed class SecondPassInParts(EncodingOptions options) : ISecondPass
{
    private const string ListFile = "parts.txt", JoinedFrames = "joined.frames";

    /// <summary>Seconds by which the same frame of two files may differ, by rounding.</summary>
    private const double SameTime = 0.0005;

    private static readonly (double From, double To) Step = (0.25, 0.9);

    private readonly WholeSecondPass _whole = new(options);
    private bool _failed;
    private Attempt? _last;

    public async Task EncodeAsync(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, string output, EncodingRun run)
    {
        if (await InPartsAsync(plan, layout, rate, output, run)) return;
        _failed = true;
        await _whole.EncodeAsync(plan, layout, rate, output, run);
    }

    private async Task<bool> InPartsAsync(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, string output, EncodingRun run)
    {
        var count = _failed || !PartRule.CanSplit(plan) ? 1 : PartRule.Count(plan, layout, options);
        if (count == 1) return false;
        try
        {
            if (PassLog.Read(run.PathOf(rate.Log)) is not { } log || PartCuts.Choose(log, count) is not { Count: > 1 } parts) return false;
            var budget = new PartRates(log, parts, layout.Width * (double)layout.Height, plan.MovingSeconds);
            var last = _last is { } attempt && attempt.IsLike(layout, rate, parts) ? attempt : null;
            var rates = (last is null ? null : PartCorrection.Rates(last.Encoded, budget.Shares(rate.Kilobits * plan.Seconds), (double)rate.Kilobits / last.Rate.Kilobits))
                ?? budget.Rates(rate.Kilobits * plan.Seconds);
            var encoder = new PartEncoder(plan, layout, rate, log, options, run);
            var encoded = await encoder.EncodeAsync(parts, rates, Step);
            await File.WriteAllTextAsync(run.PathOf(ListFile), PartCommands.List(log, parts, [.. encoded.Select(part => part.Name)]));
            await run.RunAsync(PartCommands.Join(plan, ListFile, log.Times[0], output, JoinedFrames), EncodingPhase.SecondPass, (Step.To, Step.To), plan.Seconds);
            if (!IsWhole(run, log)) return false;
            _last = new Attempt(layout, rate, parts, encoded);
            return true;
        }
        catch (Exception exception) when (exception is EncodingException or IOException)
        {
            // One process needs none of this.
            return false;
        }
    }

    /// <summary>All frames are there, at their times.</summary>
    private static bool IsWhole(EncodingRun run, PassLog log)
    {
        var reader = new FrameCrcReader();
        foreach (var line in File.ReadLines(run.PathOf(JoinedFrames))) reader.Line(line);
        List<double> times = [.. reader.Packets(0).Select(packet => packet.Start).Order()];
        return times.Count == log.Times.Count && times.Zip(log.Times).All(pair => Math.Abs(pair.First - pair.Second) < SameTime);
    }

    private sealed record Attempt(FrameLayout Layout, RateControl.SecondPass Rate, IReadOnlyList<FramePart> Parts, IReadOnlyList<EncodedPart> Encoded)
    {
        /// <summary>Another attempt at the same picture, of which nothing differs but the rate.</summary>
        public bool IsLike(FrameLayout layout, RateControl.SecondPass rate, IReadOnlyList<FramePart> parts) =>
            layout == Layout && rate with { Kilobits = Rate.Kilobits } == Rate && parts.SequenceEqual(Parts);
    }
}
