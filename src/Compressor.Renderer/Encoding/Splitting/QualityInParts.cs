using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// The picture at a constant quality, in parts that begin at key frames of the source where that is worth it, else by one process. docs/compression.md, "Parts".
/// </summary>
internal sealed class QualityInParts(EncodingOptions options)
{
    private bool _failed;

    /// <param name="step">The parts of the whole work at which this begins and ends.</param>
    /// <returns>The result was written whole; false: the picture alone.</returns>
    public async Task<bool> EncodeAsync(EncodingPlan plan, FrameLayout layout, RateControl.Quality rate, PictureOutput output, EncodingPhase phase, (double From, double To) step, EncodingRun run)
    {
        if (await InPartsAsync(plan, layout, rate, output.Picture, phase, step, run)) return false;
        _failed = true;
        return await SourceSamples.EncodeAsync(plan, layout, rate, output, phase, step, run, options);
    }

    private async Task<bool> InPartsAsync(EncodingPlan plan, FrameLayout layout, RateControl.Quality rate, string output, EncodingPhase phase, (double From, double To) step, EncodingRun run)
    {
        var count = !_failed && PartRule.CanSplit(plan) ? PartRule.Count(plan, layout, options) : 1;
        if (count == 1 || SourceTimeline.Of(plan) is not { } timeline || PartCuts.Choose(timeline, count) is not { Count: > 1 } parts) return false;
        try
        {
            var files = await new PartEncoder(plan, layout, timeline, null, options, run).EncodeAsync(parts, [.. parts.Select(_ => rate)], phase, step);
            return await PartJoin.JoinAsync(plan, timeline, parts, files, output, phase, step.To, run);
        }
        catch (Exception exception) when (exception is EncodingException or IOException)
        {
            // One process needs none of this.
            return false;
        }
    }
}
