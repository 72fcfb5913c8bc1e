using Compressor.Media;

namespace Compressor.Renderer.Encoding;

/// <summary>What an upload is, found by its content.</summary>
public sealed record ProbedMedia
{
    public required MediaKind Kind { get; init; }

    /// <summary>The name of a format of <see cref="MediaFormats.All"/>, by content.</summary>
    public required string Format { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Seconds; 0 for images.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Pixels as shown, rotation applied.</summary>
    public int Width { get; init; }
    public int Height { get; init; }
    public double FrameRate { get; init; }
    public string? VideoCodec { get; init; }
    public string? AudioCodec { get; init; }

    /// <summary>The picture may be transparent in places.</summary>
    public bool HasAlpha { get; init; }
    public bool HasAudio => AudioCodec is not null;
}
