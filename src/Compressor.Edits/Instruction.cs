namespace Compressor.Edits;

/// <summary>
/// What one sentence asks for, as <see cref="PromptReader"/> read it. Null: not asked. One reading serves the workflow's
/// judge, the renderer's agent, the previews and the router.
/// </summary>
public sealed record Instruction
{
    /// <summary>The sentence itself.</summary>
    public required string Text { get; init; }
    public required Language Language { get; init; }

    /// <summary>The size that the result must not exceed.</summary>
    public SizeLimit? Size { get; init; }

    /// <summary>"without losing quality", "visually lossless", 不损失画质.</summary>
    public bool KeepQuality { get; init; }

    /// <summary>The sentence asks to make the file smaller ("compress", "shrink", 压缩), with or without a size.</summary>
    public bool Compress { get; init; }
    public FrameSize? FrameSize { get; init; }

    /// <summary>Frames per second.</summary>
    public double? FrameRate { get; init; }
    public AspectRatio? Aspect { get; init; }
    public Trim? Trim { get; init; }
    public bool Mute { get; init; }

    /// <summary>Playback speed: 2 is twice as fast.</summary>
    public double? Speed { get; init; }

    /// <summary>Clockwise degrees: 90, 180 or 270.</summary>
    public int? Rotate { get; init; }

    /// <summary>1 is unchanged, 0.5 half as loud.</summary>
    public double? Volume { get; init; }
    public string? TitleText { get; init; }
    public bool BackgroundMusic { get; init; }

    /// <summary>An output format other than MP4 ("gif", "webm", "mp3"); null: MP4.</summary>
    public string? OutputFormat { get; init; }

    /// <summary>Parts of the sentence that are recognized as requests but that nobody here can do, in the user's words.</summary>
    public IReadOnlyList<string> Unsupported { get; init; } = [];

    /// <summary>Requests that contradict themselves or make no sense ("under 0 MB"): sentences in the user's language.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>True when the sentence asks for no edit that was recognized.</summary>
    public bool IsEmpty =>
        Size is null && !KeepQuality && !Compress && FrameSize is null && FrameRate is null && Aspect is null && Trim is null && !Mute
        && Speed is null && Rotate is null && Volume is null && TitleText is null && !BackgroundMusic && OutputFormat is null;
}

public enum Language
{
    English,
    Chinese,
}

/// <summary>A ceiling for the file's size; exactly one of the properties is set.</summary>
public sealed record SizeLimit
{
    /// <summary>Bytes; "50MB" is 50,000,000, "50MiB" 52,428,800.</summary>
    public long? Bytes { get; init; }

    /// <summary>Part of the source's bytes: "half the size" and "50% smaller" are 0.5, "60% of the original" 0.6.</summary>
    public double? Fraction { get; init; }

    /// <summary>"as small as possible".</summary>
    public bool Smallest { get; init; }

    /// <summary>The platform whose limit <see cref="Bytes"/> is ("discord"), when the sentence named one instead of a size.</summary>
    public string? Platform { get; init; }

    /// <summary>The ceiling in bytes for a source of this many bytes; null for <see cref="Smallest"/>.</summary>
    public long? BytesFor(long sourceBytes) =>
        Bytes ?? (Fraction is { } fraction ? (long)Math.Floor(sourceBytes * fraction) : null);
}

/// <summary>
/// A picture size in pixels: <see cref="Width"/> and <see cref="Height"/> when both were said ("1280x720"), one of them when one was
/// ("height 480": the other follows the aspect ratio), otherwise <see cref="ShortSide"/> ("720p": the shorter side, so that it means the
/// same for upright videos).
/// </summary>
public sealed record FrameSize
{
    public int? Width { get; init; }
    public int? Height { get; init; }
    public int? ShortSide { get; init; }
}

public enum AspectFit
{
    /// <summary>Cut away what does not fit.</summary>
    Crop,

    /// <summary>Add bars.</summary>
    Pad,
}

public sealed record AspectRatio(int Width, int Height, AspectFit Fit);

/// <summary>The part of the video to keep. Times are in seconds of the source.</summary>
public sealed record Trim
{
    /// <summary>Seconds; null: from the start.</summary>
    public double? Start { get; init; }

    /// <summary>Seconds; null: to the end.</summary>
    public double? End { get; init; }

    /// <summary>Keep only the last so many seconds; then Start and End are null.</summary>
    public double? Last { get; init; }

    /// <summary>Cut so many seconds off the end; may go with Start.</summary>
    public double? DropLast { get; init; }
}
