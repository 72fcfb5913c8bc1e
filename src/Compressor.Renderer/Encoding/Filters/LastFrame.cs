using System.Globalization;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Repeats the last frame until the end of the result.</summary>
internal sealed class LastFrame : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) =>
        plan is { RepeatsLastFrame: true, IsJoined: false } ? $"tpad=stop=-1:stop_mode=clone,trim=duration={plan.Seconds.ToString("0.######", CultureInfo.InvariantCulture)}" : null;
}
