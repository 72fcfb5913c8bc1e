using Compressor.Edits;

namespace Compressor.Nemo;

/// <summary>A result as it is expected before anything is rendered.</summary>
/// <param name="Bytes">The most likely size.</param>
public sealed record ExpectedResult(long Bytes)
{
    /// <summary>The result is hardly smaller, or larger.</summary>
    public long? LeastBytes { get; init; }
    public long? MostBytes { get; init; }

    /// <summary>Name of its format.</summary>
    public string? Format { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }

    /// <summary>Frames a second.</summary>
    public double? FrameRate { get; init; }
    public double? DurationSeconds { get; init; }

    /// <summary>The picture's codec, as ffprobe names it.</summary>
    public string? VideoCodec { get; init; }

    /// <summary>Null: it has none, or nothing is said of it.</summary>
    public ExpectedSound? Sound { get; init; }

    /// <summary>SSIM against the source, 0 to 1.</summary>
    public double? Ssim { get; init; }
    public MeasuredQuality? Quality { get; init; }

    /// <summary>Seconds of rendering, if nothing else is rendered.</summary>
    public double? Seconds { get; init; }
    public IReadOnlyList<RenderNote> Notes { get; init; } = [];
}

/// <param name="BitRate">Bits per second; null: the source's, which is not stated.</param>
/// <param name="Channels">At most.</param>
/// <param name="IsCopied">As it is in the source.</param>
public sealed record ExpectedSound(int? BitRate, int? Channels, bool IsCopied);
