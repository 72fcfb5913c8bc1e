namespace Compressor.Core.Webhooks;

/// <summary>Sends a subscriber again what it was sent before.</summary>
public interface IRedeliveries
{
    /// <summary>Starts it, with the retries of a first delivery. The message's id stays the same.</summary>
    /// <returns>False: what it was about is gone.</returns>
    Task<bool> StartAsync(string subscriptionId, WebhookDelivery delivery, CancellationToken cancellationToken = default);
}
