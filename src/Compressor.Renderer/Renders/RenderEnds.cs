namespace Compressor.Renderer.Renders;

/// <summary>Lets callers in this process wait for the end of a render instead of asking again and again.</summary>
internal sealed class RenderEnds(RenderStore store, TimeProvider time)
{
    private TaskCompletionSource _next = Create();

    /// <summary>A render has ended, and that is recorded.</summary>
    public void Tell() => Interlocked.Exchange(ref _next, Create()).SetResult();

    /// <summary>Returns when a render has ended, or is not there; at the latest after some time.</summary>
    public async Task WaitAsync(string id, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var late = Task.Delay(limit, time, ended.Token);
        while (!late.IsCompleted)
        {
            // Taken before the store is asked, so that no end is missed between the two.
            var next = Volatile.Read(ref _next).Task;
            if (store.Find(id) is not { State: RenderState.Pending or RenderState.Processing }) break;
            await Task.WhenAny(next, late);
        }

        cancellationToken.ThrowIfCancellationRequested();
        await ended.CancelAsync();
    }

    /// <summary>Whoever waits goes on by itself, not within <see cref="Tell"/>.</summary>
    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
