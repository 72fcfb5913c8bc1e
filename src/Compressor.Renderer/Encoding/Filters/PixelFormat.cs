using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Converts to square pixels in the format that the encoder takes.</summary>
internal sealed class PixelFormat : IVideoFilter
{
    public string For(EncodingPlan plan, FrameLayout layout) => $"setsar=1,format={plan.PixelFormat ?? plan.Codec.PixelFormat}{(plan.PixelFormat is null && plan.Codec.Upload is { } upload ? "," + upload : "")}";

    /// <summary>A codec only copies streams whose format it would have written itself.</summary>
    public bool AllowsCopy(EncodingPlan plan, FrameLayout layout) => true;
}
