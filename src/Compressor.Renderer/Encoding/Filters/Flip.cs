using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Mirrors the rotated picture.</summary>
internal sealed class Flip : IVideoFilter
{
    public EditKind? Kind => EditKind.Flip;

    public string? For(EncodingPlan plan, FrameLayout layout) => plan.Request.Edit.Flip?.Direction switch
    {
        FlipDirection.Horizontal => "hflip",
        FlipDirection.Vertical => "vflip",
        _ => null,
    };
}
