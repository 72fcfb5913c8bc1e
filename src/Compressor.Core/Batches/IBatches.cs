using Compressor.Core.Jobs;
using Compressor.Errors;

namespace Compressor.Core.Batches;

/// <summary>Everything that the API and the command line do with batches; the same on both hosts. Their items are jobs, found by <see cref="IJobs"/>.</summary>
public interface IBatches
{
    /// <summary>Starts a batch, or returns the one that the same idempotency key or batch id started before.</summary>
    /// <exception cref="JobException">The request is invalid; the message names the item.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used for another request.</exception>
    Task<Batch> StartAsync(BatchRequest request, CancellationToken cancellationToken = default);

    Task<Batch?> GetAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Batches, newest first.</summary>
    Task<BatchPage> ListAsync(string? after, int limit, CancellationToken cancellationToken = default);

    /// <summary>The batch now, then again after each change, until it has ended (that state is the last).</summary>
    IAsyncEnumerable<Batch> WatchAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Asks the item under way to stop, and begins none of the others; null if there is no such batch. Does nothing to an ended one.</summary>
    Task<Batch?> CancelAsync(string id, CancellationToken cancellationToken = default);
}
