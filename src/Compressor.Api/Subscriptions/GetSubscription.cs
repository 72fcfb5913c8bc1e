using Compressor.Api.Routing;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Subscriptions;

/// <summary><c>GET /subscriptions/{id}</c></summary>
internal sealed class GetSubscription(SubscriptionLookup lookup, SubscriptionAnswers answers) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<ListedSubscription>().Fails(Failures.SubscriptionNotFound).WithSummary("Get a subscription").WithDescription("With its latest delivery. Of its URL only the host is told.");

    public async Task<IResult> HandleAsync(HttpContext context) => ApiResults.Ok(await answers.DescribeAsync(await lookup.FindAsync(context), context.RequestAborted));
}
