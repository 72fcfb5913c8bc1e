using Compressor.Api.Routing;
using Compressor.Core.Batches;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Batches;

/// <summary>Batches as callers see them, with the addresses of the results.</summary>
internal sealed class BatchAnswers(ApiLinks links, ApiOptions options)
{
    public Batch Complete(HttpContext context, Batch batch) => batch with
    {
        Items = [.. batch.Items.Select(item => item.ResultUrl is null ? item : item with { ResultUrl = links.Result(context, item.Id).AbsoluteUri })],
    };

    /// <summary>202 with <c>Location</c> and <c>Retry-After</c>.</summary>
    public IResult Accepted(HttpContext context, Batch batch) =>
        ApiResults.Accepted(context, Complete(context, batch), links.Batch(context, batch.Id), options.PollInterval);
}
