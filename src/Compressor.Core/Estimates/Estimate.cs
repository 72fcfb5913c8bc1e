using System.Text.Json.Serialization;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Estimates;

/// <summary>What a job with this file and sentence would do, and what is expected of its result (POST /estimates).</summary>
public sealed record Estimate
{
    /// <summary>The sentence that was asked about.</summary>
    public required string Prompt { get; init; }

    /// <summary>Name of the file.</summary>
    public required string Input { get; init; }
    /// <summary>Size of the source.</summary>
    public required long InputBytes { get; init; }

    /// <summary>What would be done, in phrases in the prompt's language: "compressed to under 10 MB".</summary>
    public IReadOnlyList<string> Understood { get; init; } = [];

    /// <summary>The kinds of edits that would be done.</summary>
    public IReadOnlyList<EditKind> Kinds { get; init; } = [];

    /// <summary>What is asked for and can't be done.</summary>
    public IReadOnlyList<DeclinedRequest> Declined { get; init; } = [];

    /// <summary>What has to be known before anything can be done; null: nothing.</summary>
    public string? Question { get; init; }

    /// <summary>Where two readings were possible: which was taken, in sentences.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>The parts that are kept of a video whose length is known, in the order in which they are shown; none: all of it, or not known.</summary>
    public IReadOnlyList<EstimatedPart> Trim { get; init; } = [];

    /// <summary>Sentences that would serve better: a size that is possible, one that keeps the picture.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>The ceiling; null: there is none.</summary>
    public EstimatedLimit? Limit { get; init; }

    /// <summary>Null: nothing would be made; <c>error</c> says why.</summary>
    public EstimatedResult? Result { get; init; }

    /// <summary>What would be chosen and why, and what the result will lack.</summary>
    public IReadOnlyList<EditNote> Notes { get; init; } = [];

    /// <summary>How the job would fail, as far as it can be told; null: it would not.</summary>
    public JobError? Error { get; init; }

    /// <summary>For an impossible size: the smallest bytes that would do.</summary>
    public long? SmallestBytes { get; init; }

    /// <summary>All of it in a few sentences, in the prompt's language.</summary>
    public required string Text { get; init; }

    [JsonIgnore]
    public Language Language { get; init; }

    /// <summary>The backend's session that holds the file; null: none was needed.</summary>
    [JsonIgnore]
    public string? SessionId { get; init; }
}

/// <summary>A part of the source, in seconds.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
public sealed record EstimatedPart(double Start, double End);

/// <summary>A ceiling for the result's size.</summary>
/// <param name="Bytes">The most that the result may have.</param>
public sealed record EstimatedLimit(long Bytes)
{
    /// <summary>The platform whose limit it is ("discord"); null: the size was asked for.</summary>
    public string? Platform { get; init; }

    /// <summary>The latest day on which the platform's limit is known to have held.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>A page that states the platform's limit.</summary>
    public Uri? Source { get; init; }
}

/// <summary>A result as it is expected.</summary>
public sealed record EstimatedResult
{
    /// <summary>The source itself, which is what was asked for already.</summary>
    public bool IsOriginal { get; init; }

    /// <summary>Name of its format: mp4.</summary>
    public string? Format { get; init; }

    /// <summary>The most likely size.</summary>
    public required long Bytes { get; init; }

    /// <summary>The result is hardly smaller, or larger.</summary>
    public required long LeastBytes { get; init; }
    /// <summary>The result is hardly larger.</summary>
    public required long MostBytes { get; init; }

    /// <summary>Bytes / bytes of the input.</summary>
    public required double Ratio { get; init; }
    /// <summary>Pixels; null: there is no picture.</summary>
    public int? Width { get; init; }
    /// <summary>Pixels; null: there is no picture.</summary>
    public int? Height { get; init; }

    /// <summary>Frames a second.</summary>
    public double? FrameRate { get; init; }
    /// <summary>Length in seconds; null: it has none.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>The picture's codec: h264, hevc, av1.</summary>
    public string? VideoCodec { get; init; }
    /// <summary>The sound; null: there is none.</summary>
    public EstimatedSound? Sound { get; init; }

    /// <summary>SSIM against the source, 0 to 1.</summary>
    public double? Ssim { get; init; }

    /// <summary>How it will look beside the source. A note says the same in a sentence.</summary>
    public MeasuredQuality? Quality { get; init; }

    /// <summary>Seconds of rendering, if nothing else is rendered.</summary>
    public double? Seconds { get; init; }
}

/// <summary>The sound of an expected result.</summary>
/// <param name="BitRate">Bits per second; null: the source's, which is not stated.</param>
/// <param name="Channels">At most.</param>
/// <param name="IsCopied">As it is in the source.</param>
public sealed record EstimatedSound(int? BitRate, int? Channels, bool IsCopied);
