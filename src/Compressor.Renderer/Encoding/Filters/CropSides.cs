using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Cuts off the sides that are asked for, named as the source is shown. Black bars have become margins by then (<see cref="BlackBars"/>).</summary>
internal sealed class CropSides : IVideoFilter
{
    public EditKind? Kind => EditKind.Crop;

    public string? For(EncodingPlan plan, FrameLayout layout) => Kept(FrameShape.Of(plan.Video), plan.Request) is { } kept
        ? FormattableString.Invariant($"crop={kept.Width}:{kept.Height}:{kept.X}:{kept.Y}")
        : null;

    public FrameShape Reshape(FrameShape frame, EncodingRequest request) =>
        Kept(frame, request) is { } kept ? frame with { Width = kept.Width, Height = kept.Height } : frame;

    /// <summary>In pixels of the decoded frame; null: all.</summary>
    private static CropRectangle? Kept(FrameShape frame, EncodingRequest request)
    {
        if (request.Edit.Crop?.Within(frame.DisplayWidth, frame.Height) is not { } shown || (shown.Width, shown.Height) == (frame.DisplayWidth, frame.Height)) return null;
        return frame.PixelAspect == 1 ? shown : shown with { X = Even(shown.X / frame.PixelAspect), Width = Math.Min(Even(shown.Width / frame.PixelAspect), frame.Width / 2 * 2) };
    }

    private static int Even(double pixels) => (int)(pixels / 2) * 2;
}
