using System.Text.Json.Nodes;
using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Webhooks;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Subscriptions;

/// <summary><c>GET /subscriptions/{id}/deliveries?after=&amp;limit=</c></summary>
internal sealed class ListDeliveries(SubscriptionLookup lookup, DeliveryLog deliveries) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<WebhookDeliveryPage>().Fails(Failures.SubscriptionNotFound, Failures.LimitInvalid, Failures.AfterInvalid, Failures.QueryInvalid)
        .WithSummary("List the latest attempts to tell a subscriber something, newest first")
        .WithQuery("after", "The next of the page before.")
        .WithQuery("limit", $"Deliveries of one page, 1 to {PageQuery.MaxLimit}.", JsonSchemaType.Integer, JsonValue.Create(PageQuery.DefaultLimit));

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
