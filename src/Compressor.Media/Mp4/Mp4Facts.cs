namespace Compressor.Media.Mp4;

/// <summary>The facts in the boxes of an MP4 or QuickTime file; null if they don't state them.</summary>
public sealed record Mp4Facts
{
    /// <summary>mp4, mov or m4a.</summary>
    public required MediaFormat Format { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long Bytes { get; init; }

    /// <summary>Nothing is missing: the boxes add up to the file's length, there is a movie box, and the media that it points to is there.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>
    /// The last fragment is not whole, as when a recording was interrupted: programs record in fragments so that what precedes can still be played, and
    /// the file counts as complete.
    /// </summary>
    public bool EndsEarly { get; init; }

    /// <summary>There is a movie box (<c>moov</c>); without it nothing can be played and nothing below is known.</summary>
    public required bool HasMovie { get; init; }

    /// <summary>The movie box precedes the media, so that playback can begin before everything is loaded.</summary>
    public required bool FastStart { get; init; }

    /// <summary>The media comes in fragments (<c>moof</c>).</summary>
    public required bool IsFragmented { get; init; }

    /// <summary>Picture or sound is encrypted against copying.</summary>
    public bool IsProtected { get; init; }
    public bool HasVideo { get; init; }
    public bool HasAudio { get; init; }

    /// <summary>Pixels of the first video track as shown (rotation applied).</summary>
    public int? Width { get; init; }
    public int? Height { get; init; }
    public double? DurationSeconds { get; init; }

    /// <summary>Frames per second on average.</summary>
    public double? FrameRate { get; init; }

    /// <summary>As <see cref="MediaFacts.VideoCodec"/>, of the first video track.</summary>
    public string? VideoCodec { get; init; }

    public MediaFacts ToMediaFacts() => new()
    {
        Format = Format.Name,
        Bytes = Bytes,
        Width = Width,
        Height = Height,
        DurationSeconds = DurationSeconds,
        FrameRate = FrameRate,
        HasAudio = HasMovie ? HasAudio : null,
        VideoCodec = VideoCodec,
    };
}
