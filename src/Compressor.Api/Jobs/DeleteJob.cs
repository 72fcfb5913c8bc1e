using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>DELETE /jobs/{id}</c></summary>
internal sealed class DeleteJob(IJobs jobs, JobLookup lookup) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces(204).Fails(Failures.JobNotFound, Failures.JobRunning).WithSummary("Delete a job that has ended")
        .WithDescription("With its revisions, its results and what was uploaded for it.");

    public async Task<IResult> HandleAsync(HttpContext context) =>
        await jobs.DeleteAsync(lookup.IdOf(context), context.RequestAborted) ? Results.NoContent() : throw lookup.NotFound();
}
