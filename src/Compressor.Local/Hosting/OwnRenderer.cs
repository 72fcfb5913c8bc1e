using Compressor.Core.Addresses;
using Compressor.Core.Jobs;
using Compressor.Local.Parts;
using Compressor.Renderer;
using Compressor.Renderer.Renders;
using Compressor.Settings;
using Compressor.Sqlite;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compressor.Local.Hosting;

/// <summary>This program's own ffmpeg renderer, with its settings.</summary>
internal static class OwnRenderer
{
    /// <param name="root">The data folder whose processes share the cores of this machine; null: the configured one.</param>
    /// <param name="port">On 127.0.0.1; 0: any that is free.</param>
    /// <param name="isAlone">It is the whole process; else its host exports the telemetry of both.</param>
    /// <exception cref="DataFolderInUseException">Another renderer has the folder.</exception>
    /// <exception cref="UsageException">There is no ffmpeg, or the port can't be had.</exception>
    public static async Task<RendererHost> StartAsync(IConfiguration configuration, int port, CancellationToken cancellationToken, string? root = null, bool isAlone = true)
    {
        OwnFfmpeg.Require(configuration);
        var data = configuration.ReadSettings<DataOptions>().FullPath;
        var limits = configuration.ReadSettings<JobLimits>();
        return await WebHosts.StartAsync(() => RendererHost.StartAsync(
            port,
            configuration,
            options =>
            {
                options.DataDirectory = Path.Combine(data, "renderer");
                options.MaxUploadBytes = limits.MaxBytes;
                options.AllowPrivateAddresses = configuration.ReadSettings<UntrustedUrlOptions>().AllowPrivateAddresses;
            },
            services =>
            {
                services.AddLogging(logging => logging.ClearProviders());
                HostLogging.AddTo(services, configuration);
                services.AddSingleton<IHostLifetime, NoLifetime>();
                services.AddSingleton<IRenderGate>(provider => new RenderSlots(root ?? data, provider.GetRequiredService<IOptions<RendererOptions>>().Value.Workers, provider.GetRequiredService<TimeProvider>()));
                if (isAlone) Telemetry.AddTo(services, configuration);
            },
            cancellationToken));
    }
}
