namespace Compressor.Core.Instances;

/// <summary>The token of one running activity.</summary>
public sealed class CancellationWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _token;
    private readonly CancellationTokenSource _stopped = new();
    private Task _looking = Task.CompletedTask;

    internal CancellationWatch(CancellationToken cancellationToken) => _token = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    public static CancellationWatch None(CancellationToken cancellationToken) => new(cancellationToken);

    public CancellationToken Token => _token.Token;

    public bool JobCancelled { get; private set; }

    internal CancellationToken Stopped => _stopped.Token;

    internal Task CancelJobAsync()
    {
        JobCancelled = true;
        return _token.CancelAsync();
    }

    internal void Follow(Task task) => _looking = task;

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _looking;
        _token.Dispose();
        _stopped.Dispose();
    }
}
