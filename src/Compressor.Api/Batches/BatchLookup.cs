using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Core.Batches;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Batches;

/// <summary>Finds the batch of a route's <c>{id}</c>.</summary>
internal sealed class BatchLookup(IBatches batches)
{
    /// <exception cref="ApiException"><c>batch_not_found</c>.</exception>
    public async Task<Batch> FindAsync(HttpContext context) => await batches.GetAsync(IdOf(context), context.RequestAborted) ?? throw NotFound();

    /// <summary>The id, which need not belong to a batch.</summary>
    /// <exception cref="ApiException"><c>batch_not_found</c>: no batch can have it.</exception>
    public string IdOf(HttpContext context) => RouteIds.Read(context) ?? throw NotFound();

    public ApiException NotFound() => new(Failures.BatchNotFound);
}
