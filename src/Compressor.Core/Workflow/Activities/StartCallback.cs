namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Starts the delivery of the callback as a workflow of its own, so that the job has ended when the receiver is told, and
/// an unreachable receiver keeps no job open.
/// </summary>
public sealed class StartCallback(IWorkflowClient workflows, JobCancellations cancellations) : JobActivity<StartCallback.Input, Done>(cancellations)
{
    public sealed record Input(JobRef Job) : JobStep(Job);

    protected override bool StopsWhenCancelled => false;

    protected override async Task<Done> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var callback = new DeliverCallbackInput(input.Job, $"msg_{input.InstanceId}");
        await workflows.TryStartAsync(DeliverCallbackWorkflow.Name, $"{input.InstanceId}-callback", callback, cancellationToken);
        return new Done();
    }
}
