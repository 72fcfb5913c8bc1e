using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compressor.Core.Tests.Reading;

/// <summary>A server on 127.0.0.1 that speaks OpenAI's chat completions and answers what the test says.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string? _answer;

    private ChatServer(WebApplication app, string? answer)
    {
        (_app, _answer) = (app, answer);
        app.MapPost("/v1/chat/completions", AnswerAsync);
    }

    public Uri Endpoint => new($"{_app.Urls.Single()}/v1");

    /// <summary>The bodies of the requests so far.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The last request's Authorization header.</summary>
    public string? Authorization { get; private set; }

    /// <param name="answer">The model's text; null: HTTP 500.</param>
    public static async Task<ChatServer> StartAsync(string? answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var server = new ChatServer(builder.Build(), answer);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Authorization = context.Request.Headers.Authorization;
        Requests.Enqueue(await new StreamReader(context.Request.Body).ReadToEndAsync());
        context.Response.StatusCode = _answer is null ? 500 : 200;
        await context.Response.WriteAsJsonAsync(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            created = 1_700_000_000,
            model = "scripted",
            choices = (object[])[new { index = 0, message = new { role = "assistant", content = _answer ?? "" }, finish_reason = "stop" }],
            usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
        }, JsonSerializerOptions.Web);
    }
}
