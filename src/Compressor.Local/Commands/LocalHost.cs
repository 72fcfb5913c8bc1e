using Compressor.Local.Compressing;
using Compressor.Local.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compressor.Local.Commands;

/// <summary>The host of the command line: engine, store and backend in this process, no port but the renderer's own.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private readonly Backend _backend;
    private readonly IHost _host;

    private LocalHost(Backend backend, IHost host) => (_backend, _host) = (backend, host);

    public IServiceProvider Services => _host.Services;

    public static async Task<LocalHost> StartAsync(HostSettings settings, CancellationToken cancellationToken)
    {
        var configuration = (settings with { FilesOnly = true }).Read();
        DataFolders.CheckFree(configuration);
        var backend = await Backend.StartAsync(configuration, cancellationToken);
        try
        {
            var host = Build(configuration, backend);
            await host.StartAsync(cancellationToken);
            return new LocalHost(backend, host);
        }
        catch
        {
            await backend.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
        await _backend.DisposeAsync();
    }

    private static IHost Build(IConfiguration configuration, Backend backend)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        HostLogging.AddTo(builder.Services, configuration);
        LocalServices.AddTo(builder.Services, configuration, backend);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(backend);
        builder.Services.AddSingleton<Delivery>();
        builder.Services.AddSingleton<Handover>();
        builder.Services.AddSingleton<VideoRun>();
        builder.Services.AddSingleton<BatchRun>();
        builder.Services.AddSingleton<DryRun>();
        return builder.Build();
    }
}
