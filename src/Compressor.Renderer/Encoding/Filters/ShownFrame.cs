using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>A part that begins while a frame is shown begins with that frame: it was read from where the frame began, and waits for the others.</summary>
internal sealed class ShownFrame : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) => plan.IsJoined ? null : Filter(plan.Clips[0]);

    public static string? Filter(Clip clip) =>
        clip.Shown is null ? null : FormattableString.Invariant($"setpts=max(PTS-{clip.Start - clip.PictureStart:0.######}/TB\\,0)");
}
