using Compressor.Api;
using Compressor.Core.Addresses;
using Compressor.Local.Hosting;
using Compressor.Local.Inbox;
using Compressor.Local.Page;
using Compressor.Local.Parts;
using Compressor.Mcp;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Commands;

/// <summary>The host of <c>serve</c>: page, API, engine and backend in one process.</summary>
internal sealed class ServeHost : IAsyncDisposable
{
    private readonly Backend _backend;
    private readonly WebApplication _app;

    private readonly ServingFile _serving;

    private readonly CancellationTokenSource _failed;

    private ServeHost(Backend backend, WebApplication app, ServingFile serving)
    {
        (_backend, _app, _serving) = (backend, app, serving);
        // Nobody but this host stops the servers: one that stops has lost a service.
        _failed = CancellationTokenSource.CreateLinkedTokenSource(app.Lifetime.ApplicationStopping, backend.Stopping);
    }

    /// <summary>Fires when a service of the server has ended by itself.</summary>
    public CancellationToken Failed => _failed.Token;

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<string> Urls => [.. _app.Urls];

    /// <param name="more">Further services.</param>
    public static async Task<ServeHost> StartAsync(HostSettings settings, string urls, CancellationToken cancellationToken, Action<IServiceCollection>? more = null)
    {
        var configuration = (settings with { LogsProblems = true }).Read();
        var root = configuration.ReadSettings<DataOptions>().FullPath;
        DataFolders.RequireWritable(configuration);
        ServingFile.RequireFree(root);
        // Before anything of the data folder goes on: a server that can't listen must not have begun to work.
        WebHosts.RequireFree(urls);
        var backend = await Backend.StartAsync(configuration, cancellationToken);
        try
        {
            var app = Build(configuration, backend, urls, more);
            await WebHosts.StartAsync(async () =>
            {
                await app.StartAsync(cancellationToken);
                return app;
            });
            app.Services.GetRequiredService<PublicAddress>().ListensOn(app.Urls);
            if (app.Services.GetService<DiskBlobUrls>() is { } signed) signed.BaseUrl = new Uri(app.Urls.First());
            return new ServeHost(backend, app, ServingFile.Write(root, app.Urls));
        }
        catch
        {
            await backend.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _serving.Dispose();
        _failed.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _backend.DisposeAsync();
    }

    private static WebApplication Build(IConfiguration configuration, Backend backend, string urls, Action<IServiceCollection>? more)
    {
        var builder = WebHosts.CreateBuilder(configuration, urls);
        LocalServices.AddTo(builder.Services, configuration, backend);
        FolderInbox.AddTo(builder.Services, configuration);
        // On loopback addresses, only this machine's own page and programs are answered.
        builder.Services.AddCompressorApi(configuration, localOnly: urls.Split(';').All(WebHosts.IsLoopback));
        builder.Services.AddCompressorMcp();
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapPage();
        app.MapCompressorApi();
        app.MapCompressorMcp(["/mcp", .. McpHosting.ApiPaths]);
        return app;
    }
}
