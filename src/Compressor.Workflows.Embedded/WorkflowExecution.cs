using System.Runtime.InteropServices;
using System.Text.Json;

namespace Compressor.Workflows.Embedded;

/// <summary>
/// One execution of a workflow's code. It is a function from inputs to commands: <see cref="Deliver"/> hands it the next
/// input and runs the code until it waits again. On a replay the commands are compared with those that the log has for
/// this input; the first difference ends the execution with a <see cref="WorkflowChangedException"/>.
/// </summary>
internal sealed class WorkflowExecution : IWorkflowContext
{
    /// <summary>16 kB of UTF-16, as Durable Functions counts, so that a status accepted here is accepted there.</summary>
    private const int MaxStatusChars = 16 * 1024 / 2;

    private readonly WorkflowRegistry.WorkflowInvoker _workflow;
    private readonly IServiceProvider _services;
    private readonly JsonSerializerOptions _json;
    private readonly Action _onForeignContinuation;
    private readonly WorkflowSynchronizationContext _thread;
    private readonly Dictionary<int, OpenCall> _open = [];
    private readonly EventBuffer _events = new();
    private readonly List<CommandEvent> _emitted = [];
    private Queue<CommandEvent>? _expected;
    private ExecutionCreated? _created;
    private Task<JsonElement?>? _main;
    private ContinuedAsNew? _continuation;
    private int _calls;
    private int _guids;

    public WorkflowExecution(
        string instanceId, WorkflowRegistry.WorkflowInvoker workflow, IServiceProvider services, JsonSerializerOptions json, Action onForeignContinuation)
    {
        InstanceId = instanceId;
        (_workflow, _services, _json, _onForeignContinuation) = (workflow, services, json, onForeignContinuation);
        _thread = new WorkflowSynchronizationContext(onForeignContinuation);
    }

    private sealed record OpenCall(string Name, Action<JsonElement?> Complete, Action<Exception> Fail, string? ChildId = null);

    public string InstanceId { get; }

    public DateTimeOffset UtcNow { get; private set; }

    public bool IsReplaying => _expected is not null;

    /// <summary>True once the code has ended or was stopped by a <see cref="Fault"/>.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Why the engine, not the code, ended this execution.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Events that arrived and were not awaited, in the order of arrival.</summary>
    public IReadOnlyList<EventReceived> UndeliveredEvents => _events.Undelivered;

    public bool IsOpen(int call) => _open.ContainsKey(call);

    /// <summary>Hands the code its next input and runs it until it waits or ends.</summary>
    /// <param name="logged">The commands that the log has for this input; null the first time.</param>
    /// <returns>The commands to be recorded: none on a replay.</returns>
    public IReadOnlyList<CommandEvent> Deliver(HistoryEvent input, IEnumerable<CommandEvent>? logged = null)
    {
        _expected = logged is null ? null : new Queue<CommandEvent>(logged);
        _emitted.Clear();
        UtcNow = input.At;
        try
        {
            _thread.Run(() => Apply(input));
        }
        catch (Exception e)
        {
            Fault ??= e; // Of an async void method.
        }
        if (!HasEnded && _main is { IsCompleted: true } main) End(main);
        if (Fault is null && _main is { IsCompleted: false } && _open.Count == 0 && !_events.HasWaiters)
        {
            Fault = new NonDeterministicWorkflowException(
                "The workflow waits for something that is neither an activity, a timer, an event nor a sub-workflow of its context.");
        }

        if (Fault is null && _expected is { Count: > 0 })
            Fault = new WorkflowChangedException($"the history says {_expected.Peek().Identity}, the code does not come to it");
        if (Fault is not null)
        {
            HasEnded = true;
            _emitted.Add(Ending(Fault));
        }
        _expected = null;
        return [.. _emitted];
    }

    /// <summary>The end of an instance by an exception.</summary>
    public ExecutionEnded Ending(Exception exception) =>
        new(UtcNow, WorkflowRuntimeStatus.Failed, Output: null, exception.GetType().FullName, exception.Message);

    public Guid NewGuid()
    {
        EnsureOwnThread();
        // The time of creation makes a new instance differ from a purged one of the same id.
        return DeterministicGuid.Create($"{InstanceId}/{_created!.At.UtcTicks}/{_created.Execution}/{++_guids}");
    }

    public Task<TResult> CallActivityAsync<TResult>(string name, object? input = null)
    {
        var payload = Payload.Write(input, _json);
        return Call<TResult>(name, call => new ActivityScheduled(UtcNow, call, name, payload));
    }

    public Task<TResult> CallSubWorkflowAsync<TResult>(string name, object? input = null, string? instanceId = null)
    {
        var payload = Payload.Write(input, _json);
        if (instanceId is not null && _open.Values.Any(open => open.ChildId == instanceId))
            return Task.FromException<TResult>(new InvalidOperationException($"The sub-workflow {instanceId} is already running."));
        return Call<TResult>(name, call =>
            new SubWorkflowStarted(UtcNow, call, name, instanceId ?? $"{InstanceId}.{_created!.Execution}.{call}", payload), instanceId);
    }

