using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Resamples to the layout, and converts RGB and full-range colours on the way.</summary>
internal sealed class Scale : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout)
    {
        var video = plan.Video;
        var parts = new List<string>();
        if (layout.Scaled) parts.Add(FormattableString.Invariant($"{layout.InnerWidth}:{layout.InnerHeight}:flags={Kernel(plan, layout)}"));
        if (video.IsRgb) parts.Add("out_color_matrix=bt709");
        if ((video.IsRgb || video.IsFullRange) && !video.IsHdr) parts.Add("out_range=tv");
        return parts.Count == 0 ? null : "scale=" + string.Join(':', parts);
    }

    /// <summary>Players show full-range colours as they are; only the encoder wants them converted.</summary>
    public bool AllowsCopy(EncodingPlan plan, FrameLayout layout) => !layout.Scaled;

    /// <summary>Lanczos keeps more detail of a picture that is made smaller; one that is only measured, or grows, does not need it. docs/compression.md, "Starved pictures".</summary>
    private static string Kernel(EncodingPlan plan, FrameLayout layout)
    {
        if (layout.IsDraft) return "bicubic";
        var frame = VideoFilters.Reshape(plan.Video, plan.Request);
        var (width, height) = layout.Crop ?? (frame.Width, frame.Height);
        return (long)layout.InnerWidth * layout.InnerHeight < (long)width * height ? "lanczos" : "bicubic";
    }
}
