using Compressor.Storage;

namespace Compressor.Nemo.Http;

/// <summary>A download that fails if no byte arrives for a while; owns the response it reads.</summary>
internal sealed class StallLimitedStream(Stream inner, IDisposable owner, TimeSpan limit, TimeProvider clock) : ForwardOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var stall = new CancellationTokenSource(limit, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stall.Token);
        try
        {
            return await inner.ReadAsync(buffer, linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NemoException(NemoErrorKind.Unavailable, "The download came to a halt.");
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new NemoException(NemoErrorKind.Unavailable, "The download broke off.", e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner.Dispose();
        }

        base.Dispose(disposing);
    }
}
