using Compressor.Nemo;
using Compressor.Renderer;
using Compressor.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Hosting;

/// <summary>The backend of this process's jobs: the one of the settings, or a renderer of its own on a port that nobody else is told.</summary>
internal sealed class Backend : IAsyncDisposable
{
    private readonly RendererHost? _renderer;

    private Backend(RendererHost? renderer) => _renderer = renderer;

    public static async Task<Backend> StartAsync(IConfiguration configuration, CancellationToken cancellationToken) =>
        new(configuration.ReadSettings<NemoOptions>().ApiUrl is null ? await OwnRenderer.StartAsync(configuration, port: 0, cancellationToken) : null);

    public void AddTo(IServiceCollection services)
    {
        if (_renderer is not null) services.AddSingleton<INemoEndpoint>(new OwnEndpoint(_renderer.Address));
    }

    /// <summary>The own renderer keeps a session for follow-ups; nobody will send one. Another backend keeps what it keeps.</summary>
    public void Forget(string sessionId) => _renderer?.Forget(sessionId);

    public ValueTask DisposeAsync() => _renderer?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>It listens on another port at each start and stays the same backend all the same.</summary>
    private sealed class OwnEndpoint(Uri url) : INemoEndpoint
    {
        public Uri ApiUrl => url;

        public string TokenScope => "own-renderer";

        public Uri? WebUrl => null;
    }
}
