using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs/{id}/events</c></summary>
internal sealed class WatchJob(IJobs jobs, JobLookup lookup, ApiLinks links, EventStreams streams) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<Job>(200, "text/event-stream").Fails(Failures.JobNotFound)
        .WithSummary("Watch a job by Server-Sent Events: progress, then completed, failed or cancelled");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var job = await lookup.FindAsync(context);
        return streams.Open(
            context, job, now => StreamedEvent.Of(links.WithResultUrl(context, now), now.Status, now.Status.IsEnded(), now.UpdatedAt),
            cancellationToken => jobs.WatchAsync(job.Id, cancellationToken));
    }
}
