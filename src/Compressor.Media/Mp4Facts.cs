namespace Compressor.Media;

/// <summary>What the boxes of an MP4 or QuickTime file say. Null: they do not say it.</summary>
public sealed record Mp4Facts
{
    /// <summary>mp4, mov or m4a.</summary>
    public required string Format { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long Bytes { get; init; }

    /// <summary>The file is whole: its boxes add up to its length, there is a movie box, and the media it points to is there.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>There is a movie box (<c>moov</c>); without it nothing can be played and nothing below is known.</summary>
    public required bool HasMovie { get; init; }

    /// <summary>The movie box comes before the media, so that playing can begin before all is loaded.</summary>
    public required bool FastStart { get; init; }

    /// <summary>The media comes in fragments (<c>moof</c>).</summary>
    public required bool IsFragmented { get; init; }
    public bool HasVideo { get; init; }
    public bool HasAudio { get; init; }

    /// <summary>Pixels of the first video track as shown (rotation applied).</summary>
    public int? Width { get; init; }
    public int? Height { get; init; }
    public double? DurationSeconds { get; init; }

    /// <summary>Frames per second on average.</summary>
    public double? FrameRate { get; init; }

    public MediaFacts ToMediaFacts() => new()
    {
        Format = Format,
        Bytes = Bytes,
        Width = Width,
        Height = Height,
        DurationSeconds = DurationSeconds,
        FrameRate = FrameRate,
        HasAudio = HasMovie ? HasAudio : null,
    };
}

/// <summary>The file is no MP4, or its boxes contradict themselves.</summary>
public sealed class Mp4FormatException(string message) : Exception(message);
