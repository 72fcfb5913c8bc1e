using Compressor.Api.Errors;
using Compressor.Core.Webhooks;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Api.Subscriptions;

/// <summary>Finds the subscription of a route's <c>{id}</c>.</summary>
internal sealed class SubscriptionLookup(SubscriptionStore subscriptions)
{
    /// <exception cref="ApiException"><c>subscription_not_found</c>.</exception>
    public async Task<Subscription> FindAsync(HttpContext context) =>
        await subscriptions.GetAsync((string)context.GetRouteValue("id")!, context.RequestAborted) ?? throw NotFound();

    public static ApiException NotFound() => new(Failures.SubscriptionNotFound);
}
