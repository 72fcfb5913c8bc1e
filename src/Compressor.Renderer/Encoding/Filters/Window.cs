using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Leaves out the frames that only lead in to a part. The last step, so that filters which look back see the same as in the whole.</summary>
internal sealed class Window : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) => plan.Window is { From: > 0 } window ? FormattableString.Invariant($"trim=start={window.From:0.######}") : null;
}
