using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Waits for the turn of a batch's item.</summary>
public sealed class BatchTurns(IWorkflowClient workflows, JobReader jobs, TimeProvider time)
{
    /// <summary>Between two looks for an item that was called and is not there yet: in the cloud, calls go through a queue.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The item as soon as it has begun, or will never begin; null: it is gone.</summary>
    public async Task<JobInstance?> WaitAsync(string jobId, CancellationToken cancellationToken)
    {
        if (BatchIds.Parse(jobId) is not { } place) return null;
        await foreach (var instance in workflows.WatchAsync(place.BatchId, cancellationToken))
        {
            var isCalled = BatchInstance.Of(instance).Current == place.Number;
            while (true)
            {
                var found = await jobs.FindAsync(jobId, cancellationToken);
                if (found is not { IsWaiting: true }) return found;
                if (!isCalled) break;
                await Task.Delay(Pause, time, cancellationToken);
                isCalled = await workflows.GetAsync(place.BatchId, cancellationToken) is { IsEnded: false };
            }
        }

        return await jobs.FindAsync(jobId, cancellationToken);
    }
}
