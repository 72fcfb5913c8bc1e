using Compressor.Renderer.Encoding.Estimating;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Previews;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Compressor.Renderer.Encoding;

public static class EncodingServices
{
    /// <summary>Adds <see cref="IVideoEncoder"/> and <see cref="IMediaProbe"/> over the machine's ffmpeg.</summary>
    public static IServiceCollection AddEncoding(this IServiceCollection services, IConfiguration? settings = null, Action<EncodingOptions>? configure = null)
    {
        services.AddSettings<EncodingOptions>(settings ?? new ConfigurationBuilder().Build()).Configure(configure ?? (_ => { }));
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        AddFfmpeg(services);
        AddProbing(services);
        AddEncoder(services);
        return services;
    }

    private static void AddFfmpeg(IServiceCollection services)
    {
        services.TryAddSingleton<FfmpegProcess>();
        services.TryAddSingleton<EncoderCheck>();
        services.TryAddSingleton<CoreShare>();
    }

    private static void AddProbing(IServiceCollection services)
    {
        services.TryAddSingleton<SelectiveProbe>();
        services.TryAddSingleton<FieldProbe>();
        services.TryAddSingleton<PacketScan>();
        services.TryAddSingleton<MediaProbe>();
        services.TryAddSingleton<IMediaProbe>(provider => provider.GetRequiredService<MediaProbe>());
    }

    private static void AddEncoder(IServiceCollection services)
    {
        services.TryAddSingleton<HardwareChoice>();
        services.TryAddSingleton<PlanPreparation>();
        services.TryAddSingleton<VideoResultCheck>();
        services.TryAddSingleton<IVideoEncoder, VideoEncoder>();
        services.TryAddSingleton<IVideoEstimator, VideoEstimator>();
        services.TryAddSingleton<IFramePicture, FramePicture>();
    }
}
