using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Telemetry;
using Compressor.Core.Webhooks;
using Compressor.Workflows;
using Microsoft.Extensions.Logging;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// The last step of every job: drops its live progress, logs a failure for the operator, and has every receiver told (the job's callback
/// and every subscription): see <see cref="Deliveries"/>.
/// </summary>
public sealed partial class AnnounceEnd(
    Deliveries deliveries, SubscriptionStore subscriptions, IJobProgress progress, JobCancellations cancellations, ILogger<AnnounceEnd> logger)
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
        var told = await subscriptions.FindAsync(JobEventTypes.Of(input.Ended), cancellationToken).ToListAsync(cancellationToken);
        await deliveries.StartAsync(new DeliverCallbackInput(input.Job, $"msg_{input.InstanceId}"), input.HasCallback, told, cancellationToken);
        return new Unit();
    }

    /// <summary>The alert on failed jobs (infra/modules/alerts.bicep) looks for the words before the first value.</summary>
    [LoggerMessage(1, LogLevel.Warning, "Compression job failed: {JobId} ({ErrorCode})")]
    private static partial void LogJobFailed(ILogger logger, string jobId, string? errorCode);
}
