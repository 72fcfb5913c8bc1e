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
        .ProducesEvents<Job>().Fails(Failures.JobNotFound, Failures.TooManyListeners).WithSummary("Watch a job by Server-Sent Events")
        .WithDescription("An event progress with each change, then completed, failed or cancelled, which is the last; each holds the job. Azure cuts a stream off after 230 seconds: connect again with Last-Event-ID, as browsers do.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var job = await lookup.FindAsync(context);
        return streams.Open(
            context, job, now => StreamedEvent.Of(links.WithResultUrl(context, now), now.Status, now.Status.IsEnded(), now.UpdatedAt),
            cancellationToken => jobs.WatchAsync(job.Id, cancellationToken));
    }
}
