using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Workflows;

namespace Compressor.TestSupport.Workflows;

/// <summary>
/// Runs workflows in memory, in virtual time: activities run for real, and when a workflow waits for nothing but timers, the
/// clock jumps to the next one. Payloads go through JSON as in a durable engine. One run, no durability.
/// </summary>
public sealed class InlineEngine : IWorkflowRegistrar
{
    private readonly Dictionary<string, Func<InlineContext, JsonElement, Task<JsonElement>>> _workflows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<JsonElement, CancellationToken, Task<JsonElement>>> _activities = new(StringComparer.Ordinal);
    private readonly IServiceProvider _services;
    private readonly Lock _gate = new();
    private readonly Queue<Action> _ready = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly PriorityQueue<TaskCompletionSource, DateTimeOffset> _timers = new();
    private readonly Dictionary<(string Instance, string Event), Action> _waiting = [];
    private int _running;
    private int _overtaking;
    private TaskCompletionSource _overtaken = new();

    public InlineEngine(IServiceProvider services, DateTimeOffset start)
    {
        _services = services;
        UtcNow = start;
        WorkflowCatalog.RegisterAll(this);
    }

    public DateTimeOffset UtcNow { get; private set; }

    /// <summary>The names of the activities in the order in which they were called.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Every status that was set, by instance.</summary>
    public List<(string Instance, JsonElement Status)> Statuses { get; } = [];

    /// <summary>Timer waits in the order in which they were asked for.</summary>
    public List<TimeSpan> Timers { get; } = [];

    /// <summary>Called when an activity is called, before the workflow goes on.</summary>
    public Action<string>? OnCall { get; set; }

    /// <summary>Called before each activity; throwing stands for a crash of its host.</summary>
    public Action<string>? BeforeActivity { get; set; }

    /// <summary>Called after each activity has done its work and before its outcome is recorded; throwing stands for a crash between the two.</summary>
    public Action<string>? AfterActivity { get; set; }

    /// <summary>Called with each status that is set; throwing stands for a fault of the workflow's own code.</summary>
    public Action<JsonElement>? OnStatus { get; set; }

    /// <summary>An activity so slow that this many timers fire before it begins.</summary>
    public (string Activity, int Timers)? Slow { get; set; }

    /// <summary>Called with each wait that is asked for.</summary>
    public Action<TimeSpan>? OnTimer { get; set; }

    /// <summary>Events that are there when an instance waits for them.</summary>
    public HashSet<(string Instance, string Event)> Raised { get; } = [];

    public void Workflow<TWorkflow, TInput, TOutput>(string name)
        where TWorkflow : class, IWorkflow<TInput, TOutput> =>
        _workflows[name] = async (context, input) =>
        {
            var workflow = (TWorkflow)_services.GetService(typeof(TWorkflow))!;
            return ToJson(await workflow.RunAsync(context, input.Deserialize<TInput>(Json.Options)!));
        };

    public void Activity<TActivity, TInput, TOutput>(string name)
        where TActivity : class, IActivity<TInput, TOutput> =>
        _activities[name] = async (input, cancellationToken) =>
        {
            var activity = (TActivity)_services.GetService(typeof(TActivity))!;
            return ToJson(await activity.RunAsync(input.Deserialize<TInput>(Json.Options)!, cancellationToken));
        };

