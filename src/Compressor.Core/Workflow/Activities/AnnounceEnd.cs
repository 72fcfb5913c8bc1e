using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Telemetry;
using Compressor.Core.Webhooks;
using Compressor.Workflows;
using Microsoft.Extensions.Logging;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// The last step of every job: drops its live progress, logs a failure for the operator, and starts one delivery for each receiver (the job's callback
/// and every subscription) as a workflow of its own, so that the job has ended when the receiver is notified, and an unreachable
/// receiver delays neither the job nor other receivers.
/// </summary>
public sealed partial class AnnounceEnd(
    IWorkflowClient workflows, SubscriptionStore subscriptions, IJobProgress progress, JobCancellations cancellations, ILogger<AnnounceEnd> logger)
    : JobActivity<AnnounceEnd.Input, Unit>(cancellations)
{
    /// <param name="ErrorCode">Why it failed; null if it did not.</param>
    public sealed record Input(JobRef Job, JobState Ended, string? ErrorCode, bool HasCallback) : JobStep(Job);

    protected override bool StopsWhenCancelled => false;

    protected override async Task<Unit> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        await progress.ForgetAsync(input.InstanceId, cancellationToken);
        JobTelemetry.Ended(input.Ended, input.ErrorCode);
        if (input.Ended is JobState.Failed) LogJobFailed(logger, input.JobId, input.ErrorCode);
        // All at once, so that the engine writes them together: one after another, a hundred receivers cost a hundred waits for the disk.
        var starts = new List<Task>();
        if (input.HasCallback) starts.Add(StartAsync(input, "callback", subscriptionId: null, cancellationToken));
        await foreach (var id in subscriptions.FindAsync(JobEventTypes.Of(input.Ended), cancellationToken)) starts.Add(StartAsync(input, $"to-{id}", id, cancellationToken));
        await Task.WhenAll(starts);
        return new Unit();
    }

    // Ids are derived from the job's, so that each delivery starts once even if this activity runs twice.
    private Task<bool> StartAsync(Input input, string suffix, string? subscriptionId, CancellationToken cancellationToken) => workflows.TryStartAsync(
        WorkflowNames.DeliverCallback, $"{input.InstanceId}-{suffix}", new DeliverCallbackInput(input.Job, $"msg_{input.InstanceId}", subscriptionId), cancellationToken);

    /// <summary>The alert on failed jobs (infra/modules/alerts.bicep) looks for the words before the first value.</summary>
    [LoggerMessage(1, LogLevel.Warning, "Compression job failed: {JobId} ({ErrorCode})")]
    private static partial void LogJobFailed(ILogger logger, string jobId, string? errorCode);
}
