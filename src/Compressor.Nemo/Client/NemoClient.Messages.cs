using System.Runtime.CompilerServices;
using Compressor.Nemo.Http;
using Compressor.Nemo.Streams;

namespace Compressor.Nemo.Client;

internal sealed partial class NemoClient
{
    public async IAsyncEnumerable<AgentEvent> SendMessageAsync(
        string sessionId, string text, string? idempotencyKey, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(options.StreamLimit, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var opened = await UnbrokenAsync(
            () => transport.OpenAsync(
                () => Message(sessionId, text, idempotencyKey), IsEventStream, NemoHttp.Once, NemoErrorKind.StreamBroken, cancellationToken: linked.Token),
            cancellationToken);
        if (opened.Stream is not { } response)
        {
            if (!opened.Response!.IsJson) throw new NemoException(NemoErrorKind.StreamBroken, "The backend answered with a page instead of a stream.");
            yield break;
        }

        var reader = new AgentEventReader();
        NemoException? broken = null;
        await using var stream = await response.Content.ReadAsStreamAsync(linked.Token);
        await using var frames = AgentStream.ReadFramesAsync(stream, linked.Token).GetAsyncEnumerator(linked.Token);
        var lastSign = clock.GetTimestamp();
        while (broken is null)
        {
            var more = false;
            try
            {
                more = await UnbrokenAsync(async () => await frames.MoveNextAsync(), cancellationToken);
            }
            catch (NemoException e)
            {
                broken = e;
            }

            if (!more) break;
            foreach (var item in reader.Read(frames.Current))
            {
                if (item is not AgentEvent.Heartbeat)
                    lastSign = clock.GetTimestamp();
                else if (clock.GetElapsedTime(lastSign) >= options.HeartbeatLimit)
                    broken = new NemoException(NemoErrorKind.StreamBroken, "The backend has sent nothing but heartbeats for too long.");
                yield return item;
            }

            if (reader.Failure is { } failure) broken = await transport.FailureInStreamAsync(failure, cancellationToken);
        }

        foreach (var item in reader.Finish()) yield return item;
        if (broken is not null) throw broken;
    }

    private HttpRequestMessage Message(string sessionId, string text, string? idempotencyKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, NemoHttp.Address(transport.BaseAddress, "/run_sse"))
        {
            Content = Body(new { app_name = "nemo_agent", user_id = "me", session_id = sessionId, new_message = new { parts = new[] { new { text } } } }),
        };
        request.Headers.Accept.Add(new("text/event-stream"));
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        return request;
    }

    private static bool IsEventStream(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is null or "text/event-stream" or "text/plain" or "application/octet-stream";

    /// <summary>Maps faults and limits after which the message may have arrived.</summary>
    private static async Task<T> UnbrokenAsync<T>(Func<Task<T>> step, CancellationToken cancellationToken)
    {
        try
        {
            return await step();
        }
        catch (Exception e) when (NemoHttp.IsFault(e) || e is InvalidDataException)
        {
            throw new NemoException(NemoErrorKind.StreamBroken, "The stream broke off.", e);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NemoException(NemoErrorKind.StreamBroken, "The backend took longer than a message may take.");
        }
    }
}
