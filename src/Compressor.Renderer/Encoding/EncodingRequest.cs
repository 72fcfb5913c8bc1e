namespace Compressor.Renderer.Encoding;

/// <summary>One source file and what is asked of it. Null: not asked for.</summary>
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
