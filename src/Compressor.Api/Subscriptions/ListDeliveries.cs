using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Webhooks;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Subscriptions;

/// <summary><c>GET /subscriptions/{id}/deliveries?after=&amp;limit=</c></summary>
internal sealed class ListDeliveries(SubscriptionLookup lookup, DeliveryLog deliveries) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<WebhookDeliveryPage>().Fails(Failures.SubscriptionNotFound, Failures.LimitInvalid, Failures.AfterInvalid, Failures.QueryInvalid)
        .WithSummary("List deliveries, newest first")
        .WithDescription("The latest attempts to tell a subscriber something, with what became of each.").WithPages();

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var subscription = await lookup.FindAsync(context);
        var (after, limit) = PageQuery.Read(context.Request);
        try
        {
            return ApiResults.Ok(await deliveries.ListAsync(subscription.Id, after, limit, context.RequestAborted));
        }
        catch (ArgumentException e) when (e.ParamName == nameof(after))
        {
            throw new ApiException(Failures.AfterInvalid);
        }
    }
}
