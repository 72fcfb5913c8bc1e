using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>
/// HDR to BT.709: to linear light, to the smaller primaries, compressed by the Hable curve, back to gamma. The source's tags may be
/// missing, so they are stated.
/// </summary>
internal sealed class ToneMap : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) => plan.Video.IsHdr ? Filter(plan.Video) : null;

    public static string Filter(VideoFacts video) =>
        $"zscale=tin={video.Transfer}:pin=bt2020:min=bt2020nc:t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
        + "zscale=t=bt709:m=bt709:r=tv";
}
