namespace Compressor.Workflows.Embedded.Tests.Model;

/// <summary>One instance of the model: it runs the program's code once, and remembers nothing but what that has done.</summary>
internal sealed class ModelInstance(ModelEngine engine, string id, ModelCall? parent, ProgramState input) : SynchronizationContext, IWorkflowContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _thread = new();
    private readonly Dictionary<int, (Action<object> Complete, Action<Exception> Fail)> _open = [];
    private readonly List<(string Name, TaskCompletionSource<string> Source)> _waiters = [];
    private List<(string Name, string Payload)> _undelivered = [];
    private Task<ProgramOutput>? _main;
    private ProgramState _input = input;
    private ProgramState? _next;
    private ProgramOutput? _published;
    private ProgramOutput? _output;
    private string? _failure;
    private DateTimeOffset _updatedAt = engine.Now;
    private readonly DateTimeOffset _createdAt = engine.Now;
    private bool _begun;
    private int _calls;
    private int _events;

    public string InstanceId => id;
    public ModelCall? Parent => parent;
    public int Execution { get; private set; } = 1;
    public WorkflowRuntimeStatus Status { get; private set; } = WorkflowRuntimeStatus.Pending;
    public bool IsEnded => Status > WorkflowRuntimeStatus.Running;
    public DateTimeOffset UtcNow { get; private set; } = engine.Now;
    public bool IsReplaying => false;

    public string Phase => Status switch
    {
        WorkflowRuntimeStatus.Completed => _output!.State,
        WorkflowRuntimeStatus.Pending or WorkflowRuntimeStatus.Running when _published is not null => _published.State,
        _ => Status.ToString(),
    };

    public bool IsOpen(int execution, int call) => !IsEnded && execution == Execution && _open.ContainsKey(call);

    public void Begin() => Handle(() =>
    {
        (Status, _begun) = (WorkflowRuntimeStatus.Running, true);
        _main = RandomProgram.RunAsync(this, _input);
    });

    public void Raise(string name, string payload) => Handle(() =>
    {
        _events++;
        var index = _waiters.FindIndex(waiter => waiter.Name == name);
        if (index < 0)
        {
            _undelivered.Add((name, payload));
            return;
        }
        var source = _waiters[index].Source;
        _waiters.RemoveAt(index);
        source.SetResult(payload);
    });

    public void Complete(int call, object result) => Handle(() =>
    {
        _open.Remove(call, out var open);
        open.Complete(result);
    });

    public void Fail(int call, string name, string type, string message) => Handle(() =>
    {
        _open.Remove(call, out var open);
        open.Fail(new ActivityFailedException(name, type, message));
    });

    public void Terminate(string reason)
    {
        _updatedAt = engine.Now;
        End(WorkflowRuntimeStatus.Terminated, null, reason, type: WorkflowRuntimeStatus.Terminated.ToString(), message: reason);
    }

    public Guid NewGuid() => Guid.NewGuid();

    public Task<TResult> CallActivityAsync<TResult>(string name, object? input = null)
    {
        var (task, call) = Call<TResult>();
        if (!IsEnded) engine.Run(this, call, name, (ActivityInput)input!);
        return task;
    }

    public Task<TResult> CallSubWorkflowAsync<TResult>(string name, object? input = null, string? instanceId = null)
    {
        var (task, call) = Call<TResult>();
        if (!IsEnded) engine.StartSub(new ModelCall(this, Execution, call), (ProgramState)input!);
        return task;
    }

    public Task CreateTimerAsync(TimeSpan delay, CancellationToken cancellationToken = default)
    {
        var (task, call) = Call<object>();
        engine.Set(this, call, delay);
        cancellationToken.Register(() => _open.Remove(call));
        return task;
    }

    public Task<TEvent> WaitForEventAsync<TEvent>(string name, CancellationToken cancellationToken = default)
    {
        var source = new TaskCompletionSource<string>();
        var index = _undelivered.FindIndex(e => e.Name == name);
        if (index < 0)
        {
            _waiters.Add((name, source));
            cancellationToken.Register(() => _waiters.RemoveAll(waiter => waiter.Source == source));
        }
        else
        {
            source.SetResult(_undelivered[index].Payload);
            _undelivered.RemoveAt(index);
        }
        return (Task<TEvent>)(object)source.Task;
    }

    public void SetStatus(object? status) => _published = (ProgramOutput)status!;

    public void ContinueAsNew(object? input) => _next = (ProgramState)input!;

    public override void Post(SendOrPostCallback d, object? state) => _thread.Enqueue((d, state));

    public override string ToString() => Views.Of(
        id, Status, Execution, _published, _output, _failure, _createdAt, _updatedAt, _begun, _calls, _open.Count, _events);

    private (Task<T> Task, int Call) Call<T>()
    {
        var source = new TaskCompletionSource<T>();
        _open.Add(++_calls, (result => source.SetResult((T)result), source.SetException));
        return (source.Task, _calls);
    }

    private void Handle(Action input)
    {
        (UtcNow, _updatedAt) = (engine.Now, engine.Now);
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            input();
            while (_thread.TryDequeue(out var next)) next.Callback(next.State);
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
        if (_main is not { IsCompleted: true } main) return;
        if (main.Exception?.InnerException is { } e)
            End(WorkflowRuntimeStatus.Failed, null, $"{e.GetType().FullName}: {e.Message}", e.GetType().FullName!, e.Message);
        else if (_next is { } next)
            Continue(next);
        else
            End(WorkflowRuntimeStatus.Completed, main.Result, failure: null, type: "", message: "");
    }

    private void Continue(ProgramState next)
    {
        (_input, _next, _main) = (next, null, null);
        (_begun, _calls, _events) = (false, 0, _undelivered.Count);
        Execution++;
        _open.Clear();
        _waiters.Clear();
        engine.Later(this, Begin);
    }

    private void End(WorkflowRuntimeStatus status, ProgramOutput? output, string? failure, string type, string message)
    {
        (Status, _output, _failure) = (status, output, failure);
        engine.Ended(this, output, type, message);
    }
}

/// <summary>The call that a sub-workflow is for.</summary>
internal sealed record ModelCall(ModelInstance Caller, int Execution, int Number);
