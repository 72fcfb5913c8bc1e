using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>An engine that stops leaves nobody waiting who has told an instance something, and says nothing of it that it can't know.</summary>
public sealed class StoppedEngineTests : IAsyncDisposable
{
    private readonly ManualResetEventSlim _gate = new();
    private readonly TaskCompletionSource _committing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly EngineHost _host = new(registry => registry.Workflow<object?, int>("w", async (context, _) => await context.WaitForEventAsync<int>("end")));

    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task Messages_that_it_holds_or_that_come_later_are_refused_when_it_is_disposed_of_before_a_commit()
    {
        await StartAsync(isCommitted => DisposeAt(isCommitted, whenCommitted: false));
        var inHand = _host.Engine.RaiseEventAsync("i", "end", 1);
        await _committing.Task;
        var behind = _host.Engine.TerminateAsync("i", "enough");
        _gate.Set();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => inHand);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => behind);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _host.Engine.RaiseEventAsync("i", "end", 1));
        await GoesOnAsync();
    }

    [Fact]
    public async Task One_that_was_committed_is_taken_although_it_is_disposed_of_then()
    {
        await StartAsync(isCommitted => DisposeAt(isCommitted, whenCommitted: true));
        var taken = _host.Engine.RaiseEventAsync("i", "end", 3);
        await _committing.Task;
        _gate.Set();

        Assert.True(await taken);
        _host.OnCommit = null;
        await _host.StopAsync();
        await _host.StartAsync();
        Assert.Equal(3, (await _host.EndOfAsync("i")).Output!.Value.GetInt32());
    }

    [Fact]
    public async Task One_that_waits_for_a_failing_database_is_refused_when_it_stops()
    {
        await StartAsync(isCommitted =>
        {
            if (isCommitted) return;
            _committing.TrySetResult();
            throw new SqliteException("full", 13);
        });
        var inHand = _host.Engine.RaiseEventAsync("i", "end", 1);
        await _committing.Task;
        var behind = _host.Engine.RaiseEventAsync("i", "end", 2);
        await _host.Engine.StopAsync(CancellationToken.None);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => inHand);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => behind);
        await GoesOnAsync();
    }

    /// <param name="onCommit">From then on.</param>
    private async Task StartAsync(Action<bool> onCommit)
    {
        var isReady = false;
        _host.OnCommit = isCommitted =>
        {
            if (Volatile.Read(ref isReady)) onCommit(isCommitted);
        };
        await _host.StartAsync();
        await _host.Engine.TryStartAsync("w", "i", null);
        await _host.UntilLoggedAsync<EventAwaited>("i");
        Volatile.Write(ref isReady, true);
    }

    private void DisposeAt(bool isCommitted, bool whenCommitted)
    {
        if (isCommitted != whenCommitted || !_committing.TrySetResult()) return;
        _gate.Wait();
        _host.Engine.Dispose();
    }

    /// <summary>What was refused has not happened.</summary>
    private async Task GoesOnAsync()
    {
        _host.OnCommit = null;
        await _host.StopAsync();
        await _host.StartAsync();
        Assert.True(await _host.Engine.RaiseEventAsync("i", "end", 7));
        Assert.Equal(7, (await _host.EndOfAsync("i")).Output!.Value.GetInt32());
    }
}
