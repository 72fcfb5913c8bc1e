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
    public Task EncodeAsync(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, string output, EncodingRun run) =>
        SourceSamples.EncodeAsync(plan, FfmpegCommands.Video(plan, layout, rate, output, options.Threads), EncodingPhase.SecondPass, (0.25, 0.9), run, options);
}
