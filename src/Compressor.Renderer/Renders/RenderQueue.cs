using System.Collections.Concurrent;
using System.Threading.Channels;
using Compressor.Media;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Renders;

/// <summary>
/// Runs renders as their schedule says, each by itself. After a crash the queue is resumed, and a render that was running goes on from what it had finished.
/// </summary>
internal sealed partial class RenderQueue(
    RenderStore store, RenderEnds ends, RenderJob job, RenderWork work, IRenderGate gate, DataFolder folder, DatabaseRetry retry, IOptions<RendererOptions> options, TimeProvider time, ILogger<RenderQueue> logger) : BackgroundService
{
    private readonly RenderSchedule _schedule = new(options.Value.Workers, time);
    private readonly Channel<bool> _changes = Channel.CreateUnbounded<bool>();
    private readonly ConcurrentDictionary<string, ActiveRender> _active = new(StringComparer.Ordinal);

    public void Enqueue(Render render)
    {
        _schedule.Add(render.Id, work.Of(render));
        _changes.Writer.TryWrite(true);
    }

    /// <summary>The progress of a render under way; null: it is not under way.</summary>
    public ActiveRender? Active(string id) => _active.GetValueOrDefault(id);

    /// <summary>Cancels a render and kills its encoder. Does nothing to one that has ended.</summary>
    public void Cancel(string id)
    {
        // Recorded first: a crash in between must not bring the render back.
        if (!store.TryMove(id, RenderState.Pending, RenderState.Cancelled) && !store.TryMove(id, RenderState.Processing, RenderState.Cancelled)) return;
        ends.Tell();
        _schedule.Remove(id);
        Active(id)?.Cancel();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var render in await retry.RunAsync(store.Requeue, stoppingToken)) Enqueue(render);
        List<Task> tasks = [];
        try
        {
            // A render that ends makes room for others.
            await foreach (var _ in _changes.Reader.ReadAllAsync(stoppingToken))
            {
                tasks.RemoveAll(task => task.IsCompleted);
                while (_schedule.Next(Progress) is { } id) tasks.Add(Task.Run(() => WorkAsync(id, stoppingToken), CancellationToken.None));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping; running renders stay recorded as running.
        }

        await Task.WhenAll(tasks);
    }

    private double Progress(string id) => Active(id)?.Latest.Fraction ?? 0;

    private async Task WorkAsync(string id, CancellationToken stoppingToken)
    {
        try
        {
            await RenderAsync(id, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // As above.
        }
        catch (Exception exception)
        {
            // Whatever one render throws, the others go on.
            Log.QueueFailed(logger, exception);
        }
        finally
        {
            ends.Tell();
            _schedule.End(id);
            _changes.Writer.TryWrite(true);
        }
    }

    private async Task RenderAsync(string id, CancellationToken stoppingToken)
    {
        using var active = new ActiveRender(stoppingToken);
        // Registered before its state is "processing", so that a cancellation always finds it.
        if (!_active.TryAdd(id, active)) return;
        try
        {
            await RenderAsync(id, active, stoppingToken);
        }
        catch (OperationCanceledException) when (active.IsCancelled && !stoppingToken.IsCancellationRequested)
        {
            // Recorded as cancelled before it was.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The database or the disk: a render that nothing works on must not look as if it were under way.
            Log.QueueFailed(logger, exception);
            await retry.InsistAsync(() => Fail(id), stoppingToken);
        }
        finally
        {
            _active.TryRemove(id, out _);
        }
    }

    private async Task RenderAsync(string id, ActiveRender active, CancellationToken stoppingToken)
    {
        // One that is short enough to run beside others needs no room of its own.
        using var room = _schedule.IsBeside(id) ? null : await gate.EnterAsync(active.Token);
        if (await retry.RunAsync(() => Begin(id), stoppingToken) is not { } render) return;
        using var span = RenderTelemetry.Render(render.Id, render.Trace);
        var (state, outcome) = await job.RunAsync(render, active, active.Token, stoppingToken);
        var isRecorded = await retry.RunAsync(() => store.TryMove(id, RenderState.Processing, state, outcome) || store.Find(id)?.State == state, stoppingToken);
        // Purged or cancelled in the meantime: the file is not needed.
        if (!isRecorded) File.Delete(folder.ResultFile(render.File));
    }

    /// <summary>The render, now processing; also when an earlier attempt recorded that and failed afterwards. Null: cancelled or purged.</summary>
    private Render? Begin(string id)
    {
        store.TryMove(id, RenderState.Pending, RenderState.Processing);
        return store.Find(id) is { State: RenderState.Processing } render ? render : null;
    }

    private void Fail(string id)
    {
        var outcome = new RenderOutcome { Error = "The render could not be recorded; try again.", ErrorCode = RenderErrorCodes.EncoderFailed };
        if (!store.TryMove(id, RenderState.Processing, RenderState.Failed, outcome)) store.TryMove(id, RenderState.Pending, RenderState.Failed, outcome);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A render could not be recorded.")]
        public static partial void QueueFailed(ILogger logger, Exception exception);
    }
}
