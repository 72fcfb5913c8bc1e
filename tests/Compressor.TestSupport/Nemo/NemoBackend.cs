using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compressor.TestSupport.Nemo;

/// <summary>
/// A backend that speaks the NemoVideo API on 127.0.0.1, records every request and misbehaves by script. It shares no code
/// with the product's own renderer, so that the two check each other.
/// </summary>
public sealed class NemoBackend : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private NemoBackend(WebApplication app, NemoScript script)
    {
        _app = app;
        Script = script;
        World = new NemoWorld(script);
    }

    public NemoScript Script { get; }

    /// <summary>The base address, without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Every request so far, in the order of arrival of their bodies' ends.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>Messages that took effect, in order: what was charged for.</summary>
    public IReadOnlyList<string> Messages => World.Messages;

    /// <summary>Render ids that were accepted, with the drafts as the request held them.</summary>
    public IReadOnlyList<(string Id, string Draft)> Renders => World.Renders;

    /// <summary>All tokens issued so far.</summary>
    public IReadOnlyList<string> Tokens => World.Tokens;

    internal NemoWorld World { get; }

    public IReadOnlyList<RecordedRequest> Of(NemoRoute route) => [.. _requests.Where(request => request.Route == route)];

    /// <summary>Makes every token issued so far invalid.</summary>
    public void RevokeTokens() => World.RevokeTokens();

    /// <param name="port">0: a free one.</param>
    public static async Task<NemoBackend> StartAsync(NemoScript? script = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, port);
            options.Limits.MaxRequestBodySize = null;
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var backend = new NemoBackend(builder.Build(), script ?? new NemoScript());
        backend._app.Run(backend.HandleAsync);
        await backend._app.StartAsync();
        backend.Url = backend._app.Urls.Single();
        return backend;
    }

    /// <summary>Completes once a request of the route has arrived.</summary>
    public async Task<RecordedRequest> WaitForAsync(NemoRoute route, int count = 1, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var arrival = World.NextArrival;
            if (Of(route) is var found && found.Count >= count) return found[count - 1];
            await arrival.WaitAsync(cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var route = NemoRoutes.Match(context.Request.Method, context.Request.Path.Value!);
        var fault = Script.Take(route);
        // An upload is refused before its body is read, as a server does with a bad token or a length over its limit.
        var request = route == NemoRoute.Upload && fault is { HasEffect: false } and not Fault.NeverAnswer and not Fault.Cut
            ? RequestRecorder.Head(context, route) : await RequestRecorder.ReadAsync(context, route, World);
        _requests.Enqueue(request);
        World.SignalArrival();
        var reply = fault is null or { HasEffect: true } ? World.Respond(request, Url) : new Reply.Events(World.Frames());
        await ReplyWriter.WriteAsync(context, reply, fault, Script);
    }
}
