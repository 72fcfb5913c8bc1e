using System.Threading.Channels;
using Compressor.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>
/// A live instance: handles its messages one by one, hands each to the workflow's code, records the step in one
/// transaction, and only then carries out its commands.
/// </summary>
/// <param name="created">All that is on record of it; null: it is read.</param>
internal sealed class InstanceRunner(EngineRuntime runtime, string id, string workflow, CreatedInstance? created) : IDisposable
{
    private readonly Channel<InstanceMessage> _messages = Channel.CreateUnbounded<InstanceMessage>(new() { SingleReader = true });
    private readonly Dictionary<int, DurableTimer> _timers = [];
    private CancellationTokenSource _executionLifetime = new();
    private WorkflowExecution? _execution;
    private CreatedInstance? _created = created;
    private volatile InstanceRecord? _record = created?.Record;
    private int _number;
    private DateTimeOffset _lastEventAt;
    private InstanceMessage? _inHand;

    public string Id => id;

    public string Workflow => workflow;

    /// <summary>The call that waits for this instance, if it is a sub-workflow.</summary>
    public ParentCall? Parent { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>What is on record of it; null: it has not been read. Set with each commit.</summary>
    public InstanceRecord? Record
    {
        get => _record;
        set => _record = value;
    }

    public bool TryPost(InstanceMessage message) => _messages.Writer.TryWrite(message);

    /// <returns>False if the instance has ended.</returns>
    /// <exception cref="ObjectDisposedException">It has not, but the engine stops.</exception>
    /// <exception cref="InvalidOperationException">It has not, but it can't go on before the engine is started again.</exception>
    public bool Post(InstanceMessage message) => TryPost(message) || (HasEnded ? false : throw Refusal());

    /// <summary>Accepts no more messages; earlier ones are still handled.</summary>
    public void Close() => _messages.Writer.TryComplete();

    /// <summary>Resumes the instance from its log and runs it until it ends, or until <see cref="Close"/>.</summary>
    public async Task RunAsync()
    {
        try
        {
            await ResumeAsync();
            while (!HasEnded && await _messages.Reader.WaitToReadAsync())
            {
                while (!HasEnded && _messages.Reader.TryRead(out _inHand)) await TakeAsync(_inHand);
            }
        }
        catch (Exception e) when (runtime.IsClosed || e is OperationCanceledException or ObjectDisposedException && runtime.Stopping.IsCancellationRequested)
        {
            // The engine stopped in the middle of a step: what was not recorded happens again at the next start.
        }
        catch (Exception e)
        {
            EngineLog.InstanceBroken(runtime.Logger, id, e);
        }
        finally
        {
            Close();
            // Where its step is not on record, only the next start shows what became of it.
            if (_inHand is not null) Answer(_inHand, HasEnded ? true : null);
            while (_messages.Reader.TryRead(out var message)) Answer(message, HasEnded ? false : null);
            Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var timer in _timers.Values) timer.Dispose();
        _timers.Clear();
        _executionLifetime.Cancel();
        _executionLifetime.Dispose();
    }

    private async Task ResumeAsync()
    {
        IReadOnlyList<HistoryEvent> log;
        try
        {
            var record = _record ??= await RetryAsync(() => Task.FromResult(runtime.Store.Find(id)!));
            (_number, _lastEventAt, Parent) = (record.Execution, record.Instance.UpdatedAt, record.Parent);
            log = _created is { Event: var first } ? [first] : await RetryAsync(() => Task.FromResult(runtime.Store.History(id)));
            _created = null;
            _execution = CreateExecution();
            WorkflowReplay.Run(_execution, log);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidDataException or InvalidOperationException and not ObjectDisposedException)
        {
            await EndAsync(new ExecutionEnded(Now(), WorkflowRuntimeStatus.Failed, Output: null, e.GetType().FullName, e.Message));
            return;
        }
        if (_execution.Fault is { } fault)
        {
            await EndAsync(_execution.Ending(fault) with { At = Now() });
            return;
        }
        foreach (var call in WorkflowReplay.OpenCalls(log)) await DispatchAsync(call);
        if (log.OfType<EventReceived>().Any(received => IsUrgent(received.Name))) runtime.Live.Hurry(this);
        // Only the first execution waits for its turn; one that continues another has had it.
        if (_number > 1 && !log.Any(e => e is ExecutionStarted)) TryPost(new InstanceMessage.Begin());
    }

    private async Task TakeAsync(InstanceMessage message)
    {
        switch (message)
        {
            case InstanceMessage.Begin:
                await StepAsync(new ExecutionStarted(Now()));
                break;
            case InstanceMessage.EventRaised raised:
                await StepAsync(new EventReceived(Now(), raised.Name, raised.Payload));
                if (!HasEnded && IsUrgent(raised.Name)) runtime.Live.Hurry(this);
                break;
            case InstanceMessage.CallEnded ended when ended.Execution == _number && _execution!.IsOpen(ended.Call):
                await StepAsync(ended.Outcome(Now()));
                break;
            case InstanceMessage.Terminate terminate:
                await EndAsync(new ExecutionEnded(Now(), WorkflowRuntimeStatus.Terminated, Output: null, ErrorType: null, terminate.Reason));
                break;
            case InstanceMessage.ForeignContinuation foreign when foreign.Execution == _execution:
                await EndAsync(_execution.Ending(new NonDeterministicWorkflowException(
                    "The workflow went on from something that is not an activity, a timer, an event or a sub-workflow of its context.")) with
                { At = Now() });
                break;
        }
        Answer(message, taken: true);
        _inHand = null;
    }

    private async Task StepAsync(HistoryEvent input)
    {
        var commands = _execution!.Deliver(input);
        if (commands is [.., ContinuedAsNew continued])
        {
            await ContinueAsNewAsync([input, .. commands], continued);
            return;
        }
        await CommitAsync([input, .. commands]);
        if (HasEnded) return;
        foreach (var command in commands) await DispatchAsync(command);
    }

    private async Task ContinueAsNewAsync(IReadOnlyList<HistoryEvent> step, ContinuedAsNew continued)
    {
        IReadOnlyList<HistoryEvent> next = [new ExecutionCreated(continued.At, _number + 1, continued.Input), .. _execution!.UndeliveredEvents];
        await CommitAsync(step, next);
        Dispose();
        _executionLifetime = new CancellationTokenSource();
        _number++;
        _execution = CreateExecution();
        WorkflowReplay.Run(_execution, next);
        TryPost(new InstanceMessage.Begin());
    }

    private async Task EndAsync(ExecutionEnded ended)
    {
        await CommitAsync([ended]);
        if (ended.Status is WorkflowRuntimeStatus.Terminated)
            await runtime.TerminateAsync(await RetryAsync(() => Task.FromResult(runtime.Store.FindUnendedChildren(id))), ended.Message ?? "");
    }

    /// <summary>Records a step: nothing may have effect that is not recorded.</summary>
    private async Task CommitAsync(IReadOnlyList<HistoryEvent> step, IReadOnlyList<HistoryEvent>? nextExecution = null)
    {
        var ended = step[^1] as ExecutionEnded;
        // One whose row can't be read ends all the same.
        var before = _record ?? InstanceRecord.Of(id, workflow, number: 0, Parent, new ExecutionCreated(_lastEventAt, _number, Input: null), version: 0);
        await RetryAsync(() => runtime.CommitAsync(this, before, step, nextExecution, ended));
        HasEnded = ended is not null;
    }

    /// <summary>Uses the database until it works: a full or failing disk delays an instance, and does not end it.</summary>
    private async Task<T> RetryAsync<T>(Func<Task<T>> use)
    {
        for (var wait = TimeSpan.FromSeconds(1); ; wait = TimeSpan.FromSeconds(Math.Min(30, wait.TotalSeconds * 2)))
        {
            try
            {
                return await use();
            }
            catch (Exception e) when ((e as Microsoft.Data.Sqlite.SqliteException ?? (e as DatabaseFullException)?.Cause) is { } fault)
            {
                EngineLog.DatabaseFailed(runtime.Logger, id, fault.SqliteErrorCode, wait, e);
                await Task.Delay(wait, runtime.Time, runtime.Stopping);
            }
        }
    }

    private bool IsUrgent(string eventName) => runtime.Options.UrgentEvents.Contains(eventName);

    private async Task DispatchAsync(HistoryEvent command)
    {
        var execution = _number;
        switch (command)
        {
            case ActivityScheduled activity:
                runtime.Activities.Start(this, execution, activity, _executionLifetime.Token);
                break;
            case TimerCreated timer:
                _timers.Add(timer.Call, new DurableTimer(runtime.Time, timer.At, timer.DueAt, () =>
                    TryPost(new InstanceMessage.CallEnded(execution, timer.Call, at => new TimerFired(at, timer.Call)))));
                break;
            case TimerCancelled cancelled when _timers.Remove(cancelled.Call, out var running):
                running.Dispose();
                break;
            case SubWorkflowStarted sub:
                // One that runs reports its end itself; one that ended before this instance was resumed cannot.
                await RetryAsync(() => Task.FromResult(runtime.ReportIfEnded(sub.InstanceId, new ParentCall(id, execution, sub.Call))));
                break;
        }
    }

    private WorkflowExecution CreateExecution()
    {
        WorkflowExecution? execution = null;
        execution = new WorkflowExecution(
            id, runtime.Registry.Workflow(workflow), runtime.Services, runtime.Options.SerializerOptions,
            () => TryPost(new InstanceMessage.ForeignContinuation(execution!)));
        return execution;
    }

    /// <summary>Never earlier than the last event, even if the machine's clock is set back.</summary>
    private DateTimeOffset Now()
    {
        var now = runtime.Time.GetUtcNow();
        return _lastEventAt = now > _lastEventAt ? now : _lastEventAt;
    }

    private ObjectDisposedException Stopped() => new(nameof(WorkflowEngine), $"The engine stops; what the instance {id} was told now may be lost.");

    private InvalidOperationException Refusal() =>
        runtime.Stopping.IsCancellationRequested ? Stopped() : new InvalidOperationException($"The instance {id} can't go on before the engine is started again: the log says why.");

    /// <param name="taken">Null: nobody knows.</param>
    private void Answer(InstanceMessage message, bool? taken)
    {
        var answer = message switch
        {
            InstanceMessage.EventRaised raised => raised.Taken,
            InstanceMessage.Terminate terminate => terminate.Taken,
            _ => null,
        };
        if (taken is { } known)
            answer?.TrySetResult(known);
        else
            answer?.TrySetException(Refusal());
    }
}
