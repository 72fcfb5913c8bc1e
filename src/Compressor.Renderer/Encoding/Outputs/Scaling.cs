using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>Filters from <see cref="Frames"/> to a rung.</summary>
internal static class Scaling
{
    public static string To(EncodingPlan plan, Rung rung, double framesRate)
    {
        var rate = rung.FrameRate > 0 && rung.FrameRate < framesRate * 0.999 ? FormattableString.Invariant($"fps={rung.FrameRate:0.###},") : "";
        // Where a file doesn't state its colours, ffmpeg takes those of standard definition.
        var matrix = Frames.PixelFormatOf(plan) == "bgra" ? "" : $":in_color_matrix={(plan.Video.IsHdr ? "bt709" : ClipGraph.Matrix(plan.Video))}";
        return $"{rate}scale={rung.Frame.Width}:{rung.Frame.Height}:flags=lanczos{matrix}";
    }
}
