using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>A stream from outside that may not be longer than expected.</summary>
/// <param name="max">Bytes.</param>
internal sealed class CappedStream(Stream inner, long max) : ForwardOnlyStream
{
    private long _left = max;

    /// <exception cref="InvalidDataException">It goes on after <c>max</c> bytes.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        _left -= read;
        return _left >= 0 ? read : throw new InvalidDataException("The stream is longer than it may be.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
