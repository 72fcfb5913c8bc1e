using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs/{id}/timeline</c></summary>
internal sealed class GetTimeline(IJobs jobs, JobLookup lookup) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route.Produces<JobTimeline>().Fails(Failures.JobNotFound).WithSummary("Get the draft's tracks")
        .WithDescription("What the backend has put on its timeline: pictures, sounds and texts, with their times. Empty before the edit has begun.");

    public async Task<IResult> HandleAsync(HttpContext context) =>
        ApiResults.Ok(await jobs.GetTimelineAsync(lookup.IdOf(context), context.RequestAborted) ?? throw lookup.NotFound());
}
