using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Puts a transparent picture on black: a video has no transparency, and without this the colours that it hid would show.</summary>
internal sealed class Opaque : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) => plan is { IsJoined: false, Result.Kind: ResultKind.Video } ? Filter(plan.Source) : null;

    public static string? Filter(SourceFacts source) => source is not { HasAlpha: true, Video: { } video } ? null : $"{(video.IsRgb ? "format=gbrap," : "")}premultiply=inplace=1";

    /// <summary>Of a codec that may be copied, no stream is transparent.</summary>
    public bool AllowsCopy(EncodingPlan plan, FrameLayout layout) => true;
}
