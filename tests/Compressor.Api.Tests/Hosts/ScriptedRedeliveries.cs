using System.Collections.Concurrent;
using Compressor.Core.Webhooks;

namespace Compressor.Api.Tests.Hosts;

/// <summary>Deliveries that a test has asked for again.</summary>
public sealed class ScriptedRedeliveries : IRedeliveries
{
    public ConcurrentQueue<(string SubscriptionId, WebhookDelivery Delivery)> Started { get; } = new();

    /// <summary>What they were about has been deleted.</summary>
    public bool IsGone { get; set; }

    public Task<bool> StartAsync(string subscriptionId, WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        if (!IsGone) Started.Enqueue((subscriptionId, delivery));
        return Task.FromResult(!IsGone);
    }
}
