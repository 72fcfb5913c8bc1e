using Compressor.Edits;
using Compressor.Renderer.Encoding.AudioFilters;
using Compressor.Renderer.Encoding.Filters;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>The kinds of edits that this renderer does: those that the planners know, and those that have a filter of their own.</summary>
internal static class Capabilities
{
    public static IReadOnlyList<EditKind> Kinds { get; } =
    [
        .. ((EditKind[])
        [
            EditKind.Size, EditKind.Compress, EditKind.Quality, EditKind.FrameSize, EditKind.FrameRate, EditKind.Aspect, EditKind.Trim, EditKind.Join, EditKind.Mute, EditKind.Format, EditKind.Codec, EditKind.PictureQuality,
            EditKind.Music, .. VideoFilters.Kinds, .. AudioChain.Kinds,
        ]).Distinct().Order(),
    ];
}
