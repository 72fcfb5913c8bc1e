using Compressor.Core.Previews;
using Compressor.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace Compressor.Local.Hosting;

/// <summary>Pictures by this process's own renderer. The latest stay in memory: a list of jobs asks for the same ones again and again.</summary>
internal sealed class RenderedPreviews(Backend backend, DiskBlobFiles files) : IPreviews, IDisposable
{
    private const long CacheBytes = 16 * 1024 * 1024;

    /// <summary>A list asks for many at once, beside which renders must go on.</summary>
    private const int MostAtOnce = 2;
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = CacheBytes });
    private readonly SemaphoreSlim _turns = new(MostAtOnce);

    public async Task<Stream?> FrameAsync(BlobName file, TimeSpan at, int width, CancellationToken cancellationToken = default)
    {
        if (files.PathOf(file) is not { } path) return null;
        var key = (path, File.GetLastWriteTimeUtc(path), at, width);
        if (_made.TryGetValue(key, out byte[]? made)) return new MemoryStream(made!, writable: false);
        await _turns.WaitAsync(cancellationToken);
        try
        {
            made = await backend.PictureAsync(path, at, width, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }

        if (made is null) return null;
        _made.Set(key, made, new MemoryCacheEntryOptions { Size = made.Length });
        return new MemoryStream(made, writable: false);
    }

    public void Dispose()
    {
        _made.Dispose();
        _turns.Dispose();
    }
}
