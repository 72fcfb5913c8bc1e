using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Compressor.Api.Routing;

/// <summary>Progress as Server-Sent Events (WHATWG HTML, section 9.2): ends with the last event, when the reader disconnects, or when the server stops.</summary>
internal sealed class EventStream<T>(
    Func<CancellationToken, IAsyncEnumerable<T>> watch, Func<T, StreamedEvent> describe, TimeSpan heartbeat, TimeProvider time, Action ended, CancellationToken stopping) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        try
        {
            await StreamAsync(response, ending.Token);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The reader closed the connection.
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The reader comes back: to this server once it runs again, or to another.
            await WriteAsync(response, ": closing\n\n", httpContext.RequestAborted);
        }
        finally
        {
            ended();
        }
    }

    private async Task StreamAsync(HttpResponse response, CancellationToken ending)
    {
        await using var states = watch(ending).GetAsyncEnumerator(ending);
        while (await NextAsync(states, response, ending))
        {
            var now = describe(states.Current);
            await WriteAsync(response, $"id: {now.Id}\nevent: {now.Kind}\ndata: {now.Line}\n\n", ending);
            if (now.IsLast) return;
        }
    }

    private static async Task WriteAsync(HttpResponse response, string frame, CancellationToken cancellationToken)
    {
        await response.WriteAsync(frame, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<T> states, HttpResponse response, CancellationToken ending)
    {
        var next = states.MoveNextAsync().AsTask();
        while (true)
        {
            // Nothing is thrown when the pause is over.
            if (!next.IsCompleted) await ((Task)next).WaitAsync(heartbeat, time, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (next.IsCompleted || ending.IsCancellationRequested) return await next;

            // A failed write means that the reader has disconnected; the pending step must end before its enumerator is disposed.
            try
            {
                await WriteAsync(response, ": heartbeat\n\n", ending);
            }
            catch (Exception)
            {
                await next.ContinueWith(_ => { }, TaskScheduler.Default);
                throw;
            }
        }
    }
}
