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
        .Produces<Job>().ProducesAccepted<OperationStatus>().Fails(Failures.JobNotFound).ProducesProblem(422).WithSummary("Poll a job: 202 while it runs, then its outcome")
        .WithDescription("For clients that follow a 202 by its Location. A job that failed or was cancelled is a 422 with the code of its error, which no client polls again.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var job = await lookup.FindAsync(context);
        context.Response.Headers.CacheControl = "no-store";
        return job.Status switch
        {
            JobState.Completed => answers.Ok(context, job),
            JobState.Failed => Fail(job.Error ?? Failures.Internal.In(Problems.LanguageOf(context.Request))),
            JobState.Cancelled => Fail(job.Error ?? Failures.Cancelled.In(Problems.LanguageOf(context.Request))),
            _ => answers.Accepted(context, job, new OperationStatus(job.Id, job.Status, job.Percent, job.Text)),
        };
    }

    /// <summary>422 whatever the failure: polling clients repeat a 429 and every 5xx.</summary>
    private static IResult Fail(JobError error) => Problems.Create(StatusCodes.Status422UnprocessableEntity, error);
}

/// <summary>A running job in short.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Text">One sentence for people, in the prompt's language.</param>
/// <param name="Id">The job's.</param>
/// <param name="Status">How far the job is.</param>
internal sealed record OperationStatus(string Id, JobState Status, int Percent, string Text);
