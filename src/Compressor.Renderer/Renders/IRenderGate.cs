namespace Compressor.Renderer.Renders;

/// <summary>Lets a render begin when there is room for it on the machine, which other renderers may use too.</summary>
public interface IRenderGate
{
    /// <returns>Disposed of, it makes room.</returns>
    ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken);
}

/// <summary>The machine is this renderer's alone.</summary>
internal sealed class OpenGate : IRenderGate, IDisposable
{
    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(this);

    public void Dispose()
    {
        // Nothing was taken.
    }
}
