using Compressor.Edits;

namespace Compressor.Nemo;

/// <param name="Progress">0 to 100; null when not said.</param>
public sealed record RenderStatus(string RenderId, RenderPhase Phase, double? Progress)
{
    public Uri? OutputUrl { get; init; }
    public double? DurationSeconds { get; init; }
    public long? Bytes { get; init; }

    /// <summary>Why it failed, as the backend put it.</summary>
    public string? Error { get; init; }

    /// <summary>The same in Chinese, where it says more than the code (ours: <c>error_zh</c>).</summary>
    public string? ChineseError { get; init; }

    /// <summary>A stable code for why it failed (ours: <c>error_code</c>, "impossible_size"): trying again is useless.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>For an impossible size: the smallest bytes that would do (ours: <c>smallest_bytes</c>).</summary>
    public long? SmallestBytes { get; init; }

    /// <summary>For an impossible size: the seconds of the video that would fit (ours: <c>fitting_seconds</c>).</summary>
    public double? FittingSeconds { get; init; }

    /// <summary>SSIM against the source, where the backend measures it (ours: <c>output.ssim</c>).</summary>
    public double? Ssim { get; init; }

    /// <summary>The same in words, and the worst frames (ours: <c>output.quality</c>).</summary>
    public MeasuredQuality? Quality { get; init; }

    /// <summary>The backend's remark on its choices (ours: <c>output.note</c>).</summary>
    public string? Note { get; init; }

    /// <summary>The same remarks one by one, in both languages (ours: <c>output.notes</c>).</summary>
    public IReadOnlyList<RenderNote> Notes { get; init; } = [];

    /// <summary>Estimated seconds left (ours: <c>eta</c>).</summary>
    public double? EtaSeconds { get; init; }
}

/// <param name="Code">Stable, for programs.</param>
public sealed record RenderNote(string Code, string English, string Chinese);
