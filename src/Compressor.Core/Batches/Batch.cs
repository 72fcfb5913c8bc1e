using Compressor.Errors;

namespace Compressor.Core.Batches;

/// <summary>Several files, compressed one after another, each by a job of its own (GET /batches/{id}).</summary>
public sealed record Batch
{
    /// <summary>Names the batch in all other requests.</summary>
    public required string Id { get; init; }
    /// <summary>How far the batch is.</summary>
    public required BatchState Status { get; init; }

    /// <summary>0 to 100, over all items.</summary>
    public required int Percent { get; init; }

    /// <summary>One sentence for people, in the language of the first prompt.</summary>
    public required string Text { get; init; }
    /// <summary>How many of its items are where.</summary>
    public required BatchCounts Counts { get; init; }

    /// <summary>The id of the job under way; null: none.</summary>
    public string? Current { get; init; }

    /// <summary>In the order in which they are compressed.</summary>
    public required IReadOnlyList<BatchItem> Items { get; init; }
    /// <summary>When the batch was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>When the batch last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
    /// <summary>As it was given at the start; null: none was.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>Why the batch itself broke off.</summary>
    public JobError? Error { get; init; }
}

/// <summary>How many items of a batch are where.</summary>
/// <param name="Completed">With a result, which need not be all that was asked for.</param>
/// <param name="Waiting">Neither ended nor under way.</param>
/// <param name="Total">All items.</param>
/// <param name="Failed">Ended with an error.</param>
/// <param name="Cancelled">Stopped before their end, or before they began.</param>
public sealed record BatchCounts(int Total, int Completed, int Failed, int Cancelled, int Waiting);

/// <summary>A page of batches.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Next">For the page after this one; null: there is none.</param>
public sealed record BatchPage(IReadOnlyList<Batch> Items, string? Next);
