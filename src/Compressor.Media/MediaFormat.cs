namespace Compressor.Media;

/// <summary>An accepted input format; <see cref="MediaFormats"/> lists all of them.</summary>
/// <param name="Name">Its usual file extension, without a dot: its name in JSON and in messages.</param>
/// <param name="Demuxer">The only ffmpeg demuxer that may open such a file.</param>
public sealed record MediaFormat(string Name, MediaKind Kind, string ContentType, string Demuxer)
{
    /// <summary>A picture that moves, or may: a GIF with one frame is told apart by its decoder alone.</summary>
    public bool IsAnimation { get; init; }

    /// <summary>A single picture.</summary>
    public bool IsStill => Kind == MediaKind.Image && !IsAnimation;
}

public enum MediaKind
{
    Video,
    Image,
    Audio,
}
