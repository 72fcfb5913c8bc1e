using Compressor.Core.Health;
using Compressor.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Compressor.Functions.Health;

/// <summary>
/// Looks every five minutes at what jobs, and what goes on beside them, depend on, and logs what is down: nobody else would notice that messages wait,
/// or that nothing is cleared any more. An alert finds the lines (infra/modules/alerts.bicep).
/// </summary>
public sealed partial class HealthFunction(Readiness readiness, DurableClientSource source, ILogger<HealthFunction> logger)
{
    [Function("CheckHealth")]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        source.Use(client);
        foreach (var state in await readiness.CheckAsync(cancellationToken))
        {
            if (state.Status != DependencyState.Ok) LogDown(state.Name, state.Detail);
        }
    }

    /// <summary>The alert looks for the words before the first value.</summary>
    [LoggerMessage(1, LogLevel.Warning, "A dependency is down: {Name} ({Detail})")]
    private partial void LogDown(string name, string? detail);
}
