using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace Compressor.Mcp.Tools;

/// <summary>All tools of a server.</summary>
internal static class Toolbox
{
    public static IEnumerable<McpServerTool> Create(IServiceProvider services, IFileExchange exchange)
    {
        var (jobs, batches) = (services.GetRequiredService<IJobs>(), services.GetRequiredService<IBatches>());
        var time = services.GetRequiredService<TimeProvider>();
        var context = new ToolContext(
            jobs, batches, exchange, ActivatorUtilities.CreateInstance<ToolFiles>(services, exchange), new JobAnswer(exchange), new BatchAnswer(jobs, exchange),
            new Waiting(jobs, batches, time, exchange.LongestWait, services.GetService<WaitingPlaces>()), time, services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Toolbox)));
        Type[] tools =
        [
            typeof(CompressVideo), typeof(FollowUp), typeof(CompressBatch), typeof(GetStatus), typeof(GetEstimate), typeof(GetTimeline), typeof(GetCredits), typeof(GetResult), typeof(Cancel),
        ];
        if (!exchange.UsesPaths) tools = [.. tools, typeof(CreateUpload)];
        return tools.Select(tool => (McpServerTool)ActivatorUtilities.CreateInstance(services, tool, context));
    }
}
