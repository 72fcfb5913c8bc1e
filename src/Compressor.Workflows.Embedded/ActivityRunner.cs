using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Workflows.Embedded;

/// <summary>Runs a limited number of activities at a time and posts their outcomes to the calling instances.</summary>
internal sealed class ActivityRunner(EngineRuntime runtime)
{
    private readonly SemaphoreSlim _shared = new(runtime.Options.MaxConcurrentActivities);
    private readonly FrozenDictionary<string, SemaphoreSlim> _pools = runtime.Options.ActivityPools.ToFrozenDictionary(pool => pool.Key, pool => new SemaphoreSlim(pool.Value), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <summary>Starts an activity. One that is interrupted by <paramref name="executionEnded"/> or by the engine's stop has no outcome.</summary>
    public void Start(InstanceRunner caller, int execution, ActivityScheduled activity, CancellationToken executionEnded)
    {
        if (runtime.Stopping.IsCancellationRequested) return;
        var interruption = CancellationTokenSource.CreateLinkedTokenSource(runtime.Stopping, executionEnded);
        using var unrelated = ExecutionContext.SuppressFlow();
        var task = Task.Run(() => RunAsync(caller, execution, activity, interruption));
        _running.TryAdd(task, true);
        _ = task.ContinueWith(done => _running.TryRemove(done, out var _), TaskScheduler.Default);
    }

    /// <summary>Completes once no activity is running.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(_running.Keys);

    private async Task RunAsync(InstanceRunner caller, int execution, ActivityScheduled activity, CancellationTokenSource interruption)
    {
        using var _ = interruption;
        var token = interruption.Token;
        var slots = _pools.GetValueOrDefault(activity.Name, _shared);
        try
        {
            await slots.WaitAsync(token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        Func<DateTimeOffset, OutcomeEvent> outcome;
        using var measured = EngineTelemetry.Activity(caller.Id, activity.Name);
        try
        {
            var result = await InvokeAsync(activity, token);
            outcome = at => new ActivityCompleted(at, activity.Call, result);
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            measured.Interrupted();
            EngineLog.ActivityInterrupted(runtime.Logger, caller.Id, activity.Name);
            return;
        }
        catch (Exception e)
        {
            measured.Failed(e);
            EngineLog.ActivityFailed(runtime.Logger, caller.Id, activity.Name, e.GetType().Name);
            outcome = at => new ActivityFailed(at, activity.Call, e.GetType().FullName!, e.Message);
        }
        finally
        {
            slots.Release();
        }
        caller.TryPost(new InstanceMessage.CallEnded(execution, activity.Call, outcome));
    }

    private async Task<JsonElement?> InvokeAsync(ActivityScheduled activity, CancellationToken token)
    {
        await using var scope = runtime.Services.CreateAsyncScope();
        return await runtime.Registry.Activity(activity.Name)(scope.ServiceProvider, activity.Input, runtime.Options.SerializerOptions, token);
    }
}
