using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs/{id}</c></summary>
internal sealed class GetJob(JobLookup lookup, JobAnswers answers) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route.Produces<Job>().Fails(Failures.JobNotFound).WithSummary("Get a job");

    public async Task<IResult> HandleAsync(HttpContext context) => answers.Ok(context, await lookup.FindAsync(context));
}
