using Compressor.Media;

namespace Compressor.Core.Estimates;

/// <summary>A sentence that somebody is still writing, about a file that need not have arrived yet.</summary>
public sealed record ReadingRequest
{
    public required string Prompt { get; init; }

    /// <summary>Name of the file; null: the job's.</summary>
    public string? FileName { get; init; }

    /// <summary>What is known of the file, by whoever has it; null: nothing.</summary>
    public MediaFacts? File { get; init; }

    /// <summary>The job that the sentence would follow up; null: it would start one.</summary>
    public string? JobId { get; init; }
}
