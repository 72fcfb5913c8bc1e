using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Keeps the middle of the picture.</summary>
internal sealed class CropMiddle : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) =>
        layout.Crop is { } crop ? FormattableString.Invariant($"crop={crop.Width}:{crop.Height}") : null;

    /// <summary>Dropping the one odd line of pixels that H.264 can't hold does not count.</summary>
    public bool KeepsPicture(EncodingPlan plan, FrameLayout layout)
    {
        var frame = VideoFilters.Reshape(plan.Video, plan.Request);
        return layout.Crop is not { } crop || (frame.Width - crop.Width < 2 && frame.Height - crop.Height < 2);
    }
}
