namespace Compressor.Storage;

/// <summary>
/// Blobs that arrive piece by piece, each beginning where the one before ended. What has arrived stays over restarts, and over connections that break
/// in the middle of a piece; nothing is visible as a blob before <see cref="CompleteAsync"/>.
/// </summary>
public interface IPartialBlobs
{
    /// <summary>Bytes that have arrived and stay; 0: none, or the blob is complete.</summary>
    Task<long> GetLengthAsync(BlobName blob, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the next piece. If the stream throws, what came before stays. A newer call for the same blob ends an older one, whose sender has gone
    /// without a word.
    /// </summary>
    /// <param name="offset">Where the piece begins.</param>
    /// <param name="length">Bytes of the whole blob.</param>
    /// <returns>Bytes that have arrived now.</returns>
    /// <exception cref="BlobOffsetException">It begins elsewhere, or a newer call has taken its place.</exception>
    /// <exception cref="BlobTooLargeException">It goes beyond the whole.</exception>
    Task<long> AppendAsync(BlobName blob, long offset, long length, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Makes the blob of all pieces; a second call does nothing.</summary>
    /// <param name="length">Bytes of the whole blob.</param>
    /// <returns>Its facts; those of the blob that is there, if somebody else has written it meanwhile. Null: bytes are missing.</returns>
    Task<BlobFacts?> CompleteAsync(BlobName blob, long length, CancellationToken cancellationToken = default);

    /// <summary>Forgets the pieces, not a complete blob.</summary>
    Task DeleteAsync(BlobName blob, CancellationToken cancellationToken = default);

    /// <summary>Forgets all that got its last piece before a given time, unless the store itself does.</summary>
    Task DeleteOldAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}

/// <param name="offset">Bytes that have arrived.</param>
public sealed class BlobOffsetException(long offset) : Exception($"The next piece begins at byte {offset}.")
{
    public long Offset { get; } = offset;
}
