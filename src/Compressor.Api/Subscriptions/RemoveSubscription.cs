using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Compressor.Core.Webhooks;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Api.Subscriptions;

/// <summary><c>DELETE /subscriptions/{id}</c></summary>
internal sealed class RemoveSubscription(SubscriptionStore subscriptions) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces(204).Fails(Failures.SubscriptionNotFound).WithSummary("Delete a subscription").WithDescription("Nothing is sent to its URL any more.");

    public async Task<IResult> HandleAsync(HttpContext context) =>
        await subscriptions.RemoveAsync((string)context.GetRouteValue("id")!, context.RequestAborted)
            ? Results.NoContent()
            : throw new ApiException(Failures.SubscriptionNotFound);
}
