using Compressor.Errors;

namespace Compressor.Core.Batches;

/// <summary>Several files, compressed one after another, each by a job of its own (GET /batches/{id}).</summary>
public sealed record Batch
{
    public required string Id { get; init; }
    public required BatchState Status { get; init; }

    /// <summary>0 to 100, over all items.</summary>
    public required int Percent { get; init; }

    /// <summary>One sentence for people, in the language of the first prompt.</summary>
    public required string Text { get; init; }
    public required BatchCounts Counts { get; init; }

    /// <summary>The id of the job under way; null: none.</summary>
    public string? Current { get; init; }

    /// <summary>In the order in which they are compressed.</summary>
    public required IReadOnlyList<BatchItem> Items { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>Why the batch itself broke off.</summary>
    public JobError? Error { get; init; }
}

/// <param name="Completed">With a result, which need not be all that was asked for.</param>
/// <param name="Waiting">Neither ended nor under way.</param>
public sealed record BatchCounts(int Total, int Completed, int Failed, int Cancelled, int Waiting);

public sealed record BatchPage(IReadOnlyList<Batch> Items, string? Next);
