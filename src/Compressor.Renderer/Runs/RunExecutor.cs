using System.Collections.Concurrent;
using Compressor.Renderer.Agent;
using Compressor.Renderer.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compressor.Renderer.Runs;

/// <summary>
/// Runs messages, whether or not anybody still reads their streams, one after the other: two at once on one session would both edit the
/// same draft, and an edit takes milliseconds. Interrupted runs are finished at the next start.
/// </summary>
internal sealed partial class RunExecutor(RunStore runs, IAgent agent, DatabaseRetry retry, ILogger<RunExecutor> logger) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<string, Task> _active = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stopping = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var id in runs.Unfinished())
            Start(id);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_active.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Starts a recorded run.</summary>
    public void Start(string id)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_active.TryAdd(id, ended.Task))
            _ = Task.Run(() => ExecuteAsync(id, ended));
    }

    /// <summary>Completes when the run is no longer under way.</summary>
    public Task WaitAsync(string id) => _active.TryGetValue(id, out var task) ? task : Task.CompletedTask;

    public void Dispose()
    {
        _turn.Dispose();
        _stopping.Dispose();
    }

    private async Task ExecuteAsync(string id, TaskCompletionSource ended)
    {
        try
        {
            try
            {
                await AnswerAsync(id);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !_stopping.IsCancellationRequested)
            {
                Log.RunFailed(logger, exception);
                // A run that does not end has no events, until the next start.
                await retry.InsistAsync(() => runs.Fail(id, "The message could not be worked on."), _stopping.Token);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Finished at the next start.
        }
        finally
        {
            _active.TryRemove(id, out _);
            ended.SetResult();
        }
    }

    private async Task AnswerAsync(string id)
    {
        await _turn.WaitAsync(_stopping.Token);
        try
        {
            if (await retry.RunAsync(() => runs.Load(id), _stopping.Token) is not var (sessionId, request)) return;
            var answer = await agent.AnswerAsync(request, _stopping.Token);
            await retry.RunAsync(() => runs.End(id, sessionId, answer), _stopping.Token);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A message could not be worked on.")]
        public static partial void RunFailed(ILogger logger, Exception exception);
    }
}
