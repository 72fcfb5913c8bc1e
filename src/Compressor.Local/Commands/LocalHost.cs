using Compressor.Local.Compressing;
using Compressor.Local.Hosting;
using Compressor.Local.Parts;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compressor.Local.Commands;

/// <summary>The host of the command line: engine, store and backend in this process and in a part of the data folder, no port but the renderer's own.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private readonly DataPart _part;
    private readonly Backend _backend;
    private readonly IHost _host;

    private readonly CancellationTokenSource _failed;

    private LocalHost(DataPart part, Backend backend, IHost host)
    {
        (_part, _backend, _host) = (part, backend, host);
        _failed = CancellationTokenSource.CreateLinkedTokenSource(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping, backend.Stopping);
    }

    /// <summary>Fires when a service of the host has ended by itself. Nobody but this host stops it and its renderer.</summary>
    public CancellationToken Failed => _failed.Token;

    public IServiceProvider Services => _host.Services;

    /// <param name="jobId">The job or batch that it is for, so that it goes on where it was interrupted; null: none that could have been.</param>
    /// <param name="more">Further services.</param>
    /// <exception cref="UsageException">Another process is working on that job.</exception>
    public static async Task<LocalHost> StartAsync(HostSettings settings, string? jobId, CancellationToken cancellationToken, Action<IServiceCollection, IConfiguration>? more = null) =>
        await StartAsync(settings, parts => parts.AcquireAsync(jobId, cancellationToken), more, cancellationToken);

    /// <param name="acquire">Takes the part of the data folder.</param>
    public static async Task<LocalHost> StartAsync(
        HostSettings settings, Func<DataParts, Task<DataPart>> acquire, Action<IServiceCollection, IConfiguration>? more, CancellationToken cancellationToken)
    {
        var shared = (settings with { FilesOnly = true }).Read();
        DataFolders.RequireWritable(shared);
        var part = await acquire(DataFolders.Parts(shared, TimeProvider.System));
        try
        {
            var configuration = (settings with { FilesOnly = true, Part = part.Folder, ClientId = SharedClientId.Find(shared) }).Read();
            return await StartAsync(part, configuration, shared.ReadSettings<DataOptions>().FullPath, more, cancellationToken);
        }
        catch
        {
            part.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _failed.Dispose();
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
        await _backend.DisposeAsync();
        _part.Dispose();
    }

    private static async Task<LocalHost> StartAsync(
        DataPart part, IConfiguration configuration, string root, Action<IServiceCollection, IConfiguration>? more, CancellationToken cancellationToken)
    {
        var backend = await Backend.StartAsync(configuration, cancellationToken, root);
        try
        {
            var host = Build(part, configuration, backend, more);
            await host.StartAsync(cancellationToken);
            return new LocalHost(part, backend, host);
        }
        catch
        {
            await backend.DisposeAsync();
            throw;
        }
    }

    private static IHost Build(DataPart part, IConfiguration configuration, Backend backend, Action<IServiceCollection, IConfiguration>? more)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        HostLogging.AddTo(builder.Services, configuration);
        LocalServices.AddTo(builder.Services, configuration, backend);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(part);
        builder.Services.AddSingleton(backend);
        builder.Services.AddSingleton<RoomCheck>();
        builder.Services.AddSingleton<Delivery>();
        builder.Services.AddSingleton<Handover>();
        builder.Services.AddSingleton<VideoRun>();
        builder.Services.AddSingleton<BatchRun>();
        builder.Services.AddSingleton<DryRun>();
        more?.Invoke(builder.Services, configuration);
        return builder.Build();
    }
}
