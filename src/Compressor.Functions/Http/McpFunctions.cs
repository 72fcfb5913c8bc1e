using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Http;

/// <summary>The MCP server for assistants.</summary>
public sealed class McpFunctions(ApiPipeline api)
{
    /// <summary>Without sessions, so that there is nothing to GET or DELETE, and any instance answers.</summary>
    [Function(nameof(CallMcp))]
    public Task<IResult> CallMcp([HttpTrigger(AuthorizationLevel.Function, "post", Route = "mcp")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);
}
