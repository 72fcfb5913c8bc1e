using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs/{id}</c></summary>
internal sealed class GetJob(JobLookup lookup, JobAnswers answers) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route.Produces<Job>().Fails(Failures.JobNotFound).WithSummary("Get a job")
        .WithDescription("How the job stands: its percent and a sentence for people, and once it has ended its result or error.").WithExamples(null, (200, JobExamples.Completed));

    public async Task<IResult> HandleAsync(HttpContext context) => answers.Ok(context, await lookup.FindAsync(context));
}
