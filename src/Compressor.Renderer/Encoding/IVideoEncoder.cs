namespace Compressor.Renderer.Encoding;

/// <summary>Turns one source file into the MP4 that an edit asks for. The one entry to all that ffmpeg does for a render.</summary>
public interface IVideoEncoder
{
    /// <exception cref="EncodingException">It can't be done; the message is a plain sentence that says what to do.</exception>
    Task<EncodingReport> EncodeAsync(EncodingRequest request, IProgress<EncodingProgress> progress, CancellationToken cancellationToken);
}

/// <summary>Reads the facts of an untrusted file.</summary>
public interface IMediaProbe
{
    /// <exception cref="EncodingException">Not a media file that is supported, truncated, or over the limits.</exception>
    Task<ProbedMedia> ProbeAsync(string path, CancellationToken cancellationToken);
}

public sealed record EncodingRequest
{
    /// <summary>Path of the source.</summary>
    public required string Input { get; init; }

    /// <summary>Path of the result; written whole or not at all.</summary>
    public required string Output { get; init; }

    /// <summary>An existing empty folder for temporary files; emptied at the end.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>The ceiling in bytes.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>As small as a sensible picture allows (no ceiling given).</summary>
    public bool Smallest { get; init; }

    /// <summary>Seconds of the source.</summary>
    public double? Start { get; init; }

    /// <summary>Seconds of the source, from <see cref="Start"/>.</summary>
    public double? Duration { get; init; }

    /// <summary>Exact picture size in pixels; both or neither.</summary>
    public int? Width { get; init; }
    public int? Height { get; init; }

    /// <summary>Scale (down only) to this many pixels on the shorter side.</summary>
    public int? ShortSide { get; init; }

    /// <summary>Frames per second, at most the source's.</summary>
    public double? FrameRate { get; init; }

    /// <summary>Width : height of the result, by cutting or by bars.</summary>
    public (int Width, int Height)? Aspect { get; init; }
    public bool AspectPad { get; init; }
    public bool Mute { get; init; }
}

/// <param name="Fraction">0 to 1 of the whole work.</param>
/// <param name="Phase">"analysing", "audio", "pass 1", "pass 2", "patch", "measuring", "copying".</param>
public sealed record EncodingProgress(double Fraction, string Phase, double? EtaSeconds);

public sealed record EncodingReport
{
    public required long Bytes { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required double DurationSeconds { get; init; }

    /// <summary>SSIM (luma, "All" of ffmpeg) against the source at the result's frames; null when it makes no sense (another aspect).</summary>
    public double? Ssim { get; init; }

    /// <summary>copy, quality (single pass at constant quality), two-pass.</summary>
    public required string Method { get; init; }

    /// <summary>One English sentence about what was chosen and why; null: nothing to say.</summary>
    public string? Note { get; init; }
    public required TimeSpan CpuTime { get; init; }
}

public sealed record ProbedMedia
{
    /// <summary>video, image or audio.</summary>
    public required string Kind { get; init; }

    /// <summary>mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac: by content.</summary>
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
    public bool HasAudio => AudioCodec is not null;
}

/// <param name="code">impossible_size, unsupported_file, source_truncated, limit_exceeded, encoder_failed.</param>
public sealed class EncodingException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>For impossible_size: the smallest bytes that would do, and the seconds that would fit.</summary>
    public long? SmallestBytes { get; init; }
    public double? FittingSeconds { get; init; }
}
