namespace Compressor.Storage;

/// <summary>Where videos and records are kept: Azure Blob Storage, or files under the data folder.</summary>
public interface IBlobStore
{
    /// <summary>The facts of a blob, or null when there is none.</summary>
    Task<BlobFacts?> GetFactsAsync(BlobName blob, CancellationToken cancellationToken = default);

    /// <summary>Opens a blob for reading from <paramref name="offset"/> bytes on; the stream is seekable.</summary>
    /// <exception cref="BlobNotFoundException">There is no such blob.</exception>
    Task<Stream> OpenReadAsync(BlobName blob, long offset = 0, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes a blob from a stream, without holding it in memory. It becomes visible only when complete: a write that
    /// throws leaves the previous content in place.
    /// </summary>
    /// <returns>Its facts; null if <see cref="BlobWriteOptions.OnlyIfAbsent"/> is set and a blob exists.</returns>
    Task<BlobFacts?> WriteAsync(BlobName blob, Stream content, BlobWriteOptions options, CancellationToken cancellationToken = default);

    /// <summary>Replaces the metadata.</summary>
    /// <exception cref="BlobNotFoundException">There is no such blob.</exception>
    Task SetMetadataAsync(BlobName blob, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellationToken = default);

    /// <summary>Returns false if there was none.</summary>
    Task<bool> DeleteAsync(BlobName blob, CancellationToken cancellationToken = default);

    /// <summary>The blobs whose names begin with <paramref name="prefix"/>, ordered by name (ordinal).</summary>
    IAsyncEnumerable<BlobFacts> ListAsync(string container, string prefix, CancellationToken cancellationToken = default);

    /// <summary>A URL with which anyone can read the blob until it expires (Azure: a SAS); null if the store has no such URLs.</summary>
    Task<SignedUrl?> TryCreateReadUrlAsync(BlobName blob, TimeSpan lifetime, string? downloadName = null, CancellationToken cancellationToken = default);

    /// <summary>A URL to which anyone can write the blob (PUT, once) until it expires; null if the store has no such URLs.</summary>
    Task<SignedUrl?> TryCreateWriteUrlAsync(BlobName blob, TimeSpan lifetime, CancellationToken cancellationToken = default);
}

/// <summary>A blob's address: <c>container/path/of/blob</c>.</summary>
public readonly record struct BlobName(string Container, string Name)
{
    public override string ToString() => $"{Container}/{Name}";
}

/// <param name="Length">Bytes.</param>
public sealed record BlobFacts(
    BlobName Blob, long Length, string? ContentType, DateTimeOffset LastModified, string ETag, IReadOnlyDictionary<string, string> Metadata);

public sealed record BlobWriteOptions
{
    public string? ContentType { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>Write only if no blob of this name exists.</summary>
    public bool OnlyIfAbsent { get; init; }

    /// <summary>
    /// Says again what is kept elsewhere too: it may be lost, or be incomplete, after the machine has lost its power. A process that ends takes nothing of it along.
    /// </summary>
    public bool IsDerived { get; init; }

    /// <summary>At most this many bytes; a longer stream throws <see cref="BlobTooLargeException"/> and nothing is kept.</summary>
    public long? MaxBytes { get; init; }
}

/// <summary>A URL that carries its own permission. Its text is a secret: never logged, never in a workflow's payload.</summary>
public sealed record SignedUrl(Uri Url, DateTimeOffset ExpiresAt, IReadOnlyDictionary<string, string> Headers)
{
    public override string ToString() => "[signed URL]";
}

public sealed class BlobNotFoundException(BlobName blob) : Exception($"There is no blob {blob}.");

public sealed class BlobTooLargeException(long maxBytes) : Exception($"The content is larger than {maxBytes} bytes.")
{
    public long MaxBytes { get; } = maxBytes;
}
