using Compressor.Api.Errors;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Compressor.Api.Routing;

/// <summary>Answers requests for <c>/events</c>.</summary>
internal sealed class EventStreams(ApiOptions options, TimeProvider time, IHostApplicationLifetime? host = null)
{
    private int _open;

    /// <param name="now">What is asked for, as it stands.</param>
    /// <returns>A stream; 204 if the reader has had its last event.</returns>
    /// <exception cref="ApiException"><c>too_many_listeners</c>.</exception>
    public IResult Open<T>(HttpContext context, T now, Func<T, StreamedEvent> describe, Func<CancellationToken, IAsyncEnumerable<T>> watch) =>
        // A browser reconnects when a stream ends; 204 tells it to stop.
        context.Request.Headers["Last-Event-ID"] is [{ } seen] && describe(now) is { IsLast: true } last && seen == last.Id
            ? Results.NoContent()
            : HttpMethods.IsHead(context.Request.Method)
            ? Results.Text("", "text/event-stream")
            : new EventStream<T>(watch, describe, options.HeartbeatInterval, time, Enter(), host?.ApplicationStopping ?? CancellationToken.None);

    /// <returns>To be called when the stream has ended.</returns>
    private Action Enter()
    {
        if (Interlocked.Increment(ref _open) <= options.MaxEventStreams) return () => Interlocked.Decrement(ref _open);
        Interlocked.Decrement(ref _open);
        throw new ApiException(Failures.TooManyListeners, ("max", options.MaxEventStreams)) { RetryAfter = options.PollInterval };
    }
}
