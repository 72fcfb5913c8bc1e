using System.Runtime.CompilerServices;
using Compressor.Storage;

namespace Compressor.Core.Webhooks;

/// <summary>
/// The subscriptions, as private records: <c>subscriptions/ID</c>, and encrypted its address at <c>subscription-urls/ID</c> and its secret at
/// <c>subscription-secrets/ID</c>.
/// </summary>
public sealed class SubscriptionStore(IRecordStore records, DeliveryLog deliveries, TimeProvider time)
{
    /// <summary>Each one costs a request at the end of every job. Concurrent callers may exceed the limit by their number.</summary>
    public const int MaxSubscriptions = 100;

    private const string Prefix = "subscriptions/";

    /// <param name="url">Checked by the caller (SSRF), and again by the handler that connects.</param>
    /// <exception cref="SubscriptionLimitException">There are <see cref="MaxSubscriptions"/>.</exception>
    public async Task<NewSubscription> AddAsync(Uri url, IReadOnlyList<string> eventTypes, CancellationToken cancellationToken)
    {
        if (await records.ListAsync(Prefix, cancellationToken).CountAsync(cancellationToken) >= MaxSubscriptions)
            throw new SubscriptionLimitException(MaxSubscriptions);
        var subscription = new Subscription(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), eventTypes, time.GetUtcNow());

        // Address and secret first, so that a subscription is complete once its record exists.
        var secret = WebhookKey.Create();
        await records.SetSecretAsync(UrlOf(subscription.Id), url.AbsoluteUri, cancellationToken);
        await records.SetSecretAsync(SecretOf(subscription.Id), secret, cancellationToken);
        await records.SetAsync(Prefix + subscription.Id, subscription, cancellationToken);
        return new NewSubscription(subscription.Id, subscription.EventTypes, subscription.CreatedAt, secret);
    }

    /// <summary>Returns false if there is no such subscription.</summary>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        if (!IsId(id)) return false;
        var removed = await records.DeleteAsync(Prefix + id, cancellationToken);
        await records.DeleteAsync(UrlOf(id), cancellationToken);
        await records.DeleteAsync(SecretOf(id), cancellationToken);
        await deliveries.RemoveAsync(id, cancellationToken);
        return removed;
    }

    /// <summary>Null: there is no such subscription.</summary>
    public async Task<Subscription?> GetAsync(string id, CancellationToken cancellationToken) =>
        IsId(id) ? await records.GetAsync<Subscription>(Prefix + id, cancellationToken) : null;

    /// <summary>All subscriptions, oldest first.</summary>
    public async IAsyncEnumerable<Subscription> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var keys = await records.ListAsync(Prefix, cancellationToken).ToListAsync(cancellationToken);
        var found = await records.GetManyAsync<Subscription>(keys, cancellationToken);
        foreach (var subscription in keys.Select(key => found.GetValueOrDefault(key)).OfType<Subscription>()) yield return subscription;
    }

    /// <summary>The ids of the subscriptions to an event.</summary>
    public IAsyncEnumerable<string> FindAsync(string eventType, CancellationToken cancellationToken) =>
        ListAsync(cancellationToken).Where(subscription => subscription.EventTypes.Contains(eventType, StringComparer.Ordinal)).Select(subscription => subscription.Id);

    /// <summary>Where to post; null if the subscription was removed.</summary>
    public Task<string?> GetUrlAsync(string id, CancellationToken cancellationToken) => records.GetSecretAsync(UrlOf(id), cancellationToken);

    /// <summary>What its webhooks are signed with; null: it is of a version in which all shared the installation's.</summary>
    public Task<string?> GetSecretAsync(string id, CancellationToken cancellationToken) => records.GetSecretAsync(SecretOf(id), cancellationToken);

    private static string SecretOf(string id) => $"subscription-secrets/{id}";

    private static string UrlOf(string id) => $"subscription-urls/{id}";

    /// <summary>Ids come from URLs and are used in the keys of records.</summary>
    private static bool IsId(string id) => Guid.TryParseExact(id, "N", out _);
}
