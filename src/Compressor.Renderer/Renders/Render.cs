using Compressor.Edits;
using Compressor.Renderer.Encoding;

namespace Compressor.Renderer.Renders;

internal enum RenderState
{
    Pending,
    Processing,
    Completed,
    Failed,
    Cancelled,
}

/// <param name="Id">The client's; unique among all renders.</param>
/// <param name="Draft">JSON as submitted.</param>
/// <param name="File">The name of its files, chosen by the renderer.</param>
/// <param name="Trace">The trace context of its submission; null: it had none.</param>
internal sealed record Render(string Id, string SessionId, string Draft, string File, RenderState State, RenderOutcome? Outcome, string? Trace = null);

/// <summary>How a render ended: the facts of the result, or the error.</summary>
internal sealed record RenderOutcome
{
    /// <summary>Name of the result's format; null in records that are older than other formats: mp4.</summary>
    public string? Format { get; init; }
    public long? Bytes { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }

    /// <summary>Seconds.</summary>
    public double? Duration { get; init; }
    public double? Ssim { get; init; }

    /// <summary>Null in records that are older than it.</summary>
    public MeasuredQuality? Quality { get; init; }

    /// <summary>All notes in English, as one text.</summary>
    public string? Note { get; init; }

    /// <summary>Null in records that are older than the notes.</summary>
    public IReadOnlyList<EncodingNote>? Notes { get; init; }

    /// <summary>A plain sentence.</summary>
    public string? Error { get; init; }

    /// <summary>The same in Chinese, where it says more than the code.</summary>
    public string? ErrorZh { get; init; }
    public string? ErrorCode { get; init; }

    /// <summary>For an impossible size: the smallest size that works, and the seconds that would fit.</summary>
    public long? SmallestBytes { get; init; }
    public double? FittingSeconds { get; init; }
}
