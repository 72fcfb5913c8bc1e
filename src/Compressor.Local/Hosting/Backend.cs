using Compressor.Core.Health;
using Compressor.Core.Jobs;
using Compressor.Nemo;
using Compressor.Renderer;
using Compressor.Renderer.Encoding;
using Compressor.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Hosting;

/// <summary>The backend of this process's jobs: the configured one, or a renderer of its own on a private port.</summary>
internal sealed class Backend : IJobSessions, IAsyncDisposable
{
    private readonly RendererHost? _renderer;

    private Backend(RendererHost? renderer) => _renderer = renderer;

    /// <summary>It is a renderer in this process.</summary>
    public bool IsOwn => _renderer is not null;

    /// <param name="root">The data folder whose processes share the cores of this machine; null: the configured one.</param>
    public static async Task<Backend> StartAsync(IConfiguration configuration, CancellationToken cancellationToken, string? root = null) =>
        new(configuration.ReadSettings<NemoOptions>().ApiUrl is null ? await OwnRenderer.StartAsync(configuration, port: 0, cancellationToken, root, isAlone: false) : null);

    /// <summary>Fires when the renderer stops.</summary>
    public CancellationToken Stopping => _renderer?.Stopping ?? CancellationToken.None;

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IJobSessions>(this);
        if (_renderer is null) return;
        services.AddSingleton<INemoEndpoint>(new OwnEndpoint(_renderer.Address));
        services.AddSingleton<IDependency, FfmpegDependency>();
        services.AddSingleton<IDependency>(new RendererDependency(_renderer));
    }

    /// <summary>Deletes a session from the own renderer, which keeps it for follow-ups. Does nothing with another backend.</summary>
    public void Forget(string sessionId) => _renderer?.Forget(sessionId);

    /// <summary>A picture of a file, by the own renderer; null with another backend too.</summary>
    /// <param name="width">Pixels.</param>
    public async Task<byte[]?> PictureAsync(string path, TimeSpan at, int width, CancellationToken cancellationToken) =>
        _renderer is null ? null : await _renderer.PictureAsync(path, at, width, cancellationToken);

    /// <summary>See <see cref="RendererHost.NewIncomingFile"/>; null with another backend.</summary>
    public string? NewIncomingFile() => _renderer?.NewIncomingFile();

    /// <summary>See <see cref="RendererHost.AdoptAsync"/>.</summary>
    public async Task<ProbedMedia?> AdoptAsync(string sessionId, string fileName, string path, CancellationToken cancellationToken) =>
        _renderer is null ? null : await _renderer.AdoptAsync(sessionId, fileName, path, cancellationToken);

    /// <summary>See <see cref="RendererHost.ReceiveAsync"/>.</summary>
    public async Task<ProbedMedia?> ReceiveAsync(string sessionId, string fileName, Stream content, IProgress<long>? progress, CancellationToken cancellationToken) =>
        _renderer is null ? null : await _renderer.ReceiveAsync(sessionId, fileName, content, progress, cancellationToken);

    /// <summary>See <see cref="RendererHost.WaitForEndAsync"/>; with another backend, returns at once.</summary>
    public Task WaitForEndAsync(string renderId, TimeSpan limit, CancellationToken cancellationToken) => _renderer?.WaitForEndAsync(renderId, limit, cancellationToken) ?? Task.CompletedTask;

    /// <summary>See <see cref="RendererHost.ResultOf"/>.</summary>
    public string? ResultOf(string renderId) => _renderer?.ResultOf(renderId);

    public ValueTask DisposeAsync() => _renderer?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The renderer's port changes at each start; its tokens stay valid.</summary>
    private sealed class OwnEndpoint(Uri url) : INemoEndpoint
    {
        public Uri ApiUrl => url;

        public string TokenScope => "own-renderer";

        public Uri? WebUrl => null;
    }
}
