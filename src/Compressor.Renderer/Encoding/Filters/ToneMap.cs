using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>
/// HDR to BT.709: to linear light, to the smaller primaries, only highlights compressed (Mobius curve), back to gamma. White of graphics, 203 cd/m²
/// in HDR (ITU-R BT.2408), becomes white, as phones show it: its mean luma is within 3 % of the standard picture that an HDR one was
/// made of. The source's tags may be missing, so they are stated.
/// </summary>
internal sealed class ToneMap : IVideoFilter
{
    private const string ToStandard = ":t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=mobius:param=0.8:desat=0,zscale=t=bt709:m=bt709:r=tv";

    public string? For(EncodingPlan plan, FrameLayout layout) => plan.Video.IsHdr ? Filter(plan.Video) : null;

    public static string Filter(VideoFacts video) =>
        video.IsIpt ? $"{DolbyVisionTable.Filter}zscale=tin=smpte2084:pin=bt2020:min=gbr:rin=pc{ToStandard}" : Filter(video.Transfer!);

    /// <param name="transfer">The curve of a picture with the usual matrix.</param>
    public static string Filter(string transfer) => $"zscale=tin={transfer}:pin=bt2020:min=bt2020nc{ToStandard}";
}
