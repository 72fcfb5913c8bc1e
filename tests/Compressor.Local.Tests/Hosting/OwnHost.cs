using Compressor.Core.Jobs;
using Compressor.Local.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compressor.Local.Tests.Hosting;

/// <summary>The jobs of a data folder, on the engine and the renderer of this process.</summary>
internal sealed class OwnHost(Backend backend, IHost host) : IAsyncDisposable
{
    public IServiceProvider Services => host.Services;

    public IJobs Jobs => Get<IJobs>();

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <param name="clock">Of the jobs, not of the renderer. Null: the machine's.</param>
    public static async Task<OwnHost> StartAsync(string folder, TimeProvider? clock = null, params KeyValuePair<string, string?>[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("Data:Directory", folder), new("Workflow:RenderPollInterval", "00:00:00.050"), .. settings]);
        if (clock is not null) builder.Services.AddSingleton(clock);
        var backend = await Backend.StartAsync(builder.Configuration, default);
        LocalServices.AddTo(builder.Services, builder.Configuration, backend);
        var host = builder.Build();
        await host.StartAsync();
        return new OwnHost(backend, host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        await backend.DisposeAsync();
    }
}
