using Compressor.Media;

namespace Compressor.Renderer.Encoding;

/// <summary>A finished result.</summary>
public sealed record EncodingReport
{
    public MediaFormat Format { get; init; } = MediaFormats.Mp4;
    public required long Bytes { get; init; }

    /// <summary>Pixels; 0 of sound alone.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>0 of a single picture.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>How it looks beside its source, edited in the same way; null: not measured.</summary>
    public QualityReport? Quality { get; init; }
    public double? Ssim => Quality?.Ssim;

    /// <summary>Where the picture was reduced to fit: about how many bytes would have kept its size; null: it was not, or none below the source's.</summary>
    public long? SufficientBytes { get; init; }
    public required EncodingMethod Method { get; init; }

    /// <summary>What was chosen and why, and what the result lacks.</summary>
    public IReadOnlyList<EncodingNote> Notes { get; init; } = [];
    public required TimeSpan CpuTime { get; init; }
}
