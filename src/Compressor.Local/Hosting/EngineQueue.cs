using Compressor.Core.Jobs;
using Compressor.Workflows.Embedded;

namespace Compressor.Local.Hosting;

/// <summary>The queue of the embedded engine.</summary>
internal sealed class EngineQueue(WorkflowEngine engine) : IJobQueue
{
    public int Waiting => engine.Waiting;
}
