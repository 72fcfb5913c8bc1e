using Compressor.Core.Instances;
using Compressor.Workflows;

namespace Compressor.Core.Health;

/// <summary>The workflow engine: its newest job is looked for.</summary>
public sealed class EngineDependency(IWorkflowClient workflows) : IDependency
{
    public string Name => "engine";

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        await workflows.ListAsync(WorkflowNames.CompressVideo, status: null, after: null, limit: 1, cancellationToken);
        return null;
    }
}
