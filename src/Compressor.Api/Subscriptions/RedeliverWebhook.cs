using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Compressor.Core.Webhooks;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Api.Subscriptions;

/// <summary><c>POST /subscriptions/{id}/deliveries/{delivery}/redeliver</c>: 202 with the delivery that is repeated.</summary>
internal sealed class RedeliverWebhook(SubscriptionLookup lookup, DeliveryLog deliveries, IRedeliveries redeliveries) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<WebhookDelivery>(202).Fails(Failures.SubscriptionNotFound, Failures.DeliveryNotFound, Failures.JobNotFound)
        .WithSummary("Send a webhook again")
        .WithDescription("As its job or batch stands now, with the same webhook-id and the usual retries.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var subscription = await lookup.FindAsync(context);
        var delivery = await deliveries.FindAsync(subscription.Id, (string)context.GetRouteValue("delivery")!, context.RequestAborted)
            ?? throw new ApiException(Failures.DeliveryNotFound);
        return await redeliveries.StartAsync(subscription.Id, delivery, context.RequestAborted) ? ApiResults.Accepted(delivery) : throw new ApiException(Failures.JobNotFound);
    }
}
