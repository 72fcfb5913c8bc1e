namespace Compressor.Media;

/// <summary>An accepted input format; <see cref="MediaFormats"/> lists all of them.</summary>
/// <param name="Name">Its usual file extension, without a dot: its name in JSON and in messages.</param>
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
