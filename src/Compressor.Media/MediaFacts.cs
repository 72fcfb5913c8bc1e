namespace Compressor.Media;

/// <summary>Facts of a media file. Unknown ones are null.</summary>
public sealed record MediaFacts
{
    /// <summary>The name of a format of <see cref="MediaFormats.All"/>.</summary>
    public required string Format { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Pixels, as shown (rotation applied).</summary>
    public int? Width { get; init; }
    public int? Height { get; init; }
    public double? DurationSeconds { get; init; }
    public double? FrameRate { get; init; }
    public bool? HasAudio { get; init; }

    /// <summary>h264, hevc, av1, vp8, vp9.</summary>
    public string? VideoCodec { get; init; }

    /// <summary>A picture that may be transparent in places.</summary>
    public bool? HasAlpha { get; init; }
}
