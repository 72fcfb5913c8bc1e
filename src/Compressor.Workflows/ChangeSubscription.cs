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

    public void Dispose() => _end(this);

    internal void Notify() => _changes.Writer.TryWrite(true);
}
