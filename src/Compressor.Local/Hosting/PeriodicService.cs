using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Hosting;

/// <summary>
/// Does something at once and then at each interval, for as long as the host runs. Whatever a run throws is logged, and the
/// next run tries again: the host neither stops for it nor goes on without the service.
/// </summary>
internal abstract partial class PeriodicService(TimeSpan interval, TimeProvider time, ILogger logger) : BackgroundService
{
    protected TimeProvider Time => time;

    /// <summary>When a run last did all that it should; null: none has yet.</summary>
    public DateTimeOffset? LastSuccess { get; private set; }

    /// <summary>What the latest run threw; null: nothing.</summary>
    public Exception? LastFailure { get; private set; }

    protected abstract Task RunOnceAsync(CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            do
            {
                await TryRunAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task TryRunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunOnceAsync(stoppingToken);
            (LastSuccess, LastFailure) = (time.GetUtcNow(), null);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            LastFailure = e;
            LogFailed(logger, GetType().Name, interval, e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Service} failed; the next run is in {Interval}")]
    private static partial void LogFailed(ILogger logger, string service, TimeSpan interval, Exception exception);
}
