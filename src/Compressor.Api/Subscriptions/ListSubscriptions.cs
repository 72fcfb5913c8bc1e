using Compressor.Api.Routing;
using Compressor.Core.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Subscriptions;

/// <summary><c>GET /subscriptions</c>: all, since there are at most <see cref="SubscriptionStore.MaxSubscriptions"/>.</summary>
internal sealed class ListSubscriptions(SubscriptionStore subscriptions, SubscriptionAnswers answers) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<SubscriptionList>().WithSummary("List the subscriptions").WithDescription("The oldest first, each with its latest delivery. Of their URLs only the hosts are told.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var items = new List<ListedSubscription>();
        await foreach (var subscription in subscriptions.ListAsync(context.RequestAborted)) items.Add(await answers.DescribeAsync(subscription, context.RequestAborted));
        return ApiResults.Ok(new SubscriptionList(items));
    }
}

/// <summary>The answer of <c>GET /subscriptions</c>.</summary>
/// <param name="Items">The oldest first.</param>
internal sealed record SubscriptionList(IReadOnlyList<ListedSubscription> Items);
