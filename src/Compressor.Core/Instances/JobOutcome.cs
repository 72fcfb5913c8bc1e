using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Nemo;

namespace Compressor.Core.Instances;

/// <summary>The workflow's output. A job that failed or was cancelled is an outcome, not an exception.</summary>
public sealed record JobOutcome
{
    public required JobState State { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<JobMessage> Messages { get; init; } = [];
    public required DateTimeOffset EndedAt { get; init; }
    public long? InputBytes { get; init; }
    public NemoSession? Session { get; init; }

    /// <summary>A message may still be at work in it; null: no.</summary>
    public bool? SessionIsInDoubt { get; init; }

    /// <summary>How many of the job's attachments the session holds.</summary>
    public int AttachmentsHeld { get; init; }

    /// <summary>The draft holds what this revision asked for, whether or not it was rendered.</summary>
    public bool IsEdited { get; init; }
    public Goal? Goal { get; init; }

    /// <summary>What was asked for, by all revisions, and not declined.</summary>
    public VideoEdit? Edit { get; init; }

    /// <summary>What the agent reports that the draft holds of it; null: it does not report.</summary>
    public IReadOnlyList<EditKind>? Applied { get; init; }
    public JobResult? Result { get; init; }
    public JobError? Error { get; init; }
}
