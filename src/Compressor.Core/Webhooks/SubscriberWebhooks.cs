using Microsoft.Extensions.Logging;

namespace Compressor.Core.Webhooks;

/// <summary>Tells subscribers, and keeps a log of it.</summary>
public sealed partial class SubscriberWebhooks(
    SubscriptionStore subscriptions, WebhookSender sender, WebhookKey installation, DeliveryLog log, ILogger<SubscriberWebhooks> logger)
{
    /// <summary>Of a webhook that only tries the way.</summary>
    public const string TestType = "webhook.test";

    /// <summary>
    /// Whether a subscriber may be told something now. That is asked before anything else is read: many of those who come again find their receiver still paused.
    /// </summary>
    /// <returns>Null: the subscription is gone.</returns>
    public Task<SubscriberTurn?> EnterAsync(string subscriptionId, CancellationToken cancellationToken) => EnterAsync(subscriptionId, evenIfPaused: false, cancellationToken);

    /// <summary>Sends <see cref="TestType"/> at once.</summary>
    /// <returns>The attempt; null: there is no such subscription.</returns>
    public async Task<WebhookDelivery?> TestAsync(string subscriptionId, string messageId, CancellationToken cancellationToken)
    {
        using var turn = await EnterAsync(subscriptionId, evenIfPaused: true, cancellationToken);
        return turn is null ? null : await PostAsync(turn, new WebhookDelivery { MessageId = messageId, Type = TestType }, new { subscription = subscriptionId }, cancellationToken);
    }

    /// <summary>Sends a message, and notes what came of it; of one that may not be sent, that nothing was.</summary>
    /// <param name="about">The message: what is sent of it beside <paramref name="data"/> is its type and its message id.</param>
    public async Task<WebhookDelivery> PostAsync(SubscriberTurn turn, WebhookDelivery about, object data, CancellationToken cancellationToken)
    {
        // Subscriptions of earlier versions have no secret of their own.
        var secret = await subscriptions.GetSecretAsync(turn.SubscriptionId, cancellationToken) ?? await installation.GetTextAsync(cancellationToken);
        var attempt = await sender.SendAsync(turn.Call, turn.Url, secret, about.MessageId, about.Type, data, cancellationToken);
        var delivery = about with { Status = attempt.Status, Error = attempt.Error, Milliseconds = attempt.Milliseconds };
        try
        {
            return await log.AddAsync(turn.SubscriptionId, delivery, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // What was taken must not be sent again because nobody noted it.
            LogNotKept(e, turn.SubscriptionId);
            return delivery;
        }
    }

    private async Task<SubscriberTurn?> EnterAsync(string subscriptionId, bool evenIfPaused, CancellationToken cancellationToken) =>
        await subscriptions.GetUrlAsync(subscriptionId, cancellationToken) is { } url ? new SubscriberTurn(subscriptionId, url, sender.Enter(url, evenIfPaused)) : null;

    [LoggerMessage(1, LogLevel.Warning, "A delivery to subscription {SubscriptionId} could not be logged.")]
    private partial void LogNotKept(Exception exception, string subscriptionId);
}

/// <summary>A subscriber who may be told something, or has to be told later; ends when it is disposed of.</summary>
public sealed record SubscriberTurn(string SubscriptionId, string Url, ReceiverGate.Call Call) : IDisposable
{
    /// <summary>The receiver is paused or busy, and may be called after this time; null: now.</summary>
    public TimeSpan? Wait => Call.Wait;

    public void Dispose() => Call.Dispose();
}
