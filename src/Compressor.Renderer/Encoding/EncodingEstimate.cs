using Compressor.Media;

namespace Compressor.Renderer.Encoding;

/// <summary>What a result is expected to be. docs/compression.md, "Estimates".</summary>
public sealed record EncodingEstimate
{
    public MediaFormat Format { get; init; } = MediaFormats.Mp4;

    /// <summary>The most likely size.</summary>
    public required long Bytes { get; init; }

    /// <summary>The result is hardly smaller, or larger.</summary>
    public required long LeastBytes { get; init; }
    public required long MostBytes { get; init; }

    /// <summary>Pixels; 0 of sound alone.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>Frames a second; null: nothing moves.</summary>
    public double? FrameRate { get; init; }

    /// <summary>Length in seconds; 0 of a single picture.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>The picture's codec, as ffprobe names it; null: the format has but one.</summary>
    public string? Codec { get; init; }

    /// <summary>Null: the result has none.</summary>
    public ExpectedSound? Sound { get; init; }

    /// <summary>How it will look beside its source; null: it can't be told.</summary>
    public QualityReport? Quality { get; init; }

    /// <summary>The picture is reduced to fit: about how many bytes would keep its size; null: it is not, or none below the source's.</summary>
    public long? SufficientBytes { get; init; }
    public required EncodingMethod Method { get; init; }

    /// <summary>Seconds of encoding on this machine, with nothing else to do.</summary>
    public required double EncodingSeconds { get; init; }

    /// <summary>What will be chosen and why, as far as it is known.</summary>
    public IReadOnlyList<EncodingNote> Notes { get; init; } = [];
}

/// <param name="BitRate">Bits per second; null: that of the source, which is not stated.</param>
/// <param name="Channels">At most.</param>
/// <param name="IsCopied">As it is in the source.</param>
public sealed record ExpectedSound(int? BitRate, int Channels, bool IsCopied);
