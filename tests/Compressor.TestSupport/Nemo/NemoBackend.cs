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
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly SemaphoreSlim _starting = new(1);
    private WebApplication? _app;
    private Task _outage = Task.CompletedTask;
    private volatile bool _isOut;

    private NemoBackend(NemoScript script)
    {
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

    /// <summary>Renders that were accepted while another was at work that nobody had asked to cancel.</summary>
    public int RendersBesideOthers => World.RendersBesideOthers;

    /// <param name="port">0: a free one.</param>
    public static async Task<NemoBackend> StartAsync(NemoScript? script = null, int port = 0)
    {
        var backend = new NemoBackend(script ?? new NemoScript());
        await backend.ListenAsync(port);
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

    public async ValueTask DisposeAsync()
    {
        _isOut = true;
        await _outage;
        if (_app is not null) await _app.DisposeAsync();
        _starting.Dispose();
    }

    private async Task ListenAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, port);
            options.Limits.MaxRequestBodySize = null;
            // A drip may be slower than a server accepts.
            options.Limits.MinResponseDataRate = null;
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.Run(HandleAsync);
        await _app.StartAsync();
        Url = _app.Urls.Single();
    }

    /// <summary>The port refuses connections for a while, or for good.</summary>
    private async Task GoOutAsync(TimeSpan? length)
    {
        await _starting.WaitAsync();
        try
        {
            if (_app is null) return;
            await _app.DisposeAsync();
            _app = null;
            if (length is not { } time) return;
            await Task.Delay(time, TimeProvider.System);
            _isOut = false;
            await ListenAsync(new Uri(Url).Port);
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        var route = NemoRoutes.Match(context.Request.Method, context.Request.Path.Value!);
        var fault = _isOut ? new Fault.ResetUnread() : Script.Take(route);
        if (route == NemoRoute.Cancel) World.AskedToCancel(NemoRoutes.Id(RequestRecorder.Head(context, route)));
        if (fault is Fault.ResetUnread or Fault.Outage)
        {
            Record(RequestRecorder.Head(context, route) with { Fault = fault });
            if (fault is Fault.Outage { Length: var length })
            {
                _isOut = true;
                _outage = Task.Run(() => GoOutAsync(length));
            }

            context.Abort();
            return;
        }

        // An upload is refused before its body is read, as a server does with a bad token or a length over its limit.
        var request = route == NemoRoute.Upload && fault is { HasEffect: false } and not Fault.NeverAnswer and not Fault.Cut
            ? RequestRecorder.Head(context, route) : await RequestRecorder.ReadAsync(context, route, World);
        request = request with { Fault = fault };
        Record(request);
        var reply = fault is null or { HasEffect: true } ? World.Respond(request, Url) : new Reply.Events(World.Frames());
        await ReplyWriter.WriteAsync(context, reply, fault, Script);
    }

    private void Record(RecordedRequest request)
    {
        _requests.Enqueue(request with { Session = NemoRoutes.Session(request) });
        World.SignalArrival();
    }
}
