using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Jobs;

/// <summary>A compression job as its users see it (GET /jobs/{id}).</summary>
public sealed record Job
{
    public required string Id { get; init; }
    public required JobState Status { get; init; }

    /// <summary>0 to 100.</summary>
    public required int Percent { get; init; }

    /// <summary>One sentence for people, in the prompt's language: "Uploading holiday.mov (120 of 480 MB)".</summary>
    public required string Text { get; init; }

    /// <summary>The conversation and progress so far, oldest first.</summary>
    public IReadOnlyList<JobMessage> Messages { get; init; } = [];
    public required string Prompt { get; init; }
    public required string Input { get; init; }
    public long? InputBytes { get; init; }

    /// <summary>1 for the first edit; each follow-up that edits adds one.</summary>
    public required int Revision { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
    public JobResult? Result { get; init; }
    public JobError? Error { get; init; }
}

public enum JobState
{
    Queued,
    Connecting,
    Uploading,
    Editing,
    Rendering,
    Delivering,
    Completed,
    Failed,
    Cancelled,
}

public static class JobStates
{
    public static bool IsEnded(this JobState state) => state is JobState.Completed or JobState.Failed or JobState.Cancelled;
}

/// <param name="Role">Who says it.</param>
public sealed record JobMessage(DateTimeOffset At, JobMessageRole Role, string Text);

public enum JobMessageRole
{
    User,
    Agent,
    System,
}

/// <summary>What a completed job gives.</summary>
public sealed record JobResult
{
    /// <summary>File name for people: "holiday-compressed.mp4".</summary>
    public required string FileName { get; init; }

    /// <summary>Where it lies: <c>container/name</c>.</summary>
    public required string Blob { get; init; }

    /// <summary>The stable address of the result, without a permission in it.</summary>
    public string? Url { get; init; }

    /// <summary>The web page of the project; carries a claim token, so it is added when the job is read and never stored in the clear.</summary>
    public string? ProjectUrl { get; init; }
    public required long InputBytes { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Result bytes / input bytes.</summary>
    public required double Ratio { get; init; }
    public required Goal Goal { get; init; }
    public required bool MeetsGoal { get; init; }

    /// <summary>What is unmet, in sentences; empty when the goal is met.</summary>
    public IReadOnlyList<string> Unmet { get; init; } = [];
    public int? Width { get; init; }
    public int? Height { get; init; }
    public double? DurationSeconds { get; init; }

    /// <summary>SSIM against the source, 0 to 1, where the backend measured it.</summary>
    public double? Ssim { get; init; }

    /// <summary>What the backend says about its choices (resolution and why).</summary>
    public string? Note { get; init; }

    /// <summary>Seconds from start to end of the job.</summary>
    public required double Seconds { get; init; }
}
