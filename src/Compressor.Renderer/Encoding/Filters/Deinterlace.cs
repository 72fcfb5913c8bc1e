using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Each field becomes a frame, so that motion stays as smooth as it was; two become one where that is enough for the rate.</summary>
internal sealed class Deinterlace : IVideoFilter
{
    public const string Filter = "bwdif=mode=send_field";

    public string? For(EncodingPlan plan, FrameLayout layout) => plan switch
    {
        { Video.Interlaced: false } => null,
        { ConvertFrameRate: { } rate, Request.Edit.Speed: null } when rate < plan.Video.FrameRate * 1.001 => "bwdif=mode=send_frame",
        _ => Filter,
    };
}
