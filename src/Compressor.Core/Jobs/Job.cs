using Compressor.Errors;

namespace Compressor.Core.Jobs;

/// <summary>A compression job as users see it (GET /jobs/{id}).</summary>
public sealed record Job
{
    /// <summary>Names the job in all other requests.</summary>
    public required string Id { get; init; }
    /// <summary>How far the job is; completed, failed and cancelled are final.</summary>
    public required JobState Status { get; init; }

    /// <summary>0 to 100.</summary>
    public required int Percent { get; init; }

    /// <summary>One sentence for people, in the prompt's language: "Uploading holiday.mov (120 of 480 MB)".</summary>
    public required string Text { get; init; }

    /// <summary>The conversation and progress so far, oldest first.</summary>
    public IReadOnlyList<JobMessage> Messages { get; init; } = [];

    /// <summary>Until the result is rendered, as of the latest progress; null: not known.</summary>
    public double? RemainingSeconds { get; init; }
    /// <summary>What was asked for, in this revision.</summary>
    public required string Prompt { get; init; }
    /// <summary>File name of the source.</summary>
    public required string Input { get; init; }
    /// <summary>Size of the source; null: not known yet.</summary>
    public long? InputBytes { get; init; }

    /// <summary>1 for the first edit; each follow-up that edits adds one.</summary>
    public required int Revision { get; init; }

    /// <summary>The batch that started it; null: none.</summary>
    public string? BatchId { get; init; }

    /// <summary>When this revision was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the job's first revision was started, which stays as it is through follow-ups.</summary>
    public DateTimeOffset? StartedAt { get; init; }
    /// <summary>When the job last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
    /// <summary>As it was given at the start; null: none was.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>Of this revision; where it has none (it still runs, failed or was cancelled), of the latest one before it that has.</summary>
    public JobResult? Result { get; init; }

    /// <summary>The revision that the result is of; null: there is no result.</summary>
    public int? ResultRevision { get; init; }
    /// <summary>Why it failed, or was cancelled; null: it was not.</summary>
    public JobError? Error { get; init; }
}
