using System.Threading.Channels;

namespace Compressor.Workflows;

/// <summary>Notes the changes of one key of a <see cref="ChangeNotifier"/> until it is disposed.</summary>
public sealed class ChangeSubscription : IDisposable
{
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Action<ChangeSubscription> _end;

    internal ChangeSubscription(Action<ChangeSubscription> end) => _end = end;

    /// <summary>Completes once something has changed since the last wait, or since the subscription; changes meanwhile count as one.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken) => await _changes.Reader.ReadAsync(cancellationToken);

    /// <summary>As <see cref="WaitAsync"/>, for watchers that are all called off in the end: they need no exception for it, with a stack trace at each level.</summary>
    /// <returns>False: the token was cancelled first.</returns>
    public async ValueTask<bool> TryWaitAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (_changes.Reader.TryRead(out _)) return true;
            await ((Task)_changes.Reader.WaitToReadAsync(cancellationToken).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    public void Dispose() => _end(this);

    internal void Notify() => _changes.Writer.TryWrite(true);
}
