using Compressor.Core.Batches;
using Compressor.Edits;
using Compressor.Nemo;

namespace Compressor.Core.Instances;

/// <summary>What starts a batch, and what its earlier executions have done: names and ids, never bytes, secrets or signed URLs.</summary>
public sealed record RunBatchInput
{
    public required string BatchId { get; init; }

    /// <summary>Of the first prompt.</summary>
    public required Language Language { get; init; }
    public required IReadOnlyList<BatchItemInput> Items { get; init; }
    public required WorkflowSettings Settings { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>True when a callback URL is kept for the batch (encrypted, among the records).</summary>
    public bool HasCallback { get; init; }

    /// <summary>As <see cref="CompressVideoInput.Trace"/>, for all items.</summary>
    public string? Trace { get; init; }

    /// <summary>Items of one execution, before it continues as new.</summary>
    public int ItemsPerExecution { get; init; } = 10;

    /// <summary>What became of the items of earlier executions.</summary>
    public IReadOnlyList<BatchItemEnd> Ended { get; init; } = [];

    /// <summary>The session that they have left.</summary>
    public NemoSession? Session { get; init; }

    /// <summary>Files in it.</summary>
    public int FilesInSession { get; init; }

    /// <param name="index">From 0.</param>
    /// <param name="createdAt">When it begins.</param>
    public CompressVideoInput InputOf(int index, DateTimeOffset createdAt)
    {
        var item = Items[index];
        return new CompressVideoInput
        {
            JobId = BatchIds.Item(BatchId, index + 1),
            BatchId = BatchId,
            Version = CompressVideoInput.CurrentVersion,
            Source = item.Source,
            Attachments = item.Attachments,
            Prompt = item.Prompt,
            Language = item.Language,
            Settings = Settings,
            CreatedAt = createdAt,
            Metadata = item.Metadata,
            ExportOnly = item.ExportOnly,
            NameInSession = item.NameInSession,
            Trace = Trace,
        };
    }
}

public sealed record BatchItemInput
{
    public required SourceRef Source { get; init; }

    /// <summary>As <see cref="CompressVideoInput.Attachments"/>.</summary>
    public IReadOnlyList<SourceRef> Attachments { get; init; } = [];
    public required string Prompt { get; init; }
    public required Language Language { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>Render the draft as it is, without a message.</summary>
    public bool ExportOnly { get; init; }

    /// <summary>As <see cref="CompressVideoInput.NameInSession"/>.</summary>
    public string? NameInSession { get; init; }
}
