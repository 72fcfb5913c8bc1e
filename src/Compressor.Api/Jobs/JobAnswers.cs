using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary>Jobs as callers see them, with the addresses of the result and of the operation to poll.</summary>
internal sealed class JobAnswers(ApiLinks links, ApiOptions options)
{
    public IResult Ok(HttpContext context, Job job) => ApiResults.Ok(links.WithResultUrl(context, job));

    /// <summary>202 with <c>Location</c> and <c>Retry-After</c>.</summary>
    /// <param name="body">The job if null.</param>
    public IResult Accepted(HttpContext context, Job job, object? body = null) =>
        ApiResults.Accepted(context, body ?? links.WithResultUrl(context, job), links.Operation(context, job.Id), options.PollInterval);
}
