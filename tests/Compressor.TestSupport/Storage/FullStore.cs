using Compressor.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.TestSupport.Storage;

/// <summary>A store on a disk that is full whenever a test says so: what is there can be read and deleted, and nothing be written.</summary>
public sealed class FullStore(IBlobStore inner) : IBlobStore
{
    /// <summary>Asked at each write; true: it finds no room.</summary>
    public Func<BlobName, bool> IsFull { get; set; } = _ => false;

    /// <summary>What a write to a full disk throws on Linux (ENOSPC).</summary>
    public static IOException NoRoom => new("No space left on device", 28);

    /// <summary>Puts it before the registered store, which others take by its own type.</summary>
    public static void AddTo(IServiceCollection services)
    {
        var registered = services.Last(service => service.ServiceType == typeof(IBlobStore));
        services.Remove(registered);
        services.AddSingleton<IBlobStore>(provider => new FullStore((IBlobStore)registered.ImplementationFactory!(provider)));
    }

    public Task<BlobFacts?> GetFactsAsync(BlobName blob, CancellationToken cancellationToken = default) => inner.GetFactsAsync(blob, cancellationToken);

    public Task<Stream> OpenReadAsync(BlobName blob, long offset = 0, CancellationToken cancellationToken = default) => inner.OpenReadAsync(blob, offset, cancellationToken);

    public Task<BlobFacts?> WriteAsync(BlobName blob, Stream content, BlobWriteOptions options, CancellationToken cancellationToken = default) =>
        IsFull(blob) ? Task.FromException<BlobFacts?>(NoRoom) : inner.WriteAsync(blob, content, options, cancellationToken);

    public Task SetMetadataAsync(BlobName blob, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellationToken = default) =>
        IsFull(blob) ? Task.FromException(NoRoom) : inner.SetMetadataAsync(blob, metadata, cancellationToken);

    public Task<bool> DeleteAsync(BlobName blob, CancellationToken cancellationToken = default) => inner.DeleteAsync(blob, cancellationToken);

    public IAsyncEnumerable<BlobFacts> ListAsync(string container, string prefix, CancellationToken cancellationToken = default) => inner.ListAsync(container, prefix, cancellationToken);

    public Task<SignedUrl?> TryCreateReadUrlAsync(BlobName blob, TimeSpan lifetime, string? downloadName = null, CancellationToken cancellationToken = default) =>
        inner.TryCreateReadUrlAsync(blob, lifetime, downloadName, cancellationToken);

    public Task<SignedUrl?> TryCreateWriteUrlAsync(BlobName blob, TimeSpan lifetime, CancellationToken cancellationToken = default) => inner.TryCreateWriteUrlAsync(blob, lifetime, cancellationToken);
}
