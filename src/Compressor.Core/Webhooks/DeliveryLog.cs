using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Compressor.Storage;

namespace Compressor.Core.Webhooks;

/// <summary>
/// The latest deliveries to each subscriber, as records <c>subscription-deliveries/SUBSCRIPTION/DELIVERY</c>. A delivery's id begins with the time that is left
/// until the end of time, so that the store lists the latest first, and ends with a mark of its message.
/// </summary>
public sealed partial class DeliveryLog(IRecordStore records, TimeProvider time)
{
    public const string Prefix = "subscription-deliveries/";

    /// <summary>Kept of one subscription.</summary>
    internal const int MaxKept = 100;

    /// <summary>Adds an attempt, with its id, time and number.</summary>
    public async Task<WebhookDelivery> AddAsync(string subscriptionId, WebhookDelivery attempt, CancellationToken cancellationToken)
    {
        var (kept, mark) = (await KeysAsync(subscriptionId).ToListAsync(cancellationToken), MarkOf(attempt.MessageId));
        var at = time.GetUtcNow();
        var delivery = attempt with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}{mark}"),
            At = at,
            Attempt = 1 + kept.Count(key => key.EndsWith(mark, StringComparison.Ordinal)),
        };
        await records.SetAsync(KeyOf(subscriptionId, delivery.Id), delivery, cancellationToken);
        foreach (var old in kept.Skip(MaxKept - 1)) await records.DeleteAsync(old, cancellationToken);
        return delivery;
    }

    /// <returns>The latest first.</returns>
    /// <param name="after">The <see cref="WebhookDeliveryPage.Next"/> of the page before; null: the first page.</param>
    /// <exception cref="ArgumentException"><paramref name="after"/> is of no page.</exception>
    public async Task<WebhookDeliveryPage> ListAsync(string subscriptionId, string? after, int limit, CancellationToken cancellationToken)
    {
        if (after is not null && !IdPattern().IsMatch(after)) throw new ArgumentException("Not a place in this list.", nameof(after));
        var from = after is null ? "" : KeyOf(subscriptionId, after);
        var keys = await KeysAsync(subscriptionId).SkipWhile(key => string.CompareOrdinal(key, from) <= 0).Take(limit + 1).ToListAsync(cancellationToken);
        var found = await records.GetManyAsync<WebhookDelivery>([.. keys.Take(limit)], cancellationToken);
        return new WebhookDeliveryPage([.. keys.Take(limit).Select(key => found.GetValueOrDefault(key)).OfType<WebhookDelivery>()], keys.Count > limit ? keys[limit - 1].Split('/')[^1] : null);
    }

    /// <summary>Null: there is no such delivery.</summary>
    public async Task<WebhookDelivery?> FindAsync(string subscriptionId, string id, CancellationToken cancellationToken) =>
        IdPattern().IsMatch(id) ? await records.GetAsync<WebhookDelivery>(KeyOf(subscriptionId, id), cancellationToken) : null;

    public async Task RemoveAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        await foreach (var key in KeysAsync(subscriptionId).WithCancellation(cancellationToken)) await records.DeleteAsync(key, cancellationToken);
    }

    private IAsyncEnumerable<string> KeysAsync(string subscriptionId) => records.ListAsync(KeyOf(subscriptionId, ""));

    private static string KeyOf(string subscriptionId, string id) => $"{Prefix}{subscriptionId}/{id}";

    private static string MarkOf(string messageId) => "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)).AsSpan(0, 4));

    [GeneratedRegex("^[0-9]{19}-[0-9a-f]{8}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();
}
