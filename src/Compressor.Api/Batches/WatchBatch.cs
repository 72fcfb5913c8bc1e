using Compressor.Api.Routing;
using Compressor.Core.Batches;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Batches;

/// <summary><c>GET /batches/{id}/events</c></summary>
internal sealed class WatchBatch(IBatches batches, BatchLookup lookup, BatchAnswers answers, ApiOptions options, TimeProvider time) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<Batch>(200, "text/event-stream").Fails(Failures.BatchNotFound)
        .WithSummary("Watch a batch by Server-Sent Events: progress, then completed, failed or cancelled");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var batch = await lookup.FindAsync(context);

        // A browser reconnects when a stream ends; 204 tells it to stop.
        return batch.Status.IsEnded() && context.Request.Headers["Last-Event-ID"] == IdOf(batch)
            ? Results.NoContent()
            : new EventStream<Batch>(batches.WatchAsync(batch.Id, context.RequestAborted), now => EventOf(answers.Complete(context, now)), options.HeartbeatInterval, time);
    }

    private static StreamedEvent EventOf(Batch batch)
    {
        var ended = batch.Status.IsEnded();
        return new StreamedEvent(IdOf(batch), ended ? batch.Status.ToString().ToLowerInvariant() : "progress", batch, ended);
    }

    private static string IdOf(Batch batch) => $"{batch.UpdatedAt.UtcTicks:x}-{batch.Status.ToString().ToLowerInvariant()}";
}
