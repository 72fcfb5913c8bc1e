using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs?status=&amp;createdAfter=&amp;createdBefore=&amp;metadata.KEY=&amp;after=&amp;limit=</c></summary>
internal sealed class ListJobs(IJobs jobs, ApiLinks links) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<JobPage>().Fails(Failures.StatusInvalid, Failures.LimitInvalid, Failures.AfterInvalid, Failures.QueryInvalid).WithSummary("List jobs, newest first")
        .WithDescription("A page of jobs, the newest first. Ask for the page after it with its next, until there is none.").WithJobFilter().WithPages();

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var filter = JobQuery.Read(context.Request);
        var (after, limit) = PageQuery.Read(context.Request);
        var page = await jobs.ListAsync(filter, after, limit, context.RequestAborted);
        return ApiResults.Ok(page with { Items = [.. page.Items.Select(job => links.WithResultUrl(context, job))] });
    }
}
