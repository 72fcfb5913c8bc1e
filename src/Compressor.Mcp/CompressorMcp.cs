using System.Reflection;
using Compressor.Mcp.Files;
using Compressor.Mcp.Resources;
using Compressor.Mcp.Tools;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Compressor.Mcp;

/// <summary>What assistants see over the Model Context Protocol: the same tools and resources on stdio and over HTTP.</summary>
public static class CompressorMcp
{
    private static readonly Implementation Info = new()
    {
        Name = "compressor",
        Title = "Compressor",
        Version = typeof(CompressorMcp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
    };

    /// <summary>Sets up a server whose files come and go by <paramref name="files"/>.</summary>
    /// <param name="services">With what <c>AddCompressorCore</c> and <c>AddCompressorApi</c> add.</param>
    public static void Configure(McpServerOptions options, IServiceProvider services, IFileExchange files)
    {
        options.ServerInfo = Info;
        options.ServerInstructions = files.UsesPaths ? Instructions.ByPath : Instructions.ByLink;
        options.ToolCollection = [.. Toolbox.Create(services, files)];
        ActivatorUtilities.CreateInstance<JobResources>(services, files).AddTo(options.Handlers);
    }
}
