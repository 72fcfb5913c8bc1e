using Compressor.Core.Health;
using Compressor.Functions.Durable;

namespace Compressor.Functions.Health;

/// <summary>The task hub: an instance that is not there is looked for, which reads one row. A list would read all of a day's.</summary>
internal sealed class TaskHubDependency(DurableClientSource source) : IDependency
{
    public string Name => "engine";

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        await source.Client.GetInstanceAsync("readiness", getInputsAndOutputs: false, cancellationToken);
        return null;
    }
}
