using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Probing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Encoding;

public static class EncodingServices
{
    /// <summary>Adds <see cref="IVideoEncoder"/> and <see cref="IMediaProbe"/> over the machine's ffmpeg.</summary>
    public static IServiceCollection AddEncoding(this IServiceCollection services, Action<EncodingOptions>? configure = null)
    {
        var options = services.AddOptions<EncodingOptions>();
        if (configure is not null) options.Configure(configure);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<EncodingOptions>>().Value);
        services.TryAddSingleton<FfmpegProcess>();
        services.TryAddSingleton<MediaProbe>();
        services.TryAddSingleton<IMediaProbe>(provider => provider.GetRequiredService<MediaProbe>());
        services.TryAddSingleton<IVideoEncoder, VideoEncoder>();
        return services;
    }
}
