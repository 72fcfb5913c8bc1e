using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Two fields become one frame.</summary>
internal sealed class Deinterlace : IVideoFilter
{
    public const string Filter = "bwdif=mode=send_frame";

    public string? For(EncodingPlan plan, FrameLayout layout) => plan.Video.Interlaced ? Filter : null;
}
