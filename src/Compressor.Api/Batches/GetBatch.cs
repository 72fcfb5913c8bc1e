using Compressor.Api.Routing;
using Compressor.Core.Batches;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Batches;

/// <summary><c>GET /batches/{id}</c></summary>
internal sealed class GetBatch(BatchLookup lookup, BatchAnswers answers) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route.Produces<Batch>().Fails(Failures.BatchNotFound).WithSummary("Get a batch")
        .WithDescription("How the batch stands, with its items in short. Each item is a job, with its messages and its result.").WithExamples(null, (200, BatchExamples.Running));

    public async Task<IResult> HandleAsync(HttpContext context) => ApiResults.Ok(answers.Complete(context, await lookup.FindAsync(context)));
}
