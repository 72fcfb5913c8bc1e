using Compressor.Core.Addresses;
using Compressor.Renderer;
using Compressor.Storage;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Hosting;

/// <summary>The ffmpeg renderer of this program, with its settings.</summary>
internal static class OwnRenderer
{
    /// <param name="port">On 127.0.0.1; 0: any that is free.</param>
    /// <exception cref="DataFolderInUseException">Another renderer has the folder.</exception>
    public static async Task<RendererHost> StartAsync(IConfiguration configuration, int port, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(StorageOptions.From(configuration).DataDirectory, "renderer");
        var limits = HostSettings.ReadLimits(configuration);
        try
        {
            return await WebHosts.StartAsync(() => RendererHost.StartAsync(
                port,
                options =>
                {
                    options.DataDirectory = folder;
                    options.MaxUploadBytes = limits.MaxBytes;
                    options.AllowPrivateAddresses = configuration.GetValue<bool>($"{UntrustedUrlOptions.Section}:{nameof(UntrustedUrlOptions.AllowPrivateAddresses)}");
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
        catch (InvalidOperationException e) when (e.InnerException is IOException)
        {
            throw new DataFolderInUseException(folder, null);
        }
    }
}
