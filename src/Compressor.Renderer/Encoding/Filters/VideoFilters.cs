using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>All steps, in the order in which they run. The order is that of the least work: fewer frames and pixels first, the dear steps on what is left.</summary>
internal static class VideoFilters
{
    private static readonly IVideoFilter[] All =
    [
        new ShownFrame(),
        new Deinterlace(),
        new Speed(),
        new FrameRate(),
        new LastFrame(),
        new Opaque(),
        new CropSides(),
        new Rotate(),
        new Flip(),
        new CropMiddle(),
        new Scale(),
        new ToneMap(),
        new Pad(),
        new PixelFormat(),
        new Loop(),
        new DrawTitle(),
        new Fade(),
        new Window(),
    ];

    /// <summary>The kinds of edits that steps of this list do.</summary>
    public static IEnumerable<EditKind> Kinds => All.Select(filter => filter.Kind).OfType<EditKind>();

    /// <summary>The filter graph of a plan, as ffmpeg's <c>-vf</c> takes it.</summary>
    public static string Graph(EncodingPlan plan, FrameLayout layout) =>
        string.Join(',', All.Select(filter => filter.For(plan, layout)).Where(text => text is not null));

    /// <summary>The frame that is cropped and scaled: the source's, turned as the request asks.</summary>
    public static FrameShape Reshape(VideoFacts video, EncodingRequest request) => All.Aggregate(FrameShape.Of(video), (frame, filter) => filter.Reshape(frame, request));

    public static bool AllowCopy(EncodingPlan plan) => All.All(filter => filter.AllowsCopy(plan, plan.Layout));
}
