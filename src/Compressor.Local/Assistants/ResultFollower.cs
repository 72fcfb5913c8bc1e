using Compressor.Core.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Assistants;

/// <summary>Takes results to their places as soon as they are there, also where nobody waits for them any more, and after a restart.</summary>
internal sealed partial class ResultFollower(IJobs jobs, LocalResults results, TimeProvider time, ILogger<ResultFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource _stopping = new();

    public void Follow(string jobId) => _ = FollowAsync(jobId, _stopping.Token);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryFollowAllAsync(stoppingToken)) await Task.Delay(Pause, time, stoppingToken);
        // A background service that ends has failed.
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
    }

    /// <summary>Follows the jobs that an earlier process left.</summary>
    private async Task<bool> TryFollowAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            var left = await results.ListAsync(cancellationToken).ToListAsync(cancellationToken);
            left.ForEach(Follow);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogUnlisted(logger, e);
            return false;
        }
    }

    private async Task FollowAsync(string jobId, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var job in jobs.WatchAsync(jobId, cancellationToken))
            {
                if (job.Status is JobState.Completed) await results.TakeAsync(job, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
        catch (Exception e)
        {
            // It is taken when somebody asks for it, who is then told what is wrong.
            LogFailed(logger, jobId, e);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The result of {Job} could not be taken to its place")]
    private static partial void LogFailed(ILogger logger, string job, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The results that are expected could not be listed; it is tried again")]
    private static partial void LogUnlisted(ILogger logger, Exception exception);
}
