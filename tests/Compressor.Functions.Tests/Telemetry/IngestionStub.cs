using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compressor.Functions.Tests.Telemetry;

/// <summary>Application Insights, as far as it takes telemetry; and a receiver of webhooks, at all other addresses.</summary>
internal sealed class IngestionStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _taken = new();

    private IngestionStub(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>All that has been sent, as text.</summary>
    public string Taken => string.Join('\n', _taken);

    public static async Task<IngestionStub> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var stub = new IngestionStub(builder.Build());
        stub._app.Run(stub.AnswerAsync);
        await stub._app.StartAsync(cancellationToken);
        return stub;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!context.Request.Path.Value!.EndsWith("/track", StringComparison.Ordinal)) return;
        await using var body = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
        using var reader = new StreamReader(body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        _taken.Enqueue(text);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($"{{\"itemsReceived\":{lines},\"itemsAccepted\":{lines},\"errors\":[]}}", context.RequestAborted);
    }
}
