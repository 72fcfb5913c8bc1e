using Compressor.Api;

namespace Compressor.Mcp.Tools;

/// <summary>How many calls of assistants wait at the same time, over all of a host's connections: each holds one, with its watch of a job.</summary>
internal sealed class WaitingPlaces(ApiOptions options)
{
    private int _taken;

    /// <returns>To be disposed of when the call waits no more; null: all places are taken.</returns>
    public IDisposable? TryTake()
    {
        if (Interlocked.Increment(ref _taken) <= options.MaxWaitingCalls) return new Place(this);
        Interlocked.Decrement(ref _taken);
        return null;
    }

    private sealed class Place(WaitingPlaces places) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref places._taken);
    }
}
