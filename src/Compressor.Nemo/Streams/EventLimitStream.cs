using Compressor.Storage;

namespace Compressor.Nemo.Streams;

/// <summary>
/// A stream that fails when one event of it is too large: the parser holds an event in memory until it has ended, and a backend that never ends one would
/// fill it.
/// </summary>
internal sealed class EventLimitStream(Stream inner) : ForwardOnlyStream
{
    /// <summary>Bytes of an event; recorded ones have a few thousand.</summary>
    public const int MaxEventBytes = 4_000_000;

    private long _sinceEvent;

    /// <summary>An event has ended.</summary>
    public void EventEnded() => _sinceEvent = 0;

    /// <exception cref="InvalidDataException">The event is too large.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_sinceEvent > MaxEventBytes) throw new InvalidDataException("An event of the stream is too large.");
        var read = await inner.ReadAsync(buffer, cancellationToken);
        _sinceEvent += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
