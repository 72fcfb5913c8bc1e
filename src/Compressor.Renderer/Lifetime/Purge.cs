using Compressor.Renderer.Renders;
using Compressor.Renderer.Sessions;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Tokens;
using Compressor.Renderer.Uploads;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Lifetime;

/// <summary>Removes sessions that have been idle for <see cref="RendererOptions.RetainFor"/>, with their files, unless the machine's time is in doubt.</summary>
internal sealed partial class Purge(
    DataFolder folder, SessionStore sessions, UploadStore uploads, RenderStore renders, TokenStore tokens, IOptions<RendererOptions> options,
    TimeProvider time, ILogger<Purge> logger) : BackgroundService
{
    private readonly ClockJumps _clock = new(time);

    /// <returns>The number of sessions removed.</returns>
    public int RunOnce()
    {
        if (_clock.IsInDoubt()) return 0;
        tokens.RemoveExpired();
        var idle = sessions.IdleSince(time.GetUtcNow() - options.Value.RetainFor);
        foreach (var sessionId in idle) Remove(sessionId);
        return idle.Count;
    }

    /// <summary>Removes a session with its files. Does nothing if there is none.</summary>
    public void Remove(string sessionId)
    {
        // The rows go first: a file without a row is removed at the next start, a row without its file would point to nothing.
        var files = uploads.OfSession(sessionId).Select(upload => folder.UploadFile(upload.Id))
            .Concat(renders.OfSession(sessionId).Select(render => folder.ResultFile(render.File)))
            .ToList();
        sessions.Remove(sessionId);
        files.ForEach(File.Delete);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PurgeInterval, time);
        try
        {
            do
            {
                try
                {
                    if (RunOnce() is > 0 and var removed) Log.Purged(logger, removed);
                }
                catch (Exception exception)
                {
                    Log.PurgeFailed(logger, exception);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} idle sessions with their files.")]
        public static partial void Purged(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Removing old sessions failed; it is tried again later.")]
        public static partial void PurgeFailed(ILogger logger, Exception exception);
    }
}
