using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs/{id}/events</c></summary>
internal sealed class WatchJob(IJobs jobs, JobLookup lookup, ApiLinks links, ApiOptions options, TimeProvider time) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<Job>(200, "text/event-stream").Fails(Failures.JobNotFound)
        .WithSummary("Watch a job by Server-Sent Events: progress, then completed, failed or cancelled");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var job = await lookup.FindAsync(context);

        // A browser reconnects when a stream ends; 204 tells it to stop.
        return job.Status.IsEnded() && context.Request.Headers["Last-Event-ID"] == IdOf(job)
            ? Results.NoContent()
            : new EventStream<Job>(jobs.WatchAsync(job.Id, context.RequestAborted), now => EventOf(links.WithResultUrl(context, now)), options.HeartbeatInterval, time);
    }

    private static StreamedEvent EventOf(Job job)
    {
        var ended = job.Status.IsEnded();
        return new StreamedEvent(IdOf(job), ended ? job.Status.ToString().ToLowerInvariant() : "progress", job, ended);
    }

    private static string IdOf(Job job) => $"{job.UpdatedAt.UtcTicks:x}-{job.Status.ToString().ToLowerInvariant()}";
}
