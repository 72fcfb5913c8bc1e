namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>Shares the cores among the renders under way: each may run as many processes at once as fall on it, and looks again before it starts another.</summary>
internal sealed class CoreShare
{
    private int _renders;

    /// <summary>A render is under way until what is returned is disposed of.</summary>
    public IDisposable Enter()
    {
        Interlocked.Increment(ref _renders);
        return new Leaving(this);
    }

    /// <param name="processes">That keep all cores busy.</param>
    /// <returns>Processes that one render may run at once; at least one.</returns>
    public int Of(int processes) => Math.Max(1, processes / Math.Max(1, Volatile.Read(ref _renders)));

    private sealed class Leaving(CoreShare share) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) Interlocked.Decrement(ref share._renders);
        }
    }
}
