using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Leaves frames out, or makes their times equal.</summary>
internal sealed class FrameRate : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) =>
        plan is { ConvertFrameRate: { } rate, IsStill: false } ? FormattableString.Invariant($"fps={rate:0.######}{(plan.Request.Edit.Speed is null ? "" : ":start_time=0")}") : null;
}
