using Compressor.Core.Jobs;
using Compressor.Errors;

namespace Compressor.Core.Batches;

/// <summary>A file of a batch in short; the whole is the job of this id (GET /jobs/{id}), with its messages, result and follow-ups.</summary>
public sealed record BatchItem
{
    /// <summary>The job's id.</summary>
    public required string Id { get; init; }

    /// <summary>File name.</summary>
    public required string Input { get; init; }
    /// <summary>What to do with this file.</summary>
    public required string Prompt { get; init; }

    /// <summary>As the batch left it: later revisions are the job's.</summary>
    public required JobState Status { get; init; }

    /// <summary>0 to 100.</summary>
    public required int Percent { get; init; }
    /// <summary>Size of the source; null: not known yet.</summary>
    public long? InputBytes { get; init; }
    /// <summary>Size of the result; null: there is none.</summary>
    public long? Bytes { get; init; }

    /// <summary>Result bytes / input bytes.</summary>
    public double? Ratio { get; init; }

    /// <summary>Every request was done, and could be checked.</summary>
    public bool? MeetsGoal { get; init; }

    /// <summary>The stable address of the result, which contains no permission.</summary>
    public string? ResultUrl { get; init; }
    /// <summary>Why it failed; null: it has not.</summary>
    public JobError? Error { get; init; }
}
