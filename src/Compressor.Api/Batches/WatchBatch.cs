using Compressor.Api.Routing;
using Compressor.Core.Batches;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Batches;

/// <summary><c>GET /batches/{id}/events</c></summary>
internal sealed class WatchBatch(IBatches batches, BatchLookup lookup, BatchAnswers answers, EventStreams streams) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .ProducesEvents<Batch>().Fails(Failures.BatchNotFound, Failures.TooManyListeners).WithSummary("Watch a batch by Server-Sent Events")
        .WithDescription("An event progress with each change, then completed, failed or cancelled, which is the last; each holds the batch. Azure cuts a stream off after 230 seconds: connect again with Last-Event-ID, as browsers do.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var batch = await lookup.FindAsync(context);
        return streams.Open(
            context, batch, now => StreamedEvent.Of(answers.Complete(context, now), now.Status, now.Status.IsEnded(), now.UpdatedAt),
            cancellationToken => batches.WatchAsync(batch.Id, cancellationToken));
    }
}
