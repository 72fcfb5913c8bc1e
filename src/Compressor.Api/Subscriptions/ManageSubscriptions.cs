using Compressor.Api.Errors;
using Compressor.Api.Security;
using Compressor.Core;
using Compressor.Core.Jobs.Subscriptions;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Subscriptions;

/// <summary>Who is told of every ended job, such as a flow's trigger.</summary>
public sealed class ManageSubscriptions(SubscriptionStore subscriptions, ApiLinks links, ApiOptions options, ResolveHost resolve)
{
    private readonly UrlCheck _urls = new(options, resolve);

    /// <summary><c>POST /subscriptions</c>: 201, and in <c>Location</c> the address that a DELETE ends it by.</summary>
    public async Task<IResult> AddAsync(HttpContext context)
    {
        var request = await RequestBody.ReadAsync<SubscriptionRequest>(context);
        var url = await _urls.CheckSubscriptionAsync(request.Url, context.RequestAborted);
        var subscription = await subscriptions.AddAsync(url, ReadEventTypes(request.EventTypes), context.RequestAborted);
        context.Response.Headers.Location = links.Subscription(context, subscription.Id).AbsoluteUri;
        return Results.Json(subscription, Json.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary><c>DELETE /subscriptions/{id}</c></summary>
    public async Task<IResult> RemoveAsync(HttpContext context, string id) => await subscriptions.RemoveAsync(id, context.RequestAborted)
        ? Results.NoContent()
        : throw new ApiException(404, "subscription_not_found", "There is no such subscription. It may have been deleted before.");

    private static IReadOnlyList<string> ReadEventTypes(IReadOnlyList<string?>? asked)
    {
        if (asked is null or []) return JobEventTypes.All;
        return asked.All(type => JobEventTypes.All.Contains(type, StringComparer.Ordinal))
            ? [.. JobEventTypes.All.Where(type => asked.Contains(type, StringComparer.Ordinal))]
            : throw new ApiException(400, "event_type_invalid", $"eventTypes must be some of: {string.Join(", ", JobEventTypes.All)}.");
    }
}

/// <summary>The body of <c>POST /subscriptions</c>.</summary>
/// <param name="Url">Takes the webhooks, by POST.</param>
/// <param name="EventTypes">Some of job.completed, job.failed and job.cancelled; none: all of them.</param>
public sealed record SubscriptionRequest(string? Url, IReadOnlyList<string?>? EventTypes);
