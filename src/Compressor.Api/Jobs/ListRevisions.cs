using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs/{id}/revisions</c>: each with its own prompt, messages and result.</summary>
internal sealed class ListRevisions(IJobs jobs, JobLookup lookup, ApiLinks links) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<JobRevisions>().Fails(Failures.JobNotFound).WithSummary("List a job's revisions")
        .WithDescription("The oldest first, each with its own prompt, messages and result: the first edit, then one for each follow-up that edited.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var revisions = await jobs.GetRevisionsAsync(lookup.IdOf(context), context.RequestAborted) ?? throw lookup.NotFound();
        return ApiResults.Ok(new JobRevisions([.. revisions.Select(revision => links.WithRevisionUrl(context, revision))]));
    }
}

/// <summary>The answer of <c>GET /jobs/{id}/revisions</c>.</summary>
/// <param name="Items">The oldest first.</param>
internal sealed record JobRevisions(IReadOnlyList<Job> Items);
