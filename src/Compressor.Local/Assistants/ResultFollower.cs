using Compressor.Core.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Assistants;

/// <summary>Takes results to their places as soon as they are there, also where nobody waits for them any more, and after a restart.</summary>
internal sealed partial class ResultFollower(IJobs jobs, LocalResults results, ILogger<ResultFollower> logger) : BackgroundService
{
    private readonly CancellationTokenSource _stopping = new();

    public void Follow(string jobId) => _ = FollowAsync(jobId, _stopping.Token);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var jobId in results.ListAsync(stoppingToken)) Follow(jobId);
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

    [LoggerMessage(LogLevel.Warning, "The result of {Job} could not be taken to its place")]
    private static partial void LogFailed(ILogger logger, string job, Exception exception);
}
