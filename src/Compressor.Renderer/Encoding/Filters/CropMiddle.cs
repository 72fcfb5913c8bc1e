using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Keeps the middle of the picture.</summary>
internal sealed class CropMiddle : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) =>
        layout.Crop is { } crop ? FormattableString.Invariant($"crop={crop.Width}:{crop.Height}") : null;
}
