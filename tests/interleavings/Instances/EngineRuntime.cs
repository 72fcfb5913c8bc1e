using Microsoft.Coyote.Specifications;

namespace Compressor.Workflows.Embedded;

/// <summary>Stands in for the engine around its live instances, and sees when each begins and ends.</summary>
internal sealed class EngineRuntime
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly int _limit;
    private readonly int _expected;
    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running, _hurried, _ended;

    /// <param name="limit">Instances of the workflow "w" at a time.</param>
    /// <param name="expected">How many there will be.</param>
    public EngineRuntime(int limit, int expected, ILanes? lanes = null)
    {
        (_limit, _expected, Options.Lanes) = (limit, expected, lanes);
        Options.MaxConcurrentInstances["w"] = limit;
        Stopping = _stopping.Token;
        Live = new LiveInstances(this);
    }

    public EngineOptions Options { get; } = new();

    public LiveInstances Live { get; }

    public CancellationToken Stopping { get; }

    public Task AllEnded => _allEnded.Task;

    public int Running
    {
        get
        {
            lock (_begun) return _running;
        }
    }

    public Task StopAsync()
    {
        _stopping.Cancel();
        return Live.CloseAsync();
    }

    public void Hurry(InstanceRunner runner)
    {
        lock (_begun) _hurried++;
        Live.Hurry(runner);
    }

    public void Begin(string id)
    {
        lock (_begun)
        {
            Specification.Assert(_begun.Add(id), "{0} begins twice.", id);
            Specification.Assert(++_running <= _limit + _hurried, "{0} run.", _running);
        }
    }

    public void End(InstanceRunner runner)
    {
        lock (_begun) _running--;
        Live.Remove(runner);
        lock (_begun)
        {
            if (++_ended == _expected) _allEnded.SetResult();
        }
    }
}
