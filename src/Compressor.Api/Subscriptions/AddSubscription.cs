using System.ComponentModel.DataAnnotations;
using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Api.Security;
using Compressor.Core.Webhooks;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Subscriptions;

/// <summary><c>POST /subscriptions</c>: 201 with the secret that its webhooks are signed with, and <c>Location</c>, the address to GET and to DELETE it.</summary>
internal sealed class AddSubscription(SubscriptionStore subscriptions, ApiLinks links, UrlCheck urls) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Accepts<SubscriptionRequest>("application/json").Produces<NewSubscription>(201)
        .Sends(201, "Location", "Its address, to look at it and to delete it.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" })
        .Fails(Failures.InvalidJson, Failures.TextTooLarge, Failures.JsonExpected, Failures.CallbackUrl.NotPublic, Failures.EventTypeInvalid, Failures.TooManySubscriptions)
        .WithSummary("Receive a webhook when jobs end")
        .WithExamples(
            new SubscriptionRequest("https://example.com/hooks/videos?token=abc", [JobEventTypes.Completed]),
            (201, new NewSubscription("b1946ac92492d2347c6235b4d2611184", [JobEventTypes.Completed], new DateTimeOffset(2026, 3, 14, 9, 26, 53, TimeSpan.Zero), "whsec_ZXhhbXBsZQ==")))
        .WithDescription("Each end of a job or batch is posted to the URL, signed as Standard Webhooks asks. The secret to check it with is in this answer alone.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var request = await RequestBody.ReadAsync<SubscriptionRequest>(context);
        var url = await urls.CheckSubscriptionAsync(request.Url, context.RequestAborted);
        var subscription = await subscriptions.AddAsync(url, ReadEventTypes(request.EventTypes), context.RequestAborted);
        context.Response.Headers.Location = links.Subscription(context, subscription.Id).AbsoluteUri;
        context.Response.Headers.CacheControl = "no-store";
        return ApiResults.Created(subscription);
    }

    private static IReadOnlyList<string> ReadEventTypes(IReadOnlyList<string?>? asked)
    {
        if (asked is null or []) return JobEventTypes.All;
        string[] known = [.. JobEventTypes.All, .. BatchEventTypes.All];
        return asked.All(type => known.Contains(type, StringComparer.Ordinal))
            ? [.. known.Where(type => asked.Contains(type, StringComparer.Ordinal))]
            : throw new ApiException(Failures.EventTypeInvalid, ("types", string.Join(", ", known)));
    }
}

/// <summary>The body of <c>POST /subscriptions</c>.</summary>
/// <param name="Url">Receives the webhooks, by POST.</param>
/// <param name="EventTypes">Some of job.completed, job.failed and job.cancelled (all of these if omitted), batch.completed, batch.failed and batch.cancelled.</param>
internal sealed record SubscriptionRequest([property: Required] string? Url, IReadOnlyList<string?>? EventTypes = null);
