using Compressor.Renderer.Agent;
using Compressor.Renderer.Runs;
using Compressor.Renderer.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Endpoints;

/// <summary>
/// <c>POST /run_sse</c>: runs a message and streams its events. The run does not depend on the connection. A repeated message with the same
/// <c>Idempotency-Key</c> gets the first run's events.
/// </summary>
internal sealed class RunSse(Access access, RequestBody body, RunStore runs, RunExecutor executor, IOptions<RendererOptions> options, TimeProvider time) : IRequestHandler
{
    private const int MaxKeyChars = 255;

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        access.RequireUser(context);
        using var request = await body.ReadAsync(context);
        var session = access.RequireSession(context, request.RootElement.Text("session_id"));
        var text = ReadText(request.RootElement);
        if (string.IsNullOrWhiteSpace(text)) throw ApiException.BadRequest("The message is empty.");
        if (text.Length > options.Value.MaxMessageChars) throw ApiException.BadRequest($"The message is longer than {options.Value.MaxMessageChars} characters.");
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > MaxKeyChars) throw ApiException.BadRequest("The Idempotency-Key is too long.");

        var (runId, isNew) = runs.Begin(session, text, key.Length == 0 ? null : key);
        if (isNew) executor.Start(runId);
        await StreamAsync(context, runId);
        return Results.Empty;
    }

    private async Task StreamAsync(HttpContext context, string runId)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var heartbeat = StreamEvents.Heartbeat().ToJsonString(Json.Options);
        await WriteAsync(context, heartbeat);

        var run = executor.WaitAsync(runId);
        while (!run.IsCompleted)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            var silence = Task.Delay(options.Value.HeartbeatInterval, time, waiting.Token);
            if (await Task.WhenAny(run, silence) == silence)
            {
                context.RequestAborted.ThrowIfCancellationRequested();
                await WriteAsync(context, heartbeat);
            }

            await waiting.CancelAsync();
        }

        // None when the host stops. A broken stream makes clients ask for the state.
        if (runs.Events(runId) is not { } events)
        {
            context.Abort();
            return;
        }

        foreach (var item in events)
            await WriteAsync(context, item);
    }

    private static async Task WriteAsync(HttpContext context, string json)
    {
        // JSON has no raw line breaks, so it fits into one data line.
        await context.Response.WriteAsync($"data: {json}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static string ReadText(System.Text.Json.JsonElement request) =>
        request.Member("new_message")?.Member("parts") is { ValueKind: System.Text.Json.JsonValueKind.Array } parts
            ? string.Join('\n', parts.EnumerateArray().Select(part => part.Text("text")).Where(text => text is not null))
            : throw ApiException.BadRequest("\"new_message\" is missing.");
}
