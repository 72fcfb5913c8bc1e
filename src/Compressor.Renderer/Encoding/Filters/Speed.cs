using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>
/// Plays frames sooner or later. The frame rate stays (<see cref="FrameRate"/> comes next): at 2x every second frame is left out, at 0.5x each is
/// shown twice.
/// </summary>
internal sealed class Speed : IVideoFilter
{
    public EditKind? Kind => EditKind.Speed;

    public string? For(EncodingPlan plan, FrameLayout layout)
    {
        if (plan.Request.Edit.Speed is not { } speed || plan.IsStill) return null;
        // The input begins a little early (Clip.Early), which slow motion would turn into whole frames.
        var early = !plan.IsJoined && plan.Clips[0] is { Start: > 0, Shown: null } ? FormattableString.Invariant($"(PTS-{plan.Clips[0].Early:0.######}/TB)") : "PTS";
        return FormattableString.Invariant($"setpts={early}/{speed.Factor:0.######}");
    }
}
