using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compressor.TestSupport.Secrets;

/// <summary>A collector of OpenTelemetry (OTLP over HTTP, protobuf, in which texts stand as they are) that gives a scan all that is exported.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _traces;

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Exports of traces so far.</summary>
    public int Traces => Volatile.Read(ref _traces);

    public static async Task<Collector> StartAsync(SecretScan scan)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._app.Run(context => collector.TakeAsync(context, scan));
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, SecretScan scan)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        scan.Add($"the telemetry {context.Request.Path}", body.ToArray());
        if (context.Request.Path == "/v1/traces") Interlocked.Increment(ref _traces);
        context.Response.ContentType = "application/x-protobuf";
    }
}
