using System.Text.Json.Nodes;
using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs?status=&amp;after=&amp;limit=</c></summary>
internal sealed class ListJobs(IJobs jobs, ApiLinks links) : IRequestHandler
{
    private static readonly string States = string.Join(", ", Enum.GetNames<JobState>().Select(state => state.ToLowerInvariant()));

    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<JobPage>().Fails(Failures.StatusInvalid, Failures.LimitInvalid, Failures.AfterInvalid).WithSummary("List jobs, newest first")
        .WithQuery("status", $"Only jobs in this state: {States}.")
        .WithQuery("after", "The next of the page before.")
        .WithQuery("limit", $"Jobs of one page, 1 to {PageQuery.MaxLimit}.", JsonSchemaType.Integer, JsonValue.Create(PageQuery.DefaultLimit));

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        JobState? status = context.Request.Query["status"].ToString() is { Length: > 0 } name ? ReadStatus(name) : null;
        var (after, limit) = PageQuery.Read(context.Request);
        var page = await jobs.ListAsync(status, after, limit, context.RequestAborted);
        return ApiResults.Ok(page with { Items = [.. page.Items.Select(job => links.WithResultUrl(context, job))] });
    }

    private static JobState ReadStatus(string name) =>
        !char.IsAsciiDigit(name[0]) && Enum.TryParse<JobState>(name, ignoreCase: true, out var status) && Enum.IsDefined(status)
            ? status
            : throw new ApiException(Failures.StatusInvalid, ("states", States));
}
