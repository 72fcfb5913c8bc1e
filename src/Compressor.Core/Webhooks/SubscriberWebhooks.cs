using Microsoft.Extensions.Logging;

namespace Compressor.Core.Webhooks;

/// <summary>Tells subscribers, and keeps a log of it.</summary>
public sealed partial class SubscriberWebhooks(
    SubscriptionStore subscriptions, WebhookSender sender, WebhookKey installation, DeliveryLog log, ILogger<SubscriberWebhooks> logger)
{
    /// <summary>Of a webhook that only tries the way.</summary>
    public const string TestType = "webhook.test";

    /// <param name="about">The message: what is sent of it beside <paramref name="data"/> is its type and its message id.</param>
    /// <param name="isLast">It is not tried again: if the receiver is paused, the log tells that nothing was sent.</param>
    /// <returns>The attempt, and if nothing was sent, the time after which it may be; null: the subscription is gone.</returns>
    public Task<(WebhookDelivery Delivery, TimeSpan? Wait)?> PostAsync(string subscriptionId, WebhookDelivery about, object data, bool isLast, CancellationToken cancellationToken) =>
        PostAsync(subscriptionId, about, data, isLast, evenIfPaused: false, cancellationToken);

    /// <summary>Sends <see cref="TestType"/> at once.</summary>
    /// <returns>The attempt; null: there is no such subscription.</returns>
    public async Task<WebhookDelivery?> TestAsync(string subscriptionId, string messageId, CancellationToken cancellationToken) =>
        (await PostAsync(
            subscriptionId, new WebhookDelivery { MessageId = messageId, Type = TestType }, new { subscription = subscriptionId }, isLast: true, evenIfPaused: true, cancellationToken))?.Delivery;

    private async Task<(WebhookDelivery Delivery, TimeSpan? Wait)?> PostAsync(
        string subscriptionId, WebhookDelivery about, object data, bool isLast, bool evenIfPaused, CancellationToken cancellationToken)
    {
        if (await subscriptions.GetUrlAsync(subscriptionId, cancellationToken) is not { } url) return null;
        // Subscriptions of earlier versions have no secret of their own.
        var secret = await subscriptions.GetSecretAsync(subscriptionId, cancellationToken) ?? await installation.GetTextAsync(cancellationToken);
        var attempt = await sender.SendAsync(url, secret, about.MessageId, about.Type, data, cancellationToken, evenIfPaused);
        var delivery = about with { Status = attempt.Status, Error = attempt.Error, Milliseconds = attempt.Milliseconds };
        if (attempt.Wait is { } wait && !isLast) return (delivery, wait);
        try
        {
            return (await log.AddAsync(subscriptionId, delivery, cancellationToken), null);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // What was taken must not be sent again because nobody noted it.
            LogNotKept(e, subscriptionId);
            return (delivery, null);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A delivery to subscription {SubscriptionId} could not be logged.")]
    private partial void LogNotKept(Exception exception, string subscriptionId);
}
