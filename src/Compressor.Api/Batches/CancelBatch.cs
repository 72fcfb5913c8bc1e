using Compressor.Api.Routing;
using Compressor.Core.Batches;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Batches;

/// <summary><c>POST /batches/{id}/cancel</c></summary>
internal sealed class CancelBatch(IBatches batches, BatchLookup lookup, BatchAnswers answers) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<Batch>(202).Fails(Failures.BatchNotFound).WithSummary("Cancel a batch")
        .WithDescription("The item under way, and those that wait. What has ended stays as it is.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var batch = await batches.CancelAsync(lookup.IdOf(context), context.RequestAborted) ?? throw lookup.NotFound();
        return ApiResults.Accepted(answers.Complete(context, batch));
    }
}
