using System.ClientModel;
using System.ClientModel.Primitives;
using Compressor.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OpenAI;

namespace Compressor.Core.Reading;

internal static class ReadingServices
{
    /// <summary>The rules; before them, where its address is set, a model.</summary>
    public static IServiceCollection AddRequestReader(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ReaderOptions>(configuration);
        services.TryAddSingleton<LatestReadings>();
        services.TryAddSingleton<IRequestReader>(provider => provider.GetRequiredService<ReaderOptions>() is { Endpoint: not null } options
            ? new ModelReader(Client(options), options, provider.GetRequiredService<LatestReadings>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ModelReader>>())
            : new RulesReader(provider.GetRequiredService<LatestReadings>()));
        return services;
    }

    private static IChatClient Client(ReaderOptions options)
    {
        var settings = new OpenAIClientOptions { Endpoint = options.Endpoint, RetryPolicy = new ClientRetryPolicy(maxRetries: 1), NetworkTimeout = options.Timeout };
        // Servers on one's own machine take any key, but the client insists on one.
        var key = new ApiKeyCredential(string.IsNullOrEmpty(options.Key) ? "none" : options.Key);
        return new OpenAIClient(key, settings).GetChatClient(options.Model).AsIChatClient();
    }
}
