using Compressor.Api;
using Compressor.Mcp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Compressor.Local.Assistants;

/// <summary>Serves one assistant on this machine (MCP).</summary>
internal static class AssistantServer
{
    /// <summary>What it needs beside the jobs of the command line.</summary>
    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCompressorApi(configuration);
        services.AddSingleton<LocalResults>();
        services.AddSingleton<ResultFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<ResultFollower>());
        services.AddSingleton<LocalFiles>();
    }

    /// <summary>Answers until the assistant closes its end.</summary>
    public static async Task RunAsync(IServiceProvider services, Func<McpServerOptions, ILoggerFactory, ITransport> connect, CancellationToken cancellationToken)
    {
        var options = new McpServerOptions();
        CompressorMcp.Configure(options, services, services.GetRequiredService<LocalFiles>());
        var logs = services.GetRequiredService<ILoggerFactory>();
        await using var transport = connect(options, logs);
        await using var server = McpServer.Create(transport, options, logs, services);
        await server.RunAsync(cancellationToken);
    }
}
