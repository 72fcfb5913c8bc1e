using Compressor.Nemo.Http;
using Compressor.Nemo.Tokens;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Compressor.Nemo.Client;

public static class NemoRegistration
{
    /// <summary>
    /// Adds <see cref="INemoClient"/>. A host may register its own <see cref="INemoEndpoint"/>, <see cref="ITokenStore"/> (default:
    /// the private container when storage is Azure's, else files in the data folder), <see cref="TimeProvider"/> and Data Protection keys.
    /// </summary>
    public static IServiceCollection AddNemoClient(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<NemoOptions>(configuration);
        services.AddSettings<DataOptions>(configuration);
        services.AddLogging();
        services.AddDataProtection();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<INemoEndpoint, ConfiguredEndpoint>();
        services.TryAddSingleton<ITokenStore>(provider => provider.GetService<StorageOptions>() is { IsAzure: true } storage
            ? new BlobTokenStore(provider.GetRequiredService<IBlobStore>(), storage.StateContainer)
            : new FileTokenStore(provider.GetRequiredService<DataOptions>().FullPath));
        services.TryAddSingleton<TokenVault>();
        services.TryAddSingleton<NemoTokenSource>();
        services.TryAddSingleton<NemoTransport>();
        services.TryAddSingleton<INemoClient, NemoClient>();
        NemoHttp.AddClients(services);
        return services;
    }
}
