using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// The picture in parts that begin at closed GOPs, side by side where there are cores for it, with one budget of bits, joined without a seam. Where that can't be
/// done, or goes wrong, by one process. docs/compression.md, "Parts".
/// </summary>
internal sealed class SecondPassInParts(EncodingOptions options) : ISecondPass
{
    private static readonly (double From, double To) Step = (0.25, 0.9);

    private readonly WholeSecondPass _whole = new(options);
    private bool _failed;
    private Attempt? _last;

    /// <summary>The first attempt at a picture: at its rates are first passes done that an encoder needs of its own.</summary>
    private (FrameLayout Layout, IReadOnlyList<FramePart> Parts, IReadOnlyList<int> Rates)? _first;

    public async Task<bool> EncodeAsync(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, PictureOutput output, EncodingRun run)
    {
        if (await InPartsAsync(plan, layout, rate, output.Picture, run)) return false;
        _failed = true;
        return await _whole.EncodeAsync(plan, layout, rate, output, run);
    }

    private async Task<bool> InPartsAsync(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, string output, EncodingRun run)
    {
        var count = _failed || !plan.Codec.CanSplit || !PartRule.CanSplit(plan) ? 1 : PartRule.Count(plan, layout, options);
        if (count == 1) return false;
        try
        {
            if (PassLog.Read(run.PathOf(rate.Log)) is not { } log || PartCuts.Choose(log.Timeline, count) is not { Count: > 1 } parts) return false;
            var budget = new PartRates(log, parts, layout.Width * (double)layout.Height, plan.MovingSeconds);
            var last = _last is { } attempt && attempt.IsLike(layout, rate, parts) ? attempt : null;
            var rates = (last is null ? null : PartCorrection.Rates(last.Encoded, budget.Shares(rate.Kilobits * plan.Seconds), (double)rate.Kilobits / last.Rate.Kilobits))
                ?? budget.Rates(rate.Kilobits * plan.Seconds);
            if (_first is not { } first || first.Layout != layout || !first.Parts.SequenceEqual(parts)) _first = first = (layout, parts, rates);
            // The statistics are x264's.
            var encoder = new PartEncoder(plan, layout, log.Timeline, plan.Codec is H264 ? log : null, options, run);
            var files = await encoder.EncodeAsync(parts, [.. rates.Select(kilobits => rate with { Kilobits = kilobits })], EncodingPhase.SecondPass, Step, plan.Codec.NeedsOwnFirstPass ? first.Rates : null);
            if (!await PartJoin.JoinAsync(plan, log.Timeline, parts, files, output, EncodingPhase.SecondPass, Step.To, run)) return false;
            var encoded = files.Select((file, i) => new EncodedPart(rates[i], file, run.BytesOf(file))).ToList();
            _last = new Attempt(layout, rate, parts, encoded);
            return true;
        }
        catch (Exception exception) when (exception is EncodingException or IOException)
        {
            // One process needs none of this.
            return false;
        }
    }

    private sealed record Attempt(FrameLayout Layout, RateControl.SecondPass Rate, IReadOnlyList<FramePart> Parts, IReadOnlyList<EncodedPart> Encoded)
    {
        /// <summary>Another attempt at the same picture, of which nothing differs but the rate.</summary>
        public bool IsLike(FrameLayout layout, RateControl.SecondPass rate, IReadOnlyList<FramePart> parts) =>
            layout == Layout && rate with { Kilobits = Rate.Kilobits } == Rate && parts.SequenceEqual(Parts);
    }
}
