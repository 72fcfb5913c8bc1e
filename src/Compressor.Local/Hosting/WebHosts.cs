using Compressor.Edits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Hosting;

/// <summary>What the web servers of this program have in common.</summary>
internal static class WebHosts
{
    public static WebApplicationBuilder CreateBuilder(IConfiguration configuration, string urls)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().UseUrls(urls);
        builder.Services.AddRoutingCore();
        HostLogging.AddTo(builder.Services, configuration);
        // The command that runs the host handles signals and stops it.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        // Streams end by themselves; a download that goes on does not keep a stopped server.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        return builder;
    }

    /// <summary>Starts a server.</summary>
    /// <exception cref="UsageException">It can't listen there.</exception>
    public static async Task<T> StartAsync<T>(Func<Task<T>> start)
    {
        try
        {
            return await start();
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new UsageException(language => language.Say("The port is in use by another program; choose another with --port.", "该端口已被其他程序占用；请用 --port 另选一个。"), e);
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or FormatException)
        {
            throw new UsageException(language => language.Say($"Can't listen there: {e.Message}", $"无法在此监听：{e.Message}"), e);
        }
    }

    /// <summary>True if only this machine can reach the URL.</summary>
    public static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
}

/// <summary>A host lifetime without signal handling: the host ends when its owner stops it.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
