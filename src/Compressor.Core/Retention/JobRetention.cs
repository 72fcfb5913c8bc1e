using Compressor.Core.Instances;
using Compressor.Storage;
using Compressor.Workflows;
using Microsoft.Extensions.Logging;

namespace Compressor.Core.Retention;

/// <summary>Deletes old jobs, so that nothing grows without bound: ended workflow instances, and the records of instances that are gone.</summary>
public sealed partial class JobRetention(
    IWorkflowClient workflows, JobReader jobs, ExpiredJobs expired, ExpiredRecords records, DataOptions options, TimeProvider time, ILogger<JobRetention> logger)
{
    /// <summary>A run ends after this time, well within the host's time-out for a function; the next one continues.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    /// <summary>Purging an instance takes a few storage requests; more at a time would slow down the jobs.</summary>
    private const int ConcurrentPurges = 8;

    /// <param name="ownsRecords">False if another host's jobs may have records in the same store.</param>
    /// <param name="ownsFiles">Jobs are deleted with their uploads and results, which nothing else deletes.</param>
    public async Task<RetentionSummary> RunAsync(bool ownsRecords, CancellationToken cancellationToken, bool ownsFiles = false)
    {
        using var budget = new CancellationTokenSource(LongestRun, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, budget.Token);
        var before = time.GetUtcNow() - options.Retention;
        var removed = new RetentionSummary();
        try
        {
            // A key goes before the job that it stands for: it never leads to a job that is half gone.
            if (ownsRecords) await records.RemoveKeysAsync(before, removed, either.Token);
            if (ownsFiles) await expired.RemoveAsync(before, removed, either.Token);
            await PurgeInstancesAsync(before, removed, either.Token);
            if (ownsRecords) await records.RemoveOrphansAsync(before, removed, either.Token);
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            LogUnfinished(LongestRun);
        }

        LogRemoved(removed.Instances, removed.Records, before);
        return removed;
    }

    private Task PurgeInstancesAsync(DateTimeOffset before, RetentionSummary removed, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        workflows.FindEndedAsync(before, cancellationToken),
        new ParallelOptions { MaxDegreeOfParallelism = ConcurrentPurges, CancellationToken = cancellationToken },
        async (instance, token) =>
        {
            if (!await jobs.IsKeptByLaterRevisionAsync(instance, before, token) && await workflows.PurgeAsync(instance, token)) removed.AddInstance();
        });

    [LoggerMessage(1, LogLevel.Information, "Retention removed {Instances} ended instances and {Records} records that had not changed since {Before:u}.")]
    private partial void LogRemoved(int instances, int records, DateTimeOffset before);

    [LoggerMessage(2, LogLevel.Warning, "Retention stops after {LongestRun}; the next run goes on.")]
    private partial void LogUnfinished(TimeSpan longestRun);
}