    public Task CreateTimerAsync(TimeSpan delay, CancellationToken cancellationToken = default)
    {
        EnsureOwnThread();
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        var source = new TaskCompletionSource();
        var call = ++_calls;
        var dueAt = UtcNow + (delay > TimeSpan.Zero ? delay : TimeSpan.Zero);
        if (!Emit(new TimerCreated(UtcNow, call, dueAt))) return source.Task;
        var registration = OnCancelled(cancellationToken, () =>
        {
            if (_open.Remove(call) && Emit(new TimerCancelled(UtcNow, call))) source.TrySetCanceled(cancellationToken);
        });
        _open.Add(call, new OpenCall("timer", _ => { registration.Dispose(); source.TrySetResult(); }, source.SetException));
        return source.Task;
    }

    public Task<TEvent> WaitForEventAsync<TEvent>(string name, CancellationToken cancellationToken = default)
    {
        EnsureOwnThread();
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<TEvent>(cancellationToken);
        var source = new TaskCompletionSource<TEvent>();
        if (!Emit(new EventAwaited(UtcNow, name))) return source.Task;
        CancellationTokenRegistration registration = default;
        var stopWaiting = _events.Take(name, payload => { registration.Dispose(); Complete(source, payload); });
        if (!source.Task.IsCompleted)
            registration = OnCancelled(cancellationToken, () => { stopWaiting(); source.TrySetCanceled(cancellationToken); });
        return source.Task;
    }

    public void SetStatus(object? status)
    {
        EnsureOwnThread();
        var payload = Payload.Write(status, _json);
        // A text has no more characters than bytes.
        if (payload is { } json && JsonMarshal.GetRawUtf8Value(json).Length > MaxStatusChars && json.GetRawText().Length > MaxStatusChars)
            throw new ArgumentException("A status has at most 16 kB of JSON.", nameof(status));
        // Nobody sees the one before it in the same step, and a replay only looks whether there was one.
        if (_emitted.FindLastIndex(command => command is StatusSet) is var before and >= 0) _emitted[before] = new StatusSet(_emitted[before].At, Status: null);
        Emit(new StatusSet(UtcNow, payload));
    }

    public void ContinueAsNew(object? input)
    {
        EnsureOwnThread();
        _continuation = new ContinuedAsNew(UtcNow, Payload.Write(input, _json));
    }

    private Task<TResult> Call<TResult>(string name, Func<int, CallEvent> command, string? childId = null)
    {
        EnsureOwnThread();
        var source = new TaskCompletionSource<TResult>();
        var call = ++_calls;
        if (Emit(command(call)))
            _open.Add(call, new OpenCall(name, payload => Complete(source, payload), source.SetException, childId));
        return source.Task;
    }

    private void Apply(HistoryEvent input)
    {
        switch (input)
        {
            case ExecutionCreated created: _created = created; break;
            case ExecutionStarted: _main = _workflow(_services, this, _created!.Input, _json); break;
            case EventReceived received: _events.Add(received); break;
            case ActivityCompleted completed: Close(completed)?.Complete(completed.Result); break;
            case SubWorkflowCompleted completed: Close(completed)?.Complete(completed.Result); break;
            case TimerFired fired: Close(fired)?.Complete(null); break;
            case ActivityFailed failed: Fail(Close(failed), failed.ErrorType, failed.Message); break;
            case SubWorkflowFailed failed: Fail(Close(failed), failed.ErrorType, failed.Message); break;
            default: throw new InvalidOperationException($"{input.GetType().Name} is not an input.");
        }
    }

    private OpenCall? Close(OutcomeEvent outcome)
    {
        if (_open.Remove(outcome.Call, out var call)) return call;
        Fault = new WorkflowChangedException($"the history has an outcome of call {outcome.Call}, the code has made no such call");
        return null;
    }

    private static void Fail(OpenCall? call, string errorType, string message) =>
        call?.Fail(new ActivityFailedException(call.Name, errorType, message));

    private void Complete<T>(TaskCompletionSource<T> source, JsonElement? payload)
    {
        T value;
        try
        {
            value = Payload.Read<T>(payload, _json);
        }
        catch (Exception e)
        {
            source.SetException(e);
            return;
        }
        source.SetResult(value);
    }

    private void End(Task<JsonElement?> main)
    {
        if (Fault is not null) return;
        Emit(main switch
        {
            { IsCompletedSuccessfully: true } => (CommandEvent?)_continuation
                ?? new ExecutionEnded(UtcNow, WorkflowRuntimeStatus.Completed, main.Result),
            _ => Ending(main.Exception?.InnerException ?? new TaskCanceledException(main)),
        });
        HasEnded = true;
    }

    /// <summary>False if the code must not continue: the call then never completes, so that no catch block sees it.</summary>
    private bool Emit(CommandEvent command)
    {
        if (Fault is not null || HasEnded) return false;
        if (_expected is null)
            _emitted.Add(command);
        else if (!_expected.TryDequeue(out var logged))
            Fault = new WorkflowChangedException($"the code comes to {command.Identity}, of which the history says nothing");
        else if (logged.Identity != command.Identity)
            Fault = new WorkflowChangedException($"the history says {logged.Identity}, the code comes to {command.Identity}");
        return Fault is null;
    }

    private CancellationTokenRegistration OnCancelled(CancellationToken cancellationToken, Action action) => cancellationToken.Register(() =>
    {
        if (_thread.IsCurrent)
            action();
        else
            _onForeignContinuation();
    });

    private void EnsureOwnThread()
    {
        if (_thread.IsCurrent) return;
        _onForeignContinuation();
        throw new NonDeterministicWorkflowException("A workflow's context was called from outside the workflow's own thread.");
    }
}
