using Compressor.Mcp.Files;
using Compressor.Mcp.Tools;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.AspNetCore;

namespace Compressor.Mcp;

/// <summary>The MCP server over HTTP (Streamable HTTP), without sessions: any instance of a host answers any request.</summary>
public static class McpHosting
{
    /// <summary>Where hosts with an API answer. The function app has a function for the first.</summary>
    public static readonly IReadOnlyList<string> ApiPaths = ["/api/mcp", "/api/v1/mcp"];

    /// <summary>Of one call: a sentence, and addresses of files, of which no bytes come along.</summary>
    private const long MaxBodyBytes = 1024 * 1024;

    /// <summary>Adds the server to a host that has <c>AddCompressorCore</c> and <c>AddCompressorApi</c>.</summary>
    public static IServiceCollection AddCompressorMcp(this IServiceCollection services)
    {
        // Traces of messages would hold signed addresses.
        services.AddLogging(logging => logging.AddFilter("ModelContextProtocol", LogLevel.Warning));
        services.AddSingleton<WaitingPlaces>();
        services.AddMcpServer().WithHttpTransport(http =>
        {
            http.SessionMode = HttpServerSessionMode.Stateless;
            http.ConfigureSessionOptions = (context, options, _) =>
            {
                CompressorMcp.Configure(options, context.RequestServices, new HttpFiles(context));
                return Task.CompletedTask;
            };
        });
        return services;
    }

    public static void MapCompressorMcp(this IEndpointRouteBuilder app, params IEnumerable<string> paths)
    {
        // Not a part of the REST API.
        foreach (var path in paths) app.MapMcp(path).WithMetadata(new ExcludeFromDescriptionAttribute(), new BodyLimit(MaxBodyBytes));
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
