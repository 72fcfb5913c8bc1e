using System.Collections.Concurrent;

namespace Compressor.Storage;

/// <summary>
/// One writer at a time of each partial blob. A newer one ends the older: a sender that lost its connection comes back while the server still waits
/// for the rest of what it sent before.
/// </summary>
internal sealed class OneWriter
{
    private readonly ConcurrentDictionary<BlobName, Turn> _turns = new();

    public async Task<Turn> EnterAsync(BlobName blob, CancellationToken cancellationToken)
    {
        var mine = new Turn(this, blob);
        while (!_turns.TryAdd(blob, mine))
        {
            if (!_turns.TryGetValue(blob, out var other)) continue;
            await other.EndAsync().WaitAsync(cancellationToken);
        }

        return mine;
    }

    public sealed class Turn(OneWriter owner, BlobName blob) : IDisposable
    {
        private readonly CancellationTokenSource _ended = new();
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Somebody newer is there.</summary>
        public CancellationToken Ended => _ended.Token;

        /// <summary>Completes when the writer has left.</summary>
        public async Task EndAsync()
        {
            await _ended.CancelAsync();
            await _left.Task;
        }

        public void Dispose()
        {
            owner._turns.TryRemove(KeyValuePair.Create(blob, this));
            _left.TrySetResult();
        }
    }
}
