using Compressor.Renderer.Agent;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Endpoints;
using Compressor.Renderer.Estimates;
using Compressor.Renderer.Lifetime;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Runs;
using Compressor.Renderer.Sessions;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Tokens;
using Compressor.Renderer.Uploads;
using Compressor.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Compressor.Renderer;

public static class RendererServiceCollectionExtensions
{
    /// <summary>
    /// Adds the local backend; <see cref="RendererEndpointExtensions.MapRenderer"/> maps its routes. Added to a <c>WebApplicationBuilder</c>, its services start
    /// before the web server does.
    /// </summary>
    public static IServiceCollection AddRenderer(this IServiceCollection services, IConfiguration settings, Action<RendererOptions> configure)
    {
        services.AddSettings<RendererOptions>(settings).Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.AddEncoding(settings);
        services.AddSingleton<DataFolder>().AddSingleton<Database>().AddSingleton<DatabaseRetry>();
        services.AddSingleton<TokenStore>().AddSingleton<SessionStore>();
        services.AddSingleton<UploadStore>().AddSingleton<UploadReceiver>().AddSingleton<UrlSource>();
        services.AddSingleton<RunStore>().AddSingleton<RunExecutor>();
        services.TryAddSingleton<IAgent, CompressionAgent>();
        services.TryAddSingleton<IRenderGate, OpenGate>();
        services.AddSingleton<RenderStore>().AddSingleton<RenderEnds>().AddSingleton<RenderJob>().AddSingleton<RenderWork>().AddSingleton<RenderQueue>().AddSingleton<EstimateJob>();
        services.AddSingleton<Access>().AddSingleton<RenderAccess>().AddSingleton<RequestBody>().AddSingleton<MediaLinks>().AddSingleton<RenderAnswer>();
        foreach (var handler in RendererEndpointExtensions.Handlers)
            services.AddSingleton(handler);

        // In this order: the folder is locked and cleaned before anything runs in it.
        services.AddHostedService<Startup>();
        services.AddHostedService(provider => provider.GetRequiredService<RunExecutor>());
        services.AddHostedService(provider => provider.GetRequiredService<RenderQueue>());
        services.AddSingleton<Purge>();
        services.AddHostedService(provider => provider.GetRequiredService<Purge>());
        return services;
    }
}
