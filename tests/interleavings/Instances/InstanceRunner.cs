namespace Compressor.Workflows.Embedded;

/// <summary>Stands in for the engine's own: an instance that ends a step after it has begun.</summary>
internal sealed class InstanceRunner(EngineRuntime runtime, string id, string workflow, object? created)
{
    private readonly Queue<InstanceMessage> _messages = new();
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isClosed;

    public string Id => id;

    public string Workflow => workflow;

    public InstanceRecord? Record => created as InstanceRecord;

    public bool TryPost(InstanceMessage message)
    {
        lock (_messages)
        {
            if (_isClosed) return false;
            _messages.Enqueue(message);
            _more.TrySetResult();
            return true;
        }
    }

    public void Close()
    {
        lock (_messages)
        {
            _isClosed = true;
            _more.TrySetResult();
        }
    }

    public async Task RunAsync()
    {
        while (await NextAsync() is { } message)
        {
            if (message is InstanceMessage.Urgent)
            {
                runtime.Hurry(this);
                continue;
            }

            runtime.Begin(id);
            await Task.Yield();
            runtime.End(this);
            break;
        }

        Close();
    }

    private async Task<InstanceMessage?> NextAsync()
    {
        while (true)
        {
            Task more;
            lock (_messages)
            {
                if (_messages.TryDequeue(out var next)) return next;
                if (_isClosed) return null;
                if (_more.Task.IsCompleted) _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                more = _more.Task;
            }

            await more;
        }
    }
}
