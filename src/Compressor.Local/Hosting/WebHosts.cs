using System.Net;
using System.Net.Sockets;
using Compressor.Edits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
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
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(urls);
        // To wait for bytes first asks the system twice for each 4 kB of an upload; without, a connection that waits holds 4 kB.
        builder.WebHost.UseSockets(sockets => sockets.WaitForDataBeforeAllocatingBuffer = false);
        builder.Services.AddRoutingCore();
        HostLogging.AddTo(builder.Services, configuration);
        // The command that runs the host handles signals and stops it.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        // Streams end by themselves; a download that goes on does not keep a stopped server.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        return builder;
    }

    /// <summary>Checks that nobody else listens there.</summary>
    /// <param name="urls">Several with ';'.</param>
    /// <exception cref="UsageException">Somebody does, or nobody can.</exception>
    public static void RequireFree(string urls)
    {
        foreach (var address in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse).Where(address => address.Port > 0))
        {
            // Any other name means all addresses, to Kestrel too.
            var ip = string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
                : IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal) ? literal
                : IPAddress.Any;
            try
            {
                using var listener = new TcpListener(ip, address.Port);
                listener.Start();
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse)
            {
                throw InUse(address.Port, e);
            }
            catch (SocketException e)
            {
                throw CannotListen(e);
            }
        }
    }

    /// <param name="port">Null: one of several.</param>
    private static UsageException InUse(int? port, Exception e) => new(language => language.Say(
        $"{(port is null ? "The port" : $"Port {port}")} is in use by another program; choose another with --port.", $"{(port is null ? "该端口" : $"端口 {port} ")}已被其他程序占用；请用 --port 另选一个。"), e);

    private static UsageException CannotListen(Exception e) => new(language => language.Say($"Can't listen there: {e.Message}", $"无法在此监听：{e.Message}"), e);

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
            throw InUse(port: null, e);
        }
        catch (Exception e) when (e is SocketException or FormatException)
        {
            throw CannotListen(e);
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
