using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Compressor.Settings;

public static class SettingsServices
{
    /// <summary>
    /// Adds settings that are read from the configuration and validated when the host starts; consumers take <typeparamref name="T"/> itself or
    /// <see cref="IOptions{TOptions}"/>. May be called again: the same settings are added once.
    /// </summary>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, IConfiguration configuration)
        where T : class, ISettings, new()
    {
        var options = services.AddOptions<T>();
        if (services.Any(service => service.ServiceType == typeof(Validation<T>))) return options;
        services.AddSingleton<Validation<T>>();
        services.AddSingleton<IValidateOptions<T>>(provider => provider.GetRequiredService<Validation<T>>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
        return options.Configure(settings => SettingsReader.Bind(configuration, settings)).ValidateOnStart();
    }

    private sealed class Validation<T> : IValidateOptions<T>
        where T : class, ISettings
    {
        public ValidateOptionsResult Validate(string? name, T options) =>
            SettingsReader.Check(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
