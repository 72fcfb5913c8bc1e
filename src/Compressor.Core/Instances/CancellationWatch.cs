namespace Compressor.Core.Instances;

/// <summary>The token of one running activity.</summary>
public sealed class CancellationWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _token;
    private readonly Action<CancellationWatch> _ended;
    private readonly Lock _gate = new();
    private bool _disposed;

    internal CancellationWatch(string instanceId, CancellationToken cancellationToken, Action<CancellationWatch> ended) =>
        (InstanceId, _token, _ended) = (instanceId, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken), ended);

    /// <summary>For steps that run even if the job is cancelled.</summary>
    public static CancellationWatch None(CancellationToken cancellationToken) => new("", cancellationToken, _ => { });

    public CancellationToken Token => _token.Token;

    public bool JobCancelled { get; private set; }

    internal string InstanceId { get; }

    /// <summary>The mark was not there since the activity began.</summary>
    internal bool IsLookedFor { get; set; }

    /// <summary>Without effect after the activity has ended.</summary>
    internal Task CancelJobAsync()
    {
        lock (_gate)
        {
            if (_disposed) return Task.CompletedTask;
            JobCancelled = true;
            return _token.CancelAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        _ended(this);
        lock (_gate)
        {
            if (_disposed) return ValueTask.CompletedTask;
            _disposed = true;
        }

        _token.Dispose();
        return ValueTask.CompletedTask;
    }
}
