using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Puts a transparent picture on black or white: videos and JPEG have no transparency, and without this the colours that it hid would show.</summary>
internal sealed class Opaque : IVideoFilter
{
    /// <summary>Photos go on white, as paper is: the picture's negative on black.</summary>
    private const string Negative = "negate=components=r+g+b";

    public string? For(EncodingPlan plan, FrameLayout layout) => plan switch
    {
        { IsJoined: false, Result.Kind: ResultKind.Video } => Filter(plan.Source),
        { Source.HasAlpha: true, Result: { Kind: ResultKind.Picture } result } when result.Format == MediaFormats.Jpeg => $"format=gbrap,{Negative},premultiply=inplace=1,{Negative}",
        _ => null,
    };

    public static string? Filter(SourceFacts source) => source is not { HasAlpha: true, Video: { } video } ? null : $"{(video.IsRgb ? "format=gbrap," : "")}premultiply=inplace=1";

    /// <summary>Of a codec that may be copied, no stream is transparent.</summary>
    public bool AllowsCopy(EncodingPlan plan, FrameLayout layout) => true;
}
