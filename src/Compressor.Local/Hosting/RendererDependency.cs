using Compressor.Core.Health;
using Compressor.Renderer;

namespace Compressor.Local.Hosting;

/// <summary>The own renderer: its database and its services.</summary>
internal sealed class RendererDependency(RendererHost renderer) : IDependency
{
    public string Name => "renderer";

    public Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        renderer.Check();
        return Task.FromResult<string?>(null);
    }
}
