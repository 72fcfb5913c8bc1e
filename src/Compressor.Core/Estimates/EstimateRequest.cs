using Compressor.Core.Jobs;

namespace Compressor.Core.Estimates;

/// <summary>A file and a sentence, as of a job.</summary>
public sealed record EstimateRequest
{
    public required JobSource Source { get; init; }
    public required string Prompt { get; init; }

    /// <summary>Further files that the sentence speaks of; null: none.</summary>
    public IReadOnlyList<JobSource>? Attachments { get; init; }
}
