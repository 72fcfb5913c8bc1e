using Azure;

namespace Compressor.Storage;

/// <summary>Tells a store that can't be reached, or is too busy, from other faults: the same request succeeds once it is back.</summary>
public static class StorageDown
{
    /// <summary>How long a caller should wait: the client of the store has tried for about half a minute by then.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The exception, or one that it stems from, says so.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        StorageDownException => true,
        // All tries of the store's client, some of which may have timed out.
        AggregateException many => many.InnerExceptions.Any(inner => inner is OperationCanceledException or TimeoutException || Is(inner)),
        // 0: there was no answer.
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        _ => Is(exception.InnerException),
    };
}
