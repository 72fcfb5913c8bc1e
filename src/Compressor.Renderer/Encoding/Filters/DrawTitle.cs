using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Titles;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Draws the title over the finished picture, bars included, so that its place and times are those of the result.</summary>
internal sealed class DrawTitle : IVideoFilter
{
    public EditKind? Kind => EditKind.Title;

    public string? For(EncodingPlan plan, FrameLayout layout) => plan switch
    {
        { Request.Edit.Title: null } => null,
        { Offset: 0 } => $"ass={TitleFile.Name}",
        // A part of the result counts from its own start.
        _ => FormattableString.Invariant($"setpts=PTS+{plan.Offset:0.######}/TB,ass={TitleFile.Name},setpts=PTS-{plan.Offset:0.######}/TB"),
    };
}
