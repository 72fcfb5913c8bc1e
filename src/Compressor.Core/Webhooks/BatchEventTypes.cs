using Compressor.Core.Batches;

namespace Compressor.Core.Webhooks;

/// <summary>The <c>type</c> of a webhook about a batch.</summary>
public static class BatchEventTypes
{
    public const string Completed = "batch.completed";
    public const string Failed = "batch.failed";
    public const string Cancelled = "batch.cancelled";

    public static IReadOnlyList<string> All { get; } = [Completed, Failed, Cancelled];

    /// <exception cref="ArgumentOutOfRangeException">The batch still runs.</exception>
    public static string Of(BatchState ended) => ended switch
    {
        BatchState.Completed => Completed,
        BatchState.Failed => Failed,
        BatchState.Cancelled => Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(ended), ended, "Only the end of a batch is an event."),
    };
}
