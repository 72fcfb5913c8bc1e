using System.Text.Json;
using Compressor.Core.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Compressor.Api.Routing;

/// <summary>Progress as Server-Sent Events (WHATWG HTML, section 9.2): ends with the last event, or when the reader disconnects.</summary>
internal sealed class EventStream<T>(IAsyncEnumerable<T> changes, Func<T, StreamedEvent> describe, TimeSpan heartbeat, TimeProvider time) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var gone = httpContext.RequestAborted;
        try
        {
            await using var states = changes.GetAsyncEnumerator(gone);
            while (await NextAsync(states, response, gone))
            {
                var now = describe(states.Current);
                await WriteAsync(response, $"id: {now.Id}\nevent: {now.Kind}\ndata: {JsonSerializer.Serialize(now.Data, Json.Options)}\n\n", gone);
                if (now.IsLast) return;
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The reader closed the connection.
        }
    }

    private static async Task WriteAsync(HttpResponse response, string frame, CancellationToken cancellationToken)
    {
        await response.WriteAsync(frame, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<T> states, HttpResponse response, CancellationToken gone)
    {
        var next = states.MoveNextAsync().AsTask();
        while (true)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone);
            var pause = Task.Delay(heartbeat, time, stop.Token);
            if (await Task.WhenAny(next, pause) == next || gone.IsCancellationRequested)
            {
                await stop.CancelAsync();
                return await next;
            }

            // A failed write means that the reader has disconnected; the pending step must end before its enumerator is disposed.
            try
            {
                await WriteAsync(response, ": heartbeat\n\n", gone);
            }
            catch (Exception)
            {
                await next.ContinueWith(_ => { }, TaskScheduler.Default);
                throw;
            }
        }
    }
}
