using System.Net;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Previews;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Sessions;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer;

/// <summary>The local backend on a web server of its own, on 127.0.0.1.</summary>
public sealed class RendererHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RendererHost(WebApplication app, Uri address) => (_app, Address) = (app, address);

    /// <summary>Where it listens: the value for <c>NEMO_API_URL</c>.</summary>
    public Uri Address { get; }

    /// <summary>Fires when the server stops: because it is disposed of, or because a service of it has failed for good.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    internal IServiceProvider Services => _app.Services;

    /// <summary>Starts the server and returns once it accepts requests.</summary>
    /// <param name="port">0: any free one.</param>
    /// <param name="settings">Has <c>Renderer:*</c> and <c>Encoding:*</c>.</param>
    /// <param name="configure">What the host supplies.</param>
    /// <param name="services">Replaces or adds services (clock, encoder, logging).</param>
    /// <exception cref="InvalidOperationException">Another process uses the data folder.</exception>
    public static async Task<RendererHost> StartAsync(
        int port, IConfiguration settings, Action<RendererOptions> configure, Action<IServiceCollection>? services = null, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        // Paths contain signed addresses, so the web server's own request logging stays off.
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddRenderer(settings, configure);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        try
        {
            app.Use((context, next) => LoopbackGuard.InvokeAsync(context, next));
            app.UseRouting();
            app.MapRenderer();
            await app.StartAsync(cancellationToken);
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            return new RendererHost(app, new Uri(address));
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Removes a session with its files at once, instead of when it is old; for a host that knows that it will not be used again.</summary>
    public void Forget(string sessionId) => Services.GetRequiredService<Lifetime.Purge>().Remove(sessionId);

    /// <summary>A path at which a caller in this process may put a file for <see cref="AdoptAsync"/>.</summary>
    public string NewIncomingFile() => Path.Combine(Services.GetRequiredService<DataFolder>().Incoming, Guid.NewGuid().ToString("N") + ".part");

    /// <summary>Puts an incoming file into a session, as an upload does. Nobody may write to the file any more.</summary>
    /// <returns>Null: it would be refused; an upload says why. The file is then left where it is, or gone.</returns>
    public async Task<ProbedMedia?> AdoptAsync(string sessionId, string fileName, string path, CancellationToken cancellationToken)
    {
        if (!Takes(sessionId, new FileInfo(path).Length)) return null;
        using var file = await UploadReceiver.TakeAsync(path, cancellationToken);
        return await AcceptAsync(sessionId, fileName, file, cancellationToken);
    }

    /// <summary>Copies a file into a session, as an upload does.</summary>
    /// <param name="content">Has a length.</param>
    /// <param name="progress">Receives the bytes that are there.</param>
    /// <returns>Null: it would be refused, or there is no room; an upload says why.</returns>
    public async Task<ProbedMedia?> ReceiveAsync(string sessionId, string fileName, Stream content, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (!Takes(sessionId, content.Length)) return null;
        var receiver = Services.GetRequiredService<UploadReceiver>();
        try
        {
            receiver.RequireSpace(content.Length);
            using var file = await receiver.ReceiveAsync(content, cancellationToken, progress);
            return await AcceptAsync(sessionId, fileName, file, cancellationToken);
        }
        catch (Exception exception) when (exception is FileTooLargeException || FullDisk.Is(exception))
        {
            return null;
        }
    }

    private bool Takes(string sessionId, long bytes)
    {
        var options = Services.GetRequiredService<IOptions<RendererOptions>>().Value;
        return Services.GetRequiredService<SessionStore>().Find(sessionId) is not null
            && Services.GetRequiredService<UploadStore>().OfSession(sessionId).Count < options.MaxFilesPerSession
            && bytes <= options.MaxUploadBytes;
    }

    private async Task<ProbedMedia?> AcceptAsync(string sessionId, string fileName, IncomingFile file, CancellationToken cancellationToken)
    {
        try
        {
            return (await Services.GetRequiredService<UploadReceiver>().AcceptAsync(sessionId, [(fileName, file)], DraftEditor.NewTimeline, cancellationToken))[0].Media;
        }
        catch (EncodingException)
        {
            return null;
        }
    }

    /// <summary>Returns when a render has ended, or is not there; at the latest after some time.</summary>
    public Task WaitForEndAsync(string renderId, TimeSpan limit, CancellationToken cancellationToken) =>
        Services.GetRequiredService<RenderEnds>().WaitAsync(renderId, limit, cancellationToken);

    /// <summary>The file of a render's result; null: there is none, or not yet. It is only removed, never written to.</summary>
    public string? ResultOf(string renderId) =>
        Services.GetRequiredService<RenderStore>().Find(renderId) is { State: RenderState.Completed } render ? Services.GetRequiredService<DataFolder>().ResultFile(render.File) : null;

    /// <summary>A picture of a file of this machine, which need not be an upload.</summary>
    /// <param name="at">From the file's beginning; after its end: the last picture.</param>
    /// <param name="width">Pixels; a narrower picture stays as it is.</param>
    /// <returns>A JPEG; null: the file has no picture, or none that can be read.</returns>
    public async Task<byte[]?> PictureAsync(string path, TimeSpan at, int width, CancellationToken cancellationToken)
    {
        // Beside what has not arrived: it is removed at the next start if this process ends before.
        var folder = Path.Combine(Services.GetRequiredService<DataFolder>().Incoming, "picture-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        try
        {
            return await Services.GetRequiredService<IFramePicture>().MakeAsync(path, at, width, folder, cancellationToken) is { } picture ? await File.ReadAllBytesAsync(picture, cancellationToken) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Uses the database once, and sees whether all services are at work.</summary>
    /// <exception cref="InvalidOperationException">One of them has ended.</exception>
    public void Check()
    {
        Services.GetRequiredService<RenderStore>().UnfinishedFiles();
        if (Services.GetServices<IHostedService>().OfType<BackgroundService>().FirstOrDefault(service => service.ExecuteTask?.IsCompleted is true) is { } ended)
            throw new InvalidOperationException($"{ended.GetType().Name} has ended.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