    /// <summary>Runs one instance to its end, on a thread of its own: workflow code is single-threaded.</summary>
    public Task<TOutput> RunAsync<TOutput>(string workflow, string instanceId, object input) => Task.Factory.StartNew(
        () => Run<TOutput>(workflow, instanceId, ToJson(input)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private TOutput Run<TOutput>(string workflow, string instanceId, JsonElement input)
    {
        SynchronizationContext.SetSynchronizationContext(new Pump(this));
        var run = StartAsync(workflow, instanceId, input);
        while (!run.IsCompleted) Step();
        return run.GetAwaiter().GetResult().Deserialize<TOutput>(Json.Options)!;
    }

    /// <summary>Sets the machine's time.</summary>
    public void SetClock(TimeSpan by) => UtcNow += by;

    /// <summary>Raises an event, from any thread; the instance takes it when it has done what it does now.</summary>
    public void Raise(string instanceId, string name)
    {
        lock (_gate)
        {
            Raised.Add((instanceId, name));
            if (!_waiting.Remove((instanceId, name), out var deliver)) return;
            _ready.Enqueue(deliver);
        }

        _wake.Release();
    }

    internal Task<TEvent> EventAsync<TEvent>(string instanceId, string name)
    {
        var payload = JsonSerializer.Deserialize<TEvent>("{}", Json.Options)!;
        lock (_gate)
        {
            if (Raised.Contains((instanceId, name))) return Task.FromResult(payload);
            var waiting = new TaskCompletionSource<TEvent>();
            _waiting[(instanceId, name)] = () => waiting.SetResult(payload);
            return waiting.Task;
        }
    }

    internal async Task<JsonElement> StartAsync(string workflow, string instanceId, JsonElement input)
    {
        for (var execution = 1; ; execution++)
        {
            var context = new InlineContext(this, instanceId, execution);
            var output = await _workflows[workflow](context, input);
            if (context.NextInput is not { } next) return output;
            input = next;
        }
    }

    internal async Task<JsonElement> CallAsync(string name, JsonElement input)
    {
        Calls.Add(name);
        OnCall?.Invoke(name);
        lock (_gate) _running++;
        var begin = Task.CompletedTask;
        if (Slow is { } slow && slow.Activity == name)
        {
            (_overtaking, _overtaken, Slow) = (slow.Timers, new TaskCompletionSource(), null);
            begin = _overtaken.Task;
        }

        try
        {
            return await Task.Run(async () =>
            {
                await begin;
                BeforeActivity?.Invoke(name);
                var outcome = await _activities[name](input, CancellationToken.None);
                AfterActivity?.Invoke(name);
                return outcome;
            });
        }
        catch (Exception e) when (e is not ActivityFailedException)
        {
            throw new ActivityFailedException(name, e.GetType().FullName!, e.Message);
        }
        finally
        {
            lock (_gate) _running--;
        }
    }

    internal Task TimerAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        Timers.Add(delay);
        var timer = new TaskCompletionSource();
        _timers.Enqueue(timer, UtcNow + delay);
        OnTimer?.Invoke(delay);
        cancellationToken.Register(() => timer.TrySetCanceled(cancellationToken));
        return timer.Task;
    }

    internal static JsonElement ToJson(object? value) => JsonSerializer.SerializeToElement(value, Json.Options);

    private void Step()
    {
        Action? work;
        bool idle;
        lock (_gate)
        {
            _ready.TryDequeue(out work);
            idle = _running == 0;
        }

        if (work is not null) work();
        else if ((idle || _overtaking > 0) && NextTimer() is { } timer) timer.SetResult();
        else if (idle && _ready.Count == 0) throw new InvalidOperationException("The workflow waits for something that never comes.");
        else if (!_wake.Wait(TimeSpan.FromMinutes(5))) throw new TimeoutException("An activity takes more than five minutes.");
    }

    private TaskCompletionSource? NextTimer()
    {
        while (_timers.TryDequeue(out var timer, out var due))
        {
            if (timer.Task.IsCompleted) continue;
            if (due > UtcNow) UtcNow = due;
            if (_overtaking > 0 && --_overtaking == 0) _overtaken.SetResult();
            return timer;
        }

        return null;
    }

    private sealed class Pump(InlineEngine engine) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            lock (engine._gate) engine._ready.Enqueue(() => RunOn(d, state));
            engine._wake.Release();
        }

        private void RunOn(SendOrPostCallback d, object? state)
        {
            var before = Current;
            SetSynchronizationContext(this);
            d(state);
            SetSynchronizationContext(before);
        }
    }
}
