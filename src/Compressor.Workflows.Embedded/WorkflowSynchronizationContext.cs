namespace Compressor.Workflows.Embedded;

/// <summary>
/// The one logical thread of a workflow: continuations of its awaits are queued here and run by whoever delivers the
/// next input. A continuation from any other thread would come at a time that no replay can repeat, so it is reported.
/// </summary>
internal sealed class WorkflowSynchronizationContext(Action onForeignContinuation) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();
    private volatile int _thread;

    public bool IsCurrent => _thread == Environment.CurrentManagedThreadId;

    /// <summary>Runs <paramref name="action"/> and everything that follows from it, until the workflow waits.</summary>
    public void Run(Action action)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        _thread = Environment.CurrentManagedThreadId;
        try
        {
            action();
            while (_queue.TryDequeue(out var next)) next.Callback(next.State);
        }
        finally
        {
            _thread = 0;
            SetSynchronizationContext(previous);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
            _queue.Enqueue((d, state));
        else
            onForeignContinuation();
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Workflow code does not block.");

    public override SynchronizationContext CreateCopy() => this;
}
