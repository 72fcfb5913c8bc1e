using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Two fields become one frame.</summary>
internal sealed class Deinterlace : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) => plan.Video.Interlaced ? "bwdif=mode=send_frame" : null;
}
