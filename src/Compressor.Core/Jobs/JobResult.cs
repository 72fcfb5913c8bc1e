using System.Text.Json.Serialization;
using Compressor.Edits;

namespace Compressor.Core.Jobs;

/// <summary>The result of a completed job.</summary>
public sealed record JobResult
{
    /// <summary>The code of the note that the source was small enough already.</summary>
    public const string AlreadyFits = "already_fits";

    /// <summary>The source itself, which was small enough: nothing was made.</summary>
    [JsonIgnore]
    public bool IsOriginal => Bytes == InputBytes && Notes.Any(note => note.Code == AlreadyFits);

    /// <summary>File name for people: "holiday-compressed.mp4".</summary>
    public required string FileName { get; init; }

    /// <summary>Its blob: <c>container/name</c>.</summary>
    public required string Blob { get; init; }

    /// <summary>The stable address of the result, which contains no permission.</summary>
    public string? Url { get; init; }

    /// <summary>The project's web page. It contains a claim token, so it is added when the job is read and never stored in plain text.</summary>
    public string? ProjectUrl { get; init; }
    /// <summary>Size of the source.</summary>
    public required long InputBytes { get; init; }
    /// <summary>Size of the result, which never exceeds a size that was asked for unless unmet says so.</summary>
    public required long Bytes { get; init; }

    /// <summary>Result bytes / input bytes.</summary>
    public required double Ratio { get; init; }
    /// <summary>What was asked for, as far as it can be measured.</summary>
    public required Goal Goal { get; init; }

    /// <summary>Every request was done, and could be checked.</summary>
    public required bool MeetsGoal { get; init; }

    /// <summary>What the result misses, in sentences.</summary>
    public IReadOnlyList<string> Unmet { get; init; } = [];

    /// <summary>What was asked for and left out.</summary>
    public IReadOnlyList<DeclinedRequest> Declined { get; init; } = [];

    /// <summary>All that was asked for, by this revision and those before it, and what became of each.</summary>
    public IReadOnlyList<Wish> Wishes { get; init; } = [];

    /// <summary>What people should know about the result: choices, losses, and what could not be checked.</summary>
    public IReadOnlyList<EditNote> Notes { get; init; } = [];
    /// <summary>Pixels; null: there is no picture.</summary>
    public int? Width { get; init; }
    /// <summary>Pixels; null: there is no picture.</summary>
    public int? Height { get; init; }
    /// <summary>Length in seconds; null: it has none.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>SSIM against the source, 0 to 1, where the backend measured it.</summary>
    public double? Ssim { get; init; }

    /// <summary>How it looks beside the source, where the backend says it. A note says the same in a sentence.</summary>
    public MeasuredQuality? Quality { get; init; }

    /// <summary>All notes as one text.</summary>
    public string? Note { get; init; }

    /// <summary>Seconds from start to end of the job.</summary>
    public required double Seconds { get; init; }
}
