using Compressor.Core.Instances;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Passes a batch's cancellation on to the item under way. Returns false if the item is not there (yet).</summary>
public sealed class CancelItem(IWorkflowClient workflows, JobCancellations cancellations) : IActivity<CancelItem.Input, bool>
{
    public sealed record Input(string InstanceId);

    public async Task<bool> RunAsync(Input input, CancellationToken cancellationToken)
    {
        await cancellations.RequestAsync(input.InstanceId, cancellationToken);
        return await workflows.RaiseEventAsync(input.InstanceId, CompressVideoWorkflow.CancelEvent, new Unit(), cancellationToken);
    }
}
