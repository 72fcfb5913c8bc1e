using Compressor.Storage;

namespace Compressor.Nemo.Http;

/// <summary>A download that fails if no byte arrives for a while; owns the response it reads.</summary>
internal sealed class StallLimitedStream(Stream inner, IDisposable owner, TimeSpan limit, TimeProvider clock) : ForwardOnlyStream
{
    /// <summary>Serves one read after another, as long as none has taken too long.</summary>
    private CancellationTokenSource? _stall;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var stall = Begin();
        var cancelled = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), stall);
        try
        {
            return await inner.ReadAsync(buffer, stall.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NemoException(NemoErrorKind.Unavailable, "The download came to a halt.");
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new NemoException(NemoErrorKind.Unavailable, "The download broke off.", e);
        }
        finally
        {
            await cancelled.DisposeAsync();
            if (!stall.TryReset()) End();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
            inner.Dispose();
            owner.Dispose();
        }

        base.Dispose(disposing);
    }

    private CancellationTokenSource Begin()
    {
        if (_stall is null) return _stall = new CancellationTokenSource(limit, clock);
        _stall.CancelAfter(limit);
        return _stall;
    }

    private void End()
    {
        _stall?.Dispose();
        _stall = null;
    }
}
