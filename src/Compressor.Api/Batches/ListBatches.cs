using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Batches;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Batches;

/// <summary><c>GET /batches?after=&amp;limit=</c></summary>
internal sealed class ListBatches(IBatches batches, BatchAnswers answers) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<BatchPage>().Fails(Failures.LimitInvalid, Failures.AfterInvalid, Failures.QueryInvalid).WithSummary("List batches, newest first")
        .WithDescription("A page of batches, the newest first. Ask for the page after it with its next, until there is none.").WithPages();

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var (after, limit) = PageQuery.Read(context.Request);
        var page = await batches.ListAsync(after, limit, context.RequestAborted);
        return ApiResults.Ok(page with { Items = [.. page.Items.Select(batch => answers.Complete(context, batch))] });
    }
}
