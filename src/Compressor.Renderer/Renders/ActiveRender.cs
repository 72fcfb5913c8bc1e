using Compressor.Renderer.Encoding;

namespace Compressor.Renderer.Renders;

/// <summary>A render under way: its latest progress, and a way to cancel it.</summary>
internal sealed class ActiveRender(CancellationToken stoppingToken) : IProgress<EncodingProgress>, IDisposable
{
    private readonly CancellationTokenSource _cancellation = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
    private readonly Lock _gate = new();
    private EncodingProgress _latest = new(0, EncodingPhase.Waiting, EtaSeconds: null);
    private bool _disposed;

    public EncodingProgress Latest => Volatile.Read(ref _latest);

    public bool IsCancelled => _cancellation.IsCancellationRequested;

    public CancellationToken Token => _cancellation.Token;

    public void Report(EncodingProgress value) => Volatile.Write(ref _latest, value);

    public void Cancel()
    {
        // The render may have ended just now.
        lock (_gate)
        {
            if (!_disposed) _cancellation.Cancel();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _cancellation.Dispose();
        }
    }
}
