namespace Compressor.Core.Instances;

/// <param name="MessageId">The same on each attempt, so that the receiver can drop repetitions (Standard Webhooks <c>webhook-id</c>).</param>
/// <param name="SubscriptionId">The receiver; null: the job's own callback URL.</param>
public sealed record DeliverCallbackInput(JobRef Job, string MessageId, string? SubscriptionId = null)
{
    /// <summary>The end of a batch, whose id stands in the place of the job's.</summary>
    public bool IsBatch { get; init; }

    /// <summary>Several receivers, in the place of one: a delivery is started for each; null: there is one.</summary>
    public IReadOnlyList<string>? Subscriptions { get; init; }

    /// <summary>The last attempt, whatever comes of it: the receiver has been paused for too long.</summary>
    public bool IsLast { get; init; }
}
