using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Compressor.Renderer.Storage;

/// <summary>Repeats database work that failed, after 1 s, 2 s, 4 s … 30 s: a full or busy disk may recover, and nothing else would do the work.</summary>
internal sealed partial class DatabaseRetry(TimeProvider time, ILogger<DatabaseRetry> logger)
{
    private const int Attempts = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Repeats work for a minute and a half, and while the disk is full for as long as it is.</summary>
    /// <exception cref="SqliteException">It failed to the last.</exception>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken stoppingToken) => RunAsync(work, Attempts, stoppingToken);

    /// <summary>Repeats work until it succeeds or the host stops; for what must be recorded.</summary>
    public Task InsistAsync(Action work, CancellationToken stoppingToken) => RunAsync(
        () =>
        {
            work();
            return 0;
        },
        int.MaxValue, stoppingToken);

    private async Task<T> RunAsync<T>(Func<T> work, int attempts, CancellationToken stoppingToken)
    {
        var wait = TimeSpan.FromSeconds(1);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return work();
            }
            catch (Exception exception) when (exception is SqliteException or IOException && (attempt < attempts || FullDisk.Is(exception)))
            {
                Log.WorkFailed(logger, attempt, wait, exception);
            }

            await Task.Delay(wait, time, stoppingToken);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The database failed (attempt {Attempt}); it is tried again in {Wait}.")]
        public static partial void WorkFailed(ILogger logger, int attempt, TimeSpan wait, Exception exception);
    }
}
