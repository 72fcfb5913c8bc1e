namespace Compressor.Workflows.Embedded;

/// <summary>Lets callers in this process wait for the next change of an instance.</summary>
internal sealed class ChangeNotifier
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource> _next = new(StringComparer.Ordinal);

    /// <summary>Completes at the next change. Take it before reading the instance, so that no change is missed.</summary>
    public Task Next(string instanceId)
    {
        lock (_gate)
        {
            if (!_next.TryGetValue(instanceId, out var source))
                _next[instanceId] = source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return source.Task;
        }
    }

    public void Changed(string instanceId)
    {
        TaskCompletionSource? source;
        lock (_gate) _next.Remove(instanceId, out source);
        source?.TrySetResult();
    }

    public void AllChanged()
    {
        string[] all;
        lock (_gate) all = [.. _next.Keys];
        foreach (var id in all) Changed(id);
    }
}
