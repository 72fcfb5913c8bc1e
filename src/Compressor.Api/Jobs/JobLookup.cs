using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary>Finds the job of a route's <c>{id}</c>.</summary>
internal sealed class JobLookup(IJobs jobs)
{
    /// <exception cref="ApiException"><c>job_not_found</c>.</exception>
    public async Task<Job> FindAsync(HttpContext context) => await jobs.GetAsync(IdOf(context), context.RequestAborted) ?? throw NotFound();

    /// <summary>The id, which need not belong to a job.</summary>
    /// <exception cref="ApiException"><c>job_not_found</c>: no job can have it.</exception>
    public string IdOf(HttpContext context) => RouteIds.Read(context) ?? throw NotFound();

    public ApiException NotFound() => new(Failures.JobNotFound);
}
