using Compressor.Workflows;

namespace Compressor.Core.Tests.Workflow.Steps;

/// <summary>A workflow's context whose activities do as they are told and on which waits pass at once, and are noted.</summary>
internal sealed class ScriptedContext : IWorkflowContext
{
    private readonly TaskCompletionSource<object?> _cancel = new();
    private readonly List<(TimeSpan Delay, TaskCompletionSource Source)> _held = [];

    /// <summary>What the next calls of activities and sub-workflows come to; the last is for all after it.</summary>
    public List<Func<Task<object>>> Outcomes { get; } = [];

    /// <summary>Of all calls so far.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Of all timers so far.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Timers that were given up.</summary>
    public int GivenUp { get; private set; }

    /// <summary>Timers don't pass until they are told to.</summary>
    public bool HoldsTimers { get; set; }

    /// <summary>What happens when a timer is set.</summary>
    public Action? OnWait { get; set; }

    /// <summary>How much the clock is set forward, beside what passes, during a wait.</summary>
    public TimeSpan Jump { get; set; }

    public string InstanceId => "i";

    public DateTimeOffset UtcNow { get; private set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public bool IsReplaying => false;

    public void Cancel() => _cancel.TrySetResult(null);

    /// <summary>Lets the held timers pass.</summary>
    public void PassTimers()
    {
        var due = _held.ToList();
        _held.Clear();
        foreach (var (delay, source) in due)
        {
            UtcNow += delay;
            source.TrySetResult();
        }
    }

    public Guid NewGuid() => throw new NotSupportedException();

    public async Task<TResult> CallActivityAsync<TResult>(string name, object? input = null)
    {
        Calls.Add(name);
        return (TResult)await Outcomes[Math.Min(Calls.Count, Outcomes.Count) - 1]();
    }

    public Task<TResult> CallSubWorkflowAsync<TResult>(string name, object? input = null, string? instanceId = null) => CallActivityAsync<TResult>(name, input);

    public Task CreateTimerAsync(TimeSpan delay, CancellationToken cancellationToken = default)
    {
        Waits.Add(delay);
        OnWait?.Invoke();
        UtcNow += Jump;
        if (!HoldsTimers)
        {
            UtcNow += delay;
            return Task.CompletedTask;
        }

        var source = new TaskCompletionSource();
        _held.Add((delay, source));
        cancellationToken.Register(() =>
        {
            GivenUp++;
            source.TrySetCanceled(cancellationToken);
        });
        return source.Task;
    }

    public async Task<TEvent> WaitForEventAsync<TEvent>(string name, CancellationToken cancellationToken = default)
    {
        await _cancel.Task;
        return default!;
    }

    public void SetStatus(object? status) => throw new NotSupportedException();

    public void ContinueAsNew(object? input) => throw new NotSupportedException();
}
