using Compressor.Core.Jobs;

namespace Compressor.Core.Batches;

/// <summary>What starts a batch.</summary>
public sealed record BatchRequest
{
    /// <summary>In the order in which they are compressed.</summary>
    public required IReadOnlyList<BatchItemRequest> Items { get; init; }

    /// <summary>Chosen by a caller that must find the batch again (command line); null: a new id.</summary>
    public string? BatchId { get; init; }
    public string? IdempotencyKey { get; init; }

    /// <summary>As <see cref="JobRequest.Fingerprint"/>.</summary>
    public string? Fingerprint { get; init; }
    public Uri? CallbackUrl { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

public sealed record BatchItemRequest
{
    public required JobSource Source { get; init; }
    public required string Prompt { get; init; }

    /// <summary>Further files that the sentence speaks of; null: none.</summary>
    public IReadOnlyList<JobSource>? Attachments { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}
