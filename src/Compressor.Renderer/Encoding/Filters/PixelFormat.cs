using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Converts to square pixels in the format that the encoder takes.</summary>
internal sealed class PixelFormat : IVideoFilter
{
    public string For(EncodingPlan plan, FrameLayout layout) => $"{(plan.PixelFormat is null && !layout.IsDraft ? Matrix(plan.Video, layout) : "")}setsar=1,format={plan.PixelFormat ?? plan.Codec.PixelFormat}{(plan.PixelFormat is null && plan.Codec.Upload is { } upload ? "," + upload : "")}";

    /// <summary>Where a file doesn't say how its colours are coded, players go by its size; of a picture that was made smaller, they would take the wrong way.</summary>
    private static string Matrix(VideoFacts video, FrameLayout layout) =>
        video is { Matrix: null, IsRgb: false, IsHdr: false } && ClipGraph.IsLarge(video.CodedWidth, video.CodedHeight) && !ClipGraph.IsLarge(layout.Width, layout.Height) ? "setparams=colorspace=bt709," : "";

    /// <summary>A codec only copies streams whose format it would have written itself.</summary>
    public bool AllowsCopy(EncodingPlan plan, FrameLayout layout) => true;
}
