using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs/{id}/operation</c>: 202 while the job runs, then 200, or a 4xx that polling clients do not retry.</summary>
internal sealed class GetOperation(JobLookup lookup, JobAnswers answers) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<Job>().Produces(202).Fails(Failures.JobNotFound).ProducesProblem(422).WithSummary("Poll a job: 202 while it runs, then its outcome");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var job = await lookup.FindAsync(context);
        context.Response.Headers.CacheControl = "no-store";
        return job.Status switch
        {
            JobState.Completed => answers.Ok(context, job),
            JobState.Failed => Fail(job.Error ?? Failures.Internal.In(Problems.LanguageOf(context.Request))),
            JobState.Cancelled => Fail(job.Error ?? Failures.Cancelled.In(Problems.LanguageOf(context.Request))),
            _ => answers.Accepted(context, job, new { job.Id, job.Status, job.Percent, job.Text }),
        };
    }

    /// <summary>422 whatever the failure: polling clients repeat a 429 and every 5xx.</summary>
    private static IResult Fail(JobError error) => Problems.Create(StatusCodes.Status422UnprocessableEntity, error);
}
