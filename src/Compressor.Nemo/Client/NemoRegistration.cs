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
    /// Adds <see cref="INemoClient"/>, which keeps its token in the <see cref="IRecordStore"/> (AddBlobStorage). A host may register its own
    /// <see cref="INemoEndpoint"/> and <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddNemoClient(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<NemoOptions>(configuration);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<INemoEndpoint, ConfiguredEndpoint>();
        services.TryAddSingleton<FormerTokens>();
        services.TryAddSingleton<TokenVault>();
        services.TryAddSingleton<NemoTokenSource>();
        services.TryAddSingleton(provider => new TokenState(provider.GetRequiredService<NemoOptions>(), provider.GetRequiredService<INemoEndpoint>(), provider.GetRequiredService<TokenVault>()));
        services.TryAddSingleton<NemoTransport>();
        services.TryAddSingleton<INemoClient, NemoClient>();
        NemoHttp.AddClients(services);
        return services;
    }
}
