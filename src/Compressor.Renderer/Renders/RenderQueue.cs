using System.Collections.Concurrent;
using System.Threading.Channels;
using Compressor.Renderer.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Renders;

/// <summary>
/// Renders in the order of their submission, as many at once as there are workers. After a crash the queue is taken up again,
/// and what was under way is rendered from the start.
/// </summary>
internal sealed partial class RenderQueue(RenderStore store, RenderJob job, DataFolder folder, IOptions<RendererOptions> options, ILogger<RenderQueue> logger) : BackgroundService
{
    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, ActiveRender> _active = new(StringComparer.Ordinal);

    public void Enqueue(string id) => _waiting.Writer.TryWrite(id);

    /// <summary>How far a render is that is under way; null: it is not.</summary>
    public ActiveRender? Active(string id) => _active.GetValueOrDefault(id);

    /// <summary>Cancels a render and kills its encoder; one that has ended stays as it is.</summary>
    public void Cancel(string id)
    {
        // Recorded first: a crash in between must not bring the render back.
        if (store.TryMove(id, RenderState.Pending, RenderState.Cancelled) || store.TryMove(id, RenderState.Processing, RenderState.Cancelled))
            Active(id)?.Cancel();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var id in store.Requeue())
            Enqueue(id);
        return Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken))
                await RenderAsync(id, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was under way is still recorded as such.
        }
    }

    private async Task RenderAsync(string id, CancellationToken stoppingToken)
    {
        using var active = new ActiveRender(stoppingToken);
        // Known before it counts as processing, so that a cancellation always finds it.
        if (!_active.TryAdd(id, active)) return;
        try
        {
            if (!store.TryMove(id, RenderState.Pending, RenderState.Processing) || store.Find(id) is not { } render) return;
            var (state, outcome) = await job.RunAsync(render, active, active.Token);
            // Purged or cancelled in the meantime: nobody will ask for the file.
            if (!store.TryMove(id, RenderState.Processing, state, outcome)) File.Delete(folder.ResultFile(render.File));
        }
        catch (OperationCanceledException) when (active.IsCancelled && !stoppingToken.IsCancellationRequested)
        {
            // Recorded as cancelled before it was.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The database or the disk: the worker goes on, and the next start takes the render up again.
            Log.QueueFailed(logger, exception);
        }
        finally
        {
            _active.TryRemove(id, out _);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A render could not be recorded.")]
        public static partial void QueueFailed(ILogger logger, Exception exception);
    }
}
