using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>The whole picture by one process: right for every plan and every codec.</summary>
internal sealed class WholeSecondPass(EncodingOptions options) : ISecondPass
{
    public Task EncodeAsync(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, string output, EncodingRun run) =>
        run.RunAsync(FfmpegCommands.Video(plan, layout, rate, output, options.Threads), EncodingPhase.SecondPass, (0.3, 0.9), plan.Seconds);
}
