namespace Compressor.Workflows.Embedded.Tests.Model;

/// <summary>What a durable engine does, without being durable: everything is in memory and happens in turn.</summary>
internal sealed class ModelEngine
{
    private readonly Dictionary<string, ModelInstance> _instances = new(StringComparer.Ordinal);
    private readonly HashSet<ModelInstance> _running = [];
    private readonly List<ModelInstance> _waiting = [];
    private readonly HashSet<string> _gates = new(StringComparer.Ordinal);
    private readonly List<(ModelInstance Caller, int Execution, int Call, string Gate)> _hanging = [];
    private readonly List<(ModelInstance Caller, int Execution, int Call, DateTimeOffset Due)> _timers = [];
    private readonly Queue<Action> _work = new();

    public DateTimeOffset Now { get; private set; } = EngineDriver.Begin;

    public int Activities { get; private set; }

    public int Waiting => _waiting.Count;

    /// <summary>All instances, as <see cref="EngineDriver"/> shows them.</summary>
    public string View => string.Join('\n', _instances.Values.Select(instance => instance.ToString()).Order(StringComparer.Ordinal));

    public IEnumerable<string> EndedIds => _instances.Values.Where(instance => instance.IsEnded).Select(instance => instance.InstanceId);

    public ILookup<string, string> Phases => _instances.Values.ToLookup(instance => instance.Phase, instance => instance.InstanceId);

    public static ModelEngine After(IEnumerable<Operation?> operations)
    {
        var model = new ModelEngine();
        foreach (var operation in operations) model.Do(operation);
        return model;
    }

    /// <param name="operation">Null: one that was lost in a crash.</param>
    /// <returns>What the engine's method says; null where it says nothing.</returns>
    public bool? Do(Operation? operation)
    {
        bool? answer = null;
        switch (operation)
        {
            case Operation.Start start:
                answer = TryCreate(start.Id, null, start.Steps);
                break;
            case Operation.Raise raise:
                answer = TryRaise(raise.Id, raise.Event);
                break;
            case Operation.Pass pass:
                PassTime(pass.Seconds);
                break;
            case Operation.Restart restart:
                PassTime(restart.Seconds);
                break;
            case Operation.Open open:
                _gates.Add($"{open.Gate}");
                foreach (var each in _hanging.Where(each => each.Gate == $"{open.Gate}")) Outcome(each.Caller, each.Execution, each.Call, $"hung {each.Gate}");
                break;
            case Operation.Terminate terminate:
                answer = TryTerminate(terminate.Id, "told to");
                break;
            case Operation.Purge purge:
                answer = _instances.TryGetValue(purge.Id, out var ended) && ended.IsEnded && ended.Parent?.Caller is not { IsEnded: false };
                if (answer is true) Purge(ended!);
                break;
        }
        while (_work.TryDequeue(out var work)) work();
        return answer;
    }

    public void Later(ModelInstance instance, Action action) => _work.Enqueue(() =>
    {
        if (!instance.IsEnded) action();
    });

    public void Run(ModelInstance caller, int call, string activity, ActivityInput input)
    {
        Activities++;
        var execution = caller.Execution;
        if (activity == RandomProgram.Hang && !_gates.Contains(input.Value))
            _hanging.Add((caller, execution, call, input.Value));
        else if (activity == RandomProgram.Hang)
            Outcome(caller, execution, call, $"hung {input.Value}");
        else if (activity == RandomProgram.Echo)
            Outcome(caller, execution, call, input.Value);
        else if (input.Value == "7")
            Failure(caller, execution, call, activity, typeof(InvalidOperationException).FullName!, "7 is a bad number.");
        else
            Outcome(caller, execution, call, RandomProgram.Done(input.Value));
    }

    public void StartSub(ModelCall call, ProgramState input)
    {
        var id = $"{call.Caller.InstanceId}.{call.Execution}.{call.Number}";
        if (_instances.TryGetValue(id, out var former) && former.IsEnded && former.Parent?.Caller.InstanceId == call.Caller.InstanceId) _instances.Remove(id);
        if (!TryCreate(id, call, input.Steps))
            Failure(call.Caller, call.Execution, call.Number, RandomProgram.Name, typeof(InvalidOperationException).FullName!, $"The instance id {id} is taken, or purged.");
    }

    public void Set(ModelInstance caller, int call, TimeSpan delay) => _timers.Add((caller, caller.Execution, call, Now + delay));

    public void Ended(ModelInstance instance, ProgramOutput? output, string type, string message)
    {
        if (instance.Parent is { } call && output is not null)
            Outcome(call.Caller, call.Execution, call.Number, output);
        else if (instance.Parent is { } failed)
            Failure(failed.Caller, failed.Execution, failed.Number, RandomProgram.Name, type, message);
        if (instance.Status == WorkflowRuntimeStatus.Terminated)
        {
            foreach (var child in _instances.Values.Where(child => child.Parent?.Caller == instance && !child.IsEnded).ToList()) child.Terminate(message);
        }
        _waiting.Remove(instance);
        _running.Remove(instance);
        while (_running.Count < EngineDriver.AtATime && _waiting.Count > 0) Admit(_waiting[0]);
    }

    private bool TryCreate(string id, ModelCall? parent, Step[] steps)
    {
        if (_instances.ContainsKey(id)) return false;
        var instance = new ModelInstance(this, id, parent, new ProgramState(steps, []));
        _instances.Add(id, instance);
        if (parent is not null)
            Later(instance, instance.Begin);
        else if (_running.Count < EngineDriver.AtATime)
            Admit(instance);
        else
            _waiting.Add(instance);
        return true;
    }

    private void Admit(ModelInstance instance)
    {
        _waiting.Remove(instance);
        _running.Add(instance);
        Later(instance, instance.Begin);
    }

    private bool TryRaise(string id, string name)
    {
        if (!_instances.TryGetValue(id, out var instance) || instance.IsEnded) return false;
        instance.Raise(name, $"{name}!");
        if (name == RandomProgram.Cancel && _waiting.Contains(instance)) Admit(instance);
        return true;
    }

    private bool TryTerminate(string id, string reason)
    {
        if (!_instances.TryGetValue(id, out var instance) || instance.IsEnded) return false;
        instance.Terminate(reason);
        return true;
    }

    private void PassTime(int seconds)
    {
        Now += TimeSpan.FromSeconds(seconds);
        foreach (var timer in _timers.Where(timer => timer.Due <= Now).OrderBy(timer => timer.Due).ToList())
        {
            _timers.Remove(timer);
            Outcome(timer.Caller, timer.Execution, timer.Call, "");
        }
    }

    private void Purge(ModelInstance instance)
    {
        _instances.Remove(instance.InstanceId);
        foreach (var child in _instances.Values.Where(child => child.Parent?.Caller.InstanceId == instance.InstanceId && child.IsEnded).ToList()) Purge(child);
    }

    private void Outcome(ModelInstance caller, int execution, int call, object result) => _work.Enqueue(() =>
    {
        if (caller.IsOpen(execution, call)) caller.Complete(call, result);
    });

    private void Failure(ModelInstance caller, int execution, int call, string name, string type, string message) => _work.Enqueue(() =>
    {
        if (caller.IsOpen(execution, call)) caller.Fail(call, name, type, message);
    });
}
