namespace Compressor.Media;

/// <summary>A file format that is accepted as input; <see cref="MediaFormats"/> lists them all.</summary>
/// <param name="Name">Its usual file extension, without a dot: how it is called in JSON and in messages.</param>
/// <param name="Demuxer">The only ffmpeg demuxer that may open such a file.</param>
public sealed record MediaFormat(string Name, MediaKind Kind, string ContentType, string Demuxer)
{
    /// <summary>A single picture. GIF is not one: it may be animated.</summary>
    public bool IsStill => Kind == MediaKind.Image && this != MediaFormats.Gif;
}

public enum MediaKind
{
    Video,
    Image,
    Audio,
}
