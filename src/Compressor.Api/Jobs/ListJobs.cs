using System.Text.Json.Nodes;
using Compressor.Api.Errors;
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
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;
    private static readonly string States = string.Join(", ", Enum.GetNames<JobState>().Select(state => state.ToLowerInvariant()));

    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<JobPage>().Fails(Failures.StatusInvalid, Failures.LimitInvalid, Failures.AfterInvalid).WithSummary("List jobs, newest first")
        .WithQuery("status", $"Only jobs in this state: {States}.")
        .WithQuery("after", "The next of the page before.")
        .WithQuery("limit", $"Jobs of one page, 1 to {MaxLimit}.", JsonSchemaType.Integer, JsonValue.Create(DefaultLimit));

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var query = context.Request.Query;
        JobState? status = query["status"].ToString() is { Length: > 0 } name ? ReadStatus(name) : null;
        var limit = DefaultLimit;
        if (query["limit"].ToString() is { Length: > 0 } text && !(int.TryParse(text, out limit) && limit is >= 1 and <= MaxLimit))
            throw new ApiException(Failures.LimitInvalid, ("max", MaxLimit));
        var after = query["after"].ToString() is { Length: > 0 } cursor ? cursor : null;
        if (after?.Length > 1000) throw new ApiException(Failures.AfterInvalid);
        var page = await jobs.ListAsync(status, after, limit, context.RequestAborted);
        return ApiResults.Ok(page with { Items = [.. page.Items.Select(job => links.WithResultUrl(context, job))] });
    }

    private static JobState ReadStatus(string name) =>
        !char.IsAsciiDigit(name[0]) && Enum.TryParse<JobState>(name, ignoreCase: true, out var status) && Enum.IsDefined(status)
            ? status
            : throw new ApiException(Failures.StatusInvalid, ("states", States));
}
