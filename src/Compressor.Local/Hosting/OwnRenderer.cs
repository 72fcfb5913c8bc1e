using Compressor.Core.Addresses;
using Compressor.Core.Jobs;
using Compressor.Renderer;
using Compressor.Settings;
using Compressor.Sqlite;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Hosting;

/// <summary>This program's own ffmpeg renderer, with its settings.</summary>
internal static class OwnRenderer
{
    /// <param name="port">On 127.0.0.1; 0: any that is free.</param>
    /// <exception cref="DataFolderInUseException">Another renderer has the folder.</exception>
    /// <exception cref="UsageException">There is no ffmpeg, or the port can't be had.</exception>
    public static async Task<RendererHost> StartAsync(IConfiguration configuration, int port, CancellationToken cancellationToken)
    {
        OwnFfmpeg.Require(configuration);
        var folder = Path.Combine(configuration.ReadSettings<DataOptions>().FullPath, "renderer");
        var limits = configuration.ReadSettings<JobLimits>();
        return await WebHosts.StartAsync(() => RendererHost.StartAsync(
            port,
            configuration,
            options =>
            {
                options.DataDirectory = folder;
                options.MaxUploadBytes = limits.MaxBytes;
                options.AllowPrivateAddresses = configuration.ReadSettings<UntrustedUrlOptions>().AllowPrivateAddresses;
            },
            services =>
            {
                services.AddLogging(logging => logging.ClearProviders());
                HostLogging.AddTo(services, configuration);
                services.AddSingleton<IHostLifetime, NoLifetime>();
                Telemetry.AddTo(services, configuration);
            },
            cancellationToken));
    }
}
