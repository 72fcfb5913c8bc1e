using Compressor.Api.Tests.Hosts;
using Compressor.Functions.Tests.Hosts;
using Compressor.Mcp.Tests;

namespace Compressor.Functions.Tests.Http;

/// <summary>The MCP server again, behind its function.</summary>
[Collection(ApiOnFunctions.Name)]
public sealed class McpOnFunctionsTests(FunctionsFront functions) : HostTests
{
    protected override string Path => "/api/mcp";

    protected override Task<IApiHost> StartAsync() => FunctionsApiHost.StartAsync(functions, []);
}
