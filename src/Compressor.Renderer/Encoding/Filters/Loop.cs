using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Shows a still image for the length of the result.</summary>
internal sealed class Loop : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) =>
        plan.IsStill ? FormattableString.Invariant($"loop=loop=-1:size=1,fps={plan.FrameRate:0.######}") : null;
}
