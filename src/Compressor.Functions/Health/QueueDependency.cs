using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Compressor.Core.Health;

namespace Compressor.Functions.Health;

/// <summary>Queues of the app: whether somebody takes what is in them. While nobody does, jobs are accepted and do not move.</summary>
/// <param name="service">Makes the client, when it is used first.</param>
/// <param name="prefix">Of the queues' names.</param>
internal sealed class QueueDependency(string name, Func<QueueServiceClient> service, string prefix, TimeProvider time) : IDependency
{
    /// <summary>A message that waits longer has nobody to take it, or too few.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Longer than between two looks of the durable extension (<c>maxQueuePollingInterval</c> of host.json), and shorter than the patience of a check.</summary>
    internal static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(2.5);

    private readonly Lazy<QueueServiceClient> _service = new(service);

    public string Name => name;

    public bool IsVital => false;

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        var oldest = TimeSpan.Zero;
        await foreach (var queue in _service.Value.GetQueuesAsync(QueueTraits.None, prefix, cancellationToken))
            oldest = Max(oldest, await AgeAsync(_service.Value.GetQueueClient(queue.Name), cancellationToken));
        var detail = $"oldest message {(long)oldest.TotalSeconds} s";
        return oldest > LongestWait ? throw new DependencyDownException(detail) : detail;
    }

    private async Task<TimeSpan> AgeAsync(QueueClient queue, CancellationToken cancellationToken)
    {
        var (first, age) = await FirstAsync(queue, cancellationToken);
        if (first is null || age <= LongestWait) return age;
        // The message of a timer is as old as the timer, and is only seen from when it is due until it is taken.
        await Task.Delay(SecondLook, time, cancellationToken);
        var (second, later) = await FirstAsync(queue, cancellationToken);
        return second == first ? later : TimeSpan.Zero;
    }

    private async Task<(string? Id, TimeSpan Age)> FirstAsync(QueueClient queue, CancellationToken cancellationToken) =>
        (await queue.PeekMessageAsync(cancellationToken)).Value is { } message
            ? (message.MessageId, message.InsertedOn is { } at ? Max(time.GetUtcNow() - at, TimeSpan.Zero) : TimeSpan.Zero)
            : (null, TimeSpan.Zero);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
