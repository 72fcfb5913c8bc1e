using Compressor.Api.Routing;
using Compressor.Api.Tracing;
using Compressor.Core.Webhooks;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Subscriptions;

/// <summary><c>POST /subscriptions/{id}/test</c>: 200 whatever the receiver answers, which is what the caller wants to know.</summary>
internal sealed class TestSubscription(SubscriptionLookup lookup, SubscriberWebhooks webhooks) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<TestResult>().Fails(Failures.SubscriptionNotFound).WithSummary("Send a test webhook")
        .WithDescription("A signed webhook of type webhook.test is sent at once; the answer tells what the receiver said.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var subscription = await lookup.FindAsync(context);
        var sent = await webhooks.TestAsync(subscription.Id, $"msg_{Guid.NewGuid():N}", context.RequestAborted) ?? throw SubscriptionLookup.NotFound();
        return ApiResults.Ok(new TestResult(sent.Status, sent.Error, sent.Milliseconds, sent.MessageId, RequestIds.Of(context)));
    }
}

/// <summary>What came of a test webhook.</summary>
/// <param name="Status">The receiver's HTTP status; null: there was no answer.</param>
/// <param name="Error">Why there was none: <c>timed_out</c>, <c>unreachable</c> or <c>address_refused</c>.</param>
/// <param name="MessageId">The <c>webhook-id</c> that the receiver saw.</param>
/// <param name="Milliseconds">Until the answer, or until it was given up.</param>
/// <param name="RequestId">The id of this request, which X-Request-Id says too.</param>
internal sealed record TestResult(int? Status, string? Error, long Milliseconds, string MessageId, string RequestId);
