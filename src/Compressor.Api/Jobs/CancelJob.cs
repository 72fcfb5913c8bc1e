using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary>
/// <c>POST /jobs/{id}/cancel</c>: 202 without a <c>Location</c>, since a flow would follow it to the operation's 422 and take the
/// cancellation for an error.
/// </summary>
internal sealed class CancelJob(IJobs jobs, JobLookup lookup, ApiLinks links) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<Job>(202).Fails(Failures.JobNotFound).WithSummary("Cancel a job")
        .WithDescription("Asks the job to stop, and answers with the job as it is now. A job that has ended stays as it is.").WithExamples(null, (202, JobExamples.Running));

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var job = await jobs.CancelAsync(lookup.IdOf(context), context.RequestAborted) ?? throw lookup.NotFound();
        return ApiResults.Accepted(links.WithResultUrl(context, job));
    }
}
