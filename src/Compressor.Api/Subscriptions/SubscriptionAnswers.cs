using Compressor.Core.Webhooks;

namespace Compressor.Api.Subscriptions;

/// <summary>Subscriptions as callers see them.</summary>
internal sealed class SubscriptionAnswers(SubscriptionStore subscriptions, DeliveryLog deliveries)
{
    public async Task<ListedSubscription> DescribeAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var url = await subscriptions.GetUrlAsync(subscription.Id, cancellationToken);
        var latest = await deliveries.ListAsync(subscription.Id, after: null, limit: 1, cancellationToken);
        return new ListedSubscription(subscription.Id, url is null ? null : new Uri(url).Host, subscription.EventTypes, subscription.CreatedAt, latest.Items.FirstOrDefault());
    }
}

/// <summary>A subscription as the list shows it.</summary>
/// <param name="Host">The receiver's host; the rest of its address may hold a permission. Null: the address can't be decrypted any more.</param>
/// <param name="LastDelivery">The latest attempt to tell it something; null: there was none, or it is too long ago.</param>
/// <param name="Id">Names the subscription in all other requests.</param>
/// <param name="EventTypes">What it is told of.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record ListedSubscription(string Id, string? Host, IReadOnlyList<string> EventTypes, DateTimeOffset CreatedAt, WebhookDelivery? LastDelivery);
